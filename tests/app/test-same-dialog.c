/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "dialogs/zhupi-same-dialog.h"
#include "dialogs/zhupi-same-model.h"

/* 星河重工 stands at 0, 18 and 31. */
static const ZhupiRange first = { 0, 4 };

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ZHUPI_IS_SAME_DIALOG (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
open_dialog (PanelFixture *self,
             ZhupiRange    range,
             GQuark        tag)
{
  GtkWidget *dialog;

  g_assert_true (zhupi_same_dialog_present (self->document, range, tag, NULL));
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  panel_fixture_wait_for (gtk_widget_get_height (dialog) > 0);
  return dialog;
}

static ZhupiSameModel *
get_model (GtkWidget  *dialog,
           const char *scroller)
{
  GtkWidget *list = panel_fixture_find (
    GTK_WIDGET (panel_fixture_child (dialog, ZHUPI_TYPE_SAME_DIALOG, scroller)),
    GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  return ZHUPI_SAME_MODEL (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)));
}

static guint
get_size (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static GtkButton *
get_apply (GtkWidget *dialog)
{
  return GTK_BUTTON (panel_fixture_child (dialog, ZHUPI_TYPE_SAME_DIALOG, "apply_button"));
}

static void
assert_marked (PanelFixture *self,
               guint         n)
{
  g_assert_cmpuint (zhupi_annotation_set_count (self->set, 0, ZHUPI_STATE_ACCEPTED), ==, n);
}

static void
test_context (PanelFixture *self,
              gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, first, self->company);
  ZhupiSameModel *model = get_model (dialog, "free_scroller");
  g_autofree char *before = zhupi_same_model_dup_context (model, 0, FALSE);
  g_autofree char *quote = zhupi_same_model_dup_quote (model, 0);
  g_autofree char *after = zhupi_same_model_dup_context (model, 0, TRUE);

  g_assert_cmpuint (get_size (model), ==, 2);
  g_assert_cmpstr (before, ==, "星河重工与云帆电池在北岸高新区签约，");
  g_assert_cmpstr (quote, ==, "星河重工");
  g_assert_cmpstr (after, ==, "承建北岸储能电站。星河重工介绍。");
  panel_fixture_assert_named (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_one_step (PanelFixture *self,
               gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, first, self->company);

  g_assert_cmpstr (gtk_button_get_label (get_apply (dialog)), ==, "_Mark 3");
  g_signal_emit_by_name (get_apply (dialog), "clicked");
  assert_marked (self, 3);
  g_assert_true (zhupi_document_undo (self->document));
  assert_marked (self, 0);
  panel_fixture_wait_for (find_dialog () == NULL);
}

static void
test_exception (PanelFixture *self,
                gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, first, self->company);

  zhupi_same_model_set_chosen (get_model (dialog, "free_scroller"), 0, FALSE);
  g_assert_cmpstr (gtk_button_get_label (get_apply (dialog)), ==, "_Mark 2");
  g_signal_emit_by_name (get_apply (dialog), "clicked");
  assert_marked (self, 2);
  g_assert_cmpuint (panel_fixture_nth (self, 1)->start, ==, 31);
}

static void
test_inside_marks (PanelFixture *self,
                   gconstpointer data)
{
  GtkWidget *dialog;

  panel_fixture_mark (self, 18, 24, self->project);
  dialog = open_dialog (self, first, self->company);
  g_assert_cmpuint (get_size (get_model (dialog, "free_scroller")), ==, 1);
  g_assert_cmpuint (get_size (get_model (dialog, "covered_scroller")), ==, 1);
  g_assert_false (zhupi_same_model_get_chosen (get_model (dialog, "covered_scroller"), 0));
  zhupi_same_model_choose_all (get_model (dialog, "covered_scroller"), TRUE);
  g_assert_cmpstr (gtk_button_get_label (get_apply (dialog)), ==, "_Mark 3");
  g_signal_emit_by_name (get_apply (dialog), "clicked");
  assert_marked (self, 4);
}

/* What the person ticked off stays off; what counts as free depends on the class. */
static void
test_other_class (PanelFixture *self,
                  gconstpointer data)
{
  GtkWidget *dialog;
  GtkDropDown *chooser;

  panel_fixture_mark (self, 0, 4, self->company);
  panel_fixture_mark (self, 18, 22, self->company);
  dialog = open_dialog (self, first, self->company);
  chooser = GTK_DROP_DOWN (panel_fixture_child (dialog, ZHUPI_TYPE_SAME_DIALOG, "class_chooser"));
  g_assert_cmpstr (gtk_button_get_label (get_apply (dialog)), ==, "_Mark 1");
  zhupi_same_model_set_chosen (get_model (dialog, "free_scroller"), 0, FALSE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_apply (dialog))));
  gtk_drop_down_set_selected (chooser, 1);
  g_assert_cmpuint (get_size (get_model (dialog, "covered_scroller")), ==, 1);
  g_assert_false (zhupi_same_model_get_chosen (get_model (dialog, "free_scroller"), 0));
  g_signal_emit_by_name (get_apply (dialog), "clicked");
  assert_marked (self, 3);
  g_assert_cmpuint (zhupi_annotation_set_count (self->set, self->project, ZHUPI_STATE_ACCEPTED),
                    ==, 1);
}

static void
test_alone (PanelFixture *self,
            gconstpointer data)
{
  g_assert_false (zhupi_same_dialog_present (self->document, (ZhupiRange) { 5, 9 },
                                             self->company, NULL));
  panel_fixture_wait_for (find_dialog () == NULL);
}

/* Only rows that can be seen are made. */
static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_CHECK_BUTTON (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static void
test_many (PanelFixture *self,
           gconstpointer data)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  GtkWidget *dialog = open_dialog (self, first, self->company);
  ZhupiSameModel *model = get_model (dialog, "free_scroller");

  for (guint i = 0; i < 10000; i++)
    g_array_append_val (ranges, ((ZhupiRange[]) { { 18, 22 } })[0]);
  zhupi_same_model_set_ranges (model, (const ZhupiRange *) (gpointer) ranges->data, ranges->len);
  panel_fixture_wait (100);
  g_assert_cmpuint (zhupi_same_model_get_n_chosen (model), ==, 10000);
  g_assert_cmpuint (count_rows (dialog), <, 300);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add (name, PanelFixture, NULL, panel_fixture_set_up, func, panel_fixture_tear_down)

  ADD ("/app/same-dialog/in-context", test_context);
  ADD ("/app/same-dialog/one-step", test_one_step);
  ADD ("/app/same-dialog/exceptions", test_exception);
  ADD ("/app/same-dialog/inside-marks-when-asked", test_inside_marks);
  ADD ("/app/same-dialog/other-class", test_other_class);
  ADD ("/app/same-dialog/no-other-place", test_alone);
  ADD ("/app/same-dialog/rows-as-seen", test_many);

  return g_test_run ();
}
