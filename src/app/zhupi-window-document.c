/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-foreign-dialog.h"
#include "dialogs/zhupi-set-chooser.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-window-private.h"

/* Code points from which on a paragraph is shown with soft breaks. */
#define LONG_PARAGRAPH 1500

/* The open document: who looks at it, and what the title and the banner say of it. */

static const char *
status_word (ZhupiSetKeeper *keeper)
{
  switch (zhupi_set_keeper_get_status (keeper))
    {
    case ZHUPI_KEEPER_SAVED:
      return C_("set status", "saved");
    case ZHUPI_KEEPER_FAILED:
      return C_("set status", "not saved");
    case ZHUPI_KEEPER_PENDING:
    case ZHUPI_KEEPER_WRITING:
    default:
      return C_("set status", "saving…");
    }
}

static char *
compose_subtitle (ZhupiDocument *document)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (document);
  guint n_marks = zhupi_annotation_set_count (set, 0, ZHUPI_STATE_ACCEPTED);
  guint n_suggestions = zhupi_annotation_set_count (set, 0, ZHUPI_STATE_SUGGESTED);
  const char *status = status_word (zhupi_document_get_keeper (document));
  g_autofree char *marks = NULL;
  g_autofree char *suggestions = NULL;

  marks = g_strdup_printf (ngettext ("%u mark", "%u marks", n_marks), n_marks);
  if (zhupi_document_get_busy (document))
    status = _("looking for names…");
  else if (zhupi_annotation_set_get_read_only (set))
    status = C_("set status", "read-only");
  if (n_suggestions == 0)
    return g_strjoin (" · ", zhupi_annotation_set_get_name (set), marks, status, NULL);
  suggestions = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", n_suggestions),
                                 n_suggestions);
  return g_strjoin (" · ", zhupi_annotation_set_get_name (set), marks, suggestions, status, NULL);
}

