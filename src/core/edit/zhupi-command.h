/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiCommandKind:
 *
 * What a person did; it names the step in the undo button and in the history.
 */
typedef enum
{
  ZHUPI_COMMAND_MARK,
  ZHUPI_COMMAND_MARK_ALL,
  ZHUPI_COMMAND_RELABEL,
  ZHUPI_COMMAND_MOVE,
  ZHUPI_COMMAND_DELETE,
  ZHUPI_COMMAND_NOTE,
  ZHUPI_COMMAND_ACCEPT,
  ZHUPI_COMMAND_ACCEPT_ALL,
  ZHUPI_COMMAND_REJECT,
  ZHUPI_COMMAND_REJECT_ALL,
  ZHUPI_COMMAND_ENTITY,
  ZHUPI_COMMAND_RELATION,
  ZHUPI_COMMAND_TAG_SET,
  ZHUPI_COMMAND_RENAME,
  ZHUPI_COMMAND_IMPORT,
  ZHUPI_COMMAND_SUGGEST,
  ZHUPI_COMMAND_ATTACH,
  ZHUPI_COMMAND_SUPPLY,
  ZHUPI_COMMAND_MERGE,
  ZHUPI_COMMAND_FOLLOW,
  ZHUPI_N_COMMAND_KINDS,
} ZhupiCommandKind;

/**
 * ZhupiCommand:
 *
 * One undo step: a list of replacements, each with what was there before and what is there
 * after (nothing before: an addition; nothing after: a removal). Apply goes forwards through
 * it, revert backwards; there is no other kind of change. Reference-counted.
 */
typedef struct _ZhupiCommand ZhupiCommand;

#define ZHUPI_TYPE_COMMAND (zhupi_command_get_type ())
GType zhupi_command_get_type (void);

ZhupiCommand     *zhupi_command_new            (ZhupiCommandKind             kind,
                                                const char                  *subject) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand     *zhupi_command_ref            (ZhupiCommand                *self);
void              zhupi_command_unref          (ZhupiCommand                *self);
ZhupiCommandKind  zhupi_command_get_kind       (ZhupiCommand                *self);
const char       *zhupi_command_get_subject    (ZhupiCommand                *self);
guint             zhupi_command_get_size       (ZhupiCommand                *self);
/* Number of annotations that it touches. */
guint             zhupi_command_count_records  (ZhupiCommand                *self);
char             *zhupi_command_dup_label      (ZhupiCommand                *self) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_command_replace        (ZhupiCommand                *self,
                                                const ZhupiAnnotationRecord *before,
                                                const ZhupiAnnotationRecord *after);
void              zhupi_command_replace_entity (ZhupiCommand                *self,
                                                ZhupiEntity                 *before,
                                                ZhupiEntity                 *after);
void              zhupi_command_replace_relation (ZhupiCommand              *self,
                                                  ZhupiRelation             *before,
                                                  ZhupiRelation             *after);
void              zhupi_command_replace_tag_set (ZhupiCommand               *self,
                                                 ZhupiTagSet                *before,
                                                 ZhupiTagSet                *after);
void              zhupi_command_replace_name   (ZhupiCommand                *self,
                                                const char                  *before,
                                                const char                  *after);
void              zhupi_command_replace_note   (ZhupiCommand                *self,
                                                const char                  *before,
                                                const char                  *after);
/* An annotation that has no place in the text, as JSON text. */
void              zhupi_command_replace_unplaced (ZhupiCommand              *self,
                                                  const char                *before,
                                                  const char                *after);
/* Adds the replacements of @other behind those of @self: a group is one command. */
void              zhupi_command_append         (ZhupiCommand                *self,
                                                ZhupiCommand                *other);
/* @before or @after is %NULL for an addition or a removal; borrowed. */
typedef void (*ZhupiCommandRecordFunc) (const ZhupiAnnotationRecord *before,
                                        const ZhupiAnnotationRecord *after,
                                        gpointer                     user_data);

/* Tells what becomes of each annotation. */
void              zhupi_command_foreach_record (ZhupiCommand               *self,
                                                ZhupiCommandRecordFunc      func,
                                                gpointer                    user_data);
/* Text range that the command touches; FALSE when it touches none. */
gboolean          zhupi_command_get_range      (ZhupiCommand                *self,
                                                ZhupiRange                  *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCommand, zhupi_command_unref)

G_END_DECLS
