/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "text/zhupi-segments.h"
#include "w3c/zhupi-w3c-format.h"

#define URN_SHA256 "urn:sha256:"
/* What RFC 3986 lets stand unencoded in a URI, beside letters and digits. */
#define URI_CHARACTERS "-._~:/?#[]@!$&'()*+,;="

void
zhupi_w3c_format_id (const ZhupiUuid *id,
                     char             iri[ZHUPI_W3C_IRI_SIZE])
{
  strcpy (iri, ZHUPI_W3C_URN_UUID);
  zhupi_uuid_format (id, iri + strlen (ZHUPI_W3C_URN_UUID));
}

void
zhupi_w3c_derive_id (const ZhupiUuid *space,
                     const char      *name,
                     ZhupiUuid       *id)
{
  zhupi_uuid_init_from_name (id, space, name, -1);
}

void
zhupi_w3c_id_from_iri (const char *iri,
                       ZhupiUuid  *id)
{
  /* The name space "URL" of RFC 9562, section 6.6. */
  static const ZhupiUuid url_space = { { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                         0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 } };

  if (g_str_has_prefix (iri, ZHUPI_W3C_URN_UUID) &&
      zhupi_uuid_parse (iri + strlen (ZHUPI_W3C_URN_UUID), id) &&
      !zhupi_uuid_is_none (id))
    return;
  zhupi_w3c_derive_id (&url_space, iri, id);
}

gboolean
zhupi_w3c_is_iri (const char *string)
{
  g_autofree char *scheme = g_uri_parse_scheme (string);

  return scheme != NULL && strpbrk (string, " \t\r\n") == NULL;
}

char *
zhupi_w3c_encode_iri (const char *iri)
{
  GString *encoded = g_string_new (NULL);

  for (const char *at = iri; *at != 0; at++)
    {
      gboolean is_encoded = at[0] == '%' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]);

      if (is_encoded || g_ascii_isalnum (*at) || strchr (URI_CHARACTERS, *at) != NULL)
        g_string_append_c (encoded, *at);
      else
        g_string_append_printf (encoded, "%%%02X", (guint) (guchar) *at);
    }
  return g_string_free (encoded, FALSE);
}

char *
zhupi_w3c_name_text (const char *source,
                     const char *sha256)
{
  g_autofree char *scheme = source != NULL ? g_uri_parse_scheme (source) : NULL;

  if (scheme == NULL || g_str_equal (scheme, "file"))
    return g_strconcat (URN_SHA256, sha256, NULL);
  return zhupi_w3c_encode_iri (source);
}

/**
 * zhupi_w3c_dup_source:
 * @article: an article
 *
 * Returns: (transfer full): the IRI that names the article in a file
 */
char *
zhupi_w3c_dup_source (ZhupiArticle *article)
{
  return zhupi_w3c_name_text (zhupi_article_get_source (article),
                              zhupi_article_get_sha256 (article));
}

const char *
zhupi_w3c_peek_prefix (ZhupiTextCursor *cursor,
                       ZhupiRange       range,
                       gsize           *n_bytes)
{
  const char *utf8 = zhupi_text_get_utf8 (cursor->text, NULL);
  guint length = MIN (range.start, ZHUPI_W3C_CONTEXT_LENGTH);
  const char *end = utf8 + zhupi_text_cursor_to_byte (cursor, range.start);
  const char *start = utf8 + zhupi_text_cursor_to_byte (cursor, range.start - length);

  while (start < end && !zhupi_segments_is_grapheme_start_at (utf8, start))
    start = g_utf8_next_char (start);
  *n_bytes = (gsize) (end - start);
  return start;
}

const char *
zhupi_w3c_peek_suffix (ZhupiTextCursor *cursor,
                       ZhupiRange       range,
                       gsize           *n_bytes)
{
  const char *utf8 = zhupi_text_get_utf8 (cursor->text, NULL);
  const char *start = utf8 + zhupi_text_cursor_to_byte (cursor, range.end);
  guint left = zhupi_text_get_length (cursor->text) - range.end;
  guint length = MIN (left, ZHUPI_W3C_CONTEXT_LENGTH);
  const char *end = utf8 + zhupi_text_cursor_to_byte (cursor, range.end + length);

  while (end > start && !zhupi_segments_is_grapheme_start_at (utf8, end))
    end = g_utf8_prev_char (end);
  *n_bytes = (gsize) (end - start);
  return start;
}
