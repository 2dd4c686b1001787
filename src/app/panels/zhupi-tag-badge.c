/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-tag-badge.h"

/* Room for one character of UTF-8 and its end. */
#define LETTER_SIZE 7

struct _ZhupiTagBadge
{
  GtkWidget parent_instance;

  GtkWidget *label;
  char *color_class;
};

G_DEFINE_FINAL_TYPE (ZhupiTagBadge, zhupi_tag_badge, GTK_TYPE_WIDGET)

static const char * const colors[] = { "blue",  "amber", "teal",  "violet", "green", "rose",
                                       "brown", "slate", "lime",  "sky",    NULL };

static void
zhupi_tag_badge_dispose (GObject *object)
{
  ZhupiTagBadge *self = ZHUPI_TAG_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->color_class, g_free);
  G_OBJECT_CLASS (zhupi_tag_badge_parent_class)->dispose (object);
}

static void
zhupi_tag_badge_class_init (ZhupiTagBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_tag_badge_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tagbadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
zhupi_tag_badge_init (ZhupiTagBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
zhupi_tag_badge_new (void)
{
  return g_object_new (ZHUPI_TYPE_TAG_BADGE, NULL);
}

static void
show_letter (ZhupiTagBadge  *self,
             const ZhupiTag *tag)
{
  char letter[LETTER_SIZE] = "?";
  gunichar first;

  if (tag != NULL)
    {
      first = tag->key != 0 ? (guchar) tag->key
                            : g_utf8_get_char (zhupi_tag_get_display_label (tag));
      letter[g_unichar_to_utf8 (g_unichar_toupper (first), letter)] = '\0';
    }
  gtk_label_set_label (GTK_LABEL (self->label), letter);
}

static void
show_color (ZhupiTagBadge *self,
            const char    *color)
{
  g_autofree char *color_class = NULL;

  if (!g_strv_contains (colors, color))
    color = "slate";
  color_class = g_strconcat ("tag-", color, NULL);
  if (g_strcmp0 (color_class, self->color_class) == 0)
    return;
  if (self->color_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->color_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), color_class);
  g_free (self->color_class);
  self->color_class = g_steal_pointer (&color_class);
}

static void
set_css_class (ZhupiTagBadge *self,
               const char    *css_class,
               gboolean       set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

void
zhupi_tag_badge_set_tag (ZhupiTagBadge  *self,
                         const ZhupiTag *tag,
                         ZhupiState      state)
{
  g_return_if_fail (ZHUPI_IS_TAG_BADGE (self));

  show_letter (self, tag);
  show_color (self, tag != NULL && tag->color != NULL ? tag->color : "slate");
  set_css_class (self, "suggested", state == ZHUPI_STATE_SUGGESTED);
  set_css_class (self, "rejected", state == ZHUPI_STATE_REJECTED);
}
