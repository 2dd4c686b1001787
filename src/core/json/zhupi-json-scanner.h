/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

G_BEGIN_DECLS

/* The largest integer that every JSON program keeps exactly (RFC 7493, section 2.2). */
#define ZHUPI_JSON_MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)

/**
 * ZhupiJsonScanner:
 * @data: first byte of the text
 * @at: next byte
 * @end: after the last byte
 * @problem: what is wrong, untranslated; %NULL while all is well
 * @problem_at: where it is
 * @code: which error it is
 * @first_line: what the first line of @data is called, usually 1
 * @grammar_only: whether what the grammar allows and we cannot keep is let through
 *
 * Reads the words of JSON out of a buffer that it borrows. Private to this room.
 */
typedef struct
{
  const char *data;
  const char *at;
  const char *end;
  const char *problem;
  const char *problem_at;
  ZhupiError code;
  guint first_line;
  gboolean grammar_only;
} ZhupiJsonScanner;

/**
 * ZhupiJsonNumber:
 * @integer: the value, when @is_integer
 * @real: the value in every case
 * @is_integer: whether it was written without fraction and exponent
 */
typedef struct
{
  gint64 integer;
  double real;
  gboolean is_integer;
} ZhupiJsonNumber;

/* The next byte that is no white space, 0 at the end. */
static inline char
zhupi_json_scanner_peek (ZhupiJsonScanner *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
  return self->at < self->end ? *self->at : 0;
}

void     zhupi_json_scanner_init        (ZhupiJsonScanner *self,
                                         const char       *data,
                                         gsize             n_bytes);
/* Keeps the first problem. Always returns FALSE. */
gboolean zhupi_json_scanner_fail        (ZhupiJsonScanner *self,
                                         const char       *at,
                                         ZhupiError        code,
                                         const char       *problem);
/* Reads a string whose opening quote is next. @slice is then a part of the text itself or, when
 * there are escapes in it, of @buffer. */
gboolean zhupi_json_scanner_read_string (ZhupiJsonScanner *self,
                                         GString          *buffer,
                                         ZhupiJsonSlice   *slice);
gboolean zhupi_json_scanner_read_number (ZhupiJsonScanner *self,
                                         ZhupiJsonNumber  *number);
gboolean zhupi_json_scanner_read_word   (ZhupiJsonScanner *self,
                                         const char       *word);
/* Makes the one sentence that tells the problem with its line and column, both from 1. */
void     zhupi_json_scanner_set_error   (ZhupiJsonScanner *self,
                                         GError          **error);

G_END_DECLS
