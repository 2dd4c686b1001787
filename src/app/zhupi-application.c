/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-preferences.h"
#include "zhupi-application.h"
#include "zhupi-tooltips.h"
#include "zhupi-window.h"

#define RESOURCE_PATH "/io/github/zhupi/Zhupi"

struct _ZhupiApplication
{
  AdwApplication parent_instance;

  ZhupiDesk *desk;
  ZhupiTeaching *teaching;
};

G_DEFINE_FINAL_TYPE (ZhupiApplication, zhupi_application, ADW_TYPE_APPLICATION)

static void
desk_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ZhupiApplication) self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr(GError) error = NULL;

  if (!zhupi_desk_load_finish (ZHUPI_DESK (object), result, &error))
    g_message ("%s", error->message);
  else if (ZHUPI_IS_WINDOW (window))
    zhupi_window_resume (ZHUPI_WINDOW (window));
}

static ZhupiWindow *
zhupi_application_get_window (ZhupiApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (ZHUPI_IS_WINDOW (window))
    return ZHUPI_WINDOW (window);
  return zhupi_window_new (ADW_APPLICATION (self), self->desk, self->teaching);
}

static void
zhupi_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (zhupi_application_get_window (ZHUPI_APPLICATION (application))));
}

static void
zhupi_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  ZhupiWindow *window = zhupi_application_get_window (ZHUPI_APPLICATION (application));

  zhupi_window_open_file (window, files[0]);
  for (int i = 1; i < n_files; i++)
    zhupi_window_put_on_desk (window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  zhupi_preferences_present (gtk_application_get_active_window (user_data),
                             ZHUPI_APPLICATION (user_data)->teaching);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  zhupi_shortcuts_present (gtk_application_get_active_window (user_data));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  zhupi_about_present (gtk_application_get_active_window (user_data));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
zhupi_application_add_actions (ZhupiApplication *self)
{
  static const GActionEntry entries[] = {
    { "preferences", preferences_cb },
    { "shortcuts", shortcuts_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.preferences", { "<Control>comma" } },
    { "app.shortcuts", { "F1", "<Control>question" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}

static void
zhupi_application_startup (GApplication *application)
{
  ZhupiApplication *self = ZHUPI_APPLICATION (application);
  g_autoptr(ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  G_APPLICATION_CLASS (zhupi_application_parent_class)->startup (application);
  zhupi_tooltips_widen ();
  zhupi_application_add_actions (self);
  self->desk = zhupi_desk_new (NULL);
  self->teaching = zhupi_teaching_new (recognizer, NULL);
  zhupi_desk_load_async (self->desk, NULL, desk_loaded_cb, g_object_ref (self));
}

/* Windows that are still there (a session that ends, a signal) write what is pending. */
static void
zhupi_application_shutdown (GApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    {
      if (ZHUPI_IS_WINDOW (l->data))
        zhupi_window_finish (l->data);
    }
  zhupi_teaching_flush (ZHUPI_APPLICATION (application)->teaching);
  G_APPLICATION_CLASS (zhupi_application_parent_class)->shutdown (application);
}

static int
zhupi_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("zhupi %s\n", PACKAGE_VERSION);
  return 0;
}

static void
zhupi_application_dispose (GObject *object)
{
  ZhupiApplication *self = ZHUPI_APPLICATION (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->teaching);
  G_OBJECT_CLASS (zhupi_application_parent_class)->dispose (object);
}

static void
zhupi_application_class_init (ZhupiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_application_dispose;
  application_class->handle_local_options = zhupi_application_handle_local_options;
  application_class->startup = zhupi_application_startup;
  application_class->activate = zhupi_application_activate;
  application_class->open = zhupi_application_open;
  application_class->shutdown = zhupi_application_shutdown;
}

static void
zhupi_application_init (ZhupiApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _("Print the version and end"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[ARTICLE…]"));
}

ZhupiApplication *
zhupi_application_new (void)
{
  return g_object_new (ZHUPI_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
