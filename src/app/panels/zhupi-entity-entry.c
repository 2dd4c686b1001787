/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-entity-entry.h"

#include "annotation/zhupi-entity.h"

#include <string.h>

/* More would cover the note below. */
#define MAX_OFFERS 6

struct _ZhupiEntityEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkListBox *offers;

  GListModel *entities;
  GQuark tag;
  char *name; /* as it is in the set */
  gulong changed_id;
};

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiEntityEntry, zhupi_entity_entry, GTK_TYPE_WIDGET)

static void
set_text (ZhupiEntityEntry *self,
          const char       *text)
{
  g_signal_handler_block (self->entry, self->changed_id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_handler_unblock (self->entry, self->changed_id);
}

static void
clear_offers (ZhupiEntityEntry *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->offers, 0)) != NULL)
    gtk_list_box_remove (self->offers, GTK_WIDGET (row));
}

static void
add_offer (ZhupiEntityEntry *self,
           const char       *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, name);
  gtk_list_box_append (self->offers, label);
}

static gboolean
is_offer (ZhupiEntityEntry *self,
          ZhupiEntity      *entity,
          const char       *folded)
{
  g_autofree char *folded_name = g_utf8_casefold (zhupi_entity_get_name (entity), -1);

  if (self->tag != g_quark_try_string (zhupi_entity_get_tag (entity)))
    return FALSE;
  return strstr (folded_name, folded) != NULL && strcmp (folded_name, folded) != 0;
}

static guint
fill_offers (ZhupiEntityEntry *self,
             const char       *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  guint n_entities = self->entities != NULL ? g_list_model_get_n_items (self->entities) : 0;
  guint n_offers = 0;

  clear_offers (self);
  for (guint i = 0; i < n_entities && n_offers < MAX_OFFERS; i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (self->entities, i);

      if (!is_offer (self, entity, folded))
        continue;
      add_offer (self, zhupi_entity_get_name (entity));
      n_offers++;
    }
  return n_offers;
}

static void
changed_cb (ZhupiEntityEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*text != '\0' && fill_offers (self, text) > 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static const char *
row_name (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
pick_cb (ZhupiEntityEntry *self,
         GtkListBoxRow    *row)
{
  set_text (self, row_name (row));
  zhupi_entity_entry_commit (self);
}

static void
activate_cb (ZhupiEntityEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->offers);

  if (row != NULL && gtk_widget_get_visible (self->popover))
    set_text (self, row_name (row));
  zhupi_entity_entry_commit (self);
}

static void
leave_cb (ZhupiEntityEntry *self)
{
  zhupi_entity_entry_commit (self);
}

static void
move_in_offers (ZhupiEntityEntry *self,
                int               step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->offers);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  gtk_list_box_select_row (self->offers, gtk_list_box_get_row_at_index (self->offers, index));
}

static gboolean
key_pressed_cb (ZhupiEntityEntry *self,
                guint             keyval)
{
  if (!gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down)
    move_in_offers (self, 1);
  else if (keyval == GDK_KEY_Up)
    move_in_offers (self, -1);
  else if (keyval == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
zhupi_entity_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ZHUPI_ENTITY_ENTRY (widget)->entry);
}

static void
zhupi_entity_entry_dispose (GObject *object)
{
  ZhupiEntityEntry *self = ZHUPI_ENTITY_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->entities);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (zhupi_entity_entry_parent_class)->dispose (object);
}

static void
zhupi_entity_entry_class_init (ZhupiEntityEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_entity_entry_dispose;
  widget_class->grab_focus = zhupi_entity_entry_grab_focus;
  signals[COMMITTED] = g_signal_new ("committed", ZHUPI_TYPE_ENTITY_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-entity-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiEntityEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, ZhupiEntityEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, ZhupiEntityEntry, offers);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
zhupi_entity_entry_init (ZhupiEntityEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name = g_strdup ("");
  self->changed_id = g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb),
                                               self);
}

void
zhupi_entity_entry_set_entities (ZhupiEntityEntry *self,
                                 GListModel       *entities,
                                 GQuark            tag)
{
  g_return_if_fail (ZHUPI_IS_ENTITY_ENTRY (self));

  self->tag = tag;
  g_set_object (&self->entities, entities);
}

void
zhupi_entity_entry_set_name (ZhupiEntityEntry *self,
                             const char       *name)
{
  g_return_if_fail (ZHUPI_IS_ENTITY_ENTRY (self));

  if (name == NULL)
    name = "";
  /* What is being typed is newer than what the set has. */
  if (g_str_equal (name, self->name) && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  set_text (self, name);
}

void
zhupi_entity_entry_commit (ZhupiEntityEntry *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ZHUPI_IS_ENTITY_ENTRY (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (g_str_equal (text, self->name))
    return;
  g_free (self->name);
  self->name = g_strdup (text);
  g_signal_emit (self, signals[COMMITTED], 0, text);
}
