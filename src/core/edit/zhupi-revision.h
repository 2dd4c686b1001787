/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

G_BEGIN_DECLS

/**
 * ZhupiRevision:
 * @before: the annotation as it is, borrowed
 * @after: as it shall be; its details are made when the revision is added to a command
 * @fields: of @after; their strings are borrowed
 *
 * One annotation while it is being changed.
 */
typedef struct
{
  const ZhupiAnnotationRecord *before;
  ZhupiAnnotationRecord after;
  ZhupiDetailsFields fields;
} ZhupiRevision;

/* Starts from the annotation as it is, modified now. */
void          zhupi_revision_init         (ZhupiRevision               *self,
                                           const ZhupiAnnotationRecord *before,
                                           const ZhupiAuthor           *author);
/* What a machine made is the work of the person who accepts it. */
void          zhupi_revision_accept       (ZhupiRevision               *self,
                                           const ZhupiAuthor           *author);
/* A person has worked on it: if it was a suggestion, it is one no longer. */
void          zhupi_revision_touch        (ZhupiRevision               *self,
                                           const ZhupiAuthor           *author);
/* The pieces of the annotation, cut and joined to what can be stored; sets start and end. */
void          zhupi_revision_set_fragments (ZhupiRevision              *self,
                                            const ZhupiRange           *fragments,
                                            guint                       n_fragments);
void          zhupi_revision_add_to       (const ZhupiRevision         *self,
                                           ZhupiCommand                *command);
/* A command of this one revision; its subject is the text of the annotation. */
ZhupiCommand *zhupi_revision_to_command   (const ZhupiRevision         *self,
                                           ZhupiCommandKind             kind,
                                           ZhupiAnnotationSet          *set);

/* A command whose subject is the text of the range. */
ZhupiCommand *zhupi_revision_new_command  (ZhupiAnnotationSet          *set,
                                           ZhupiCommandKind             kind,
                                           ZhupiRange                   range);
/* The command, or NULL (and the command freed) when it is empty. */
ZhupiCommand *zhupi_revision_drop_empty   (ZhupiCommand                *command);
/* An annotation that a person makes now; the caller owns the details. */
ZhupiAnnotationRecord zhupi_revision_new_record (ZhupiRange             range,
                                                 GQuark                 tag,
                                                 const ZhupiAuthor     *author);

G_END_DECLS
