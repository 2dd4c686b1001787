/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-tsv-mentions.h"

#include "exchange/zhupi-tsv-columns.h"

#include <glib/gi18n-lib.h>

/* A layer that leads to mentions of all layers. */
#define ANY_LAYER "uima.tcas.Annotation"
#define NO_MENTION G_MAXUINT

typedef struct
{
  char *layer;
  char *tag;         /* (nullable) */
  gboolean is_named; /* by the feature that names */
  GString *quote;
  gint64 start;
  gint64 end;
} Mention;

/* An end of a relation: an index, or else where it must be looked for. */
typedef struct
{
  guint index;
  char *layer; /* (nullable) */
  char *unit;
  guint id;
} End;

typedef struct
{
  char *kind;
  End from;
  End to;
} Link;

struct _ZhupiTsvMentions
{
  GArray *mentions;
  GArray *links;
  GHashTable *by_key; /* "layer id", "layer unit #stacked" and "layer unit" to index and one */
};

static void
clear_mention (gpointer data)
{
  Mention *self = data;

  g_free (self->layer);
  g_free (self->tag);
  g_string_free (self->quote, TRUE);
}

static void
clear_link (gpointer data)
{
  Link *self = data;

  g_free (self->kind);
  g_free (self->from.layer);
  g_free (self->from.unit);
  g_free (self->to.layer);
  g_free (self->to.unit);
}

ZhupiTsvMentions *
zhupi_tsv_mentions_new (void)
{
  ZhupiTsvMentions *self = g_new0 (ZhupiTsvMentions, 1);

  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_set_clear_func (self->mentions, clear_mention);
  g_array_set_clear_func (self->links, clear_link);
  return self;
}

void
zhupi_tsv_mentions_free (ZhupiTsvMentions *self)
{
  g_array_unref (self->mentions);
  g_array_unref (self->links);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

static Mention *
get_mention (ZhupiTsvMentions *self,
             guint             index)
{
  return &g_array_index (self->mentions, Mention, index);
}

static guint
lookup (ZhupiTsvMentions *self,
        const char       *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key)) - 1;
}

/* The first one stays. */
static void
note (ZhupiTsvMentions *self,
      char             *key,
      guint             index)
{
  if (g_hash_table_contains (self->by_key, key))
    g_free (key);
  else
    g_hash_table_insert (self->by_key, key, GUINT_TO_POINTER (index + 1));
}

static guint
append_mention (ZhupiTsvMentions  *self,
                const ZhupiTsvRow *row,
                const char        *layer)
{
  Mention mention = { g_strdup (layer), NULL, FALSE, g_string_new (NULL), row->start, row->start };

  g_array_append_val (self->mentions, mention);
  return self->mentions->len - 1;
}

/* Several columns may tell of one mention in one row. */
static void
extend (Mention           *mention,
        const ZhupiTsvRow *row)
{
  if (row->end <= mention->end)
    return;
  g_string_append (mention->quote, row->word);
  mention->end = row->end;
}

guint
zhupi_tsv_mentions_add (ZhupiTsvMentions  *self,
                        const ZhupiTsvRow *row,
                        const char        *layer,
                        guint              id,
                        guint              stacked)
{
  g_autofree char *key = id > 0 ? g_strdup_printf ("%s [%u]", layer, id)
                                : g_strdup_printf ("%s %s #%u", layer, row->unit, stacked);
  guint index = lookup (self, key);

  if (index == NO_MENTION)
    {
      index = append_mention (self, row, layer);
      note (self, g_strdup (key), index);
      if (id > 0)
        note (self, g_strdup_printf (ANY_LAYER " [%u]", id), index);
    }
  extend (get_mention (self, index), row);
  note (self, g_strdup_printf ("%s %s", layer, row->unit), index);
  note (self, g_strdup_printf (ANY_LAYER " %s", row->unit), index);
  return index;
}

