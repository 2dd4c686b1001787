/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-same-dialog.h"
#include "zhupi-mark-menu.h"
#include "zhupi-window-private.h"

/* A short pause before the menu opens, so that it never comes up under a moving pointer. */
#define MENU_DELAY_MS 150

/* The actions of the group "mark", and the menu at a selection. */

static void
label_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  zhupi_marking_label (ZHUPI_WINDOW (user_data)->marking,
                       g_variant_get_string (parameter, NULL), FALSE);
}

static void
label_all_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  zhupi_marking_label (ZHUPI_WINDOW (user_data)->marking,
                       g_variant_get_string (parameter, NULL), TRUE);
}

static void
sticky_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  const char *tag = g_variant_get_string (parameter, NULL);

  if (self->document == NULL)
    return;
  zhupi_document_set_sticky_tag (self->document, tag);
  if (zhupi_reader_view_get_selection (self->reader, NULL))
    zhupi_marking_label (self->marking, tag, FALSE);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  zhupi_marking_go (ZHUPI_WINDOW (user_data)->marking, 1);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  zhupi_marking_go (ZHUPI_WINDOW (user_data)->marking, -1);
}

static void
next_suggestion_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (!zhupi_marking_go_to_suggestion (self->marking))
    zhupi_window_toast (self, _("No suggestions left"));
}

static void
accept_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_marking_decide (ZHUPI_WINDOW (user_data)->marking, ZHUPI_STATE_ACCEPTED);
}

static void
reject_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_marking_decide (ZHUPI_WINDOW (user_data)->marking, ZHUPI_STATE_REJECTED);
}

static void
accept_like_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  zhupi_marking_decide_like (ZHUPI_WINDOW (user_data)->marking, ZHUPI_STATE_ACCEPTED);
}

static void
reject_like_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  zhupi_marking_decide_like (ZHUPI_WINDOW (user_data)->marking, ZHUPI_STATE_REJECTED);
}

/* FALSE when it was not open. */
static gboolean
zhupi_window_close_menu (ZhupiWindow *self)
{
  g_clear_handle_id (&self->menu_timeout, g_source_remove);
  if (self->menu == NULL || !gtk_widget_get_visible (self->menu))
    return FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->menu));
  return TRUE;
}

static void
same_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  ZhupiRange range;
  GQuark tag;

  zhupi_window_close_menu (self);
  if (zhupi_window_select_heard (self))
    return;
  if (!zhupi_marking_get_subject (self->marking, &range, &tag))
    zhupi_window_toast (self, _("Select a text or a mark first"));
  else if (!zhupi_same_dialog_present (self->document, range, tag, GTK_WINDOW (self)))
    zhupi_window_toast (self, _("There is no other place to mark"));
}

static void
accept_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *tag = g_variant_get_string (parameter, NULL);

  zhupi_marking_accept_all (ZHUPI_WINDOW (user_data)->marking, *tag != '\0' ? tag : NULL);
}

static void
note_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document == NULL || zhupi_document_get_selected (self->document) == NULL)
    return;
  zhupi_window_layout_show_marks (self, TRUE);
  zhupi_inspector_focus_note (self->inspector);
}

static void
delete_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_marking_remove (ZHUPI_WINDOW (user_data)->marking);
}

static void
edge_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  static const char *const names[] = { "start-left", "start-right", "end-left", "end-right" };
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        zhupi_marking_move_edge (ZHUPI_WINDOW (user_data)->marking, (ZhupiEdgeMove) i);
    }
}

static void
escape_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (zhupi_window_close_menu (self) || zhupi_window_fold_leave (self)
      || zhupi_window_stop_voice (self) || zhupi_marking_escape (self->marking))
    return;
  if (self->reading)
    g_action_group_change_action_state (G_ACTION_GROUP (self), "reading",
                                        g_variant_new_boolean (FALSE));
}

static void
zhupi_window_copy (ZhupiWindow *self,
                   const char  *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  g_autofree char *text = NULL;
  ZhupiRange range;

  if (self->document == NULL || !zhupi_reader_view_get_selection (self->reader, &range))
    return;
  text = zhupi_text_dup_slice (zhupi_article_get_text (zhupi_document_get_article (self->document)),
                               range);
  zhupi_window_copy (self, text);
}

