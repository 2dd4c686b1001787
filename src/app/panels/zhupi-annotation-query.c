/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-query.h"

#include <string.h>

/* Code points that are counted faster than they are looked up in the index of the text. */
#define SHORT_WAY 128

struct _ZhupiAnnotationQuery
{
  ZhupiText *text;
  guint states;
  GHashTable *only;     /* GQuark set; NULL: every class */
  char *words;          /* folded; NULL: no words */
  gsize n_words_bytes;
  GHashTable *tags;     /* GQuark set: classes whose label has the words */
  GHashTable *entities; /* ZhupiUuid set: entities whose name has the words */
  guint place;          /* code point at which the last quote began */
  const char *at_place; /* the text from there on */
};

/* ASCII letters alone have a case in what is searched; folding all of Unicode for each of a
 * hundred thousand records would cost more than it finds. */
static gboolean
starts_with_folded (const char *text,
                    const char *folded,
                    gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (g_ascii_tolower (text[i]) != folded[i])
        return FALSE;
    }
  return TRUE;
}

static gboolean
contains (ZhupiAnnotationQuery *self,
          const char           *text,
          gsize                 n_bytes)
{
  for (gsize i = 0; i + self->n_words_bytes <= n_bytes; i++)
    {
      if (starts_with_folded (text + i, self->words, self->n_words_bytes))
        return TRUE;
    }
  return FALSE;
}

static gboolean
string_contains (ZhupiAnnotationQuery *self,
                 const char           *string)
{
  return string != NULL && contains (self, string, strlen (string));
}

static void
find_tags (ZhupiAnnotationQuery *self,
           ZhupiTagSet          *tag_set)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (tag_set, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    {
      if (string_contains (self, zhupi_tag_get_display_label (&tags[i])) ||
          string_contains (self, tags[i].id))
        g_hash_table_add (self->tags, GUINT_TO_POINTER (g_quark_from_string (tags[i].id)));
    }
}

static gboolean
entity_matches (ZhupiAnnotationQuery *self,
                ZhupiEntity          *entity)
{
  const char * const *aliases = zhupi_entity_get_aliases (entity);

  if (string_contains (self, zhupi_entity_get_name (entity)))
    return TRUE;
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      if (string_contains (self, aliases[i]))
        return TRUE;
    }
  return FALSE;
}

static void
find_entities (ZhupiAnnotationQuery *self,
               GListModel           *entities)
{
  guint n_entities = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      if (entity_matches (self, entity))
        g_hash_table_add (self->entities,
                          g_memdup2 (zhupi_entity_get_id (entity), sizeof (ZhupiUuid)));
    }
}

/**
 * zhupi_annotation_query_new:
 * @set: whose text, tag set and entities count
 * @states: bit mask of ZHUPI_STATE_BIT()
 * @only: (nullable): quarks of the classes to show; %NULL or empty for all
 * @words: (nullable): what quote, note, entity or class label must contain
 *
 * Returns: (transfer full): a query
 */
ZhupiAnnotationQuery *
zhupi_annotation_query_new (ZhupiAnnotationSet *set,
                            guint               states,
                            GHashTable         *only,
                            const char         *words)
{
  ZhupiAnnotationQuery *self = g_new0 (ZhupiAnnotationQuery, 1);

  self->text = zhupi_text_ref (zhupi_article_get_text (zhupi_annotation_set_get_article (set)));
  self->states = states;
  self->only = only != NULL && g_hash_table_size (only) > 0 ? g_hash_table_ref (only) : NULL;
  if (words == NULL || *words == '\0')
    return self;

  self->words = g_ascii_strdown (words, -1);
  self->n_words_bytes = strlen (self->words);
  self->tags = g_hash_table_new (NULL, NULL);
  self->entities = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
  find_tags (self, zhupi_annotation_set_get_tag_set (set));
  find_entities (self, zhupi_annotation_set_get_entities (set));
  return self;
}

void
zhupi_annotation_query_free (ZhupiAnnotationQuery *self)
{
  zhupi_text_unref (self->text);
  g_clear_pointer (&self->only, g_hash_table_unref);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_pointer (&self->entities, g_hash_table_unref);
  g_free (self->words);
  g_free (self);
}

/* A scan goes through the text in order: from the last quote it is a short way to the next. */
static const char *
find_place (ZhupiAnnotationQuery *self,
            guint                 place)
{
  gsize n_bytes;

  if (self->at_place != NULL && place >= self->place && place - self->place <= SHORT_WAY)
    self->at_place = g_utf8_offset_to_pointer (self->at_place, place - self->place);
  else
    self->at_place = zhupi_text_peek (self->text, (ZhupiRange) { place, place }, &n_bytes);
  self->place = place;
  return self->at_place;
}

static gboolean
quote_contains (ZhupiAnnotationQuery *self,
                ZhupiRange            range)
{
  const char *quote = find_place (self, range.start);
  gsize n_bytes;

  if (zhupi_range_length (range) <= SHORT_WAY)
    n_bytes = g_utf8_offset_to_pointer (quote, zhupi_range_length (range)) - quote;
  else
    quote = zhupi_text_peek (self->text, range, &n_bytes);
  return contains (self, quote, n_bytes);
}

static gboolean
words_match (ZhupiAnnotationQuery        *self,
             const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  if (g_hash_table_contains (self->tags, GUINT_TO_POINTER (record->tag)) ||
      g_hash_table_contains (self->entities, &fields->entity) ||
      string_contains (self, fields->note))
    return TRUE;
  return quote_contains (self, zhupi_annotation_record_get_range (record));
}

/**
 * zhupi_annotation_query_matches:
 * @self: a query
 * @record: of the set the query was made for
 *
 * Returns: whether the person wants to see it; quickest when asked in text order
 */
gboolean
zhupi_annotation_query_matches (ZhupiAnnotationQuery        *self,
                                const ZhupiAnnotationRecord *record)
{
  if ((self->states & ZHUPI_STATE_BIT (record->state)) == 0)
    return FALSE;
  if (self->only != NULL && !g_hash_table_contains (self->only, GUINT_TO_POINTER (record->tag)))
    return FALSE;
  return self->words == NULL || words_match (self, record);
}
