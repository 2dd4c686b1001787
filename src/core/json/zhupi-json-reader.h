/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nesting of arrays and objects that is read unless told otherwise. */
#define ZHUPI_JSON_MAX_DEPTH 64

typedef enum
{
  ZHUPI_JSON_ERROR, /* also before the first token */
  ZHUPI_JSON_END,   /* the text is read to its end */
  ZHUPI_JSON_BEGIN_OBJECT,
  ZHUPI_JSON_END_OBJECT,
  ZHUPI_JSON_BEGIN_ARRAY,
  ZHUPI_JSON_END_ARRAY,
  ZHUPI_JSON_NAME,
  ZHUPI_JSON_STRING,
  ZHUPI_JSON_INTEGER,
  ZHUPI_JSON_REAL,
  ZHUPI_JSON_TRUE,
  ZHUPI_JSON_FALSE,
  ZHUPI_JSON_NULL,
} ZhupiJsonToken;

/**
 * ZhupiJsonSlice:
 * @start: the first byte
 * @n_bytes: how many; no NUL follows
 *
 * A text, valid UTF-8.
 */
typedef struct
{
  const char *start;
  gsize n_bytes;
} ZhupiJsonSlice;

/**
 * ZhupiJsonReader:
 *
 * A strict pull reader of JSON by RFC 8259 over a buffer, without recursion. One byte-order mark
 * at the start is skipped. Refused beyond the grammar: a member name that comes twice in an
 * object, the character NUL in a text, half a surrogate pair, bytes that are not UTF-8, whole
 * numbers beyond 2^53-1 either way, numbers that no double holds, nesting beyond the limit.
 *
 * An error sticks: every later token is %ZHUPI_JSON_ERROR, so that a caller may read to the end
 * of a part and ask once.
 */
typedef struct _ZhupiJsonReader ZhupiJsonReader;

/* A bit each. */
#define ZHUPI_JSON_MAX_WORDS 64

/**
 * ZhupiJsonWords:
 *
 * The names of members that a program knows, each of which has a number. A reader that is given
 * them tells them apart at once, and reads a name the faster the more often it followed the two
 * before it. Immutable: several readers may use the same ones.
 */
typedef struct _ZhupiJsonWords ZhupiJsonWords;

/* @strings: the name for each number, none of them empty and none twice; that for 0, which is any
 * other name, is not looked at. None needs an escape. @n_strings: at most %ZHUPI_JSON_MAX_WORDS */
ZhupiJsonWords  *zhupi_json_words_new          (const char *const *strings,
                                                guint              n_strings)
                                                G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_json_words_free         (ZhupiJsonWords *self);

/* Borrows @data, which must stay as it is while the reader lives. */
ZhupiJsonReader *zhupi_json_reader_new         (const char      *data,
                                                gsize            n_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* The same for one value of several: it begins at @begin, and what comes behind it is not looked
 * at. Errors tell line and column in all of @data. */
ZhupiJsonReader *zhupi_json_reader_new_within  (const char      *data,
                                                gsize            n_bytes,
                                                gsize            begin) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_json_reader_free        (ZhupiJsonReader *self);
/* What errors call the first line, where @data is a line of many; usually 1. */
void             zhupi_json_reader_set_first_line (ZhupiJsonReader *self,
                                                   guint            line);
/* Levels of arrays and objects, from 1. */
void             zhupi_json_reader_set_max_depth (ZhupiJsonReader *self,
                                                  guint            max_depth);
/* Before the first token: judges by the grammar of RFC 8259 alone, as other programs do. Names may
 * come twice, numbers and nesting have no limit, an escape may be any code unit. Texts and numbers
 * must not be asked for then. */
void             zhupi_json_reader_set_grammar_only (ZhupiJsonReader *self);
/* Before the first token: borrows @words, which must stay as long as the reader lives. */
void             zhupi_json_reader_set_words   (ZhupiJsonReader      *self,
                                                const ZhupiJsonWords *words);
/* Goes on to the next token. */
ZhupiJsonToken   zhupi_json_reader_next        (ZhupiJsonReader *self);
ZhupiJsonToken   zhupi_json_reader_get_token   (ZhupiJsonReader *self);
/* Within an object: goes on to the value of the next member and returns its name, borrowed until
 * the next name is read; %NULL at the end of the object or on an error. The value must be read
 * (or skipped) to its last token before the next call. */
const char      *zhupi_json_reader_next_member (ZhupiJsonReader *self);
/* The same without a copy. */
const ZhupiJsonSlice *zhupi_json_reader_next_slice (ZhupiJsonReader *self);
/* The number of the last name that was read among the words that were set, 0 when it is none. */
guint            zhupi_json_reader_get_word    (ZhupiJsonReader *self);
/* Within an array: goes on to the first token of the next item; FALSE at the end or on an error. */
gboolean         zhupi_json_reader_next_item   (ZhupiJsonReader *self);
/* The text of a string token, NUL-terminated and borrowed until the next token. */
const char      *zhupi_json_reader_get_string  (ZhupiJsonReader *self,
                                                gsize           *n_bytes);
/* The text of a string token where it lies, borrowed until the next token. */
ZhupiJsonSlice   zhupi_json_reader_peek_string (ZhupiJsonReader *self);
gint64           zhupi_json_reader_get_integer (ZhupiJsonReader *self);
double           zhupi_json_reader_get_real    (ZhupiJsonReader *self);
/* From the first token of a value to its last one; returns the bytes between, as they stand in
 * the buffer (borrowed from it); %NULL on an error. */
const char      *zhupi_json_reader_skip_value  (ZhupiJsonReader *self,
                                                gsize           *n_bytes);
/* TRUE when the value whose first token is the current one is an array, which is entered; any other
 * value is skipped. */
gboolean         zhupi_json_reader_enter_array (ZhupiJsonReader *self);
gboolean         zhupi_json_reader_enter_object (ZhupiJsonReader *self);
/* Goes on to the end of the text or the first error. */
void             zhupi_json_reader_read_all    (ZhupiJsonReader *self);
/* First byte of the current token in the buffer. */
gsize            zhupi_json_reader_get_offset  (ZhupiJsonReader *self);
/* FALSE, with the error that stopped the reader, when there was one: %ZHUPI_ERROR_SYNTAX or
 * %ZHUPI_ERROR_TOO_LARGE. */
gboolean         zhupi_json_reader_check       (ZhupiJsonReader *self,
                                                GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiJsonWords, zhupi_json_words_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiJsonReader, zhupi_json_reader_free)

G_END_DECLS
