/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-edges.h"
#include "recognize/zhupi-project-items.h"
#include "recognize/zhupi-project-walk.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* Two lines with their capacities make a name this long. */
#define MAX_LENGTH 60u

/* So many characters say what is built. */
#define TELLING_LENGTH 2
/* Before a capacity whoever builds it has no longer name. */
#define MAX_OWNER 14
/* Of 集团. */
#define GROUP_LENGTH 2
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
  /* A station stands within a park or a port, before it. */
  gboolean is_station;
  /* It begins with 年产. */
  gboolean is_capacity;
} Context;

static void
count_words (Context          *context,
             const ZhupiToken *token)
{
  ZhupiProjectWalk *walk = context->walk;

  if (zhupi_project_words_class_of (context->reading, token) == ZHUPI_WORD_NAME &&
      (token->kinds & (MASK (HEAD) | MASK (PRODUCT))) == 0)
    walk->n_names += token->length;
  else
    walk->n_words += token->length;
  if ((token->kinds & MASK (PRODUCT)) != 0)
    walk->n_products += token->length;
  if (token->length == 1 || token->cost >= RARE_COST ||
      zhupi_project_words_has_digit (context->reading, token))
    walk->n_rare += token->length;
}

/* 江阴至启东高速公路 */
static gboolean
is_to_place (const Context    *context,
             const ZhupiToken *token)
{
  return zhupi_token_is (context->reading, token, U"至") &&
         context->walk->place_end != 0 && context->walk->place_start == context->walk->start;
}

