/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-loss.h"

#include "exchange/zhupi-pieces.h"

#include <glib/gi18n-lib.h>

/* What does not say more when it is counted. */
#define TRAITS_OF_THE_WHOLE (ZHUPI_TRAIT_IDS | ZHUPI_TRAIT_TAG_SET | ZHUPI_TRAIT_SET)

#define TRAITS_OF_MENTIONS \
  (ZHUPI_TRAIT_FRAGMENTS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS | ZHUPI_TRAIT_STATES \
   | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_ENTITIES | ZHUPI_TRAIT_IDS | ZHUPI_TRAIT_SCORES \
   | ZHUPI_TRAIT_REASONS | ZHUPI_TRAIT_AUTHORS | ZHUPI_TRAIT_CREATED | ZHUPI_TRAIT_MODIFIED \
   | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_INSERTIONS)

static const char *const names[ZHUPI_N_TRAITS] = {
  N_("mentions in pieces"),
  N_("mentions over others"),
  N_("line breaks at the edge of mentions"),
  N_("what is only suggested or rejected"),
  N_("notes"),
  N_("entities of mentions"),
  N_("aliases and notes of entities"),
  N_("relations"),
  N_("relations of entities"),
  N_("notes and authors of relations"),
  N_("ids"),
  N_("scores"),
  N_("reasons"),
  N_("authors"),
  N_("times of making"),
  N_("times of change"),
  N_("names and colors of classes"),
  N_("name and note of the set"),
  N_("additions of other programs"),
  N_("annotations without a place"),
  N_("relations of accepted mentions with others"),
  N_("white space at the edge of mentions"),
  N_("mentions"),
  N_("text that was put in"),
};

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiTrait trait;
  guint n;
} Count;

const char *
zhupi_loss_get_name (ZhupiTrait trait)
{
  return _(names[g_bit_nth_lsf (trait, -1)]);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
names_entity (ZhupiAnnotationSet       *set,
              const ZhupiDetailsFields *fields)
{
  return !zhupi_uuid_is_none (&fields->entity)
         && zhupi_annotation_set_find_entity (set, &fields->entity) != NULL;
}

static gboolean
has_trait (Count                       *self,
           const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  switch ((guint) self->trait)
    {
    case ZHUPI_TRAIT_FRAGMENTS:
      return fields->n_fragments > 0;
    case ZHUPI_TRAIT_LINE_BREAKS:
      return zhupi_pieces_change_at_line_breaks (zhupi_annotation_set_get_article (self->set),
                                                 record);
    case ZHUPI_TRAIT_BLANKS:
      return zhupi_pieces_change_trimmed (zhupi_annotation_set_get_article (self->set), record);
    case ZHUPI_TRAIT_STATES:
      return record->state != ZHUPI_STATE_ACCEPTED;
    case ZHUPI_TRAIT_NOTES:
      return has_text (fields->note);
    case ZHUPI_TRAIT_ENTITIES:
      return names_entity (self->set, fields);
    case ZHUPI_TRAIT_IDS:
    case ZHUPI_TRAIT_MENTIONS:
      return TRUE;
    case ZHUPI_TRAIT_INSERTIONS:
      return zhupi_annotation_record_is_insertion (record);
    case ZHUPI_TRAIT_SCORES:
      return fields->score != ZHUPI_SCORE_NONE;
    case ZHUPI_TRAIT_REASONS:
      return has_text (fields->reason);
    case ZHUPI_TRAIT_AUTHORS:
      return has_text (fields->creator) || has_text (fields->generator);
    case ZHUPI_TRAIT_CREATED:
      return fields->created != 0;
    case ZHUPI_TRAIT_MODIFIED:
      return fields->modified != 0;
    case ZHUPI_TRAIT_EXTRA:
      return has_text (fields->extra);
    default:
      return FALSE;
    }
}

static gboolean
count_record_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  Count *self = user_data;

  self->n += has_trait (self, record);
  return TRUE;
}

static guint
count_records (ZhupiAnnotationSet *set,
               ZhupiTrait          trait)
{
  Count self = { set, trait, 0 };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), count_record_cb, &self);
  return self.n;
}

static gboolean
has_details (ZhupiEntity *entity)
{
  const char * const *aliases = zhupi_entity_get_aliases (entity);

  return (aliases != NULL && *aliases != NULL) || has_text (zhupi_entity_get_note (entity))
         || has_text (zhupi_entity_get_extra (entity));
}

static gboolean
note_entity_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  if (!zhupi_uuid_is_none (&fields->entity))
    g_hash_table_add (user_data, (gpointer) &fields->entity);
  return TRUE;
}

/* Entities with more than class and name, and those that no mention names. */
static guint
count_entity_details (ZhupiAnnotationSet *set)
{
  GListModel *entities = zhupi_annotation_set_get_entities (set);
  g_autoptr (GHashTable) named = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);
  guint n = 0;

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), note_entity_cb, named);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      n += has_details (entity) || !g_hash_table_contains (named, zhupi_entity_get_id (entity));
    }

  return n;
}

static gboolean
is_of_entities (ZhupiAnnotationSet *set,
                ZhupiRelation      *relation)
{
  return zhupi_annotation_set_find_entity (set, zhupi_relation_get_from (relation)) != NULL
         || zhupi_annotation_set_find_entity (set, zhupi_relation_get_to (relation)) != NULL;
}

/* 0 for what is no mention. */
static guint
get_state_bit (ZhupiAnnotationSet *set,
               const ZhupiUuid    *id)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);
  guint position;

  if (!zhupi_annotation_set_find_id (set, id, &position))
    return 0;
  return 1u << zhupi_record_table_nth (records, position)->state;
}

