/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-marked.h"

#define GAP " … "

struct _ZhupiMarked
{
  ZhupiAnnotationSet *set;
  const ZhupiText *text;
  GPtrArray *records; /* ZhupiAnnotationRecord, of the set */
  GArray *pieces;     /* ZhupiMarkedPiece by start, longer ones first */
  GPtrArray *open;    /* pieces that reach into what comes next */
  guint next;         /* the first piece that is not yet open */
  guint n_notes;
};

static gboolean
add_record_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  ZhupiMarked *self = user_data;
  const char *note = zhupi_details_get_fields (record->details)->note;
  gboolean has_note = note != NULL && *note != '\0';
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);

  g_ptr_array_add (self->records, (gpointer) record);
  self->n_notes += has_note;
  for (guint i = 0; i < n_pieces; i++)
    {
      ZhupiMarkedPiece piece = { pieces[i], record, self->records->len,
                                 has_note ? self->n_notes : 0, i == 0, i + 1 == n_pieces };

      g_array_append_val (self->pieces, piece);
    }
  return TRUE;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const ZhupiMarkedPiece *x = a;
  const ZhupiMarkedPiece *y = b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end > y->range.end ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

ZhupiMarked *
zhupi_marked_new (ZhupiAnnotationSet *set)
{
  ZhupiMarked *self;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  self = g_new0 (ZhupiMarked, 1);
  self->set = g_object_ref (set);
  self->text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  self->records = g_ptr_array_new ();
  self->pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiMarkedPiece));
  self->open = g_ptr_array_new ();
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), add_record_cb, self);
  g_array_sort (self->pieces, compare_pieces);
  return self;
}

void
zhupi_marked_free (ZhupiMarked *self)
{
  g_ptr_array_unref (self->open);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->records);
  g_object_unref (self->set);
  g_free (self);
}

/* Leaves the pieces that end before @range open no more, and opens those that begin in it. */
static void
open_pieces (ZhupiMarked *self,
             ZhupiRange   range)
{
  for (guint i = self->open->len; i > 0; i--)
    if (((ZhupiMarkedPiece *) self->open->pdata[i - 1])->range.end <= range.start)
      g_ptr_array_remove_index (self->open, i - 1);
  for (; self->next < self->pieces->len; self->next++)
    {
      ZhupiMarkedPiece *piece = &g_array_index (self->pieces, ZhupiMarkedPiece, self->next);

      if (piece->range.start >= range.end)
        return;
      if (piece->range.end > range.start)
        g_ptr_array_add (self->open, piece);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static GArray *
list_edges (ZhupiMarked *self,
            ZhupiRange   range)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (edges, range.start);
  for (guint i = 0; i < self->open->len; i++)
    {
      const ZhupiMarkedPiece *piece = self->open->pdata[i];
      guint start = MAX (piece->range.start, range.start);
      guint end = MIN (piece->range.end, range.end);

      g_array_append_val (edges, start);
      g_array_append_val (edges, end);
    }
  g_array_append_val (edges, range.end);
  g_array_sort (edges, compare_places);
  return edges;
}

static void
list_covering (ZhupiMarked *self,
               ZhupiRange   stretch,
               GPtrArray   *covering)
{
  g_ptr_array_set_size (covering, 0);
  for (guint i = 0; i < self->open->len; i++)
    {
      ZhupiMarkedPiece *piece = self->open->pdata[i];

      if (piece->range.start <= stretch.start && piece->range.end >= stretch.end)
        g_ptr_array_add (covering, piece);
    }
}

void
zhupi_marked_foreach (ZhupiMarked     *self,
                      ZhupiRange       range,
                      ZhupiMarkedFunc  func,
                      gpointer         user_data)
{
  g_autoptr (GPtrArray) covering = g_ptr_array_new ();
  g_autoptr (GArray) edges = NULL;

  g_return_if_fail (self != NULL && func != NULL);

  open_pieces (self, range);
  edges = list_edges (self, range);
  for (guint i = 1; i < edges->len; i++)
    {
      ZhupiRange stretch = { g_array_index (edges, guint, i - 1), g_array_index (edges, guint, i) };

      if (stretch.start == stretch.end)
        continue;
      list_covering (self, stretch, covering);
      func (stretch, covering, user_data);
    }
}

gboolean
zhupi_marked_ends_noted (const ZhupiMarkedPiece *piece,
                         ZhupiRange              range)
{
  return piece->note > 0 && piece->is_last && piece->range.end == range.end;
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const ZhupiMarkedPiece *x = *(const ZhupiMarkedPiece * const *) a;
  const ZhupiMarkedPiece *y = *(const ZhupiMarkedPiece * const *) b;

  return x->note < y->note ? -1 : x->note > y->note;
}

GPtrArray *
zhupi_marked_list_notes (ZhupiMarked *self)
{
  GPtrArray *notes = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, notes);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      ZhupiMarkedPiece *piece = &g_array_index (self->pieces, ZhupiMarkedPiece, i);

      if (piece->note > 0 && piece->is_first)
        g_ptr_array_add (notes, piece);
    }
  g_ptr_array_sort (notes, compare_notes);
  return notes;
}

