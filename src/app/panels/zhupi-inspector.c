/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-inspector-private.h"

#include "panels/zhupi-annotation-describe.h"
#include "panels/zhupi-annotation-origin.h"
#include "panels/zhupi-name-factory.h"
#include "recognize/zhupi-suggestion.h"

#include <glib/gi18n-lib.h>

/* Looking through the whole article for equal places waits until the person stays, in
 * milliseconds. */
#define SAME_PLACES_DELAY 150

/* In a longer article, in code points, the search would hold up the window; the places are then
 * marked without being counted before. */
#define MAX_LENGTH_TO_COUNT 200000

enum
{
  PROP_DOCUMENT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZhupiInspector, zhupi_inspector, GTK_TYPE_WIDGET)

ZhupiAnnotationSet *
zhupi_inspector_get_set (ZhupiInspector *self)
{
  return self->document != NULL ? zhupi_document_get_set (self->document) : NULL;
}

/* A document that was closed has no set any more. */
static ZhupiAnnotation *
get_selected (ZhupiInspector *self)
{
  return zhupi_inspector_get_set (self) != NULL ? zhupi_document_get_selected (self->document)
                                                : NULL;
}

const ZhupiAnnotationRecord *
zhupi_inspector_get_record (ZhupiInspector *self)
{
  ZhupiAnnotation *selected = get_selected (self);

  return selected != NULL ? zhupi_annotation_get_record (selected) : NULL;
}

static void
fill_tags (ZhupiInspector *self,
           ZhupiTagSet    *tag_set)
{
  g_autoptr (GtkStringList) labels = NULL;
  const ZhupiTag *tags;
  guint n_tags;

  if (!g_set_object (&self->shown_tag_set, tag_set))
    return;
  labels = gtk_string_list_new (NULL);
  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  for (guint i = 0; i < n_tags; i++)
    gtk_string_list_append (labels, zhupi_tag_get_display_label (&tags[i]));
  gtk_drop_down_set_model (self->tags, G_LIST_MODEL (labels));
}

static guint
index_of_tag (ZhupiTagSet *tag_set,
              const char  *id)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (tag_set, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    {
      if (g_str_equal (tags[i].id, id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_tag (ZhupiInspector              *self,
          const ZhupiAnnotationRecord *record)
{
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (zhupi_inspector_get_set (self));
  const char *id = g_quark_to_string (record->tag);

  fill_tags (self, tag_set);
  gtk_drop_down_set_selected (self->tags, index_of_tag (tag_set, id));
  zhupi_tag_badge_set_tag (self->badge, zhupi_tag_set_lookup (tag_set, id), record->state);
}

static void
show_reason (ZhupiInspector  *self,
             ZhupiAnnotation *annotation)
{
  const ZhupiAnnotationRecord *record = zhupi_annotation_get_record (annotation);
  const ZhupiDetailsFields *fields = zhupi_annotation_get_fields (annotation);
  const char *reason = fields->reason;
  g_autofree char *score = zhupi_score_describe (fields->score);
  g_autofree char *translated = reason != NULL ? zhupi_reason_translate (reason) : NULL;
  g_autofree char *text = NULL;

  if (score != NULL && translated != NULL)
    /* Translators: how sure the recognizer is, then why. */
    text = g_strdup_printf (C_("suggestion", "%s sure: %s"), score, translated);
  else
    text = g_strdup (translated != NULL ? translated : score);
  gtk_label_set_label (self->reason, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), text != NULL);
  gtk_widget_set_visible (self->decide, record->state == ZHUPI_STATE_SUGGESTED);
  gtk_widget_set_visible (self->suggestion,
                          text != NULL || record->state == ZHUPI_STATE_SUGGESTED);
}

static void
show_entity (ZhupiInspector  *self,
             ZhupiAnnotation *annotation)
{
  ZhupiAnnotationSet *set = zhupi_inspector_get_set (self);
  const ZhupiUuid *id = &zhupi_annotation_get_fields (annotation)->entity;
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (set, id);
  zhupi_entity_entry_set_entities (self->entity, zhupi_annotation_set_get_entities (set),
                                   zhupi_annotation_get_record (annotation)->tag);
  zhupi_entity_entry_set_name (self->entity,
                               entity != NULL ? zhupi_entity_get_name (entity) : NULL);
}

static void
show_number_of_same_places (ZhupiInspector *self)
{
  g_autoptr (ZhupiCommand) command = zhupi_inspector_new_mark_all (self);
  guint n_places = command != NULL ? zhupi_command_get_size (command) : 0;
  g_autofree char *text =
    g_strdup_printf (ngettext ("Also here, unmarked: %u place",
                               "Also here, unmarked: %u places", n_places), n_places);

  gtk_label_set_label (self->same_label, text);
  gtk_widget_set_visible (self->same, n_places > 0);
}

static gboolean
show_same_places_cb (gpointer user_data)
{
  ZhupiInspector *self = user_data;

  self->same_id = 0;
  if (zhupi_inspector_can_mark_all (self) &&
      zhupi_article_get_length (zhupi_document_get_article (self->document)) > MAX_LENGTH_TO_COUNT)
    {
      gtk_label_set_label (self->same_label, _("The same text elsewhere"));
      gtk_widget_set_visible (self->same, TRUE);
    }
  else
    {
      show_number_of_same_places (self);
    }
  return G_SOURCE_REMOVE;
}

static void
look_for_same_places (ZhupiInspector *self)
{
  g_clear_handle_id (&self->same_id, g_source_remove);
  self->same_id = g_timeout_add (SAME_PLACES_DELAY, show_same_places_cb, self);
}

static void
show_origin (ZhupiInspector  *self,
             ZhupiAnnotation *annotation)
{
  g_autofree char *text = zhupi_annotation_describe_origin (annotation);

  gtk_label_set_label (self->origin, text);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), *text != '\0');
}

static void
show_annotation (ZhupiInspector  *self,
                 ZhupiAnnotation *annotation)
{
  gboolean is_insertion
    = zhupi_annotation_record_is_insertion (zhupi_annotation_get_record (annotation));
  g_autofree char *quote = is_insertion ? zhupi_annotation_describe_quote (annotation)
                                        : zhupi_annotation_dup_quote (annotation);

  if (g_strcmp0 (gtk_label_get_label (self->quote), quote) != 0)
    gtk_label_set_label (self->quote, quote);
  show_tag (self, zhupi_annotation_get_record (annotation));
  show_reason (self, annotation);
  show_entity (self, annotation);
  show_origin (self, annotation);
}

static void
refresh (ZhupiInspector *self)
{
  /* The note of the one before goes into the set first, which renews the selected one. */
  g_autoptr (ZhupiAnnotation) selected = get_selected (self);

  if (selected != NULL)
    g_object_ref (selected);
  self->is_refreshing = TRUE;
  if (self->document != NULL)
    zhupi_note_editor_show (self->note, selected);
  if (selected != NULL)
    show_annotation (self, selected);
  zhupi_relation_list_refresh (self->relations);
  gtk_stack_set_visible_child_name (self->stack, selected != NULL ? "annotation" : "nothing");
  zhupi_inspector_enable_actions (self);
  look_for_same_places (self);
  self->is_refreshing = FALSE;
}

static void
tag_chosen_cb (ZhupiInspector *self)
{
  guint index = gtk_drop_down_get_selected (self->tags);
  const ZhupiAnnotationRecord *record;
  const ZhupiTag *tags;
  guint n_tags;
  ZhupiAuthor author;

  if (self->is_refreshing || (record = zhupi_inspector_begin_action (self)) == NULL)
    return;
  tags = zhupi_tag_set_get_tags (self->shown_tag_set, &n_tags);
  if (index >= n_tags)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_relabel (zhupi_inspector_get_set (self), record,
                                             g_quark_from_string (tags[index].id), &author));
}

