/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-pane.h"

#include "panels/zhupi-annotation-list.h"
#include "panels/zhupi-class-filter.h"
#include "panels/zhupi-empty-text.h"
#include "panels/zhupi-suggestion-bar.h"

#include <glib/gi18n-lib.h>

struct _ZhupiAnnotationPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  ZhupiClassFilter *classes;
  GtkEditable *words;
  GtkStack *stack;
  ZhupiAnnotationList *list;
  GtkLabel *empty_label;
  GtkWidget *show_all;
  ZhupiSuggestionBar *suggestions;

  ZhupiDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *set_signals;
  GSimpleActionGroup *actions;
  guint states;
  GHashTable *hidden;
};

enum
{
  PROP_DOCUMENT = 1,
  N_PROPS
};

enum
{
  SHOWN,
  FILTER_CHANGED,
  NOTE_REQUESTED,
  LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiAnnotationPane, zhupi_annotation_pane, GTK_TYPE_WIDGET)

static ZhupiAnnotationSet *
get_set (ZhupiAnnotationPane *self)
{
  return self->document != NULL ? zhupi_document_get_set (self->document) : NULL;
}

static gboolean
is_filtered (ZhupiAnnotationPane *self)
{
  return g_hash_table_size (zhupi_class_filter_get_only (self->classes)) > 0 ||
         *gtk_editable_get_text (self->words) != '\0' ||
         self->states != ZHUPI_STATES_USUAL;
}

static void
show_empty_text (ZhupiAnnotationPane *self)
{
  ZhupiAnnotationSet *set = get_set (self);
  g_autofree char *text = NULL;

  if (set == NULL)
    text = g_strdup (_("Open an article to see its marks here."));
  else if (is_filtered (self))
    text = zhupi_empty_text_filtered (set, zhupi_class_filter_get_only (self->classes));
  else
    text = zhupi_empty_text_no_marks (set);
  gtk_label_set_label (self->empty_label, text);
  gtk_widget_set_visible (self->show_all, set != NULL && is_filtered (self));
}

static void
rows_changed_cb (ZhupiAnnotationPane *self)
{
  gboolean is_empty = zhupi_annotation_list_get_n_rows (self->list) == 0;

  if (is_empty)
    show_empty_text (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
}

static void
apply_filter (ZhupiAnnotationPane *self)
{
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  self->hidden = zhupi_class_filter_dup_hidden (self->classes);
  zhupi_annotation_list_set_filter (self->list, self->states,
                                    zhupi_class_filter_get_only (self->classes),
                                    gtk_editable_get_text (self->words));
  zhupi_suggestion_bar_refresh (self->suggestions);
  rows_changed_cb (self);
}

static void
filter_changed_cb (ZhupiAnnotationPane *self)
{
  apply_filter (self);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
words_changed_cb (ZhupiAnnotationPane *self)
{
  apply_filter (self);
}

static void
stop_search_cb (ZhupiAnnotationPane *self)
{
  gtk_editable_set_text (self->words, "");
  g_signal_emit (self, signals[LEFT], 0);
}

static void
shown_cb (ZhupiAnnotationPane *self,
          guint                position)
{
  g_signal_emit (self, signals[SHOWN], 0, position);
}

static void
note_requested_cb (ZhupiAnnotationPane *self)
{
  g_signal_emit (self, signals[NOTE_REQUESTED], 0);
}

/* What was just marked must not be hidden by the filter. */
static void
selected_cb (ZhupiAnnotationPane *self)
{
  ZhupiAnnotation *selected = zhupi_document_get_selected (self->document);

  if (selected != NULL)
    zhupi_class_filter_reveal (self->classes, zhupi_annotation_get_record (selected)->tag);
}

static void
set_states (ZhupiAnnotationPane *self,
            guint                states)
{
  self->states = states;
  zhupi_class_filter_set_states (self->classes, states);
  filter_changed_cb (self);
}

static void
toggle_state (GSimpleAction       *action,
              GVariant            *value,
              ZhupiAnnotationPane *self,
              ZhupiState           state)
{
  guint bit = ZHUPI_STATE_BIT (state);

  g_simple_action_set_state (action, value);
  set_states (self, g_variant_get_boolean (value) ? self->states | bit : self->states & ~bit);
}

static void
show_marks_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       self)
{
  toggle_state (action, value, self, ZHUPI_STATE_ACCEPTED);
}

static void
show_suggestions_cb (GSimpleAction *action,
                     GVariant      *value,
                     gpointer       self)
{
  toggle_state (action, value, self, ZHUPI_STATE_SUGGESTED);
}

static void
show_rejected_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       self)
{
  toggle_state (action, value, self, ZHUPI_STATE_REJECTED);
}

