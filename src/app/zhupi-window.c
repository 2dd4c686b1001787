/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-window-private.h"

/* Seconds that a long sentence or an offer to undo stays: enough to read and to reach it by key. */
#define LONG_TIMEOUT 10

/* From this many characters on a sentence is a long one. */
#define LONG_SENTENCE 40

G_DEFINE_FINAL_TYPE (ZhupiWindow, zhupi_window, ADW_TYPE_APPLICATION_WINDOW)

void
zhupi_window_toast (ZhupiWindow *self,
                    const char  *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (g_utf8_strlen (title, -1) > LONG_SENTENCE)
    adw_toast_set_timeout (toast, LONG_TIMEOUT);
  g_set_weak_pointer (&self->last_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
zhupi_window_dismiss_toast (ZhupiWindow *self)
{
  if (self->last_toast != NULL)
    adw_toast_dismiss (self->last_toast);
}

/* Undo is always of the last step: the offer for an earlier one must not stand any longer. */
static void
zhupi_window_replace_undo (ZhupiWindow *self,
                           AdwToast    *toast)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_set_weak_pointer (&self->undo_toast, toast);
}

void
zhupi_window_toast_undo (ZhupiWindow *self,
                         const char  *title,
                         const char  *action)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, LONG_TIMEOUT);
  adw_toast_set_detailed_action_name (toast, action);
  if (g_str_equal (action, "win.undo"))
    zhupi_window_replace_undo (self, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
zhupi_window_finish (ZhupiWindow *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (ZHUPI_IS_WINDOW (self));

  if (self->document == NULL)
    return;
  zhupi_window_layout_remember (self);
  zhupi_inspector_commit (self->inspector);
  zhupi_document_stop_suggesting (self->document);
  zhupi_desk_article_set_place (zhupi_document_get_desk_article (self->document),
                                zhupi_reader_view_get_place (self->reader));
  if (!zhupi_set_keeper_close (zhupi_document_get_keeper (self->document), &error))
    g_message ("%s", error->message);
}

static gboolean
zhupi_window_close_request (GtkWindow *window)
{
  zhupi_window_finish (ZHUPI_WINDOW (window));
  return GTK_WINDOW_CLASS (zhupi_window_parent_class)->close_request (window);
}

static void
zhupi_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  GTK_WIDGET_CLASS (zhupi_window_parent_class)->size_allocate (widget, width, height, baseline);
  zhupi_window_layout_set_width (ZHUPI_WINDOW (widget), width);
}

static void
zhupi_window_dispose (GObject *object)
{
  ZhupiWindow *self = ZHUPI_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  zhupi_window_marks_finish (self);
  zhupi_window_outline_finish (self);
  zhupi_window_voice_finish (self);
  zhupi_window_editions_finish (self);
  zhupi_window_gaps_finish (self);
  zhupi_window_set_document (self, NULL);
  g_clear_pointer (&self->throttle, zhupi_throttle_free);
  g_clear_weak_pointer (&self->last_toast);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->marking);
  g_clear_object (&self->keys);
  g_clear_object (&self->removed_article);
  g_clear_object (&self->mark_actions);
  g_clear_object (&self->desk);
  g_clear_object (&self->teaching);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (zhupi_window_parent_class)->dispose (object);
}

static void
zhupi_window_bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, set_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, offer_bar);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, shade);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, desk_paned);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, marks_paned);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, side_stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, side_paned);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, desk_box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, desk_pane);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, compare_pane);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, orphan_pane);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, desk_stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, empty_page);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, reader_box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, ruler);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, annotation_pane);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, hint_revealer);
  gtk_widget_class_bind_template_child (widget_class, ZhupiWindow, hint_bar);
}

static void
zhupi_window_class_init (ZhupiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_window_dispose;
  widget_class->size_allocate = zhupi_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = zhupi_window_close_request;

  g_type_ensure (ZHUPI_TYPE_ANNOTATION_PANE);
  g_type_ensure (ZHUPI_TYPE_BANNER);
  g_type_ensure (ZHUPI_TYPE_COMPARE_PANE);
  g_type_ensure (ZHUPI_TYPE_DESK_PANE);
  g_type_ensure (ZHUPI_TYPE_FIND_BAR);
  g_type_ensure (ZHUPI_TYPE_HINT_BAR);
  g_type_ensure (ZHUPI_TYPE_INSPECTOR);
  g_type_ensure (ZHUPI_TYPE_OFFER_BAR);
  g_type_ensure (ZHUPI_TYPE_ORPHAN_PANE);
  g_type_ensure (ZHUPI_TYPE_OUTLINE);
  g_type_ensure (ZHUPI_TYPE_OVERVIEW_RULER);
  g_type_ensure (ZHUPI_TYPE_READER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-window.ui");
  zhupi_window_bind_children (widget_class);
  zhupi_window_class_bind_keys (widget_class);
}

static void
zhupi_window_init (ZhupiWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("io.github.zhupi.Zhupi");
  adw_status_page_set_icon_name (self->empty_page, APP_ID);
  zhupi_find_bar_set_view (self->find_bar, self->reader);
  zhupi_overview_ruler_set_view (self->ruler, self->reader);
  zhupi_window_actions_init (self);
  zhupi_window_marks_init (self);
  zhupi_window_outline_init (self);
  zhupi_window_voice_init (self);
  zhupi_window_focus_watch (self, self->menu_button);
  zhupi_window_fold_init (self);
  zhupi_window_layout_init (self);
  zhupi_window_files_init (self);
  zhupi_window_editions_init (self);
  zhupi_window_gaps_init (self);
  zhupi_window_actions_update (self);
}

ZhupiWindow *
zhupi_window_new (AdwApplication *application,
                  ZhupiDesk      *desk,
                  ZhupiTeaching  *teaching)
{
  ZhupiWindow *self = g_object_new (ZHUPI_TYPE_WINDOW, "application", application, NULL);

  self->desk = g_object_ref (desk);
  self->teaching = g_object_ref (teaching);
  zhupi_window_editions_start (self);
  g_signal_connect_object (teaching, "message", G_CALLBACK (zhupi_window_toast), self,
                           G_CONNECT_SWAPPED);
  zhupi_desk_pane_set_desk (self->desk_pane, desk);
  zhupi_reader_view_set_word_lookup (self->reader, zhupi_recognizer_lookup_word,
                                     g_object_ref (zhupi_teaching_get_recognizer (teaching)),
                                     g_object_unref);
  return self;
}
