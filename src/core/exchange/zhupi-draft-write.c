/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-draft-private.h"

#include "exchange/zhupi-pieces.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-line.h"

/* The name space of what has no id of its own, a random UUID of version 4. */
static const ZhupiUuid draft_space = {
  { 0x3c, 0x71, 0xe9, 0x05, 0xb8, 0x2d, 0x46, 0x1f, 0x8e, 0x53, 0xca, 0x90, 0x27, 0x6d, 0xf4, 0x1b }
};

typedef struct
{
  ZhupiDraft *draft;
  ZhupiJsonWriter *writer;
  GHashTable *entities; /* (element-type utf8 utf8): names by class and name, as they were met */
  GPtrArray *entity_keys;
} Writing;

/* The same file gives the same ids for the same article each time. */
static void
derive_id (Writing    *self,
           const char *kind,
           const char *name,
           ZhupiUuid  *id)
{
  g_autofree char *key = g_strconcat (kind, " ", zhupi_article_get_sha256 (self->draft->article),
                                      " ", name, NULL);

  zhupi_uuid_init_from_name (id, &draft_space, key, -1);
}

static void
find_id (Writing    *self,
         const char *kind,
         const char *name,
         guint       index,
         ZhupiUuid  *id)
{
  g_autofree char *numbered = NULL;

  if (name != NULL && zhupi_uuid_parse (name, id) && !zhupi_uuid_is_none (id))
    return;
  numbered = g_strdup_printf ("#%u", index);
  derive_id (self, kind, name != NULL ? name : numbered, id);
}

void
zhupi_draft_find_entity_id (const char *tag,
                            const char *name,
                            ZhupiUuid  *id)
{
  g_autofree char *key = g_strdup_printf ("%s %s", tag != NULL ? tag : "", name);

  zhupi_uuid_init_from_name (id, &draft_space, key, -1);
}

static void
add_entity_body (Writing                 *self,
                 const ZhupiDraftMention *mention)
{
  ZhupiUuid id;

  if (mention->entity == NULL || *mention->entity == '\0')
    return;

  zhupi_draft_find_entity_id (mention->tag, mention->entity, &id);
  zhupi_w3c_line_add_resource_body (self->writer, "identifying", &id);
  if (g_hash_table_add (self->entities, g_memdup2 (&id, sizeof id)))
    g_ptr_array_add (self->entity_keys, (gpointer) mention);
}