static void
grouping_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  ZhupiAnnotationPane *self = user_data;
  const char *name = g_variant_get_string (value, NULL);
  ZhupiGrouping grouping = ZHUPI_GROUPING_POSITION;

  if (g_str_equal (name, "class"))
    grouping = ZHUPI_GROUPING_CLASS;
  else if (g_str_equal (name, "entity"))
    grouping = ZHUPI_GROUPING_ENTITY;
  g_simple_action_set_state (action, value);
  zhupi_annotation_list_set_grouping (self->list, grouping);
}

static void
reset_action (ZhupiAnnotationPane *self,
              const char          *name,
              gboolean             value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (value));
}

static void
show_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  ZhupiAnnotationPane *self = user_data;

  gtk_editable_set_text (self->words, "");
  reset_action (self, "show-marks", TRUE);
  reset_action (self, "show-suggestions", TRUE);
  reset_action (self, "show-rejected", FALSE);
  self->states = ZHUPI_STATES_USUAL;
  zhupi_class_filter_set_states (self->classes, self->states);
  zhupi_class_filter_reset (self->classes);
}

static const GActionEntry entries[] = {
  { "show-all", show_all_cb },
  { "show-marks", NULL, NULL, "true", show_marks_cb },
  { "show-suggestions", NULL, NULL, "true", show_suggestions_cb },
  { "show-rejected", NULL, NULL, "false", show_rejected_cb },
  { "grouping", NULL, "s", "'position'", grouping_cb },
};

static void
set_changed_cb (ZhupiAnnotationPane *self)
{
  ZhupiAnnotationSet *set = get_set (self);

  zhupi_class_filter_set_set (self->classes, set);
  g_signal_group_set_target (self->set_signals, set);
  rows_changed_cb (self);
}

void
zhupi_annotation_pane_set_document (ZhupiAnnotationPane *self,
                                    ZhupiDocument       *document)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_PANE (self));

  if (!g_set_object (&self->document, document))
    return;
  zhupi_annotation_list_set_document (self->list, document);
  zhupi_suggestion_bar_set_document (self->suggestions, document);
  g_signal_group_set_target (self->document_signals, document);
  set_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

GHashTable *
zhupi_annotation_pane_get_hidden (ZhupiAnnotationPane *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_PANE (self), NULL);

  return self->hidden;
}

guint
zhupi_annotation_pane_get_hidden_states (ZhupiAnnotationPane *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_PANE (self), 0);

  return ~self->states & (ZHUPI_STATE_BIT (ZHUPI_N_STATES) - 1);
}

void
zhupi_annotation_pane_focus_filter (ZhupiAnnotationPane *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
zhupi_annotation_pane_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, ZHUPI_ANNOTATION_PANE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_annotation_pane_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    zhupi_annotation_pane_set_document (ZHUPI_ANNOTATION_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_annotation_pane_dispose (GObject *object)
{
  ZhupiAnnotationPane *self = ZHUPI_ANNOTATION_PANE (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->set_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  G_OBJECT_CLASS (zhupi_annotation_pane_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[SHOWN] = g_signal_new ("shown", ZHUPI_TYPE_ANNOTATION_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", ZHUPI_TYPE_ANNOTATION_PANE,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTE_REQUESTED] = g_signal_new ("note-requested", ZHUPI_TYPE_ANNOTATION_PANE,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", ZHUPI_TYPE_ANNOTATION_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-annotation-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, classes);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, words);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, show_all);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationPane, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_requested_cb);
}

static void
zhupi_annotation_pane_class_init (ZhupiAnnotationPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (ZHUPI_TYPE_CLASS_FILTER);
  g_type_ensure (ZHUPI_TYPE_ANNOTATION_LIST);
  g_type_ensure (ZHUPI_TYPE_SUGGESTION_BAR);
  object_class->dispose = zhupi_annotation_pane_dispose;
  object_class->get_property = zhupi_annotation_pane_get_property;
  object_class->set_property = zhupi_annotation_pane_set_property;
  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, ZHUPI_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                     G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
zhupi_annotation_pane_init (ZhupiAnnotationPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->states = ZHUPI_STATES_USUAL;
  zhupi_suggestion_bar_set_list (self->suggestions, self->list);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pane", G_ACTION_GROUP (self->actions));
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::set",
                                  G_CALLBACK (set_changed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::selected",
                                  G_CALLBACK (selected_cb), self);
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  g_signal_group_connect_swapped (self->set_signals, "notify::tag-set",
                                  G_CALLBACK (rows_changed_cb), self);
  rows_changed_cb (self);
}
