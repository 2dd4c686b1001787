/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dialogs/zhupi-dialogs.h"
#include "exchange/zhupi-exchange.h"
#include "extract/zhupi-extractor.h"

/* A file chooser of GTK 4.8 has no asynchronous call of its own; from 4.10 on there is one. */

static void
add_filter (GListStore         *filters,
            const char         *name,
            const char * const *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  g_list_store_append (filters, filter);
}

/* Plain text, and all that text can be taken out of. */
static void
add_article_filter (GListStore *filters)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  guint n_extractors;
  const ZhupiExtractor *const *extractors = zhupi_extractors_list (&n_extractors);

  gtk_file_filter_set_name (filter, _("Articles"));
  gtk_file_filter_add_pattern (filter, "*.txt");
  gtk_file_filter_add_mime_type (filter, "text/plain");
  for (guint i = 0; i < n_extractors; i++)
    {
      gtk_file_filter_add_mime_type (filter, extractors[i]->mime_type);
      for (guint j = 0; extractors[i]->patterns[j] != NULL; j++)
        gtk_file_filter_add_pattern (filter, extractors[i]->patterns[j]);
    }
  g_list_store_append (filters, filter);
}

/* The endings of all formats that can be read, and what else such files are called. */
static void
add_annotation_filter (GListStore *filters)
{
  static const char *const others[] = { "*.jsonld", "*.bio", "*.bmes", NULL };
  g_autoptr(GPtrArray) patterns = g_ptr_array_new_with_free_func (g_free);
  const ZhupiExchangeFormat *formats;
  guint n_formats;

  formats = zhupi_exchange_get_formats (&n_formats);
  for (guint i = 0; i < n_formats; i++)
    if (formats[i].read != NULL)
      g_ptr_array_add (patterns, g_strconcat ("*.", formats[i].extension, NULL));
  for (guint i = 0; others[i] != NULL; i++)
    g_ptr_array_add (patterns, g_strdup (others[i]));
  g_ptr_array_add (patterns, NULL);
  add_filter (filters, _("Annotations"), (const char * const *) patterns->pdata);
}

static GListModel *
create_filters (ZhupiFileKind kind)
{
  static const char *const name_patterns[] = { "*.tsv", "*.txt", "*.json", NULL };
  static const char *const all_patterns[] = { "*", NULL };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  if (kind == ZHUPI_FILE_KIND_ARTICLE)
    add_article_filter (filters);
  else if (kind == ZHUPI_FILE_KIND_NAMES)
    add_filter (filters, _("Tables of names"), name_patterns);
  else
    add_annotation_filter (filters);
  add_filter (filters, _("All files"), all_patterns);
  return G_LIST_MODEL (filters);
}

static void
return_cancelled (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                           _("Nothing was chosen."));
}

#if GTK_CHECK_VERSION (4, 10, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
return_chosen (GTask *task,
               GFile *file)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    return_cancelled (task);
}

static void
open_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  return_chosen (task, gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL));
}

static void
save_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  return_chosen (task, gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL));
}

static void
run_open (GtkWindow  *parent,
          const char *title,
          GListModel *filters,
          GTask      *task)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, parent, g_task_get_cancellable (task), open_chosen_cb, task);
}

static void
run_save (GtkWindow  *parent,
          const char *title,
          const char *suggested_name,
          GTask      *task)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, suggested_name);
  gtk_file_dialog_save (dialog, parent, g_task_get_cancellable (task), save_chosen_cb, task);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    return_cancelled (task);
  g_object_unref (dialog);
}

/* The dialog lives until it answers. */
static void
run_native (GtkFileChooserNative *dialog,
            GTask                *task)
{
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
run_open (GtkWindow  *parent,
          const char *title,
          GListModel *filters,
          GTask      *task)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr(GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  run_native (dialog, task);
}

static void
run_save (GtkWindow  *parent,
          const char *title,
          const char *suggested_name,
          GTask      *task)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);
  run_native (dialog, task);
}

#endif

void
zhupi_dialogs_open_file (GtkWindow           *parent,
                         const char          *title,
                         ZhupiFileKind        kind,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  g_autoptr(GListModel) filters = create_filters (kind);

  g_task_set_source_tag (task, zhupi_dialogs_open_file);
  run_open (parent, title, filters, task);
}

GFile *
zhupi_dialogs_open_file_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
zhupi_dialogs_save_file (GtkWindow           *parent,
                         const char          *title,
                         const char          *suggested_name,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, zhupi_dialogs_save_file);
  run_save (parent, title, suggested_name, task);
}

GFile *
zhupi_dialogs_save_file_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
zhupi_dialogs_tell (GtkWindow  *parent,
                    const char *title,
                    const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, title, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
folder_shown_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree char *path = user_data;
  g_autofree char *sentence = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, NULL))
    return;
  sentence = g_strdup_printf (_("No program here shows folders; the files lie in “%s”."), path);
  zhupi_dialogs_tell (gtk_application_get_active_window (
                        GTK_APPLICATION (g_application_get_default ())),
                      _("The Folder Cannot Be Shown"), sentence);
}

void
zhupi_dialogs_show_folder (GtkWindow *parent,
                           GFile     *folder)
{
  g_autofree char *uri = g_file_get_uri (folder);
  g_autoptr(GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (parent)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           folder_shown_cb, g_file_get_path (folder));
}
