/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "article/zhupi-article-loader.h"
#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-export-dialog.h"
#include "dialogs/zhupi-import-dialog.h"
#include "exchange/zhupi-exchange.h"
#include "zhupi-window-private.h"

/* Getting articles into the window: by dialog, by dropping, from the desk. */

/* What takes longer than this (ms) shows a spinner; what is quicker shows nothing. */
#define SPINNER_DELAY_MS 200

/* One opening on its way from the file to the window; a later one cancels it. */
typedef struct
{
  ZhupiWindow *window;
  GCancellable *cancellable;
  ZhupiArticle *article;
  guint spinner_timeout;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_handle_id (&opening->spinner_timeout, g_source_remove);
  gtk_spinner_stop (opening->window->spinner);
  g_object_unref (opening->window);
  g_object_unref (opening->cancellable);
  g_clear_object (&opening->article);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gboolean
spinner_timeout_cb (gpointer user_data)
{
  Opening *opening = user_data;

  opening->spinner_timeout = 0;
  gtk_spinner_start (opening->window->spinner);
  gtk_stack_set_visible_child_name (opening->window->stack, "loading");
  return G_SOURCE_REMOVE;
}

static Opening *
opening_new (ZhupiWindow *window)
{
  Opening *opening = g_new0 (Opening, 1);

  g_cancellable_cancel (window->opening);
  g_clear_object (&window->opening);
  window->opening = g_cancellable_new ();
  opening->window = g_object_ref (window);
  opening->cancellable = g_object_ref (window->opening);
  opening->spinner_timeout = g_timeout_add (SPINNER_DELAY_MS, spinner_timeout_cb, opening);
  return opening;
}

/* With an article on the screen a toast is enough; the reading is not disturbed. */
static void
opening_fail (Opening      *opening,
              const GError *error)
{
  ZhupiWindow *window = opening->window;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (window->document != NULL)
    {
      gtk_stack_set_visible_child_name (window->stack, "article");
      zhupi_window_toast (window, error->message);
      return;
    }
  adw_status_page_set_description (window->problem_page, error->message);
  gtk_stack_set_visible_child_name (window->stack, "problem");
}

static void
tell_replaced (Opening *opening)
{
  guint n_replaced = zhupi_article_get_n_replaced (opening->article);
  g_autofree char *sentence = NULL;

  if (n_replaced == 0)
    return;
  sentence = g_strdup_printf (ngettext ("%u unreadable character was replaced by �",
                                        "%u unreadable characters were replaced by �",
                                        n_replaced),
                              n_replaced);
  zhupi_window_toast (opening->window, sentence);
}

static void
document_opened_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiDocument) document = zhupi_document_open_finish (result, &error);

  if (document == NULL)
    {
      opening_fail (opening, error);
      return;
    }
  zhupi_window_set_document (opening->window, document);
  tell_replaced (opening);
}

static void
article_added_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(ZhupiDeskArticle) desk_article = NULL;
  g_autoptr(GError) error = NULL;

  desk_article = zhupi_desk_add_finish (ZHUPI_DESK (object), result, &error);
  if (desk_article == NULL)
    {
      opening_fail (opening, error);
      return;
    }
  zhupi_document_open_async (desk_article, opening->article, opening->window->teaching,
                             opening->cancellable, document_opened_cb, opening);
  g_steal_pointer (&opening);
}

static void
article_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Opening) opening = user_data;
  g_autoptr(GError) error = NULL;

  opening->article = zhupi_article_load_finish (result, &error);
  if (opening->article == NULL)
    {
      opening_fail (opening, error);
      return;
    }
  zhupi_desk_add_async (opening->window->desk, opening->article, opening->cancellable,
                        article_added_cb, opening);
  g_steal_pointer (&opening);
}

static gboolean
is_set_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const ZhupiExchangeFormat *formats;
  guint n_formats;

  formats = zhupi_exchange_get_formats (&n_formats);
  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i].extension, NULL);

      if (formats[i].read != NULL && g_str_has_suffix (name, ending))
        return TRUE;
    }
  return FALSE;
}

/* A set file belongs to a text: it goes into the article that is open. */
static void
zhupi_window_open_set_file (ZhupiWindow *self,
                            GFile       *file)
{
  if (self->document != NULL)
    zhupi_import_dialog_read (self->document, GTK_WINDOW (self), file);
  else
    zhupi_window_toast (self, _("This is an annotation set: open its article first, then this file"));
}

