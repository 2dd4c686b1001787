/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define FULL_NAME "青禾食品有限公司"
#define MAX_DEPTH 60
#define SMALL_WIDTH 800
#define SMALL_HEIGHT 600

static void
journey_set_up (ZhupiJourney *journey,
                gconstpointer data)
{
  zhupi_journey_begin (journey);
}

static void
journey_tear_down (ZhupiJourney *journey,
                   gconstpointer data)
{
  zhupi_journey_end (journey);
}

static gboolean
needs_name (AtspiRole role)
{
  return role == ATSPI_ROLE_PUSH_BUTTON || role == ATSPI_ROLE_TOGGLE_BUTTON ||
         role == ATSPI_ROLE_TEXT || role == ATSPI_ROLE_ENTRY || role == ATSPI_ROLE_LIST || role == ATSPI_ROLE_CHECK_BOX ||
         role == ATSPI_ROLE_COMBO_BOX;
}

/* What GTK names by its type has no name for a person. */
static gboolean
is_nameless (const char *name)
{
  return name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk") ||
         g_str_has_prefix (name, "Adw") || g_str_has_prefix (name, "Zhupi");
}

static void
collect_nameless (AtspiAccessible *accessible,
                  GString         *found,
                  guint            depth)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  int n_children = depth < MAX_DEPTH ? atspi_accessible_get_child_count (accessible, NULL) : 0;

  if (needs_name (atspi_accessible_get_role (accessible, NULL)) && is_nameless (name) &&
      zhupi_ui_is_seen (accessible))
    {
      g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
      g_autofree AtspiRect *place = NULL;
      g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);

      place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
      g_string_append_printf (found, "%s \"%s\" at %d, %d\n", role, name, place->x, place->y);
    }
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child =
        atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        collect_nameless (child, found, depth + 1);
    }
}

static void
test_names (ZhupiJourney *journey,
            gconstpointer data)
{
  g_autoptr (GString) found = g_string_new (NULL);

  zhupi_journey_open (journey, NULL);
  collect_nameless (zhupi_ui_get_root (journey->ui), found, 0);
  g_assert_cmpstr (found->str, ==, "");
}

static void
set_size (ZhupiJourney *journey,
          int           width,
          int           height)
{
  g_autofree char *settings =
    g_strdup_printf ("[io/github/zhupi/Zhupi]\nwindow-width=%d\nwindow-height=%d\n", width, height);

  zhupi_journey_write_settings (journey, settings);
}

static void
test_small (ZhupiJourney *journey,
            gconstpointer data)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autoptr (AtspiComponent) component = NULL;
  g_autofree AtspiRect *place = NULL;

  set_size (journey, SMALL_WIDTH, SMALL_HEIGHT);
  zhupi_journey_open (journey, NULL);
  frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, NULL);
  component = atspi_accessible_get_component_iface (frame);
  place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  g_assert_cmpint (place->width, <=, SMALL_WIDTH);
  g_assert_cmpint (place->height, <=, SMALL_HEIGHT);
  zhupi_ui_picture ("window-800x600.png");
  zhupi_journey_select (journey, FULL_NAME);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" FULL_NAME "\"", "\"project\"", NULL) == 1);
}

static void
test_chinese (ZhupiJourney *journey,
              gconstpointer data)
{
  g_autofree char *sample = zhupi_journey_sample ();
  g_autoptr (AtspiAccessible) undo = NULL;

  /* The locale itself need not be on the machine: any but "C" asks for LANGUAGE. */
  zhupi_ui_home_setenv (journey->home, "LANGUAGE", "zh_CN");
  journey->ui = zhupi_ui_start (journey->home, sample, NULL);
  undo = zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "撤消");
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-chinese.png");
}

static void
test_find (ZhupiJourney *journey,
           gconstpointer data)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+f");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_ENTRY, "Find in the article"));
  zhupi_ui_settle ();
  zhupi_ui_type ("helmora");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "1 of 1"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

static void
test_filter (ZhupiJourney *journey,
             gconstpointer data)
{
  g_autoptr (AtspiAccessible) list = NULL;
  guint n_rows;

  zhupi_journey_open (journey, NULL);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  n_rows = zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM);
  g_assert_cmpuint (n_rows, >, 2);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+l");
  zhupi_ui_settle ();
  zhupi_ui_type ("helmora");
  zhupi_ui_wait_until (zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM) < n_rows);
}

static void
add (const char *path,
     void (*test) (ZhupiJourney *, gconstpointer))
{
  g_test_add (path, ZhupiJourney, NULL, journey_set_up, test, journey_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  add ("/journey/window/everything-has-a-name", test_names);
  add ("/journey/window/fits-800x600", test_small);
  add ("/journey/window/speaks-chinese", test_chinese);
  add ("/journey/window/find-as-you-type", test_find);
  add ("/journey/window/filter-as-you-type", test_filter);
  return g_test_run ();
}
