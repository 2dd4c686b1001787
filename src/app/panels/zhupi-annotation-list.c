/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-list-private.h"

#include "panels/zhupi-annotation-row.h"
#include "panels/zhupi-title-row.h"

/* A row that has just been put into the list has its height after one frame. */
#define N_FRAMES_UNTIL_LAID_OUT 2

enum
{
  PROP_N_ROWS = 1,
  N_PROPS
};

enum
{
  SHOWN,
  NOTE_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiAnnotationList, zhupi_annotation_list, GTK_TYPE_WIDGET)

ZhupiAnnotationSet *
zhupi_annotation_list_get_set (ZhupiAnnotationList *self)
{
  return self->set;
}

static ZhupiAnnotationSubset *
get_subset (ZhupiAnnotationList *self)
{
  GListModel *model = zhupi_row_selection_get_model (self->selection);

  return model != NULL ? ZHUPI_ANNOTATION_SUBSET (model) : NULL;
}

guint
zhupi_annotation_list_get_n_rows (ZhupiAnnotationList *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  ZhupiAnnotationList *self = ZHUPI_ANNOTATION_LIST (widget);
  guint row = zhupi_row_selection_get_selected (self->selection);

  if (++self->n_frames < N_FRAMES_UNTIL_LAID_OUT)
    return G_SOURCE_CONTINUE;
  if (row != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", row);
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

void
zhupi_annotation_list_scroll (ZhupiAnnotationList *self)
{
  self->n_frames = 0;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static guint
find_row (ZhupiAnnotationList *self,
          ZhupiAnnotation     *annotation)
{
  ZhupiAnnotationSubset *subset = get_subset (self);
  ZhupiRecordTable *records;
  guint position;
  guint row;

  if (annotation == NULL || subset == NULL)
    return GTK_INVALID_LIST_POSITION;
  records = zhupi_annotation_set_get_records (zhupi_annotation_list_get_set (self));
  if (!zhupi_record_table_find (records, zhupi_annotation_get_record (annotation), &position))
    return GTK_INVALID_LIST_POSITION;
  return zhupi_annotation_subset_find (subset, position, &row) ? row : GTK_INVALID_LIST_POSITION;
}

ZhupiAnnotation *
zhupi_annotation_list_get_selected (ZhupiAnnotationList *self)
{
  return self->document != NULL ? zhupi_document_get_selected (self->document) : NULL;
}

static void
show_selected (ZhupiAnnotationList *self)
{
  ZhupiAnnotation *annotation = zhupi_annotation_list_get_selected (self);
  guint row = find_row (self, annotation);
  const ZhupiUuid *id;

  zhupi_row_selection_set_selected (self->selection, row);
  if (row == GTK_INVALID_LIST_POSITION)
    return;
  id = &zhupi_annotation_get_record (annotation)->id;
  if (zhupi_uuid_equal (id, &self->last_shown))
    return;
  self->last_shown = *id;
  zhupi_annotation_list_scroll (self);
}

static void
go_to_top (ZhupiAnnotationList *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static void
rows_will_change_cb (ZhupiAnnotationList *self)
{
  GtkAdjustment *position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  self->is_at_top = gtk_adjustment_get_value (position) <= 0;
}

/* The view holds on to the row that was the first; who has not left the top wants to see the
 * beginning, also when rows come in above it. */
static void
stay_at_top (ZhupiAnnotationList *self)
{
  if (self->is_at_top && zhupi_annotation_list_get_selected (self) == NULL &&
      zhupi_annotation_list_get_n_rows (self) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

static void
rows_changed_cb (ZhupiAnnotationList *self,
                 guint                first)
{
  show_selected (self);
  if (first == 0)
    stay_at_top (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ROWS]);
}

static ZhupiAnnotationSubset *
new_subset (ZhupiAnnotationList *self,
            ZhupiAnnotationSet  *set)
{
  ZhupiAnnotationQuery *query;

  query = zhupi_annotation_query_new (set, self->states, self->only, self->words);
  return zhupi_annotation_subset_new (set, query, self->grouping, self->pool);
}

static void
rebuild (ZhupiAnnotationList *self)
{
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);
  g_autoptr (ZhupiAnnotationSubset) subset = NULL;

  if (set != NULL)
    subset = new_subset (self, set);
  self->is_stale = FALSE;
  self->last_shown = (ZhupiUuid) { 0 };
  zhupi_row_selection_set_model (self->selection, (GListModel *) subset);
}

static void
set_changed_cb (ZhupiAnnotationList *self)
{
  ZhupiAnnotationSet *set =
    self->document != NULL ? zhupi_document_get_set (self->document) : NULL;

  g_set_object (&self->set, set);
  g_signal_group_set_target (self->set_signals, set);
  g_signal_group_set_target (self->entity_signals,
                             set != NULL ? zhupi_annotation_set_get_entities (set) : NULL);
  zhupi_annotation_list_enable_actions (self);
  go_to_top (self);
  rebuild (self);
}

static void
tag_set_changed_cb (ZhupiAnnotationList *self)
{
  self->is_stale = TRUE;
}

static void
entities_changed_cb (ZhupiAnnotationList *self)
{
  if (self->grouping == ZHUPI_GROUPING_ENTITY || (self->words != NULL && *self->words != '\0'))
    self->is_stale = TRUE;
}

/* Not before the command has ended: a subset that is made in its middle would hear of the
 * rest of it as if that were new. */
static void
command_ended_cb (ZhupiAnnotationList *self)
{
  if (self->is_stale)
    rebuild (self);
  for (guint i = 0; i < self->bound_rows->len; i++)
    zhupi_annotation_row_refresh (g_ptr_array_index (self->bound_rows, i));
}

void
zhupi_annotation_list_set_document (ZhupiAnnotationList *self,
                                    ZhupiDocument       *document)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_LIST (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  set_changed_cb (self);
}

void
zhupi_annotation_list_set_filter (ZhupiAnnotationList *self,
                                  guint                states,
                                  GHashTable          *only,
                                  const char          *words)
{
  GHashTable *before = self->only;

  g_return_if_fail (ZHUPI_IS_ANNOTATION_LIST (self));

  self->states = states;
  self->only = only != NULL ? g_hash_table_ref (only) : NULL;
  g_clear_pointer (&before, g_hash_table_unref);
  g_free (self->words);
  self->words = g_strdup (words);
  rebuild (self);
}

void
zhupi_annotation_list_set_grouping (ZhupiAnnotationList *self,
                                    ZhupiGrouping        grouping)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_LIST (self));

  if (self->grouping == grouping)
    return;
  self->grouping = grouping;
  rebuild (self);
}

const ZhupiAnnotationRecord *
zhupi_annotation_list_record_at (ZhupiAnnotationList *self,
           guint                row,
           guint               *position)
{
  ZhupiAnnotationSubset *subset = get_subset (self);
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);

  *position = subset != NULL ? zhupi_annotation_subset_get_position (subset, row)
                             : ZHUPI_SUBSET_NO_POSITION;
  if (*position == ZHUPI_SUBSET_NO_POSITION)
    return NULL;
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (set), *position);
}

