/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* Two lines with their capacities make a name this long. */
#define MAX_LENGTH 60u

/* So many characters say what is built. */
#define TELLING_LENGTH 2

#define STAGE 0x671fu  /* 期 */
#define AND 0x548cu    /* 和 */
#define AND_2 0x53cau  /* 及 */
#define AND_3 0x4e0eu  /* 与 */
#define BUILD 0x5efau  /* 建 */
#define NEW 0x65b0u    /* 新 */
#define ORDINAL 0x7b2cu /* 第 */
#define YEAR 0x5e74u   /* 年 */
#define OUTPUT 0x4ea7u /* 产 */
#define DASH 0x2014u   /* — */
/* What stands in brackets within a name, with them. */
#define MAX_BRACKETS 8
/* The numbers of a list's items are not longer. */
#define MAX_ITEM_DIGITS 2
/* Words rarer than this (about 1 in 300,000) say what is meant. */
#define RARE_COST 202

typedef struct
{
  ZhupiProjectWalk *walk;
  const ZhupiReading *reading;
  const GArray *companies;
  const guint32 *company_to;
  /* Behind the last conjunction, where the name begins if nothing before it holds. */
  ZhupiProjectWalk fallback;
  gboolean has_fallback;
  gunichar conjunction;
  gboolean is_wide;
} Context;

static gboolean
is_conjunction (const ZhupiReading *reading,
                const ZhupiToken   *token)
{
  gunichar c = reading->chars[token->start];

  return token->length == 1 && (c == AND || c == AND_2 || c == AND_3);
}

/* 3.云帆电池项目: the point belongs to the number of an item, even before a figure. */
static gboolean
is_item_point (const ZhupiReading *reading,
               guint               position)
{
  guint start = position;

  while (start > 0 && position - start <= MAX_ITEM_DIGITS &&
         zhupi_reading_is_digit (reading, start - 1))
    start--;
  return reading->chars[position] == '.' && start < position &&
         position - start <= MAX_ITEM_DIGITS &&
         (start == 0 || g_unichar_isspace (reading->chars[start - 1]) ||
          reading->chars[start - 1] == ';');
}

/* 万吨/年 */
static gboolean
is_rate (const ZhupiReading *reading,
         guint               position)
{
  static const gunichar times[] = { 0x5e74, 0x65e5, 0x6708, 0x5929, 0x5c0f };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (reading->chars[position] == '/' && reading->chars[position + 1] == times[i])
      return position > 0 && !zhupi_reading_is_break (reading, position - 1);
  return FALSE;
}

/* A slash or a point within a measure: 6200t/d, 1.2万吨. */
static gboolean
is_inner_sign (const ZhupiReading *reading,
               guint               position)
{
  gunichar c = reading->chars[position];

  if (is_rate (reading, position))
    return TRUE;
  return (c == '/' || c == '.' || c == '-') && position > 0 && position + 1 < reading->n_chars &&
         !is_item_point (reading, position) &&
         reading->chars[position - 1] < 0x80 && g_ascii_isalnum (reading->chars[position - 1]) &&
         reading->chars[position + 1] < 0x80 && g_ascii_isalnum (reading->chars[position + 1]);
}

