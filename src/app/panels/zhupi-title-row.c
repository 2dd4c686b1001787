/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-title-row.h"

struct _ZhupiTitleRow
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *count;

  ZhupiGroupTitle *group;
  gulong count_id;
};

G_DEFINE_FINAL_TYPE (ZhupiTitleRow, zhupi_title_row, GTK_TYPE_WIDGET)

static void
zhupi_title_row_dispose (GObject *object)
{
  ZhupiTitleRow *self = ZHUPI_TITLE_ROW (object);

  zhupi_title_row_show (self, NULL);
  g_clear_pointer ((GtkWidget **) &self->title, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->count, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_title_row_parent_class)->dispose (object);
}

static void
zhupi_title_row_class_init (ZhupiTitleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_title_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
zhupi_title_row_init (ZhupiTitleRow *self)
{
  static const char * const heading[] = { "caption-heading", NULL };
  static const char * const caption[] = { "caption", "dim-label", "numeric", NULL };

  self->title = GTK_LABEL (g_object_new (GTK_TYPE_LABEL,
                                         "xalign", 0.0f,
                                         "ellipsize", PANGO_ELLIPSIZE_END,
                                         "hexpand", TRUE,
                                         "css-classes", heading,
                                         NULL));
  self->count = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "css-classes", caption, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->count), GTK_WIDGET (self));
}

GtkWidget *
zhupi_title_row_new (void)
{
  return g_object_new (ZHUPI_TYPE_TITLE_ROW, NULL);
}

/* The widget that the list puts around a row is what a screen reader speaks of. */
static void
name_list_item (ZhupiTitleRow *self,
                const char    *count)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name =
    g_strdup_printf ("%s, %s", zhupi_group_title_get_title (self->group), count);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
count_changed_cb (ZhupiTitleRow *self)
{
  g_autofree char *count = g_strdup_printf ("%u", zhupi_group_title_get_count (self->group));

  gtk_label_set_label (self->count, count);
  name_list_item (self, count);
}

void
zhupi_title_row_show (ZhupiTitleRow   *self,
                      ZhupiGroupTitle *title)
{
  g_return_if_fail (ZHUPI_IS_TITLE_ROW (self));

  if (self->group != NULL)
    g_clear_signal_handler (&self->count_id, self->group);
  g_set_object (&self->group, title);
  if (title == NULL)
    return;
  self->count_id = g_signal_connect_swapped (title, "notify::count", G_CALLBACK (count_changed_cb),
                                             self);
  gtk_label_set_label (self->title, zhupi_group_title_get_title (title));
  count_changed_cb (self);
}
