/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiAgreement:
 * @n_units: code points of the article
 * @n_equal: code points to which both sets give the same classes
 * @observed: share of them, 0 to 1
 * @kappa: Cohen's kappa (Cohen 1960); NaN when agreement by chance is certain
 * @alpha: Krippendorff's alpha for nominal data (Krippendorff 2004); NaN in the same case
 *
 * Agreement of two sets on each code point. What a set says of a code point is the set of the
 * classes that cover it; "none" is an answer like any other.
 */
typedef struct
{
  guint n_units;
  guint n_equal;
  double observed;
  double kappa;
  double alpha;
} ZhupiAgreement;

/* @tag: class that counts, or 0 for all; @states: bits of 1 << ZhupiState. The sets are of one
 * text. O(n log n) in the number of annotations. */
ZhupiAgreement zhupi_agreement_measure (ZhupiAnnotationSet *left,
                                        ZhupiAnnotationSet *right,
                                        GQuark              tag,
                                        guint               states);

G_END_DECLS
