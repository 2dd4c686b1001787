/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-project-lists.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* 等45个省级重点 before 项目 is not longer. */
#define MAX_CLOSING 14
/* So many characters make a name. */
#define NAME_LENGTH 2
/* So many tell what it is. */
#define LONG_LENGTH 4

/* Of 园区 and of 建设. */
#define WORD_LENGTH 2

#define BUILD 0x5efau      /* 建 */
#define DONE 0x4e86u       /* 了 */
#define PARK 0x56edu       /* 园, of 园区 */
#define DISTRICT 0x533au   /* 区 */
#define STATION 0x7ad9u    /* 站 */
#define CENTER 0x5fc3u     /* 心, of 中心 */
#define PUSH 0x63a8u       /* 推, of 推进 */
#define GO_IN 0x8fdbu      /* 进 */
#define OPEN 0x542fu       /* 启, of 启动 */
#define MOVE 0x52a8u       /* 动 */
#define ETC 0x7b49u        /* 等 */
#define LIST_COMMA 0x3001u /* 、 */
#define AND 0x548cu        /* 和 */
#define AND_2 0x53cau      /* 及, also of 以及 */
#define AND_3 0x4e0eu      /* 与 */
#define AS_WELL 0x4ee5u    /* 以 */

guint
zhupi_project_lists_find_end (const ZhupiReading *reading,
                              guint               head_start)
{
  guint position = head_start;

  while (position > 1 && head_start - position < MAX_CLOSING)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (token->length == 1 && reading->chars[token->start] == ETC)
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
  /* 园 城 谷 岛 港 心 部 地 镇 院 馆 厂 站 桥 路 线 库 湾 场 厦 廊 坊 塔 楼 */
  static const gunichar lasts[] = {
    0x56ed, 0x57ce, 0x8c37, 0x5c9b, 0x6e2f, 0x5fc3, 0x90e8, 0x5730, 0x9547, 0x9662, 0x9986, 0x5382,
    0x7ad9, 0x6865, 0x8def, 0x7ebf, 0x5e93, 0x6e7e, 0x573a, 0x53a6, 0x5eca, 0x574a, 0x5854, 0x697c,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    if (c == lasts[i])
      return TRUE;
  return FALSE;
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

/* 园区, which may be any. */
static gboolean
is_park (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  return token->length == WORD_LENGTH && reading->chars[token->start] == PARK &&
         reading->chars[token->start + 1] == DISTRICT;
}

gboolean
zhupi_project_lists_find_built (const ZhupiReading *reading,
                                guint               end,
                                ZhupiHit           *head)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);
  gunichar last = reading->chars[end - 1];

  if (token->start + token->length != end)
    return FALSE;
  if (is_park (reading, token))
    {
      *head = (ZhupiHit) { .start = token->start, .end = end, .kinds = MASK (HEAD) };
      return TRUE;
    }
  return (last == PARK || last == STATION || last == CENTER) &&
         zhupi_reading_hit_to (reading, end, MASK (HEAD)) == NULL &&
         zhupi_project_lists_find_head (reading, end, head) && head->end > head->start + 1;
}

/* 建设 筹建 建成 推进 启动 */
static gboolean
says_built (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  const gunichar *word = reading->chars + token->start;

  return token->length == WORD_LENGTH &&
         (word[0] == BUILD || word[1] == BUILD || (word[0] == PUSH && word[1] == GO_IN) ||
          (word[0] == OPEN && word[1] == MOVE));
}

gboolean
zhupi_project_lists_is_under_way (const ZhupiReading *reading,
                                  guint               start,
                                  guint               end)
{
  guint edge = start > 0 && reading->chars[start - 1] == DONE ? start - 1 : start;
  const ZhupiToken *before = edge > 0 ? zhupi_reading_token_at (reading, edge - 1) : NULL;
  const ZhupiToken *next = end < reading->n_chars ? zhupi_reading_token_at (reading, end) : NULL;

  return (before != NULL && before->start + before->length == edge &&
          says_built (reading, before)) ||
         (next != NULL && next->start == end && says_built (reading, next));
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
  gunichar before = start > 1 ? reading->chars[start - 1] : 0;

  if (before == AND_2 && reading->chars[start - 2] == AS_WELL)
    return start - 2;
  return before == LIST_COMMA || before == AND || before == AND_2 || before == AND_3 ?
    start - 1 : 0;
}
