/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "panels/zhupi-annotation-list.h"
#include "panels/zhupi-annotation-pane.h"
#include "panels/zhupi-class-chip.h"
#include "panels/zhupi-class-filter.h"
#include "panels/zhupi-suggestion-bar.h"

typedef struct
{
  PanelFixture panel;
  ZhupiAnnotationPane *pane;
  ZhupiAnnotationList *list;
  GtkSelectionModel *rows;
  guint n_shown;
  guint last_shown;
  guint n_filter_changes;
} Fixture;

static void
shown_cb (Fixture *self,
          guint    position)
{
  self->n_shown++;
  self->last_shown = position;
}

static void
filter_changed_cb (Fixture *self)
{
  self->n_filter_changes++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  panel_fixture_set_up (&self->panel, NULL);
  self->pane = g_object_new (ZHUPI_TYPE_ANNOTATION_PANE, NULL);
  g_signal_connect_swapped (self->pane, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (self->pane, "filter-changed", G_CALLBACK (filter_changed_cb), self);
  zhupi_annotation_pane_set_document (self->pane, self->panel.document);
  panel_fixture_show (&self->panel, GTK_WIDGET (self->pane));
  self->list = ZHUPI_ANNOTATION_LIST (
    panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "list"));
  self->rows = gtk_list_view_get_model (
    GTK_LIST_VIEW (panel_fixture_child (self->list, ZHUPI_TYPE_ANNOTATION_LIST, "view")));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  panel_fixture_tear_down (&self->panel, NULL);
}

static guint
n_rows (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static guint
selected_row (Fixture *self)
{
  for (guint i = 0; i < n_rows (self); i++)
    {
      if (gtk_selection_model_is_selected (self->rows, i))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static ZhupiClassChip *
nth_chip (Fixture *self,
          guint    index)
{
  GtkWidget *chip = gtk_widget_get_first_child (
    GTK_WIDGET (panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "classes")));

  for (guint i = 0; i < index && chip != NULL; i++)
    chip = gtk_widget_get_next_sibling (chip);
  return chip != NULL ? ZHUPI_CLASS_CHIP (chip) : NULL;
}

static void
assert_chip (Fixture    *self,
             guint       index,
             const char *label,
             const char *count)
{
  ZhupiClassChip *chip = nth_chip (self, index);

  g_assert_nonnull (chip);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (panel_fixture_child (
                     chip, ZHUPI_TYPE_CLASS_CHIP, "label"))), ==, label);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (panel_fixture_child (
                     chip, ZHUPI_TYPE_CLASS_CHIP, "count"))), ==, count);
}

static void
click_chip (Fixture *self,
            guint    index)
{
  g_signal_emit_by_name (
    panel_fixture_child (nth_chip (self, index), ZHUPI_TYPE_CLASS_CHIP, "button"), "clicked");
}

static void
type_words (Fixture    *self,
            const char *words)
{
  GObject *entry = panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "words");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static const char *
visible_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (
    panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "stack")));
}

static const char *
empty_text (Fixture *self)
{
  return gtk_label_get_label (GTK_LABEL (
    panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "empty_label")));
}

static void
test_counts (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  g_assert_cmpuint (n_rows (self), ==, 4);
  assert_chip (self, 0, "All", "4");
  assert_chip (self, 1, "Company", "3");
  assert_chip (self, 2, "Project", "1");
  g_assert_null (nth_chip (self, 3));
}

static void
test_class (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  g_assert_null (zhupi_annotation_pane_get_hidden (self->pane));
  click_chip (self, 2);
  g_assert_cmpuint (n_rows (self), ==, 1);
  g_assert_cmpuint (self->n_filter_changes, ==, 1);
  g_assert_true (g_hash_table_contains (zhupi_annotation_pane_get_hidden (self->pane),
                                        GUINT_TO_POINTER (self->panel.company)));
  g_assert_false (g_hash_table_contains (zhupi_annotation_pane_get_hidden (self->pane),
                                         GUINT_TO_POINTER (self->panel.project)));
  click_chip (self, 1);
  g_assert_cmpuint (n_rows (self), ==, 4);
  click_chip (self, 0);
  g_assert_null (zhupi_annotation_pane_get_hidden (self->pane));
}

