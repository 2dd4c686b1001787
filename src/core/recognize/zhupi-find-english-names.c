/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-latin-words.h"

/* What ends the name of a company, with the names of trades that only companies have: words, and
 * what is short for some. */
static const char *const words_for_company[] = {
  "corporation", "limited", "llc", "plc", "gmbh", "ag", "company", "group", "holdings", "holding",
  "technologies", "industries", "motors", "electronics", "semiconductor", "semiconductors",
  "pharmaceuticals", "pharma", "biotech", "therapeutics", "technology", "robotics", "aerospace",
  "airlines", "chemicals", "automotive", "bank", "ab", "kgaa", NULL,
};
static const char *const abbreviations[] = {
  "inc", "corp", "ltd", "s.a", "n.v", "co", "asa", "oy", "nv", "sa", "spa", "se", "bv", "pte",
  "jsc", "d.o.o", "z.o.o", "s.p.a", "s.r.o", "b.v", "a.s", "k.k", "bhd", "oyj", NULL,
};
/* These end many a phrase as well: they count where the text around is Chinese. */
static const char *const trades[] = {
  "energy", "power", "solar", "green", "cells", "batteries", "battery", "materials", "chemical",
  "steel", "metals", "mining", "minerals", "lithium", "resources", "systems", "solutions", "labs",
  "capital", "partners", "ventures", "logistics", "shipping", "marine", "maritime", "air",
  "aviation", "space", "research", "devices", "instruments", "photonics", "networks", "software",
  "foods", "medical", "biosciences", "sciences", "health", "oil", "gas", "petroleum",
  "petrochemical", "hydrogen", "wind", "renewables", "engineering", "construction", "machinery",
  "tools", "tires", "tire", "motor", "mobility", "robot", "semi", "display", "optics", NULL,
};
/* Of those what is written in small letters. */
static const char *const small_letters[] = { "s.r.o", "a.s", "d.o.o", "z.o.o", "s.p.a", NULL };
/* Follows a comma: Co., Ltd. */
static const char *const tails[] = { "ltd", "inc", "llc", "limited", NULL };

/* These end a name also without a space before them. */
static const char *const glued_forms[] = {
  "inc", "corp", "ltd", "group", "holdings", "energy", "research", "technologies", "company", NULL,
};
/* Before them so many letters make a name. */
#define MIN_GLUED 3

static gboolean
is_form (const ZhupiReading   *reading,
         const ZhupiLatinWord *word)
{
  return zhupi_latin_word_is_one_of (reading, word, words_for_company) ||
         zhupi_latin_word_is_one_of (reading, word, abbreviations);
}

static gboolean
is_tail (const ZhupiReading   *reading,
         const ZhupiLatinWord *form,
         const ZhupiLatinWord *tail)
{
  return tail->start <= form->end + 2 && zhupi_latin_word_is_one_of (reading, tail, tails) &&
         (reading->chars[form->end] == ' ' ||
          (reading->chars[form->end] == ',' && tail->start == form->end + 2));
}

/* The full stop of an abbreviation belongs to the name; that of a sentence does not. */
static guint
name_end (const ZhupiReading   *reading,
          const ZhupiLatinWord *form)
{
  if (reading->chars[form->end - 1] == '.' &&
      zhupi_latin_word_is_one_of (reading, form, words_for_company))
    return form->end - 1;
  return form->end;
}

/* Star River, Inc.: the words before the comma. */
static guint
count_before_comma (const ZhupiReading *reading,
                    const GArray       *words,
                    guint               number)
{
  const ZhupiLatinWord *form = &g_array_index (words, ZhupiLatinWord, number);

  if (number == 0 || !zhupi_latin_word_is_one_of (reading, form, tails) ||
      (form - 1)->end + 2 != form->start || reading->chars[(form - 1)->end] != ',' ||
      !g_unichar_isupper (reading->chars[(form - 1)->start]))
    return 0;
  return zhupi_latin_words_count_before (reading, words, number - 1) + 1;
}

/* A letter of Chinese stands beside the name, or beside the bracket before it. */
static gboolean
is_in_chinese (const ZhupiReading *reading,
               guint               start,
               guint               end)
{
  if (start > 0 && reading->chars[start - 1] == '(')
    start--;
  return (start > 0 && reading->chars[start - 1] >= ZHUPI_FIRST_CHINESE) ||
         (end < reading->n_chars && reading->chars[end] >= ZHUPI_FIRST_CHINESE);
}

/* A name without a form: the words before count, and the text around. */
static void
add_trade (ZhupiNames   *names,
           const GArray *words,
           guint         number)
{
  const ZhupiReading *reading = names->reading;
  const ZhupiLatinWord *last = &g_array_index (words, ZhupiLatinWord, number);
  guint n_before = zhupi_latin_words_count_before (reading, words, number);
  guint start = (last - n_before)->start;

  if (n_before > 0 && g_unichar_isupper (reading->chars[last->start]) &&
      is_in_chinese (reading, start, last->end))
    zhupi_names_add_with_span (names, start, last->end, ZHUPI_EVIDENCE_ENGLISH_FORM, last->start,
                               last->end);
}

static void
add_name (ZhupiNames   *names,
          const GArray *words,
          guint         number)
{
  const ZhupiReading *reading = names->reading;
  const ZhupiLatinWord *form = &g_array_index (words, ZhupiLatinWord, number);
  guint n_before = zhupi_latin_words_count_before (reading, words, number);
  guint end = name_end (reading, form);

  if (n_before == 0)
    n_before = count_before_comma (reading, words, number);
  if (n_before == 0 || (!g_unichar_isupper (reading->chars[form->start]) &&
                        !zhupi_latin_word_is_one_of (reading, form, small_letters)))
    return;
  if (number + 1 < words->len && is_tail (reading, form, form + 1))
    end = name_end (reading, form + 1);
  zhupi_names_add_with_span (names, (form - n_before)->start, end, ZHUPI_EVIDENCE_ENGLISH_FORM,
                             form->start, end);
}

/* Inc of StarRiverInc, whose spaces were lost: from its last capital letter on. */
static ZhupiLatinWord
last_part (const ZhupiReading   *reading,
           const ZhupiLatinWord *word)
{
  ZhupiLatinWord part = { word->end - 1, word->end };

  while (part.start > word->start && !g_unichar_isupper (reading->chars[part.start]))
    part.start--;
  return part;
}

static void
add_glued (ZhupiNames           *names,
           const ZhupiLatinWord *word)
{
  const ZhupiReading *reading = names->reading;
  ZhupiLatinWord form = last_part (reading, word);

  if (g_unichar_isupper (reading->chars[word->start]) && form.start >= word->start + MIN_GLUED &&
      reading->chars[word->end - 1] != '.' &&
      zhupi_latin_word_is_one_of (reading, &form, glued_forms) &&
      is_in_chinese (reading, word->start, word->end))
    zhupi_names_add_with_span (names, word->start, word->end, ZHUPI_EVIDENCE_ENGLISH_FORM,
                               form.start, word->end);
}

void
zhupi_find_english_names (ZhupiNames *names)
{
  const GArray *words = names->reading->latin_words;

  for (guint i = 0; i < words->len; i++)
    {
      const ZhupiLatinWord *word = &g_array_index (words, ZhupiLatinWord, i);

      if (is_form (names->reading, word))
        add_name (names, words, i);
      else if (zhupi_latin_word_is_one_of (names->reading, word, trades))
        add_trade (names, words, i);
      else
        add_glued (names, word);
    }
}
