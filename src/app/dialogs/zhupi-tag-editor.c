/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-tag-editor.h"
#include "dialogs/zhupi-tag-row.h"

#define ZHUPI_TYPE_TAG_EDITOR (zhupi_tag_editor_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTagEditor, zhupi_tag_editor, ZHUPI, TAG_EDITOR, AdwWindow)

struct _ZhupiTagEditor
{
  AdwWindow parent_instance;

  GtkListBox *list;
  AdwEntryRow *add_row;

  ZhupiDocument *document;
  ZhupiAnnotationSet *set;
};

G_DEFINE_FINAL_TYPE (ZhupiTagEditor, zhupi_tag_editor, ADW_TYPE_WINDOW)

static char *
zhupi_tag_editor_get_open_id (ZhupiTagEditor *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        return g_strdup (zhupi_tag_row_get_id (ZHUPI_TAG_ROW (row)));
    }
  return NULL;
}

/* The row that was open stays open when the list is made anew. */
static void
zhupi_tag_editor_fill (ZhupiTagEditor *self)
{
  g_autofree char *open_id = zhupi_tag_editor_get_open_id (self);
  const ZhupiTag *tags;
  GtkWidget *child;
  guint n_tags;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      GtkWidget *row = zhupi_tag_row_new (self->document, &tags[i]);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                     g_strcmp0 (open_id, tags[i].id) == 0);
      gtk_list_box_append (self->list, row);
    }
}

/* A change comes out of a row that is about to go: let its handler return first. */
static gboolean
fill_later_cb (gpointer user_data)
{
  ZhupiTagEditor *self = user_data;

  if (self->set != NULL)
    zhupi_tag_editor_fill (self);
  return G_SOURCE_REMOVE;
}

static void
tag_set_changed_cb (ZhupiTagEditor *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_later_cb, g_object_ref (self), g_object_unref);
}

/* Letters of any script, digits, and hyphens for the rest. */
static char *
id_from_label (const char *label)
{
  GString *id = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      g_string_append_unichar (id, g_unichar_isalnum (c) ? c : '-');
    }
  return g_string_free (id, FALSE);
}

static void
added_cb (ZhupiTagEditor *self)
{
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row))));
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (self->set);
  g_autofree char *id = id_from_label (label);
  const ZhupiTag tag = { .id = id, .label = label, .color = "slate", .line = "solid" };
  g_autoptr(ZhupiTagSet) changed = NULL;

  if (*label == '\0')
    return;
  if (zhupi_tag_set_lookup (tag_set, id) != NULL)
    {
      zhupi_document_tell (self->document, _("There is a class of that name already"));
      return;
    }
  changed = zhupi_tag_set_with_tag (tag_set, &tag);
  if (zhupi_document_run (self->document, zhupi_editing_set_tag_set (self->set, changed)))
    gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
}

static void
zhupi_tag_editor_dispose (GObject *object)
{
  ZhupiTagEditor *self = ZHUPI_TAG_EDITOR (object);

  g_clear_object (&self->document);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (zhupi_tag_editor_parent_class)->dispose (object);
}

static void
zhupi_tag_editor_class_init (ZhupiTagEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_tag_editor_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-tag-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiTagEditor, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiTagEditor, add_row);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
}

static void
zhupi_tag_editor_init (ZhupiTagEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zhupi_tag_editor_present (ZhupiDocument *document,
                          GtkWindow     *parent)
{
  ZhupiTagEditor *self;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));
  g_return_if_fail (zhupi_document_get_set (document) != NULL);

  self = g_object_new (ZHUPI_TYPE_TAG_EDITOR, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->set = g_object_ref (zhupi_document_get_set (document));
  g_signal_connect_object (self->set, "notify::tag-set", G_CALLBACK (tag_set_changed_cb), self,
                           G_CONNECT_SWAPPED);
  zhupi_tag_editor_fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