static void
test_words (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  type_words (self, "云帆");
  panel_fixture_wait_for (n_rows (self) == 1);
  type_words (self, "没有");
  panel_fixture_wait_for (n_rows (self) == 0);
  g_assert_cmpstr (visible_page (self), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (self->pane), "pane.show-all", NULL);
  g_assert_cmpuint (n_rows (self), ==, 4);
  g_assert_cmpstr (visible_page (self), ==, "list");
}

static void
test_states (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  g_assert_cmpuint (zhupi_annotation_pane_get_hidden_states (self->pane), ==,
                    1 << ZHUPI_STATE_REJECTED);
  gtk_widget_activate_action (GTK_WIDGET (self->pane), "pane.show-marks", NULL);
  g_assert_cmpuint (n_rows (self), ==, 1);
  assert_chip (self, 0, "All", "1");
}

static void
test_empty (Fixture      *self,
            gconstpointer data)
{
  g_assert_cmpstr (visible_page (self), ==, "empty");
  g_assert_cmpstr (empty_text (self), ==,
                   "No marks yet. Select text and press 1 (Company) or 2 (Project).");
  panel_fixture_fill (&self->panel);
  g_assert_cmpstr (visible_page (self), ==, "list");
}

static void
test_row_selects (Fixture      *self,
                  gconstpointer data)
{
  ZhupiAnnotation *selected;

  panel_fixture_fill (&self->panel);
  gtk_selection_model_select_item (self->rows, 2, TRUE);
  selected = zhupi_document_get_selected (self->panel.document);
  g_assert_nonnull (selected);
  g_assert_cmpuint (zhupi_annotation_get_record (selected)->start, ==, 18);
  g_assert_cmpuint (self->n_shown, ==, 1);
  g_assert_cmpuint (self->last_shown, ==, 2);
}

static void
test_document_selects (Fixture      *self,
                       gconstpointer data)
{
  GtkWidget *words =
    GTK_WIDGET (panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "words"));
  GtkWidget *focus;

  panel_fixture_fill (&self->panel);
  zhupi_annotation_pane_focus_filter (self->pane);
  focus = gtk_window_get_focus (GTK_WINDOW (self->panel.window));
  g_assert_true (gtk_widget_is_ancestor (focus, words));
  panel_fixture_select (&self->panel, 1);
  g_assert_cmpuint (selected_row (self), ==, 1);
  panel_fixture_wait (50);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->panel.window)) == focus);
  g_assert_cmpuint (self->n_shown, ==, 0);
}

static void
test_selection_stays (Fixture      *self,
                      gconstpointer data)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  panel_fixture_fill (&self->panel);
  panel_fixture_select (&self->panel, 1);
  panel_fixture_run (&self->panel, zhupi_editing_set_note (self->panel.set,
                                                           panel_fixture_nth (&self->panel, 1),
                                                           "note", &author));
  g_assert_cmpuint (selected_row (self), ==, 1);
  panel_fixture_run (&self->panel, zhupi_editing_move (self->panel.set,
                                                       panel_fixture_nth (&self->panel, 1),
                                                       (ZhupiRange) { 23, 24 }, &author));
  g_assert_cmpuint (selected_row (self), ==, 2);
}

static void
test_hidden_is_revealed (Fixture      *self,
                         gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  click_chip (self, 2);
  panel_fixture_select (&self->panel, 0);
  g_assert_cmpuint (n_rows (self), ==, 4);
  g_assert_cmpuint (selected_row (self), ==, 0);
}

