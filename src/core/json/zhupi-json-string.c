/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "zhupi-json-plain.h"
#include "zhupi-json-scanner.h"

#define N_HEX_DIGITS 4
#define SYNTAX_FAIL(self, at, problem) \
  zhupi_json_scanner_fail (self, at, ZHUPI_ERROR_SYNTAX, problem)

/* Copies bytes until a quote, a backslash or what may not stand there. */
static void
read_plain (ZhupiJsonScanner *self,
            GString          *into)
{
  const char *start = self->at;

  self->at = zhupi_json_skip_plain (start, self->end);
  g_string_append_len (into, start, self->at - start);
}

static gboolean
fail_at_byte (ZhupiJsonScanner *self)
{
  if ((guchar) *self->at >= 0x80)
    return SYNTAX_FAIL (self, self->at, N_("the bytes here are not UTF-8"));
  return SYNTAX_FAIL (self, self->at, N_("a control character in a text must be escaped"));
}

static gboolean
read_hex (ZhupiJsonScanner *self,
          gunichar         *unit)
{
  *unit = 0;
  for (guint i = 0; i < N_HEX_DIGITS; i++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return SYNTAX_FAIL (self, self->at, N_("four hexadecimal digits are expected"));
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at++);
    }
  return TRUE;
}

static inline gboolean
is_high_surrogate (gunichar unit)
{
  return unit >= 0xD800 && unit < 0xDC00;
}

static inline gboolean
is_low_surrogate (gunichar unit)
{
  return unit >= 0xDC00 && unit < 0xE000;
}

static gboolean
read_low_surrogate (ZhupiJsonScanner *self,
                    const char       *start,
                    gunichar         *unit)
{
  if (self->end - self->at < 2 || self->at[0] != '\\' || self->at[1] != 'u')
    return SYNTAX_FAIL (self, start, N_("half a surrogate pair stands alone"));
  self->at += 2;
  if (!read_hex (self, unit))
    return FALSE;
  if (!is_low_surrogate (*unit))
    return SYNTAX_FAIL (self, start, N_("half a surrogate pair stands alone"));
  return TRUE;
}

/* What follows "\u". */
static gboolean
read_code_point (ZhupiJsonScanner *self,
                 GString          *into)
{
  const char *start = self->at - 2;
  gunichar unit;
  gunichar low = 0;

  if (!read_hex (self, &unit))
    return FALSE;
  if (self->grammar_only)
    return TRUE;
  if (unit == 0)
    return SYNTAX_FAIL (self, start, N_("a text may not contain the character NUL"));
  if (is_low_surrogate (unit))
    return SYNTAX_FAIL (self, start, N_("half a surrogate pair stands alone"));
  if (is_high_surrogate (unit))
    {
      if (!read_low_surrogate (self, start, &low))
        return FALSE;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
  g_string_append_unichar (into, unit);
  return TRUE;
}

static char
unescape (char letter)
{
  switch (letter)
    {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return 0;
    }
}

static gboolean
read_escape (ZhupiJsonScanner *self,
             GString          *into)
{
  const char *start = self->at++;
  char byte;

  if (self->at == self->end)
    return SYNTAX_FAIL (self, start, N_("a text is not closed"));
  if (*self->at == 'u')
    {
      self->at++;
      return read_code_point (self, into);
    }
  byte = unescape (*self->at);
  if (byte == 0)
    return SYNTAX_FAIL (self, start, N_("this escape is unknown"));
  g_string_append_c (into, byte);
  self->at++;
  return TRUE;
}

/* Goes on after the plain beginning of a string, which @into has. */
static gboolean
read_rest (ZhupiJsonScanner *self,
           const char       *start,
           GString          *into)
{
  while (self->at < self->end && *self->at != '"')
    {
      if (*self->at != '\\')
        return fail_at_byte (self);
      if (!read_escape (self, into))
        return FALSE;
      read_plain (self, into);
    }
  if (self->at == self->end)
    return SYNTAX_FAIL (self, start, N_("a text is not closed"));
  self->at++;
  return TRUE;
}

gboolean
zhupi_json_scanner_read_string (ZhupiJsonScanner *self,
                                GString          *buffer,
                                ZhupiJsonSlice   *slice)
{
  const char *quote = self->at;
  const char *start = quote + 1;

  self->at = zhupi_json_skip_plain (start, self->end);
  if (self->at < self->end && *self->at == '"')
    {
      *slice = (ZhupiJsonSlice) { start, (gsize) (self->at - start) };
      self->at++;
      return TRUE;
    }
  g_string_truncate (buffer, 0);
  g_string_append_len (buffer, start, self->at - start);
  if (!read_rest (self, quote, buffer))
    return FALSE;
  *slice = (ZhupiJsonSlice) { buffer->str, buffer->len };
  return TRUE;
}