static void
entity_committed_cb (ZhupiInspector *self,
                     const char     *name)
{
  const ZhupiAnnotationRecord *record = zhupi_inspector_begin_action (self);
  ZhupiAuthor author;

  if (record == NULL)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_set_entity (zhupi_inspector_get_set (self), record, name,
                                                &author));
}

static void
set_changed_cb (ZhupiInspector *self)
{
  g_signal_group_set_target (self->set_signals, zhupi_inspector_get_set (self));
  refresh (self);
}

void
zhupi_inspector_set_document (ZhupiInspector *self,
                              ZhupiDocument  *document)
{
  g_return_if_fail (ZHUPI_IS_INSPECTOR (self));

  if (self->document == document)
    return;
  zhupi_note_editor_set_document (self->note, document);
  zhupi_relation_list_set_document (self->relations, document);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  set_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static gboolean
is_inside (ZhupiInspector *self,
           GtkWidget      *widget)
{
  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self));
}

void
zhupi_inspector_focus_note (ZhupiInspector *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (ZHUPI_IS_INSPECTOR (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (get_selected (self) == NULL || root == NULL)
    return;
  focus = gtk_root_get_focus (root);
  if (!is_inside (self, focus))
    g_set_weak_pointer (&self->focus_before, focus);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

/* Escape goes back to the text or the list that the person came from. */
static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  ZhupiInspector *self = ZHUPI_INSPECTOR (widget);

  if (self->focus_before == NULL || !gtk_widget_get_mapped (self->focus_before))
    return FALSE;
  zhupi_inspector_commit (self);
  return gtk_widget_grab_focus (self->focus_before);
}

void
zhupi_inspector_commit (ZhupiInspector *self)
{
  g_return_if_fail (ZHUPI_IS_INSPECTOR (self));

  zhupi_note_editor_finish (self->note);
  zhupi_entity_entry_commit (self->entity);
}

static void
zhupi_inspector_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, ZHUPI_INSPECTOR (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_inspector_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    zhupi_inspector_set_document (ZHUPI_INSPECTOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_inspector_dispose (GObject *object)
{
  ZhupiInspector *self = ZHUPI_INSPECTOR (object);

  g_clear_handle_id (&self->same_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->set_signals);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->shown_tag_set);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (zhupi_inspector_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, quote);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, suggestion);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, reason);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, decide);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, badge);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, tags);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, entity);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, note);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, same);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, same_label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, relations);
  gtk_widget_class_bind_template_child (widget_class, ZhupiInspector, origin);
  gtk_widget_class_bind_template_callback (widget_class, tag_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entity_committed_cb);
}

static void
zhupi_inspector_class_init (ZhupiInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (ZHUPI_TYPE_TAG_BADGE);
  g_type_ensure (ZHUPI_TYPE_ENTITY_ENTRY);
  g_type_ensure (ZHUPI_TYPE_NOTE_EDITOR);
  g_type_ensure (ZHUPI_TYPE_RELATION_LIST);
  object_class->dispose = zhupi_inspector_dispose;
  object_class->get_property = zhupi_inspector_get_property;
  object_class->set_property = zhupi_inspector_set_property;
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, ZHUPI_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                     G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  zhupi_inspector_install_actions (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, leave_cb, NULL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
zhupi_inspector_init (ZhupiInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_name_factory_use (GTK_WIDGET (self->tags));
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::set",
                                  G_CALLBACK (set_changed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::selected", G_CALLBACK (refresh),
                                  self);
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  g_signal_group_connect_swapped (self->set_signals, "notify::read-only",
                                  G_CALLBACK (zhupi_inspector_enable_actions), self);
}