static void
test_delete (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  gtk_selection_model_select_item (self->rows, 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.delete", NULL);
  g_assert_cmpuint (n_rows (self), ==, 3);
  g_assert_cmpuint (selected_row (self), ==, 1);
  zhupi_document_undo (self->panel.document);
  g_assert_cmpuint (n_rows (self), ==, 4);
}

static void
test_accept_goes_on (Fixture      *self,
                     gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  panel_fixture_suggest (&self->panel, 31, 35, self->panel.company);
  gtk_selection_model_select_item (self->rows, 3, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.accept-selected", NULL);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 3)->state, ==, ZHUPI_STATE_ACCEPTED);
  g_assert_cmpuint (selected_row (self), ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.reject-selected", NULL);
  g_assert_cmpuint (n_rows (self), ==, 4);
}

static void
test_accept_all (Fixture      *self,
                 gconstpointer data)
{
  GtkWidget *bar =
    GTK_WIDGET (panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "suggestions"));

  panel_fixture_fill (&self->panel);
  panel_fixture_suggest (&self->panel, 31, 35, self->panel.company);
  gtk_widget_activate_action (bar, "suggestions.accept", "s", "company");
  g_assert_cmpuint (zhupi_annotation_set_count (self->panel.set, 0, ZHUPI_STATE_SUGGESTED), ==, 1);
  zhupi_document_undo (self->panel.document);
  gtk_widget_activate_action (bar, "suggestions.accept", "s", "");
  g_assert_cmpuint (zhupi_annotation_set_count (self->panel.set, 0, ZHUPI_STATE_SUGGESTED), ==, 0);
  zhupi_document_undo (self->panel.document);
  g_assert_cmpuint (zhupi_annotation_set_count (self->panel.set, 0, ZHUPI_STATE_SUGGESTED), ==, 2);
}

static GtkWidget *
get_bar (Fixture *self)
{
  return GTK_WIDGET (panel_fixture_child (self->pane, ZHUPI_TYPE_ANNOTATION_PANE, "suggestions"));
}

static void
assert_bar (Fixture    *self,
            const char *text,
            gboolean    can_accept)
{
  GObject *label = panel_fixture_child (get_bar (self), ZHUPI_TYPE_SUGGESTION_BAR, "label");
  GObject *button = panel_fixture_child (get_bar (self), ZHUPI_TYPE_SUGGESTION_BAR, "button");

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, text);
  g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (button)), ==, can_accept);
}

/* 北岸储能电站 is shown, the second one is not. */
static void
test_accept_shown (Fixture      *self,
                   gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  panel_fixture_suggest (&self->panel, 31, 35, self->panel.company);
  assert_bar (self, "2 suggestions", TRUE);
  type_words (self, "储能");
  panel_fixture_wait_for (n_rows (self) == 1);
  assert_bar (self, "1 of 2 shown", TRUE);
  gtk_widget_activate_action (get_bar (self), "suggestions.accept", "s", "");
  g_assert_cmpuint (zhupi_annotation_set_count (self->panel.set, self->panel.project,
                                                ZHUPI_STATE_SUGGESTED), ==, 0);
  g_assert_cmpuint (zhupi_annotation_set_count (self->panel.set, self->panel.company,
                                                ZHUPI_STATE_SUGGESTED), ==, 1);
  assert_bar (self, "0 of 1 shown", FALSE);
  zhupi_document_undo (self->panel.document);
  assert_bar (self, "1 of 2 shown", TRUE);
}

static void
count_cb (guint *n_calls)
{
  (*n_calls)++;
}

static void
test_accept_all_is_told (Fixture      *self,
                         gconstpointer data)
{
  guint n_told = 0;

  panel_fixture_fill (&self->panel);
  g_signal_connect_swapped (self->panel.document, "accepted", G_CALLBACK (count_cb), &n_told);
  gtk_widget_activate_action (get_bar (self), "suggestions.accept", "s", "");
  g_assert_cmpuint (n_told, ==, 1);
}

