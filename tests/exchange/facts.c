/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "facts.h"

#include "exchange/zhupi-loss.h"
#include "exchange/zhupi-pieces.h"

#include <inttypes.h>

typedef struct
{
  ZhupiAnnotationSet *set;
  guint holds;
  GPtrArray *lines;
  GHashTable *flat;     /* (nullable): positions of the mentions that are written */
  GHashTable *mentions; /* ids to what stands for the mention in a relation */
  guint position;
} Facts;

static gboolean
holds (const Facts *self,
       ZhupiTrait   trait)
{
  return (self->holds & trait) != 0;
}

static GArray *
list_pieces (Facts                       *self,
             const ZhupiAnnotationRecord *record)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (self->set);
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);
  GArray *list;

  if (holds (self, ZHUPI_TRAIT_BLANKS) && !holds (self, ZHUPI_TRAIT_LINE_BREAKS))
    {
      list = zhupi_pieces_cut_at_line_breaks (article, record);
      zhupi_pieces_join_at_line_breaks (article, list);
      return list;
    }

  list = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  if (!holds (self, ZHUPI_TRAIT_BLANKS))
    {
      whole = zhupi_pieces_trim (zhupi_article_get_text (article), whole);
      if (whole.start < whole.end)
        g_array_append_val (list, whole);
    }
  else if (holds (self, ZHUPI_TRAIT_FRAGMENTS))
    g_array_append_vals (list, pieces, n_pieces);
  else
    g_array_append_val (list, whole);
  return list;
}

/* Class and place; %NULL when nothing is left of the mention. */
static char *
name_mention (Facts                       *self,
              const ZhupiAnnotationRecord *record)
{
  g_autoptr (GArray) pieces = list_pieces (self, record);
  g_autoptr (GString) name = g_string_new (g_quark_to_string (record->tag));

  if (pieces->len == 0)
    return NULL;
  for (guint i = 0; i < pieces->len; i++)
    g_string_append_printf (name, " %u-%u", g_array_index (pieces, ZhupiRange, i).start,
                            g_array_index (pieces, ZhupiRange, i).end);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
append_text (const Facts *self,
             GString     *line,
             ZhupiTrait   trait,
             const char  *name,
             const char  *value)
{
  if (holds (self, trait) && value != NULL && *value != '\0')
    g_string_append_printf (line, " %s=“%s”", name, value);
}

static void
append_number (const Facts *self,
               GString     *line,
               ZhupiTrait   trait,
               const char  *name,
               gint64       value,
               gint64       none)
{
  if (holds (self, trait) && value != none)
    g_string_append_printf (line, " %s=%" PRId64, name, value);
}

static void
append_entity (const Facts     *self,
               GString         *line,
               const ZhupiUuid *id)
{
  ZhupiEntity *entity = NULL;
  char string[ZHUPI_UUID_STRING_SIZE];

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (self->set, id);
  if (entity == NULL || !holds (self, ZHUPI_TRAIT_ENTITIES))
    return;
  g_string_append_printf (line, " entity=%s", zhupi_entity_get_name (entity));
  zhupi_uuid_format (id, string);
  if (holds (self, ZHUPI_TRAIT_ENTITY_DETAILS))
    g_string_append_printf (line, "/%s", string);
}

static void
append_id (const Facts     *self,
           GString         *line,
           ZhupiTrait       trait,
           const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (id, string);
  append_text (self, line, trait, "id", string);
}

static void
append_details (const Facts                 *self,
                GString                     *line,
                const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  append_id (self, line, ZHUPI_TRAIT_IDS, &record->id);
  append_number (self, line, ZHUPI_TRAIT_STATES, "state", record->state, ZHUPI_STATE_ACCEPTED);
  append_text (self, line, ZHUPI_TRAIT_NOTES, "note", fields->note);
  append_text (self, line, ZHUPI_TRAIT_REASONS, "reason", fields->reason);
  append_text (self, line, ZHUPI_TRAIT_AUTHORS, "creator", fields->creator);
  append_text (self, line, ZHUPI_TRAIT_AUTHORS, "generator", fields->generator);
  append_text (self, line, ZHUPI_TRAIT_EXTRA, "extra", fields->extra);
  append_number (self, line, ZHUPI_TRAIT_SCORES, "score", fields->score, ZHUPI_SCORE_NONE);
  append_number (self, line, ZHUPI_TRAIT_CREATED, "created", fields->created, 0);
  append_number (self, line, ZHUPI_TRAIT_MODIFIED, "modified", fields->modified, 0);
  append_entity (self, line, &fields->entity);
}

static gboolean
add_mention_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  Facts *self = user_data;
  g_autofree char *name = name_mention (self, record);
  guint position = self->position++;
  GString *line;

  if (name == NULL
      || (self->flat != NULL && !g_hash_table_contains (self->flat, GUINT_TO_POINTER (position))))
    return TRUE;
  line = g_string_new (name);
  append_details (self, line, record);
  g_ptr_array_add (self->lines, g_string_free (line, FALSE));
  g_hash_table_insert (self->mentions, g_memdup2 (&record->id, sizeof record->id),
                       g_steal_pointer (&name));
  return TRUE;
}

