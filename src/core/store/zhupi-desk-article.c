/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-desk-article-struct.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DATE,
  PROP_N_MARKS,
  PROP_DONE,
  N_PROPS
};

enum
{
  SETS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiDeskArticle, zhupi_desk_article, G_TYPE_OBJECT)

static void
zhupi_desk_article_dispose (GObject *object)
{
  ZhupiDeskArticle *self = ZHUPI_DESK_ARTICLE (object);

  zhupi_desk_article_flush (self);

  G_OBJECT_CLASS (zhupi_desk_article_parent_class)->dispose (object);
}

static void
zhupi_desk_article_finalize (GObject *object)
{
  ZhupiDeskArticle *self = ZHUPI_DESK_ARTICLE (object);

  g_free (self->folder);
  g_free (self->sha256);
  g_hash_table_unref (self->removed_sets);
  zhupi_desk_record_clear (&self->record);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (zhupi_desk_article_parent_class)->finalize (object);
}

static void
zhupi_desk_article_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  ZhupiDeskArticle *self = ZHUPI_DESK_ARTICLE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->record.title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->record.date);
      break;
    case PROP_N_MARKS:
      g_value_set_uint (value, zhupi_desk_article_get_n_marks (self));
      break;
    case PROP_DONE:
      g_value_set_boolean (value, self->record.done);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zhupi_desk_article_class_init (ZhupiDeskArticleClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zhupi_desk_article_dispose;
  object_class->finalize = zhupi_desk_article_finalize;
  object_class->get_property = zhupi_desk_article_get_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_N_MARKS] = g_param_spec_uint ("n-marks", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SETS_CHANGED] = g_signal_new ("sets-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_desk_article_init (ZhupiDeskArticle *self)
{
  g_mutex_init (&self->mutex);
  zhupi_desk_record_init (&self->record);
  self->removed_sets = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, NULL,
                                              (GDestroyNotify) zhupi_set_entry_free);
}

const char *
zhupi_desk_article_get_sha256 (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return self->sha256;
}

const char *
zhupi_desk_article_get_title (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return self->record.title;
}

const char *
zhupi_desk_article_get_date (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return self->record.date;
}

const char *
zhupi_desk_article_get_source (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return self->record.source;
}

guint
zhupi_desk_article_get_n_marks (ZhupiDeskArticle *self)
{
  ZhupiSetEntry *entry;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), 0);

  entry = zhupi_desk_record_find (&self->record, &self->record.current, NULL);
  return entry != NULL ? entry->n_marks : 0;
}

gboolean
zhupi_desk_article_get_done (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), FALSE);

  return self->record.done;
}

void
zhupi_desk_article_set_done (ZhupiDeskArticle *self,
                             gboolean          done)
{
  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));

  if (self->record.done == !!done)
    return;
  self->record.done = !!done;
  zhupi_desk_article_mark_dirty (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}

guint
zhupi_desk_article_get_place (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), 0);

  return self->record.place;
}

void
zhupi_desk_article_set_place (ZhupiDeskArticle *self,
                              guint             place)
{
  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));

  if (self->record.place == place)
    return;
  self->record.place = place;
  zhupi_desk_article_mark_dirty (self);
}

gint64
zhupi_desk_article_get_opened (ZhupiDeskArticle *self)
{
  return self->record.opened;
}

void
zhupi_desk_article_touch (ZhupiDeskArticle *self)
{
  self->record.opened = g_get_real_time ();
  zhupi_desk_article_mark_dirty (self);
}

void
zhupi_desk_article_exchange_headings (ZhupiDeskArticle *self,
                                      ZhupiArticle     *article)
{
  GArray *kept = self->record.headings;
  guint n_headings;
  const ZhupiHeading *headings = zhupi_article_get_headings (article, &n_headings);

  if (n_headings == 0)
    {
      if (kept->len > 0)
        zhupi_article_set_headings (article, (ZhupiHeading *) (gpointer) kept->data, kept->len);
      return;
    }
  g_array_set_size (kept, 0);
  g_array_append_vals (kept, headings, n_headings);
  zhupi_desk_article_mark_dirty (self);
}

GFile *
zhupi_desk_article_dup_text_file (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return g_file_new_build_filename (self->folder, ZHUPI_DESK_TEXT_NAME, NULL);
}

void
zhupi_desk_article_sets_changed (ZhupiDeskArticle *self)
{
  zhupi_desk_article_mark_dirty (self);
  g_signal_emit (self, signals[SETS_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MARKS]);
}

void
zhupi_desk_article_set_current (ZhupiDeskArticle *self,
                                const ZhupiUuid  *id)
{
  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));
  g_return_if_fail (id != NULL);

  if (zhupi_uuid_equal (&self->record.current, id))
    return;
  self->record.current = *id;
  zhupi_desk_article_mark_dirty (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MARKS]);
}
