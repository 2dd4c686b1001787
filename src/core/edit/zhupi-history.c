/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-history.h"

#include "edit/zhupi-command-private.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

struct _ZhupiHistory
{
  GObject parent_instance;

  ZhupiAnnotationSet *set;
  GPtrArray *undo;
  GPtrArray *redo;
  ZhupiCommand *group;
  guint group_depth;
  /* As last notified. */
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  char *redo_label;
};

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
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiHistory, zhupi_history, G_TYPE_OBJECT)

static void
zhupi_history_finalize (GObject *object)
{
  ZhupiHistory *self = ZHUPI_HISTORY (object);

  g_clear_object (&self->set);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
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
}

static void
zhupi_history_init (ZhupiHistory *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_command_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_command_unref);
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
  ZhupiHistory *self;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  self = g_object_new (ZHUPI_TYPE_HISTORY, NULL);
  self->set = g_object_ref (set);
  return self;
}

ZhupiAnnotationSet *
zhupi_history_get_set (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return self->set;
}

static ZhupiCommand *
peek_last (GPtrArray *stack)
{
  return stack->len == 0 ? NULL : g_ptr_array_index (stack, stack->len - 1);
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
update_label (ZhupiHistory  *self,
              char         **label,
              ZhupiCommand  *command,
              guint          property)
{
  g_autofree char *value = command == NULL ? NULL : zhupi_command_dup_label (command);

  if (g_strcmp0 (*label, value) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_properties (ZhupiHistory *self)
{
  ZhupiCommand *undo = zhupi_history_peek_undo (self);
  ZhupiCommand *redo = zhupi_history_peek_redo (self);

  update_label (self, &self->undo_label, undo, PROP_UNDO_LABEL);
  update_label (self, &self->redo_label, redo, PROP_REDO_LABEL);
  update_flag (self, &self->can_undo, undo != NULL, PROP_CAN_UNDO);
  update_flag (self, &self->can_redo, redo != NULL, PROP_CAN_REDO);
}

static gboolean
check_writable (ZhupiHistory  *self,
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

static void
record_step (ZhupiHistory *self,
             ZhupiCommand *command)
{
  if (self->group != NULL)
    {
      zhupi_command_append (self->group, command);
      return;
    }
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, zhupi_command_ref (command));
  update_properties (self);
}

static gboolean
apply_to_set (ZhupiHistory  *self,
              ZhupiCommand  *command,
              GError       **error)
{
  return check_writable (self, error) && zhupi_command_apply (command, self->set, error);
}

gboolean
zhupi_history_apply (ZhupiHistory  *self,
                     ZhupiCommand  *command,
                     GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);

  if (!apply_to_set (self, command, error))
    return FALSE;
  if (zhupi_command_get_size (command) == 0)
    return TRUE;
  record_step (self, command);
  g_signal_emit (self, signals[APPLIED], 0, command, FALSE);
  return TRUE;
}

gboolean
zhupi_history_apply_silently (ZhupiHistory  *self,
                              ZhupiCommand  *command,
                              GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (command != NULL, FALSE);

  if (!apply_to_set (self, command, error))
    return FALSE;
  if (zhupi_command_get_size (command) > 0)
    g_signal_emit (self, signals[APPLIED], 0, command, FALSE);
  return TRUE;
}

void
zhupi_history_begin_group (ZhupiHistory     *self,
                           ZhupiCommandKind  kind,
                           const char       *subject)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  if (self->group_depth++ == 0)
    self->group = zhupi_command_new (kind, subject);
}

void
zhupi_history_end_group (ZhupiHistory *self)
{
  g_autoptr (ZhupiCommand) group = NULL;

  g_return_if_fail (ZHUPI_IS_HISTORY (self));
  g_return_if_fail (self->group_depth > 0);

  if (--self->group_depth > 0)
    return;
  group = g_steal_pointer (&self->group);
  if (zhupi_command_get_size (group) > 0)
    record_step (self, group);
}

static gboolean
check_step (ZhupiHistory  *self,
            GPtrArray     *stack,
            GError       **error)
{
  if (self->group == NULL && stack->len > 0)
    return TRUE;
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT,
                       stack == self->undo ? _("There is no step to undo.")
                                           : _("There is no step to redo."));
  return FALSE;
}

static void
move_step (ZhupiHistory *self,
           GPtrArray    *from,
           GPtrArray    *to,
           gboolean      reverted)
{
  g_autoptr (ZhupiCommand) command = g_ptr_array_steal_index (from, from->len - 1);

  g_ptr_array_add (to, zhupi_command_ref (command));
  update_properties (self);
  g_signal_emit (self, signals[APPLIED], 0, command, reverted);
}

gboolean
zhupi_history_undo (ZhupiHistory  *self,
                    GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  if (!check_writable (self, error) || !check_step (self, self->undo, error))
    return FALSE;
  if (!zhupi_command_revert (peek_last (self->undo), self->set, error))
    return FALSE;
  move_step (self, self->undo, self->redo, TRUE);
  return TRUE;
}

gboolean
zhupi_history_redo (ZhupiHistory  *self,
                    GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  if (!check_writable (self, error) || !check_step (self, self->redo, error))
    return FALSE;
  if (!zhupi_command_apply (peek_last (self->redo), self->set, error))
    return FALSE;
  move_step (self, self->redo, self->undo, FALSE);
  return TRUE;
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

/**
 * zhupi_history_peek_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step that an undo would take back
 */
ZhupiCommand *
zhupi_history_peek_undo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return peek_last (self->undo);
}

/**
 * zhupi_history_peek_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step that a redo would make again
 */
ZhupiCommand *
zhupi_history_peek_redo (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return peek_last (self->redo);
}