char *
zhupi_marked_dup_quote (ZhupiMarked *self,
                        guint        number)
{
  g_autoptr (GString) quote = g_string_new (NULL);
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces;

  g_return_val_if_fail (self != NULL && number > 0 && number <= self->records->len, NULL);

  pieces = zhupi_annotation_record_get_pieces (self->records->pdata[number - 1], &whole, &n_pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      gsize n_bytes;
      const char *piece = zhupi_text_peek (self->text, pieces[i], &n_bytes);

      if (i > 0)
        g_string_append (quote, GAP);
      g_string_append_len (quote, piece, (gssize) n_bytes);
    }
  return g_string_free (g_steal_pointer (&quote), FALSE);
}

const char *
zhupi_marked_get_label (ZhupiMarked *self,
                        GQuark       tag)
{
  const ZhupiTag *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (self->set),
                                g_quark_to_string (tag));
  return found != NULL ? zhupi_tag_get_display_label (found) : g_quark_to_string (tag);
}

static void
entry_free (ZhupiMarkedEntry *self)
{
  g_free (self->name);
  g_array_unref (self->numbers);
  g_free (self);
}

static char *
dup_name (ZhupiMarked                 *self,
          const ZhupiAnnotationRecord *record,
          guint                        number)
{
  const ZhupiUuid *id = &zhupi_details_get_fields (record->details)->entity;
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (self->set, id);
  return entity != NULL ? g_strdup (zhupi_entity_get_name (entity))
                        : zhupi_marked_dup_quote (self, number);
}

static ZhupiMarkedEntry *
claim_entry (GPtrArray  *entries,
             GHashTable *by_key,
             GQuark      tag,
             char       *name)
{
  g_autofree char *key = g_strdup_printf ("%s %s", g_quark_to_string (tag), name);
  ZhupiMarkedEntry *entry = g_hash_table_lookup (by_key, key);

  if (entry != NULL)
    {
      g_free (name);
      return entry;
    }
  entry = g_new0 (ZhupiMarkedEntry, 1);
  entry->tag = tag;
  entry->name = name;
  entry->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (entries, entry);
  g_hash_table_insert (by_key, g_steal_pointer (&key), entry);
  return entry;
}

guint
zhupi_marked_get_class (ZhupiMarked *self,
                        GQuark       tag)
{
  const ZhupiTag *tags;
  guint n_tags;
  guint i;

  g_return_val_if_fail (self != NULL, 0);

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (i = 0; i < n_tags; i++)
    if (g_str_equal (tags[i].id, g_quark_to_string (tag)))
      break;
  return i;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const ZhupiMarkedEntry *x = *(const ZhupiMarkedEntry * const *) a;
  const ZhupiMarkedEntry *y = *(const ZhupiMarkedEntry * const *) b;
  guint x_class = zhupi_marked_get_class (user_data, x->tag);
  guint y_class = zhupi_marked_get_class (user_data, y->tag);

  if (x_class != y_class)
    return x_class < y_class ? -1 : 1;
  return compare_places (x->numbers->data, y->numbers->data);
}

GPtrArray *
zhupi_marked_list_index (ZhupiMarked *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (self != NULL, entries);

  for (guint number = 1; number <= self->records->len; number++)
    {
      const ZhupiAnnotationRecord *record = self->records->pdata[number - 1];
      ZhupiMarkedEntry *entry = claim_entry (entries, by_key, record->tag,
                                             dup_name (self, record, number));

      g_array_append_val (entry->numbers, number);
    }
  g_ptr_array_sort_with_data (entries, compare_entries, self);
  return entries;
}
