/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zhupi-json-scanner.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void
zhupi_json_scanner_init (ZhupiJsonScanner *self,
                         const char       *data,
                         gsize             n_bytes)
{
  gsize mark = strlen (BYTE_ORDER_MARK);

  if (data == NULL)
    data = "";
  *self = (ZhupiJsonScanner) { .data = data, .at = data, .end = data + n_bytes,
                                .first_line = 1 };
  if (n_bytes >= mark && memcmp (data, BYTE_ORDER_MARK, mark) == 0)
    self->at += mark;
}

gboolean
zhupi_json_scanner_fail (ZhupiJsonScanner *self,
                         const char       *at,
                         ZhupiError        code,
                         const char       *problem)
{
  if (self->problem == NULL)
    {
      self->problem = problem;
      self->problem_at = at;
      self->code = code;
    }
  return FALSE;
}

gboolean
zhupi_json_scanner_read_word (ZhupiJsonScanner *self,
                              const char       *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return zhupi_json_scanner_fail (self, self->at, ZHUPI_ERROR_SYNTAX, N_("a value is expected"));
  self->at += length;
  return TRUE;
}

static gsize
skip_digits (ZhupiJsonScanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at - start;
}

static gboolean
skip_byte (ZhupiJsonScanner *self,
           char              byte)
{
  if (self->at == self->end || *self->at != byte)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
need_digits (ZhupiJsonScanner *self)
{
  if (skip_digits (self) == 0)
    return zhupi_json_scanner_fail (self, self->at, ZHUPI_ERROR_SYNTAX, N_("a digit is expected"));
  return TRUE;
}

static gboolean
skip_integer_part (ZhupiJsonScanner *self)
{
  const char *digits = self->at;

  if (!need_digits (self))
    return FALSE;
  if (*digits == '0' && self->at - digits > 1)
    return zhupi_json_scanner_fail (self, digits, ZHUPI_ERROR_SYNTAX,
                                    N_("a number may not begin with a zero"));
  return TRUE;
}

/* Leaves @is_integer FALSE when there was a fraction or an exponent. */
static gboolean
skip_number (ZhupiJsonScanner *self,
             gboolean         *is_integer)
{
  skip_byte (self, '-');
  if (!skip_integer_part (self))
    return FALSE;
  *is_integer = TRUE;
  if (skip_byte (self, '.'))
    {
      *is_integer = FALSE;
      if (!need_digits (self))
        return FALSE;
    }
  if (skip_byte (self, 'e') || skip_byte (self, 'E'))
    {
      *is_integer = FALSE;
      if (!skip_byte (self, '+'))
        skip_byte (self, '-');
      return need_digits (self);
    }
  return TRUE;
}

static gboolean
convert_integer (const char *at,
                 const char *end,
                 gint64     *integer)
{
  gboolean negative = *at == '-';
  gint64 value = 0;

  for (at += negative; at < end; at++)
    {
      value = value * 10 + (*at - '0');
      if (value > ZHUPI_JSON_MAX_INTEGER)
        return FALSE;
    }
  *integer = negative ? -value : value;
  return TRUE;
}

static gboolean
convert_real (const char *at,
              const char *end,
              double     *real)
{
  g_autofree char *digits = g_strndup (at, end - at);

  *real = g_ascii_strtod (digits, NULL);
  return *real >= -G_MAXDOUBLE && *real <= G_MAXDOUBLE;
}

gboolean
zhupi_json_scanner_read_number (ZhupiJsonScanner *self,
                                ZhupiJsonNumber  *number)
{
  const char *start = self->at;

  if (!skip_number (self, &number->is_integer))
    return FALSE;
  if (self->grammar_only)
    return TRUE;
  if (number->is_integer)
    {
      if (!convert_integer (start, self->at, &number->integer))
        return zhupi_json_scanner_fail (self, start, ZHUPI_ERROR_TOO_LARGE,
                                        N_("a whole number is beyond 9007199254740991"));
      number->real = (double) number->integer;
      return TRUE;
    }
  if (!convert_real (start, self->at, &number->real))
    return zhupi_json_scanner_fail (self, start, ZHUPI_ERROR_TOO_LARGE,
                                    N_("a number is too large"));
  return TRUE;
}

static void
find_line_and_column (ZhupiJsonScanner *self,
                      guint            *line,
                      guint            *column)
{
  *line = self->first_line;
  *column = 1;
  for (const char *at = self->data; at < self->problem_at; at++)
    {
      if (*at == '\n')
        {
          *line += 1;
          *column = 1;
        }
      else if ((*at & 0xC0) != 0x80)
        *column += 1;
    }
}

void
zhupi_json_scanner_set_error (ZhupiJsonScanner *self,
                              GError          **error)
{
  guint line, column;

  find_line_and_column (self, &line, &column);
  g_set_error (error, ZHUPI_ERROR, self->code,
               /* Translators: the last %s is a half sentence, such as "a comma is expected" */
               _("This JSON cannot be read: line %u, column %u: %s."),
               line, column, _(self->problem));
}