static char *
name_end (Facts           *self,
          const ZhupiUuid *id)
{
  const char *mention = g_hash_table_lookup (self->mentions, id);
  ZhupiEntity *entity = zhupi_annotation_set_find_entity (self->set, id);

  if (mention != NULL)
    return g_strdup (mention);
  if (entity == NULL || !holds (self, ZHUPI_TRAIT_ENTITY_RELATIONS))
    return NULL;
  return g_strdup (zhupi_entity_get_name (entity));
}

static int
get_state (Facts           *self,
           const ZhupiUuid *id)
{
  guint position;

  if (!zhupi_annotation_set_find_id (self->set, id, &position))
    return -1;
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position)->state;
}

static gboolean
joins_states (Facts         *self,
              ZhupiRelation *relation)
{
  return get_state (self, zhupi_relation_get_from (relation))
         != get_state (self, zhupi_relation_get_to (relation));
}

static void
add_relation (Facts         *self,
              ZhupiRelation *relation)
{
  g_autofree char *from = name_end (self, zhupi_relation_get_from (relation));
  g_autofree char *to = name_end (self, zhupi_relation_get_to (relation));
  GString *line;

  if (from == NULL || to == NULL
      || (!holds (self, ZHUPI_TRAIT_STATE_RELATIONS) && joins_states (self, relation)))
    return;
  line = g_string_new (NULL);
  g_string_append_printf (line, "relation %s: %s -> %s", zhupi_relation_get_kind (relation), from,
                          to);
  append_id (self, line, ZHUPI_TRAIT_RELATION_DETAILS, zhupi_relation_get_id (relation));
  append_text (self, line, ZHUPI_TRAIT_RELATION_DETAILS, "note",
               zhupi_relation_get_note (relation));
  append_text (self, line, ZHUPI_TRAIT_RELATION_DETAILS, "creator",
               zhupi_relation_get_creator (relation));
  append_number (self, line, ZHUPI_TRAIT_RELATION_DETAILS, "created",
                 zhupi_relation_get_created (relation), 0);
  g_ptr_array_add (self->lines, g_string_free (line, FALSE));
}

static void
add_relations (Facts *self)
{
  GListModel *relations = zhupi_annotation_set_get_relations (self->set);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      if (holds (self, ZHUPI_TRAIT_RELATIONS))
        add_relation (self, relation);
    }
}

static void
add_entities (Facts *self)
{
  GListModel *entities = zhupi_annotation_set_get_entities (self->set);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);
      const char * const *aliases = zhupi_entity_get_aliases (entity);
      g_autofree char *joined = aliases != NULL ? g_strjoinv ("/", (char **) aliases) : NULL;
      GString *line = g_string_new ("entity ");

      g_string_append_printf (line, "%s %s", zhupi_entity_get_tag (entity),
                              zhupi_entity_get_name (entity));
      append_id (self, line, ZHUPI_TRAIT_ENTITY_DETAILS, zhupi_entity_get_id (entity));
      append_text (self, line, ZHUPI_TRAIT_ENTITY_DETAILS, "aliases", joined);
      append_text (self, line, ZHUPI_TRAIT_ENTITY_DETAILS, "note", zhupi_entity_get_note (entity));
      g_ptr_array_add (self->lines, g_string_free (line, FALSE));
    }
}

static void
add_tags (Facts *self)
{
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (self->set);
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  for (guint i = 0; i < n_tags; i++)
    g_ptr_array_add (self->lines,
                     g_strdup_printf ("class %u %s %s %s %s %s %c %s", i, tags[i].id, tags[i].label,
                                      tags[i].label_zh, tags[i].color, tags[i].line,
                                      tags[i].key != 0 ? tags[i].key : '-', tags[i].parent));
}

static void
add_set (Facts *self)
{
  GString *line = g_string_new ("set");

  append_text (self, line, ZHUPI_TRAIT_SET, "name", zhupi_annotation_set_get_name (self->set));
  append_text (self, line, ZHUPI_TRAIT_SET, "note", zhupi_annotation_set_get_note (self->set));
  append_text (self, line, ZHUPI_TRAIT_SET, "creator",
               zhupi_annotation_set_get_creator (self->set));
  g_ptr_array_add (self->lines, g_string_free (line, FALSE));
}

static GHashTable *
list_flat (ZhupiAnnotationSet *set)
{
  g_autoptr (GArray) flat = zhupi_loss_list_flat (set);
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < flat->len; i++)
    g_hash_table_add (positions, GUINT_TO_POINTER (g_array_index (flat, guint, i)));
  return positions;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char *
facts_list (ZhupiAnnotationSet *set,
            guint               trait_bits)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Facts self = { set, trait_bits, lines, NULL, NULL, 0 };

  if (!holds (&self, ZHUPI_TRAIT_OVERLAPS))
    self.flat = list_flat (set);
  self.mentions = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, g_free);
  if (holds (&self, ZHUPI_TRAIT_MENTIONS))
    zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), add_mention_cb, &self);
  add_relations (&self);
  if (holds (&self, ZHUPI_TRAIT_ENTITY_DETAILS))
    add_entities (&self);
  if (holds (&self, ZHUPI_TRAIT_TAG_SET))
    add_tags (&self);
  add_set (&self);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  g_hash_table_unref (self.mentions);
  g_clear_pointer (&self.flat, g_hash_table_unref);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
