/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-webanno-tsv.h"

#include "exchange/zhupi-tsv-cells.h"
#include "exchange/zhupi-tsv-columns.h"
#include "exchange/zhupi-tsv-mentions.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "#FORMAT=WebAnno TSV 3"
#define TEXT "#Text="
#define LAYER "#T_"
#define COMMENT '#'
#define FIRST_COLUMN 3
#define ARROW "->"

/* What is between sentences is not in the file, but is not far more than the file either: damaged
 * offsets must not become gigabytes of blanks. */
#define LEAST_PLACES 65536

/* A number for the rows of a link of a chain, which have no other one. */
#define CHAIN_LINK G_MAXUINT

typedef struct
{
  GArray *columns;
  ZhupiTsvMentions *mentions;
  GString *text;
  gint64 n_units;       /* UTF-16 units of the text so far */
  gint64 max_place;     /* that a file of this size can have */
  GString *sentence;    /* text of the one whose first row has not come */
  gboolean has_sentence;
  GHashTable *chains;   /* "chain-link" to the index of a mention and one */
  guint n_lines;
} Reading;

static gboolean
fail (Reading     *self,
      const char  *what,
      GError     **error)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX,
               /* Translators: %s is a half sentence, such as "the offsets are missing" */
               _("This WebAnno TSV cannot be read: line %u: %s; nothing was read."), self->n_lines,
               what);
  return FALSE;
}

static gint64
count_units (const char *utf8)
{
  gint64 n_units = 0;

  for (; *utf8 != '\0'; utf8 = g_utf8_next_char (utf8))
    n_units += g_utf8_get_char (utf8) > 0xFFFF ? 2 : 1;
  return n_units;
}

/* The format does not say what was between two sentences: one line break, and blanks. */
static void
begin_sentence (Reading *self,
                gint64   start)
{
  if (!self->has_sentence)
    return;
  for (gint64 at = self->n_units; at < start; at++)
    g_string_append_c (self->text, at == self->n_units && self->text->len > 0 ? '\n' : ' ');
  self->n_units = MAX (start, self->n_units) + count_units (self->sentence->str);
  g_string_append (self->text, self->sentence->str);
  self->has_sentence = FALSE;
}

static void
add_text_line (Reading    *self,
               const char *line)
{
  g_autofree char *text = zhupi_tsv_unescape (line + strlen (TEXT), -1);

  if (self->has_sentence)
    g_string_append_c (self->sentence, '\n');
  else
    g_string_truncate (self->sentence, 0);
  g_string_append (self->sentence, text);
  self->has_sentence = TRUE;
}

static void
add_features (Reading              *self,
              const ZhupiTsvRow    *row,
              const ZhupiTsvColumn *column,
              GArray               *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const ZhupiTsvValue *value = &g_array_index (values, ZhupiTsvValue, i);
      guint index = zhupi_tsv_mentions_add (self->mentions, row, column->layer, value->id, i);

      zhupi_tsv_mentions_name (self->mentions, index, column->name, value->text);
    }
}

/* The roles of the mention in this row and where they lead, in two columns. */
static void
add_slots (Reading              *self,
           const ZhupiTsvRow    *row,
           const ZhupiTsvColumn *column,
           const char           *roles_cell,
           const char           *targets_cell)
{
  g_autoptr (GArray) roles = zhupi_tsv_cell_split (roles_cell, ';');
  g_autoptr (GArray) targets = zhupi_tsv_cell_split (targets_cell, ';');
  guint host;

  if (roles->len == 0)
    return;
  host = zhupi_tsv_mentions_add (self->mentions, row, column->layer,
                                 g_array_index (roles, ZhupiTsvValue, 0).id, 0);
  for (guint i = 0; i < MIN (roles->len, targets->len); i++)
    {
      const ZhupiTsvValue *role = &g_array_index (roles, ZhupiTsvValue, i);
      const ZhupiTsvValue *target = &g_array_index (targets, ZhupiTsvValue, i);

      if (target->text != NULL)
        zhupi_tsv_mentions_link_from (self->mentions, role->text != NULL ? role->text : column->name,
                                      host, column->base, target->text, target->id);
    }
}

