/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "panels/zhupi-entity-entry.h"
#include "panels/zhupi-inspector.h"
#include "panels/zhupi-note-editor.h"
#include "panels/zhupi-relation-list.h"

/* Longer than the pause after which a note is kept, in milliseconds. */
#define NOTE_PAUSE 900
/* Longer than the inspector waits before it looks for equal places, in milliseconds. */
#define SAME_PLACES_PAUSE 250

typedef struct
{
  PanelFixture panel;
  ZhupiInspector *inspector;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  panel_fixture_set_up (&self->panel, NULL);
  panel_fixture_fill (&self->panel);
  self->inspector = g_object_new (ZHUPI_TYPE_INSPECTOR, NULL);
  zhupi_inspector_set_document (self->inspector, self->panel.document);
  panel_fixture_show (&self->panel, GTK_WIDGET (self->inspector));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  panel_fixture_tear_down (&self->panel, NULL);
}

static GtkWidget *
child (Fixture    *self,
       const char *name)
{
  return GTK_WIDGET (panel_fixture_child (self->inspector, ZHUPI_TYPE_INSPECTOR, name));
}

static const char *
label_of (Fixture    *self,
          const char *name)
{
  return gtk_label_get_label (GTK_LABEL (child (self, name)));
}

static const char *
visible_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child (self, "stack")));
}

static void
act (Fixture    *self,
     const char *name)
{
  g_autofree char *action = g_strconcat ("inspector.", name, NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->inspector), action, NULL));
}

static GtkTextView *
note_view (Fixture *self)
{
  return GTK_TEXT_VIEW (panel_fixture_find (child (self, "note"), GTK_TYPE_TEXT_VIEW));
}

static void
type_note (Fixture    *self,
           const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (note_view (self)), text, -1);
}

static const char *
note_of (Fixture *self,
         guint    position)
{
  return zhupi_details_get_fields (panel_fixture_nth (&self->panel, position)->details)->note;
}

static void
assert_span (Fixture *self,
             guint    position,
             guint    start,
             guint    end)
{
  const ZhupiAnnotationRecord *record = panel_fixture_nth (&self->panel, position);

  g_assert_cmpuint (record->start, ==, start);
  g_assert_cmpuint (record->end, ==, end);
}

static void
test_nothing (Fixture      *self,
              gconstpointer data)
{
  g_assert_cmpstr (visible_page (self), ==, "nothing");
  panel_fixture_select (&self->panel, 0);
  g_assert_cmpstr (visible_page (self), ==, "annotation");
  zhupi_document_select (self->panel.document, NULL);
  g_assert_cmpstr (visible_page (self), ==, "nothing");
}

static void
test_shows (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_select (&self->panel, 3);
  g_assert_cmpstr (label_of (self, "quote"), ==, "北岸储能电站");
  g_assert_cmpstr (label_of (self, "reason"), ==, "85% sure: a guess");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (child (self, "tags"))), ==, 1);
  g_assert_true (gtk_widget_get_visible (child (self, "decide")));
  panel_fixture_select (&self->panel, 0);
  g_assert_cmpstr (label_of (self, "quote"), ==, "星河重工");
  g_assert_false (gtk_widget_get_visible (child (self, "decide")));
}

static void
test_relabel (Fixture      *self,
              gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (self, "tags")), 1);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 0)->tag, ==, self->panel.project);
  zhupi_document_undo (self->panel.document);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (child (self, "tags"))), ==, 0);
}

static void
test_edges (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_select (&self->panel, 1);
  act (self, "start-forward");
  assert_span (self, 1, 6, 9);
  act (self, "end-forward");
  assert_span (self, 1, 6, 10);
  act (self, "start-back");
  act (self, "end-back");
  assert_span (self, 1, 5, 9);
  g_assert_cmpstr (label_of (self, "quote"), ==, "云帆电池");
}

static void
test_edges_stop (Fixture      *self,
                 gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  act (self, "start-back");
  assert_span (self, 0, 0, 4);
  for (guint i = 0; i < 6; i++)
    act (self, "end-back");
  assert_span (self, 0, 0, 1);
}

