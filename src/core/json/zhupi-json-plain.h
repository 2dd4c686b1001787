/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/* The first byte from @at on that may not stand in a JSON text as it is: a quote, a backslash, a
 * control character, or a byte that does not belong to valid UTF-8; @end when there is none. About
 * a byte a cycle, sixteen where the text is ASCII. Private to this room. */
const char *zhupi_json_skip_more  (const char *at,
                                   const char *end);

static inline gboolean
zhupi_json_is_plain_ascii (char byte)
{
  return (signed char) byte >= 0x20 && byte != '"' && byte != '\\';
}

static inline const char *
zhupi_json_skip_valid_bytes (const char *at,
                             const char *end)
{
  while (at < end && ((signed char) *at < 0 || zhupi_json_is_plain_ascii (*at)))
    at++;
  return at;
}

#ifdef __SSE2__

/* A bit for each of sixteen bytes that is not plain ASCII. */
static inline guint
zhupi_json_find_special (const char *at)
{
  __m128i block = _mm_loadu_si128 ((const __m128i *) (gconstpointer) at);
  __m128i marks = _mm_or_si128 (_mm_cmpeq_epi8 (block, _mm_set1_epi8 ('"')),
                                _mm_cmpeq_epi8 (block, _mm_set1_epi8 ('\\')));

  /* Bytes are signed here: those of wide characters are below the printable ones, too. */
  return (guint) _mm_movemask_epi8 (
    _mm_or_si128 (marks, _mm_cmplt_epi8 (block, _mm_set1_epi8 (0x20))));
}

/* As zhupi_json_skip_more(), for what is known to be valid UTF-8. */
static inline const char *
zhupi_json_skip_valid (const char *at,
                       const char *end)
{
  for (; end - at >= (gssize) sizeof (__m128i); at += sizeof (__m128i))
    {
      __m128i block = _mm_loadu_si128 ((const __m128i *) (gconstpointer) at);
      guint wide = (guint) _mm_movemask_epi8 (block);
      guint found = zhupi_json_find_special (at) & ~wide;

      if (found != 0)
        return at + __builtin_ctz (found);
    }
  return zhupi_json_skip_valid_bytes (at, end);
}

/* Most texts in JSON are short: the first look is taken without a call. */
static inline const char *
zhupi_json_skip_plain (const char *at,
                       const char *end)
{
  guint found = end - at >= (gssize) sizeof (__m128i) ? zhupi_json_find_special (at) : 0;

  if (found == 0)
    return zhupi_json_skip_more (at, end);
  at += __builtin_ctz (found);
  return (signed char) *at >= 0 ? at : zhupi_json_skip_more (at, end);
}

#else

static inline const char *
zhupi_json_skip_valid (const char *at,
                       const char *end)
{
  return zhupi_json_skip_valid_bytes (at, end);
}

static inline const char *
zhupi_json_skip_plain (const char *at,
                       const char *end)
{
  return zhupi_json_skip_more (at, end);
}

#endif

G_END_DECLS
