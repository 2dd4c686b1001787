/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-comparison.h"

#include "compare/zhupi-pairing.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _ZhupiComparison
{
  gatomicrefcount n_refs;
  ZhupiRecordTable *left_records;
  ZhupiRecordTable *right_records;
  GArray *differences;
  GArray *scores;
};

G_DEFINE_BOXED_TYPE (ZhupiComparison, zhupi_comparison, zhupi_comparison_ref,
                     zhupi_comparison_unref)

typedef struct
{
  GArray *items;
  guint states;
} Collecting;

static gboolean
collect_cb (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  Collecting *collecting = user_data;
  ZhupiPairingItem item = { *record, ZHUPI_NO_PARTNER };

  if ((collecting->states & (1u << record->state)) != 0)
    g_array_append_val (collecting->items, item);
  return TRUE;
}

static GArray *
collect (ZhupiRecordTable *records,
         guint             states)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (ZhupiPairingItem));
  Collecting collecting = { items, states };

  zhupi_record_table_foreach (records, collect_cb, &collecting);
  return items;
}

static ZhupiDifferenceKind
judge (const ZhupiAnnotationRecord *left,
       const ZhupiAnnotationRecord *right)
{
  if (left->tag != right->tag)
    return ZHUPI_DIFFERENCE_LABEL;
  return zhupi_annotation_record_same_span (left, right) ? ZHUPI_DIFFERENCE_NONE
                                                         : ZHUPI_DIFFERENCE_BOUNDARY;
}

static ZhupiDifference
make_left_difference (const ZhupiPairingItem *item,
                      GArray                 *right)
{
  ZhupiDifference difference = { ZHUPI_DIFFERENCE_ONLY_LEFT, item->record, { .details = NULL } };

  if (item->partner == ZHUPI_NO_PARTNER)
    return difference;
  difference.right = g_array_index (right, ZhupiPairingItem, item->partner).record;
  difference.kind = judge (&difference.left, &difference.right);
  return difference;
}

static void
add_left (ZhupiComparison *self,
          GArray          *left,
          GArray          *right)
{
  for (guint i = 0; i < left->len; i++)
    {
      ZhupiDifference difference =
        make_left_difference (&g_array_index (left, ZhupiPairingItem, i), right);

      g_array_append_val (self->differences, difference);
    }
}

static void
add_right (ZhupiComparison *self,
           GArray          *right)
{
  for (guint i = 0; i < right->len; i++)
    {
      const ZhupiPairingItem *item = &g_array_index (right, ZhupiPairingItem, i);
      ZhupiDifference difference = {
        ZHUPI_DIFFERENCE_ONLY_RIGHT, { .details = NULL }, item->record,
      };

      if (item->partner == ZHUPI_NO_PARTNER)
        g_array_append_val (self->differences, difference);
    }
}

static const ZhupiAnnotationRecord *
get_place (const ZhupiDifference *difference)
{
  return difference->left.details != NULL ? &difference->left : &difference->right;
}

static int
compare_differences_cb (gconstpointer a,
                        gconstpointer b)
{
  const ZhupiAnnotationRecord *left = get_place (a);
  const ZhupiAnnotationRecord *right = get_place (b);
  int kinds = (int) ((const ZhupiDifference *) a)->kind - (int) ((const ZhupiDifference *) b)->kind;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  if (left->end != right->end)
    return left->end < right->end ? -1 : 1;
  if (left->tag != right->tag)
    return g_strcmp0 (g_quark_to_string (left->tag), g_quark_to_string (right->tag));
  return kinds != 0 ? kinds : zhupi_uuid_compare (&left->id, &right->id);
}

static void
compare (ZhupiComparison *self,
         guint            states)
{
  g_autoptr (GArray) left = collect (self->left_records, states);
  g_autoptr (GArray) right = collect (self->right_records, states);

  zhupi_pairing_run (left, right);
  add_left (self, left, right);
  add_right (self, right);
  g_array_sort (self->differences, compare_differences_cb);
}

static ZhupiClassScore *
ensure_score (ZhupiComparison *self,
              GQuark           tag)
{
  ZhupiClassScore score = { .tag = tag };

  for (guint i = 0; i < self->scores->len; i++)
    {
      if (g_array_index (self->scores, ZhupiClassScore, i).tag == tag)
        return &g_array_index (self->scores, ZhupiClassScore, i);
    }
  g_array_append_val (self->scores, score);
  return &g_array_index (self->scores, ZhupiClassScore, self->scores->len - 1);
}