static gboolean
joins_states (ZhupiAnnotationSet *set,
              ZhupiRelation      *relation)
{
  guint from = get_state_bit (set, zhupi_relation_get_from (relation));
  guint to = get_state_bit (set, zhupi_relation_get_to (relation));

  return from != 0 && to != 0 && from != to;
}

static gboolean
relation_has (ZhupiAnnotationSet *set,
              ZhupiRelation      *relation,
              ZhupiTrait          trait)
{
  if (trait == ZHUPI_TRAIT_RELATION_DETAILS)
    return has_text (zhupi_relation_get_note (relation))
           || has_text (zhupi_relation_get_creator (relation))
           || has_text (zhupi_relation_get_extra (relation))
           || zhupi_relation_get_created (relation) != 0;
  if (trait == ZHUPI_TRAIT_STATE_RELATIONS)
    return joins_states (set, relation);
  return is_of_entities (set, relation) == (trait == ZHUPI_TRAIT_ENTITY_RELATIONS);
}

static guint
count_relations (ZhupiAnnotationSet *set,
                 ZhupiTrait          trait)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      n += relation_has (set, relation, trait);
    }

  return n;
}

static guint
count_hidden (ZhupiAnnotationSet *set)
{
  g_autoptr (GArray) flat = zhupi_loss_list_flat (set);

  return zhupi_annotation_set_get_size (set) - flat->len;
}

static guint
count_classes (ZhupiAnnotationSet *set)
{
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (set);
  guint n_tags;

  zhupi_tag_set_get_tags (tag_set, &n_tags);
  return zhupi_tag_set_is_default (tag_set) ? 0 : n_tags;
}

static guint
has_identity (ZhupiAnnotationSet *set)
{
  return has_text (zhupi_annotation_set_get_name (set))
         || has_text (zhupi_annotation_set_get_creator (set))
         || has_text (zhupi_annotation_set_get_note (set));
}

guint
zhupi_loss_count (ZhupiAnnotationSet *set,
                  ZhupiTrait          trait)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), 0);

  switch ((guint) trait)
    {
    case ZHUPI_TRAIT_OVERLAPS:
      return count_hidden (set);
    case ZHUPI_TRAIT_ENTITY_DETAILS:
      return count_entity_details (set);
    case ZHUPI_TRAIT_RELATIONS:
    case ZHUPI_TRAIT_ENTITY_RELATIONS:
    case ZHUPI_TRAIT_RELATION_DETAILS:
    case ZHUPI_TRAIT_STATE_RELATIONS:
      return count_relations (set, trait);
    case ZHUPI_TRAIT_TAG_SET:
      return count_classes (set);
    case ZHUPI_TRAIT_SET:
      return has_identity (set);
    case ZHUPI_TRAIT_EXTRA:
      return count_records (set, trait) + has_text (zhupi_annotation_set_get_extra (set));
    case ZHUPI_TRAIT_UNPLACED:
      return zhupi_annotation_set_get_unplaced (set)->len;
    default:
      return count_records (set, trait);
    }
}

static void
append_loss (GString    *list,
             ZhupiTrait  trait,
             guint       n)
{
  if (list->len > 0)
    /* Translators: between the items of a list */
    g_string_append (list, _(", "));
  if (trait & TRAITS_OF_THE_WHOLE)
    g_string_append (list, zhupi_loss_get_name (trait));
  else
    /* Translators: what is counted, and how many */
    g_string_append_printf (list, _("%s (%u)"), zhupi_loss_get_name (trait), n);
}

gboolean
zhupi_loss_is_told (const ZhupiExchangeFormat *format,
                    ZhupiTrait                 trait)
{
  const guint both = ZHUPI_TRAIT_RELATIONS | ZHUPI_TRAIT_STATES;

  if (trait == ZHUPI_TRAIT_STATE_RELATIONS && (format->holds & both) != both)
    return FALSE;
  if (!(format->holds & ZHUPI_TRAIT_MENTIONS) && (trait & TRAITS_OF_MENTIONS))
    return FALSE;
  return (format->holds & trait) == 0;
}

char *
zhupi_loss_describe (const ZhupiExchangeFormat *format,
                     ZhupiAnnotationSet        *set)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  for (guint i = 0; i < ZHUPI_N_TRAITS; i++)
    {
      ZhupiTrait trait = 1u << i;
      guint n = zhupi_loss_is_told (format, trait) ? zhupi_loss_count (set, trait) : 0;

      if (n > 0)
        append_loss (list, trait, n);
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}

typedef struct
{
  guint position;
  guint start;
  guint end;
} Span;

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Span *x = a;
  const Span *y = b;
  guint x_length = x->end - x->start;
  guint y_length = y->end - y->start;

  if (x_length != y_length)
    return x_length > y_length ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

static gboolean
append_span_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  GArray *spans = user_data;
  Span span = { spans->len, record->start, record->end };

  g_array_append_val (spans, span);
  return TRUE;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const guint *x = a;
  const guint *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* Takes the code points of @span unless one of them is taken. */
static gboolean
claim (guint8     *taken,
       const Span *span)
{
  /* Longer ones came before: what is taken of a shorter one is at one of its ends. */
  if (span->start == span->end || taken[span->start] || taken[span->end - 1])
    return FALSE;

  memset (taken + span->start, 1, span->end - span->start);
  return TRUE;
}

GArray *
zhupi_loss_list_flat (ZhupiAnnotationSet *set)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autofree guint8 *taken = NULL;
  GArray *flat = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), flat);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), append_span_cb, spans);
  g_array_sort (spans, compare_spans);
  taken = g_malloc0 (zhupi_article_get_length (zhupi_annotation_set_get_article (set)) + 1);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (claim (taken, span))
        g_array_append_val (flat, span->position);
    }
  g_array_sort (flat, compare_positions);
  return flat;
}
