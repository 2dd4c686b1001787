/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"
#include "recognize/zhupi-suggestion.h"
#include "text/zhupi-text-piece.h"

G_BEGIN_DECLS

/**
 * ZhupiProposals:
 *
 * What suggestions propose for the set of one article: annotations, and the entities that they
 * name. Ids are derived from article, class and span (version 5) and from article and name, so
 * that the same text gives the same file, and the same name in it is the same entity, however
 * often names are looked for. Holds the names of the entities alone.
 */
typedef struct _ZhupiProposals ZhupiProposals;

/* @sha256: of the article; @generator: who suggests. Both are copied. */
ZhupiProposals *zhupi_proposals_new         (const char            *sha256,
                                             const char            *generator) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_proposals_free        (ZhupiProposals        *self);
/* Whether an entity that is in the set, as one of these with some of its aliases, is to get the
 * others: a run that was broken off has left it. */
void            zhupi_proposals_set_completes (ZhupiProposals      *self,
                                               gboolean             completes);
/* Notes the entity of a suggestion in @piece, if it has one. Pieces may come in any order. */
void            zhupi_proposals_add         (ZhupiProposals        *self,
                                             const ZhupiTextPiece  *piece,
                                             const ZhupiSuggestion *suggestion);
/* The annotation for a suggestion that was added; its details are the caller's. */
void            zhupi_proposals_init_record (ZhupiProposals        *self,
                                             const ZhupiTextPiece  *piece,
                                             const ZhupiSuggestion *suggestion,
                                             ZhupiAnnotationRecord *record);
/* The entities of all that was added, in the order of their arrival. */
GPtrArray      *zhupi_proposals_list_entities (ZhupiProposals      *self) G_GNUC_WARN_UNUSED_RESULT;

/* Adds to @command what @set lacks of the entities that are new or have got other aliases since.
 * Those that the set has stay as they are, but for what was put there and is as it was. */
void            zhupi_proposals_add_news    (ZhupiProposals        *self,
                                             ZhupiAnnotationSet    *set,
                                             ZhupiCommand          *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiProposals, zhupi_proposals_free)

G_END_DECLS
