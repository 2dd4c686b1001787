/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-gap-private.h"

/* 星河云帆北岸南陵四家: so many names of so many characters, and nothing else. */
#define NAME_LENGTH 2u
#define MIN_COUNT 3u

/* Characters that are no part of a row of names. */
static const char no_names[] =
  "的了在有是和与及等共为将已其该这那目前公司企业中内外旗下家个不也都还就由对从到于或以"
  "全各每约近过至另再又只仅并且即则";
static const char numerals[] = "三四五六七八九";
static const char counted[] = "家省市县国区地校";

static void
add_gap (GArray *gaps,
         guint   place)
{
  ZhupiGap gap = { place, ZHUPI_GAP_SEPARATOR };

  g_array_append_val (gaps, gap);
}

/* 3 to 9, or 0. */
static guint
get_count (gunichar c)
{
  const char *at = c != 0 ? g_utf8_strchr (numerals, -1, c) : NULL;

  return at != NULL ? MIN_COUNT + (guint) g_utf8_pointer_to_offset (numerals, at) : 0;
}

static gboolean
is_name_character (gunichar c)
{
  return g_utf8_strchr (no_names, -1, c) == NULL;
}

static void
look_at_count (const gunichar *text,
               guint           numeral,
               GArray         *gaps)
{
  guint count = get_count (text[numeral]);
  guint length = count * NAME_LENGTH;
  guint begin = numeral;

  while (begin > 0 && numeral - begin <= length && zhupi_gap_is_ideograph (text[begin - 1])
         && is_name_character (text[begin - 1]))
    begin--;
  if (numeral - begin != length || (begin > 0 && zhupi_gap_is_ideograph (text[begin - 1])))
    return;
  for (guint i = 1; i < count; i++)
    add_gap (gaps, begin + i * NAME_LENGTH);
}

void
zhupi_glued_names_find (const gunichar   *text,
                        guint             length,
                        const ZhupiRange *mentions,
                        guint             n_mentions,
                        GArray           *gaps)
{
  for (guint i = 0; i + 1 < length; i++)
    if (get_count (text[i]) > 0 && text[i + 1] != 0
        && g_utf8_strchr (counted, -1, text[i + 1]) != NULL)
      look_at_count (text, i, gaps);
  for (guint i = 1; i < n_mentions; i++)
    if (mentions[i].start == mentions[i - 1].end && mentions[i].start > 0
        && mentions[i].start < length && zhupi_gap_is_ideograph (text[mentions[i].start])
        && zhupi_gap_is_ideograph (text[mentions[i].start - 1]))
      add_gap (gaps, mentions[i].start);
}