void
zhupi_tsv_mentions_name (ZhupiTsvMentions *self,
                         guint             index,
                         const char       *feature,
                         const char       *value)
{
  Mention *mention = get_mention (self, index);
  gboolean names = g_str_equal (feature, "value") || g_str_equal (feature, "label");

  if (value == NULL || *value == '\0' || (mention->tag != NULL && (!names || mention->is_named)))
    return;
  g_free (mention->tag);
  mention->tag = g_strdup (value);
  mention->is_named = names;
}

static void
add_link (ZhupiTsvMentions *self,
          const char       *kind,
          End               from,
          End               to)
{
  Link link = { g_strdup (kind), from, to };

  g_array_append_val (self->links, link);
}

void
zhupi_tsv_mentions_link (ZhupiTsvMentions *self,
                         const char       *kind,
                         const char       *layer,
                         const char       *from_unit,
                         guint             from_id,
                         const char       *to_unit,
                         guint             to_id)
{
  add_link (self, kind, (End) { NO_MENTION, g_strdup (layer), g_strdup (from_unit), from_id },
            (End) { NO_MENTION, g_strdup (layer), g_strdup (to_unit), to_id });
}

void
zhupi_tsv_mentions_link_index (ZhupiTsvMentions *self,
                               const char       *kind,
                               guint             from,
                               guint             to)
{
  add_link (self, kind, (End) { from, NULL, NULL, 0 }, (End) { to, NULL, NULL, 0 });
}

void
zhupi_tsv_mentions_link_from (ZhupiTsvMentions *self,
                              const char       *kind,
                              guint             from,
                              const char       *layer,
                              const char       *to_unit,
                              guint             to_id)
{
  add_link (self, kind, (End) { from, NULL, NULL, 0 },
            (End) { NO_MENTION, g_strdup (layer), g_strdup (to_unit), to_id });
}

static guint
find_end (ZhupiTsvMentions *self,
          const End        *end)
{
  const char *layer = end->layer != NULL ? end->layer : ANY_LAYER;
  g_autofree char *key = NULL;

  if (end->index != NO_MENTION)
    return end->index;
  key = end->id > 0 ? g_strdup_printf ("%s [%u]", layer, end->id)
                    : g_strdup_printf ("%s %s", layer, end->unit);
  return lookup (self, key);
}

static void
give_mention (ZhupiTsvMentions *self,
              guint             index,
              ZhupiDraft       *draft)
{
  const Mention *found = get_mention (self, index);
  ZhupiDraftPiece piece = { found->start, found->end };
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;
  g_autofree char *id = g_strdup_printf ("%u", index);

  mention.id = id;
  mention.tag = found->tag != NULL ? found->tag : zhupi_tsv_get_layer_name (found->layer);
  mention.pieces = &piece;
  mention.n_pieces = 1;
  mention.quote = found->quote->str;
  zhupi_draft_add_mention (draft, &mention);
}

/* FALSE when one of its ends is no mention. */
static gboolean
give_link (ZhupiTsvMentions *self,
           const Link       *link,
           ZhupiDraft       *draft)
{
  guint from = find_end (self, &link->from);
  guint to = find_end (self, &link->to);
  g_autofree char *from_id = g_strdup_printf ("%u", from);
  g_autofree char *to_id = g_strdup_printf ("%u", to);

  if (from == NO_MENTION || to == NO_MENTION)
    return FALSE;
  zhupi_draft_add_relation (draft, &(ZhupiDraftRelation) {
    .kind = link->kind, .from = from_id, .to = to_id });
  return TRUE;
}

void
zhupi_tsv_mentions_give (ZhupiTsvMentions *self,
                         ZhupiDraft       *draft)
{
  guint n_left_out = 0;

  for (guint i = 0; i < self->mentions->len; i++)
    give_mention (self, i, draft);
  for (guint i = 0; i < self->links->len; i++)
    n_left_out += !give_link (self, &g_array_index (self->links, Link, i), draft);
  if (n_left_out > 0)
    zhupi_draft_tell (draft, g_strdup_printf (ngettext ("%u link between words was left out.",
                                                        "%u links between words were left out.",
                                                        n_left_out), n_left_out));
}
