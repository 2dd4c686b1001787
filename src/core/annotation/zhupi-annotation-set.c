/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-struct.h"

enum
{
  PROP_0,
  PROP_NAME,
  PROP_NOTE,
  PROP_READ_ONLY,
  PROP_TAG_SET,
  N_PROPS
};

enum
{
  TEXT_DAMAGED,
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
zhupi_annotation_set_get_item_type (GListModel *model)
{
  return ZHUPI_TYPE_ANNOTATION;
}

static guint
zhupi_annotation_set_get_n_items (GListModel *model)
{
  return zhupi_annotation_set_get_size (ZHUPI_ANNOTATION_SET (model));
}

static gpointer
zhupi_annotation_set_get_item (GListModel *model,
                               guint       position)
{
  return zhupi_annotation_set_dup_item (ZHUPI_ANNOTATION_SET (model), position);
}

static void
zhupi_annotation_set_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_annotation_set_get_item_type;
  iface->get_n_items = zhupi_annotation_set_get_n_items;
  iface->get_item = zhupi_annotation_set_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiAnnotationSet, zhupi_annotation_set, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      zhupi_annotation_set_model_init))

static void
zhupi_annotation_set_finalize (GObject *object)
{
  ZhupiAnnotationSet *self = ZHUPI_ANNOTATION_SET (object);

  g_clear_object (&self->held);
  g_clear_object (&self->article);
  g_clear_object (&self->tag_set);
  g_clear_object (&self->entities);
  g_clear_object (&self->relations);
  g_clear_pointer (&self->records, zhupi_record_table_free);
  g_clear_pointer (&self->counts, zhupi_tag_counts_free);
  g_clear_pointer (&self->unplaced, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->creator);
  g_free (self->note);
  g_free (self->extra);

  G_OBJECT_CLASS (zhupi_annotation_set_parent_class)->finalize (object);
}

static void
zhupi_annotation_set_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ZhupiAnnotationSet *self = ZHUPI_ANNOTATION_SET (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_TAG_SET:
      g_value_set_object (value, self->tag_set);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zhupi_annotation_set_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  ZhupiAnnotationSet *self = ZHUPI_ANNOTATION_SET (object);

  switch (prop_id)
    {
    case PROP_READ_ONLY:
      zhupi_annotation_set_set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, readable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, NULL, readable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TAG_SET] =
    g_param_spec_object ("tag-set", NULL, NULL, ZHUPI_TYPE_TAG_SET,
                         readable | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (GType type)
{
  signals[TEXT_DAMAGED] =
    g_signal_new ("text-damaged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[CHANGED] =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_annotation_set_class_init (ZhupiAnnotationSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = zhupi_annotation_set_finalize;
  object_class->get_property = zhupi_annotation_set_get_property;
  object_class->set_property = zhupi_annotation_set_set_property;
  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
zhupi_annotation_set_init (ZhupiAnnotationSet *self)
{
}

void
zhupi_annotation_set_notify_name (ZhupiAnnotationSet *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

void
zhupi_annotation_set_notify_note (ZhupiAnnotationSet *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
zhupi_annotation_set_notify_tag_set (ZhupiAnnotationSet *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG_SET]);
}

void
zhupi_annotation_set_emit_text_damaged (ZhupiAnnotationSet *self,
                                        ZhupiRange          range)
{
  g_signal_emit (self, signals[TEXT_DAMAGED], 0, range.start, range.end);
}

void
zhupi_annotation_set_emit_changed (ZhupiAnnotationSet *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static const ZhupiUuid *
get_entity_id (gpointer item)
{
  return zhupi_entity_get_id (item);
}

static const ZhupiUuid *
get_relation_id (gpointer item)
{
  return zhupi_relation_get_id (item);
}

/**
 * zhupi_annotation_set_new:
 * @article: the article that is annotated
 * @name: what a person calls the set
 *
 * Returns: (transfer full): an empty set with the default tag set
 */
ZhupiAnnotationSet *
zhupi_annotation_set_new (ZhupiArticle *article,
                          const char   *name)
{
  ZhupiAnnotationSet *self;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ZHUPI_TYPE_ANNOTATION_SET, NULL);
  self->article = g_object_ref (article);
  zhupi_uuid_init_random (&self->id);
  self->name = g_strdup (name);
  self->created = g_get_real_time ();
  self->tag_set = g_object_ref (zhupi_tag_set_get_default ());
  self->records = zhupi_record_table_new ();
  self->counts = zhupi_tag_counts_new ();
  self->entities = zhupi_object_list_new (ZHUPI_TYPE_ENTITY, get_entity_id);
  self->relations = zhupi_object_list_new (ZHUPI_TYPE_RELATION, get_relation_id);
  self->unplaced = g_ptr_array_new_with_free_func (g_free);
  return self;
}

ZhupiArticle *
zhupi_annotation_set_get_article (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->article;
}

const ZhupiUuid *
zhupi_annotation_set_get_id (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return &self->id;
}

const char *
zhupi_annotation_set_get_name (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->name;
}

const char *
zhupi_annotation_set_get_creator (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->creator;
}

gint64
zhupi_annotation_set_get_created (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), 0);

  return self->created;
}

const char *
zhupi_annotation_set_get_note (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->note;
}

ZhupiTagSet *
zhupi_annotation_set_get_tag_set (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->tag_set;
}

gboolean
zhupi_annotation_set_get_read_only (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);

  return self->read_only;
}

/**
 * zhupi_annotation_set_set_read_only:
 * @self: a set
 * @read_only: whether a history refuses to change it
 */
void
zhupi_annotation_set_set_read_only (ZhupiAnnotationSet *self,
                                    gboolean            read_only)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  if (self->read_only == !!read_only)
    return;
  self->read_only = !!read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/**
 * zhupi_annotation_set_get_records:
 * @self: a set
 *
 * Returns: (transfer none): its records; to be read only, never changed
 */
ZhupiRecordTable *
zhupi_annotation_set_get_records (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->records;
}

guint
zhupi_annotation_set_get_size (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), 0);

  return zhupi_record_table_get_size (self->records);
}

