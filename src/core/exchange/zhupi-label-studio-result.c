/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-label-studio-result.h"

#include "json/zhupi-json-writer.h"

#include <string.h>

#define PER_MILLE 1000

typedef struct
{
  char *from;
  char *to;
  char *direction;
  GPtrArray *labels;
} Relation;

/* One result as it stands in the file: a region, something about a region, or a relation. */
typedef struct
{
  char *id;
  char *type;
  Relation relation;
  ZhupiDraftPiece piece;
  char *quote;
  GPtrArray *labels;  /* of the labels tags */
  GPtrArray *choices;
  GPtrArray *texts;   /* of a text area */
  GPtrArray *notes;
  int score;
} Single;

static void
region_free (ZhupiLabelStudioRegion *self)
{
  g_free (self->id);
  g_free (self->quote);
  g_ptr_array_unref (self->labels);
  g_string_free (self->note, TRUE);
  g_string_free (self->bodies, TRUE);
  g_free (self->creator);
  g_free (self->generator);
  g_free (self);
}

static void
relation_free (Relation *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->direction);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

void
zhupi_label_studio_result_init (ZhupiLabelStudioResult *self)
{
  *self = (ZhupiLabelStudioResult) { NULL };
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) region_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->relations = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);
}

void
zhupi_label_studio_result_clear (ZhupiLabelStudioResult *self)
{
  g_ptr_array_unref (self->regions);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->relations);
}

static void
single_init (Single *self)
{
  *self = (Single) { .piece = { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE },
                     .score = ZHUPI_SCORE_NONE };
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->choices = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
}

static void
single_clear (Single *self)
{
  g_free (self->id);
  g_free (self->type);
  g_free (self->relation.from);
  g_free (self->relation.to);
  g_free (self->relation.direction);
  g_free (self->quote);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->notes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Single, single_clear)

static void
read_text (ZhupiJsonReader  *reader,
           char            **text)
{
  g_free (*text);
  *text = zhupi_json_read_text (reader);
}

/* A text, or a list of texts. */
static void
read_texts (ZhupiJsonReader *reader,
            GPtrArray       *texts)
{
  gboolean is_list = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY;

  while (!is_list || zhupi_json_reader_next_item (reader))
    {
      char *text = zhupi_json_read_text (reader);

      if (text != NULL)
        g_ptr_array_add (texts, text);
      if (!is_list)
        return;
    }
}

static void
read_place (ZhupiJsonReader *reader,
            ZhupiDraftPiece *piece)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        piece->start = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "end"))
        piece->end = zhupi_json_read_integer (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* The text of a region, or the texts that were typed in for one. */
static void
read_value_text (ZhupiJsonReader *reader,
                 Single          *single)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
    read_texts (reader, single->texts);
  else
    read_text (reader, &single->quote);
}

/* In HTML this is a path, and the place is in "globalOffsets". */
static void
read_offset (ZhupiJsonReader *reader,
             gint64          *offset)
{
  gint64 value = zhupi_json_read_integer (reader);

  *offset = MAX (*offset, value);
}

/* FALSE when @name is no member of a value. */
static gboolean
read_value_member (ZhupiJsonReader *reader,
                   const char      *name,
                   Single          *single)
{
  if (g_str_equal (name, "start"))
    read_offset (reader, &single->piece.start);
  else if (g_str_equal (name, "end"))
    read_offset (reader, &single->piece.end);
  else if (g_str_equal (name, "globalOffsets"))
    read_place (reader, &single->piece);
  else if (g_str_equal (name, "text"))
    read_value_text (reader, single);
  else if (g_str_equal (name, "labels") || g_str_equal (name, "hypertextlabels"))
    read_texts (reader, single->labels);
  else if (g_str_equal (name, "choices"))
    read_texts (reader, single->choices);
  else
    return FALSE;
  return TRUE;
}

static void
read_value (ZhupiJsonReader *reader,
            Single          *single)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    if (!read_value_member (reader, name, single))
      zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_meta (ZhupiJsonReader *reader,
           Single          *single)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "text"))
        read_texts (reader, single->notes);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_score (ZhupiJsonReader *reader,
            Single          *single)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (reader);

  if (token == ZHUPI_JSON_REAL || token == ZHUPI_JSON_INTEGER)
    single->score = (int) (CLAMP (zhupi_json_reader_get_real (reader), 0, 1) * PER_MILLE + 0.5);
  zhupi_json_reader_skip_value (reader, NULL);
}

/* FALSE when @name is no member of a relation. */
static gboolean
read_relation_member (ZhupiJsonReader *reader,
                      const char      *name,
                      Single          *single)
{
  if (g_str_equal (name, "from_id"))
    read_text (reader, &single->relation.from);
  else if (g_str_equal (name, "to_id"))
    read_text (reader, &single->relation.to);
  else if (g_str_equal (name, "direction"))
    read_text (reader, &single->relation.direction);
  else if (g_str_equal (name, "labels"))
    read_texts (reader, single->labels);
  else
    return FALSE;
  return TRUE;
}

