/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* The place of a step that is not on disk yet. */
#define ZHUPI_STEP_NOWHERE G_MAXUINT64

/**
 * ZhupiStep:
 * @kind: what the person did
 * @subject: to what, in about twenty characters (nullable)
 * @time: when, in microseconds since 1970 UTC
 * @n_records: annotations that it touches
 * @place: where the command lies on disk, or %ZHUPI_STEP_NOWHERE
 * @command: while it is in memory (nullable)
 *
 * One step of the history, whose command may lie on disk. Reference-counted, atomically; only
 * the main loop changes it.
 */
typedef struct
{
  ZhupiCommandKind kind;
  char *subject;
  gint64 time;
  guint n_records;
  guint64 place;
  ZhupiCommand *command;
} ZhupiStep;

#define ZHUPI_TYPE_STEP (zhupi_step_get_type ())
GType zhupi_step_get_type (void);

/* A step that was made just now. */
ZhupiStep *zhupi_step_new          (ZhupiCommand     *command) G_GNUC_WARN_UNUSED_RESULT;
/* A step that lies on disk. */
ZhupiStep *zhupi_step_new_on_disk  (ZhupiCommandKind  kind,
                                    const char       *subject,
                                    gint64            time,
                                    guint             n_records,
                                    guint64           place) G_GNUC_WARN_UNUSED_RESULT;
ZhupiStep *zhupi_step_ref          (ZhupiStep        *self);
void       zhupi_step_unref        (ZhupiStep        *self);
/* What to call it, such as "Mark 星河重工". */
char      *zhupi_step_dup_label    (const ZhupiStep  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiStep, zhupi_step_unref)

G_END_DECLS