static void
take_token (Context          *context,
            const ZhupiToken *token)
{
  ZhupiProjectWalk *walk = context->walk;

  walk->has_route = walk->has_route || is_to_place (context, token);
  walk->start = token->start;
  if (zhupi_reading_is_digit (context->reading, token->start) ||
      zhupi_project_words_is_numbered (context->reading, token))
    walk->has_number = TRUE;
  else if ((token->kinds & MASK (HEAD)) == 0 &&
           zhupi_project_words_is_place (context->reading, token))
    {
      walk->place_start = token->start;
      walk->place_end = token->start + token->length;
    }
  else if (zhupi_project_words_is_stage (context->reading, token))
    walk->has_stage = TRUE;
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

/* 远景电池项目: a word elsewhere, whose project it is here. */
static gboolean
take_short_name (Context *context)
{
  ZhupiProjectWalk *walk = context->walk;
  const ZhupiReading *reading = context->reading;
  const ZhupiHit *name = zhupi_reading_hit_to (reading, walk->start, MASK (AMBIGUOUS));
  const ZhupiToken *before;

  if (name == NULL || name->start == 0 || walk->n_words < TELLING_LENGTH ||
      zhupi_reading_token_at (reading, name->start)->start != name->start)
    return FALSE;
  before = zhupi_reading_token_at (reading, name->start - 1);
  if (before->start + before->length != name->start ||
      !zhupi_project_words_is_stop (reading, before))
    return FALSE;
  walk->n_names += name->end - name->start;
  walk->start = name->start;
  return TRUE;
}

/* 星河重工江阴云帆电池基地: the owner stands before the place. 国家轴承检测基地: what looks like a
 * company is none. */
static gboolean
take_wider (Context *context)
{
  const ZhupiReading *reading = context->reading;
  ZhupiProjectWalk *walk = context->walk;
  const ZhupiToken *before = zhupi_reading_token_at (reading, walk->start - 1);

  if (before->start + before->length != walk->start)
    return FALSE;
  if (zhupi_token_is (reading, before, U"国家"))
    {
      walk->start = before->start;
      return TRUE;
    }
  if (context->company_to[before->start] == 0 || !zhupi_project_words_is_place (reading, before))
    return FALSE;
  walk->start = before->start;
  return take_company (context);
}

/* 星河集团云帆重工电池项目: the first holds the second. */
static gboolean
is_behind_group (const Context *context)
{
  guint start = context->walk->start;

  return start > GROUP_LENGTH && zhupi_chars_end_at (context->reading, start, U"集团");
}

/* 星河—云帆电池项目: both build it. 星河江阴重工基地: the group stands before its member. */
static void
take_partner (Context *context)
{
  ZhupiProjectWalk *walk = context->walk;
  guint start = walk->start;

  if (start > 1 && context->reading->chars[start - 1] == U'—' &&
      context->company_to[start - 1] != 0)
    walk->start = start - 1;
  else if (!is_behind_group (context) &&
           zhupi_reading_hit_to (context->reading, walk->company->end,
                                 MASK (LEGAL_FORM) | MASK (COMPANY)) != NULL)
    return;
  take_company (context);
}

static gboolean
is_first (const ZhupiProjectWalk *walk)
{
  return walk->n_words + walk->n_names + walk->n_generic == 0;
}

/* 轴承（江阴）检测基地: one place alone. */
static gboolean
take_where (Context *context,
            guint    start,
            guint    end)
{
  const ZhupiToken *token = zhupi_reading_token_at (context->reading, start + 1);

  if (token->start + token->length + 1 != end ||
      !zhupi_project_words_is_place (context->reading, token) || is_first (context->walk) ||
      zhupi_reading_is_break (context->reading, start - 1))
    return FALSE;
  context->walk->place_start = token->start;
  context->walk->place_end = token->start + token->length;
  return TRUE;
}

/* 星河（江阴）电池项目: what is in brackets says where; 产业园（电池）项目: what. */
static gboolean
take_brackets (Context *context)
{
  guint end = context->walk->start;
  guint start = zhupi_project_edges_skip_brackets (context->reading, end);

  if (start == end || start == 0 ||
      (context->company_to[start] == 0 && context->reading->chars[end - 2] != U'期' &&
       !(context->is_wide && is_first (context->walk)) && !take_where (context, start, end) &&
       !zhupi_project_edges_holds_latin (context->reading, start, end)))
    return FALSE;
  context->walk->start = start;
  return TRUE;
}

/* “星火”电池工厂: the name that it was given. */
static gboolean
take_quotes (Context *context)
{
  ZhupiProjectWalk *walk = context->walk;
  guint start = zhupi_project_edges_skip_quotes (context->reading, walk->start);
  const ZhupiHit *head;

  if (start == walk->start ||
      (zhupi_reading_is_digit (context->reading, start + 1) &&
       (context->is_wide || !zhupi_project_edges_begin_sum (context->reading, start + 1))))
    return FALSE;
  head = zhupi_reading_hit_to (context->reading, walk->start - 1, MASK (HEAD));
  walk->n_names += walk->start - start - 2;
  if (head != NULL && head->start > start + TELLING_LENGTH)
    walk->n_words += head->start - start - 1;
  walk->start = start;
  return TRUE;
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
  return (context->is_wide || context->is_station) &&
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

/* 星河重工新特钢工程, 江阴新特钢工程: not any new one, but that of the company or there. */
static gboolean
is_new_one (const Context    *context,
            const ZhupiToken *token)
{
  const ZhupiReading *reading = context->reading;

  return zhupi_token_is (reading, token, U"新") && token->start > 0 &&
         context->walk->n_words >= TELLING_LENGTH &&
         (context->company_to[token->start] != 0 ||
          zhupi_project_words_is_place (reading,
                                        zhupi_reading_token_at (reading, token->start - 1)));
}

/* 自动化码头三期工程 */
static gboolean
is_before_head (const Context *context)
{
  const ZhupiToken *token = zhupi_reading_token_at (context->reading, context->walk->start);

  return (token->kinds & MASK (HEAD)) != 0;
}

/* 迁入江阴工厂: a verb there is none of its words. */
static gboolean
is_before_place (const Context *context)
{
  const ZhupiToken *token = zhupi_reading_token_at (context->reading, context->walk->start);

  return !is_before_head (context) && zhupi_project_words_is_place (context->reading, token);
}

/* 在江阴建设星河工厂: no word of a name before a place. */
static gboolean
is_verb_before_place (const Context    *context,
                      const ZhupiToken *token)
{
  return (token->kinds & MASK (BOUNDARY)) != 0 && token->length > 1 && is_before_place (context);
}

static gboolean
ends_walk (const Context    *context,
           const ZhupiToken *token)
{
  if (is_verb_before_place (context, token))
    return TRUE;
  return zhupi_project_words_is_stop (context->reading, token) &&
         !is_new_one (context, token) &&
         !((is_first (context->walk) || is_before_head (context)) && !is_before_place (context) &&
           zhupi_project_words_is_nominal (context->reading, token));
}

static gboolean
begins_clause (const ZhupiReading *reading,
               guint               position)
{
  return position == 0 || zhupi_reading_is_break (reading, position - 1);
}

/* 星河重工江阴年产20万吨电池项目: what is before the capacity counts if a company is there, or
 * nothing else is in the clause. */
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
          (token->kinds & MASK (BOUNDARY)) != 0 ||
          zhupi_project_words_is_stop (context->reading, token) ||
          before.start - token->start > MAX_OWNER)
        {
          if (!begins_clause (context->reading, context->walk->start))
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

  if (walk->start <= limit || take_company (context) || take_short_name (context))
    return FALSE;
  if (take_brackets (context) || take_quotes (context))
    return TRUE;
  token = zhupi_reading_token_at (context->reading, walk->start - 1);
  if (token->start < limit || token->start + token->length != walk->start)
    return FALSE;
  if (zhupi_project_words_is_conjunction (context->reading, token))
    {
      if (!context->is_wide && zhupi_reading_hit_to (context->reading, token->start,
                                                     MASK (HEAD)) != NULL)
        return FALSE;
      keep_fallback (context);
      context->conjunction = context->reading->chars[token->start];
      walk->start = token->start;
      return TRUE;
    }
  if (zhupi_project_words_is_branch (context->reading, token))
    {
      keep_fallback (context);
      context->conjunction = U'和';
    }
  else if (is_other_name (context, token) || ends_walk (context, token))
    return FALSE;
  take_token (context, token);
  if (!zhupi_project_words_is_capacity (context->reading, token))
    return TRUE;
  walk->has_number = TRUE;
  context->is_capacity = TRUE;
  if (walk->start > limit &&
      zhupi_project_words_is_conjunction (context->reading,
                                          zhupi_reading_token_at (context->reading,
                                                                  walk->start - 1)))
    return TRUE;
  take_owner (context, limit);
  return FALSE;
}

/* 投资2亿元的, 星河重工的 before it. */
static gboolean
is_owned (const Context *context)
{
  guint start = context->walk->start;

  return start > 1 && context->reading->chars[start - 1] == U'的' &&
         (context->reading->chars[start - 2] == U'元' || context->company_to[start - 1] != 0);
}

/* 乙烯及下游项目 with a number or a place before it is one name. */
static gboolean
holds_across (const Context *context)
{
  const ZhupiProjectWalk *walk = context->walk;

  if ((context->conjunction != U'、' && context->conjunction != U'和' && is_owned (context)) ||
      zhupi_project_items_is_behind_owner (context->reading, walk->start, context->company_to))
    return TRUE;
  if (context->conjunction == U'、')
    return walk->company != NULL || context->is_capacity;
  return walk->company != NULL ||
         (context->conjunction != U'和' && (walk->has_number || walk->place_end != 0));
}

static gboolean
is_proper (const ZhupiReading *reading,
           const ZhupiToken   *token)
{
  ZhupiWordClass word_class = zhupi_project_words_class_of (reading, token);

  return word_class == ZHUPI_WORD_PLACE || word_class == ZHUPI_WORD_NAME;
}

/* The head may begin within a word: 输气管道 and 管道工程. A famous name is a word with its head. */
static void
begin_walk (Context *context,
            guint    head_start,
            guint    head_end)
{
  ZhupiProjectWalk *walk = context->walk;
  const ZhupiToken *token = zhupi_reading_token_at (context->reading, head_start);
  guint n_before = head_start - token->start;

  *walk = (ZhupiProjectWalk) { .start = head_start };
  if (token->start + token->length >= head_end &&
      (context->is_wide || !is_proper (context->reading, token) ||
       (token->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS))) != 0))
    return;
  if (is_proper (context->reading, token))
    walk->n_names = n_before;
  else
    walk->n_words = n_before;
  walk->start = token->start;
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
                      .is_wide = zhupi_project_words_is_wide (reading, head_end),
                      .is_station = reading->chars[head_end - 1] == U'站' };
  guint limit = head_start > MAX_LENGTH ? head_start - MAX_LENGTH : 0;

  begin_walk (&context, head_start, head_end);
  if (context.is_wide && zhupi_project_items_walk (self, reading, companies, company_to,
                                                   head_start, limit))
    return;
  while (step (&context, limit))
    continue;
  if (self->company != NULL && (self->start == 0 || !take_wider (&context)))
    take_partner (&context);
  if (context.has_fallback && !holds_across (&context))
    *self = context.fallback;
  if (self->company == NULL || self->company->start > self->start)
    self->start = zhupi_project_edges_trim (reading, self->start, head_start);
}