static void
test_note_is_one_step (Fixture      *self,
                       gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  type_note (self, "first");
  g_assert_null (note_of (self, 0));
  panel_fixture_wait (NOTE_PAUSE);
  g_assert_cmpstr (note_of (self, 0), ==, "first");
  type_note (self, ", second\nline");
  zhupi_inspector_commit (self->inspector);
  g_assert_cmpstr (note_of (self, 0), ==, "first, second\nline");
  zhupi_document_undo (self->panel.document);
  g_assert_null (note_of (self, 0));
  zhupi_document_redo (self->panel.document);
  g_assert_cmpstr (note_of (self, 0), ==, "first, second\nline");
}

static void
test_note_goes_to_its_mark (Fixture      *self,
                            gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  type_note (self, "of the first");
  panel_fixture_select (&self->panel, 1);
  g_assert_cmpstr (note_of (self, 0), ==, "of the first");
  g_assert_null (note_of (self, 1));
  type_note (self, "of the second");
  zhupi_inspector_commit (self->inspector);
  g_assert_cmpstr (note_of (self, 0), ==, "of the first");
  g_assert_cmpstr (note_of (self, 1), ==, "of the second");
}

static void
test_note_before_action (Fixture      *self,
                         gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  type_note (self, "sure");
  act (self, "end-back");
  assert_span (self, 0, 0, 3);
  g_assert_cmpstr (note_of (self, 0), ==, "sure");
  zhupi_document_undo (self->panel.document);
  assert_span (self, 0, 0, 4);
  g_assert_cmpstr (note_of (self, 0), ==, "sure");
}

static void
test_accept (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_select (&self->panel, 3);
  act (self, "accept");
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 3)->state, ==, ZHUPI_STATE_ACCEPTED);
  g_assert_false (gtk_widget_get_visible (child (self, "decide")));
}

static void
test_note_focus (Fixture      *self,
                 gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->panel.window);

  panel_fixture_select (&self->panel, 0);
  panel_fixture_wait_for (gtk_widget_get_height (child (self, "note")) > 0);
  zhupi_inspector_focus_note (self->inspector);
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (note_view (self)));
  type_note (self, "kept");
  gtk_widget_grab_focus (child (self, "tags"));
  panel_fixture_wait_for (g_strcmp0 (note_of (self, 0), "kept") == 0);
}

static void
test_undo_shows_old_note (Fixture      *self,
                          gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (note_view (self));

  panel_fixture_select (&self->panel, 0);
  type_note (self, "gone again");
  zhupi_inspector_commit (self->inspector);
  zhupi_document_undo (self->panel.document);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
}

static void
test_reject (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_select (&self->panel, 3);
  act (self, "reject");
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 3)->state, ==, ZHUPI_STATE_REJECTED);
  g_assert_false (gtk_widget_get_visible (child (self, "decide")));
}

static void
test_delete (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_select (&self->panel, 1);
  act (self, "delete");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 3);
  g_assert_cmpstr (visible_page (self), ==, "nothing");
}

static void
test_mark_all (Fixture      *self,
               gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  panel_fixture_wait (SAME_PLACES_PAUSE);
  g_assert_true (gtk_widget_get_visible (child (self, "same")));
  g_assert_cmpstr (label_of (self, "same_label"), ==, "Also here, unmarked: 1 place");
  act (self, "mark-all");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 5);
  panel_fixture_wait (SAME_PLACES_PAUSE);
  g_assert_false (gtk_widget_get_visible (child (self, "same")));
  zhupi_document_undo (self->panel.document);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 4);
}

static void
test_entity (Fixture      *self,
             gconstpointer data)
{
  GtkWidget *entry = panel_fixture_find (child (self, "entity"), GTK_TYPE_ENTRY);

  panel_fixture_select (&self->panel, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), " 星河集团 ");
  zhupi_inspector_commit (self->inspector);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_entities (self->panel.set)),
                    ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "星河集团");
  panel_fixture_select (&self->panel, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  panel_fixture_select (&self->panel, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "星河集团");
}

