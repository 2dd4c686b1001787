/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "zhupi-page-appendix.h"

/* What was written in stands at its place. */
static gboolean
collect_note (const ZhupiAnnotationRecord *record,
              gpointer                     user_data)
{
  const char *note = zhupi_details_get_fields (record->details)->note;

  if (record->state != ZHUPI_STATE_REJECTED && note != NULL && *note != '\0'
      && !zhupi_annotation_record_is_insertion (record))
    g_array_append_vals (user_data, record, 1);
  return TRUE;
}

GArray *
zhupi_page_appendix_list_notes (ZhupiAnnotationSet *set)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), collect_note, notes);
  return notes;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return zhupi_annotation_record_compare (a, b);
}

guint
zhupi_page_appendix_get_number (GArray                      *notes,
                                const ZhupiAnnotationRecord *record)
{
  guint index;

  return g_array_binary_search (notes, record, compare_records, &index) ? index + 1 : 0;
}

static void
item_free (ZhupiAppendixItem *item)
{
  g_free (item->text);
  g_free (item);
}

/* Takes the text. */
static void
add_item (GPtrArray         *items,
          ZhupiAppendixKind  kind,
          char              *text)
{
  ZhupiAppendixItem *item = g_new0 (ZhupiAppendixItem, 1);

  item->kind = kind;
  item->text = text;
  g_ptr_array_add (items, item);
}

static char *
dup_quote (ZhupiAnnotationSet          *set,
           const ZhupiAnnotationRecord *record)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));

  return zhupi_text_dup_slice (text, zhupi_annotation_record_get_range (record));
}

static void
add_notes (GPtrArray          *items,
           ZhupiAnnotationSet *set,
           GArray             *notes)
{
  if (notes->len == 0)
    return;
  add_item (items, ZHUPI_APPENDIX_HEADING, g_strdup (C_("appendix", "Notes")));
  for (guint i = 0; i < notes->len; i++)
    {
      const ZhupiAnnotationRecord *record = &g_array_index (notes, ZhupiAnnotationRecord, i);
      g_autofree char *quote = dup_quote (set, record);

      add_item (items, ZHUPI_APPENDIX_LINE,
                g_strdup_printf ("%u  %s — %s", i + 1, quote,
                                 zhupi_details_get_fields (record->details)->note));
    }
}

/* One class of the index: name -> GArray of sentence numbers, in text order. */
typedef struct
{
  ZhupiAnnotationSet *set;
  GQuark tag;
  GHashTable *names;
  guint n_records;
} IndexClass;

/* The entity when there is one: then the short and the full name stand together. */
static char *
dup_name (ZhupiAnnotationSet          *set,
          const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (&fields->entity))
    entity = zhupi_annotation_set_find_entity (set, &fields->entity);
  return entity != NULL ? g_strdup (zhupi_entity_get_name (entity)) : dup_quote (set, record);
}

/* Takes the name. */
static GArray *
open_name (IndexClass *class,
           char       *name)
{
  GArray *sentences = g_hash_table_lookup (class->names, name);

  if (sentences != NULL)
    {
      g_free (name);
      return sentences;
    }
  sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (class->names, name, sentences);
  return sentences;
}

static gboolean
index_record (const ZhupiAnnotationRecord *record,
              gpointer                     user_data)
{
  IndexClass *class = user_data;
  GArray *sentences;
  guint number;

  if (record->tag != class->tag || record->state == ZHUPI_STATE_REJECTED
      || zhupi_annotation_record_is_insertion (record))
    return TRUE;
  class->n_records++;
  sentences = open_name (class, dup_name (class->set, record));
  number = zhupi_article_sentence_number (zhupi_annotation_set_get_article (class->set),
                                          record->start);
  if (sentences->len == 0 || g_array_index (sentences, guint, sentences->len - 1) != number)
    g_array_append_val (sentences, number);
  return TRUE;
}

static char *
describe_name (const char *name,
               GArray     *sentences)
{
  GString *text = g_string_new (name);

  g_string_append (text, "  ");
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? ", " : "", g_array_index (sentences, guint, i));
  return g_string_free (text, FALSE);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (a, b);
}

static void
add_class (GPtrArray      *items,
           IndexClass     *class,
           const ZhupiTag *tag)
{
  g_autoptr(GList) names = g_list_sort (g_hash_table_get_keys (class->names), compare_names);

  if (names == NULL)
    return;
  add_item (items, ZHUPI_APPENDIX_CLASS,
            g_strdup_printf ("%s (%u)", zhupi_tag_get_display_label (tag), class->n_records));
  for (GList *name = names; name != NULL; name = name->next)
    add_item (items, ZHUPI_APPENDIX_LINE,
              describe_name (name->data, g_hash_table_lookup (class->names, name->data)));
}

static void
index_class (GPtrArray          *items,
             ZhupiAnnotationSet *set,
             const ZhupiTag     *tag)
{
  IndexClass class = { set, g_quark_from_string (tag->id) };

  class.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), index_record, &class);
  add_class (items, &class, tag);
  g_hash_table_unref (class.names);
}

GPtrArray *
zhupi_page_appendix_new (ZhupiAnnotationSet *set,
                         GArray             *notes)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  guint n_tags;
  const ZhupiTag *tags;
  guint n_before;

  add_notes (items, set, notes);
  n_before = items->len;
  add_item (items, ZHUPI_APPENDIX_HEADING, g_strdup (_("Index (numbers of sentences)")));
  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    index_class (items, set, &tags[i]);
  if (items->len == n_before + 1)
    g_ptr_array_set_size (items, n_before);
  return items;
}
