/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-class-chip.h"

#include "panels/zhupi-tag-badge.h"

#include <glib/gi18n-lib.h>

struct _ZhupiClassChip
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *badge;
  GtkLabel *label;
  GtkLabel *count;
  gulong toggled_id;
  GQuark tag;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiClassChip, zhupi_class_chip, GTK_TYPE_WIDGET)

static void
toggled_cb (ZhupiClassChip *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
zhupi_class_chip_dispose (GObject *object)
{
  g_clear_pointer (&ZHUPI_CLASS_CHIP (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_class_chip_parent_class)->dispose (object);
}

static void
zhupi_class_chip_class_init (ZhupiClassChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_class_chip_dispose;
  g_type_ensure (ZHUPI_TYPE_TAG_BADGE);
  signals[CHOSEN] = g_signal_new ("chosen", ZHUPI_TYPE_CLASS_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-class-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiClassChip, button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiClassChip, badge);
  gtk_widget_class_bind_template_child (widget_class, ZhupiClassChip, label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiClassChip, count);
}

static void
zhupi_class_chip_init (ZhupiClassChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toggled_id = g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (toggled_cb),
                                               self);
}

GtkWidget *
zhupi_class_chip_new (void)
{
  return g_object_new (ZHUPI_TYPE_CLASS_CHIP, NULL);
}

static void
name_button (ZhupiClassChip *self,
             const char     *label,
             guint           count)
{
  /* Translators: class of marks and how many there are, as a screen reader speaks it. */
  g_autofree char *name = g_strdup_printf (C_("class filter", "%s, %u"), label, count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
zhupi_class_chip_show (ZhupiClassChip *self,
                       const ZhupiTag *tag,
                       guint           count)
{
  const char *label = tag != NULL ? zhupi_tag_get_display_label (tag) : C_("all classes", "All");
  g_autofree char *number = g_strdup_printf ("%u", count);

  self->tag = tag != NULL ? g_quark_from_string (tag->id) : 0;
  gtk_widget_set_visible (self->badge, tag != NULL);
  if (tag != NULL)
    zhupi_tag_badge_set_tag (ZHUPI_TAG_BADGE (self->badge), tag, ZHUPI_STATE_ACCEPTED);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->count, number);
  name_button (self, label, count);
}

GQuark
zhupi_class_chip_get_tag (ZhupiClassChip *self)
{
  return self->tag;
}

void
zhupi_class_chip_set_active (ZhupiClassChip *self,
                             gboolean        active)
{
  g_signal_handler_block (self->button, self->toggled_id);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), active);
  g_signal_handler_unblock (self->button, self->toggled_id);
}
