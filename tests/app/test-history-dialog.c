/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "dialogs/zhupi-history-dialog.h"

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ZHUPI_IS_HISTORY_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
mark (PanelFixture *self,
      guint         start,
      guint         end)
{
  ZhupiAuthor author = zhupi_document_get_author (self->document);

  g_assert_true (zhupi_document_run (
    self->document, zhupi_editing_mark (self->set, (ZhupiRange) { start, end }, self->company,
                                        &author)));
}

/* Three marks, of which the last is undone. */
static GtkWidget *
open_dialog (PanelFixture *self)
{
  GtkWidget *dialog;

  mark (self, 0, 4);
  mark (self, 5, 9);
  mark (self, 10, 12);
  g_assert_true (zhupi_document_undo (self->document));
  zhupi_history_dialog_present (self->document, NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  panel_fixture_wait_for (gtk_widget_get_height (dialog) > 0);
  return dialog;
}

static GtkSingleSelection *
get_selection (GtkWidget *dialog)
{
  gpointer list = panel_fixture_child (dialog, ZHUPI_TYPE_HISTORY_DIALOG, "list");

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static const char *
get_difference (GtkWidget *dialog)
{
  return gtk_label_get_label (
    GTK_LABEL (panel_fixture_child (dialog, ZHUPI_TYPE_HISTORY_DIALOG, "difference")));
}

static void
go (GtkWidget *dialog)
{
  g_signal_emit_by_name (panel_fixture_child (dialog, ZHUPI_TYPE_HISTORY_DIALOG, "go_button"),
                         "clicked");
}

static void
assert_done (PanelFixture *self,
             guint         n_done)
{
  g_assert_cmpuint (zhupi_history_get_n_done (zhupi_document_get_history (self->document)), ==,
                    n_done);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->set), ==, n_done);
}

static void
test_list (PanelFixture *self,
           gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  GtkSingleSelection *selection = get_selection (dialog);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, 4);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_cmpstr (get_difference (dialog), ==, "This is where you are.");
  panel_fixture_assert_named (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_difference (PanelFixture *self,
                 gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);

  gtk_single_selection_set_selected (get_selection (dialog), 0);
  g_assert_true (g_str_has_prefix (get_difference (dialog), "1 mark added\n+ 北岸"));
  gtk_single_selection_set_selected (get_selection (dialog), 3);
  g_assert_true (g_str_has_prefix (get_difference (dialog), "2 marks removed\n− 星河重工"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_go (PanelFixture *self,
         gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);

  gtk_single_selection_set_selected (get_selection (dialog), 3);
  go (dialog);
  assert_done (self, 0);
  g_assert_cmpstr (get_difference (dialog), ==, "This is where you are.");
  gtk_single_selection_set_selected (get_selection (dialog), 0);
  go (dialog);
  assert_done (self, 3);
  g_assert_true (zhupi_document_undo (self->document));
  assert_done (self, 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(name, function) \
  g_test_add ("/app/history-dialog/" name, PanelFixture, NULL, panel_fixture_set_up, function, \
              panel_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("lists-all-steps-and-the-beginning", test_list);
  ADD ("tells-the-difference-before-going", test_difference);
  ADD ("goes-there-and-back-again", test_go);
  return g_test_run ();
}
