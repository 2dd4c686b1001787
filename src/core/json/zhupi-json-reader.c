/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "zhupi-json-members.h"
#include "zhupi-json-reader.h"
#include "zhupi-json-scanner.h"

#define OPEN_OBJECT '{'
#define OPEN_ARRAY '['

typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ITEM, /* or the end of the array */
  EXPECT_FIRST_NAME, /* or the end of the object */
  EXPECT_COMMA,      /* or the end of what is open, or of the text */
} Expect;

struct _ZhupiJsonReader
{
  ZhupiJsonScanner scanner;
  ZhupiJsonMembers members;
  ZhupiJsonSlice name;
  ZhupiJsonSlice string;
  GString *name_buffer;   /* what has escapes, or must end in NUL */
  GString *string_buffer;
  GString *open; /* one bracket for each level */
  ZhupiJsonNumber number;
  const char *token_start;
  ZhupiJsonToken token;
  Expect expect;
  guint max_depth;
};

ZhupiJsonReader *
zhupi_json_reader_new (const char *data,
                       gsize       n_bytes)
{
  ZhupiJsonReader *self = g_new0 (ZhupiJsonReader, 1);

  zhupi_json_scanner_init (&self->scanner, data, n_bytes);
  zhupi_json_members_init (&self->members);
  self->name_buffer = g_string_new (NULL);
  self->string_buffer = g_string_new (NULL);
  self->open = g_string_new (NULL);
  self->token_start = self->scanner.at;
  self->expect = EXPECT_VALUE;
  self->max_depth = ZHUPI_JSON_MAX_DEPTH;
  return self;
}

ZhupiJsonReader *
zhupi_json_reader_new_within (const char *data,
                              gsize       n_bytes,
                              gsize       begin)
{
  ZhupiJsonReader *self = zhupi_json_reader_new (data, n_bytes);

  self->scanner.at = MAX (self->scanner.at, data + MIN (begin, n_bytes));
  self->token_start = self->scanner.at;
  return self;
}

void
zhupi_json_reader_free (ZhupiJsonReader *self)
{
  zhupi_json_members_clear (&self->members);
  g_string_free (self->name_buffer, TRUE);
  g_string_free (self->string_buffer, TRUE);
  g_string_free (self->open, TRUE);
  g_free (self);
}

void
zhupi_json_reader_set_first_line (ZhupiJsonReader *self,
                                  guint            line)
{
  self->scanner.first_line = line;
}

void
zhupi_json_reader_set_max_depth (ZhupiJsonReader *self,
                                 guint            max_depth)
{
  g_return_if_fail (max_depth > 0);

  self->max_depth = max_depth;
}

void
zhupi_json_reader_set_grammar_only (ZhupiJsonReader *self)
{
  self->scanner.grammar_only = TRUE;
  self->max_depth = G_MAXUINT;
}

void
zhupi_json_reader_set_words (ZhupiJsonReader      *self,
                             const ZhupiJsonWords *words)
{
  self->members.words = words;
}

static ZhupiJsonToken
fail (ZhupiJsonReader *self,
      const char      *problem)
{
  zhupi_json_scanner_fail (&self->scanner, self->scanner.at, ZHUPI_ERROR_SYNTAX, problem);
  return ZHUPI_JSON_ERROR;
}

static ZhupiJsonToken
open_level (ZhupiJsonReader *self,
            char             bracket)
{
  if (self->open->len >= self->max_depth)
    {
      zhupi_json_scanner_fail (&self->scanner, self->scanner.at, ZHUPI_ERROR_TOO_LARGE,
                               N_("it is nested too deeply"));
      return ZHUPI_JSON_ERROR;
    }
  self->scanner.at++;
  g_string_append_c (self->open, bracket);
  if (bracket == OPEN_ARRAY)
    {
      self->expect = EXPECT_FIRST_ITEM;
      return ZHUPI_JSON_BEGIN_ARRAY;
    }
  /* Where names may come twice, nothing is kept of them. */
  if (!self->scanner.grammar_only)
    zhupi_json_members_open (&self->members);
  self->expect = EXPECT_FIRST_NAME;
  return ZHUPI_JSON_BEGIN_OBJECT;
}

static ZhupiJsonToken
close_level (ZhupiJsonReader *self,
             char             bracket)
{
  self->scanner.at++;
  self->open->str[--self->open->len] = '\0';
  self->expect = EXPECT_COMMA;
  if (bracket == OPEN_ARRAY)
    return ZHUPI_JSON_END_ARRAY;
  if (!self->scanner.grammar_only)
    zhupi_json_members_close (&self->members);
  return ZHUPI_JSON_END_OBJECT;
}

static ZhupiJsonToken
read_word (ZhupiJsonReader *self,
           const char      *word,
           ZhupiJsonToken   token)
{
  return zhupi_json_scanner_read_word (&self->scanner, word) ? token : ZHUPI_JSON_ERROR;
}

