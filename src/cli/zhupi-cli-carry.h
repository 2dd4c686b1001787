/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include "anchor/zhupi-anchor.h"
#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* How many annotations ended in each state. */
typedef struct
{
  guint n_states[ZHUPI_ANCHOR_ORPHAN + 1];
} ZhupiCliCarryCounts;

/* Reads a set file as a set of @article, which is another edition of the text that the file was
 * made for; @old (nullable) is that text. */
ZhupiAnnotationSet *zhupi_cli_carry_set (GBytes               *bytes,
                                         ZhupiArticle         *old,
                                         ZhupiArticle         *article,
                                         GPtrArray            *findings,
                                         ZhupiCliCarryCounts  *counts,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
