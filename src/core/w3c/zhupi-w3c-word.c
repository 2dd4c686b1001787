/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-word.h"

/* Far more places than words, so that hardly any word has to step aside. */
#define N_PLACES 256u

typedef struct
{
  ZhupiJsonSlice words[ZHUPI_W3C_N_WORDS];
  guint8 places[N_PLACES]; /* a word, or that there is none */
} Table;

static const char *const strings[ZHUPI_W3C_N_WORDS] = {
  [ZHUPI_W3C_WORD_OTHER] = "",
  [ZHUPI_W3C_WORD_CONTEXT] = "@context",
  [ZHUPI_W3C_WORD_ID] = "id",
  [ZHUPI_W3C_WORD_TYPE] = "type",
  [ZHUPI_W3C_WORD_MOTIVATION] = "motivation",
  [ZHUPI_W3C_WORD_CREATED] = "created",
  [ZHUPI_W3C_WORD_MODIFIED] = "modified",
  [ZHUPI_W3C_WORD_CREATOR] = "creator",
  [ZHUPI_W3C_WORD_GENERATOR] = "generator",
  [ZHUPI_W3C_WORD_NAME] = "name",
  [ZHUPI_W3C_WORD_NICKNAME] = "nickname",
  [ZHUPI_W3C_WORD_SCORE] = ZHUPI_W3C_KEY_SCORE,
  [ZHUPI_W3C_WORD_DISCONTINUOUS] = ZHUPI_W3C_KEY_DISCONTINUOUS,
  [ZHUPI_W3C_WORD_ANCHOR] = ZHUPI_W3C_KEY_ANCHOR,
  [ZHUPI_W3C_WORD_BODY] = "body",
  [ZHUPI_W3C_WORD_BODY_VALUE] = "bodyValue",
  [ZHUPI_W3C_WORD_PURPOSE] = "purpose",
  [ZHUPI_W3C_WORD_VALUE] = "value",
  [ZHUPI_W3C_WORD_SOURCE] = "source",
  [ZHUPI_W3C_WORD_TARGET] = "target",
  [ZHUPI_W3C_WORD_SELECTOR] = "selector",
  [ZHUPI_W3C_WORD_REFINED_BY] = "refinedBy",
  [ZHUPI_W3C_WORD_START] = "start",
  [ZHUPI_W3C_WORD_END] = "end",
  [ZHUPI_W3C_WORD_EXACT] = "exact",
  [ZHUPI_W3C_WORD_PREFIX] = "prefix",
  [ZHUPI_W3C_WORD_SUFFIX] = "suffix",
};

static inline guint
find_place (const ZhupiJsonSlice *name)
{
  guint first = (guchar) name->start[0];
  guint last = (guchar) name->start[name->n_bytes - 1];

  return (first * 5 + last * 3 + (guint) name->n_bytes * 29) % N_PLACES;
}

static inline gboolean
are_equal_8 (const char *a,
             const char *b)
{
  guint64 x, y;

  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return x == y;
}

static inline gboolean
are_equal_4 (const char *a,
             const char *b)
{
  guint32 x, y;

  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return x == y;
}

/* Most words are short: two looks of known size, the second of which may overlap the first. */
static inline gboolean
are_equal (const char *a,
           const char *b,
           gsize       n_bytes)
{
  if (n_bytes > 16)
    return memcmp (a, b, n_bytes) == 0;
  if (n_bytes >= 8)
    return are_equal_8 (a, b) && are_equal_8 (a + n_bytes - 8, b + n_bytes - 8);
  if (n_bytes >= 4)
    return are_equal_4 (a, b) && are_equal_4 (a + n_bytes - 4, b + n_bytes - 4);
  return a[0] == b[0] && a[n_bytes / 2] == b[n_bytes / 2] && a[n_bytes - 1] == b[n_bytes - 1];
}

static void
fill_table (Table *table)
{
  for (guint8 word = 0; word < ZHUPI_W3C_N_WORDS; word++)
    {
      ZhupiJsonSlice slice = { strings[word], strlen (strings[word]) };
      guint place;

      table->words[word] = slice;
      if (slice.n_bytes == 0)
        continue;
      for (place = find_place (&slice); table->places[place] != ZHUPI_W3C_WORD_OTHER;
           place = (place + 1) % N_PLACES)
        ;
      table->places[place] = word;
    }
}

static const Table *
get_table (void)
{
  static Table table;
  static gsize is_filled;

  if (g_once_init_enter (&is_filled))
    {
      fill_table (&table);
      g_once_init_leave (&is_filled, 1);
    }
  return &table;
}

ZhupiW3cWord
zhupi_w3c_find_word (const ZhupiJsonSlice *name)
{
  const Table *table = get_table ();
  guint place;

  if (name->n_bytes == 0)
    return ZHUPI_W3C_WORD_OTHER;
  for (place = find_place (name); table->places[place] != ZHUPI_W3C_WORD_OTHER;
       place = (place + 1) % N_PLACES)
    {
      const ZhupiJsonSlice *word = &table->words[table->places[place]];

      if (word->n_bytes == name->n_bytes
          && are_equal (word->start, name->start, name->n_bytes))
        return (ZhupiW3cWord) table->places[place];
    }
  return ZHUPI_W3C_WORD_OTHER;
}

gboolean
zhupi_w3c_next_word (ZhupiJsonReader *reader,
                     ZhupiW3cWord    *word,
                     ZhupiJsonSlice  *name)
{
  if (!zhupi_json_reader_next_slice (reader, name))
    return FALSE;
  *word = zhupi_w3c_find_word (name);
  return TRUE;
}

gboolean
zhupi_w3c_slice_is (const ZhupiJsonSlice *slice,
                    const char           *string)
{
  gsize n_bytes = strlen (string);

  return slice->n_bytes == n_bytes && memcmp (slice->start, string, n_bytes) == 0;
}
