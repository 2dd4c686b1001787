/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

/* Below this width (px) there is no room for the desk beside a readable column. */
#define WIDTH_FOR_DESK 900

/* Below this none for any pane. */
#define WIDTH_FOR_PANES 600

/* Which panes are shown, the sizes that are remembered, and how the text looks. */

static gboolean
theme_to_reader_theme (AdwStyleManager *style,
                       const char      *theme)
{
  gboolean dark = adw_style_manager_get_dark (style);

  if (g_str_equal (theme, "sepia"))
    return ZHUPI_READER_THEME_SEPIA;
  if (g_str_equal (theme, "high-contrast") || adw_style_manager_get_high_contrast (style))
    return dark ? ZHUPI_READER_THEME_CONTRAST_DARK : ZHUPI_READER_THEME_CONTRAST_LIGHT;
  return dark ? ZHUPI_READER_THEME_DARK : ZHUPI_READER_THEME_LIGHT;
}

static AdwColorScheme
theme_to_color_scheme (const char *theme)
{
  if (g_str_equal (theme, "light") || g_str_equal (theme, "sepia"))
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_str_equal (theme, "dark"))
    return ADW_COLOR_SCHEME_FORCE_DARK;
  return ADW_COLOR_SCHEME_DEFAULT;
}

static void
theme_changed_cb (ZhupiWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *theme = g_settings_get_string (self->settings, "theme");

  adw_style_manager_set_color_scheme (style, theme_to_color_scheme (theme));
  g_object_set (self->reader, "theme", theme_to_reader_theme (style, theme), NULL);
  if (g_str_equal (theme, "sepia"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "sepia");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sepia");
}

static void
zhupi_window_set_state (ZhupiWindow *self,
                        const char  *action,
                        gboolean     state)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_simple_action_set_state (G_SIMPLE_ACTION (found), g_variant_new_boolean (state));
}

static gboolean
zhupi_window_wants_marks (ZhupiWindow *self)
{
  if (!self->folded)
    return g_settings_get_boolean (self->settings, "marks-visible");
  return self->marks_over;
}

/* The marks over the text are those of an article. */
static gboolean
zhupi_window_shows_side (ZhupiWindow *self)
{
  return !self->folded
         || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "article") == 0;
}

/* In a narrow window the desk takes the place of the marks, and only until an article is chosen;
 * that is not remembered. */
void
zhupi_window_layout_update (ZhupiWindow *self)
{
  gboolean desk = self->narrow ? self->desk_instead
                               : g_settings_get_boolean (self->settings, "desk-visible");
  gboolean has_room = !(self->narrow && self->desk_instead);
  gboolean orphans = self->orphans_instead && has_room;
  gboolean marks = zhupi_window_wants_marks (self) && has_room && !orphans;
  gboolean hints = g_settings_get_boolean (self->settings, "hint-bar-visible");

  zhupi_window_set_state (self, "desk", desk);
  zhupi_window_set_state (self, "marks", marks);
  gtk_widget_set_visible (self->desk_box, desk && !self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->side_stack), (marks || orphans) && !self->reading
                                                         && zhupi_window_shows_side (self));
  gtk_widget_set_visible (GTK_WIDGET (self->orphan_pane), orphans);
  gtk_stack_set_visible_child_name (self->side_stack, orphans ? "orphans" : "marks");
  gtk_widget_set_visible (self->header_bar, !self->reading);
  gtk_revealer_set_reveal_child (self->hint_revealer,
                                 hints && !self->reading && self->document != NULL);
  zhupi_window_fold_update (self);
}

void
zhupi_window_layout_show_desk (ZhupiWindow *self,
                               gboolean     visible)
{
  if (self->narrow)
    self->desk_instead = visible;
  else
    g_settings_set_boolean (self->settings, "desk-visible", visible);
  zhupi_window_layout_update (self);
  zhupi_window_fold_enter (self, self->desk_box);
}

void
zhupi_window_layout_show_marks (ZhupiWindow *self,
                                gboolean     visible)
{
  self->desk_instead = FALSE;
  self->orphans_instead = FALSE;
  if (self->folded)
    self->marks_over = visible;
  else
    g_settings_set_boolean (self->settings, "marks-visible", visible);
  zhupi_window_layout_update (self);
  zhupi_window_fold_enter (self, GTK_WIDGET (self->side_stack));
}

void
zhupi_window_layout_show_text (ZhupiWindow *self)
{
  self->desk_instead = FALSE;
  self->orphans_instead = FALSE;
  self->marks_over = FALSE;
  zhupi_window_layout_update (self);
}

