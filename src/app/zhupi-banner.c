/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-banner.h"

struct _ZhupiBanner
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (ZhupiBanner, zhupi_banner, GTK_TYPE_WIDGET)

void
zhupi_banner_tell (ZhupiBanner *self,
                   const char  *sentence,
                   const char  *button_label)
{
  g_return_if_fail (ZHUPI_IS_BANNER (self));

  if (sentence != NULL)
    gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button_label != NULL);
  if (button_label != NULL)
    gtk_button_set_label (self->button, button_label);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), sentence != NULL);
}

static void
clicked_cb (ZhupiBanner *self)
{
  g_signal_emit_by_name (self, "clicked");
}

static void
zhupi_banner_dispose (GObject *object)
{
  g_clear_pointer (&ZHUPI_BANNER (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_banner_parent_class)->dispose (object);
}

static void
zhupi_banner_class_init (ZhupiBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_banner_dispose;
  g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, ZhupiBanner, label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
zhupi_banner_init (ZhupiBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
