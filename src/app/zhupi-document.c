/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-document-private.h"

enum
{
  PROP_0,
  PROP_SET,
  PROP_HISTORY,
  PROP_KEEPER,
  PROP_SELECTED,
  PROP_STICKY_TAG,
  PROP_BUSY,
  N_PROPS,
};

enum
{
  SIGNAL_MESSAGE,
  SIGNAL_ACCEPTED,
  SIGNAL_REMOVED,
  SIGNAL_SET_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiDocument, zhupi_document, G_TYPE_OBJECT)

static void
zhupi_document_refresh_selected (ZhupiDocument *self)
{
  guint position;

  if (zhupi_uuid_is_none (&self->selected_id) && self->selected == NULL)
    return;
  g_clear_object (&self->selected);
  if (self->set != NULL && !zhupi_uuid_is_none (&self->selected_id)
      && zhupi_annotation_set_find_id (self->set, &self->selected_id, &position))
    self->selected = zhupi_annotation_set_dup_item (self->set, position);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
set_changed_cb (ZhupiDocument *self)
{
  zhupi_document_refresh_selected (self);
}

static void
history_applied_cb (ZhupiDocument *self,
                    ZhupiCommand  *command,
                    gboolean       reverted)
{
  zhupi_document_teach (self, command, reverted);
}

static void
history_failed_cb (ZhupiDocument *self,
                   const GError  *error)
{
  zhupi_document_tell (self, error->message);
}

static void
zhupi_document_drop_set (ZhupiDocument *self)
{
  zhupi_document_stop_suggesting (self);
  zhupi_document_stop_looking (self);
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_func (self->set, set_changed_cb, self);
  if (self->history != NULL)
    {
      zhupi_history_settle (self->history);
      g_signal_handlers_disconnect_by_func (self->history, history_applied_cb, self);
      g_signal_handlers_disconnect_by_func (self->history, history_failed_cb, self);
    }
  g_clear_object (&self->set);
  g_clear_object (&self->history);
}

void
zhupi_document_install (ZhupiDocument  *self,
                        ZhupiSetKeeper *keeper)
{
  g_autoptr(ZhupiSetKeeper) previous = g_steal_pointer (&self->keeper);

  zhupi_document_drop_set (self);
  self->keeper = g_object_ref (keeper);
  self->set = g_object_ref (zhupi_set_keeper_get_set (keeper));
  self->history = g_object_ref (zhupi_set_keeper_get_history (keeper));
  zhupi_history_set_takes_turns (self->history, TRUE);
  g_signal_connect_object (self->history, "applied", G_CALLBACK (history_applied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "failed", G_CALLBACK (history_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->set, "changed", G_CALLBACK (set_changed_cb), self,
                           G_CONNECT_SWAPPED);
  zhupi_desk_article_set_current (self->desk_article, zhupi_annotation_set_get_id (self->set));
  self->selected_id = (ZhupiUuid) { 0 };

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEPER]);
  zhupi_document_refresh_selected (self);
  if (previous != NULL)
    zhupi_document_let_go (previous);
}

void
zhupi_document_tell (ZhupiDocument *self,
                             const char    *sentence)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, sentence);
}

void
zhupi_document_tell_set_removed (ZhupiDocument *self,
                                 const char    *id)
{
  g_signal_emit (self, signals[SIGNAL_SET_REMOVED], 0, id);
}

void
zhupi_document_set_busy (ZhupiDocument *self,
                         gboolean       busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

gboolean
zhupi_document_get_busy (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), FALSE);

  return self->busy;
}

const char *
zhupi_document_get_opening_problem (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->opening_problem;
}

ZhupiArticle *
zhupi_document_get_article (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->article;
}

ZhupiDeskArticle *
zhupi_document_get_desk_article (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->desk_article;
}

ZhupiAnnotationSet *
zhupi_document_get_set (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->set;
}

ZhupiHistory *
zhupi_document_get_history (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->history;
}

ZhupiSetKeeper *
zhupi_document_get_keeper (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->keeper;
}

ZhupiAnnotation *
zhupi_document_get_selected (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->selected;
}

void
zhupi_document_select (ZhupiDocument   *self,
                       const ZhupiUuid *id)
{
  ZhupiUuid wanted = { 0 };

  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (id != NULL)
    wanted = *id;
  if (zhupi_uuid_equal (&wanted, &self->selected_id))
    return;
  self->selected_id = wanted;
  zhupi_document_refresh_selected (self);
}

const char *
zhupi_document_get_sticky_tag (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), NULL);

  return self->sticky_tag;
}

void
zhupi_document_set_sticky_tag (ZhupiDocument *self,
                               const char    *tag)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (g_strcmp0 (self->sticky_tag, tag) == 0)
    return;
  g_free (self->sticky_tag);
  self->sticky_tag = g_strdup (tag);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STICKY_TAG]);
}

