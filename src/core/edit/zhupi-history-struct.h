/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"

G_BEGIN_DECLS

/* Only the files of the history itself may include this header. */

/**
 * ZhupiDeed:
 * @command: what is done to the set
 * @backwards: whether it is taken back
 * @end: what the history notes when all of it is done
 * @n_steps: with %ZHUPI_DEED_MOVES, the steps that are done then
 * @n_done: changes that are done already
 */
typedef struct
{
  ZhupiCommand *command;
  gboolean backwards;
  enum
  {
    ZHUPI_DEED_IS_STEP,
    ZHUPI_DEED_IS_SILENT,
    ZHUPI_DEED_MOVES,
  } end;
  guint n_steps;
  guint n_done;
} ZhupiDeed;

struct _ZhupiHistory
{
  GObject parent_instance;

  ZhupiAnnotationSet *set;
  GPtrArray *steps;      /* of #ZhupiStep, the oldest first */
  guint n_done;          /* steps that are done; those behind them can be made again */
  ZhupiCommand *group;
  guint group_depth;
  gboolean is_working;   /* on the set, this moment */
  gboolean takes_turns;
  ZhupiDeed deed;        /* that is under way; without a command there is none */
  guint turn_id;
  guint n_trips;         /* for which a worker reads steps */
  guint destination;     /* of the last of them: the steps that are done then */
  ZhupiStepLoadFunc load;
  gpointer load_data;
  GDestroyNotify load_destroy;
  gsize memory_cap;
  guint n_rewritten;     /* steps that have got another place on disk */
  gsize memory;          /* that the commands of the steps take, roughly */
  /* As last notified. */
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  char *redo_label;
};

/* In zhupi-history.c. */
void          zhupi_history_update_properties (ZhupiHistory     *self);
/* Makes a step of a command that was done, or a part of the group. */
void          zhupi_history_record_step       (ZhupiHistory     *self,
                                               ZhupiCommand     *command);
gboolean      zhupi_history_check_writable    (ZhupiHistory     *self,
                                               GError          **error);
void          zhupi_history_emit_applied      (ZhupiHistory     *self,
                                               ZhupiCommand     *command,
                                               gboolean          reverted);
void          zhupi_history_emit_recorded     (ZhupiHistory     *self,
                                               ZhupiStep        *step,
                                               gboolean          is_silent);
void          zhupi_history_emit_moved        (ZhupiHistory     *self);
void          zhupi_history_emit_failed       (ZhupiHistory     *self,
                                               const GError     *error);

/* In zhupi-history-turns.c. Does it at once, or begins it and goes on in turns. What was under
 * way must have been settled. */
gboolean      zhupi_history_do                (ZhupiHistory     *self,
                                               const ZhupiDeed  *deed,
                                               GError          **error);

/* In zhupi-history-steps.c. Makes a done step of a command; what could be made again is gone. */
void          zhupi_history_add_step          (ZhupiHistory     *self,
                                               ZhupiCommand     *command);
const ZhupiStep *zhupi_history_peek_step      (ZhupiHistory     *self,
                                               guint             index);
/* Reads a command that is not in memory; in any thread. */
ZhupiCommand *zhupi_history_read_place        (ZhupiHistory     *self,
                                               guint64           place,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* In zhupi-history-walk.c. Makes @n_done steps be done by @net, which is all that lies between
 * here and there. */
gboolean      zhupi_history_walk              (ZhupiHistory     *self,
                                               ZhupiCommand     *net,
                                               guint             n_done,
                                               GError          **error);
/* The command of a step, read from disk when it is not in memory. */
ZhupiCommand *zhupi_history_load_command      (ZhupiHistory     *self,
                                               guint             index,
                                               GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
