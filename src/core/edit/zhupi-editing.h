/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/**
 * ZhupiAuthor:
 * @name: of the person (nullable)
 * @now: microseconds since 1970 UTC
 *
 * Who makes a change, and when.
 */
typedef struct
{
  const char *name;
  gint64 now;
} ZhupiAuthor;

/* Each function makes the command for what a person wants, without applying it; %NULL when
 * nothing would change (such as: the same span has that class already). A state other than
 * rejected is what a reader sees as a mark or a suggestion. Positions: code points. */

ZhupiCommand *zhupi_editing_mark       (ZhupiAnnotationSet          *set,
                                        ZhupiRange                   range,
                                        GQuark                       tag,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* Every place of the same text that has no mark of that class and lies in no other mark. */
ZhupiCommand *zhupi_editing_mark_all   (ZhupiAnnotationSet          *set,
                                        ZhupiRange                   range,
                                        GQuark                       tag,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* Also accepts a suggestion: accept-as. */
ZhupiCommand *zhupi_editing_relabel    (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record,
                                        GQuark                       tag,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_move       (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record,
                                        ZhupiRange                   range,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* Removes the annotation and the relations that hang on it. */
ZhupiCommand *zhupi_editing_remove     (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_set_note   (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record,
                                        const char                  *note,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_set_state  (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record,
                                        ZhupiState                   state,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* All suggestions of a class (0: of every class) with at least @min_score (per mille). */
ZhupiCommand *zhupi_editing_accept_all (ZhupiAnnotationSet          *set,
                                        GQuark                       tag,
                                        int                          min_score,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* The suggestions among these positions of the set. */
ZhupiCommand *zhupi_editing_accept_some (ZhupiAnnotationSet         *set,
                                         const guint                *positions,
                                         guint                       n_positions,
                                         const ZhupiAuthor          *author) G_GNUC_WARN_UNUSED_RESULT;
/* The entity of that class and name is made when there is none; a name of %NULL or "" unlinks. */
ZhupiCommand *zhupi_editing_set_entity (ZhupiAnnotationSet          *set,
                                        const ZhupiAnnotationRecord *record,
                                        const char                  *name,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_relate     (ZhupiAnnotationSet          *set,
                                        const char                  *kind,
                                        const ZhupiUuid             *from,
                                        const ZhupiUuid             *to,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_remove_relation (ZhupiAnnotationSet     *set,
                                             ZhupiRelation          *relation) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_add_fragment (ZhupiAnnotationSet          *set,
                                          const ZhupiAnnotationRecord *record,
                                          ZhupiRange                   range,
                                          const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_rename     (ZhupiAnnotationSet          *set,
                                        const char                  *name) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_editing_set_tag_set (ZhupiAnnotationSet         *set,
                                         ZhupiTagSet                *tag_set) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the sentence at a place a heading of the outline, or a plain one again. */
ZhupiCommand *zhupi_editing_toggle_heading (ZhupiAnnotationSet      *set,
                                            guint                    code_point,
                                            const ZhupiAuthor       *author) G_GNUC_WARN_UNUSED_RESULT;
/* Merges class @from into @to: relabels every annotation and removes the class. */
ZhupiCommand *zhupi_editing_merge_tags (ZhupiAnnotationSet          *set,
                                        const char                  *from,
                                        const char                  *to,
                                        const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* Adds records that a recognizer or an importer made (details borrowed); leaves out those whose
 * span and class are in the set in any state, and spans whose text was rejected for that class. */
ZhupiCommand *zhupi_editing_add_records (ZhupiAnnotationSet          *set,
                                         ZhupiCommandKind             kind,
                                         const ZhupiAnnotationRecord *records,
                                         guint                        n_records) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
