/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-history-dialog.h"
#include "dialogs/zhupi-print.h"
#include "dialogs/zhupi-tag-editor.h"
#include "zhupi-window-private.h"

#define FONT_SIZE_STEP 1

/* The actions of the group "win", and when they can be used. */

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  zhupi_inspector_commit (self->inspector);
  if (self->document != NULL)
    zhupi_document_undo (self->document);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL)
    zhupi_document_redo (self->document);
}

static void
history_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  /* A note that is being typed is a step of its own, and not one that comes under the list. */
  zhupi_inspector_commit (self->inspector);
  zhupi_history_dialog_present (self->document, GTK_WINDOW (self));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ZhupiWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (zhupi_set_keeper_save_finish (ZHUPI_SET_KEEPER (object), result, &error))
    zhupi_window_toast (self, _("Everything is saved"));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document == NULL)
    return;
  zhupi_inspector_commit (self->inspector);
  zhupi_set_keeper_save_async (zhupi_document_get_keeper (self->document), NULL, saved_cb,
                               g_object_ref (self));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  zhupi_window_choose_article (user_data);
}

static void
open_sample_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  zhupi_window_open_sample (user_data);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  zhupi_window_choose_import (user_data);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  zhupi_inspector_commit (self->inspector);
  zhupi_window_choose_export (self);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL)
    zhupi_print_present (self->document, GTK_WINDOW (self));
}

static void
suggest_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL)
    zhupi_document_suggest (self->document);
}

static void
classes_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL)
    zhupi_tag_editor_present (self->document, GTK_WINDOW (self));
}

static void
restore_set_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  ZhupiUuid id;

  if (self->document != NULL && zhupi_uuid_parse (g_variant_get_string (parameter, NULL), &id))
    zhupi_document_restore_set (self->document, &id);
}

static void
done_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document == NULL)
    return;
  g_simple_action_set_state (action, value);
  zhupi_desk_article_set_done (zhupi_document_get_desk_article (self->document),
                               g_variant_get_boolean (value));
}

/* Index of the open article on the desk, or the number of articles. */
static guint
zhupi_window_get_article_index (ZhupiWindow *self)
{
  guint n_articles = g_list_model_get_n_items (G_LIST_MODEL (self->desk));
  ZhupiDeskArticle *current;

  current = self->document != NULL ? zhupi_document_get_desk_article (self->document) : NULL;
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr(ZhupiDeskArticle) article = g_list_model_get_item (G_LIST_MODEL (self->desk), i);

      if (article == current)
        return i;
    }
  return n_articles;
}

static void
zhupi_window_go_to_article (ZhupiWindow *self,
                            int          step)
{
  guint n_articles = g_list_model_get_n_items (G_LIST_MODEL (self->desk));
  g_autoptr(ZhupiDeskArticle) article = NULL;
  guint index = zhupi_window_get_article_index (self);

  if ((step < 0 && index == 0) || (step > 0 && index + 1 >= n_articles))
    return;
  article = g_list_model_get_item (G_LIST_MODEL (self->desk), index + step);
  zhupi_window_open_article (self, article);
}

static void
next_article_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  zhupi_window_go_to_article (user_data, 1);
}

static void
previous_article_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  zhupi_window_go_to_article (user_data, -1);
}

static void
done_next_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document == NULL)
    return;
  zhupi_desk_article_set_done (zhupi_document_get_desk_article (self->document), TRUE);
  zhupi_window_go_to_article (self, 1);
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  zhupi_find_bar_set_open (ZHUPI_WINDOW (user_data)->find_bar, TRUE);
}

static void
find_next_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  zhupi_find_bar_go (ZHUPI_WINDOW (user_data)->find_bar, 1);
}

static void
find_previous_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  zhupi_find_bar_go (ZHUPI_WINDOW (user_data)->find_bar, -1);
}

static void
filter_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  zhupi_window_layout_show_marks (self, TRUE);
  zhupi_annotation_pane_focus_filter (self->annotation_pane);
}

static void
desk_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  zhupi_window_layout_show_desk (user_data, g_variant_get_boolean (value));
}

static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  zhupi_window_layout_show_desk (self, TRUE);
  gtk_stack_set_visible_child_name (self->desk_stack, "compare");
}

static void
marks_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  zhupi_window_layout_show_marks (user_data, g_variant_get_boolean (value));
}

static void
reading_cb (GSimpleAction *action,
            GVariant      *value,
            gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  zhupi_window_layout_set_reading (user_data, g_variant_get_boolean (value));
}

