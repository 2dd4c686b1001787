/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation.h"

struct _ZhupiAnnotation
{
  GObject parent_instance;

  ZhupiArticle *article;
  ZhupiAnnotationRecord record;
};

G_DEFINE_FINAL_TYPE (ZhupiAnnotation, zhupi_annotation, G_TYPE_OBJECT)

static void
zhupi_annotation_finalize (GObject *object)
{
  ZhupiAnnotation *self = ZHUPI_ANNOTATION (object);

  zhupi_annotation_record_clear (&self->record);
  g_clear_object (&self->article);

  G_OBJECT_CLASS (zhupi_annotation_parent_class)->finalize (object);
}

static void
zhupi_annotation_class_init (ZhupiAnnotationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_annotation_finalize;
}

static void
zhupi_annotation_init (ZhupiAnnotation *self)
{
}

/**
 * zhupi_annotation_new:
 * @article: the article that is annotated
 * @record: copied; its details are referenced
 *
 * Returns: (transfer full): the annotation
 */
ZhupiAnnotation *
zhupi_annotation_new (ZhupiArticle                *article,
                      const ZhupiAnnotationRecord *record)
{
  ZhupiAnnotation *self;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (record != NULL && record->details != NULL, NULL);

  self = g_object_new (ZHUPI_TYPE_ANNOTATION, NULL);
  self->article = g_object_ref (article);
  self->record = *record;
  zhupi_details_ref (self->record.details);
  return self;
}

const ZhupiAnnotationRecord *
zhupi_annotation_get_record (ZhupiAnnotation *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION (self), NULL);

  return &self->record;
}

const ZhupiDetailsFields *
zhupi_annotation_get_fields (ZhupiAnnotation *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION (self), NULL);

  return zhupi_details_get_fields (self->record.details);
}

ZhupiArticle *
zhupi_annotation_get_article (ZhupiAnnotation *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION (self), NULL);

  return self->article;
}

/**
 * zhupi_annotation_dup_quote:
 * @self: an annotation
 *
 * Returns: (transfer full): the text from its start to its end
 */
char *
zhupi_annotation_dup_quote (ZhupiAnnotation *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION (self), NULL);

  return zhupi_text_dup_slice (zhupi_article_get_text (self->article),
                               zhupi_annotation_record_get_range (&self->record));
}