static ZhupiJsonToken
read_number (ZhupiJsonReader *self)
{
  if (!zhupi_json_scanner_read_number (&self->scanner, &self->number))
    return ZHUPI_JSON_ERROR;
  return self->number.is_integer ? ZHUPI_JSON_INTEGER : ZHUPI_JSON_REAL;
}

static ZhupiJsonToken
read_string (ZhupiJsonReader *self)
{
  if (!zhupi_json_scanner_read_string (&self->scanner, self->string_buffer, &self->string))
    return ZHUPI_JSON_ERROR;
  return ZHUPI_JSON_STRING;
}

static ZhupiJsonToken
read_value (ZhupiJsonReader *self,
            char             byte)
{
  self->expect = EXPECT_COMMA;
  if (byte == '"')
    return read_string (self);
  if (byte == OPEN_OBJECT || byte == OPEN_ARRAY)
    return open_level (self, byte);
  if (byte == '-' || g_ascii_isdigit (byte))
    return read_number (self);
  if (byte == 't')
    return read_word (self, "true", ZHUPI_JSON_TRUE);
  if (byte == 'f')
    return read_word (self, "false", ZHUPI_JSON_FALSE);
  if (byte == 'n')
    return read_word (self, "null", ZHUPI_JSON_NULL);
  if (self->open->len == 0 && self->scanner.at == self->scanner.end)
    return fail (self, N_("there is nothing in it"));
  return fail (self, N_("a value is expected"));
}

static ZhupiJsonToken
fail_at_name (ZhupiJsonReader *self)
{
  self->scanner.at = self->token_start;
  return fail (self, N_("a member with this name came before"));
}

static ZhupiJsonToken
read_any_name (ZhupiJsonReader *self,
               char             byte)
{
  if (byte != '"')
    return fail (self, N_("the name of a member is expected"));
  if (!zhupi_json_scanner_read_string (&self->scanner, self->name_buffer, &self->name))
    return ZHUPI_JSON_ERROR;
  if (!self->scanner.grammar_only
      && !zhupi_json_members_add (&self->members, &self->name,
                                  self->name.start == self->name_buffer->str))
    return fail_at_name (self);
  if (zhupi_json_scanner_peek (&self->scanner) != ':')
    return fail (self, N_("a colon is expected"));
  self->scanner.at++;
  self->expect = EXPECT_VALUE;
  return ZHUPI_JSON_NAME;
}

static inline ZhupiJsonToken
read_name (ZhupiJsonReader *self,
           char             byte)
{
  const char *at = self->scanner.at;
  guint word = zhupi_json_members_expect (&self->members, at, self->scanner.end);

  if (word == 0)
    return read_any_name (self, byte);
  if (!zhupi_json_members_add_word (&self->members, word))
    return fail_at_name (self);
  self->name = zhupi_json_words_get_name (self->members.words, word, at);
  self->scanner.at = at + self->members.words->quoted[word].n_bytes;
  self->expect = EXPECT_VALUE;
  return ZHUPI_JSON_NAME;
}

/* After a comma: the next item, or the next name. */
static ZhupiJsonToken
read_after_comma (ZhupiJsonReader *self,
                  char             bracket)
{
  char byte;

  self->scanner.at++;
  byte = zhupi_json_scanner_peek (&self->scanner);
  self->token_start = self->scanner.at;
  return bracket == OPEN_ARRAY ? read_value (self, byte) : read_name (self, byte);
}

static ZhupiJsonToken
read_after_root (ZhupiJsonReader *self)
{
  if (self->scanner.at < self->scanner.end)
    return fail (self, N_("nothing may follow here"));
  return ZHUPI_JSON_END;
}

static ZhupiJsonToken
read_after_value (ZhupiJsonReader *self,
                  char             byte)
{
  char bracket;

  if (self->open->len == 0)
    return read_after_root (self);
  bracket = self->open->str[self->open->len - 1];
  if (byte == ',')
    return read_after_comma (self, bracket);
  if (byte == (bracket == OPEN_ARRAY ? ']' : '}'))
    return close_level (self, bracket);
  return fail (self, N_("a comma or a closing bracket is expected"));
}

static ZhupiJsonToken
read_token (ZhupiJsonReader *self,
            char             byte)
{
  switch (self->expect)
    {
    case EXPECT_FIRST_ITEM:
      return byte == ']' ? close_level (self, OPEN_ARRAY) : read_value (self, byte);
    case EXPECT_FIRST_NAME:
      return byte == '}' ? close_level (self, OPEN_OBJECT) : read_name (self, byte);
    case EXPECT_COMMA:
      return read_after_value (self, byte);
    case EXPECT_VALUE:
    default:
      return read_value (self, byte);
    }
}

