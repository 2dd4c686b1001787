/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Only the rooms edit (commands) and w3c (a set that is being read) may include this header. */

void zhupi_annotation_set_begin_change     (ZhupiAnnotationSet          *self);
/* The same for many replacements: the list tells of them as one range, at the end. */
void zhupi_annotation_set_begin_bulk_change (ZhupiAnnotationSet         *self);
void zhupi_annotation_set_end_change       (ZhupiAnnotationSet          *self);
/* Ends a change of which everything has been taken back: nothing is told but what was told. */
void zhupi_annotation_set_cancel_change    (ZhupiAnnotationSet          *self);
/* From here on a snapshot is the state of now, until it is released: for a change that is not done
 * in one go. */
void zhupi_annotation_set_hold_snapshot    (ZhupiAnnotationSet          *self);
void zhupi_annotation_set_release_snapshot (ZhupiAnnotationSet          *self);
/* Inserts (before NULL), removes (after NULL) or replaces one annotation; FALSE when before is
 * not in the set exactly so, or after is there already. Between begin and end. */
gboolean zhupi_annotation_set_replace          (ZhupiAnnotationSet          *self,
                                                const ZhupiAnnotationRecord *before,
                                                const ZhupiAnnotationRecord *after);
gboolean zhupi_annotation_set_replace_entity   (ZhupiAnnotationSet          *self,
                                                ZhupiEntity                 *before,
                                                ZhupiEntity                 *after);
gboolean zhupi_annotation_set_replace_relation (ZhupiAnnotationSet          *self,
                                                ZhupiRelation               *before,
                                                ZhupiRelation               *after);
void zhupi_annotation_set_set_tag_set      (ZhupiAnnotationSet          *self,
                                            ZhupiTagSet                 *tag_set);
void zhupi_annotation_set_set_name         (ZhupiAnnotationSet          *self,
                                            const char                  *name);
void zhupi_annotation_set_set_note         (ZhupiAnnotationSet          *self,
                                            const char                  *note);
/* For a set that is being read from a file. */
void zhupi_annotation_set_set_identity     (ZhupiAnnotationSet          *self,
                                            const ZhupiUuid             *id,
                                            const char                  *creator,
                                            gint64                       created);
/* Takes all records at once; sorts them when needed. The array keeps its references. */
void zhupi_annotation_set_fill             (ZhupiAnnotationSet          *self,
                                            ZhupiAnnotationRecord       *records,
                                            guint                        n_records);
void zhupi_annotation_set_add_unplaced     (ZhupiAnnotationSet          *self,
                                            const char                  *json,
                                            gsize                        n_bytes);
/* Adds (before NULL), removes (after NULL) or replaces one of these; FALSE when before is not
 * there. Their order means nothing. Between begin and end. */
gboolean zhupi_annotation_set_replace_unplaced (ZhupiAnnotationSet          *self,
                                                const char                  *before,
                                                const char                  *after);
void zhupi_annotation_set_set_extra        (ZhupiAnnotationSet          *self,
                                            const char                  *extra);

G_END_DECLS
