/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-conll.h"

#include "exchange/zhupi-draft.h"
#include "text/zhupi-decoder.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line that begins so is the head of a document, in files of several. */
#define DOCUMENT_START "-DOCSTART-"

/* What a label says: where in its mention a token is, and of what class. */
typedef struct
{
  char position;
  const char *tag;
} Label;

typedef struct
{
  const ZhupiExchangeInput *input;
  ZhupiExchangeFound found;
  gpointer user_data;
  gboolean has_digits; /* each token has a digit behind it that is not of the text */

  ZhupiDraft *draft; /* of the document that is being read */
  GString *text;
  guint length;      /* of the text, in code points */
  gboolean at_sentence_start;
  char *tag;         /* of the mention that is open, or NULL */
  guint start;
} Reading;

static const char *
find_separator (const char *line)
{
  const char *tab = strrchr (line, '\t');

  return tab != NULL ? tab : strrchr (line, ' ');
}

/* "B-PER", "S_PER", "O", or a bare class. */
static Label
parse_label (const char *label)
{
  if (g_str_equal (label, "O") || g_str_equal (label, "o") || g_str_equal (label, "_")
      || *label == '\0')
    return (Label) { 'O', NULL };
  if (strchr ("BIEMSLU", label[0]) != NULL && (label[1] == '-' || label[1] == '_'))
    return (Label) { label[0], label + 2 };
  return (Label) { 'I', label };
}

static void
close_mention (Reading *self)
{
  ZhupiDraftPiece piece = { self->start, self->length };
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;

  if (self->tag == NULL)
    return;
  mention.tag = self->tag;
  mention.pieces = &piece;
  mention.n_pieces = 1;
  zhupi_draft_add_mention (self->draft, &mention);
  g_clear_pointer (&self->tag, g_free);
}

static void
begin_document (Reading *self)
{
  self->draft = zhupi_draft_new (self->input, ZHUPI_OFFSET_CODE_POINTS);
  self->text = g_string_new (NULL);
  self->length = 0;
  self->at_sentence_start = TRUE;
}

static gboolean
end_document (Reading  *self,
              GError  **error)
{
  gboolean is_fine = TRUE;

  close_mention (self);
  if (self->length > 0 || self->input->article != NULL)
    {
      zhupi_draft_set_text (self->draft, self->text->str);
      zhupi_draft_set_unit (self->draft, ZHUPI_OFFSET_CODE_POINTS);
      zhupi_draft_set_loose (self->draft);
      is_fine = zhupi_draft_finish (self->draft, self->found, self->user_data, error);
    }
  g_clear_pointer (&self->draft, zhupi_draft_free);
  g_string_free (g_steal_pointer (&self->text), TRUE);
  return is_fine;
}

static gboolean
begin_next_document (Reading  *self,
                     GError  **error)
{
  if (!end_document (self, error))
    return FALSE;
  begin_document (self);
  return TRUE;
}

static gboolean
is_word_character (gunichar c)
{
  return c < 0x2e80 && g_unichar_isalnum (c);
}

/* Words of Latin script are apart in the text; Chinese ones are not. */
static gboolean
needs_space (Reading    *self,
             const char *token)
{
  const char *end = self->text->str + self->text->len;
  const char *last = g_utf8_find_prev_char (self->text->str, end);

  return last != NULL && is_word_character (g_utf8_get_char (last))
         && is_word_character (g_utf8_get_char (token)) && g_utf8_strlen (token, -1) > 1;
}

static void
append_break (Reading *self,
              char     c)
{
  g_string_append_c (self->text, c);
  self->length++;
}

static void
append_token (Reading     *self,
              const char  *token,
              const Label *label)
{
  gboolean goes_on = self->tag != NULL && strchr ("IEML", label->position) != NULL
                     && g_strcmp0 (self->tag, label->tag) == 0;
  gboolean is_new_line = self->at_sentence_start && self->length > 0;

  if (!goes_on || is_new_line)
    close_mention (self);
  if (is_new_line)
    append_break (self, '\n');
  else if (needs_space (self, token))
    append_break (self, ' ');
  self->at_sentence_start = FALSE;
  if (self->tag == NULL && label->tag != NULL)
    {
      self->tag = g_strdup (label->tag);
      self->start = self->length;
    }
  g_string_append (self->text, token);
  self->length += (guint) g_utf8_strlen (token, -1);
  if (strchr ("ESLU", label->position) != NULL)
    close_mention (self);
}

static gboolean
fail (guint    number,
      GError **error)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX,
               _("Line %u has no label: a character and its label belong on each line, such as "
                 "“云 B-company”; nothing was read of what follows."), number);
  return FALSE;
}

static gboolean
read_token (Reading     *self,
            char        *line,
            guint        number,
            GError     **error)
{
  const char *separator = find_separator (line);
  gsize token_length = strcspn (line, " \t");
  Label label;

  if (separator == NULL)
    return line[0] == '#' || fail (number, error);
  if (token_length == 0)
    return TRUE;
  label = parse_label (separator + 1);
  line[token_length - (self->has_digits && token_length > 1)] = '\0';
  append_token (self, line, &label);
  return TRUE;
}

static gboolean
read_line (Reading  *self,
           char     *line,
           guint     number,
           GError  **error)
{
  g_strchomp (line);
  if (g_str_has_prefix (line, DOCUMENT_START))
    return self->length == 0 || begin_next_document (self, error);
  if (*line == '\0')
    {
      self->at_sentence_start = TRUE;
      return TRUE;
    }
  return read_token (self, line, number, error);
}

/* In the Weibo corpus the place in its word stands behind each character, such as "一0". */
static gboolean
has_digit (const char *line)
{
  gsize length = strcspn (line, " \t\r");

  return length >= 2 && g_ascii_isdigit (line[length - 1])
         && g_utf8_next_char (line) == line + length - 1;
}

static gboolean
have_digits (GStrv lines)
{
  guint n_tokens = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strcspn (lines[i], " \t\r") == 0)
        continue;
      if (!has_digit (lines[i]))
        return FALSE;
      n_tokens++;
    }

  return n_tokens > 0;
}

static gboolean
read_lines (Reading  *self,
            GStrv     lines,
            GError  **error)
{
  gboolean is_fine = TRUE;

  begin_document (self);
  self->has_digits = have_digits (lines);
  for (guint i = 0; is_fine && lines[i] != NULL; i++)
    is_fine = read_line (self, lines[i], i + 1, error);
  if (self->draft == NULL)
    return is_fine;
  if (is_fine)
    return end_document (self, error);

  g_free (self->tag);
  zhupi_draft_free (self->draft);
  g_string_free (self->text, TRUE);
  return FALSE;
}

gboolean
zhupi_conll_read (const ZhupiExchangeInput  *input,
                  ZhupiExchangeFound         found,
                  gpointer                   user_data,
                  GError                   **error)
{
  Reading self = { .input = input, .found = found, .user_data = user_data };
  g_autoptr (ZhupiDecoded) decoded = NULL;
  g_autoptr (GError) broken = NULL;
  g_auto (GStrv) lines = NULL;

  if (g_bytes_get_size (input->bytes) > 0)
    {
      decoded = zhupi_decode (input->bytes, NULL, error);
      if (decoded == NULL)
        return FALSE;
    }

  lines = g_strsplit (decoded != NULL ? zhupi_text_get_utf8 (decoded->text, NULL) : "", "\n", -1);
  if (read_lines (&self, lines, &broken) || broken == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&broken));
  return FALSE;
}
