/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"
#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/* The command that puts suggestions into a set: state suggested, generator @generator, ids
 * derived from article, class and span (version 5), so that the same text gives the same file.
 * Leaves out what zhupi_editing_add_records() leaves out. %NULL when nothing is new. */
ZhupiCommand *zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                                            GArray             *suggestions,
                                            const char         *generator) G_GNUC_WARN_UNUSED_RESULT;

/* The command that takes back what @early put into a set and @late does not say in the same words;
 * what a person has decided meanwhile stays. %NULL when nothing is to be taken back. */
ZhupiCommand *zhupi_suggesting_new_withdrawal (ZhupiAnnotationSet *set,
                                               GArray             *early,
                                               GArray             *late) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
