/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-json-words.h"

static inline guint
find_place (const ZhupiJsonSlice *name)
{
  guint first = (guchar) name->start[0];
  guint last = (guchar) name->start[name->n_bytes - 1];

  return (first * 5 + last * 3 + (guint) name->n_bytes * 29) % ZHUPI_JSON_N_PLACES;
}

static inline ZhupiJsonSlice
get_own_name (const ZhupiJsonWords *self,
              guint                 word)
{
  return zhupi_json_words_get_name (self, word, self->quoted[word].start);
}

static void
add_word (ZhupiJsonWords *self,
          guint8          word,
          const char     *string)
{
  char *quoted = g_strconcat ("\"", string, "\":", NULL);
  ZhupiJsonSlice name;
  guint place;

  self->quoted[word] = (ZhupiJsonSlice) { quoted, strlen (quoted) };
  name = get_own_name (self, word);
  for (place = find_place (&name); self->places[place] != 0;
       place = (place + 1) % ZHUPI_JSON_N_PLACES)
    ;
  self->places[place] = word;
}

ZhupiJsonWords *
zhupi_json_words_new (const char *const *strings,
                      guint              n_strings)
{
  ZhupiJsonWords *self;

  g_return_val_if_fail (n_strings <= ZHUPI_JSON_MAX_WORDS, NULL);

  self = g_new0 (ZhupiJsonWords, 1);
  for (guint8 word = 1; word < n_strings; word++)
    add_word (self, word, strings[word]);
  return self;
}

void
zhupi_json_words_free (ZhupiJsonWords *self)
{
  for (guint word = 1; word < ZHUPI_JSON_MAX_WORDS; word++)
    g_free ((char *) self->quoted[word].start);
  g_free (self);
}

guint
zhupi_json_words_find (const ZhupiJsonWords *self,
                       const ZhupiJsonSlice *name)
{
  guint place;

  if (name->n_bytes == 0)
    return 0;
  for (place = find_place (name); self->places[place] != 0;
       place = (place + 1) % ZHUPI_JSON_N_PLACES)
    {
      guint word = self->places[place];
      ZhupiJsonSlice own = get_own_name (self, word);

      if (own.n_bytes == name->n_bytes
          && zhupi_json_are_equal (own.start, name->start, name->n_bytes))
        return word;
    }
  return 0;
}
