/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "annotation/zhupi-entity.h"
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
/* Notes the entity of a suggestion in @piece, if it has one. */
void            zhupi_proposals_add         (ZhupiProposals        *self,
                                             const ZhupiTextPiece  *piece,
                                             const ZhupiSuggestion *suggestion);
/* The annotation for a suggestion that was added; its details are the caller's. */
void            zhupi_proposals_init_record (ZhupiProposals        *self,
                                             const ZhupiTextPiece  *piece,
                                             const ZhupiSuggestion *suggestion,
                                             ZhupiAnnotationRecord *record);
/* The entities of all that was added, in the order of the text. */
GPtrArray      *zhupi_proposals_list_entities (ZhupiProposals      *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiProposals, zhupi_proposals_free)

G_END_DECLS