static void
test_known_names (Fixture      *self,
                  gconstpointer data)
{
  GtkWidget *entity = child (self, "entity");
  GtkWidget *entry = panel_fixture_find (entity, GTK_TYPE_ENTRY);
  GtkListBox *offers =
    GTK_LIST_BOX (panel_fixture_child (entity, ZHUPI_TYPE_ENTITY_ENTRY, "offers"));
  GtkListBoxRow *row;

  panel_fixture_select (&self->panel, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Galaxy Group");
  zhupi_inspector_commit (self->inspector);
  panel_fixture_select (&self->panel, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "gal");
  g_assert_null (gtk_list_box_get_row_at_index (offers, 0));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  panel_fixture_select (&self->panel, 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "gal");
  row = gtk_list_box_get_row_at_index (offers, 0);
  g_assert_nonnull (row);
  g_signal_emit_by_name (offers, "row-activated", row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Galaxy Group");
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_entities (self->panel.set)),
                    ==, 1);
}

static void
test_relations (Fixture      *self,
                gconstpointer data)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);
  GtkWidget *relations = child (self, "relations");
  GtkWidget *button;

  panel_fixture_run (&self->panel, zhupi_editing_relate (self->panel.set, "builds",
                                                         &panel_fixture_nth (&self->panel, 2)->id,
                                                         &panel_fixture_nth (&self->panel, 3)->id,
                                                         &author));
  panel_fixture_select (&self->panel, 0);
  g_assert_false (gtk_widget_get_visible (relations));
  panel_fixture_select (&self->panel, 3);
  g_assert_true (gtk_widget_get_visible (relations));
  button = panel_fixture_find (relations, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_get_visible (relations));
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_relations (self->panel.set)),
                    ==, 0);
}

static void
test_locked (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  zhupi_annotation_set_set_read_only (self->panel.set, TRUE);
  g_assert_false (gtk_text_view_get_editable (note_view (self)));
  g_assert_false (gtk_widget_get_sensitive (child (self, "tags")));
  gtk_widget_activate_action (GTK_WIDGET (self->inspector), "inspector.delete", NULL);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 4);
  zhupi_annotation_set_set_read_only (self->panel.set, FALSE);
  g_assert_true (gtk_text_view_get_editable (note_view (self)));
}

static void
test_other_set (Fixture      *self,
                gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  type_note (self, "first set");
  zhupi_inspector_commit (self->inspector);
  panel_fixture_new_set (&self->panel, "Second");
  g_assert_cmpstr (visible_page (self), ==, "nothing");
  panel_fixture_mark (&self->panel, 0, 4, self->panel.company);
  panel_fixture_select (&self->panel, 0);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (note_view (self))), ==,
                   0);
}

static void
test_closed_document (Fixture      *self,
                      gconstpointer data)
{
  panel_fixture_select (&self->panel, 0);
  type_note (self, "typed");
  zhupi_document_close (self->panel.document);
  act (self, "delete");
  zhupi_inspector_set_document (self->inspector, NULL);
  g_assert_cmpstr (visible_page (self), ==, "nothing");
}

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_select (&self->panel, 3);
  panel_fixture_assert_named (GTK_WIDGET (self->inspector));
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

  add ("/inspector/says-when-nothing-is-selected", test_nothing);
  add ("/inspector/shows-text-class-and-reason", test_shows);
  add ("/inspector/class-relabels", test_relabel);
  add ("/inspector/edges-move-by-one-character", test_edges);
  add ("/inspector/edges-stop-at-text-and-each-other", test_edges_stop);
  add ("/inspector/note-is-one-step", test_note_is_one_step);
  add ("/inspector/note-goes-to-the-mark-it-was-typed-for", test_note_goes_to_its_mark);
  add ("/inspector/note-is-a-step-before-the-action", test_note_before_action);
  add ("/inspector/note-is-kept-when-the-focus-leaves", test_note_focus);
  add ("/inspector/undo-shows-the-note-before", test_undo_shows_old_note);
  add ("/inspector/accept", test_accept);
  add ("/inspector/reject", test_reject);
  add ("/inspector/delete", test_delete);
  add ("/inspector/mark-all-is-one-step", test_mark_all);
  add ("/inspector/entity-is-trimmed-and-shown-again", test_entity);
  add ("/inspector/known-entity-of-the-class-is-offered", test_known_names);
  add ("/inspector/relation-can-be-removed", test_relations);
  add ("/inspector/locked-set-cannot-be-changed", test_locked);
  add ("/inspector/other-set-other-note", test_other_set);
  add ("/inspector/closed-document-is-left-alone", test_closed_document);
  add ("/inspector/everything-has-a-name", test_names);

  return g_test_run ();
}