void
zhupi_window_layout_show_orphans (ZhupiWindow *self,
                                  gboolean     visible)
{
  if (visible)
    self->desk_instead = FALSE;
  self->orphans_instead = visible;
  zhupi_window_layout_update (self);
}

void
zhupi_window_layout_set_reading (ZhupiWindow *self,
                                 gboolean     reading)
{
  if (self->reading == reading)
    return;
  self->reading = reading;
  if (reading)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
  zhupi_window_layout_update (self);
}

static gboolean
narrow_changed_cb (gpointer user_data)
{
  ZhupiWindow *self = user_data;

  zhupi_window_fold_set (self, gtk_widget_get_width (GTK_WIDGET (self)) < WIDTH_FOR_PANES);
  zhupi_window_layout_update (self);
  return G_SOURCE_REMOVE;
}

/* The pane at the right is remembered by its width, a paned counts from the left: its place is known
 * within the first allocation, and from then on the paned keeps the width. */
static void
max_position_changed_cb (ZhupiWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->marks_paned));

  g_signal_handlers_disconnect_by_func (self->marks_paned, max_position_changed_cb, self);
  gtk_paned_set_position (self->marks_paned,
                          width - g_settings_get_int (self->settings, "marks-position"));
}

void
zhupi_window_layout_place_marks (ZhupiWindow *self)
{
  g_signal_connect_object (self->marks_paned, "notify::max-position",
                           G_CALLBACK (max_position_changed_cb), self, G_CONNECT_SWAPPED);
}

void
zhupi_window_layout_remember (ZhupiWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->side_stack));

  if (width > 0 && !self->folded)
    g_settings_set_int (self->settings, "marks-position", width);
}

void
zhupi_window_layout_set_width (ZhupiWindow *self,
                               int          width)
{
  gboolean narrow = width < WIDTH_FOR_DESK;

  if (self->narrow == narrow && self->folded == (width < WIDTH_FOR_PANES))
    return;
  self->narrow = narrow;
  self->desk_instead = FALSE;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, narrow_changed_cb, g_object_ref (self), g_object_unref);
}

static void
zhupi_window_bind (ZhupiWindow        *self,
                   const char         *key,
                   gpointer            object,
                   const char         *property,
                   GSettingsBindFlags  flags)
{
  g_settings_bind (self->settings, key, object, property, flags);
}

static void
zhupi_window_bind_sizes (ZhupiWindow *self)
{
  zhupi_window_bind (self, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  zhupi_window_bind (self, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  zhupi_window_bind (self, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  zhupi_window_bind (self, "desk-position", self->desk_paned, "position",
                     G_SETTINGS_BIND_DEFAULT);
  zhupi_window_bind (self, "inspector-position", self->side_paned, "position",
                     G_SETTINGS_BIND_DEFAULT);
  if (!self->folded)
    zhupi_window_layout_place_marks (self);
}

static void
zhupi_window_bind_typography (ZhupiWindow *self)
{
  zhupi_window_bind (self, "font-size", self->reader, "font-size", G_SETTINGS_BIND_DEFAULT);
  zhupi_window_bind (self, "line-height", self->reader, "line-height", G_SETTINGS_BIND_GET);
  zhupi_window_bind (self, "measure", self->reader, "measure", G_SETTINGS_BIND_GET);
  zhupi_window_bind (self, "serif", self->reader, "serif", G_SETTINGS_BIND_GET);
  zhupi_window_bind (self, "sentence-numbers", self->reader, "sentence-numbers",
                     G_SETTINGS_BIND_GET);
}

static void
single_keys_changed_cb (ZhupiWindow *self)
{
  zhupi_reader_keys_set_single (self->keys,
                                g_settings_get_boolean (self->settings, "single-key-shortcuts"));
}

void
zhupi_window_layout_init (ZhupiWindow *self)
{
  static const char *const pane_keys[] = { "desk-visible", "marks-visible", "hint-bar-visible" };
  AdwStyleManager *style = adw_style_manager_get_default ();

  /* Known before the first frame: the panes alone would keep a small window from being small. */
  self->narrow = g_settings_get_int (self->settings, "window-width") < WIDTH_FOR_DESK;
  zhupi_window_fold_set (self, g_settings_get_int (self->settings, "window-width")
                                 < WIDTH_FOR_PANES);
  zhupi_window_bind_sizes (self);
  zhupi_window_bind_typography (self);
  for (guint i = 0; i < G_N_ELEMENTS (pane_keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", pane_keys[i], NULL);

      g_signal_connect_object (self->settings, signal, G_CALLBACK (zhupi_window_layout_update),
                               self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::single-key-shortcuts",
                           G_CALLBACK (single_keys_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  theme_changed_cb (self);
  single_keys_changed_cb (self);
  zhupi_window_layout_update (self);
}
