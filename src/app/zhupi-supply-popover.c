/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-supply-popover.h"

struct _ZhupiSupplyPopover
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkWidget *write_button;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (ZhupiSupplyPopover, zhupi_supply_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_SUPPLY,
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
write_cb (ZhupiSupplyPopover *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_strstrip (text);
  if (*text == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_SUPPLY], 0, text);
}

static void
lost_cb (ZhupiSupplyPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_SUPPLY], 0, "");
}

static void
remove_cb (ZhupiSupplyPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
changed_cb (ZhupiSupplyPopover *self)
{
  gtk_widget_set_sensitive (self->write_button,
                            *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

void
zhupi_supply_popover_ask (ZhupiSupplyPopover *self,
                          const char         *text,
                          gboolean            is_there)
{
  g_return_if_fail (ZHUPI_IS_SUPPLY_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_widget_set_visible (self->remove_button, is_there);
  changed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
zhupi_supply_popover_class_init (ZhupiSupplyPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_SUPPLY] = g_signal_new ("supply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-supply-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiSupplyPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSupplyPopover, write_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSupplyPopover, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, lost_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
zhupi_supply_popover_init (ZhupiSupplyPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zhupi_supply_popover_new (void)
{
  return g_object_new (ZHUPI_TYPE_SUPPLY_POPOVER, NULL);
}
