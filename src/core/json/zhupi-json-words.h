/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

#define ZHUPI_JSON_N_PLACES 256u
#define ZHUPI_JSON_N_QUOTING strlen ("\"\":")

/**
 * ZhupiJsonWords:
 * @quoted: each word as a file has it: in quotes, with a colon behind
 * @places: the word that belongs to each place, or 0
 *
 * A hash table with far more places than words, so that hardly any word has to step aside.
 */
struct _ZhupiJsonWords
{
  ZhupiJsonSlice quoted[ZHUPI_JSON_MAX_WORDS];
  guint8 places[ZHUPI_JSON_N_PLACES];
};

/* Private to this room. */

static inline gboolean
zhupi_json_are_equal_8 (const char *a,
                        const char *b)
{
  guint64 x, y;

  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return x == y;
}

static inline gboolean
zhupi_json_are_equal_4 (const char *a,
                        const char *b)
{
  guint32 x, y;

  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return x == y;
}

/* Most words are short: two looks of known size, the second of which may overlap the first.
 * @n_bytes: 1 or more */
static inline gboolean
zhupi_json_are_equal (const char *a,
                      const char *b,
                      gsize       n_bytes)
{
  if (n_bytes > 2 * sizeof (guint64))
    return memcmp (a, b, n_bytes) == 0;
  if (n_bytes >= sizeof (guint64))
    return zhupi_json_are_equal_8 (a, b)
           && zhupi_json_are_equal_8 (a + n_bytes - sizeof (guint64),
                                      b + n_bytes - sizeof (guint64));
  if (n_bytes >= sizeof (guint32))
    return zhupi_json_are_equal_4 (a, b)
           && zhupi_json_are_equal_4 (a + n_bytes - sizeof (guint32),
                                      b + n_bytes - sizeof (guint32));
  return a[0] == b[0] && a[n_bytes / 2] == b[n_bytes / 2] && a[n_bytes - 1] == b[n_bytes - 1];
}

/* The word whose name is @name, or 0. */
guint zhupi_json_words_find (const ZhupiJsonWords *self,
                             const ZhupiJsonSlice *name);

/* Whether @word, its quotes and its colon are what stands at @at. */
static inline gboolean
zhupi_json_words_stands (const ZhupiJsonWords *self,
                         guint                 word,
                         const char           *at,
                         const char           *end)
{
  const ZhupiJsonSlice *quoted = &self->quoted[word];

  return (gsize) (end - at) >= quoted->n_bytes
         && zhupi_json_are_equal (at, quoted->start, quoted->n_bytes);
}

/* The name of @word where it stands at @at. */
static inline ZhupiJsonSlice
zhupi_json_words_get_name (const ZhupiJsonWords *self,
                           guint                 word,
                           const char           *at)
{
  return (ZhupiJsonSlice) { at + 1, self->quoted[word].n_bytes - ZHUPI_JSON_N_QUOTING };
}

G_END_DECLS
