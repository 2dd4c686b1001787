/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "zhupi-mark-menu.h"

static void
set_up (PanelFixture *self,
        gconstpointer data)
{
  panel_fixture_set_up (self, NULL);
  panel_fixture_fill (self);
  panel_fixture_select (self, 3);
}

static gboolean
has_action (GMenuModel *menu,
            const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name);
      if (g_strcmp0 (name, action) == 0 || (section != NULL && has_action (section, action)) ||
          (submenu != NULL && has_action (submenu, action)))
        return TRUE;
    }
  return FALSE;
}

static void
assert_edits (PanelFixture *self,
              gboolean      has_selection,
              gboolean      expected)
{
  static const char *const edits[] = { "mark.label", "mark.label-all", "mark.same" };
  g_autoptr (GMenuModel) menu = zhupi_mark_menu_new (self->document, has_selection);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_cmpint (has_action (menu, edits[i]), ==, expected);
  g_assert_true (has_action (menu, has_selection ? "mark.copy" : "mark.copy-place"));
}

static void
test_open_set (PanelFixture *self,
               gconstpointer data)
{
  g_autoptr (GMenuModel) menu = zhupi_mark_menu_new (self->document, FALSE);

  assert_edits (self, FALSE, TRUE);
  assert_edits (self, TRUE, TRUE);
  g_assert_true (has_action (menu, "mark.accept"));
}

/* What is not there as an action cannot be chosen. */
static void
test_locked_set (PanelFixture *self,
                 gconstpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  zhupi_annotation_set_set_read_only (self->set, TRUE);
  assert_edits (self, FALSE, FALSE);
  assert_edits (self, TRUE, FALSE);
  menu = zhupi_mark_menu_new (self->document, FALSE);
  g_assert_false (has_action (menu, "mark.accept"));
  g_assert_false (has_action (menu, "mark.delete"));
}

static void
test_side (PanelFixture *self,
           gconstpointer data)
{
  const GdkRectangle high = { 0, 100, 10, 20 };
  const GdkRectangle low = { 0, 500, 10, 20 };

  g_assert_cmpint (zhupi_mark_menu_choose_side (&high, 600, 400), ==, GTK_POS_BOTTOM);
  g_assert_cmpint (zhupi_mark_menu_choose_side (&low, 600, 80), ==, GTK_POS_BOTTOM);
  g_assert_cmpint (zhupi_mark_menu_choose_side (&low, 600, 400), ==, GTK_POS_TOP);
  g_assert_cmpint (zhupi_mark_menu_choose_side (&high, 600, 900), ==, GTK_POS_BOTTOM);
}

static void
add (const char *path,
     void (*test) (PanelFixture *, gconstpointer))
{
  g_test_add (path, PanelFixture, NULL, set_up, test, panel_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/mark-menu/open-set-can-be-changed", test_open_set);
  add ("/mark-menu/locked-set-can-only-be-copied-from", test_locked_set);
  add ("/mark-menu/opens-where-it-has-room", test_side);

  return g_test_run ();
}
