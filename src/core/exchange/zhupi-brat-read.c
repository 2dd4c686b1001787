/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-brat.h"

#include "exchange/zhupi-brat-conf.h"
#include "exchange/zhupi-brat-lines.h"
#include "exchange/zhupi-draft.h"
#include "json/zhupi-json-writer.h"
#include "text/zhupi-decoder.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Places beyond this are in no text. */
#define MAX_PLACE (G_GUINT64_CONSTANT (1) << 32)

/* A mention and what other lines say of it. */
typedef struct
{
  const ZhupiBratLine *line;
  GArray *pieces; /* ZhupiDraftPiece */
  const char *state;
  const char *entity;
  GString *note;
  GString *bodies;
} Mention;

typedef struct
{
  char *id; /* (nullable) */
  char *kind;
  const char *from;
  const char *to;
  GString *note;
} Link;

typedef struct
{
  ZhupiDraft *draft;
  GPtrArray *mentions;      /* Mention, in the order of the file */
  GHashTable *mention_by_id; /* also by the ids of the events of which they are triggers */
  GPtrArray *links;         /* Link, in the order of the file */
  GHashTable *link_by_id;
  GError *error;
} Reading;

static void
mention_free (Mention *self)
{
  g_array_unref (self->pieces);
  g_string_free (self->note, TRUE);
  g_string_free (self->bodies, TRUE);
  g_free (self);
}

static void
link_free (Link *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_string_free (self->note, TRUE);
  g_free (self);
}

static void
reading_init (Reading                  *self,
              const ZhupiExchangeInput *input)
{
  *self = (Reading) { zhupi_draft_new (input, ZHUPI_OFFSET_CODE_POINTS), NULL };
  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) mention_free);
  self->mention_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  self->link_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
reading_clear (Reading *self)
{
  zhupi_draft_free (self->draft);
  g_ptr_array_unref (self->mentions);
  g_hash_table_unref (self->mention_by_id);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->link_by_id);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
fail (Reading             *self,
      const ZhupiBratLine *line)
{
  if (self->error == NULL)
    g_set_error (&self->error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX,
                 _("Line %u is not as brat writes it: a mention has an id, its class and places, "
                   "and its text, such as “T1 ⇥ Person 0 2 ⇥ text”; nothing was read."),
                 line->number);
}

/* "start end" */
static gboolean
read_piece (const char *span,
            GArray     *pieces)
{
  g_auto (GStrv) ends = g_strsplit (span, " ", 2);
  ZhupiDraftPiece piece;
  guint64 start, end;

  if (g_strv_length (ends) < 2
      || !g_ascii_string_to_unsigned (ends[0], 10, 0, MAX_PLACE, &start, NULL)
      || !g_ascii_string_to_unsigned (ends[1], 10, 0, MAX_PLACE, &end, NULL))
    return FALSE;

  piece = (ZhupiDraftPiece) { (gint64) start, (gint64) end };
  g_array_append_val (pieces, piece);
  return TRUE;
}

/* "start end;start end…" behind the type */
static gboolean
read_pieces (const ZhupiBratLine *line,
             GArray              *pieces)
{
  g_autofree char *places = NULL;
  g_auto (GStrv) spans = NULL;

  if (line->words[0] == NULL)
    return FALSE;
  places = g_strjoinv (" ", line->words + 1);
  spans = g_strsplit (places, ";", -1);
  for (guint i = 0; spans[i] != NULL; i++)
    if (!read_piece (spans[i], pieces))
      return FALSE;
  return pieces->len > 0;
}

static void
read_mention (Reading             *self,
              const ZhupiBratLine *line)
{
  Mention *mention = g_new0 (Mention, 1);

  mention->line = line;
  mention->pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiDraftPiece));
  mention->note = g_string_new (NULL);
  mention->bodies = g_string_new (NULL);
  g_ptr_array_add (self->mentions, mention);
  g_hash_table_insert (self->mention_by_id, line->id, mention);
  if (!read_pieces (line, mention->pieces))
    fail (self, line);
}

static void
add_link (Reading    *self,
          const char *id,
          const char *kind,
          gsize       kind_length,
          const char *from,
          const char *to)
{
  Link *link = g_new0 (Link, 1);

  link->id = g_strdup (id);
  link->kind = g_strndup (kind, kind_length);
  link->from = from;
  link->to = to;
  link->note = g_string_new (NULL);
  g_ptr_array_add (self->links, link);
  if (id != NULL)
    g_hash_table_insert (self->link_by_id, link->id, link);
}

