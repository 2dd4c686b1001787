/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"
#include "edit/zhupi-span-search.h"

/* What was rejected, and what is being added: texts "class:quote" and records by their span. */
typedef struct
{
  ZhupiText *text;
  GHashTable *rejected;
  GHashTable *added;
} Filter;

static guint
hash_span (gconstpointer record)
{
  const ZhupiAnnotationRecord *self = record;

  return (self->start * 31 + self->end) * 31 + self->tag;
}

static gboolean
span_equal (gconstpointer a,
            gconstpointer b)
{
  return zhupi_span_search_equal (a, b);
}

static char *
dup_key (ZhupiText                   *text,
         const ZhupiAnnotationRecord *record)
{
  g_autofree char *quote =
    zhupi_text_dup_slice (text, zhupi_annotation_record_get_range (record));

  return g_strdup_printf ("%u:%s", record->tag, quote);
}

static gboolean
note_rejected_cb (const ZhupiAnnotationRecord *record,
                  gpointer                     user_data)
{
  Filter *filter = user_data;

  if (record->state == ZHUPI_STATE_REJECTED)
    g_hash_table_add (filter->rejected, dup_key (filter->text, record));
  return TRUE;
}

static gboolean
was_rejected (Filter                      *filter,
              const ZhupiAnnotationRecord *record)
{
  g_autofree char *key = NULL;

  if (record->state != ZHUPI_STATE_SUGGESTED || g_hash_table_size (filter->rejected) == 0)
    return FALSE;
  key = dup_key (filter->text, record);
  return g_hash_table_contains (filter->rejected, key);
}

static gboolean
is_wanted (Filter                      *filter,
           ZhupiAnnotationSet          *set,
           const ZhupiAnnotationRecord *record)
{
  return record->details != NULL
         && record->tag != 0
         && record->start < record->end
         && record->end <= zhupi_text_get_length (filter->text)
         && !g_hash_table_contains (filter->added, record)
         && !zhupi_span_search_has_like (set, record)
         && !zhupi_span_search_has_id (set, record)
         && !was_rejected (filter, record);
}

static void
fill_command (ZhupiCommand                *command,
              Filter                      *filter,
              ZhupiAnnotationSet          *set,
              const ZhupiAnnotationRecord *records,
              guint                        n_records)
{
  for (guint i = 0; i < n_records; i++)
    {
      if (!is_wanted (filter, set, &records[i]))
        continue;
      g_hash_table_add (filter->added, (gpointer) &records[i]);
      zhupi_command_replace (command, NULL, &records[i]);
    }
}

/**
 * zhupi_editing_add_records:
 * @set: an annotation set
 * @kind: %ZHUPI_COMMAND_SUGGEST or %ZHUPI_COMMAND_IMPORT
 * @records: (array length=n_records): what to add; ids not in the set, details not %NULL
 * @n_records: how many
 *
 * Left out are spans that have that class in the set or earlier in @records, suggestions whose
 * text was rejected for that class, what a person has given other ends or another class, and what
 * does not lie in the article.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when nothing is new
 */
ZhupiCommand *
zhupi_editing_add_records (ZhupiAnnotationSet          *set,
                           ZhupiCommandKind             kind,
                           const ZhupiAnnotationRecord *records,
                           guint                        n_records)
{
  g_autoptr (GHashTable) rejected = NULL;
  g_autoptr (GHashTable) added = NULL;
  ZhupiCommand *command;
  Filter filter;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (records != NULL || n_records == 0, NULL);

  rejected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  added = g_hash_table_new (hash_span, span_equal);
  filter = (Filter) {
    zhupi_article_get_text (zhupi_annotation_set_get_article (set)), rejected, added,
  };
  if (zhupi_annotation_set_count (set, 0, ZHUPI_STATE_REJECTED) > 0)
    zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), note_rejected_cb, &filter);
  command = zhupi_command_new (kind, NULL);
  fill_command (command, &filter, set, records, n_records);
  return zhupi_revision_drop_empty (command);
}