static gboolean
has_digit (const ZhupiReading *reading,
           const ZhupiToken   *token)
{
  for (guint i = token->start; i < token->start + token->length; i++)
    if (reading->chars[i] < 0x80 && g_ascii_isalnum (reading->chars[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_place (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  if ((token->kinds & MASK (GENERIC)) != 0)
    return FALSE;
  return (token->kinds & MASK (PLACE)) != 0 ||
         (token->length > 1 && (token->word_class == ZHUPI_WORD_PLACE ||
                                (reading->tagged != NULL &&
                                 reading->tagged[token->start] == ZHUPI_WORD_PLACE)));
}

/* 二期: which part of the project. */
gboolean
zhupi_project_walk_is_stage (const ZhupiReading *reading,
                             const ZhupiToken   *token)
{
  return reading->chars[token->start + token->length - 1] == STAGE &&
         (token->word_class == ZHUPI_WORD_NUMBER || token->word_class == ZHUPI_WORD_TIME ||
          token->length == 1 || (token->kinds & MASK (GENERIC)) != 0);
}

/* The tagger sees the sentence, the dictionary only the word. */
static ZhupiWordClass
class_of (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  return reading->tagged != NULL ? reading->tagged[token->start] : token->word_class;
}

static gboolean
is_measure (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  return token->start > 0 && zhupi_reading_is_digit (reading, token->start - 1);
}

/* 出口加工厂, 鼓风机扩产项目: a verb between a noun and the head is a part of the name. */
static gboolean
is_nominal (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  const ZhupiToken *before;

  if (token->length < 2 || token->start == 0 || zhupi_reading_is_break (reading, token->start - 1))
    return FALSE;
  if ((token->kinds & MASK (BOUNDARY)) != 0 && (token->kinds & MASK (PRODUCT)) == 0)
    return FALSE;
  before = zhupi_reading_token_at (reading, token->start - 1);
  return (before->kinds & (MASK (BOUNDARY) | MASK (CATEGORY))) == 0 &&
         (before->word_class == ZHUPI_WORD_NOUN || before->word_class == ZHUPI_WORD_NAME ||
          before->word_class == ZHUPI_WORD_NONE || is_place (reading, before));
}

/* 年产20万吨: nothing but the company stands before it. */
static gboolean
is_capacity (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  return token->length == 2 && reading->chars[token->start] == YEAR &&
         reading->chars[token->start + 1] == OUTPUT;
}

/* 2023年: when, not how much. */
static gboolean
is_year (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  return zhupi_reading_is_digit (reading, token->start) &&
         reading->chars[token->start + token->length] == YEAR;
}

/* 年产万只: the figure was lost. */
static gboolean
is_lost_number (const ZhupiReading *reading,
                const ZhupiToken   *token)
{
  return token->start > 0 &&
         is_capacity (reading, zhupi_reading_token_at (reading, token->start - 1));
}

static gboolean
is_stop (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  ZhupiWordClass word_class = class_of (reading, token);

  if (token->length == 1 && reading->chars[token->start] == BUILD && word_class == ZHUPI_WORD_VERB)
    return TRUE;
  if (is_year (reading, token))
    return TRUE;
  if (reading->chars[token->start] == ORDINAL && token->length > 1)
    return FALSE;
  if (is_inner_sign (reading, token->start) || has_digit (reading, token) ||
      is_place (reading, token) || zhupi_project_walk_is_stage (reading, token))
    return FALSE;
  if (zhupi_reading_is_break (reading, token->start) ||
      zhupi_left_walk_is_measure (reading, token))
    return TRUE;
  if ((token->kinds & MASK (BOUNDARY)) != 0)
    return (token->kinds & SUFFIX_KINDS) == 0 || word_class == ZHUPI_WORD_VERB ||
           reading->tagged == NULL;
  if (token->length == 1 || (token->kinds & (MASK (GENERIC) | MASK (PRODUCT))) != 0 ||
      is_measure (reading, token) || is_lost_number (reading, token))
    return FALSE;
  return (token->kinds & (MASK (CATEGORY) | MASK (CUE_AFTER) | MASK (CUE_BEFORE))) != 0 ||
         word_class == ZHUPI_WORD_VERB || word_class == ZHUPI_WORD_FUNCTION ||
         word_class == ZHUPI_WORD_TIME || word_class == ZHUPI_WORD_NUMBER ||
         word_class == ZHUPI_WORD_PERSON || token->word_class == ZHUPI_WORD_IDIOM;
}

static void
count_words (Context          *context,
             const ZhupiToken *token)
{
  ZhupiProjectWalk *walk = context->walk;

  if (class_of (context->reading, token) == ZHUPI_WORD_NAME)
    walk->n_names += token->length;
  else
    walk->n_words += token->length;
  if ((token->kinds & MASK (PRODUCT)) != 0)
    walk->n_products += token->length;
  if (token->length == 1 || token->cost >= RARE_COST || has_digit (context->reading, token))
    walk->n_rare += token->length;
}

static void
take_token (Context          *context,
            const ZhupiToken *token)
{
  ZhupiProjectWalk *walk = context->walk;

  walk->start = token->start;
  if (is_place (context->reading, token))
    {
      walk->place_start = token->start;
      walk->place_end = token->start + token->length;
    }
  else if (zhupi_reading_is_digit (context->reading, token->start))
    walk->has_number = TRUE;
  else if (zhupi_project_walk_is_stage (context->reading, token))
    return;
  else if ((token->kinds & (MASK (GENERIC) | MASK (ZONE))) != 0)
    walk->n_generic += token->length;
  else
    count_words (context, token);
}

static gboolean
take_company (Context *context)
{
  guint32 number = context->company_to[context->walk->start];

  if (number == 0)
    return FALSE;
  context->walk->company = &g_array_index (context->companies, ZhupiOccurrence, number - 1);
  context->walk->start = context->walk->company->start;
  return TRUE;
}

/* 星河—云帆电池项目: both build it. 星河江阴重工基地: the group stands before its member. */
static void
take_partner (Context *context)
{
  ZhupiProjectWalk *walk = context->walk;
  guint start = walk->start;

  if (start > 1 && context->reading->chars[start - 1] == DASH &&
      context->company_to[start - 1] != 0)
    walk->start = start - 1;
  else if (zhupi_reading_hit_to (context->reading, walk->company->end,
                                 MASK (LEGAL_FORM) | MASK (COMPANY)) != NULL)
    return;
  take_company (context);
}

/* 星河（江阴）电池项目: what is in brackets says where. */
static gboolean
take_brackets (Context *context)
{
  const ZhupiReading *reading = context->reading;
  guint end = context->walk->start;

  if (reading->chars[end - 1] != ')')
    return FALSE;
  for (guint i = end - 1; i > 0 && i + MAX_BRACKETS >= end; i--)
    {
      if (reading->chars[i - 1] == '(' && i + 1 < end && context->company_to[i - 1] != 0)
        {
          context->walk->start = i - 1;
          return TRUE;
        }
      if (zhupi_reading_is_break (reading, i - 1))
        return FALSE;
    }
  return FALSE;
}

static void
keep_fallback (Context *context)
{
  if (context->has_fallback)
    return;
  context->fallback = *context->walk;
  context->has_fallback = TRUE;
}

/* 江阴基地电池项目 is one name, 江阴基地星河项目 are two. */
static gboolean
is_where (const Context    *context,
          const ZhupiToken *token)
{
  return context->is_wide &&
         zhupi_reading_hit_from (context->reading, token->start + token->length,
                                 MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (PLACE)) == NULL;
}

/* The head of a name that stands right before this one: 轴承产业园 智慧物流港. A road or a port is
 * rather where a project is, and any of them before 项目: 星河江阴基地电池项目. */
static gboolean
is_other_name (const Context    *context,
               const ZhupiToken *token)
{
  return (token->kinds & MASK (HEAD)) != 0 && (token->kinds & MASK (FACILITY)) == 0 &&
         !context->has_fallback && !is_where (context, token) &&
         context->walk->n_words + context->walk->n_names >= TELLING_LENGTH;
}

static gboolean
is_first (const ZhupiProjectWalk *walk)
{
  return walk->n_words + walk->n_names + walk->n_generic == 0;
}

/* 星河重工新特钢工程: not any new one, but that of the company. */
static gboolean
is_new_of_company (const Context    *context,
                   const ZhupiToken *token)
{
  return token->length == 1 && context->reading->chars[token->start] == NEW &&
         context->company_to[token->start] != 0 && context->walk->n_words >= TELLING_LENGTH;
}

static gboolean
ends_walk (const Context    *context,
           const ZhupiToken *token)
{
  return is_stop (context->reading, token) && !is_new_of_company (context, token) &&
         !(is_first (context->walk) && is_nominal (context->reading, token));
}

/* 星河重工江阴年产20万吨电池项目: what is before the capacity counts if a company is there. */
static void
take_owner (Context *context,
            guint    limit)
{
  ZhupiProjectWalk before = *context->walk;

  while (!take_company (context))
    {
      const ZhupiToken *token = context->walk->start > limit ?
        zhupi_reading_token_at (context->reading, context->walk->start - 1) : NULL;

      if (token == NULL || token->start + token->length != context->walk->start ||
          !is_place (context->reading, token))
        {
          *context->walk = before;
          return;
        }
      take_token (context, token);
    }
}

static gboolean
step (Context *context,
      guint    limit)
{
  ZhupiProjectWalk *walk = context->walk;
  const ZhupiToken *token;

  if (walk->start <= limit || take_company (context))
    return FALSE;
  if (take_brackets (context))
    return TRUE;
  token = zhupi_reading_token_at (context->reading, walk->start - 1);
  if (token->start < limit || token->start + token->length != walk->start)
    return FALSE;
  if (is_conjunction (context->reading, token))
    {
      keep_fallback (context);
      context->conjunction = context->reading->chars[token->start];
      walk->start = token->start;
      return TRUE;
    }
  if (is_other_name (context, token) || ends_walk (context, token))
    return FALSE;
  take_token (context, token);
  if (!is_capacity (context->reading, token))
    return TRUE;
  walk->has_number = TRUE;
  if (walk->start > limit &&
      is_conjunction (context->reading, zhupi_reading_token_at (context->reading, walk->start - 1)))
    return TRUE;
  take_owner (context, limit);
  return FALSE;
}

/* 乙烯及下游项目 with a number or a place before it is one name. */
static gboolean
holds_across (const Context *context)
{
  const ZhupiProjectWalk *walk = context->walk;

  return walk->company != NULL ||
         (context->conjunction != AND && (walk->has_number || walk->place_end != 0));
}

gboolean
zhupi_project_walk_is_wide (const ZhupiReading *reading,
                            guint               head_end)
{
  static const gunichar wide[][2] = { { 0x9879, 0x76ee }, { 0x5de5, 0x7a0b } };

  for (guint i = 0; head_end >= 2 && i < G_N_ELEMENTS (wide); i++)
    if (reading->chars[head_end - 2] == wide[i][0] && reading->chars[head_end - 1] == wide[i][1])
      return TRUE;
  return FALSE;
}

/* Across 和 only a company counts: "X 轴承及齿轮项目" is one name, "推进 A 和 B 项目" ends with
 * B. */
void
zhupi_project_walk_run (ZhupiProjectWalk   *self,
                        const ZhupiReading *reading,
                        const GArray       *companies,
                        const guint32      *company_to,
                        guint               head_start,
                        guint               head_end)
{
  Context context = { .walk = self, .reading = reading, .companies = companies,
                      .company_to = company_to,
                      .is_wide = zhupi_project_walk_is_wide (reading, head_end) };
  guint limit = head_start > MAX_LENGTH ? head_start - MAX_LENGTH : 0;

  *self = (ZhupiProjectWalk) { .start = head_start };
  while (step (&context, limit))
    continue;
  if (self->company != NULL)
    take_partner (&context);
  if (context.has_fallback && !holds_across (&context))
    *self = context.fallback;
}
