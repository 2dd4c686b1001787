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

/* The same for the suggestions of some pieces, in a set that gets those of the others in commands of
 * their own, in any order, with the same @proposals: in the end it is as if all had come at once.
 * An entity that has got other names since is put right, unless somebody has changed it. */
ZhupiCommand *zhupi_suggesting_new_part (ZhupiAnnotationSet *set,
                                         GArray             *suggestions,
                                         ZhupiProposals     *proposals) G_GNUC_WARN_UNUSED_RESULT;
/* What such a part has left to be told of entities, because none of its mentions was new. */
ZhupiCommand *zhupi_suggesting_new_rest (ZhupiAnnotationSet *set,
                                         ZhupiProposals     *proposals) G_GNUC_WARN_UNUSED_RESULT;

/* The command that takes back what @early put into a set and @late does not say in the same words;
 * what a person has decided meanwhile stays, and what a redo needs. %NULL when nothing is to be
 * taken back. */
ZhupiCommand *zhupi_suggesting_new_withdrawal (ZhupiHistory       *history,
                                               GArray             *early,
                                               GArray             *late) G_GNUC_WARN_UNUSED_RESULT;
/* What @generator has suggested within a range and nobody has decided on, without entities. */
GArray       *zhupi_suggesting_list_undecided (ZhupiAnnotationSet  *set,
                                               ZhupiRange           range,
                                               const char          *generator) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of the records that a redo wants to find as they are; %NULL when there is nothing to redo. */
GHashTable   *zhupi_suggesting_find_needed (ZhupiHistory           *history) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
