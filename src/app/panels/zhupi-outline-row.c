/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-outline-row.h"

#include <glib/gi18n-lib.h>

/* px */
#define SPACING 6
#define STEP_INDENT 12

GtkWidget *
zhupi_outline_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), count);
  return row;
}

static void
set_style (GtkWidget        *words,
           ZhupiOutlineKind  kind,
           guint             depth)
{
  gtk_widget_set_margin_start (words, (int) depth * STEP_INDENT);
  if (kind == ZHUPI_OUTLINE_SENTENCE)
    gtk_widget_remove_css_class (words, "heading");
  else
    gtk_widget_add_css_class (words, "heading");
}

static void
set_count (GtkWidget *count,
           guint      n_marks)
{
  g_autofree char *number = g_strdup_printf ("%u", n_marks);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u mark", "%u marks", n_marks), n_marks);

  gtk_label_set_label (GTK_LABEL (count), number);
  gtk_widget_set_visible (count, n_marks > 0);
  gtk_widget_set_tooltip_text (count, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (count), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
zhupi_outline_row_set_entry (GtkWidget         *row,
                             ZhupiOutlineEntry *entry)
{
  GtkWidget *words = gtk_widget_get_first_child (row);
  g_autofree char *label = zhupi_outline_entry_dup_label (entry);

  gtk_label_set_label (GTK_LABEL (words), label);
  gtk_widget_set_tooltip_text (words, label);
  set_style (words, zhupi_outline_entry_get_kind (entry), zhupi_outline_entry_get_depth (entry));
  set_count (gtk_widget_get_next_sibling (words), zhupi_outline_entry_get_n_marks (entry));
}

void
zhupi_outline_row_set_current (GtkWidget *row,
                               gboolean   current)
{
  if (current)
    gtk_widget_add_css_class (row, "current");
  else
    gtk_widget_remove_css_class (row, "current");
}