/* Quote, note and place, as one would cite it. */
static void
copy_place_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  const ZhupiAnnotationRecord *record;
  const ZhupiDetailsFields *fields;
  ZhupiAnnotation *selected;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *quote = NULL;
  const char *title;

  selected = self->document != NULL ? zhupi_document_get_selected (self->document) : NULL;
  if (selected == NULL)
    return;
  record = zhupi_annotation_get_record (selected);
  fields = zhupi_annotation_get_fields (selected);
  quote = zhupi_annotation_dup_quote (selected);
  title = zhupi_article_get_title (zhupi_document_get_article (self->document));
  g_string_append_printf (text, "%s\n", quote);
  if (fields->note != NULL)
    g_string_append_printf (text, "%s\n", fields->note);
  g_string_append_printf (text, "— %s, %u–%u\n", title != NULL ? title : _("Untitled Article"),
                          record->start, record->end);
  zhupi_window_copy (self, text->str);
}

static GdkRectangle
zhupi_window_translate (ZhupiWindow        *self,
                        const GdkRectangle *in_reader,
                        GtkWidget          *to)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) in_reader->x, (float) in_reader->y);
  GdkRectangle place = *in_reader;
  graphene_point_t moved;

  if (gtk_widget_compute_point (GTK_WIDGET (self->reader), to, &point, &moved))
    {
      place.x = (int) moved.x;
      place.y = (int) moved.y;
    }
  return place;
}

/* On the side where it is seen whole: a popover that does not fit is cut down to a few lines,
 * though there be room above. */
static void
zhupi_window_place_menu (ZhupiWindow        *self,
                         const GdkRectangle *in_reader)
{
  GdkRectangle place = zhupi_window_translate (self, in_reader, self->reader_box);
  GdkRectangle in_window = zhupi_window_translate (self, in_reader, GTK_WIDGET (self));
  int height;

  /* What is not shown yet says that it needs nothing; what is in it tells the truth. */
  gtk_widget_measure (gtk_widget_get_first_child (self->menu), GTK_ORIENTATION_VERTICAL, -1, NULL,
                      &height, NULL, NULL);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_set_position (GTK_POPOVER (self->menu),
                            zhupi_mark_menu_choose_side (&in_window,
                                                         gtk_widget_get_height (GTK_WIDGET (self)),
                                                         height));
}

/* By mouse the focus stays in the text, so that the class keys work at once; by key the menu
 * takes it. */
static void
zhupi_window_open_menu (ZhupiWindow        *self,
                        const GdkRectangle *place,
                        gboolean            take_focus)
{
  gboolean has_selection = zhupi_reader_view_get_selection (self->reader, NULL);
  g_autoptr(GMenuModel) model = zhupi_mark_menu_new (self->document, has_selection);

  if (g_menu_model_get_n_items (model) == 0)
    return;
  /* A menu that is open loses its surface when it is told to take the keyboard. */
  zhupi_window_close_menu (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  zhupi_window_place_menu (self, place);
  gtk_popover_set_autohide (GTK_POPOVER (self->menu), take_focus);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
zhupi_window_get_menu_range (ZhupiWindow *self,
                             ZhupiRange  *range)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (self->document);

  if (zhupi_reader_view_get_selection (self->reader, range))
    return TRUE;
  if (selected == NULL)
    return FALSE;
  *range = zhupi_annotation_record_get_range (zhupi_annotation_get_record (selected));
  return TRUE;
}

static void
menu_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  GdkRectangle place;
  ZhupiRange range;

  if (self->document == NULL || !zhupi_window_get_menu_range (self, &range))
    return;
  if (zhupi_reader_view_get_bounds (self->reader, range, &place))
    zhupi_window_open_menu (self, &place, TRUE);
}

