/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiDifferenceKind:
 * @ZHUPI_DIFFERENCE_NONE: the same span has the same class in both sets
 * @ZHUPI_DIFFERENCE_LABEL: the same span has another class
 * @ZHUPI_DIFFERENCE_BOUNDARY: the same class, and spans that overlap
 * @ZHUPI_DIFFERENCE_ONLY_LEFT: only the left set has it
 * @ZHUPI_DIFFERENCE_ONLY_RIGHT: only the right set has it
 */
typedef enum
{
  ZHUPI_DIFFERENCE_NONE,
  ZHUPI_DIFFERENCE_LABEL,
  ZHUPI_DIFFERENCE_BOUNDARY,
  ZHUPI_DIFFERENCE_ONLY_LEFT,
  ZHUPI_DIFFERENCE_ONLY_RIGHT,
  ZHUPI_N_DIFFERENCE_KINDS,
} ZhupiDifferenceKind;

/**
 * ZhupiDifference:
 * @kind: how the two sets differ here
 * @left: annotation of the left set; no details when there is none
 * @right: annotation of the right set; no details when there is none
 *
 * One annotation, or two that belong together. The details belong to the comparison.
 */
typedef struct
{
  ZhupiDifferenceKind kind;
  ZhupiAnnotationRecord left;
  ZhupiAnnotationRecord right;
} ZhupiDifference;

/**
 * ZhupiClassScore:
 * @tag: quark of the class; 0 for all classes together
 * @n_left: annotations of the left set
 * @n_right: annotations of the right set
 * @n: differences by kind; one of another label counts for either class
 *
 * How the two sets agree on a class.
 */
typedef struct
{
  GQuark tag;
  guint n_left;
  guint n_right;
  guint n[ZHUPI_N_DIFFERENCE_KINDS];
} ZhupiClassScore;

/**
 * ZhupiComparison:
 *
 * Two annotation sets of one article, side by side. Pairs are made in this order: the same span
 * and class; the same span; of what is left, within a class, those pairs that together overlap
 * most. The result depends on the annotations alone, not on their order or ids. Immutable.
 */
typedef struct _ZhupiComparison ZhupiComparison;

#define ZHUPI_TYPE_COMPARISON (zhupi_comparison_get_type ())
GType zhupi_comparison_get_type (void);

/* @states: bits of 1 << ZhupiState: annotations that count. Refuses sets of different texts with
 * ZHUPI_ERROR_MISMATCH. May run in another thread when both sets are snapshots. */
ZhupiComparison       *zhupi_comparison_new             (ZhupiAnnotationSet    *left,
                                                         ZhupiAnnotationSet    *right,
                                                         guint                  states,
                                                         GError               **error) G_GNUC_WARN_UNUSED_RESULT;
ZhupiComparison       *zhupi_comparison_ref             (ZhupiComparison       *self);
void                   zhupi_comparison_unref           (ZhupiComparison       *self);
/* In text order. */
const ZhupiDifference *zhupi_comparison_get_differences (ZhupiComparison       *self,
                                                         guint                 *n_differences);
/* All classes together first, then each class in either set, by its id. */
const ZhupiClassScore *zhupi_comparison_get_scores      (ZhupiComparison       *self,
                                                         guint                 *n_scores);
/* 2 * equal / (left + right), 0 to 1; NaN when neither set has any. */
double                 zhupi_class_score_get_exact_f1   (const ZhupiClassScore *self);
/* The same, where a pair that overlaps counts as equal. */
double                 zhupi_class_score_get_overlap_f1 (const ZhupiClassScore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiComparison, zhupi_comparison_unref)

G_END_DECLS
