/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-name-factory.h"

#define LONG_NAME "北岸高新区三年产业计划第二次通读"

/* px: less than the long name, more than a drop-down needs. */
#define NARROW 120

/* In a window, without which a list makes no rows; borrowed from it. */
static GtkWidget *
make_chooser (GtkWidget *window)
{
  static const char *const names[] = { LONG_NAME, "初读", NULL };
  GtkWidget *chooser = gtk_drop_down_new_from_strings (names);

  zhupi_name_factory_use (chooser);
  gtk_window_set_child (GTK_WINDOW (window), chooser);
  return chooser;
}

/* The first label below that has this text and takes up room. */
static GtkWidget *
find_label (GtkWidget  *from,
            const char *text)
{
  if (GTK_IS_LABEL (from) && g_str_equal (gtk_label_get_label (GTK_LABEL (from)), text))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_button (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chooser = make_chooser (window);
  GtkWidget *label = find_label (chooser, LONG_NAME);
  int least;
  int wanted;

  gtk_widget_measure (chooser, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  g_assert_cmpint (least, <, NARROW);
  g_assert_cmpint (wanted, >, NARROW);
  g_assert_nonnull (label);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (label), ==, LONG_NAME);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_check (GtkWidget  *list,
           const char *name)
{
  GtkWidget *label = find_label (list, name);

  return label != NULL && gtk_widget_get_opacity (gtk_widget_get_next_sibling (label)) > 0;
}

/* In the list each name is whole, and the chosen one has the check mark. */
static void
test_list (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *chooser = make_chooser (window);
  GtkWidget *list = gtk_widget_get_last_child (chooser);
  GtkWidget *label;

  gtk_window_present (GTK_WINDOW (window));
  gtk_popover_popup (GTK_POPOVER (list));
  while ((label = find_label (list, LONG_NAME)) == NULL || gtk_widget_get_width (label) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_label_get_ellipsize (GTK_LABEL (label)));
  g_assert_true (has_check (list, LONG_NAME));
  g_assert_false (has_check (list, "初读"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), 1);
  g_assert_false (has_check (list, LONG_NAME));
  g_assert_true (has_check (list, "初读"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/cut-in-the-button-and-told-by-its-tooltip", test_button);
  g_test_add_func ("/names/whole-in-the-list-with-a-check-mark", test_list);
  return g_test_run ();
}
