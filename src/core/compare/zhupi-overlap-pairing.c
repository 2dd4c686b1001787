/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-overlap-pairing.h"

#include "compare/zhupi-assignment.h"

/* Spans that hang together are assigned optimally up to this number on a side; beyond it, which
 * takes a pile of marks on one place, each takes the best that is left, in text order. */
#define MAX_OPTIMAL 200u
/* Overlap counts first; among equal overlaps, the edges that lie nearer. The sum of all
 * distances in a pile stays below one code point of overlap, and that of all overlaps within
 * the range of the weights. */
#define OVERLAP_WEIGHT (G_GINT64_CONSTANT (1) << 32)
#define MAX_DISTANCE (1u << 24)
#define MAX_OVERLAP (1u << 20)

/* Spans of one class, from both sets, that hang together by overlapping. */
typedef struct
{
  GArray *left;
  GArray *right;
  GArray *left_indices;
  GArray *right_indices;
} Pile;

typedef struct
{
  guint index;
  gboolean is_right;
  GQuark tag;
  ZhupiRange range;
} Candidate;

static ZhupiPairingItem *
nth (GArray *items,
     guint   index)
{
  return &g_array_index (items, ZhupiPairingItem, index);
}

static guint
count_common (const ZhupiAnnotationRecord *a,
              const ZhupiAnnotationRecord *b)
{
  ZhupiRange whole_a, whole_b;
  guint n_a = 0;
  guint n_b = 0;
  const ZhupiRange *pieces_a = zhupi_annotation_record_get_pieces (a, &whole_a, &n_a);
  const ZhupiRange *pieces_b = zhupi_annotation_record_get_pieces (b, &whole_b, &n_b);
  guint common = 0;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      guint start = MAX (pieces_a[i].start, pieces_b[j].start);
      guint end = MIN (pieces_a[i].end, pieces_b[j].end);

      common += end > start ? end - start : 0;
      if (pieces_a[i].end < pieces_b[j].end)
        i++;
      else
        j++;
    }
  return common;
}

static guint
get_distance (guint a,
              guint b)
{
  return a > b ? a - b : b - a;
}

static gint64
weigh (const ZhupiAnnotationRecord *a,
       const ZhupiAnnotationRecord *b)
{
  guint common = count_common (a, b);
  guint64 distance = (guint64) get_distance (a->start, b->start) + get_distance (a->end, b->end);

  if (common == 0)
    return 0;
  return MIN (common, MAX_OVERLAP) * OVERLAP_WEIGHT - (gint64) MIN (distance, MAX_DISTANCE - 1);
}

static gint64
weigh_pair (const Pile *pile,
            guint       i,
            guint       j)
{
  return weigh (&nth (pile->left, g_array_index (pile->left_indices, guint, i))->record,
                &nth (pile->right, g_array_index (pile->right_indices, guint, j))->record);
}

static void
join (const Pile *pile,
      guint       i,
      guint       j)
{
  guint left = g_array_index (pile->left_indices, guint, i);
  guint right = g_array_index (pile->right_indices, guint, j);

  nth (pile->left, left)->partner = right;
  nth (pile->right, right)->partner = left;
}

static Pile
turn (const Pile *pile)
{
  return (Pile) { pile->right, pile->left, pile->right_indices, pile->left_indices };
}

static void
assign_optimally (const Pile *pile)
{
  guint n_rows = pile->left_indices->len;
  guint n_columns = pile->right_indices->len;
  g_autofree gint64 *weights = g_new (gint64, (gsize) n_rows * n_columns);
  g_autofree guint *columns = g_new (guint, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < n_columns; j++)
        weights[i * n_columns + j] = weigh_pair (pile, i, j);
    }
  zhupi_assignment_solve (weights, n_rows, n_columns, columns);
  for (guint i = 0; i < n_rows; i++)
    {
      if (weights[i * n_columns + columns[i]] > 0)
        join (pile, i, columns[i]);
    }
}

static void
assign_best_to (const Pile *pile,
                guint       i)
{
  gint64 best_weight = 0;
  guint best = 0;

  for (guint j = 0; j < pile->right_indices->len; j++)
    {
      guint right = g_array_index (pile->right_indices, guint, j);
      gint64 weight = weigh_pair (pile, i, j);

      if (nth (pile->right, right)->partner == ZHUPI_NO_PARTNER && weight > best_weight)
        {
          best_weight = weight;
          best = j;
        }
    }
  if (best_weight > 0)
    join (pile, i, best);
}

static void
assign (const Pile *pile)
{
  guint n_left = pile->left_indices->len;
  guint n_right = pile->right_indices->len;
  Pile turned = turn (pile);

  if (n_left == 0 || n_right == 0)
    return;
  if (MAX (n_left, n_right) > MAX_OPTIMAL)
    {
      for (guint i = 0; i < n_left; i++)
        assign_best_to (pile, i);
      return;
    }
  assign_optimally (n_left <= n_right ? pile : &turned);
}

static void
add_candidates (GArray   *candidates,
                GArray   *items,
                gboolean  is_right)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ZhupiPairingItem *item = nth (items, i);
      Candidate candidate = {
        i, is_right, item->record.tag, zhupi_annotation_record_get_range (&item->record),
      };

      if (item->partner == ZHUPI_NO_PARTNER)
        g_array_append_val (candidates, candidate);
    }
}

/* Items were sorted by place, so their index stands for that. */
static int
compare_candidates_cb (gconstpointer a,
                       gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->tag != right->tag)
    return left->tag < right->tag ? -1 : 1;
  if (left->range.start != right->range.start)
    return left->range.start < right->range.start ? -1 : 1;
  if (left->is_right != right->is_right)
    return left->is_right ? 1 : -1;
  return left->index < right->index ? -1 : left->index > right->index;
}

static void
finish_pile (Pile *pile)
{
  assign (pile);
  g_array_set_size (pile->left_indices, 0);
  g_array_set_size (pile->right_indices, 0);
}

static void
go_through (Pile   *pile,
            GArray *candidates)
{
  GQuark tag = 0;
  guint end = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->tag != tag || candidate->range.start >= end)
        {
          finish_pile (pile);
          tag = candidate->tag;
          end = 0;
        }
      end = MAX (end, candidate->range.end);
      g_array_append_val (candidate->is_right ? pile->right_indices : pile->left_indices,
                          candidate->index);
    }
  finish_pile (pile);
}

void
zhupi_overlap_pairing_run (GArray *left,
                           GArray *right)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) left_indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right_indices = g_array_new (FALSE, FALSE, sizeof (guint));
  Pile pile = { left, right, left_indices, right_indices };

  add_candidates (candidates, left, FALSE);
  add_candidates (candidates, right, TRUE);
  g_array_sort (candidates, compare_candidates_cb);
  go_through (&pile, candidates);
}
