/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-tooltips.h"

typedef struct
{
  GtkWidget *button;
  GtkTooltip *tooltip;
  GtkWidget *label; /* of the tooltip; borrowed */
} Fixture;

/* The label beside which a widget of one's own is put. */
static GtkWidget *
find_label (GtkTooltip *tooltip)
{
  GtkWidget *custom = g_object_ref_sink (gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  GtkWidget *sibling;

  gtk_tooltip_set_custom (tooltip, custom);
  sibling = gtk_widget_get_prev_sibling (custom);
  gtk_tooltip_set_custom (tooltip, NULL);
  g_object_unref (custom);
  g_assert_true (GTK_IS_LABEL (sibling));
  return sibling;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->button = g_object_ref_sink (gtk_button_new ());
  self->tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  self->label = find_label (self->tooltip);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->tooltip);
  g_object_unref (self->button);
}

/* Of the tooltip as GTK asks for it, in pixels. */
static int
ask_for_width (Fixture    *self,
               const char *text)
{
  gboolean is_shown = FALSE;
  int width;

  gtk_widget_set_tooltip_text (self->button, text);
  g_signal_emit_by_name (self->button, "query-tooltip", 1, 1, FALSE, self->tooltip, &is_shown);
  g_assert_true (is_shown);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static int
measure_line (const char *text)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (text));
  int width;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_object_unref (label);
  return width;
}

static void
test_short_ones_have_one_line (Fixture      *self,
                               gconstpointer data)
{
  static const char *const texts[] = { "公司", "标注集", "主菜单", "显示侧栏", "Main Menu" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (ask_for_width (self, texts[i]), >=, measure_line (texts[i]));
}

static void
test_long_ones_are_broken (Fixture      *self,
                           gconstpointer data)
{
  const char *text = "星河重工与云帆电池在北岸高新区签约，共同建设年产五万吨负极材料生产线，"
                     "两家公司都说会继续投资。";

  g_assert_cmpint (ask_for_width (self, text), <, measure_line (text));
  g_assert_cmpint (ask_for_width (self, "公司"), <=, measure_line ("公司："));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  zhupi_tooltips_widen ();
  g_test_add ("/tooltips/short-ones-have-one-line", Fixture, NULL, set_up,
              test_short_ones_have_one_line, tear_down);
  g_test_add ("/tooltips/long-ones-are-broken", Fixture, NULL, set_up, test_long_ones_are_broken,
              tear_down);
  return g_test_run ();
}
