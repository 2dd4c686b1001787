/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-names-page.h"
#include "dialogs/zhupi-preferences.h"

#define RESOURCE_PREFIX "/io/github/zhupi/Zhupi/ui/"

/* In the order of the enumeration in the settings schema. */
static const char *const theme_nicks[] = { "system", "light", "sepia", "dark", "high-contrast" };
static const char *const break_nicks[] = { "auto", "on", "off" };

typedef struct
{
  const char *const *nicks;
  guint n_nicks;
} Choice;

static const Choice themes = { theme_nicks, G_N_ELEMENTS (theme_nicks) };
static const Choice breaks = { break_nicks, G_N_ELEMENTS (break_nicks) };

static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const Choice *choice = user_data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < choice->n_nicks; i++)
    {
      if (g_str_equal (nick, choice->nicks[i]))
        g_value_set_uint (value, i);
    }
  return TRUE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  const Choice *choice = user_data;
  guint position = g_value_get_uint (value);

  return position < choice->n_nicks ? g_variant_new_string (choice->nicks[position]) : NULL;
}

static void
bind_value (GSettings  *settings,
            GtkBuilder *builder,
            const char *key,
            const char *property)
{
  g_settings_bind (settings, key, gtk_builder_get_object (builder, key), property,
                   G_SETTINGS_BIND_DEFAULT);
}

static void
bind_choice (GSettings    *settings,
             GtkBuilder   *builder,
             const char   *key,
             const Choice *choice)
{
  g_settings_bind_with_mapping (settings, key, gtk_builder_get_object (builder, key), "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_position, position_to_nick,
                                (gpointer) choice, NULL);
}

static void
reset_clicked_cb (GtkButton *button,
                  gpointer   user_data)
{
  static const char *const keys[] = { "font-size", "line-height", "measure", "serif", "theme" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (user_data, keys[i]);
}

void
zhupi_preferences_present (GtkWindow     *parent,
                           ZhupiTeaching *teaching)
{
  g_autoptr(GtkBuilder) builder = NULL;
  g_autoptr(GSettings) settings = g_settings_new ("io.github.zhupi.Zhupi");
  GtkWindow *window;

  builder = gtk_builder_new_from_resource (RESOURCE_PREFIX "zhupi-preferences.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));
  bind_value (settings, builder, "font-size", "value");
  bind_value (settings, builder, "line-height", "value");
  bind_value (settings, builder, "measure", "value");
  bind_value (settings, builder, "serif", "active");
  bind_value (settings, builder, "sentence-numbers", "active");
  bind_value (settings, builder, "hint-bar-visible", "active");
  bind_value (settings, builder, "single-key-shortcuts", "active");
  bind_value (settings, builder, "author-name", "text");
  bind_choice (settings, builder, "theme", &themes);
  bind_choice (settings, builder, "soft-breaks", &breaks);
  g_signal_connect_object (gtk_builder_get_object (builder, "reset"), "clicked",
                           G_CALLBACK (reset_clicked_cb), settings, 0);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                              zhupi_names_page_new (teaching, settings));
  g_object_set_data_full (G_OBJECT (window), "zhupi-settings", g_steal_pointer (&settings),
                          g_object_unref);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

void
zhupi_shortcuts_present (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWindow *window;

  builder = gtk_builder_new_from_resource (RESOURCE_PREFIX "zhupi-shortcuts.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

void
zhupi_about_present (GtkWindow *parent)
{
  static const char *const developers[] = { "The Zhupi authors", NULL };
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "application-name", _("Zhupi"),
                "application-icon", APP_ID,
                "developer-name", _("The Zhupi authors"),
                "developers", developers,
                "version", PACKAGE_VERSION,
                "comments", _("Read news articles and mark the companies and projects in them."),
                "copyright", "© 2026 The Zhupi authors",
                "license-type", GTK_LICENSE_GPL_3_0,
                "translator-credits", _("translator-credits"),
                NULL);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}
