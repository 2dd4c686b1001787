/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-built.h"
#include "recognize/zhupi-project-lists.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* So many characters make a name. */
#define NAME_LENGTH 2
/* So many before the head tell which it is. */
#define TOLD_LENGTH 4
/* Of 建设. */
#define WORD_LENGTH 2

gboolean
zhupi_project_built_find_head (const ZhupiReading *reading,
                               guint               end,
                               ZhupiHit           *head)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);
  gunichar last = reading->chars[end - 1];

  if (token->start + token->length != end)
    return FALSE;
  if (zhupi_token_is (reading, token, U"园区"))
    {
      *head = (ZhupiHit) { .start = token->start, .end = end, .kinds = MASK (HEAD) };
      return TRUE;
    }
  return zhupi_char_is_one_of (last, U"园站心") &&
         zhupi_reading_hit_to (reading, end, MASK (HEAD)) == NULL &&
         zhupi_project_lists_find_head (reading, end, head) && head->end > head->start + 1;
}

/* 建设, 筹建 and 建成, too. */
static gboolean
says_built (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  const gunichar *word = reading->chars + token->start;

  return token->length == WORD_LENGTH &&
         (word[0] == U'建' || word[1] == U'建' || zhupi_token_is (reading, token, U"推进") ||
          zhupi_token_is (reading, token, U"启动"));
}

static gboolean
is_under_way (const ZhupiReading *reading,
              guint               start,
              guint               end)
{
  guint edge = start > 0 && reading->chars[start - 1] == U'了' ? start - 1 : start;
  const ZhupiToken *before = edge > 0 ? zhupi_reading_token_at (reading, edge - 1) : NULL;
  const ZhupiToken *next = end < reading->n_chars ? zhupi_reading_token_at (reading, end) : NULL;

  return (before != NULL && before->start + before->length == edge &&
          says_built (reading, before)) ||
         (next != NULL && next->start == end && says_built (reading, next));
}

/* 江阴茶叶拣选中心, not 国际科技创新中心. */
static gboolean
is_house (const ZhupiProjectWalk *walk)
{
  return (walk->company != NULL || walk->place_end != 0) && walk->n_words >= NAME_LENGTH &&
         walk->n_generic == 0;
}

/* 推进江阴电子合作园建设; 星河重工江阴园区 */
gboolean
zhupi_project_built_is_told (const ZhupiReading     *reading,
                             const ZhupiProjectWalk *walk,
                             const ZhupiHit         *head)
{
  if (reading->chars[head->end - 1] == U'区')
    return walk->company != NULL && walk->place_end == head->start;
  if (reading->chars[head->end - 1] == U'心' && !is_house (walk))
    return FALSE;
  return (walk->company != NULL || walk->place_end != 0 || walk->n_names >= NAME_LENGTH) &&
         head->start >= walk->start + TOLD_LENGTH &&
         is_under_way (reading, walk->start, head->end);
}
