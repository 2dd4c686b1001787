/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-proposals.h"

/* The name space of suggestions, a random UUID of version 4. */
static const ZhupiUuid suggestion_space = {
  { 0x6b, 0x0e, 0x51, 0xc4, 0x2f, 0x9a, 0x4d, 0x37, 0x9c, 0x18, 0x83, 0xd5, 0x1e, 0x70, 0xaf, 0x62 }
};

/* Of a number of 32 bits. */
#define MAX_DIGITS 10

/* An entity: its id, its name and what its mentions are called otherwise. */
typedef struct
{
  ZhupiUuid id;
  char *name;
  GPtrArray *aliases;
} Named;

struct _ZhupiProposals
{
  char *sha256;
  char *generator;
  GString *words;        /* that an id is derived from */
  GPtrArray *all;        /* of Named, in the order of the text */
  GHashTable *by_name;   /* name -> Named */
};

static void
named_free (gpointer data)
{
  Named *self = data;

  g_ptr_array_unref (self->aliases);
  g_free (self->name);
  g_free (self);
}

ZhupiProposals *
zhupi_proposals_new (const char *sha256,
                     const char *generator)
{
  ZhupiProposals *self = g_new0 (ZhupiProposals, 1);

  self->sha256 = g_strdup (sha256);
  self->generator = g_strdup (generator);
  self->words = g_string_new (NULL);
  self->all = g_ptr_array_new_with_free_func (named_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
zhupi_proposals_free (ZhupiProposals *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->all);
  g_string_free (self->words, TRUE);
  g_free (self->generator);
  g_free (self->sha256);
  g_free (self);
}

static Named *
named_new (ZhupiProposals *self,
           char           *name)
{
  Named *named = g_new0 (Named, 1);
  g_autofree char *key = g_strdup_printf ("%s company %s", self->sha256, name);

  zhupi_uuid_init_from_name (&named->id, &suggestion_space, key, -1);
  named->name = name;
  named->aliases = g_ptr_array_new_with_free_func (g_free);
  return named;
}

/* The entity of a suggestion that has one. */
static Named *
ensure_named (ZhupiProposals        *self,
              const ZhupiTextPiece  *piece,
              const ZhupiSuggestion *suggestion)
{
  g_autofree char *name = zhupi_text_piece_dup_slice (piece, suggestion->entity);
  Named *named = g_hash_table_lookup (self->by_name, name);

  if (named != NULL)
    return named;
  named = named_new (self, g_steal_pointer (&name));
  g_ptr_array_add (self->all, named);
  g_hash_table_insert (self->by_name, named->name, named);
  return named;
}

void
zhupi_proposals_add (ZhupiProposals        *self,
                     const ZhupiTextPiece  *piece,
                     const ZhupiSuggestion *suggestion)
{
  g_autofree char *mention = NULL;
  Named *named;

  if (!zhupi_suggestion_has_entity (suggestion))
    return;
  named = ensure_named (self, piece, suggestion);
  mention = zhupi_text_piece_dup_slice (piece, suggestion->range);
  if (!g_str_equal (mention, named->name)
      && !g_ptr_array_find_with_equal_func (named->aliases, mention, g_str_equal, NULL))
    g_ptr_array_add (named->aliases, g_steal_pointer (&mention));
}

static void
append_number (GString *string,
               guint    number)
{
  char digits[MAX_DIGITS];
  gsize first = MAX_DIGITS;

  do
    digits[--first] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  g_string_append_len (string, digits + first, (gssize) (MAX_DIGITS - first));
}

/* The words are "CHECKSUM CLASS START END". There may be a million of them. */
static void
derive_id (ZhupiProposals        *self,
           const ZhupiSuggestion *suggestion,
           ZhupiUuid             *id)
{
  g_string_assign (self->words, self->sha256);
  g_string_append_c (self->words, ' ');
  g_string_append (self->words, g_quark_to_string (suggestion->tag));
  g_string_append_c (self->words, ' ');
  append_number (self->words, suggestion->range.start);
  g_string_append_c (self->words, ' ');
  append_number (self->words, suggestion->range.end);
  zhupi_uuid_init_from_name (id, &suggestion_space, self->words->str, (gssize) self->words->len);
}

void
zhupi_proposals_init_record (ZhupiProposals        *self,
                             const ZhupiTextPiece  *piece,
                             const ZhupiSuggestion *suggestion,
                             ZhupiAnnotationRecord *record)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  fields.generator = self->generator;
  fields.reason = suggestion->reason;
  fields.score = suggestion->score;
  if (zhupi_suggestion_has_entity (suggestion))
    fields.entity = ensure_named (self, piece, suggestion)->id;

  *record = (ZhupiAnnotationRecord) {
    .start = suggestion->range.start,
    .end = suggestion->range.end,
    .tag = suggestion->tag,
    .state = ZHUPI_STATE_SUGGESTED,
    .details = zhupi_details_new (&fields),
  };
  derive_id (self, suggestion, &record->id);
}

static ZhupiEntity *
make_entity (const Named *named)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) aliases = NULL;

  for (guint i = 0; i < named->aliases->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (named->aliases, i));
  aliases = g_strv_builder_end (builder);
  return zhupi_entity_new (&named->id, "company", named->name, (const char *const *) aliases,
                           NULL, NULL);
}

GPtrArray *
zhupi_proposals_list_entities (ZhupiProposals *self)
{
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->all->len; i++)
    g_ptr_array_add (entities, make_entity (g_ptr_array_index (self->all, i)));
  return entities;
}