static void
add_relations (Reading              *self,
               const ZhupiTsvRow    *row,
               const ZhupiTsvColumn *column,
               const char           *kinds_cell,
               const char           *sources_cell)
{
  g_autoptr (GArray) kinds = zhupi_tsv_cell_split (kinds_cell, '|');
  g_autoptr (GArray) sources = zhupi_tsv_cell_split (sources_cell, '|');

  for (guint i = 0; i < sources->len; i++)
    {
      const ZhupiTsvValue *source = &g_array_index (sources, ZhupiTsvValue, i);
      const char *kind = i < kinds->len ? g_array_index (kinds, ZhupiTsvValue, i).text : NULL;

      if (source->text != NULL)
        zhupi_tsv_mentions_link (self->mentions,
                                 kind != NULL ? kind : zhupi_tsv_get_layer_name (column->layer),
                                 column->base, source->text, source->id, row->unit,
                                 source->target_id);
    }
}

/* One link of a chain: "coref->1-2" says that it is the second one of chain 1. */
static void
add_chain_link (Reading              *self,
                const ZhupiTsvColumn *column,
                guint                 index,
                const char           *relation)
{
  const char *arrow = relation != NULL ? strstr (relation, ARROW) : NULL;
  guint64 chain, link;
  char *rest;
  g_autofree char *here = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kind = NULL;
  guint target;

  if (arrow == NULL)
    return;
  chain = g_ascii_strtoull (arrow + strlen (ARROW), &rest, 10);
  link = *rest == '-' ? g_ascii_strtoull (rest + 1, NULL, 10) : 0;
  kind = g_strndup (relation, (gsize) (arrow - relation));
  here = g_strdup_printf ("%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT, chain, link);
  before = g_strdup_printf ("%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT, chain, link - 1);
  if (g_hash_table_contains (self->chains, here))
    return;
  target = GPOINTER_TO_UINT (g_hash_table_lookup (self->chains, before));
  if (target > 0)
    zhupi_tsv_mentions_link_index (self->mentions,
                                   *kind != '\0' && *kind != '*'
                                     ? kind : zhupi_tsv_get_layer_name (column->layer),
                                   target - 1, index);
  g_hash_table_insert (self->chains, g_steal_pointer (&here), GUINT_TO_POINTER (index + 1));
}

/* The number behind the type is that of the chain; the link is that of the relation. */
static void
add_chains (Reading              *self,
            const ZhupiTsvRow    *row,
            const ZhupiTsvColumn *column,
            const char           *types_cell,
            const char           *relations_cell)
{
  g_autoptr (GArray) types = zhupi_tsv_cell_split (types_cell, '|');
  g_auto (GStrv) relations = g_strsplit (relations_cell, "|", -1);
  guint n_relations = g_strv_length (relations);

  for (guint i = 0; i < types->len; i++)
    {
      const char *relation = i < n_relations ? relations[i] : "";
      g_autofree char *layer = g_strconcat (column->layer, " ", relation, NULL);
      guint index = zhupi_tsv_mentions_add (self->mentions, row, layer, CHAIN_LINK, i);
      const char *type = g_array_index (types, ZhupiTsvValue, i).text;

      zhupi_tsv_mentions_name (self->mentions, index, "value",
                               type != NULL ? type : zhupi_tsv_get_layer_name (column->layer));
      add_chain_link (self, column, index, relation);
    }
}

static void
add_cell (Reading           *self,
          const ZhupiTsvRow *row,
          guint              index,
          const char        *cell,
          const char        *next_cell)
{
  const ZhupiTsvColumn *column = &g_array_index (self->columns, ZhupiTsvColumn, index);
  g_autoptr (GArray) values = NULL;

  switch (column->kind)
    {
    case ZHUPI_TSV_FEATURE:
      values = zhupi_tsv_cell_split (cell, '|');
      add_features (self, row, column, values);
      break;
    case ZHUPI_TSV_SLOT_ROLE:
      add_slots (self, row, column, cell, next_cell);
      break;
    case ZHUPI_TSV_CHAIN_TYPE:
      add_chains (self, row, column, cell, next_cell);
      break;
    case ZHUPI_TSV_RELATION:
      if (index + 1 < self->columns->len
          && g_array_index (self->columns, ZhupiTsvColumn, index + 1).kind == ZHUPI_TSV_SOURCE)
        add_relations (self, row, column, cell, next_cell);
      break;
    case ZHUPI_TSV_SLOT_TARGET:
    case ZHUPI_TSV_CHAIN_RELATION:
    case ZHUPI_TSV_SOURCE:
    default:
      break;
    }
}

static gboolean
read_offsets (const char  *cell,
              ZhupiTsvRow *row)
{
  char *rest;

  row->start = g_ascii_strtoll (cell, &rest, 10);
  if (rest == cell || *rest != '-' || !g_ascii_isdigit (rest[1]))
    return FALSE;
  row->end = g_ascii_strtoll (rest + 1, &rest, 10);
  return *rest == '\0' && row->start >= 0 && row->end >= row->start;
}

static gboolean
read_row (Reading     *self,
          const char  *line,
          GError     **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n_cells = g_strv_length (cells);
  g_autofree char *word = NULL;
  ZhupiTsvRow row = { cells[0], 0, 0, NULL };

  if (n_cells < FIRST_COLUMN || !read_offsets (cells[1], &row))
    return fail (self, _("the offsets are missing"), error);
  if (row.end > self->max_place)
    return fail (self, _("the offsets are beyond what a file of this size can hold"), error);
  begin_sentence (self, row.start);
  row.word = word = zhupi_tsv_unescape (cells[2], -1);
  for (guint i = 0; i < self->columns->len && FIRST_COLUMN + i < n_cells; i++)
    add_cell (self, &row, i, cells[FIRST_COLUMN + i],
              FIRST_COLUMN + i + 1 < n_cells ? cells[FIRST_COLUMN + i + 1] : ZHUPI_TSV_NONE);
  return TRUE;
}

static gboolean
read_line (Reading     *self,
           const char  *line,
           GError     **error)
{
  if (g_str_has_prefix (line, TEXT))
    add_text_line (self, line);
  else if (g_str_has_prefix (line, LAYER))
    zhupi_tsv_columns_declare (self->columns, line);
  else if (*line != '\0' && *line != COMMENT)
    return read_row (self, line, error);
  return TRUE;
}

static char *
dup_valid (GBytes  *bytes,
           GError **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (n_bytes > 0 && !g_utf8_validate_len (data, n_bytes, NULL))
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX,
                           _("This WebAnno TSV is not UTF-8; nothing was read."));
      return NULL;
    }
  if (n_bytes >= strlen (FORMAT) && memcmp (data, FORMAT, strlen (FORMAT)) == 0)
    return g_strndup (data, n_bytes);
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is no WebAnno TSV 3: the first line does not say so; nothing was "
                         "read."));
  return NULL;
}

