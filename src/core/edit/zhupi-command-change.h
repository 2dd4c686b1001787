/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set-private.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_CHANGE_RECORD,
  ZHUPI_CHANGE_ENTITY,
  ZHUPI_CHANGE_RELATION,
  ZHUPI_CHANGE_TAG_SET,
  ZHUPI_CHANGE_NAME,
  ZHUPI_CHANGE_NOTE,
  ZHUPI_CHANGE_UNPLACED,
} ZhupiChangeKind;

/**
 * ZhupiCommandChange:
 * @kind: what is replaced
 * @record: when it is an annotation; no details stand for nothing
 * @object: when it is an entity, relation or tag set
 * @string: when it is the name or the note of the set, or an annotation without a place (as JSON
 *   text; %NULL stands for nothing)
 *
 * One replacement of a command: [0] is there before, [1] after.
 */
typedef struct
{
  ZhupiChangeKind kind;
  union
  {
    ZhupiAnnotationRecord record[2];
    GObject *object[2];
    char *string[2];
  };
} ZhupiCommandChange;

ZhupiCommandChange zhupi_command_change_new_record (const ZhupiAnnotationRecord *before,
                                                    const ZhupiAnnotationRecord *after);
ZhupiCommandChange zhupi_command_change_new_object (ZhupiChangeKind              kind,
                                                    gpointer                     before,
                                                    gpointer                     after);
ZhupiCommandChange zhupi_command_change_new_string (ZhupiChangeKind              kind,
                                                    const char                  *before,
                                                    const char                  *after);
ZhupiCommandChange zhupi_command_change_copy       (const ZhupiCommandChange    *self);
void               zhupi_command_change_clear      (ZhupiCommandChange          *self);
/* FALSE, and nothing done, when the set does not hold what the change starts from. */
gboolean           zhupi_command_change_perform    (const ZhupiCommandChange    *self,
                                                    ZhupiAnnotationSet          *set,
                                                    gboolean                     backwards);
/* Widens @range by the text that is touched. */
void               zhupi_command_change_add_range  (const ZhupiCommandChange    *self,
                                                    ZhupiRange                  *range);

G_END_DECLS
