/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-announced.h"
#include "recognize/zhupi-project-edges.h"
#include "recognize/zhupi-project-lists.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* An item is not longer, nor is what stands between 项目 and the list. */
#define MAX_ITEM 60
#define MAX_ANNOUNCEMENT 40
/* Of what announces a list. */
#define CUE_LENGTH 3
/* So many characters name what has a stage. */
#define STAGED_LENGTH 3

/* 中包括 of 其中包括. */
static gboolean
is_cue (const ZhupiReading *reading,
        guint               end)
{
  gunichar last = end > 0 ? reading->chars[end - 1] : 0;

  if (last != U'是' && last != U'为' && last != U'括')
    return FALSE;
  return zhupi_chars_end_at (reading, end, U"分别是") ||
         zhupi_chars_end_at (reading, end, U"分别为") ||
         zhupi_chars_end_at (reading, end, U"中包括");
}

/* 项目8个, 项目共8个, 项目总投资: it is they that are told, not 项目的难点. */
static gboolean
is_subject (const ZhupiReading *reading,
            guint               end)
{
  return zhupi_project_words_is_wide (reading, end) &&
         (zhupi_char_is_one_of (reading->chars[end], U"共总个分") ||
          zhupi_reading_is_break (reading, end) || zhupi_reading_is_digit (reading, end));
}

gboolean
zhupi_project_announced_begins (const ZhupiReading *reading,
                                guint               start)
{
  guint end = start > 0 && reading->chars[start - 1] == ':' ? start - 1 : start;
  guint limit;

  if (!is_cue (reading, end) || zhupi_reading_is_break (reading, start))
    return FALSE;
  limit = end > MAX_ANNOUNCEMENT ? end - MAX_ANNOUNCEMENT : 0;
  for (guint i = end - CUE_LENGTH;
       i > limit && !zhupi_char_ends_sentence (reading->chars[i - 1]); i--)
    if (is_subject (reading, i))
      return TRUE;
  return FALSE;
}

/* 人才公寓 of 人才公寓（二期）. */
static guint
skip_stage (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  guint before = zhupi_project_edges_skip_brackets (reading, end);
  guint last = before < end ? end - 1 : end;
  const ZhupiToken *token = zhupi_reading_token_at (reading, last - 1);

  if (last <= start || token->start <= start || token->start + token->length != last ||
      !zhupi_project_words_is_stage (reading, token))
    return end;
  return before < end ? before : token->start;
}

static gboolean
finds_head (const ZhupiReading *reading,
            guint               start,
            guint               end,
            ZhupiHit           *head)
{
  guint core = skip_stage (reading, start, end);

  if (core < start + STAGED_LENGTH)
    return FALSE;
  if (zhupi_project_lists_find_head (reading, core, head) && head->start >= start)
    return TRUE;
  *head = (ZhupiHit) { .start = core, .end = core, .kinds = MASK (HEAD) };
  return core < end;
}

/* 公寓二期 before anything but another head. */
static gboolean
is_behind_stage (const ZhupiReading *reading,
                 guint               position)
{
  const ZhupiToken *stage = zhupi_reading_token_at (reading, position - 1);

  return zhupi_project_words_is_stage (reading, stage) &&
         zhupi_reading_hit_to (reading, stage->start, MASK (HEAD)) != NULL &&
         zhupi_reading_hit_from (reading, position, MASK (HEAD)) == NULL;
}

/* In a text that lost its signs 项目 ends an item, and any head before another name. */
static gboolean
may_end_unsigned (const ZhupiReading *reading,
                  guint               position)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, position);

  if (zhupi_project_words_is_wide (reading, position) ||
      is_behind_stage (reading, position))
    return TRUE;
  return token->start == position &&
         (zhupi_project_words_is_place (reading, token) || token->word_class == ZHUPI_WORD_NONE ||
          token->word_class == ZHUPI_WORD_NAME || (token->kinds & MASK (SURNAME)) != 0 ||
          (token->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS))) != 0);
}

/* 以 of 以及. */
static gboolean
joins_items (const ZhupiReading *reading,
             guint               position)
{
  return zhupi_char_is_one_of (reading->chars[position], U"、以") ||
         zhupi_project_words_is_conjunction (reading, zhupi_reading_token_at (reading, position));
}

static gboolean
may_end (const ZhupiReading *reading,
         guint               end)
{
  gunichar c = end < reading->n_chars ? reading->chars[end] : '\n';

  return c == ',' || zhupi_char_ends_sentence (c) || joins_items (reading, end) ||
         (!reading->has_signs && may_end_unsigned (reading, end));
}

guint
zhupi_project_announced_end (const ZhupiReading *reading,
                             guint               start,
                             ZhupiHit           *head)
{
  guint limit = MIN (reading->n_chars, start + MAX_ITEM);
  gboolean is_inside = FALSE;

  for (guint end = start + 1; end <= limit; end++)
    {
      if (reading->chars[end - 1] == '(' || reading->chars[end - 1] == ')')
        is_inside = reading->chars[end - 1] == '(';
      if (!is_inside && may_end (reading, end) && finds_head (reading, start, end, head))
        return end;
      if (end < limit && (reading->chars[end] == ',' || reading->chars[end] == ':' ||
                          zhupi_char_ends_sentence (reading->chars[end])))
        return 0;
    }
  return 0;
}

guint
zhupi_project_announced_next (const ZhupiReading *reading,
                              guint               end)
{
  const ZhupiToken *token;

  if (end >= reading->n_chars || reading->chars[end] == ',' ||
      zhupi_char_ends_sentence (reading->chars[end]))
    return 0;
  token = zhupi_reading_token_at (reading, end);
  return joins_items (reading, end) ? token->start + token->length : end;
}
