/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-document-private.h"

/* Opening, switching and making annotation sets. */

static void
saved_before_close_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!zhupi_set_keeper_save_finish (ZHUPI_SET_KEEPER (object), result, &error))
    g_message ("%s", error->message);
  zhupi_set_keeper_close (ZHUPI_SET_KEEPER (object), NULL);
}

void
zhupi_document_let_go (ZhupiSetKeeper *keeper)
{
  zhupi_set_keeper_save_async (keeper, NULL, saved_before_close_cb, NULL);
}

static void
zhupi_document_start_set (ZhupiDocument      *self,
                          ZhupiAnnotationSet *set)
{
  g_autoptr(ZhupiSetKeeper) keeper = zhupi_set_keeper_new (self->desk_article, set);

  zhupi_document_install (self, keeper);
}

void
zhupi_document_new_set (ZhupiDocument *self,
                        const char    *name)
{
  g_autoptr(ZhupiAnnotationSet) set = NULL;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  set = zhupi_annotation_set_new (self->article, name);
  zhupi_document_start_set (self, set);
  zhupi_document_suggest (self);
}

void
zhupi_document_duplicate_set (ZhupiDocument *self,
                              const char    *name)
{
  g_autoptr(ZhupiAnnotationSet) set = NULL;
  gboolean is_unfinished;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));
  g_return_if_fail (self->set != NULL);

  is_unfinished = self->recognition != NULL;
  set = zhupi_annotation_set_duplicate (self->set, name);
  zhupi_document_start_set (self, set);
  zhupi_desk_article_set_unfinished (self->desk_article, zhupi_annotation_set_get_id (set),
                                     is_unfinished);
  zhupi_document_go_on_suggesting (self);
}

static void
zhupi_document_continue_set (ZhupiDocument  *self,
                             ZhupiSetKeeper *keeper)
{
  zhupi_document_install (self, keeper);
  zhupi_document_go_on_suggesting (self);
}

static void
switched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ZhupiDocument) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiSetKeeper) keeper = zhupi_set_keeper_open_finish (result, &error);

  if (keeper != NULL)
    zhupi_document_continue_set (self, keeper);
  else
    zhupi_document_tell (self, error->message);
}

void
zhupi_document_switch_set (ZhupiDocument   *self,
                           const ZhupiUuid *id)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (self->set != NULL && zhupi_uuid_equal (zhupi_annotation_set_get_id (self->set), id))
    return;
  zhupi_set_keeper_open_async (self->desk_article, self->article, id, self->cancellable,
                               switched_cb, g_object_ref (self));
}

/* Any set but the one that goes; FALSE when there is no other. */
static gboolean
find_other_set (ZhupiDeskArticle *desk_article,
                const ZhupiUuid  *id,
                ZhupiUuid        *other)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (desk_article);

  for (guint i = 0; i < sets->len; i++)
    {
      const ZhupiSetEntry *entry = g_ptr_array_index (sets, i);

      if (zhupi_uuid_equal (&entry->id, id))
        continue;
      *other = entry->id;
      return TRUE;
    }
  return FALSE;
}

static void
zhupi_document_leave_set (ZhupiDocument   *self,
                          const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];
  g_autoptr(GError) error = NULL;
  ZhupiUuid other;

  zhupi_uuid_format (id, string);
  if (!zhupi_desk_article_remove_set (self->desk_article, id, &error))
    {
      zhupi_document_tell (self, error->message);
      return;
    }
  if (find_other_set (self->desk_article, id, &other))
    zhupi_document_switch_set (self, &other);
  else
    zhupi_document_new_set (self, _("New Reading"));
  zhupi_document_tell_set_removed (self, string);
}

static void
saved_before_removal_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(ZhupiDocument) self = user_data;
  g_autoptr(ZhupiSetKeeper) keeper = g_object_ref (ZHUPI_SET_KEEPER (object));
  g_autoptr(GError) error = NULL;
  ZhupiUuid id = *zhupi_annotation_set_get_id (zhupi_set_keeper_get_set (keeper));

  if (!zhupi_set_keeper_save_finish (keeper, result, &error)
      || !zhupi_set_keeper_close (keeper, &error))
    {
      zhupi_document_tell (self, error->message);
      return;
    }
  g_clear_object (&self->keeper);
  zhupi_document_leave_set (self, &id);
}

void
zhupi_document_remove_set (ZhupiDocument *self)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));
  g_return_if_fail (self->keeper != NULL);

  zhupi_set_keeper_save_async (self->keeper, NULL, saved_before_removal_cb, g_object_ref (self));
}

void
zhupi_document_restore_set (ZhupiDocument   *self,
                            const ZhupiUuid *id)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (zhupi_desk_article_restore_set (self->desk_article, id, &error))
    zhupi_document_switch_set (self, id);
  else
    zhupi_document_tell (self, error->message);
}

/* A set that cannot be read stays where it is; the person goes on in a new one and is told. */
static void
zhupi_document_start_afresh (ZhupiDocument *self,
                             const GError  *error)
{
  self->opening_problem = g_strdup (error->message);
  zhupi_document_new_set (self, _("New Reading"));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiSetKeeper) keeper = zhupi_set_keeper_open_finish (result, &error);
  ZhupiDocument *self = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (keeper != NULL)
    zhupi_document_continue_set (self, keeper);
  else
    zhupi_document_start_afresh (self, error);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

void
zhupi_document_open_async (ZhupiDeskArticle    *desk_article,
                           ZhupiArticle        *article,
                           ZhupiTeaching       *teaching,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ZhupiDocument *self = g_object_new (ZHUPI_TYPE_DOCUMENT, NULL);
  ZhupiUuid id;

  g_task_set_source_tag (task, zhupi_document_open_async);
  g_task_set_task_data (task, self, g_object_unref);
  self->desk_article = g_object_ref (desk_article);
  self->article = g_object_ref (article);
  self->place = zhupi_desk_article_get_place (desk_article);
  g_set_object (&self->teaching, teaching);

  if (zhupi_desk_article_get_current (desk_article, &id))
    {
      zhupi_set_keeper_open_async (desk_article, article, &id, cancellable, opened_cb,
                                   g_steal_pointer (&task));
      return;
    }
  zhupi_document_new_set (self, _("First Reading"));
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

ZhupiDocument *
zhupi_document_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
