/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-pairing.h"

#include "compare/zhupi-overlap-pairing.h"

static ZhupiPairingItem *
nth (GArray *items,
     guint   index)
{
  return &g_array_index (items, ZhupiPairingItem, index);
}

static int
compare_numbers (guint a,
                 guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_pieces (const ZhupiAnnotationRecord *a,
                const ZhupiAnnotationRecord *b)
{
  ZhupiRange whole_a, whole_b;
  guint n_a = 0;
  guint n_b = 0;
  const ZhupiRange *pieces_a = zhupi_annotation_record_get_pieces (a, &whole_a, &n_a);
  const ZhupiRange *pieces_b = zhupi_annotation_record_get_pieces (b, &whole_b, &n_b);
  int order = compare_numbers (n_a, n_b);

  for (guint i = 0; order == 0 && i < n_a; i++)
    {
      order = compare_numbers (pieces_a[i].start, pieces_b[i].start);
      if (order == 0)
        order = compare_numbers (pieces_a[i].end, pieces_b[i].end);
    }
  return order;
}

static int
compare_spans (const ZhupiAnnotationRecord *a,
               const ZhupiAnnotationRecord *b)
{
  int order = compare_numbers (a->start, b->start);

  if (order == 0)
    order = compare_numbers (a->end, b->end);
  return order != 0 ? order : compare_pieces (a, b);
}

/* By name, since the numbers of quarks differ from run to run. */
static int
compare_tags (GQuark a,
              GQuark b)
{
  return a == b ? 0 : g_strcmp0 (g_quark_to_string (a), g_quark_to_string (b));
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b)
{
  const ZhupiPairingItem *left = a;
  const ZhupiPairingItem *right = b;
  int order = compare_spans (&left->record, &right->record);

  if (order == 0)
    order = compare_tags (left->record.tag, right->record.tag);
  return order != 0 ? order : zhupi_uuid_compare (&left->record.id, &right->record.id);
}

static void
join (GArray *left,
      guint   i,
      GArray *right,
      guint   j)
{
  nth (left, i)->partner = j;
  nth (right, j)->partner = i;
}

/* Pairs what has the same span and class; both arrays are in that order. */
static void
pair_equal (GArray *left,
            GArray *right)
{
  guint i = 0;
  guint j = 0;

  while (i < left->len && j < right->len)
    {
      const ZhupiAnnotationRecord *a = &nth (left, i)->record;
      const ZhupiAnnotationRecord *b = &nth (right, j)->record;
      int order = compare_spans (a, b);

      if (order == 0)
        order = compare_tags (a->tag, b->tag);
      if (order == 0)
        join (left, i, right, j);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
}

static guint
skip_paired (GArray *items,
             guint   index)
{
  while (index < items->len && nth (items, index)->partner != ZHUPI_NO_PARTNER)
    index++;
  return index;
}

/* Pairs what has the same span among the rest. */
static void
pair_same_span (GArray *left,
                GArray *right)
{
  guint i = skip_paired (left, 0);
  guint j = skip_paired (right, 0);

  while (i < left->len && j < right->len)
    {
      int order = compare_spans (&nth (left, i)->record, &nth (right, j)->record);

      if (order == 0)
        join (left, i, right, j);
      i = order <= 0 ? skip_paired (left, i + 1) : i;
      j = order >= 0 ? skip_paired (right, j + 1) : j;
    }
}

void
zhupi_pairing_run (GArray *left,
                   GArray *right)
{
  g_return_if_fail (left != NULL && right != NULL);

  g_array_sort (left, compare_items_cb);
  g_array_sort (right, compare_items_cb);
  pair_equal (left, right);
  pair_same_span (left, right);
  zhupi_overlap_pairing_run (left, right);
}
