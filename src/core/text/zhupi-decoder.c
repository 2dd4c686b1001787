/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-decoder.h"

#include "text/zhupi-charset-private.h"
#include "text/zhupi-decoder-private.h"
#include "text/zhupi-sanitize-private.h"
#include "text/zhupi-utf8-private.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A text may have so many unreadable things, and one in so many bytes more. */
#define MAX_REPLACED 16
#define MAX_REPLACED_ONE_IN 10

/* Beyond as many control characters, and one in so many bytes more, a file is no text. */
#define MAX_CONTROLS 16
#define MAX_CONTROLS_ONE_IN 20

/* With more NULs a file may be UTF-16, but is no UTF-8. */
#define MAX_NULS_ONE_IN 3

/* A text with broken sequences is UTF-8 still when there are so many good ones for each. */
#define GOOD_PER_BROKEN 20

typedef struct
{
  const char *bytes;
  gsize n_bytes;
} Signature;

/* What the commonest files that are not text begin with. */
static const Signature signatures[] = {
  { "%PDF-", 5 },
  { "PK\003\004", 4 },
  { "\211PNG", 4 },
  { "GIF8", 4 },
  { "\377\330\377", 3 },
  { "\177ELF", 4 },
  { "\037\213", 2 },
  { "7z\274\257", 4 },
  { "\320\317\021\340", 4 },
  { "SQLite format 3", 15 },
  { "\375" "7zXZ", 5 },
  { "Rar!\032", 5 },
};

gboolean
zhupi_decoder_has_signature (const char *bytes,
                             gsize       n_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (n_bytes >= signatures[i].n_bytes
        && memcmp (bytes, signatures[i].bytes, signatures[i].n_bytes) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
fail_not_text (GError **error)
{
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT,
                       _("This is not a text file; save the article as plain text and open that."));
  return FALSE;
}

static ZhupiDecoded *
decoded_new (ZhupiSanitized *sanitized,
             const char     *charset,
             guint           n_replaced)
{
  ZhupiDecoded *self = g_new0 (ZhupiDecoded, 1);

  self->n_replaced = n_replaced + sanitized->n_controls + sanitized->n_broken;
  self->text = zhupi_text_new_take (sanitized->utf8, sanitized->n_bytes);
  self->charset = g_strdup (charset);
  return self;
}

static gboolean
is_readable (ZhupiDecoded *self)
{
  return self->n_replaced
         <= MAX_REPLACED + zhupi_text_get_length (self->text) / MAX_REPLACED_ONE_IN;
}

/* What a person asked for by name is shown as it is, however bad it looks. */
static ZhupiDecoded *
decode_as (const char  *charset,
           const char  *bytes,
           gsize        n_bytes,
           GError     **error)
{
  g_autoptr (GString) utf8 = NULL;
  ZhupiSanitized sanitized;
  guint n_replaced;

  if (!zhupi_charset_convert (charset, bytes, n_bytes, &utf8, &n_replaced))
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT,
                   _("The character encoding “%s” is not known; try another one, such as "
                     "GB18030."), charset);
      return NULL;
    }

  zhupi_sanitize (utf8->str, utf8->len, &sanitized);
  return decoded_new (&sanitized, charset, n_replaced);
}

gboolean
zhupi_decoder_is_utf8_name (const char *charset)
{
  return g_ascii_strcasecmp (charset, "UTF-8") == 0 || g_ascii_strcasecmp (charset, "UTF8") == 0;
}

static ZhupiDecoded *
decode_utf8 (const char *bytes,
             gsize       n_bytes)
{
  ZhupiSanitized sanitized;

  zhupi_sanitize (bytes, n_bytes, &sanitized);
  return decoded_new (&sanitized, "UTF-8", 0);
}

gboolean
zhupi_decoder_is_mostly_utf8 (const ZhupiDecoderCounts *counts)
{
  return counts->n_broken == 0
         || counts->n_wide - counts->n_broken >= counts->n_broken * GOOD_PER_BROKEN;
}

static gboolean
is_mostly_utf8 (const ZhupiSanitized *sanitized)
{
  ZhupiDecoderCounts counts = { .n_broken = sanitized->n_broken };

  if (counts.n_broken > 0)
    counts.n_wide = zhupi_utf8_count_leads (sanitized->utf8, sanitized->n_bytes);
  return zhupi_decoder_is_mostly_utf8 (&counts);
}

/* Returns: (nullable): the text, if it is UTF-8 with at most a few broken places */
static ZhupiDecoded *
try_utf8 (const char *bytes,
          gsize       n_bytes)
{
  ZhupiSanitized sanitized;

  zhupi_sanitize (bytes, n_bytes, &sanitized);
  if (is_mostly_utf8 (&sanitized))
    return decoded_new (&sanitized, "UTF-8", 0);

  g_free (sanitized.utf8);
  return NULL;
}

static ZhupiDecoded *
decode_readable (const char  *charset,
                 const char  *bytes,
                 gsize        n_bytes,
                 GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = decode_as (charset, bytes, n_bytes, error);

  if (decoded == NULL || is_readable (decoded))
    return g_steal_pointer (&decoded);

  fail_not_text (error);
  return NULL;
}

gboolean
zhupi_decoder_has_many_controls (const ZhupiDecoderCounts *counts)
{
  return counts->n_controls > MAX_CONTROLS + counts->n_bytes / MAX_CONTROLS_ONE_IN;
}