guint
zhupi_annotation_set_count (ZhupiAnnotationSet *self,
                            GQuark              tag,
                            ZhupiState          state)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), 0);
  g_return_val_if_fail (state < ZHUPI_N_STATES, 0);

  return zhupi_tag_counts_get (self->counts, tag, state);
}

typedef struct
{
  const ZhupiUuid *id;
  guint position;
} IdSearch;

static gboolean
find_id_cb (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  IdSearch *search = user_data;

  if (zhupi_uuid_equal (&record->id, search->id))
    return FALSE;
  search->position++;
  return TRUE;
}

/**
 * zhupi_annotation_set_find_id:
 * @self: a set
 * @id: of an annotation
 * @position: (out) (optional): where it stands in the list
 *
 * Asking again for the same one is O(log n), also when it was changed in between.
 *
 * Returns: whether it is there
 */
gboolean
zhupi_annotation_set_find_id (ZhupiAnnotationSet *self,
                              const ZhupiUuid    *id,
                              guint              *position)
{
  IdSearch search = { id, 0 };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);
  g_return_val_if_fail (id != NULL && !zhupi_uuid_is_none (id), FALSE);

  if (zhupi_uuid_equal (id, &self->last_found.id)
      && zhupi_record_table_find (self->records, &self->last_found, position))
    return TRUE;
  if (zhupi_record_table_foreach (self->records, find_id_cb, &search))
    return FALSE;
  self->last_found = *zhupi_record_table_nth (self->records, search.position);
  if (position != NULL)
    *position = search.position;
  return TRUE;
}

/**
 * zhupi_annotation_set_dup_item:
 * @self: a set
 * @position: in the list
 *
 * Returns: (transfer full) (nullable): the annotation; %NULL behind the end
 */
ZhupiAnnotation *
zhupi_annotation_set_dup_item (ZhupiAnnotationSet *self,
                               guint               position)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  if (position >= zhupi_annotation_set_get_size (self))
    return NULL;
  return zhupi_annotation_new (self->article, zhupi_record_table_nth (self->records, position));
}

GListModel *
zhupi_annotation_set_get_entities (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return G_LIST_MODEL (self->entities);
}

/**
 * zhupi_annotation_set_find_entity:
 * @self: a set
 * @id: of an entity
 *
 * Returns: (transfer none) (nullable): the entity; cost O(log n)
 */
ZhupiEntity *
zhupi_annotation_set_find_entity (ZhupiAnnotationSet *self,
                                  const ZhupiUuid    *id)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return zhupi_object_list_lookup (self->entities, id);
}

GListModel *
zhupi_annotation_set_get_relations (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return G_LIST_MODEL (self->relations);
}

/**
 * zhupi_annotation_set_find_relation:
 * @self: a set
 * @id: of a relation
 *
 * Returns: (transfer none) (nullable): the relation; cost O(log n)
 */
ZhupiRelation *
zhupi_annotation_set_find_relation (ZhupiAnnotationSet *self,
                                    const ZhupiUuid    *id)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return zhupi_object_list_lookup (self->relations, id);
}

GPtrArray *
zhupi_annotation_set_get_unplaced (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->unplaced;
}

const char *
zhupi_annotation_set_get_extra (ZhupiAnnotationSet *self)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  return self->extra;
}
