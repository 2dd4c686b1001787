/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-list-private.h"

/* Which suggestions a list shows, and how many of each class. */

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const guint *x = a;
  const guint *y = b;

  return (*x > *y) - (*x < *y);
}

GArray *
zhupi_annotation_list_list_suggestions (ZhupiAnnotationList *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_LIST (self), positions);

  n_rows = zhupi_annotation_list_get_n_rows (self);
  for (guint row = 0; row < n_rows; row++)
    {
      guint position;
      const ZhupiAnnotationRecord *record = zhupi_annotation_list_record_at (self, row, &position);

      if (record != NULL && record->state == ZHUPI_STATE_SUGGESTED)
        g_array_append_val (positions, position);
    }
  if (self->grouping != ZHUPI_GROUPING_POSITION)
    g_array_sort (positions, compare_positions);
  return positions;
}

static void
add (GHashTable *counts,
     GQuark      tag,
     guint       n)
{
  gpointer key = GUINT_TO_POINTER (tag);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + n));
}

/* What the words fit is known of the rows alone. */
static void
count_rows (ZhupiAnnotationList *self,
            GHashTable          *counts)
{
  g_autoptr (GArray) positions = zhupi_annotation_list_list_suggestions (self);
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);

  for (guint i = 0; i < positions->len; i++)
    add (counts, zhupi_record_table_nth (records, g_array_index (positions, guint, i))->tag, 1);
  add (counts, 0, positions->len);
}

static void
count_shown (ZhupiAnnotationList *self,
             GHashTable          *counts)
{
  GHashTableIter iter;
  gpointer shown;

  g_hash_table_iter_init (&iter, self->only);
  while (g_hash_table_iter_next (&iter, &shown, NULL))
    {
      GQuark tag = GPOINTER_TO_UINT (shown);
      guint count = zhupi_annotation_set_count (self->set, tag, ZHUPI_STATE_SUGGESTED);

      add (counts, tag, count);
      add (counts, 0, count);
    }
}

static void
count_all (ZhupiAnnotationList *self,
           GHashTable          *counts)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set),
                                                 &n_tags);

  for (guint i = 0; i < n_tags; i++)
    {
      GQuark tag = g_quark_from_string (tags[i].id);

      add (counts, tag, zhupi_annotation_set_count (self->set, tag, ZHUPI_STATE_SUGGESTED));
    }
  add (counts, 0, zhupi_annotation_set_count (self->set, 0, ZHUPI_STATE_SUGGESTED));
}

/* O(number of classes), but O(number of rows) when words are looked for. */
GHashTable *
zhupi_annotation_list_count_suggestions (ZhupiAnnotationList *self)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_LIST (self), counts);

  if (self->set == NULL || (self->states & ZHUPI_STATE_BIT (ZHUPI_STATE_SUGGESTED)) == 0)
    return counts;
  if (self->words != NULL && *self->words != '\0')
    count_rows (self, counts);
  else if (self->only != NULL && g_hash_table_size (self->only) > 0)
    count_shown (self, counts);
  else
    count_all (self, counts);
  return counts;
}
