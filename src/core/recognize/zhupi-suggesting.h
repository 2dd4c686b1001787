/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "recognize/zhupi-proposals.h"
#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/* The command that puts suggestions into a set: state suggested, generator @generator, ids
 * derived from article, class and span (version 5), so that the same text gives the same file.
 * Leaves out what zhupi_editing_add_records() leaves out. %NULL when nothing is new. */
ZhupiCommand *zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                                            GArray             *suggestions,
                                            const char         *generator) G_GNUC_WARN_UNUSED_RESULT;

/* The annotations for suggestions, with a clear function set; their entities go into @proposals. */
GArray       *zhupi_suggesting_make_records (ZhupiAnnotationSet    *set,
                                             const GArray          *suggestions,
                                             ZhupiProposals        *proposals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
