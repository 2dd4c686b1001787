/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-context.h"
#include "recognize/zhupi-project-items.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* So many characters tell what is built, and with those that say nothing so many. */
#define TELLING_LENGTH 3
#define LONG_ENOUGH 4
/* A place with those above it is not longer. */
#define MAX_PLACE 12
#define MAX_ALIAS 24

/* Behind it stands who builds it, or in brackets more about it. */
static gboolean
goes_on_as_item (const ZhupiReading *reading,
                 guint               end)
{
  return end < reading->n_chars &&
         (reading->chars[end] == '(' || reading->chars[end] == ':' || reading->chars[end] == '\n' ||
          zhupi_reading_hit_from (reading, end + 1, MASK (LABEL)) != NULL);
}

/* 星河重工，轴承锻造项目，2亿元 */
static gboolean
goes_on_as_row (const ZhupiReading *reading,
                guint               end)
{
  return end >= reading->n_chars || reading->chars[end] == ',' || reading->chars[end] == '(' ||
         zhupi_char_ends_sentence (reading->chars[end]);
}

/* Behind the number of an item. */
static gboolean
is_numbered (const ZhupiReading *reading,
             guint               start)
{
  return start > 0 && zhupi_char_is_one_of (reading->chars[start - 1], U").、");
}

static gboolean
is_quoted (const ZhupiReading *reading,
           guint               start,
           guint               end)
{
  return start > 0 && end < reading->n_chars && reading->chars[start - 1] == ZHUPI_QUOTE_OPEN &&
         reading->chars[end] == ZHUPI_QUOTE_CLOSE;
}

/* 投资建设的, 合作的, 2亿元的 */
static gboolean
says_who_builds (const ZhupiReading *reading,
                 guint               end)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);

  return reading->chars[end - 1] == U'元' ||
         (token->length > 1 && token->start + token->length == end &&
          (token->kinds & (MASK (BOUNDARY) | MASK (CUE_BEFORE) | MASK (GENERIC))) != 0 &&
          (token->word_class == ZHUPI_WORD_VERB || token->word_class == ZHUPI_WORD_VERBAL_NOUN));
}

/* 星河重工（以下简称“星河”）电池项目: whose it is stands before the brackets. */
static gboolean
is_behind_alias (const ZhupiReading *reading,
                 guint               start,
                 const guint32      *company_to)
{
  for (guint i = start; start > 0 && reading->chars[start - 1] == ')' && i > 1 &&
                        start - i < MAX_ALIAS; i--)
    {
      if (reading->chars[i - 1] == '\n')
        return FALSE;
      if (reading->chars[i - 1] == '(')
        return company_to[i - 1] != 0;
    }
  return FALSE;
}

/* 轴承项目、云母提锂项目和热电厂: behind another one. */
static gboolean
is_behind_other (const ZhupiReading *reading,
                 guint               start,
                 guint               previous_end)
{
  return start > 1 && zhupi_char_joins (reading->chars[start - 1]) && previous_end == start - 1;
}

static gboolean
is_done_at (const ZhupiReading *reading,
            guint               position)
{
  static const char32_t verbs[][ZHUPI_PAIR_SIZE] = {
    U"投产", U"开工", U"通车", U"竣工", U"投运", U"贯通",
    U"建成", U"启用", U"动工", U"奠基", U"封顶", U"合龙",
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (zhupi_chars_begin_at (reading, position, verbs[i]))
      return TRUE;
  return FALSE;
}

/* 云母提锂装置投产, 全线投产: what is built, not what is there. */
gboolean
zhupi_project_context_is_built (const ZhupiReading *reading,
                                guint               start,
                                guint               end)
{
  const ZhupiToken *next;

  if ((start > 0 && reading->chars[start - 1] == U'的') || end >= reading->n_chars ||
      zhupi_reading_is_break (reading, end))
    return FALSE;
  next = zhupi_reading_token_at (reading, end);
  return is_done_at (reading, end) || is_done_at (reading, next->start + next->length);
}

/* 在江阴, where @end is the end. */
static gboolean
is_there (const ZhupiReading *reading,
          guint               end)
{
  guint position = end;

  while (position > 1 && end - position < MAX_PLACE)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (position < end && reading->chars[position - 1] == U'在')
        return TRUE;
      if (!zhupi_project_words_is_place (reading, token))
        return FALSE;
      position = token->start;
    }
  return FALSE;
}

/* 拟23亿元投建云母提锂项目, 用于云母提锂项目: what money is spent on. */
static gboolean
is_invested (const ZhupiReading *reading,
             guint               start,
             gboolean            is_long)
{
  const ZhupiToken *verb = start > 1 ? zhupi_reading_token_at (reading, start - 1) : NULL;

  if (verb == NULL || verb->start == 0 || verb->length < 2 ||
      verb->start + verb->length != start || (verb->kinds & MASK (BOUNDARY)) == 0)
    return FALSE;
  return zhupi_char_is_one_of (reading->chars[verb->start - 1], U"元拟") ||
         reading->chars[verb->start] == U'用' || (is_long && is_there (reading, verb->start));
}

/* 星河重工的云母提锂项目: what surrounds it says that it is one. */
gboolean
zhupi_project_context_tells (const ZhupiReading     *reading,
                             const ZhupiProjectWalk *walk,
                             guint                   end,
                             const guint32          *company_to,
                             guint                   previous_end)
{
  guint start = walk->start;
  guint n_telling = walk->n_words + walk->n_names;
  gboolean is_long = n_telling >= TELLING_LENGTH && n_telling + walk->n_generic >= LONG_ENOUGH;

  if (start > 1 && reading->chars[start - 1] == U'的' &&
      (company_to[start - 1] != 0 || says_who_builds (reading, start - 1) ||
       (is_long && is_there (reading, start - 1))))
    return TRUE;
  return is_quoted (reading, start, end) || is_behind_other (reading, start, previous_end) ||
         zhupi_project_context_is_built (reading, start, end) ||
         is_behind_alias (reading, start, company_to) ||
         is_invested (reading, start, is_long) ||
         (zhupi_project_items_is_behind_owner (reading, start, company_to) &&
          goes_on_as_row (reading, end)) ||
         (zhupi_project_items_begin (reading, start) &&
          (goes_on_as_item (reading, end) ||
           (is_numbered (reading, start) && goes_on_as_row (reading, end))));
}