static void
add_bodies (Writing                 *self,
            const ZhupiDraftMention *mention)
{
  zhupi_json_writer_name (self->writer, "body");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_w3c_line_add_textual_body (self->writer, "tagging", mention->tag);
  zhupi_w3c_line_add_textual_body (self->writer, "commenting", mention->note);
  zhupi_w3c_line_add_textual_body (self->writer, "assessing", mention->state);
  zhupi_w3c_line_add_textual_body (self->writer, "describing", mention->reason);
  add_entity_body (self, mention);
  if (mention->bodies != NULL)
    zhupi_json_writer_raw (self->writer, mention->bodies, -1);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_position (Writing *self,
              gint64   start,
              gint64   end)
{
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextPositionSelector");
  zhupi_json_writer_add_integer (self->writer, "start", start);
  zhupi_json_writer_add_integer (self->writer, "end", end);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_quote (Writing    *self,
           const char *quote,
           gssize      n_bytes)
{
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextQuoteSelector");
  zhupi_json_writer_name (self->writer, "exact");
  zhupi_json_writer_string (self->writer, quote, n_bytes);
  zhupi_json_writer_end_object (self->writer);
}

static void
begin_target (Writing *self)
{
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_name (self->writer, "selector");
  zhupi_json_writer_begin_array (self->writer);
}

static void
end_target (Writing *self)
{
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_placed_targets (Writing              *self,
                    const ZhupiDraftItem *item)
{
  ZhupiDraft *draft = self->draft;
  const ZhupiText *text = zhupi_article_get_text (draft->article);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  g_array_append_vals (ranges, &g_array_index (draft->ranges, ZhupiRange, item->first_piece),
                       item->mention.n_pieces);
  if (draft->joins_lines)
    zhupi_pieces_join_at_line_breaks (draft->article, ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      ZhupiRange range = g_array_index (ranges, ZhupiRange, i);
      gsize n_bytes;
      const char *quote = zhupi_text_peek (text, range, &n_bytes);

      begin_target (self);
      add_position (self, range.start, range.end);
      add_quote (self, quote, (gssize) n_bytes);
      end_target (self);
    }
}

/* What fits nowhere goes by its quote alone; without one it is kept as it is. */
static void
add_unplaced_target (Writing              *self,
                     const ZhupiDraftItem *item)
{
  begin_target (self);
  if (item->mention.quote != NULL)
    add_quote (self, item->mention.quote, -1);
  else if (item->mention.n_pieces > 0)
    {
      const ZhupiDraftPiece *piece =
        &g_array_index (self->draft->pieces, ZhupiDraftPiece, item->first_piece);

      add_position (self, piece->start, piece->end);
    }
  end_target (self);
}

static void
add_members (Writing    *self,
             const char *members)
{
  if (members != NULL && *members != '\0')
    zhupi_json_writer_raw (self->writer, members, -1);
}

static void
add_mention (Writing              *self,
             const ZhupiDraftItem *item,
             guint                 index)
{
  const ZhupiDraftMention *mention = &item->mention;
  ZhupiUuid id;

  find_id (self, "mention", mention->id, index, &id);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_w3c_line_add_id (self->writer, "id", &id);
  zhupi_json_writer_add_string (self->writer, "type", "Annotation");
  zhupi_w3c_line_add_time (self->writer, "created", mention->created);
  zhupi_w3c_line_add_time (self->writer, "modified", mention->modified);
  zhupi_w3c_line_add_agent (self->writer, "creator", "Person", mention->creator);
  zhupi_w3c_line_add_agent (self->writer, "generator", "Software", mention->generator);
  if (mention->score != ZHUPI_SCORE_NONE)
    zhupi_json_writer_add_integer (self->writer, ZHUPI_W3C_KEY_SCORE, mention->score);
  add_members (self, mention->members);
  add_bodies (self, mention);
  zhupi_json_writer_name (self->writer, "target");
  zhupi_json_writer_begin_array (self->writer);
  if (item->is_placed)
    add_placed_targets (self, item);
  else
    add_unplaced_target (self, item);
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_relation (Writing                  *self,
              const ZhupiDraftRelation *relation,
              guint                     index)
{
  ZhupiUuid id, from, to;

  find_id (self, "relation", relation->id, index, &id);
  find_id (self, "mention", relation->from, 0, &from);
  find_id (self, "mention", relation->to, 0, &to);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_w3c_line_add_id (self->writer, "id", &id);
  zhupi_json_writer_add_string (self->writer, "type", "Annotation");
  zhupi_json_writer_add_string (self->writer, "motivation", "linking");
  zhupi_json_writer_name (self->writer, "body");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_w3c_line_add_textual_body (self->writer, "tagging", relation->kind);
  zhupi_w3c_line_add_resource_body (self->writer, "linking", &to);
  zhupi_w3c_line_add_textual_body (self->writer, "commenting", relation->note);
  zhupi_json_writer_end_array (self->writer);
  zhupi_w3c_line_add_id (self->writer, "target", &from);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_items (Writing *self)
{
  ZhupiDraft *draft = self->draft;

  zhupi_json_writer_name (self->writer, "items");
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < draft->items->len; i++)
    add_mention (self, &g_array_index (draft->items, ZhupiDraftItem, i), i);
  for (guint i = 0; i < draft->relations->len; i++)
    add_relation (self, &g_array_index (draft->relations, ZhupiDraftRelation, i), i);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_entities (Writing *self)
{
  zhupi_json_writer_name (self->writer, ZHUPI_W3C_KEY_ENTITIES);
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < self->entity_keys->len; i++)
    {
      const ZhupiDraftMention *mention = self->entity_keys->pdata[i];
      ZhupiUuid id;

      zhupi_draft_find_entity_id (mention->tag, mention->entity, &id);
      zhupi_json_writer_begin_object (self->writer);
      zhupi_w3c_line_add_id (self->writer, "id", &id);
      zhupi_w3c_line_add_text (self->writer, "class", mention->tag);
      zhupi_w3c_line_add_text (self->writer, "name", mention->entity);
      zhupi_json_writer_end_object (self->writer);
    }
  zhupi_json_writer_end_array (self->writer);
}

static void
add_tags (Writing    *self,
          const char *name,
          GArray     *tags)
{
  zhupi_json_writer_name (self->writer, name);
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < tags->len; i++)
    {
      const ZhupiTag *tag = &g_array_index (tags, ZhupiTag, i);
      char key[] = { tag->key, '\0' };

      zhupi_json_writer_begin_object (self->writer);
      zhupi_w3c_line_add_text (self->writer, "id", tag->id);
      zhupi_w3c_line_add_text (self->writer, "label", tag->label);
      zhupi_w3c_line_add_text (self->writer, "labelZh", tag->label_zh);
      zhupi_w3c_line_add_text (self->writer, "color", tag->color);
      zhupi_w3c_line_add_text (self->writer, "line", tag->line);
      zhupi_w3c_line_add_text (self->writer, "key", key);
      zhupi_w3c_line_add_text (self->writer, "parent", tag->parent);
      zhupi_json_writer_end_object (self->writer);
    }
  zhupi_json_writer_end_array (self->writer);
}

static void
add_tag_set (Writing *self)
{
  if (self->draft->tags->len == 0)
    return;
  zhupi_json_writer_name (self->writer, ZHUPI_W3C_KEY_TAG_SET);
  zhupi_json_writer_begin_object (self->writer);
  add_tags (self, "classes", self->draft->tags);
  add_tags (self, "relations", self->draft->relation_types);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_collection (Writing *self)
{
  ZhupiDraft *draft = self->draft;

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "AnnotationCollection");
  zhupi_w3c_line_add_text (self->writer, "label",
                           draft->name != NULL ? draft->name : draft->input->name);
  add_tag_set (self);
  add_items (self);
  add_entities (self);
  zhupi_json_writer_end_object (self->writer);
}

GBytes *
zhupi_draft_write (ZhupiDraft *self)
{
  Writing writing = { self, zhupi_json_writer_new (NULL, NULL), NULL, NULL };

  writing.entities = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
  writing.entity_keys = g_ptr_array_new ();
  write_collection (&writing);
  g_hash_table_unref (writing.entities);
  g_ptr_array_unref (writing.entity_keys);
  return zhupi_json_writer_free_to_bytes (writing.writer);
}