void
zhupi_annotation_list_choose (ZhupiAnnotationList *self,
               guint                row)
{
  guint position;
  const ZhupiAnnotationRecord *record = zhupi_annotation_list_record_at (self, row, &position);

  if (record == NULL)
    return;
  self->last_shown = record->id;
  zhupi_document_select (self->document, &record->id);
  g_signal_emit (self, signals[SHOWN], 0, position);
}

static void
activate_cb (ZhupiAnnotationList *self,
             guint                row)
{
  guint position;
  const ZhupiAnnotationRecord *record = zhupi_annotation_list_record_at (self, row, &position);

  if (record == NULL)
    return;
  zhupi_document_select (self->document, &record->id);
  g_signal_emit (self, signals[NOTE_REQUESTED], 0);
}

static void
show_title (GtkListItem     *list_item,
            ZhupiGroupTitle *title)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (!ZHUPI_IS_TITLE_ROW (row))
    gtk_list_item_set_child (list_item, row = zhupi_title_row_new ());
  zhupi_title_row_show (ZHUPI_TITLE_ROW (row), title);
}

static void
show_annotation (ZhupiAnnotationList *self,
                 GtkListItem         *list_item,
                 ZhupiAnnotation     *annotation)
{
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (!ZHUPI_IS_ANNOTATION_ROW (row))
    gtk_list_item_set_child (list_item, row = zhupi_annotation_row_new ());
  zhupi_annotation_row_show (ZHUPI_ANNOTATION_ROW (row), set, annotation);
  g_ptr_array_add (self->bound_rows, row);
}