static gboolean
read_lines (Reading  *self,
            char     *data,
            GError  **error)
{
  char *line = data;

  while (line != NULL)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end = '\0';
      self->n_lines++;
      if (end != NULL && end > line && end[-1] == '\r')
        end[-1] = '\0';
      if (!read_line (self, line, error))
        return FALSE;
      line = end != NULL ? end + 1 : NULL;
    }
  begin_sentence (self, self->n_units);
  return TRUE;
}

gboolean
zhupi_webanno_tsv_read (const ZhupiExchangeInput  *input,
                        ZhupiExchangeFound         found,
                        gpointer                   user_data,
                        GError                   **error)
{
  g_autoptr (ZhupiDraft) draft = zhupi_draft_new (input, ZHUPI_OFFSET_UTF16);
  g_autoptr (GArray) columns = zhupi_tsv_columns_new ();
  g_autoptr (ZhupiTsvMentions) mentions = zhupi_tsv_mentions_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autoptr (GHashTable) chains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *data = dup_valid (input->bytes, error);
  Reading self = { .columns = columns, .mentions = mentions, .text = text, .sentence = sentence,
                   .chains = chains,
                   .max_place = MAX ((gint64) g_bytes_get_size (input->bytes), LEAST_PLACES) };

  if (data == NULL || !read_lines (&self, data, error))
    return FALSE;
  zhupi_draft_set_text (draft, text->str);
  zhupi_tsv_mentions_give (mentions, draft);
  return zhupi_draft_finish (draft, found, user_data, error);
}
