/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/**
 * ZhupiHistory:
 *
 * Undo and redo of everything that happens to one annotation set, without a step limit.
 * Properties (notified): `can-undo`, `can-redo`, `undo-label`, `redo-label`.
 *
 * ZhupiHistory::applied: (ZhupiCommand *command, gboolean reverted)
 */
#define ZHUPI_TYPE_HISTORY (zhupi_history_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiHistory, zhupi_history, ZHUPI, HISTORY, GObject)

ZhupiHistory       *zhupi_history_new           (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;
ZhupiAnnotationSet *zhupi_history_get_set       (ZhupiHistory       *self);
/* Applies and records it; refuses with %ZHUPI_ERROR_READ_ONLY or %ZHUPI_ERROR_CONFLICT and then
 * leaves the set as it was. A command of size 0 is applied without becoming a step. */
gboolean            zhupi_history_apply         (ZhupiHistory       *self,
                                                 ZhupiCommand       *command,
                                                 GError            **error);
/* For what no person did, such as suggestions that arrive: applied, but not a step to undo. */
gboolean            zhupi_history_apply_silently (ZhupiHistory      *self,
                                                  ZhupiCommand      *command,
                                                  GError           **error);
/* All commands until the end become one step of the kind and subject given. May be nested. */
void                zhupi_history_begin_group   (ZhupiHistory       *self,
                                                 ZhupiCommandKind    kind,
                                                 const char         *subject);
void                zhupi_history_end_group     (ZhupiHistory       *self);
gboolean            zhupi_history_undo          (ZhupiHistory       *self,
                                                 GError            **error);
gboolean            zhupi_history_redo          (ZhupiHistory       *self,
                                                 GError            **error);
gboolean            zhupi_history_get_can_undo  (ZhupiHistory       *self);
gboolean            zhupi_history_get_can_redo  (ZhupiHistory       *self);
ZhupiCommand       *zhupi_history_peek_undo     (ZhupiHistory       *self);
ZhupiCommand       *zhupi_history_peek_redo     (ZhupiHistory       *self);

G_END_DECLS
