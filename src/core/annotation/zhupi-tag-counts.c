/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-tag-counts.h"

typedef struct
{
  guint n[ZHUPI_N_STATES];
} Row;

struct _ZhupiTagCounts
{
  GHashTable *rows;
  Row total;
};

ZhupiTagCounts *
zhupi_tag_counts_new (void)
{
  ZhupiTagCounts *self = g_new0 (ZhupiTagCounts, 1);

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

ZhupiTagCounts *
zhupi_tag_counts_copy (ZhupiTagCounts *self)
{
  ZhupiTagCounts *copy = zhupi_tag_counts_new ();
  GHashTableIter iter;
  gpointer key, row;

  copy->total = self->total;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    g_hash_table_insert (copy->rows, key, g_memdup2 (row, sizeof (Row)));
  return copy;
}

void
zhupi_tag_counts_free (ZhupiTagCounts *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

void
zhupi_tag_counts_clear (ZhupiTagCounts *self)
{
  g_hash_table_remove_all (self->rows);
  self->total = (Row) { 0 };
}

static Row *
ensure_row (ZhupiTagCounts *self,
            GQuark          tag)
{
  Row *row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (tag));

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      g_hash_table_insert (self->rows, GUINT_TO_POINTER (tag), row);
    }
  return row;
}

void
zhupi_tag_counts_add (ZhupiTagCounts              *self,
                      const ZhupiAnnotationRecord *record)
{
  ensure_row (self, record->tag)->n[record->state]++;
  self->total.n[record->state]++;
}

void
zhupi_tag_counts_remove (ZhupiTagCounts              *self,
                         const ZhupiAnnotationRecord *record)
{
  ensure_row (self, record->tag)->n[record->state]--;
  self->total.n[record->state]--;
}

guint
zhupi_tag_counts_get (ZhupiTagCounts *self,
                      GQuark          tag,
                      ZhupiState      state)
{
  const Row *row = &self->total;

  if (tag != 0)
    row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (tag));
  return row == NULL ? 0 : row->n[state];
}
