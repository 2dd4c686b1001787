/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-tooltips.h"

/* GTK makes the label of a tooltip as many average characters wide as its text has characters. A
 * Chinese character is twice as wide as the average, and a line may be broken after each: a short
 * tooltip would stand upright. The label belongs to GTK, which makes a new one now and then. */

/* What GTK gives long texts; a label is never wider than its words. */
#define WIDTH_CHARS 50

/* On tooltips that have been seen to. */
#define WIDENED "zhupi-widened"

static void
widen_cb (GtkLabel *label)
{
  if (gtk_label_get_max_width_chars (label) < WIDTH_CHARS)
    gtk_label_set_max_width_chars (label, WIDTH_CHARS);
}

/* A widget of one's own is put beside the label. */
static GtkWidget *
find_label (GtkTooltip *tooltip)
{
  g_autoptr(GtkWidget) probe = g_object_ref_sink (gtk_label_new (NULL));
  GtkWidget *sibling;

  gtk_tooltip_set_custom (tooltip, probe);
  sibling = gtk_widget_get_prev_sibling (probe);
  while (sibling != NULL && !GTK_IS_LABEL (sibling))
    sibling = gtk_widget_get_prev_sibling (sibling);
  gtk_tooltip_set_custom (tooltip, NULL);
  return sibling;
}

static void
widen (GtkTooltip *tooltip)
{
  GtkWidget *label = find_label (tooltip);

  g_object_set_data (G_OBJECT (tooltip), WIDENED, GINT_TO_POINTER (TRUE));
  if (label == NULL)
    return;
  g_signal_connect (label, "notify::max-width-chars", G_CALLBACK (widen_cb), NULL);
  widen_cb (GTK_LABEL (label));
}

/* Before any handler of the widget: the words come after it. */
static gboolean
query_tooltip_cb (GSignalInvocationHint *hint,
                  guint                  n_values,
                  const GValue          *values,
                  gpointer               user_data)
{
  GObject *tooltip = g_value_get_object (&values[n_values - 1]);

  if (g_object_get_data (tooltip, WIDENED) == NULL)
    widen (GTK_TOOLTIP (tooltip));
  return TRUE;
}

void
zhupi_tooltips_widen (void)
{
  /* Its signals come with the class. */
  g_autoptr(GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("query-tooltip", G_TYPE_FROM_CLASS (widget_class)), 0,
                              query_tooltip_cb, NULL, NULL);
}