/* "Type Arg1:T1 Arg2:T2" */
static void
read_relation (Reading             *self,
               const ZhupiBratLine *line)
{
  const char *kind = zhupi_brat_line_get_word (line, 0);

  add_link (self, line->id, kind, strlen (kind), zhupi_brat_line_get_argument (line, 1),
            zhupi_brat_line_get_argument (line, 2));
}

/* "Type T1 T2 T3…": all of them are the same, the first one stands for it. */
static void
read_equivalence (Reading             *self,
                  const ZhupiBratLine *line)
{
  const char *kind = zhupi_brat_line_get_word (line, 0);

  for (guint i = 2; i < line->n_words; i++)
    add_link (self, NULL, kind, strlen (kind), line->words[1], line->words[i]);
}

/* "Role2:T1" has the role "Role": the number only tells it from others. */
static gsize
get_role_length (const char *word)
{
  gsize length = strcspn (word, ":");

  while (length > 1 && g_ascii_isdigit (word[length - 1]))
    length--;
  return length;
}

/* "Type:T1 Role:T2 Role2:E3": the trigger stands for the event. */
static void
read_event (Reading             *self,
            const ZhupiBratLine *line)
{
  Mention *trigger = g_hash_table_lookup (self->mention_by_id,
                                          zhupi_brat_line_get_argument (line, 0));

  if (trigger != NULL)
    g_hash_table_insert (self->mention_by_id, line->id, trigger);
  for (guint i = 1; i < line->n_words; i++)
    add_link (self, NULL, line->words[i], get_role_length (line->words[i]), line->id,
              zhupi_brat_line_get_argument (line, i));
}

static void
append_body (Mention    *mention,
             const char *json)
{
  if (mention->bodies->len > 0)
    g_string_append_c (mention->bodies, ',');
  g_string_append (mention->bodies, json);
}

/* What has no place of its own in a set stays with the annotation. */
static void
keep_body (Mention    *mention,
           const char *type,
           const char *purpose,
           const char *member,
           const char *value)
{
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_printf (json, "{\"type\":\"%s\",\"purpose\":\"%s\",\"%s\":", type, purpose, member);
  zhupi_json_append_string (json, value, strlen (value));
  g_string_append_c (json, '}');
  append_body (mention, json->str);
}

/* "Name T1" or "Name T1 value" */
static void
read_attribute (Reading             *self,
                const ZhupiBratLine *line)
{
  Mention *mention = g_hash_table_lookup (self->mention_by_id, zhupi_brat_line_get_word (line, 1));
  const char *name = zhupi_brat_line_get_word (line, 0);
  const char *value = zhupi_brat_line_get_word (line, 2);
  g_autofree char *both = NULL;

  if (mention == NULL)
    return;
  if (g_str_equal (name, ZHUPI_BRAT_SUGGESTED) || g_str_equal (name, ZHUPI_BRAT_REJECTED))
    {
      mention->state = g_str_equal (name, ZHUPI_BRAT_SUGGESTED) ? "suggested" : "rejected";
      return;
    }
  both = *value != '\0' ? g_strdup_printf ("%s: %s", name, value) : g_strdup (name);
  keep_body (mention, "TextualBody", "classifying", "value", both);
}

/* "Reference T1 Space:key" and the name behind it */
static void
read_link_to_entity (Reading             *self,
                     const ZhupiBratLine *line)
{
  Mention *mention = g_hash_table_lookup (self->mention_by_id, zhupi_brat_line_get_word (line, 1));
  const char *key = zhupi_brat_line_get_word (line, 2);

  if (mention == NULL)
    return;
  mention->entity = line->text != NULL && *line->text != '\0' ? line->text : key;
  if (!g_str_has_prefix (key, ZHUPI_BRAT_LINK_SPACE ":"))
    keep_body (mention, "SpecificResource", "identifying", "source", key);
}

static void
append_note (GString             *note,
             gboolean             is_first,
             const ZhupiBratLine *line)
{
  if (!is_first)
    g_string_append_c (note, '\n');
  g_string_append (note, line->text != NULL ? line->text : "");
}

