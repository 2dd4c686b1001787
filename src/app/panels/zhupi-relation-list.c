/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-relation-list.h"

#include "panels/zhupi-annotation-describe.h"

#include <glib/gi18n-lib.h>

struct _ZhupiRelationList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;

  ZhupiDocument *document;
};

G_DEFINE_FINAL_TYPE (ZhupiRelationList, zhupi_relation_list, GTK_TYPE_WIDGET)

static void
clear (ZhupiRelationList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static const char *
kind_label (ZhupiAnnotationSet *set,
            const char         *kind)
{
  guint n_types;
  const ZhupiTag *types =
    zhupi_tag_set_get_relation_types (zhupi_annotation_set_get_tag_set (set), &n_types);

  for (guint i = 0; i < n_types; i++)
    {
      if (g_str_equal (types[i].id, kind))
        return zhupi_tag_get_display_label (&types[i]);
    }
  return kind;
}

/* The text of an annotation or the name of an entity. */
static char *
end_label (ZhupiAnnotationSet *set,
           const ZhupiUuid    *id)
{
  ZhupiEntity *entity = zhupi_annotation_set_find_entity (set, id);
  guint position;

  if (entity != NULL)
    return g_strdup (zhupi_entity_get_name (entity));
  if (zhupi_annotation_set_find_id (set, id, &position))
    {
      g_autoptr (ZhupiAnnotation) annotation = zhupi_annotation_set_dup_item (set, position);

      return zhupi_annotation_describe_quote (annotation);
    }
  return g_strdup (_("something that is gone"));
}

static char *
relation_label (ZhupiAnnotationSet *set,
                ZhupiRelation      *relation,
                gboolean            is_outward)
{
  const char *kind = kind_label (set, zhupi_relation_get_kind (relation));
  g_autofree char *other = end_label (set, is_outward ? zhupi_relation_get_to (relation)
                                                      : zhupi_relation_get_from (relation));

  return is_outward ? g_strdup_printf ("%s → %s", kind, other)
                    : g_strdup_printf ("%s → %s", other, kind);
}

static GtkWidget *
new_remove_button (ZhupiRelation *relation)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  char id[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (zhupi_relation_get_id (relation), id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "relations.remove");
  gtk_widget_set_tooltip_text (button, _("Remove the Relation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove the relation"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "compact");
  return button;
}

static void
add_row (ZhupiRelationList *self,
         ZhupiRelation     *relation,
         gboolean           is_outward)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text =
    relation_label (zhupi_document_get_set (self->document), relation, is_outward);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_remove_button (relation));
  gtk_list_box_append (self->list, box);
}

static void
add_rows (ZhupiRelationList *self,
          const ZhupiUuid   *id)
{
  GListModel *relations =
    zhupi_annotation_set_get_relations (zhupi_document_get_set (self->document));
  guint n_relations = g_list_model_get_n_items (relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      if (zhupi_uuid_equal (zhupi_relation_get_from (relation), id))
        add_row (self, relation, TRUE);
      else if (zhupi_uuid_equal (zhupi_relation_get_to (relation), id))
        add_row (self, relation, FALSE);
    }
}

void
zhupi_relation_list_refresh (ZhupiRelationList *self)
{
  ZhupiAnnotation *selected;

  g_return_if_fail (ZHUPI_IS_RELATION_LIST (self));

  clear (self);
  selected = self->document != NULL ? zhupi_document_get_selected (self->document) : NULL;
  if (selected != NULL)
    add_rows (self, &zhupi_annotation_get_record (selected)->id);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

void
zhupi_relation_list_set_document (ZhupiRelationList *self,
                                  ZhupiDocument     *document)
{
  g_return_if_fail (ZHUPI_IS_RELATION_LIST (self));

  g_set_object (&self->document, document);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ZhupiRelationList *self = ZHUPI_RELATION_LIST (widget);
  ZhupiAnnotationSet *set;
  ZhupiRelation *relation;
  ZhupiUuid id;

  if (self->document == NULL || !zhupi_uuid_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  set = zhupi_document_get_set (self->document);
  relation = zhupi_annotation_set_find_relation (set, &id);
  if (relation != NULL)
    zhupi_document_run (self->document, zhupi_editing_remove_relation (set, relation));
}

static void
zhupi_relation_list_dispose (GObject *object)
{
  ZhupiRelationList *self = ZHUPI_RELATION_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (zhupi_relation_list_parent_class)->dispose (object);
}

static void
zhupi_relation_list_class_init (ZhupiRelationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_relation_list_dispose;
  gtk_widget_class_install_action (widget_class, "relations.remove", "s", remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-relation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiRelationList, box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiRelationList, list);
}

static void
zhupi_relation_list_init (ZhupiRelationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
