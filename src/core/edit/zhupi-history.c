/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/zhupi-command-private.h"
#include "edit/zhupi-history-struct.h"
#include "zhupi-error.h"

/* Commands that take no more memory than this stay in it. */
#define MEMORY_CAP (16 * 1024 * 1024)

enum
{
  PROP_0,
  PROP_CAN_REDO,
  PROP_CAN_UNDO,
  PROP_REDO_LABEL,
  PROP_UNDO_LABEL,
  N_PROPS
};

enum
{
  APPLIED,
  RECORDED,
  MOVED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiHistory, zhupi_history, G_TYPE_OBJECT)

static void
zhupi_history_finalize (GObject *object)
{
  ZhupiHistory *self = ZHUPI_HISTORY (object);

  g_clear_handle_id (&self->turn_id, g_source_remove);
  g_clear_pointer (&self->deed.command, zhupi_command_unref);
  g_clear_object (&self->set);
  g_ptr_array_unref (self->steps);
  zhupi_history_set_loader (self, NULL, NULL, NULL);
  g_clear_pointer (&self->group, zhupi_command_unref);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (zhupi_history_parent_class)->finalize (object);
}

static void
zhupi_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ZhupiHistory *self = ZHUPI_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zhupi_history_class_init (ZhupiHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = zhupi_history_finalize;
  object_class->get_property = zhupi_history_get_property;
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[APPLIED] =
    g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, ZHUPI_TYPE_COMMAND, G_TYPE_BOOLEAN);
  signals[RECORDED] =
    g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, ZHUPI_TYPE_STEP, G_TYPE_BOOLEAN);
  signals[MOVED] =
    g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
zhupi_history_init (ZhupiHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_step_unref);
  self->memory_cap = MEMORY_CAP;
}

static ZhupiHistory *
new_of (ZhupiAnnotationSet *set)
{
  ZhupiHistory *self = g_object_new (ZHUPI_TYPE_HISTORY, NULL);

  self->set = g_object_ref (set);
  return self;
}

/**
 * zhupi_history_new:
 * @set: the annotation set that is changed through this history, and only through it
 *
 * Returns: (transfer full): a history without steps
 */
ZhupiHistory *
zhupi_history_new (ZhupiAnnotationSet *set)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  return new_of (set);
}

ZhupiHistory *
zhupi_history_new_with_steps (ZhupiAnnotationSet *set,
                              GPtrArray          *steps,
                              guint               n_done)
{
  ZhupiHistory *self;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (steps != NULL && n_done <= steps->len, NULL);

  self = new_of (set);
  g_ptr_array_unref (self->steps);
  self->steps = steps;
  self->n_done = n_done;
  zhupi_history_update_properties (self);
  return self;
}

ZhupiAnnotationSet *
zhupi_history_get_set (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return self->set;
}

static void
update_flag (ZhupiHistory *self,
             gboolean     *flag,
             gboolean      value,
             guint         property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_label (ZhupiHistory     *self,
              char            **label,
              const ZhupiStep  *step,
              guint             property)
{
  g_autofree char *value = step == NULL ? NULL : zhupi_step_dup_label (step);

  if (g_strcmp0 (*label, value) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
zhupi_history_update_properties (ZhupiHistory *self)
{
  const ZhupiStep *undo = zhupi_history_peek_undo (self);
  const ZhupiStep *redo = zhupi_history_peek_redo (self);

  update_label (self, &self->undo_label, undo, PROP_UNDO_LABEL);
  update_label (self, &self->redo_label, redo, PROP_REDO_LABEL);
  update_flag (self, &self->can_undo, undo != NULL, PROP_CAN_UNDO);
  update_flag (self, &self->can_redo, redo != NULL, PROP_CAN_REDO);
}

gboolean
zhupi_history_check_writable (ZhupiHistory  *self,
                              GError       **error)
{
  if (!zhupi_annotation_set_get_read_only (self->set))
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_READ_ONLY,
               _("The annotation set “%s” is locked, so nothing was changed; unlock it, or "
                 "duplicate it and work in the copy."),
               zhupi_annotation_set_get_name (self->set));
  return FALSE;
}

void
zhupi_history_record_step (ZhupiHistory *self,
                           ZhupiCommand *command)
{
  if (self->group != NULL)
    {
      zhupi_command_append (self->group, command);
      return;
    }
  zhupi_history_add_step (self, command);
  zhupi_history_update_properties (self);
}

void
zhupi_history_emit_applied (ZhupiHistory *self,
                            ZhupiCommand *command,
                            gboolean      reverted)
{
  g_signal_emit (self, signals[APPLIED], 0, command, reverted);
}

void
zhupi_history_emit_recorded (ZhupiHistory *self,
                             ZhupiStep    *step,
                             gboolean      is_silent)
{
  g_signal_emit (self, signals[RECORDED], 0, step, is_silent);
}

void
zhupi_history_emit_moved (ZhupiHistory *self)
{
  g_signal_emit (self, signals[MOVED], 0, self->n_done);
}

void
zhupi_history_emit_failed (ZhupiHistory *self,
                           const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

gboolean
zhupi_history_apply (ZhupiHistory  *self,
                     ZhupiCommand  *command,
                     GError       **error)
{
  const ZhupiDeed deed = { .command = command, .end = ZHUPI_DEED_IS_STEP };

  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);

  zhupi_history_settle (self);
  return zhupi_history_do (self, &deed, error);
}

gboolean
zhupi_history_apply_silently (ZhupiHistory  *self,
                              ZhupiCommand  *command,
                              GError       **error)
{
  const ZhupiDeed deed = { .command = command, .end = ZHUPI_DEED_IS_SILENT };

  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);

  zhupi_history_settle (self);
  return zhupi_history_do (self, &deed, error);
}

void
zhupi_history_begin_group (ZhupiHistory     *self,
                           ZhupiCommandKind  kind,
                           const char       *subject)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  zhupi_history_settle (self);
  if (self->group_depth++ == 0)
    self->group = zhupi_command_new (kind, subject);
}

void
zhupi_history_end_group (ZhupiHistory *self)
{
  g_autoptr (ZhupiCommand) group = NULL;

  g_return_if_fail (ZHUPI_IS_HISTORY (self));
  g_return_if_fail (self->group_depth > 0);

  zhupi_history_settle (self);
  if (--self->group_depth > 0)
    return;
  group = g_steal_pointer (&self->group);
  if (zhupi_command_get_size (group) > 0)
    zhupi_history_record_step (self, group);
}

gboolean
zhupi_history_get_can_undo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return self->can_undo;
}

gboolean
zhupi_history_get_can_redo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return self->can_redo;
}

const ZhupiStep *
zhupi_history_peek_undo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return self->n_done == 0 ? NULL : zhupi_history_peek_step (self, self->n_done - 1);
}

const ZhupiStep *
zhupi_history_peek_redo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return zhupi_history_peek_step (self, self->n_done);
}

gboolean
zhupi_history_get_is_working (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return self->is_working;
}

gboolean
zhupi_history_get_is_open (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return self->group != NULL || self->deed.command != NULL;
}