void
zhupi_window_open_file (ZhupiWindow *self,
                        GFile       *file)
{
  Opening *opening;

  g_return_if_fail (ZHUPI_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (is_set_file (file))
    {
      zhupi_window_open_set_file (self, file);
      return;
    }
  opening = opening_new (self);
  zhupi_article_load_async (file, NULL, opening->cancellable, article_loaded_cb, opening);
}

static void
put_on_desk_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ZhupiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiDeskArticle) article = zhupi_desk_add_finish (ZHUPI_DESK (object), result, &error);

  if (article == NULL)
    zhupi_window_toast (self, error->message);
}

static void
loaded_for_desk_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(ZhupiWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiArticle) article = zhupi_article_load_finish (result, &error);

  if (article != NULL)
    zhupi_desk_add_async (self->desk, article, NULL, put_on_desk_cb, g_object_ref (self));
  else
    zhupi_window_toast (self, error->message);
}

void
zhupi_window_put_on_desk (ZhupiWindow *self,
                          GFile       *file)
{
  g_return_if_fail (ZHUPI_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  zhupi_article_load_async (file, NULL, NULL, loaded_for_desk_cb, g_object_ref (self));
}

void
zhupi_window_open_article (ZhupiWindow      *self,
                           ZhupiDeskArticle *article)
{
  g_autoptr(GFile) file = NULL;

  g_return_if_fail (ZHUPI_IS_WINDOW (self));
  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (article));

  if (self->document != NULL && zhupi_document_get_desk_article (self->document) == article)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->reader));
      return;
    }
  file = zhupi_desk_article_dup_text_file (article);
  zhupi_window_open_file (self, file);
}

void
zhupi_window_resume (ZhupiWindow *self)
{
  g_autoptr(ZhupiDeskArticle) article = NULL;

  g_return_if_fail (ZHUPI_IS_WINDOW (self));

  if (self->document != NULL || self->opening != NULL)
    return;
  article = g_list_model_get_item (G_LIST_MODEL (self->desk), 0);
  if (article != NULL)
    zhupi_window_open_article (self, article);
}

void
zhupi_window_open_sample (ZhupiWindow *self)
{
  const char *folder = g_getenv ("ZHUPI_DATA_DIR");
  g_autoptr(GFile) file = NULL;

  file = g_file_new_build_filename (folder != NULL ? folder : PKGDATADIR, "sample", "article.txt",
                                    NULL);
  zhupi_window_open_file (self, file);
}

static void
article_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ZhupiWindow) self = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_open_file_finish (result, NULL);

  if (file != NULL)
    zhupi_window_open_file (self, file);
}

void
zhupi_window_choose_article (ZhupiWindow *self)
{
  zhupi_dialogs_open_file (GTK_WINDOW (self), _("Open Article"), ZHUPI_FILE_KIND_ARTICLE, NULL,
                           article_chosen_cb, g_object_ref (self));
}

void
zhupi_window_choose_import (ZhupiWindow *self)
{
  if (self->document != NULL)
    zhupi_import_dialog_present (self->document, GTK_WINDOW (self));
}

void
zhupi_window_choose_export (ZhupiWindow *self)
{
  if (self->document != NULL)
    zhupi_export_dialog_present (self->document,
                                 zhupi_annotation_pane_get_hidden (self->annotation_pane),
                                 zhupi_annotation_pane_get_hidden_states (self->annotation_pane),
                                 GTK_WINDOW (self));
}

static gboolean
drop_cb (ZhupiWindow   *self,
         const GValue  *value,
         double         x,
         double         y)
{
  GSList *files;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;
  zhupi_window_open_file (self, files->data);
  for (GSList *l = files->next; l != NULL; l = l->next)
    zhupi_window_put_on_desk (self, l->data);
  return TRUE;
}

static void
desk_opened_cb (ZhupiWindow      *self,
                ZhupiDeskArticle *article)
{
  zhupi_window_open_article (self, article);
}

static void
desk_removed_cb (ZhupiWindow      *self,
                 ZhupiDeskArticle *article)
{
  if (self->document != NULL && zhupi_document_get_desk_article (self->document) == article)
    {
      zhupi_window_set_document (self, NULL);
      zhupi_window_update_title (self);
      zhupi_window_actions_update (self);
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
  zhupi_window_toast_undo (self, _("Article taken off the desk"), "win.restore-article");
  g_set_object (&self->removed_article, article);
}

static void
restore_article_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  g_autoptr(GError) error = NULL;

  if (self->removed_article != NULL
      && !zhupi_desk_restore (self->desk, self->removed_article, &error))
    zhupi_window_toast (self, error->message);
}

void
zhupi_window_files_init (ZhupiWindow *self)
{
  static const GActionEntry entries[] = { { "restore-article", restore_article_cb } };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->desk_pane, "opened", G_CALLBACK (desk_opened_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk_pane, "removed", G_CALLBACK (desk_removed_cb), self,
                           G_CONNECT_SWAPPED);
}
