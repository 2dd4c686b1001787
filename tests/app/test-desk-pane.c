/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "panels/zhupi-desk-pane.h"
#include "panels/zhupi-desk-row.h"
#include "store/desks.h"

typedef struct
{
  PanelFixture panel;
  ZhupiDeskPane *pane;
  GtkListView *view;
  ZhupiDeskArticle *opened;
  ZhupiDeskArticle *removed;
} Fixture;

static void
opened_cb (Fixture          *self,
           ZhupiDeskArticle *article)
{
  self->opened = article;
}

static void
removed_cb (Fixture          *self,
            ZhupiDeskArticle *article)
{
  self->removed = article;
}

static void
add_article (Fixture    *self,
             const char *text)
{
  g_autoptr (ZhupiArticle) article = desks_make_article (text);

  g_object_unref (desks_add (self->panel.desk, article, NULL));
}

/* Three articles: the last one that was put on the desk lies on top. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  panel_fixture_set_up (&self->panel, NULL);
  add_article (self, "云帆电池全面投产\n2026/6/5 10:35\n云帆电池五条生产线全面投产。\n");
  add_article (self, "Sun City opens\n2026/6/6 09:00\nA short text.\n");
  self->pane = g_object_new (ZHUPI_TYPE_DESK_PANE, NULL);
  g_signal_connect_swapped (self->pane, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->pane, "removed", G_CALLBACK (removed_cb), self);
  zhupi_desk_pane_set_desk (self->pane, self->panel.desk);
  panel_fixture_show (&self->panel, GTK_WIDGET (self->pane));
  self->view = GTK_LIST_VIEW (panel_fixture_child (self->pane, ZHUPI_TYPE_DESK_PANE, "view"));
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
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->view)));
}

static ZhupiDeskArticle *
dup_article (Fixture *self,
             guint    row)
{
  return g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), row);
}

static const char *
label_of (Fixture    *self,
          const char *name)
{
  return gtk_label_get_label (
    GTK_LABEL (panel_fixture_child (self->pane, ZHUPI_TYPE_DESK_PANE, name)));
}

static void
type_words (Fixture    *self,
            const char *words)
{
  gtk_editable_set_text (
    GTK_EDITABLE (panel_fixture_child (self->pane, ZHUPI_TYPE_DESK_PANE, "words")), words);
}

static void
act (Fixture    *self,
     const char *action,
     guint       row)
{
  g_autoptr (ZhupiDeskArticle) article = dup_article (self, row);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), action, "s",
                                             zhupi_desk_article_get_sha256 (article)));
}

static void
test_lists (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (ZhupiDeskArticle) first = dup_article (self, 0);

  g_assert_cmpuint (n_rows (self), ==, 3);
  g_assert_cmpstr (zhupi_desk_article_get_title (first), ==, "Sun City opens");
  g_assert_cmpstr (label_of (self, "progress_label"), ==, "0 of 3 articles done");
}

static void
test_search (Fixture      *self,
             gconstpointer data)
{
  type_words (self, "sun");
  panel_fixture_wait_for (n_rows (self) == 1);
  type_words (self, "投产");
  panel_fixture_wait_for (n_rows (self) == 1);
  type_words (self, "nothing of that");
  panel_fixture_wait_for (n_rows (self) == 0);
  g_assert_cmpstr (label_of (self, "empty_label"), ==, "No article fits the search.");
  type_words (self, "");
  panel_fixture_wait_for (n_rows (self) == 3);
}

static void
test_opens (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (ZhupiDeskArticle) second = dup_article (self, 1);

  g_signal_emit_by_name (self->view, "activate", 1);
  g_assert_true (self->opened == second);
}

static void
test_current (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (ZhupiDeskArticle) first = dup_article (self, 0);
  GtkWidget *row;

  panel_fixture_wait_for (panel_fixture_find (GTK_WIDGET (self->view), ZHUPI_TYPE_DESK_ROW));
  row = panel_fixture_find (GTK_WIDGET (self->view), ZHUPI_TYPE_DESK_ROW);
  g_assert_false (gtk_widget_has_css_class (row, "current"));
  zhupi_desk_pane_set_current (self->pane, first);
  g_assert_true (gtk_widget_has_css_class (row, "current"));
  g_assert_null (self->opened);
  zhupi_desk_pane_set_current (self->pane, NULL);
  g_assert_false (gtk_widget_has_css_class (row, "current"));
}

static void
test_done (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (ZhupiDeskArticle) second = dup_article (self, 1);

  act (self, "desk.done", 1);
  g_assert_true (zhupi_desk_article_get_done (second));
  g_assert_cmpstr (label_of (self, "progress_label"), ==, "1 of 3 articles done");
  zhupi_desk_article_set_done (second, FALSE);
  g_assert_cmpstr (label_of (self, "progress_label"), ==, "0 of 3 articles done");
}

static void
test_removes (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (ZhupiDeskArticle) first = dup_article (self, 0);

  act (self, "desk.remove", 0);
  g_assert_true (self->removed == first);
  g_assert_cmpuint (n_rows (self), ==, 2);
  g_assert_true (zhupi_desk_restore (self->panel.desk, first, NULL));
  g_assert_cmpuint (n_rows (self), ==, 3);
}

static void
test_empty (Fixture      *self,
            gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    act (self, "desk.remove", 0);
  g_assert_cmpstr (label_of (self, "empty_label"), ==, "Articles you open appear here.");
}

static void
test_names (Fixture      *self,
            gconstpointer data)
{
  panel_fixture_wait_for (panel_fixture_find (GTK_WIDGET (self->view), ZHUPI_TYPE_DESK_ROW));
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

  add ("/desk-pane/lists-articles-and-progress", test_lists);
  add ("/desk-pane/search-folds-case", test_search);
  add ("/desk-pane/row-opens", test_opens);
  add ("/desk-pane/open-article-stands-out", test_current);
  add ("/desk-pane/done-counts-at-once", test_done);
  add ("/desk-pane/removed-can-be-restored", test_removes);
  add ("/desk-pane/empty-desk-says-so", test_empty);
  add ("/desk-pane/everything-has-a-name", test_names);

  return g_test_run ();
}
