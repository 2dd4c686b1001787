/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* Two lines with their capacities make a name this long. */
#define MAX_LENGTH 60u

/* So many characters say what is built. */
#define TELLING_LENGTH 2

#define STAGE 0x671fu  /* 期 */
#define AND 0x548cu    /* 和 */
#define AND_2 0x53cau  /* 及 */
#define AND_3 0x4e0eu  /* 与 */

typedef struct
{
  ZhupiProjectWalk *walk;
  const ZhupiReading *reading;
  const GArray *companies;
  const guint32 *company_to;
  /* Behind the last conjunction, where the name begins if nothing before it holds. */
  ZhupiProjectWalk fallback;
  gboolean has_fallback;
} Context;

static gboolean
is_conjunction (const ZhupiReading *reading,
                const ZhupiToken   *token)
{
  gunichar c = reading->chars[token->start];

  return token->length == 1 && (c == AND || c == AND_2 || c == AND_3);
}

/* A slash or a point within a measure: 6200t/d, 1.2万吨. */
static gboolean
is_inner_sign (const ZhupiReading *reading,
               guint               position)
{
  gunichar c = reading->chars[position];

  return (c == '/' || c == '.' || c == '-') && position > 0 && position + 1 < reading->n_chars &&
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
  return (token->kinds & MASK (PLACE)) != 0 ||
         (token->length > 1 && (token->word_class == ZHUPI_WORD_PLACE ||
                                (reading->tagged != NULL &&
                                 reading->tagged[token->start] == ZHUPI_WORD_PLACE)));
}

/* 二期: which part of the project. */
static gboolean
is_stage (const ZhupiReading *reading,
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

static gboolean
is_stop (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  ZhupiWordClass word_class = class_of (reading, token);

  if (is_inner_sign (reading, token->start) || has_digit (reading, token) || is_place (reading, token) ||
      is_stage (reading, token))
    return FALSE;
  if (zhupi_reading_is_break (reading, token->start) || (token->kinds & MASK (BOUNDARY)) != 0)
    return TRUE;
  if (token->length == 1 || (token->kinds & MASK (GENERIC)) != 0 || is_measure (reading, token))
    return FALSE;
  return (token->kinds & (MASK (CATEGORY) | MASK (CUE_AFTER) | MASK (CUE_BEFORE))) != 0 ||
         word_class == ZHUPI_WORD_VERB || word_class == ZHUPI_WORD_FUNCTION ||
         word_class == ZHUPI_WORD_TIME || word_class == ZHUPI_WORD_NUMBER ||
         word_class == ZHUPI_WORD_PERSON || token->word_class == ZHUPI_WORD_IDIOM;
}

static void
take_token (Context          *context,
            const ZhupiToken *token)
{
  ZhupiProjectWalk *walk = context->walk;

  if (is_place (context->reading, token))
    {
      walk->place_start = token->start;
      walk->place_end = token->start + token->length;
    }
  else if ((token->kinds & (MASK (GENERIC) | MASK (ZONE))) != 0 &&
           !is_stage (context->reading, token))
    walk->n_generic += token->length;
  else if (!is_stage (context->reading, token) &&
           class_of (context->reading, token) == ZHUPI_WORD_NAME)
    walk->n_names += token->length;
  else
    walk->n_words += token->length;
  walk->start = token->start;
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

static void
keep_fallback (Context *context)
{
  if (context->has_fallback)
    return;
  context->fallback = *context->walk;
  context->has_fallback = TRUE;
}

/* The head of a name that stands right before this one: 轴承产业园 智慧物流港. */
static gboolean
is_other_name (const Context    *context,
               const ZhupiToken *token)
{
  return (token->kinds & MASK (HEAD)) != 0 && !context->has_fallback &&
         context->walk->n_words + context->walk->n_names >= TELLING_LENGTH;
}

static gboolean
step (Context *context,
      guint    limit)
{
  ZhupiProjectWalk *walk = context->walk;
  const ZhupiToken *token;

  if (walk->start <= limit || take_company (context))
    return FALSE;
  token = zhupi_reading_token_at (context->reading, walk->start - 1);
  if (token->start < limit)
    return FALSE;
  if (is_conjunction (context->reading, token))
    {
      keep_fallback (context);
      walk->start = token->start;
      return TRUE;
    }
  if (is_stop (context->reading, token) || is_other_name (context, token))
    return FALSE;
  take_token (context, token);
  return TRUE;
}

/* Across a conjunction only a company counts: "X 驾驶室及操作室项目" is one name, "推进 A 和 B 项目"
 * ends with B. */
void
zhupi_project_walk_run (ZhupiProjectWalk   *self,
                        const ZhupiReading *reading,
                        const GArray       *companies,
                        const guint32      *company_to,
                        guint               head_start)
{
  Context context = { self, reading, companies, company_to, { 0 }, FALSE };
  guint limit = head_start > MAX_LENGTH ? head_start - MAX_LENGTH : 0;

  *self = (ZhupiProjectWalk) { .start = head_start };
  while (step (&context, limit))
    continue;
  if (context.has_fallback && self->company == NULL)
    *self = context.fallback;
}