void
zhupi_document_set_author (ZhupiDocument *self,
                           const char    *name)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  g_free (self->author_name);
  self->author_name = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
}

ZhupiAuthor
zhupi_document_get_author (ZhupiDocument *self)
{
  ZhupiAuthor author = { NULL, g_get_real_time () };

  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), author);

  author.name = self->author_name;
  return author;
}

/* What goes in one stroke is offered to be taken back. */
static void
zhupi_document_tell_done (ZhupiDocument *self,
                          ZhupiCommand  *command)
{
  ZhupiCommandKind kind = zhupi_command_get_kind (command);

  if (kind == ZHUPI_COMMAND_DELETE)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, command);
  else if (kind == ZHUPI_COMMAND_ACCEPT_ALL)
    g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0, command);
}

gboolean
zhupi_document_run (ZhupiDocument *self,
                    ZhupiCommand  *command)
{
  g_autoptr(ZhupiCommand) owned = command;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), FALSE);

  if (owned == NULL || self->history == NULL)
    return FALSE;
  if (!zhupi_history_apply (self->history, owned, &error))
    {
      zhupi_document_tell (self, error->message);
      return FALSE;
    }
  zhupi_document_tell_done (self, owned);
  return TRUE;
}

static void
gone_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ZhupiDocument) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!zhupi_history_go_finish (ZHUPI_HISTORY (object), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zhupi_document_tell (self, error->message);
}

void
zhupi_document_go (ZhupiDocument *self,
                   guint          n_done)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (self->history != NULL)
    zhupi_history_go_async (self->history, n_done, self->cancellable, gone_cb,
                            g_object_ref (self));
}

static gboolean
zhupi_document_step (ZhupiDocument *self,
                     int            by)
{
  guint from;

  if (self->history == NULL)
    return FALSE;
  zhupi_history_settle (self->history);
  from = zhupi_history_get_destination (self->history);
  if (by < 0 ? from == 0 : from == zhupi_history_get_n_steps (self->history))
    return FALSE;
  zhupi_document_go (self, from + by);
  return TRUE;
}

gboolean
zhupi_document_undo (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), FALSE);

  return zhupi_document_step (self, -1);
}

gboolean
zhupi_document_redo (ZhupiDocument *self)
{
  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (self), FALSE);

  return zhupi_document_step (self, 1);
}

void
zhupi_document_close (ZhupiDocument *self)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  g_cancellable_cancel (self->cancellable);
  zhupi_document_drop_set (self);
  if (self->keeper != NULL)
    zhupi_document_let_go (self->keeper);
  g_clear_object (&self->keeper);
  /* Windows beside the text go; the panes let it go by themselves. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

static void
zhupi_document_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ZhupiDocument *self = ZHUPI_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_SET:
      g_value_set_object (value, self->set);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_KEEPER:
      g_value_set_object (value, self->keeper);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_STICKY_TAG:
      g_value_set_string (value, self->sticky_tag);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zhupi_document_dispose (GObject *object)
{
  ZhupiDocument *self = ZHUPI_DOCUMENT (object);

  zhupi_document_drop_set (self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->selected);
  g_clear_object (&self->teaching);
  g_clear_object (&self->desk_article);
  g_clear_object (&self->article);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (zhupi_document_parent_class)->dispose (object);
}

static void
zhupi_document_finalize (GObject *object)
{
  ZhupiDocument *self = ZHUPI_DOCUMENT (object);

  g_free (self->author_name);
  g_free (self->opening_problem);
  zhupi_teaching_names_clear (&self->names_to_look_for);
  g_free (self->sticky_tag);
  G_OBJECT_CLASS (zhupi_document_parent_class)->finalize (object);
}

static GParamSpec *
object_property (const char *name,
                 GType       type)
{
  return g_param_spec_object (name, NULL, NULL, type,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
zhupi_document_class_init (ZhupiDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zhupi_document_get_property;
  object_class->dispose = zhupi_document_dispose;
  object_class->finalize = zhupi_document_finalize;

  properties[PROP_SET] = object_property ("set", ZHUPI_TYPE_ANNOTATION_SET);
  properties[PROP_HISTORY] = object_property ("history", ZHUPI_TYPE_HISTORY);
  properties[PROP_KEEPER] = object_property ("keeper", ZHUPI_TYPE_SET_KEEPER);
  properties[PROP_SELECTED] = object_property ("selected", ZHUPI_TYPE_ANNOTATION);
  properties[PROP_STICKY_TAG] = g_param_spec_string ("sticky-tag", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           ZHUPI_TYPE_COMMAND);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, ZHUPI_TYPE_COMMAND);
  signals[SIGNAL_SET_REMOVED] = g_signal_new ("set-removed", G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zhupi_document_init (ZhupiDocument *self)
{
  self->cancellable = g_cancellable_new ();
}
