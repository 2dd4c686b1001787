/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"

G_BEGIN_DECLS

/* Gives every name its score: a logistic sum of the weights of its evidence. @weights: hundredths
 * of a logit for each #ZhupiEvidence, %NULL for the project's own. */
void  zhupi_scoring_run        (ZhupiNames      *names,
                                const int       *weights);
/* The strongest evidence in words. */
char *zhupi_scoring_dup_reason (const ZhupiName *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
