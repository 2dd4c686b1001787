/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-json-plain.h"

#include <string.h>

#define FIRST_WIDE 0x80

/* Three bytes of UTF-8 in a word, the first byte lowest: the bits that say so, and those that tell
 * overlong forms (E0 80..9F) and surrogates (ED A0..BF). */
#define THREE_MASK 0x00C0C0F0u
#define THREE_BITS 0x008080E0u
#define THREE_RANGE 0x0000200Fu
#define THREE_SURROGATE 0x0000200Du

#ifdef __SSE2__

static inline const char *
skip_ascii_blocks (const char *at,
                   const char *end)
{
  for (; end - at >= (gssize) sizeof (__m128i); at += sizeof (__m128i))
    {
      guint found = zhupi_json_find_special (at);

      if (found != 0)
        return at + __builtin_ctz (found);
    }
  return at;
}

#else

static inline const char *
skip_ascii_blocks (const char *at,
                   const char *end)
{
  return at;
}

#endif

static inline const char *
skip_ascii (const char *at,
            const char *end)
{
  at = skip_ascii_blocks (at, end);
  while (at < end && zhupi_json_is_plain_ascii (*at))
    at++;
  return at;
}

static inline gboolean
is_three_bytes (const char *at)
{
  guint32 word;

  memcpy (&word, at, sizeof word);
  word = GUINT32_FROM_LE (word);
  return (word & THREE_MASK) == THREE_BITS && (word & THREE_RANGE) != 0
         && (word & THREE_RANGE) != THREE_SURROGATE;
}

/* The bytes of the one character at @at, 0 when it is none. */
static gsize
measure_character (const char *at,
                   const char *end)
{
  gsize n_bytes = (gsize) (g_utf8_next_char (at) - at);

  if (n_bytes > (gsize) (end - at) || !g_utf8_validate_len (at, n_bytes, NULL))
    return 0;
  return n_bytes;
}

/* Most wide characters here are Chinese: three bytes each. */
static const char *
skip_wide (const char *at,
           const char *end)
{
  while (at < end && (guchar) *at >= FIRST_WIDE)
    {
      gsize n_bytes = end - at >= (gssize) sizeof (guint32) && is_three_bytes (at)
                        ? 3 : measure_character (at, end);

      if (n_bytes == 0)
        return at;
      at += n_bytes;
    }
  return at;
}

const char *
zhupi_json_skip_more (const char *at,
                      const char *end)
{
  for (;;)
    {
      at = skip_ascii (at, end);
      if (at == end || (guchar) *at < FIRST_WIDE)
        return at;
      at = skip_wide (at, end);
      if (at == end || (guchar) *at >= FIRST_WIDE)
        return at;
    }
}
