/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-lists.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* 等45个省级重点 before 项目 is not longer. */
#define MAX_CLOSING 14
/* So many characters make a name. */
#define NAME_LENGTH 2
/* So many tell what it is. */
#define LONG_LENGTH 4

guint
zhupi_project_lists_find_end (const ZhupiReading *reading,
                              guint               head_start)
{
  guint position = head_start;

  while (position > 1 && head_start - position < MAX_CLOSING)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (zhupi_token_is (reading, token, U"等"))
        return zhupi_reading_is_break (reading, token->start - 1) ? 0 : token->start;
      if (zhupi_reading_is_break (reading, token->start))
        return 0;
      position = token->start;
    }
  return 0;
}

/* What one builds or lays out ends so. */
static gboolean
is_built_thing (gunichar c)
{
  return zhupi_char_is_one_of (c, U"园城谷岛港心部地镇院馆厂站桥路线库湾场厦廊坊塔楼");
}

/* 岛 alone is no head: 资本岛 is. */
gboolean
zhupi_project_lists_find_head (const ZhupiReading *reading,
                               guint               end,
                               ZhupiHit           *head)
{
  const ZhupiHit *hit = zhupi_reading_hit_to (reading, end, MASK (HEAD));
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);

  if (hit != NULL)
    {
      *head = *hit;
      return TRUE;
    }
  if (token->start + token->length != end || !is_built_thing (reading->chars[end - 1]))
    return FALSE;
  if (token->length == 1 && token->start > 0)
    token = zhupi_reading_token_at (reading, token->start - 1);
  *head = (ZhupiHit) { .start = token->start, .end = end, .kinds = MASK (HEAD) };
  return !zhupi_reading_is_break (reading, token->start);
}

gboolean
zhupi_project_lists_is_named (const ZhupiProjectWalk *walk,
                              const ZhupiHit         *head)
{
  return walk->start < head->start &&
         (walk->company != NULL || walk->place_end != 0 || walk->n_names >= NAME_LENGTH ||
          walk->n_rare >= NAME_LENGTH ||
          walk->n_words + walk->n_generic >= LONG_LENGTH);
}

guint
zhupi_project_lists_previous (const ZhupiReading *reading,
                              guint               start)
{
  if (start <= 1)
    return 0;
  if (zhupi_chars_end_at (reading, start, U"以及"))
    return start - 2;
  return zhupi_char_joins (reading->chars[start - 1]) ? start - 1 : 0;
}