static void
bind_cb (ZhupiAnnotationList *self,
         GtkListItem         *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  gboolean is_title = ZHUPI_IS_GROUP_TITLE (item);

  gtk_list_item_set_selectable (list_item, !is_title);
  gtk_list_item_set_activatable (list_item, !is_title);
  if (is_title)
    show_title (list_item, item);
  else
    show_annotation (self, list_item, item);
}

static void
unbind_cb (ZhupiAnnotationList *self,
           GtkListItem         *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (ZHUPI_IS_TITLE_ROW (row))
    {
      zhupi_title_row_show (ZHUPI_TITLE_ROW (row), NULL);
      return;
    }
  g_ptr_array_remove_fast (self->bound_rows, row);
  zhupi_annotation_row_clear (ZHUPI_ANNOTATION_ROW (row));
}

static void
zhupi_annotation_list_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_N_ROWS)
    g_value_set_uint (value, zhupi_annotation_list_get_n_rows (ZHUPI_ANNOTATION_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_annotation_list_dispose (GObject *object)
{
  ZhupiAnnotationList *self = ZHUPI_ANNOTATION_LIST (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->set_signals);
  g_clear_object (&self->entity_signals);
  g_clear_pointer (&self->throttle, zhupi_throttle_free);
  if (self->selection != NULL)
    {
      g_clear_signal_handler (&self->rows_will_change_id, self->selection);
      g_clear_signal_handler (&self->rows_changed_id, self->selection);
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->pool);
  g_clear_object (&self->set);
  g_clear_object (&self->document);
  g_clear_pointer (&self->only, g_hash_table_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (zhupi_annotation_list_parent_class)->dispose (object);
}

static void
zhupi_annotation_list_finalize (GObject *object)
{
  g_ptr_array_unref (ZHUPI_ANNOTATION_LIST (object)->bound_rows);
  G_OBJECT_CLASS (zhupi_annotation_list_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  signals[SHOWN] = g_signal_new ("shown", ZHUPI_TYPE_ANNOTATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[NOTE_REQUESTED] = g_signal_new ("note-requested", ZHUPI_TYPE_ANNOTATION_LIST,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_annotation_list_class_init (ZhupiAnnotationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zhupi_annotation_list_dispose;
  object_class->finalize = zhupi_annotation_list_finalize;
  object_class->get_property = zhupi_annotation_list_get_property;
  properties[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                 G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
  zhupi_annotation_list_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-annotation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationList, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationList, view);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static GSignalGroup *
new_document_signals (ZhupiAnnotationList *self)
{
  GSignalGroup *group = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);

  g_signal_group_connect_swapped (group, "notify::set", G_CALLBACK (set_changed_cb), self);
  g_signal_group_connect_swapped (group, "notify::selected", G_CALLBACK (show_selected), self);
  return group;
}

static void
zhupi_annotation_list_init (ZhupiAnnotationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->states = ZHUPI_STATES_USUAL;
  self->pool = zhupi_annotation_pool_new ();
  self->bound_rows = g_ptr_array_new ();
  self->document_signals = new_document_signals (self);
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  g_signal_group_connect_swapped (self->set_signals, "notify::tag-set",
                                  G_CALLBACK (tag_set_changed_cb), self);
  g_signal_group_connect_swapped (self->set_signals, "notify::read-only",
                                  G_CALLBACK (zhupi_annotation_list_enable_actions), self);
  self->throttle = zhupi_throttle_new ((ZhupiThrottleFunc) command_ended_cb, self);
  g_signal_group_connect_swapped (self->set_signals, "changed", G_CALLBACK (zhupi_throttle_poke),
                                  self->throttle);
  self->entity_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->entity_signals, "items-changed",
                                  G_CALLBACK (entities_changed_cb), self);
  self->selection = zhupi_row_selection_new ();
  g_signal_connect_object (self->selection, "chosen", G_CALLBACK (zhupi_annotation_list_choose),
                           self, G_CONNECT_SWAPPED);
  /* Before the view, which moves when it hears of the rows. */
  self->rows_will_change_id =
    g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (rows_will_change_cb),
                              self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  /* Behind the view, which must know of the rows before one of them is selected. */
  self->rows_changed_id =
    g_signal_connect_data (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