/* "AnnotatorNotes T1"; a note of a note has nowhere to go. */
static void
read_note (Reading             *self,
           GHashTable          *noted,
           const ZhupiBratLine *line)
{
  const char *id = zhupi_brat_line_get_word (line, 1);
  Mention *mention = g_hash_table_lookup (self->mention_by_id, id);
  Link *link = g_hash_table_lookup (self->link_by_id, id);
  GString *note = mention != NULL ? mention->note : link != NULL ? link->note : NULL;

  if (note != NULL)
    append_note (note, g_hash_table_add (noted, note), line);
}

static gboolean
is_mention (const ZhupiBratLine *line)
{
  return line->id[0] == 'T';
}

/* Lines that mentions are linked by, in which ids of mentions are known already. */
static void
read_linking_line (Reading             *self,
                   const ZhupiBratLine *line)
{
  if (line->id[0] == 'R')
    read_relation (self, line);
  else if (line->id[0] == '*')
    read_equivalence (self, line);
  else if (line->id[0] == 'E')
    read_event (self, line);
}

static void
read_telling_line (Reading             *self,
                   GHashTable          *noted,
                   const ZhupiBratLine *line)
{
  if (line->id[0] == 'A' || line->id[0] == 'M')
    read_attribute (self, line);
  else if (line->id[0] == 'N')
    read_link_to_entity (self, line);
  else if (line->id[0] == '#')
    read_note (self, noted, line);
  else if (strchr ("TRE*", line->id[0]) == NULL)
    zhupi_draft_tell (self->draft, g_strdup_printf (_("Line %u is of no kind that brat has; it "
                                                      "was left out."), line->number));
}

static void
read_lines (Reading   *self,
            GPtrArray *lines)
{
  g_autoptr (GHashTable) noted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    if (is_mention (lines->pdata[i]))
      read_mention (self, lines->pdata[i]);
  for (guint i = 0; i < lines->len; i++)
    read_linking_line (self, lines->pdata[i]);
  for (guint i = 0; i < lines->len; i++)
    read_telling_line (self, noted, lines->pdata[i]);
}

static void
draft_mention (Reading       *self,
               const Mention *mention)
{
  ZhupiDraftMention drafted = ZHUPI_DRAFT_MENTION_INIT;

  drafted.id = mention->line->id;
  drafted.tag = zhupi_brat_line_get_word (mention->line, 0);
  drafted.pieces = (const ZhupiDraftPiece *) (gpointer) mention->pieces->data;
  drafted.n_pieces = mention->pieces->len;
  drafted.quote = mention->line->text;
  drafted.state = mention->state;
  drafted.note = mention->note->str;
  drafted.entity = mention->entity;
  drafted.bodies = mention->bodies->len > 0 ? mention->bodies->str : NULL;
  zhupi_draft_add_mention (self->draft, &drafted);
}

/* The id of a mention, also for that of an event. */
static const char *
resolve (Reading    *self,
         const char *id)
{
  const Mention *mention = g_hash_table_lookup (self->mention_by_id, id);

  return mention != NULL ? mention->line->id : id;
}

static void
draft_link (Reading    *self,
            const Link *link)
{
  zhupi_draft_add_relation (self->draft,
                            &(ZhupiDraftRelation) { link->id, link->kind,
                                                    resolve (self, link->from),
                                                    resolve (self, link->to), link->note->str });
}

gboolean
zhupi_brat_read (const ZhupiExchangeInput  *input,
                 ZhupiExchangeFound         found,
                 gpointer                   user_data,
                 GError                   **error)
{
  g_autoptr (ZhupiDecoded) decoded = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (Reading) self = { NULL };

  reading_init (&self, input);
  if (g_bytes_get_size (input->bytes) > 0)
    decoded = zhupi_decode (input->bytes, NULL, &self.error);
  if (self.error == NULL)
    {
      lines = zhupi_brat_lines_split (decoded != NULL ? zhupi_text_get_utf8 (decoded->text, NULL)
                                                      : "");
      read_lines (&self, lines);
    }
  if (self.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self.error));
      return FALSE;
    }

  zhupi_draft_join_lines (self.draft);
  zhupi_brat_conf_read (input->conf, self.draft);
  for (guint i = 0; i < self.mentions->len; i++)
    draft_mention (&self, self.mentions->pdata[i]);
  for (guint i = 0; i < self.links->len; i++)
    draft_link (&self, self.links->pdata[i]);
  return zhupi_draft_finish (self.draft, found, user_data, error);
}
