/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-history-row.h"
#include "panels/zhupi-annotation-origin.h"

#define SPACING 12
#define MARGIN 6

struct _ZhupiHistoryRow
{
  GtkBox parent_instance;

  GtkImage *present;
  GtkLabel *name;
  GtkLabel *time;
  ZhupiHistory *history;
  guint position;
};

G_DEFINE_FINAL_TYPE (ZhupiHistoryRow, zhupi_history_row, GTK_TYPE_BOX)

static void
zhupi_history_row_show_state (ZhupiHistoryRow *self,
                              guint            n_done)
{
  guint present = zhupi_history_get_n_done (self->history);

  gtk_widget_set_opacity (GTK_WIDGET (self->present), n_done == present ? 1 : 0);
  if (n_done > present)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
}

static char *
describe_state (guint n_done,
                guint present)
{
  if (n_done == present)
    return g_strdup (_("You are here"));
  return g_strdup (n_done > present ? _("Undone") : "");
}

static void
zhupi_history_row_update (ZhupiHistoryRow *self)
{
  guint n_steps = zhupi_history_get_n_steps (self->history);
  guint n_done = n_steps - MIN (self->position, n_steps);
  const ZhupiStep *step = n_done > 0 ? zhupi_history_get_step (self->history, n_done - 1) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;
  g_autofree char *state = NULL;

  name = step != NULL ? zhupi_step_dup_label (step) : g_strdup (_("Beginning"));
  time = step != NULL ? zhupi_annotation_origin_format_time (step->time) : g_strdup ("");
  state = describe_state (n_done, zhupi_history_get_n_done (self->history));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->time, time);
  zhupi_history_row_show_state (self, n_done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state, -1);
}

static void
zhupi_history_row_dispose (GObject *object)
{
  ZhupiHistoryRow *self = ZHUPI_HISTORY_ROW (object);

  g_clear_object (&self->history);
  G_OBJECT_CLASS (zhupi_history_row_parent_class)->dispose (object);
}

static void
zhupi_history_row_class_init (ZhupiHistoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_history_row_dispose;
}

static void
zhupi_history_row_init (ZhupiHistoryRow *self)
{
  self->present = GTK_IMAGE (gtk_image_new_from_icon_name ("object-select-symbolic"));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->time = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  g_object_set (self, "margin-top", MARGIN, "margin-bottom", MARGIN, "margin-start", MARGIN,
                "margin-end", MARGIN, NULL);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "numeric");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->present));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->time));
}

GtkWidget *
zhupi_history_row_new (ZhupiHistory *history)
{
  ZhupiHistoryRow *self = g_object_new (ZHUPI_TYPE_HISTORY_ROW, NULL);

  self->history = g_object_ref (history);
  g_signal_connect_object (history, "moved", G_CALLBACK (zhupi_history_row_update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}

void
zhupi_history_row_set_position (ZhupiHistoryRow *self,
                                guint            position)
{
  g_return_if_fail (ZHUPI_IS_HISTORY_ROW (self));

  self->position = position;
  zhupi_history_row_update (self);
}
