/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-outline-entry.h"

/* Code points that a narrow list can show; what is longer ends in dots. */
#define LABEL_LENGTH 48

struct _ZhupiOutlineEntry
{
  GObject parent_instance;

  ZhupiArticle *article;
  ZhupiOutlineKind kind;
  ZhupiRange range;
  guint depth;
  guint n_marks;
};

G_DEFINE_FINAL_TYPE (ZhupiOutlineEntry, zhupi_outline_entry, G_TYPE_OBJECT)

ZhupiOutlineKind
zhupi_outline_entry_get_kind (ZhupiOutlineEntry *self)
{
  g_return_val_if_fail (ZHUPI_IS_OUTLINE_ENTRY (self), ZHUPI_OUTLINE_SENTENCE);

  return self->kind;
}

ZhupiRange
zhupi_outline_entry_get_range (ZhupiOutlineEntry *self)
{
  g_return_val_if_fail (ZHUPI_IS_OUTLINE_ENTRY (self), ((ZhupiRange) { 0, 0 }));

  return self->range;
}

guint
zhupi_outline_entry_get_depth (ZhupiOutlineEntry *self)
{
  g_return_val_if_fail (ZHUPI_IS_OUTLINE_ENTRY (self), 0);

  return self->depth;
}

guint
zhupi_outline_entry_get_n_marks (ZhupiOutlineEntry *self)
{
  g_return_val_if_fail (ZHUPI_IS_OUTLINE_ENTRY (self), 0);

  return self->n_marks;
}

char *
zhupi_outline_entry_dup_label (ZhupiOutlineEntry *self)
{
  gboolean cut;
  ZhupiRange range;
  char *words;

  g_return_val_if_fail (ZHUPI_IS_OUTLINE_ENTRY (self), NULL);

  range = self->range;
  cut = zhupi_range_length (range) > LABEL_LENGTH;
  if (cut)
    range.end = range.start + LABEL_LENGTH;
  words = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
  g_strdelimit (words, "\r\n\t", ' ');
  g_strstrip (words);
  if (cut)
    {
      g_autofree char *whole = words;

      words = g_strconcat (whole, "…", NULL);
    }
  return words;
}

static void
zhupi_outline_entry_finalize (GObject *object)
{
  g_clear_object (&ZHUPI_OUTLINE_ENTRY (object)->article);
  G_OBJECT_CLASS (zhupi_outline_entry_parent_class)->finalize (object);
}

static void
zhupi_outline_entry_class_init (ZhupiOutlineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_outline_entry_finalize;
}

static void
zhupi_outline_entry_init (ZhupiOutlineEntry *self)
{
}

ZhupiOutlineEntry *
zhupi_outline_entry_new (ZhupiArticle     *article,
                         ZhupiOutlineKind  kind,
                         ZhupiRange        range,
                         guint             depth,
                         guint             n_marks)
{
  ZhupiOutlineEntry *self = g_object_new (ZHUPI_TYPE_OUTLINE_ENTRY, NULL);

  g_set_object (&self->article, article);
  self->kind = kind;
  self->range = range;
  self->depth = depth;
  self->n_marks = n_marks;
  return self;
}
