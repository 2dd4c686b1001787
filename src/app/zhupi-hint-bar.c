/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-hint-bar.h"

/* How many classes are named with their keys; more would not fit a small window. */
#define N_KEYS_SHOWN 4

struct _ZhupiHintBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *status;
  GtkLabel *hints;
  ZhupiDocument *document;
};

G_DEFINE_FINAL_TYPE (ZhupiHintBar, zhupi_hint_bar, GTK_TYPE_WIDGET)

static void
append_hint (GString    *hints,
             const char *key,
             const char *meaning)
{
  if (hints->len > 0)
    g_string_append (hints, "  ·  ");
  g_string_append_printf (hints, "%s %s", key, meaning);
}

static void
append_tag_hints (GString     *hints,
                  ZhupiTagSet *tag_set)
{
  const ZhupiTag *tags;
  guint n_tags;
  guint shown = 0;

  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  for (guint i = 0; i < n_tags && shown < N_KEYS_SHOWN; i++)
    {
      const char key[] = { g_ascii_toupper (tags[i].key), '\0' };

      if (tags[i].key == 0)
        continue;
      append_hint (hints, key, zhupi_tag_get_display_label (&tags[i]));
      shown++;
    }
}

static gboolean
selected_is_suggestion (ZhupiDocument *document)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (document);

  return selected != NULL
         && zhupi_annotation_get_record (selected)->state == ZHUPI_STATE_SUGGESTED;
}

static void
append_state_hints (GString       *hints,
                    ZhupiDocument *document)
{
  if (selected_is_suggestion (document))
    {
      append_hint (hints, "A", C_("key hint", "accept"));
      append_hint (hints, "X", C_("key hint", "reject"));
    }
  else if (zhupi_document_get_selected (document) != NULL)
    {
      append_hint (hints, "N", C_("key hint", "note"));
      append_hint (hints, "[ ] { }", C_("key hint", "move the edges"));
    }
  append_hint (hints, "J/K", C_("key hint", "next and previous mark"));
  append_hint (hints, "F1", C_("key hint", "all keys"));
}

static char *
zhupi_hint_bar_compose (ZhupiHintBar *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (set);
  const char *sticky = zhupi_document_get_sticky_tag (self->document);
  const ZhupiTag *tag = sticky != NULL ? zhupi_tag_set_lookup (tag_set, sticky) : NULL;
  GString *hints = g_string_new (NULL);

  if (tag != NULL)
    {
      g_string_append_printf (hints, _("Each selection becomes: %s"),
                              zhupi_tag_get_display_label (tag));
      append_hint (hints, _("Esc"), C_("key hint", "stop"));
    }
  else
    {
      append_tag_hints (hints, tag_set);
      append_state_hints (hints, self->document);
    }
  return g_string_free (hints, FALSE);
}

static void
zhupi_hint_bar_update (ZhupiHintBar *self)
{
  g_autofree char *hints = NULL;

  if (self->document == NULL || zhupi_document_get_set (self->document) == NULL)
    return;
  hints = zhupi_hint_bar_compose (self);
  gtk_label_set_label (self->hints, hints);
}

void
zhupi_hint_bar_set_status (ZhupiHintBar *self,
                           const char   *status)
{
  g_return_if_fail (ZHUPI_IS_HINT_BAR (self));

  gtk_label_set_label (self->status, status != NULL ? status : "");
}

void
zhupi_hint_bar_set_document (ZhupiHintBar  *self,
                             ZhupiDocument *document)
{
  g_return_if_fail (ZHUPI_IS_HINT_BAR (self));

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, zhupi_hint_bar_update, self);
  g_set_object (&self->document, document);
  gtk_label_set_label (self->hints, "");
  gtk_label_set_label (self->status, "");
  if (document == NULL)
    return;
  g_signal_connect_object (document, "notify", G_CALLBACK (zhupi_hint_bar_update), self,
                           G_CONNECT_SWAPPED);
  zhupi_hint_bar_update (self);
}

static void
zhupi_hint_bar_dispose (GObject *object)
{
  ZhupiHintBar *self = ZHUPI_HINT_BAR (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_hint_bar_parent_class)->dispose (object);
}

static void
zhupi_hint_bar_class_init (ZhupiHintBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_hint_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
zhupi_hint_bar_init (ZhupiHintBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->box, "zhupi-hint-bar");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->hints = add_label (self->box);
  gtk_widget_set_hexpand (GTK_WIDGET (self->hints), TRUE);
  gtk_label_set_xalign (self->hints, 0);
  self->status = add_label (self->box);
  gtk_label_set_max_width_chars (self->status, 40);
}