static void
test_locked (Fixture      *self,
             gconstpointer data)
{
  char id[ZHUPI_UUID_STRING_SIZE];

  panel_fixture_fill (&self->panel);
  zhupi_uuid_format (&panel_fixture_nth (&self->panel, 3)->id, id);
  zhupi_annotation_set_set_read_only (self->panel.set, TRUE);
  assert_bar (self, "1 suggestion", FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.accept", "s", id);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 3)->state, ==, ZHUPI_STATE_SUGGESTED);
  zhupi_annotation_set_set_read_only (self->panel.set, FALSE);
  assert_bar (self, "1 suggestion", TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.accept", "s", id);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 3)->state, ==, ZHUPI_STATE_ACCEPTED);
}

/* Every place in the text becomes a row: more than fit. */
static void
suggest_range (Fixture *self,
               guint    first,
               guint    end)
{
  for (guint i = first; i < end; i++)
    panel_fixture_suggest (&self->panel, i, i + 1, self->panel.company);
}

static void
test_stays_at_top (Fixture      *self,
                   gconstpointer data)
{
  GObject *view = panel_fixture_child (self->list, ZHUPI_TYPE_ANNOTATION_LIST, "view");
  GtkAdjustment *position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double place;

  suggest_range (self, 10, 30);
  panel_fixture_wait_for (gtk_adjustment_get_upper (position) >
                          gtk_adjustment_get_page_size (position));
  suggest_range (self, 2, 10);
  panel_fixture_wait (200);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), <=, 0);
  gtk_adjustment_set_value (position, 100);
  panel_fixture_wait (200);
  place = gtk_adjustment_get_value (position);
  suggest_range (self, 0, 2);
  panel_fixture_wait (200);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, place);
}

static void
test_other_set (Fixture      *self,
                gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  panel_fixture_select (&self->panel, 0);
  panel_fixture_new_set (&self->panel, "Second");
  g_assert_cmpuint (n_rows (self), ==, 0);
  assert_chip (self, 0, "All", "0");
  panel_fixture_mark (&self->panel, 0, 4, self->panel.company);
  g_assert_cmpuint (n_rows (self), ==, 1);
}

static void
test_no_document (Fixture      *self,
                  gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  zhupi_annotation_pane_set_document (self->pane, NULL);
  g_assert_cmpuint (n_rows (self), ==, 0);
  g_assert_cmpstr (visible_page (self), ==, "empty");
}

static void
test_closed_document (Fixture      *self,
                      gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  panel_fixture_select (&self->panel, 1);
  zhupi_document_close (self->panel.document);
  gtk_selection_model_select_item (self->rows, 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "annotations.delete", NULL);
  zhupi_annotation_pane_set_document (self->pane, NULL);
  g_assert_cmpuint (n_rows (self), ==, 0);
}

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_fill (&self->panel);
  panel_fixture_wait (50);
  panel_fixture_assert_named (GTK_WIDGET (self->pane));
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/annotation-pane/counts-the-classes-in-use", test_counts);
  add ("/annotation-pane/class-hides-the-others", test_class);
  add ("/annotation-pane/words-filter-and-show-all-resets", test_words);
  add ("/annotation-pane/states-are-counted-as-shown", test_states);
  add ("/annotation-pane/says-how-to-make-the-first-mark", test_empty);
  add ("/annotation-pane/row-selects-in-the-document", test_row_selects);
  add ("/annotation-pane/document-selects-without-the-focus", test_document_selects);
  add ("/annotation-pane/selection-survives-changes", test_selection_stays);
  add ("/annotation-pane/selected-is-never-hidden", test_hidden_is_revealed);
  add ("/annotation-pane/delete-selects-the-next", test_delete);
  add ("/annotation-pane/accept-goes-to-the-next-suggestion", test_accept_goes_on);
  add ("/annotation-pane/accept-all-is-one-step", test_accept_all);
  add ("/annotation-pane/accept-all-is-of-what-is-shown", test_accept_shown);
  add ("/annotation-pane/accept-all-is-told", test_accept_all_is_told);
  add ("/annotation-pane/locked-set-cannot-be-accepted", test_locked);
  add ("/annotation-pane/rows-above-do-not-leave-the-top", test_stays_at_top);
  add ("/annotation-pane/other-set-other-rows", test_other_set);
  add ("/annotation-pane/without-a-document-it-is-empty", test_no_document);
  add ("/annotation-pane/closed-document-is-left-alone", test_closed_document);
  add ("/annotation-pane/everything-has-a-name", test_names);

  return g_test_run ();
}
