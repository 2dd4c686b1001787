/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-items.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* The number of an item, with its signs, is not longer. */
#define MAX_ITEM_SIGN 5

static gboolean
is_item_sign (gunichar c)
{
  return (c >= '0' && c <= '9') || zhupi_char_is_one_of (c, U".、() ");
}

gboolean
zhupi_project_items_begin (const ZhupiReading *reading,
                           guint               start)
{
  guint i = start;

  while (i > 0 && start - i < MAX_ITEM_SIGN && is_item_sign (reading->chars[i - 1]))
    i--;
  return i == 0 || reading->chars[i - 1] == '\n' || (i < start && reading->chars[i - 1] == ';');
}

gboolean
zhupi_project_items_is_behind_owner (const ZhupiReading *reading,
                                     guint               start,
                                     const guint32      *company_to)
{
  return start > 1 && reading->chars[start - 1] == ',' && company_to[start - 1] != 0;
}

/* 星河重工、云帆电池隔膜项目: where the first of the companies begins. */
static guint
first_partner (const ZhupiReading *reading,
               const GArray       *companies,
               const guint32      *company_to,
               guint               start)
{
  guint first = start;

  while (first > 1 && zhupi_char_joins (reading->chars[first - 1]) &&
         company_to[first - 1] != 0)
    first = g_array_index (companies, ZhupiOccurrence, company_to[first - 1] - 1).start;
  return first;
}

/* 电池项目三期、隔膜项目: two names. */
static gboolean
joins_names (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  const ZhupiHit *head = zhupi_reading_hit_to (reading, token->start, MASK (HEAD));

  return reading->chars[token->start] == U'、' && token->start > 0 &&
         ((head != NULL && head->end > head->start + 1) ||
          zhupi_project_words_is_stage (reading,
                                        zhupi_reading_token_at (reading, token->start - 1)));
}

/* What may stand between a company and the head of its project in an item: no verb of a sentence
 * and no sign but brackets and those of measures. */
static gboolean
may_hold (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  gunichar c = reading->chars[token->start];

  if (zhupi_char_is_one_of (c, U"()-/.") || zhupi_char_joins (c))
    return !joins_names (reading, token);
  return !zhupi_reading_is_break (reading, token->start) &&
         ((token->kinds & MASK (BOUNDARY)) == 0 || (token->kinds & MASK (PRODUCT)) != 0);
}

/* In an item, or behind another project: 轴承产业园与星河重工驱动项目. */
static gboolean
begins_here (const ZhupiReading *reading,
             guint               start)
{
  return zhupi_project_items_begin (reading, start) ||
         (zhupi_char_joins (reading->chars[start - 1]) &&
          zhupi_reading_hit_to (reading, start - 1, MASK (HEAD)) != NULL);
}

gboolean
zhupi_project_items_walk (ZhupiProjectWalk   *walk,
                          const ZhupiReading *reading,
                          const GArray       *companies,
                          const guint32      *company_to,
                          guint               head_start,
                          guint               limit)
{
  guint position = head_start;
  guint n_words = 0;

  while (position > limit)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (company_to[position] != 0)
        {
          const ZhupiOccurrence *company = &g_array_index (companies, ZhupiOccurrence,
                                                           company_to[position] - 1);
          guint start = first_partner (reading, companies, company_to, company->start);

          if (n_words == 0 || !begins_here (reading, start))
            return FALSE;
          *walk = (ZhupiProjectWalk) { .start = start, .company = company, .n_words = n_words };
          return TRUE;
        }
      if (token->start < limit || !may_hold (reading, token))
        return FALSE;
      if ((token->kinds & MASK (GENERIC)) == 0)
        n_words += token->length;
      position = token->start;
    }
  return FALSE;
}
