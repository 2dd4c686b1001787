/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-charset-private.h"

#include "text/zhupi-sanitize-private.h"

#include <errno.h>
#include <string.h>

/* UTF-8 that one call of iconv() may write. */
#define OUTPUT_BYTES 16384

typedef struct
{
  const char *charset;
  const char *bytes;
  gsize n_bytes;
} Mark;

/* The mark of UTF-32LE begins with that of UTF-16LE and so comes first. */
static const Mark marks[] = {
  { "UTF-8", "\357\273\277", 3 },
  { "UTF-32LE", "\377\376\0\0", 4 },
  { "UTF-32BE", "\0\0\376\377", 4 },
  { "UTF-16LE", "\377\376", 2 },
  { "UTF-16BE", "\376\377", 2 },
  { "GB18030", "\204\061\225\063", 4 },
};

/**
 * zhupi_charset_from_mark:
 * @n_mark: (out): bytes of the mark
 *
 * Returns: (nullable): the encoding that a byte-order mark names
 */
const char *
zhupi_charset_from_mark (const char *bytes,
                         gsize       n_bytes,
                         gsize      *n_mark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (n_bytes < marks[i].n_bytes || memcmp (bytes, marks[i].bytes, marks[i].n_bytes) != 0)
        continue;
      *n_mark = marks[i].n_bytes;
      return marks[i].charset;
    }

  *n_mark = 0;
  return NULL;
}

/* Bytes of the smallest unit: what is skipped when it cannot be read. */
static gsize
unit_bytes (const char *charset)
{
  if (g_ascii_strncasecmp (charset, "UTF-16", strlen ("UTF-16")) == 0)
    return sizeof (guint16);
  if (g_ascii_strncasecmp (charset, "UTF-32", strlen ("UTF-32")) == 0)
    return sizeof (guint32);
  return 1;
}

/* What is left of the input, and what was made of it. */
typedef struct
{
  GIConv conversion;
  char *rest;
  gsize n_rest;
  gsize unit;
  GString *utf8;
  guint n_replaced;
} Conversion;

static int
convert_some (Conversion *self)
{
  char output[OUTPUT_BYTES];
  char *end = output;
  gsize n_free = sizeof output;
  gsize result;
  int code;

  result = g_iconv (self->conversion, &self->rest, &self->n_rest, &end, &n_free);
  code = result == (gsize) -1 ? errno : 0;
  g_string_append_len (self->utf8, output, end - output);
  return code;
}

static void
replace_unit (Conversion *self)
{
  gsize n = MIN (self->unit, self->n_rest);

  self->rest += n;
  self->n_rest -= n;
  self->n_replaced++;
  g_string_append (self->utf8, ZHUPI_REPLACEMENT);
}

static void
convert_all (Conversion *self)
{
  while (self->n_rest > 0)
    {
      int code = convert_some (self);

      if (code == E2BIG || code == 0)
        continue;
      /* EINVAL: the input ends inside a character. */
      if (code == EINVAL)
        self->unit = self->n_rest;
      replace_unit (self);
    }
}

gboolean
zhupi_charset_convert (const char  *charset,
                       const char  *bytes,
                       gsize        n_bytes,
                       GString    **utf8,
                       guint       *n_replaced)
{
  Conversion self = { NULL, (char *) bytes, n_bytes, unit_bytes (charset), NULL, 0 };

  self.conversion = g_iconv_open ("UTF-8", charset);
  if (self.conversion == (GIConv) -1)
    return FALSE;

  self.utf8 = g_string_sized_new (n_bytes + n_bytes / 2);
  convert_all (&self);
  g_iconv_close (self.conversion);

  *utf8 = self.utf8;
  *n_replaced = self.n_replaced;
  return TRUE;
}