ZhupiJsonToken
zhupi_json_reader_next (ZhupiJsonReader *self)
{
  char byte;

  if (self->scanner.problem != NULL)
    return self->token = ZHUPI_JSON_ERROR;
  byte = zhupi_json_scanner_peek (&self->scanner);
  self->token_start = self->scanner.at;
  return self->token = read_token (self, byte);
}

ZhupiJsonToken
zhupi_json_reader_get_token (ZhupiJsonReader *self)
{
  return self->token;
}

const ZhupiJsonSlice *
zhupi_json_reader_next_slice (ZhupiJsonReader *self)
{
  char byte;

  if (zhupi_json_reader_next (self) != ZHUPI_JSON_NAME)
    return NULL;
  /* A value follows and nothing else may: no need to look what is expected. */
  byte = zhupi_json_scanner_peek (&self->scanner);
  self->token_start = self->scanner.at;
  self->token = read_value (self, byte);
  return self->token != ZHUPI_JSON_ERROR ? &self->name : NULL;
}

/* Lets a text that lies in the buffer of the caller end in NUL. */
static const char *
terminate (const ZhupiJsonSlice *slice,
           GString              *buffer)
{
  if (slice->start == buffer->str)
    return buffer->str;
  g_string_truncate (buffer, 0);
  g_string_append_len (buffer, slice->start, (gssize) slice->n_bytes);
  return buffer->str;
}

const char *
zhupi_json_reader_next_member (ZhupiJsonReader *self)
{
  const ZhupiJsonSlice *name = zhupi_json_reader_next_slice (self);

  return name != NULL ? terminate (name, self->name_buffer) : NULL;
}

guint
zhupi_json_reader_get_word (ZhupiJsonReader *self)
{
  return self->members.word;
}

gboolean
zhupi_json_reader_next_item (ZhupiJsonReader *self)
{
  ZhupiJsonToken token = zhupi_json_reader_next (self);

  return token != ZHUPI_JSON_END_ARRAY && token != ZHUPI_JSON_ERROR && token != ZHUPI_JSON_END;
}

const char *
zhupi_json_reader_get_string (ZhupiJsonReader *self,
                              gsize           *n_bytes)
{
  gboolean is_name = self->token == ZHUPI_JSON_NAME;
  const ZhupiJsonSlice *slice = is_name ? &self->name : &self->string;

  if (n_bytes != NULL)
    *n_bytes = slice->n_bytes;
  return terminate (slice, is_name ? self->name_buffer : self->string_buffer);
}

ZhupiJsonSlice
zhupi_json_reader_peek_string (ZhupiJsonReader *self)
{
  return self->string;
}

gint64
zhupi_json_reader_get_integer (ZhupiJsonReader *self)
{
  return self->number.integer;
}

double
zhupi_json_reader_get_real (ZhupiJsonReader *self)
{
  return self->number.real;
}

const char *
zhupi_json_reader_skip_value (ZhupiJsonReader *self,
                              gsize           *n_bytes)
{
  const char *start = self->token_start;
  gboolean opened = self->token == ZHUPI_JSON_BEGIN_OBJECT || self->token == ZHUPI_JSON_BEGIN_ARRAY;
  gsize depth = self->open->len;

  while (opened && self->open->len >= depth)
    if (zhupi_json_reader_next (self) == ZHUPI_JSON_ERROR)
      break;
  if (self->token == ZHUPI_JSON_ERROR)
    return NULL;
  if (n_bytes != NULL)
    *n_bytes = self->scanner.at - start;
  return start;
}

static gboolean
enter (ZhupiJsonReader *self,
       ZhupiJsonToken   token)
{
  if (self->token == token)
    return TRUE;
  zhupi_json_reader_skip_value (self, NULL);
  return FALSE;
}

gboolean
zhupi_json_reader_enter_array (ZhupiJsonReader *self)
{
  return enter (self, ZHUPI_JSON_BEGIN_ARRAY);
}

gboolean
zhupi_json_reader_enter_object (ZhupiJsonReader *self)
{
  return enter (self, ZHUPI_JSON_BEGIN_OBJECT);
}

void
zhupi_json_reader_read_all (ZhupiJsonReader *self)
{
  ZhupiJsonToken token;

  do
    token = zhupi_json_reader_next (self);
  while (token != ZHUPI_JSON_END && token != ZHUPI_JSON_ERROR);
}

gsize
zhupi_json_reader_get_offset (ZhupiJsonReader *self)
{
  return self->token_start - self->scanner.data;
}

gboolean
zhupi_json_reader_check (ZhupiJsonReader *self,
                         GError         **error)
{
  if (self->scanner.problem == NULL)
    return TRUE;
  zhupi_json_scanner_set_error (&self->scanner, error);
  return FALSE;
}
