/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* What of a set a format has no room for. */

/* How many things of a set are of the kind @trait. */
guint       zhupi_loss_count        (ZhupiAnnotationSet        *set,
                                     ZhupiTrait                 trait);
/* Whether @format has no room for @trait. Where there are no mentions, no relations or no states at
 * all, there is no more to say of them. */
gboolean    zhupi_loss_is_told      (const ZhupiExchangeFormat *format,
                                     ZhupiTrait                 trait);
/* "2 notes, 1 relation" in the language of the person, %NULL when nothing gets lost. */
char       *zhupi_loss_describe     (const ZhupiExchangeFormat *format,
                                     ZhupiAnnotationSet        *set) G_GNUC_WARN_UNUSED_RESULT;
/* What a trait is called in a table, in the language of the person. */
const char *zhupi_loss_get_name     (ZhupiTrait                 trait);
/* Of mentions over each other the longest, of these the first: positions in the set, in order
 * (element-type guint). What formats without %ZHUPI_TRAIT_OVERLAPS write. */
GArray     *zhupi_loss_list_flat    (ZhupiAnnotationSet        *set) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