void
zhupi_window_update_title (ZhupiWindow *self)
{
  g_autofree char *subtitle = NULL;
  const char *title;

  if (self->document == NULL || zhupi_document_get_set (self->document) == NULL)
    {
      adw_window_title_set_title (self->window_title, _("Zhupi"));
      adw_window_title_set_subtitle (self->window_title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Zhupi"));
      return;
    }
  title = zhupi_article_get_title (zhupi_document_get_article (self->document));
  if (title == NULL)
    title = _("Untitled Article");
  subtitle = compose_subtitle (self->document);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static const char *
get_remedy (ZhupiSetKeeper *keeper)
{
  if (zhupi_set_keeper_get_foreign (keeper) != NULL)
    return _("_Decide…");
  return zhupi_set_keeper_get_status (keeper) == ZHUPI_KEEPER_FAILED ? _("_Try Again") : NULL;
}

static void
zhupi_window_update_banner (ZhupiWindow *self)
{
  ZhupiSetKeeper *keeper = zhupi_document_get_keeper (self->document);
  const char *problem = zhupi_set_keeper_get_problem (keeper);
  GPtrArray *findings = zhupi_set_keeper_get_findings (keeper);
  g_autofree char *sentence = NULL;
  guint n_unplaced;

  n_unplaced = zhupi_annotation_set_get_unplaced (zhupi_set_keeper_get_set (keeper))->len;
  if (problem != NULL)
    {
      zhupi_banner_tell (self->banner, problem, get_remedy (keeper));
      return;
    }
  if (n_unplaced > 0)
    sentence = g_strdup_printf (ngettext ("%u annotation of this set has no place in the text; it "
                                          "is kept in the file.",
                                          "%u annotations of this set have no place in the text; "
                                          "they are kept in the file.",
                                          n_unplaced),
                                n_unplaced);
  else if (findings != NULL && findings->len > 0 && !self->had_unplaced)
    sentence = g_strdup (((ZhupiFinding *) g_ptr_array_index (findings, 0))->message);
  self->had_unplaced |= n_unplaced > 0;
  zhupi_banner_tell (self->banner, sentence, n_unplaced > 0 ? _("_Find Their Places…") : NULL);
}

static void
banner_clicked_cb (ZhupiWindow *self)
{
  ZhupiSetKeeper *keeper = zhupi_document_get_keeper (self->document);
  gboolean has_problem = zhupi_set_keeper_get_problem (keeper) != NULL;

  if (zhupi_set_keeper_get_foreign (keeper) != NULL)
    zhupi_foreign_dialog_present (self->document, GTK_WINDOW (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), has_problem ? "win.save" : "win.orphans", NULL);
}

static void
keeper_changed_cb (ZhupiWindow *self)
{
  if (self->document == NULL)
    return;
  zhupi_window_update_title (self);
  zhupi_window_update_banner (self);
}

static void
history_changed_cb (ZhupiWindow *self)
{
  zhupi_window_actions_update (self);
}

static void
tell_of_set (gpointer user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document == NULL)
    return;
  zhupi_window_update_title (self);
  if (zhupi_document_get_keeper (self->document) != NULL)
    zhupi_window_update_banner (self);
  zhupi_window_actions_update (self);
}

static void
set_changed_cb (ZhupiWindow *self)
{
  if (self->throttle == NULL)
    self->throttle = zhupi_throttle_new (tell_of_set, self);
  zhupi_throttle_poke (self->throttle);
}

/* That nothing could be changed, because the set was locked, is over. */
static void
lock_changed_cb (ZhupiWindow        *self,
                 GParamSpec         *pspec,
                 ZhupiAnnotationSet *set)
{
  if (!zhupi_annotation_set_get_read_only (set))
    zhupi_window_dismiss_toast (self);
}

static void
zhupi_window_follow_set (ZhupiWindow *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  if (set == NULL)
    return;
  zhupi_reader_view_set_set (self->reader, set);
  zhupi_find_bar_set_set (self->find_bar, set);
  g_signal_connect_object (set, "changed", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (set, "notify", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (set, "notify::read-only", G_CALLBACK (lock_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (zhupi_document_get_history (self->document), "notify",
                           G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_replaced_cb (ZhupiWindow *self)
{
  ZhupiSetKeeper *keeper = zhupi_document_get_keeper (self->document);

  self->had_unplaced = FALSE;
  zhupi_window_follow_set (self);
  if (keeper != NULL)
    g_signal_connect_object (keeper, "notify", G_CALLBACK (keeper_changed_cb), self,
                             G_CONNECT_SWAPPED);
  keeper_changed_cb (self);
  zhupi_window_actions_update (self);
  if (keeper != NULL && zhupi_set_keeper_get_recovered (keeper) != NULL)
    zhupi_window_toast (self, zhupi_set_keeper_get_recovered (keeper));
}

static char *
status_of_selected (ZhupiDocument *document)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (document);
  const ZhupiAnnotationRecord *record;
  g_autofree char *quote = NULL;
  const char *label;
  const ZhupiTag *tag;

  if (selected == NULL)
    return NULL;
  record = zhupi_annotation_get_record (selected);
  tag = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (zhupi_document_get_set (document)),
                              g_quark_to_string (record->tag));
  label = tag != NULL ? zhupi_tag_get_display_label (tag) : g_quark_to_string (record->tag);
  quote = zhupi_annotation_dup_quote (selected);
  if (record->state == ZHUPI_STATE_SUGGESTED)
    return g_strdup_printf (_("Suggested: %s %s"), label, quote);
  return g_strdup_printf (_("In mark: %s %s"), label, quote);
}

static void
selected_changed_cb (ZhupiWindow *self)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (self->document);
  g_autofree char *status = status_of_selected (self->document);

  zhupi_reader_view_set_selected (self->reader,
                                  selected != NULL
                                    ? &zhupi_annotation_get_record (selected)->id : NULL);
  zhupi_hint_bar_set_status (self->hint_bar, status);
  zhupi_window_actions_update (self);
}

static void
message_cb (ZhupiWindow *self,
            const char  *sentence)
{
  zhupi_window_toast (self, sentence);
}

static void
accepted_cb (ZhupiWindow  *self,
             ZhupiCommand *command)
{
  guint n_records = zhupi_command_count_records (command);
  g_autofree char *title = g_strdup_printf (ngettext ("%u suggestion accepted",
                                                      "%u suggestions accepted", n_records),
                                            n_records);

  zhupi_window_toast_undo (self, title, "win.undo");
}

static void
removed_cb (ZhupiWindow  *self,
            ZhupiCommand *command)
{
  const char *subject = zhupi_command_get_subject (command);
  guint n_records = zhupi_command_count_records (command);
  g_autofree char *title = NULL;

  if (subject != NULL)
    title = g_strdup_printf (_("Deleted “%s”"), subject);
  else
    title = g_strdup_printf (ngettext ("%u mark deleted", "%u marks deleted", n_records),
                             n_records);
  zhupi_window_toast_undo (self, title, "win.undo");
}

static void
set_removed_cb (ZhupiWindow *self,
                const char  *id)
{
  g_autofree char *action = g_strdup_printf ("win.restore-set::%s", id);

  zhupi_window_toast_undo (self, _("Annotation set deleted"), action);
}

static void
author_changed_cb (ZhupiWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "author-name");

  if (self->document != NULL)
    zhupi_document_set_author (self->document, *name != '\0' ? name : g_get_real_name ());
}

static void
zhupi_window_connect_document (ZhupiWindow *self)
{
  g_signal_connect_object (self->document, "notify::keeper", G_CALLBACK (set_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::busy", G_CALLBACK (zhupi_window_update_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::selected", G_CALLBACK (selected_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "removed", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "set-removed", G_CALLBACK (set_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::author-name", G_CALLBACK (author_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "clicked", G_CALLBACK (banner_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
zhupi_window_release_document (ZhupiWindow *self)
{
  if (self->document == NULL)
    return;
  if (self->inspector != NULL)
    zhupi_inspector_commit (self->inspector);
  if (self->reader != NULL)
    zhupi_desk_article_set_place (zhupi_document_get_desk_article (self->document),
                                  zhupi_reader_view_get_place (self->reader));
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_func (self->banner, banner_clicked_cb, self);
  g_signal_handlers_disconnect_by_func (self->settings, author_changed_cb, self);
  zhupi_document_close (self->document);
  g_clear_object (&self->document);
}

/* Every widget that looks at the document gets it, or lets go of the one before. */
static void
zhupi_window_hand_out (ZhupiWindow   *self,
                       ZhupiDocument *document)
{
  zhupi_marking_set_document (self->marking, document);
  zhupi_reader_keys_set_document (self->keys, document);
  zhupi_annotation_pane_set_document (self->annotation_pane, document);
  zhupi_inspector_set_document (self->inspector, document);
  zhupi_hint_bar_set_document (self->hint_bar, document);
  zhupi_outline_set_document (self->outline, document);
  zhupi_compare_pane_set_document (self->compare_pane, document);
  zhupi_orphan_pane_set_document (self->orphan_pane, document);
  zhupi_window_layout_show_orphans (self, FALSE);
  zhupi_find_bar_set_article (self->find_bar, document != NULL
                                                ? zhupi_document_get_article (document) : NULL);
  zhupi_find_bar_set_set (self->find_bar,
                          document != NULL ? zhupi_document_get_set (document) : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->set_button), document != NULL);
  gtk_menu_button_set_popover (self->set_button,
                               document != NULL
                                 ? GTK_WIDGET (zhupi_set_chooser_new (document)) : NULL);
  zhupi_window_focus_watch (self, self->set_button);
}

static gboolean
has_long_paragraph (ZhupiArticle *article)
{
  const ZhupiRange *paragraphs;
  guint n_paragraphs;

  paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (zhupi_range_length (paragraphs[i]) > LONG_PARAGRAPH)
        return TRUE;
    }
  return FALSE;
}

static void
zhupi_window_update_soft_breaks (ZhupiWindow *self)
{
  g_autofree char *mode = g_settings_get_string (self->settings, "soft-breaks");
  gboolean soft_breaks = g_str_equal (mode, "on");

  if (g_str_equal (mode, "auto"))
    soft_breaks = has_long_paragraph (zhupi_document_get_article (self->document));
  g_object_set (self->reader, "soft-breaks", soft_breaks, NULL);
}

static void
zhupi_window_show_document (ZhupiWindow *self)
{
  ZhupiDeskArticle *desk_article = zhupi_document_get_desk_article (self->document);
  const char *problem = zhupi_document_get_opening_problem (self->document);

  zhupi_window_update_soft_breaks (self);
  zhupi_reader_view_set_article (self->reader, zhupi_document_get_article (self->document));
  set_replaced_cb (self);
  zhupi_reader_view_set_place (self->reader, zhupi_desk_article_get_place (desk_article));
  zhupi_desk_pane_set_current (self->desk_pane, desk_article);
  gtk_stack_set_visible_child_name (self->stack, "article");
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
  if (problem != NULL)
    zhupi_window_toast (self, problem);
}

void
zhupi_window_set_document (ZhupiWindow   *self,
                           ZhupiDocument *document)
{
  if (self->document == document)
    return;
  if (self->voice != NULL)
    zhupi_reader_voice_stop (self->voice);
  zhupi_reader_view_set_set (self->reader, NULL);
  zhupi_window_hand_out (self, NULL);
  zhupi_window_release_document (self);
  if (document == NULL)
    {
      zhupi_reader_view_set_article (self->reader, NULL);
      zhupi_banner_tell (self->banner, NULL, NULL);
      zhupi_window_editions_update (self);
      zhupi_window_gaps_update (self);
      zhupi_window_layout_update (self);
      return;
    }
  self->document = g_object_ref (document);
  zhupi_window_connect_document (self);
  author_changed_cb (self);
  zhupi_window_hand_out (self, document);
  zhupi_window_show_document (self);
  zhupi_window_editions_update (self);
  zhupi_window_gaps_update (self);
  zhupi_window_layout_show_text (self);
}
