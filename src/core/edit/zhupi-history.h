/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-step.h"

G_BEGIN_DECLS

/**
 * ZhupiHistory:
 *
 * Undo and redo of everything that happens to one annotation set, without a step limit: of steps
 * that are far away only the name and the place on disk are in memory.
 * Properties (notified): `can-undo`, `can-redo`, `undo-label`, `redo-label`.
 *
 * ZhupiHistory::applied: (ZhupiCommand *command, gboolean reverted)
 * ZhupiHistory::recorded: (ZhupiStep *step, gboolean is_silent): something was done; for who keeps
 *   the history. A silent step is none to undo.
 * ZhupiHistory::moved: (guint n_done): so many steps are done now, by undo, redo or go.
 * ZhupiHistory::failed: (const GError *error): what went on in turns was refused and taken back.
 */
#define ZHUPI_TYPE_HISTORY (zhupi_history_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiHistory, zhupi_history, ZHUPI, HISTORY, GObject)

/* Reads the command of a step from its place on disk; %NULL and an error when it cannot. May be
 * called in any thread. */
typedef ZhupiCommand *(*ZhupiStepLoadFunc) (guint64   place,
                                            gpointer  user_data,
                                            GError  **error);

ZhupiHistory       *zhupi_history_new           (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;
/* Goes on with @steps (of #ZhupiStep, transfer full), of which @n_done are done in @set. */
ZhupiHistory       *zhupi_history_new_with_steps (ZhupiAnnotationSet *set,
                                                  GPtrArray          *steps,
                                                  guint               n_done) G_GNUC_WARN_UNUSED_RESULT;
void                zhupi_history_set_loader    (ZhupiHistory       *self,
                                                 ZhupiStepLoadFunc   load,
                                                 gpointer            user_data,
                                                 GDestroyNotify      destroy);
/* About so much memory is taken by commands before those that are on disk are let go. */
void                zhupi_history_set_memory_cap (ZhupiHistory      *self,
                                                  gsize              n_bytes);
/* The step lies on disk now. */
void                zhupi_history_note_place    (ZhupiHistory       *self,
                                                 ZhupiStep          *step,
                                                 guint64             place);
ZhupiAnnotationSet *zhupi_history_get_set       (ZhupiHistory       *self);
/* Whether commands of thousands of changes go on in turns of the main loop: to apply, undo, redo or
 * go has then only begun when it returns, and is recorded and told when it ends. Until then a
 * snapshot of the set is the state before. */
void                zhupi_history_set_takes_turns (ZhupiHistory     *self,
                                                   gboolean          takes_turns);
/* Ends what is under way now. Everything else here that changes the set or the steps begins so. */
void                zhupi_history_settle        (ZhupiHistory       *self);
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
/* The step that an undo would take back; borrowed, %NULL when there is none. */
const ZhupiStep    *zhupi_history_peek_undo     (ZhupiHistory       *self);
const ZhupiStep    *zhupi_history_peek_redo     (ZhupiHistory       *self);
guint               zhupi_history_get_n_steps   (ZhupiHistory       *self);
guint               zhupi_history_get_n_done    (ZhupiHistory       *self);
/* The oldest first; borrowed, %NULL behind the last. */
const ZhupiStep    *zhupi_history_get_step      (ZhupiHistory       *self,
                                                 guint               index);
/* Makes so many steps be done, in one change of the set; the others can still be redone. */
gboolean            zhupi_history_go            (ZhupiHistory       *self,
                                                 guint               n_done,
                                                 GError            **error);
/* The same; what lies between is put together in a worker when it is many steps, or has to be read
 * from disk. When the set has changed meanwhile, that is done again. */
void                zhupi_history_go_async      (ZhupiHistory       *self,
                                                 guint               n_done,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
gboolean            zhupi_history_go_finish     (ZhupiHistory       *self,
                                                 GAsyncResult       *result,
                                                 GError            **error);
/* The steps that are done when the last way that was begun so ends; when none is under way, those
 * that are done. */
guint               zhupi_history_get_destination (ZhupiHistory     *self);
/* What lies between the present and the state when @n_done steps are done, forwards in time. */
ZhupiCommand       *zhupi_history_dup_difference (ZhupiHistory      *self,
                                                  guint              n_done,
                                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the set is being changed through this history, right now. */
gboolean            zhupi_history_get_is_working (ZhupiHistory      *self);
/* Whether a group of commands, or a command that takes turns, has begun and not ended. */
gboolean            zhupi_history_get_is_open   (ZhupiHistory       *self);

G_END_DECLS