static gboolean
has_many_controls (const char *bytes,
                   gsize       n_bytes)
{
  const ZhupiDecoderCounts counts = {
    .n_bytes = n_bytes,
    .n_controls = zhupi_sanitize_count_controls (bytes, n_bytes),
  };

  return zhupi_decoder_has_many_controls (&counts);
}

static gboolean
fail_empty (GError **error)
{
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT,
                       _("The file is empty; there is nothing to read in it."));
  return FALSE;
}

gsize
zhupi_decoder_count_nuls (const char *bytes,
                          gsize       n_bytes)
{
  gsize n_nuls = 0;

  for (const char *p = bytes; (p = memchr (p, '\0', n_bytes - (p - bytes))) != NULL; p++)
    n_nuls++;
  return n_nuls;
}

gboolean
zhupi_decoder_has_many_nuls (const ZhupiDecoderCounts *counts)
{
  return counts->n_nuls > counts->n_bytes / MAX_NULS_ONE_IN;
}

static gboolean
has_many_nuls (const char *bytes,
               gsize       n_bytes)
{
  const ZhupiDecoderCounts counts = {
    .n_bytes = n_bytes,
    .n_nuls = zhupi_decoder_count_nuls (bytes, n_bytes),
  };

  return zhupi_decoder_has_many_nuls (&counts);
}

static ZhupiDecoded *
decode_by_guess (const char  *bytes,
                 gsize        n_bytes,
                 GError     **error)
{
  const char *charset = zhupi_charset_guess_utf16 (bytes, n_bytes);

  if (charset != NULL)
    return decode_readable (charset, bytes, n_bytes, error);
  if (has_many_controls (bytes, n_bytes))
    {
      fail_not_text (error);
      return NULL;
    }

  charset = zhupi_charset_guess (bytes, n_bytes);
  return decode_readable (charset != NULL ? charset : "GB18030", bytes, n_bytes, error);
}

static ZhupiDecoded *
decode_unmarked (const char  *bytes,
                 gsize        n_bytes,
                 GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = NULL;

  if (zhupi_decoder_has_signature (bytes, n_bytes))
    {
      fail_not_text (error);
      return NULL;
    }

  if (!has_many_nuls (bytes, n_bytes))
    decoded = try_utf8 (bytes, n_bytes);
  if (decoded == NULL)
    return decode_by_guess (bytes, n_bytes, error);
  if (decoded->n_replaced > 0 && has_many_controls (bytes, n_bytes))
    {
      fail_not_text (error);
      return NULL;
    }
  return g_steal_pointer (&decoded);
}

static ZhupiDecoded *
decode_marked (const char  *charset,
               const char  *bytes,
               gsize        n_bytes,
               GError     **error)
{
  if (zhupi_decoder_is_utf8_name (charset))
    return decode_utf8 (bytes, n_bytes);
  return decode_readable (charset, bytes, n_bytes, error);
}

static gboolean
check_size (gsize    n_bytes,
            GError **error)
{
  if (n_bytes == 0)
    return fail_empty (error);
  if (n_bytes > ZHUPI_DECODER_MAX_BYTES)
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                           _("The file is larger than 512 MiB; split it and open the parts."));
      return FALSE;
    }
  return TRUE;
}

/* A mark is dropped when it is that of the wanted encoding, or when none is wanted. */
static ZhupiDecoded *
decode_bytes (const char  *bytes,
              gsize        n_bytes,
              const char  *wanted,
              GError     **error)
{
  gsize n_mark;
  const char *marked = zhupi_charset_from_mark (bytes, n_bytes, &n_mark);

  if (wanted == NULL && marked == NULL)
    return decode_unmarked (bytes, n_bytes, error);
  if (marked != NULL && (wanted == NULL || g_ascii_strcasecmp (wanted, marked) == 0))
    return decode_marked (marked, bytes + n_mark, n_bytes - n_mark, error);
  if (zhupi_decoder_is_utf8_name (wanted))
    return decode_utf8 (bytes, n_bytes);
  return decode_as (wanted, bytes, n_bytes, error);
}

/**
 * zhupi_decode:
 * @bytes: a file
 * @charset: (nullable): name of the encoding, or %NULL to find out
 * @error: return location for %ZHUPI_ERROR_NOT_TEXT or %ZHUPI_ERROR_TOO_LARGE
 *
 * Decodes a file. Tries in this order: byte-order mark, UTF-8, UTF-16, the encodings of Chinese,
 * what libuchardet says.
 *
 * Returns: (transfer full) (nullable): the text and how it was read
 */
ZhupiDecoded *
zhupi_decode (GBytes      *bytes,
              const char  *charset,
              GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = NULL;
  const char *data;
  gsize n_bytes;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &n_bytes);
  if (!check_size (n_bytes, error))
    return NULL;

  decoded = decode_bytes (data, n_bytes, charset, error);
  /* A byte-order mark and nothing else. */
  if (decoded != NULL && zhupi_text_get_length (decoded->text) == 0)
    {
      fail_empty (error);
      return NULL;
    }
  return g_steal_pointer (&decoded);
}

void
zhupi_decoded_free (ZhupiDecoded *self)
{
  if (self == NULL)
    return;

  zhupi_text_unref (self->text);
  g_free (self->charset);
  g_free (self);
}
