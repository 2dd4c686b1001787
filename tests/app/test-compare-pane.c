/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "panels/zhupi-compare-pane.h"
#include "panels/zhupi-difference-list.h"
#include "panels/zhupi-difference-row.h"

#include <string.h>

typedef struct
{
  PanelFixture panel;
  ZhupiComparePane *pane;
  guint shown_start;
} Fixture;

static void
shown_cb (Fixture *self,
          guint    start,
          guint    end)
{
  self->shown_start = start;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  panel_fixture_set_up (&self->panel, NULL);
  panel_fixture_fill (&self->panel);
  self->pane = g_object_new (ZHUPI_TYPE_COMPARE_PANE, NULL);
  g_signal_connect_swapped (self->pane, "shown", G_CALLBACK (shown_cb), self);
  zhupi_compare_pane_set_document (self->pane, self->panel.document);
  panel_fixture_show (&self->panel, GTK_WIDGET (self->pane));
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
  return GTK_WIDGET (panel_fixture_child (self->pane, ZHUPI_TYPE_COMPARE_PANE, name));
}

static const char *
visible_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child (self, "stack")));
}

static GListModel *
differences (Fixture *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (child (self, "view"))));
}

static void
wait_for_page (Fixture    *self,
               const char *page)
{
  panel_fixture_wait_for (g_str_equal (visible_page (self), page));
}

/* A second, empty set, which then is the one that is worked on. */
static void
add_empty_set (Fixture *self)
{
  panel_fixture_new_set (&self->panel, "Second");
  wait_for_page (self, "list");
}

static void
test_alone (Fixture      *self,
            gconstpointer data)
{
  g_assert_cmpstr (visible_page (self), ==, "alone");
  g_assert_false (gtk_widget_get_visible (child (self, "other_chooser")));
  g_assert_false (gtk_widget_get_visible (child (self, "take_all_button")));
}

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  add_empty_set (self);
  g_assert_cmpuint (g_list_model_get_n_items (differences (self)), ==, 4);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child (self, "agreement"))), !=, "");
  panel_fixture_assert_named (GTK_WIDGET (self->pane));
}

static void
test_take_one (Fixture      *self,
               gconstpointer data)
{
  GtkWidget *row;

  add_empty_set (self);
  panel_fixture_wait_for (panel_fixture_find (child (self, "view"), ZHUPI_TYPE_DIFFERENCE_ROW)
                          != NULL);
  row = panel_fixture_find (child (self, "view"), ZHUPI_TYPE_DIFFERENCE_ROW);
  g_signal_emit_by_name (panel_fixture_child (row, ZHUPI_TYPE_DIFFERENCE_ROW, "take_button"),
                         "clicked");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 1);
  panel_fixture_wait_for (g_list_model_get_n_items (differences (self)) == 3);
}

static void
test_take_all (Fixture      *self,
               gconstpointer data)
{
  add_empty_set (self);
  g_signal_emit_by_name (child (self, "take_all_button"), "clicked");
  wait_for_page (self, "equal");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 4);
  g_assert_false (gtk_widget_get_sensitive (child (self, "take_all_button")));
  g_assert_true (zhupi_document_undo (self->panel.document));
  wait_for_page (self, "list");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 0);
}

/* Two sets without a mark agree wholly, and by no measure. */
static void
test_nothing_to_measure (Fixture      *self,
                         gconstpointer data)
{
  const char *tooltip;

  add_empty_set (self);
  panel_fixture_new_set (&self->panel, "Third");
  panel_fixture_wait_for (gtk_widget_get_visible (child (self, "other_chooser")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (self, "other_chooser")), 1);
  wait_for_page (self, "equal");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child (self, "agreement"))), ==,
                   "F1 –, with overlaps –");
  tooltip = gtk_widget_get_tooltip_text (child (self, "agreement"));
  g_assert_null (strstr (tooltip, "nan"));
}

/* An edit that brings the sets nearer takes one line out of the list, and tells only that. */
static void
test_follows (Fixture      *self,
              gconstpointer data)
{
  add_empty_set (self);
  panel_fixture_mark (&self->panel, 5, 9, self->panel.company);
  panel_fixture_wait_for (g_list_model_get_n_items (differences (self)) == 3);
}

static void
test_shows (Fixture      *self,
            gconstpointer data)
{
  add_empty_set (self);
  g_signal_emit_by_name (child (self, "view"), "activate", 1);
  g_assert_cmpuint (self->shown_start, ==, 5);
}

static void
choose (Fixture    *self,
        const char *name)
{
  GtkDropDown *chooser = GTK_DROP_DOWN (child (self, "other_chooser"));
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (chooser));
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (names));
  guint i = 0;

  while (i < n_names && !g_str_equal (gtk_string_list_get_string (names, i), name))
    i++;
  g_assert_cmpuint (i, <, n_names);
  gtk_drop_down_set_selected (chooser, i);
}

static void
told_cb (guint *n_told)
{
  (*n_told)++;
}

/* What was true of the set that was chosen before is not said of one that cannot be read. */
static void
test_unreadable (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *path = zhupi_desk_article_dup_set_path (
    self->panel.desk_article, zhupi_annotation_set_get_id (self->panel.set));
  guint n_told = 0;

  panel_fixture_new_set (&self->panel, "Second");
  panel_fixture_new_set (&self->panel, "Third");
  choose (self, "Second");
  wait_for_page (self, "equal");
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  g_signal_connect_swapped (self->panel.document, "message", G_CALLBACK (told_cb), &n_told);
  choose (self, "Reading");
  panel_fixture_wait_for (n_told > 0);
  g_assert_cmpstr (visible_page (self), ==, "busy");
  g_assert_cmpuint (g_list_model_get_n_items (differences (self)), ==, 0);
}

static void
add (const char *name,
     void      (*func) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/compare-pane/one-set-says-what-to-do", test_alone);
  add ("/compare-pane/lists-what-differs", test_list);
  add ("/compare-pane/takes-over-one", test_take_one);
  add ("/compare-pane/takes-over-all-in-one-step", test_take_all);
  add ("/compare-pane/follows-the-edits", test_follows);
  add ("/compare-pane/goes-to-a-difference", test_shows);
  add ("/compare-pane/says-nothing-of-a-set-it-cannot-read", test_unreadable);
  add ("/compare-pane/nothing-to-measure-is-a-dash", test_nothing_to_measure);
  return g_test_run ();
}