static void
read_single (ZhupiJsonReader *reader,
             Single          *single)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "id"))
        read_text (reader, &single->id);
      else if (g_str_equal (name, "type"))
        read_text (reader, &single->type);
      else if (g_str_equal (name, "value"))
        read_value (reader, single);
      else if (g_str_equal (name, "meta"))
        read_meta (reader, single);
      else if (g_str_equal (name, "score"))
        read_score (reader, single);
      else if (!read_relation_member (reader, name, single))
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
append_notes (GString   *note,
              GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", (char *) texts->pdata[i]);
}

static void
append_choices (GString   *bodies,
                GPtrArray *choices,
                guint      first)
{
  for (guint i = first; i < choices->len; i++)
    {
      const char *choice = choices->pdata[i];

      g_string_append (bodies, bodies->len > 0 ? "," : "");
      g_string_append (bodies, "{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":");
      zhupi_json_append_string (bodies, choice, strlen (choice));
      g_string_append_c (bodies, '}');
    }
}

static ZhupiLabelStudioRegion *
claim_region (ZhupiLabelStudioResult *self,
              Single                 *single)
{
  ZhupiLabelStudioRegion *region = NULL;

  if (single->id != NULL)
    region = g_hash_table_lookup (self->by_id, single->id);
  if (region != NULL)
    return region;

  region = g_new0 (ZhupiLabelStudioRegion, 1);
  region->id = g_strdup (single->id);
  region->piece = single->piece;
  region->quote = g_steal_pointer (&single->quote);
  region->labels = g_ptr_array_new_with_free_func (g_free);
  region->note = g_string_new (NULL);
  region->bodies = g_string_new (NULL);
  region->score = single->score;
  g_ptr_array_add (self->regions, region);
  if (region->id != NULL)
    g_hash_table_insert (self->by_id, region->id, region);
  return region;
}

static void
take_region (ZhupiLabelStudioResult *self,
             Single                 *single)
{
  ZhupiLabelStudioRegion *region;

  /* What has no place is said of the whole text, such as its class. */
  if (single->piece.start == ZHUPI_DRAFT_NOWHERE)
    return;
  region = claim_region (self, single);
  g_ptr_array_extend_and_steal (region->labels, g_ptr_array_ref (single->labels));
  append_notes (region->note, single->notes);
  append_notes (region->note, single->texts);
  append_choices (region->bodies, single->choices, 0);
}

static void
take_relation (ZhupiLabelStudioResult *self,
               Single                 *single)
{
  Relation *relation;

  if (single->relation.from == NULL || single->relation.to == NULL)
    return;
  relation = g_new (Relation, 1);
  *relation = single->relation;
  single->relation = (Relation) { NULL };
  relation->labels = g_ptr_array_ref (single->labels);
  g_ptr_array_add (self->relations, relation);
}

void
zhupi_label_studio_result_read (ZhupiLabelStudioResult *self,
                                ZhupiJsonReader        *reader)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      g_auto (Single) single;

      single_init (&single);
      if (!zhupi_json_reader_enter_object (reader))
        continue;
      read_single (reader, &single);
      if (g_strcmp0 (single.type, "relation") == 0)
        take_relation (self, &single);
      else
        take_region (self, &single);
    }
}

void
zhupi_label_studio_result_read_bare (ZhupiLabelStudioResult *self,
                                     ZhupiJsonReader        *reader)
{
  g_auto (Single) single;

  single_init (&single);
  read_value (reader, &single);
  take_region (self, &single);
}

/* A second label of a region has no place of its own. */
static void
add_region (ZhupiDraft             *draft,
            ZhupiLabelStudioRegion *region)
{
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;

  append_choices (region->bodies, region->labels, 1);
  mention.id = region->id;
  mention.tag = region->labels->len > 0 ? region->labels->pdata[0] : NULL;
  mention.pieces = &region->piece;
  mention.n_pieces = 1;
  mention.quote = region->quote;
  mention.state = region->state;
  mention.note = region->note->str;
  mention.creator = region->creator;
  mention.generator = region->generator;
  mention.score = region->score;
  mention.bodies = region->bodies->len > 0 ? region->bodies->str : NULL;
  zhupi_draft_add_mention (draft, &mention);
}

static void
add_relation (ZhupiDraft     *draft,
              const Relation *relation,
              const char     *kind)
{
  const char *direction = relation->direction != NULL ? relation->direction : "right";

  if (!g_str_equal (direction, "left"))
    zhupi_draft_add_relation (draft, &(ZhupiDraftRelation) { NULL, kind, relation->from,
                                                             relation->to, NULL });
  if (!g_str_equal (direction, "right"))
    zhupi_draft_add_relation (draft, &(ZhupiDraftRelation) { NULL, kind, relation->to,
                                                             relation->from, NULL });
}

void
zhupi_label_studio_result_add (ZhupiLabelStudioResult *self,
                               ZhupiDraft             *draft)
{
  for (guint i = 0; i < self->regions->len; i++)
    add_region (draft, self->regions->pdata[i]);
  for (guint i = 0; i < self->relations->len; i++)
    {
      const Relation *relation = self->relations->pdata[i];

      for (guint k = 0; k < relation->labels->len; k++)
        add_relation (draft, relation, relation->labels->pdata[k]);
      if (relation->labels->len == 0)
        add_relation (draft, relation, NULL);
    }
}