static void
zhupi_window_change_font_size (ZhupiWindow *self,
                               int          change)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) key = NULL;
  g_autoptr(GVariant) size = NULL;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "font-size");
  size = g_variant_ref_sink (g_variant_new_int32 (
    g_settings_get_int (self->settings, "font-size") + change));
  if (g_settings_schema_key_range_check (key, size))
    g_settings_set_value (self->settings, "font-size", size);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  zhupi_window_change_font_size (user_data, FONT_SIZE_STEP);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  zhupi_window_change_font_size (user_data, -FONT_SIZE_STEP);
}

static void
zoom_normal_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_settings_reset (ZHUPI_WINDOW (user_data)->settings, "font-size");
}

static void
soft_breaks_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  g_simple_action_set_state (action, value);
  g_object_set (self->reader, "soft-breaks", g_variant_get_boolean (value), NULL);
}

static const GActionEntry entries[] = {
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "history", history_cb },
  { "save", save_cb },
  { "open", open_cb },
  { "open-sample", open_sample_cb },
  { "import", import_cb },
  { "export", export_cb },
  { "print", print_cb },
  { "suggest", suggest_cb },
  { "classes", classes_cb },
  { "restore-set", restore_set_cb, "s" },
  { "done", NULL, NULL, "false", done_cb },
  { "done-next", done_next_cb },
  { "next-article", next_article_cb },
  { "previous-article", previous_article_cb },
  { "find", find_cb },
  { "find-next", find_next_cb },
  { "find-previous", find_previous_cb },
  { "filter", filter_cb },
  { "desk", NULL, NULL, "true", desk_cb },
  { "marks", NULL, NULL, "true", marks_cb },
  { "compare", compare_cb },
  { "reading", NULL, NULL, "false", reading_cb },
  { "zoom-in", zoom_in_cb },
  { "zoom-out", zoom_out_cb },
  { "zoom-normal", zoom_normal_cb },
  { "soft-breaks", NULL, NULL, "false", soft_breaks_cb },
};

/* Actions that make no sense without an article. */
static const char *const document_actions[] = {
  "save", "import", "export", "print", "suggest", "classes", "done", "done-next",
  "find", "find-next", "find-previous", "filter", "soft-breaks", "read-aloud",
  "carry-over", "orphans", "compare", "history",
};

static void
zhupi_window_enable (ZhupiWindow *self,
                     const char  *name,
                     gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static char *
step_tooltip (const ZhupiStep *step,
              const char      *format,
              const char      *fallback)
{
  g_autofree char *label = NULL;

  if (step == NULL)
    return g_strdup (fallback);
  label = zhupi_step_dup_label (step);
  return g_strconcat (format, label, NULL);
}

static void
zhupi_window_update_history (ZhupiWindow *self)
{
  ZhupiHistory *history = self->document != NULL ? zhupi_document_get_history (self->document)
                                                 : NULL;
  const ZhupiStep *undo = history != NULL ? zhupi_history_peek_undo (history) : NULL;
  const ZhupiStep *redo = history != NULL ? zhupi_history_peek_redo (history) : NULL;
  g_autofree char *undo_tip = step_tooltip (undo, _("Undo: "), _("Undo"));
  g_autofree char *redo_tip = step_tooltip (redo, _("Redo: "), _("Redo"));

  zhupi_window_enable (self, "undo", undo != NULL);
  zhupi_window_enable (self, "redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo_tip);
  gtk_widget_set_tooltip_text (self->redo_button, redo_tip);
}

static void
zhupi_window_update_states (ZhupiWindow *self)
{
  GAction *done = g_action_map_lookup_action (G_ACTION_MAP (self), "done");
  GAction *breaks = g_action_map_lookup_action (G_ACTION_MAP (self), "soft-breaks");
  gboolean soft_breaks;

  if (self->document == NULL)
    return;
  g_object_get (self->reader, "soft-breaks", &soft_breaks, NULL);
  g_simple_action_set_state (
    G_SIMPLE_ACTION (done),
    g_variant_new_boolean (zhupi_desk_article_get_done (
      zhupi_document_get_desk_article (self->document))));
  g_simple_action_set_state (G_SIMPLE_ACTION (breaks), g_variant_new_boolean (soft_breaks));
}

void
zhupi_window_actions_update (ZhupiWindow *self)
{
  gboolean has_document = self->document != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (document_actions); i++)
    zhupi_window_enable (self, document_actions[i], has_document);
  zhupi_window_update_history (self);
  zhupi_window_update_states (self);
}

void
zhupi_window_actions_init (ZhupiWindow *self)
{
  g_autoptr(GPropertyAction) find = NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  find = g_property_action_new ("find-visible", self->find_bar, "open");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (find));
}