static void
count_class (ZhupiComparison       *self,
             const ZhupiDifference *difference,
             GQuark                 tag)
{
  ZhupiClassScore *score = ensure_score (self, tag);
  gboolean is_all = tag == 0;

  score->n[difference->kind]++;
  if (difference->left.details != NULL && (is_all || difference->left.tag == tag))
    score->n_left++;
  if (difference->right.details != NULL && (is_all || difference->right.tag == tag))
    score->n_right++;
}

static int
compare_scores_cb (gconstpointer a,
                   gconstpointer b)
{
  const ZhupiClassScore *left = a;
  const ZhupiClassScore *right = b;

  return g_strcmp0 (g_quark_to_string (left->tag), g_quark_to_string (right->tag));
}

static void
count (ZhupiComparison *self)
{
  ensure_score (self, 0);
  for (guint i = 0; i < self->differences->len; i++)
    {
      const ZhupiDifference *difference = &g_array_index (self->differences, ZhupiDifference, i);

      count_class (self, difference, 0);
      count_class (self, difference, get_place (difference)->tag);
      if (difference->kind == ZHUPI_DIFFERENCE_LABEL)
        count_class (self, difference, difference->right.tag);
    }
  g_array_sort (self->scores, compare_scores_cb);
}

static gboolean
check_same_text (ZhupiAnnotationSet  *left,
                 ZhupiAnnotationSet  *right,
                 GError             **error)
{
  ZhupiArticle *left_article = zhupi_annotation_set_get_article (left);
  ZhupiArticle *right_article = zhupi_annotation_set_get_article (right);

  if (g_strcmp0 (zhupi_article_get_sha256 (left_article),
                 zhupi_article_get_sha256 (right_article)) == 0)
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH,
               _("The annotation sets “%s” and “%s” belong to different texts, so they cannot "
                 "be compared; choose two sets of one article."),
               zhupi_annotation_set_get_name (left), zhupi_annotation_set_get_name (right));
  return FALSE;
}

ZhupiComparison *
zhupi_comparison_new (ZhupiAnnotationSet  *left,
                      ZhupiAnnotationSet  *right,
                      guint                states,
                      GError             **error)
{
  ZhupiComparison *self;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (left), NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (right), NULL);

  if (!check_same_text (left, right, error))
    return NULL;
  self = g_new0 (ZhupiComparison, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->left_records = zhupi_record_table_copy (zhupi_annotation_set_get_records (left));
  self->right_records = zhupi_record_table_copy (zhupi_annotation_set_get_records (right));
  self->differences = g_array_new (FALSE, FALSE, sizeof (ZhupiDifference));
  self->scores = g_array_new (FALSE, FALSE, sizeof (ZhupiClassScore));
  compare (self, states);
  count (self);
  return self;
}

ZhupiComparison *
zhupi_comparison_ref (ZhupiComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
zhupi_comparison_unref (ZhupiComparison *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_array_unref (self->differences);
  g_array_unref (self->scores);
  zhupi_record_table_free (self->left_records);
  zhupi_record_table_free (self->right_records);
  g_free (self);
}

const ZhupiDifference *
zhupi_comparison_get_differences (ZhupiComparison *self,
                                  guint           *n_differences)
{
  g_return_val_if_fail (self != NULL && n_differences != NULL, NULL);

  *n_differences = self->differences->len;
  return (const ZhupiDifference *) (gpointer) self->differences->data;
}

const ZhupiClassScore *
zhupi_comparison_get_scores (ZhupiComparison *self,
                             guint           *n_scores)
{
  g_return_val_if_fail (self != NULL && n_scores != NULL, NULL);

  *n_scores = self->scores->len;
  return (const ZhupiClassScore *) (gpointer) self->scores->data;
}

static double
get_f1 (const ZhupiClassScore *self,
        guint                  n_common)
{
  guint n_both = self->n_left + self->n_right;

  return n_both == 0 ? (double) NAN : 2.0 * n_common / n_both;
}

double
zhupi_class_score_get_exact_f1 (const ZhupiClassScore *self)
{
  g_return_val_if_fail (self != NULL, (double) NAN);

  return get_f1 (self, self->n[ZHUPI_DIFFERENCE_NONE]);
}

double
zhupi_class_score_get_overlap_f1 (const ZhupiClassScore *self)
{
  g_return_val_if_fail (self != NULL, (double) NAN);

  return get_f1 (self, self->n[ZHUPI_DIFFERENCE_NONE] + self->n[ZHUPI_DIFFERENCE_BOUNDARY]);
}
