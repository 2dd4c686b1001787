/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-draft-private.h"

#include "w3c/zhupi-w3c.h"

#define STRING_BLOCK_SIZE 4096

ZhupiDraft *
zhupi_draft_new (const ZhupiExchangeInput *input,
                 ZhupiOffsetUnit           usual)
{
  ZhupiDraft *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_new0 (ZhupiDraft, 1);
  self->input = input;
  self->usual = usual;
  self->unit = input->unit;
  self->strings = g_string_chunk_new (STRING_BLOCK_SIZE);
  self->items = g_array_new (FALSE, FALSE, sizeof (ZhupiDraftItem));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiDraftPiece));
  self->ranges = g_array_new (FALSE, TRUE, sizeof (ZhupiRange));
  self->relations = g_array_new (FALSE, FALSE, sizeof (ZhupiDraftRelation));
  self->tags = g_array_new (FALSE, FALSE, sizeof (ZhupiTag));
  self->relation_types = g_array_new (FALSE, FALSE, sizeof (ZhupiTag));
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  return self;
}

void
zhupi_draft_free (ZhupiDraft *self)
{
  g_free (self->text);
  g_free (self->name);
  g_string_chunk_free (self->strings);
  g_array_unref (self->items);
  g_array_unref (self->pieces);
  g_array_unref (self->ranges);
  g_array_unref (self->relations);
  g_array_unref (self->tags);
  g_array_unref (self->relation_types);
  g_ptr_array_unref (self->findings);
  g_clear_object (&self->article);
  g_free (self);
}

void
zhupi_draft_set_text (ZhupiDraft *self,
                      const char *utf8)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  self->text = g_strdup (utf8);
}

void
zhupi_draft_set_name (ZhupiDraft *self,
                      const char *name)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
}

void
zhupi_draft_set_unit (ZhupiDraft      *self,
                      ZhupiOffsetUnit  unit)
{
  g_return_if_fail (self != NULL);

  if (self->input->unit == ZHUPI_OFFSET_UNKNOWN)
    self->unit = unit;
}

void
zhupi_draft_set_loose (ZhupiDraft *self)
{
  g_return_if_fail (self != NULL);

  self->is_loose = TRUE;
}

void
zhupi_draft_join_lines (ZhupiDraft *self)
{
  g_return_if_fail (self != NULL);

  self->joins_lines = TRUE;
}

static void
keep (ZhupiDraft  *self,
      const char **string)
{
  if (*string != NULL)
    *string = g_string_chunk_insert_const (self->strings, *string);
}

void
zhupi_draft_add_mention (ZhupiDraft              *self,
                         const ZhupiDraftMention *mention)
{
  ZhupiDraftItem item;

  g_return_if_fail (self != NULL && mention != NULL);

  item = (ZhupiDraftItem) { *mention, self->pieces->len, FALSE };
  g_array_append_vals (self->pieces, mention->pieces, mention->n_pieces);
  item.mention.pieces = NULL;
  keep (self, &item.mention.id);
  keep (self, &item.mention.tag);
  keep (self, &item.mention.quote);
  keep (self, &item.mention.state);
  keep (self, &item.mention.note);
  keep (self, &item.mention.entity);
  keep (self, &item.mention.reason);
  keep (self, &item.mention.creator);
  keep (self, &item.mention.generator);
  keep (self, &item.mention.bodies);
  keep (self, &item.mention.members);
  g_array_append_val (self->items, item);
}

void
zhupi_draft_add_relation (ZhupiDraft               *self,
                          const ZhupiDraftRelation *relation)
{
  ZhupiDraftRelation kept;

  g_return_if_fail (self != NULL && relation != NULL);

  kept = *relation;
  keep (self, &kept.id);
  keep (self, &kept.kind);
  keep (self, &kept.from);
  keep (self, &kept.to);
  keep (self, &kept.note);
  g_array_append_val (self->relations, kept);
}

static void
add_tag (ZhupiDraft     *self,
         GArray         *tags,
         const ZhupiTag *tag)
{
  ZhupiTag kept = *tag;

  keep (self, &kept.id);
  keep (self, &kept.label);
  keep (self, &kept.label_zh);
  keep (self, &kept.color);
  keep (self, &kept.line);
  keep (self, &kept.parent);
  g_array_append_val (tags, kept);
}

void
zhupi_draft_add_tag (ZhupiDraft     *self,
                     const ZhupiTag *tag)
{
  g_return_if_fail (self != NULL && tag != NULL);

  add_tag (self, self->tags, tag);
}

void
zhupi_draft_add_relation_type (ZhupiDraft     *self,
                               const ZhupiTag *type)
{
  g_return_if_fail (self != NULL && type != NULL);

  add_tag (self, self->relation_types, type);
}

void
zhupi_draft_tell (ZhupiDraft *self,
                  char       *message)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->findings, zhupi_finding_new (0, message));
}

/* The article that the input names, or one of the text that the file carries. */
static gboolean
find_article (ZhupiDraft  *self,
              ZhupiText   *carried,
              GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->input->article != NULL)
    self->article = g_object_ref (self->input->article);
  else if (carried != NULL && zhupi_text_get_length (carried) == 0)
    self->article = zhupi_article_new (carried, NULL);
  else if (carried != NULL)
    {
      bytes = g_bytes_new_static (self->text, strlen (self->text));
      self->article = zhupi_article_new_from_bytes (bytes, "UTF-8", NULL, error);
    }

  return self->article != NULL;
}

/* Whether the file carries the text of the article, if it carries any. */
static gboolean
is_of_article (ZhupiDraft *self,
               ZhupiText  *carried)
{
  g_autoptr (ZhupiOffsets) offsets = NULL;

  if (carried == NULL)
    return TRUE;

  offsets = zhupi_offsets_new (carried, zhupi_article_get_text (self->article), self->is_loose);
  return offsets != NULL;
}

static ZhupiAnnotationSet *
make_set (ZhupiDraft  *self,
          GError     **error)
{
  g_autoptr (GBytes) collection = zhupi_draft_write (self);

  return zhupi_w3c_read (collection, self->article, self->findings, error);
}

gboolean
zhupi_draft_finish (ZhupiDraft          *self,
                    ZhupiExchangeFound   found,
                    gpointer             user_data,
                    GError             **error)
{
  g_autoptr (ZhupiText) carried = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  g_return_val_if_fail (self != NULL && found != NULL, FALSE);

  if (self->text != NULL)
    carried = zhupi_text_new (self->text);
  if (!find_article (self, carried, error))
    return FALSE;
  if (!is_of_article (self, carried))
    return TRUE;

  if (zhupi_draft_place (self, carried, error))
    set = make_set (self, error);
  return set != NULL
         && found (set, self->name != NULL ? self->name : self->input->name, self->findings,
                   user_data);
}
