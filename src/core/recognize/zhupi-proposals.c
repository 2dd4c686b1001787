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

/* What mentions of an entity are called otherwise, and where so for the first time. */
typedef struct
{
  char *text;
  guint place;
} Alias;

/* An entity: its id, its name, its aliases in the order of the text, and what was told of it. */
typedef struct
{
  ZhupiUuid id;
  char *name;
  GArray *aliases;
  gboolean is_news;
  ZhupiEntity *told;
} Named;

struct _ZhupiProposals
{
  char *sha256;
  char *generator;
  GChecksum *begun;      /* of the words that an id is derived from */
  GString *words;        /* the others */
  GPtrArray *all;        /* of Named, in the order of their arrival */
  GPtrArray *news;       /* of Named: those that changed since they were told of; borrowed */
  GHashTable *by_name;   /* name -> Named */
  gboolean completes;    /* what a broken run has left */
};

static void
named_free (gpointer data)
{
  Named *self = data;

  g_array_unref (self->aliases);
  g_clear_object (&self->told);
  g_free (self->name);
  g_free (self);
}

static void
alias_clear_cb (gpointer data)
{
  Alias *self = data;

  g_free (self->text);
}

ZhupiProposals *
zhupi_proposals_new (const char *sha256,
                     const char *generator)
{
  ZhupiProposals *self = g_new0 (ZhupiProposals, 1);

  self->sha256 = g_strdup (sha256);
  self->generator = g_strdup (generator);
  self->begun = zhupi_uuid_begin_name (&suggestion_space, sha256);
  self->words = g_string_new (NULL);
  self->all = g_ptr_array_new_with_free_func (named_free);
  self->news = g_ptr_array_new ();
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
zhupi_proposals_free (ZhupiProposals *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->news);
  g_ptr_array_unref (self->all);
  g_string_free (self->words, TRUE);
  g_checksum_free (self->begun);
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
  named->aliases = g_array_new (FALSE, FALSE, sizeof (Alias));
  g_array_set_clear_func (named->aliases, alias_clear_cb);
  return named;
}

static void
note_news (ZhupiProposals *self,
           Named          *named)
{
  if (named->is_news)
    return;
  named->is_news = TRUE;
  g_ptr_array_add (self->news, named);
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
  note_news (self, named);
  return named;
}

/* FALSE when the alias is known from there or from farther up. */
static gboolean
take_out_later (Named      *named,
                const char *text,
                guint       place)
{
  for (guint i = 0; i < named->aliases->len; i++)
    {
      const Alias *alias = &g_array_index (named->aliases, Alias, i);

      if (!g_str_equal (alias->text, text))
        continue;
      if (alias->place <= place)
        return FALSE;
      g_array_remove_index (named->aliases, i);
      return TRUE;
    }
  return TRUE;
}

/* Pieces may come in any order; aliases are listed in that of the text. */
static gboolean
add_alias (Named      *named,
           const char *text,
           guint       place)
{
  Alias alias = { NULL, place };
  guint at;

  if (g_str_equal (text, named->name) || !take_out_later (named, text, place))
    return FALSE;
  alias.text = g_strdup (text);
  for (at = named->aliases->len; at > 0; at--)
    if (g_array_index (named->aliases, Alias, at - 1).place <= place)
      break;
  g_array_insert_val (named->aliases, at, alias);
  return TRUE;
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
  if (add_alias (named, mention, suggestion->range.start))
    note_news (self, named);
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
  g_string_assign (self->words, " ");
  g_string_append (self->words, g_quark_to_string (suggestion->tag));
  g_string_append_c (self->words, ' ');
  append_number (self->words, suggestion->range.start);
  g_string_append_c (self->words, ' ');
  append_number (self->words, suggestion->range.end);
  zhupi_uuid_init_from_rest (id, self->begun, self->words->str, (gssize) self->words->len);
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
    g_strv_builder_add (builder, g_array_index (named->aliases, Alias, i).text);
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

void
zhupi_proposals_set_completes (ZhupiProposals *self,
                               gboolean        completes)
{
  self->completes = completes;
}

/* Whether they are the same but for aliases that @part lacks. */
static gboolean
is_part (ZhupiEntity *part,
         ZhupiEntity *whole)
{
  g_autoptr (ZhupiEntity) filled =
    zhupi_entity_new (zhupi_entity_get_id (part), zhupi_entity_get_tag (part),
                      zhupi_entity_get_name (part), zhupi_entity_get_aliases (whole),
                      zhupi_entity_get_note (part), zhupi_entity_get_extra (part));
  const char *const *aliases = zhupi_entity_get_aliases (part);

  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    if (!g_strv_contains (zhupi_entity_get_aliases (whole), aliases[i]))
      return FALSE;
  return zhupi_entity_equal (filled, whole);
}

static gboolean
is_wanted (ZhupiProposals *self,
           ZhupiEntity    *present,
           ZhupiEntity    *before,
           ZhupiEntity    *after)
{
  if (present == NULL)
    return before == NULL;
  if (zhupi_entity_equal (present, after))
    return FALSE;
  if (self->completes && is_part (present, after))
    return TRUE;
  return before != NULL && zhupi_entity_equal (present, before);
}

void
zhupi_proposals_add_news (ZhupiProposals     *self,
                          ZhupiAnnotationSet *set,
                          ZhupiCommand       *command)
{
  for (guint i = 0; i < self->news->len; i++)
    {
      Named *named = g_ptr_array_index (self->news, i);
      g_autoptr (ZhupiEntity) before = g_steal_pointer (&named->told);
      ZhupiEntity *present = zhupi_annotation_set_find_entity (set, &named->id);

      named->told = make_entity (named);
      named->is_news = FALSE;
      if (is_wanted (self, present, before, named->told))
        zhupi_command_replace_entity (command, present, named->told);
    }
  g_ptr_array_set_size (self->news, 0);
}