static gboolean
menu_timeout_cb (gpointer user_data)
{
  ZhupiWindow *self = user_data;
  GdkRectangle place;
  ZhupiRange range;

  self->menu_timeout = 0;
  if (self->document != NULL && zhupi_reader_view_get_selection (self->reader, &range)
      && zhupi_reader_view_get_bounds (self->reader, range, &place))
    zhupi_window_open_menu (self, &place, FALSE);
  return G_SOURCE_REMOVE;
}

static void
selection_settled_cb (ZhupiWindow *self)
{
  if (self->document == NULL || zhupi_document_get_sticky_tag (self->document) != NULL)
    return;
  g_clear_handle_id (&self->menu_timeout, g_source_remove);
  self->menu_timeout = g_timeout_add (MENU_DELAY_MS, menu_timeout_cb, self);
}

static void
context_requested_cb (ZhupiWindow *self,
                      double       x,
                      double       y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (self->document != NULL)
    zhupi_window_open_menu (self, &place, TRUE);
}

/* Without a selection the menu that offered to label it has nothing to say. */
static void
selection_gone_cb (ZhupiWindow *self)
{
  if (self->menu != NULL && !gtk_popover_get_autohide (GTK_POPOVER (self->menu))
      && !zhupi_reader_view_get_selection (self->reader, NULL))
    zhupi_window_close_menu (self);
}

static const GActionEntry entries[] = {
  { "label", label_cb, "s" },
  { "label-all", label_all_cb, "s" },
  { "sticky", sticky_cb, "s" },
  { "next", next_cb },
  { "previous", previous_cb },
  { "next-suggestion", next_suggestion_cb },
  { "accept", accept_cb },
  { "reject", reject_cb },
  { "accept-like", accept_like_cb },
  { "reject-like", reject_like_cb },
  { "same", same_cb },
  { "accept-all", accept_all_cb, "s" },
  { "note", note_cb },
  { "delete", delete_cb },
  { "start-left", edge_cb },
  { "start-right", edge_cb },
  { "end-left", edge_cb },
  { "end-right", edge_cb },
  { "escape", escape_cb },
  { "copy", copy_cb },
  { "copy-place", copy_place_cb },
  { "menu", menu_cb },
};

static void
pane_shown_cb (ZhupiWindow *self,
               guint        position)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  const ZhupiAnnotationRecord *record;

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position);
  zhupi_reader_view_show_range (self->reader, zhupi_annotation_record_get_range (record));
}

static void
pane_filter_changed_cb (ZhupiWindow *self)
{
  zhupi_reader_view_set_hidden (self->reader,
                                zhupi_annotation_pane_get_hidden (self->annotation_pane),
                                1u << ZHUPI_STATE_REJECTED);
}

static void
note_requested_cb (ZhupiWindow *self)
{
  zhupi_inspector_focus_note (self->inspector);
}

static void
zhupi_window_connect_marks (ZhupiWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader));

  g_signal_connect_object (self->reader, "selection-settled", G_CALLBACK (selection_settled_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "context-requested", G_CALLBACK (context_requested_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (selection_gone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotation_pane, "shown", G_CALLBACK (pane_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotation_pane, "filter-changed",
                           G_CALLBACK (pane_filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotation_pane, "note-requested",
                           G_CALLBACK (note_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->annotation_pane, "left", G_CALLBACK (gtk_widget_grab_focus),
                           self->reader, G_CONNECT_SWAPPED);
}

void
zhupi_window_marks_init (ZhupiWindow *self)
{
  self->marking = zhupi_marking_new (self->reader);
  self->keys = zhupi_reader_keys_new (GTK_WIDGET (self->reader), GTK_WINDOW (self));

  self->mark_actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->mark_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "mark", G_ACTION_GROUP (self->mark_actions));

  /* A popover whose parent is a text view keeps the program from ending, hence the box. */
  self->menu = gtk_popover_menu_new_from_model (NULL);
  /* What is told of a mark would cover what can be done with it. */
  g_object_bind_property (self->menu, "visible", self->reader, "has-tooltip",
                          G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_parent (self->menu, self->reader_box);

  zhupi_window_connect_marks (self);
  pane_filter_changed_cb (self);
}

void
zhupi_window_marks_finish (ZhupiWindow *self)
{
  g_clear_handle_id (&self->menu_timeout, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}
