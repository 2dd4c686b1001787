/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

#define MIN_STEM 2
/* The places between a bank and the word for its branch are not longer. */
#define MAX_WHERE 10
/* A place and what the company does. */
#define MIN_FULL_STEM 6

static ZhupiEvidence
evidence_of (guint32 kinds)
{
  if (kinds & MASK (LEGAL_FORM))
    return ZHUPI_EVIDENCE_LEGAL_FORM;
  return kinds & MASK (WEAK_SUFFIX) ? ZHUPI_EVIDENCE_WEAK_SUFFIX : ZHUPI_EVIDENCE_SUFFIX;
}

static gboolean
says_little (const ZhupiToken *token)
{
  return zhupi_left_walk_is_word (token) || zhupi_left_walk_is_place (token);
}

/* Before a suffix that phrases have as well every word makes a phrase; before others only the
 * everyday ones do. */
static gboolean
is_all_common (const ZhupiReading *reading,
               guint               start,
               guint               end,
               gboolean            weak)
{
  for (guint i = start; i < end;)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if (weak ? !says_little (token) : !zhupi_left_walk_is_common (token))
        return FALSE;
      i = token->start + token->length;
    }
  return TRUE;
}

/* The short name of a group that, with or without a place, is the whole stem: 湖南杉杉新能源. */
static const ZhupiHit *
find_group (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  const ZhupiHit *place = zhupi_reading_hit_from (reading, start, MASK (PLACE));
  const ZhupiHit *group = zhupi_reading_hit_to (reading, end, MASK (AMBIGUOUS) | MASK (COMPANY));

  if (group == NULL || (group->kinds & MASK (HOMONYM)) != 0 ||
      (group->start != start && (place == NULL || group->start != place->end)))
    return NULL;
  if ((group->kinds & MASK (COMPANY)) != 0 &&
      zhupi_reading_hit_to (reading, end, SUFFIX_KINDS) != NULL)
    return NULL;
  return group;
}

/* 江阴信息科技有限公司: common words, and a name all the same. */
static gboolean
begins_with_place (const ZhupiReading *reading,
                   guint               start,
                   const ZhupiHit     *suffix)
{
  return (suffix->kinds & (MASK (LEGAL_FORM) | MASK (SUFFIX))) == MASK (LEGAL_FORM) &&
         suffix->start >= start + MIN_FULL_STEM &&
         zhupi_reading_hit_from (reading, start, MASK (PLACE)) != NULL;
}

/* （有限合伙） behind a full name. */
static guint
take_form (const ZhupiReading *reading,
           const ZhupiHit     *suffix)
{
  const ZhupiHit *form = (suffix->kinds & MASK (LEGAL_FORM)) != 0 &&
                         suffix->end + 1 < reading->n_chars && reading->chars[suffix->end] == '(' ?
                           zhupi_reading_hit_from (reading, suffix->end + 1, MASK (LEGAL_FORM)) :
                           NULL;

  return form != NULL && form->end < reading->n_chars && reading->chars[form->end] == ')' ?
    form->end + 1 : suffix->end;
}

static void
add_with_form (ZhupiNames     *names,
               guint           start,
               const ZhupiHit *suffix)
{
  guint end = take_form (names->reading, suffix);

  if (end == suffix->end)
    return;
  zhupi_names_add_with_span (names, start, end, ZHUPI_EVIDENCE_LEGAL_FORM, suffix->start,
                             suffix->end);
  zhupi_names_keep_whole (names, start, end);
}

static void
add_suffixed (ZhupiNames     *names,
              const ZhupiHit *suffix)
{
  ZhupiEvidence evidence = evidence_of (suffix->kinds);
  gboolean is_full = (suffix->kinds & (MASK (LEGAL_FORM) | MASK (CATEGORY))) != 0;
  guint start = is_full ?
                  zhupi_left_walk_full_name (names->reading, suffix->start) :
                  zhupi_left_walk_company (names->reading, suffix->start);
  const ZhupiHit *group;

  if (suffix->start - start < MIN_STEM)
    return;
  zhupi_names_add_with_span (names, start, suffix->end, evidence, suffix->start, suffix->end);
  add_with_form (names, start, suffix);
  if (!begins_with_place (names->reading, start, suffix) &&
      is_all_common (names->reading, start, suffix->start,
                     evidence == ZHUPI_EVIDENCE_WEAK_SUFFIX))
    zhupi_names_add (names, start, suffix->end, ZHUPI_EVIDENCE_COMMON_STEM, NULL);
  group = find_group (names->reading, start, suffix->start);
  if (group != NULL)
    zhupi_names_add_with_span (names, start, suffix->end, ZHUPI_EVIDENCE_STEM, group->start,
                               group->end);
}

/* 工程 of 工程款 is a part of another word. */
static gboolean
cuts_word (const ZhupiReading *reading,
           guint               end)
{
  const ZhupiToken *token = end < reading->n_chars ? zhupi_reading_token_at (reading, end) : NULL;

  return token != NULL && token->start < end && zhupi_left_walk_is_word (token);
}

static gboolean
is_verb (const ZhupiReading *reading,
         const ZhupiHit     *suffix)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, suffix->start);

  return (reading->tagged != NULL && reading->tagged[suffix->start] == ZHUPI_WORD_VERB) ||
         (token->start == suffix->start && token->word_class == ZHUPI_WORD_VERB &&
          (suffix->kinds & (MASK (LEGAL_FORM) | MASK (SUFFIX))) == 0);
}

/* 星河集团设计: what the company does. */
static gboolean
is_verb_behind_name (const ZhupiReading *reading,
                     const ZhupiHit     *suffix)
{
  return zhupi_left_walk_holds_shares (reading, suffix->start, suffix->end) ||
         (is_verb (reading, suffix) &&
          zhupi_reading_hit_to (reading, suffix->start,
                                MASK (COMPANY) | MASK (LEGAL_FORM)) != NULL);
}

/* 星河数据显示: what they say. */
static gboolean
is_said (const ZhupiReading *reading,
         const ZhupiHit     *suffix)
{
  return zhupi_chars_begin_at (reading, suffix->start, U"数据") &&
         zhupi_left_walk_begins_report (reading, suffix->end);
}

/* 机电 of 机电项目部, 储能 of 储能电站 ends no name, 新材 of 新材料 neither, nor 银行 of 人民银行. */
static gboolean
goes_on (const ZhupiReading *reading,
         const ZhupiHit     *suffix)
{
  const ZhupiHit *other = zhupi_reading_hit_to (reading, suffix->end, MASK (NOT_COMPANY));
  const ZhupiHit *longer = zhupi_reading_hit_from (reading, suffix->start,
                                                   MASK (HEAD) | SUFFIX_KINDS);

  if (zhupi_reading_hit_from (reading, suffix->end, MASK (NOT_COMPANY)) != NULL &&
      ((suffix->kinds & (MASK (LEGAL_FORM) | MASK (SUFFIX))) == 0 ||
       zhupi_reading_hit_to (reading, suffix->start, MASK (COMPANY)) != NULL))
    return TRUE;
  return (longer != NULL && longer->end > suffix->end) ||
         (other != NULL && other->start < suffix->start);
}

/* Where the bank or the insurer begins whose name ends there; @end when there is none. */
static guint
bank_start (const ZhupiReading *reading,
            guint               end)
{
  const ZhupiHit *known = zhupi_reading_hit_to (reading, end, MASK (COMPANY));
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, MASK (SUFFIX));
  guint start;

  if (suffix == NULL || !zhupi_char_is_one_of (reading->chars[end - 1], U"行险寿"))
    return end;
  start = known != NULL ? known->start : zhupi_left_walk_company (reading, suffix->start);
  return start + MIN_STEM <= suffix->start ? start : end;
}

/* 云帆银行江阴分行: the branch of a bank has a name of its own. */
static void
add_branch (ZhupiNames     *names,
            const ZhupiHit *branch)
{
  const ZhupiReading *reading = names->reading;
  guint position = branch->start;

  while (position > 0 && branch->start - position < MAX_WHERE)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);
      guint start = bank_start (reading, position);

      if (start < position && position < branch->start)
        {
          zhupi_names_add_with_span (names, start, branch->end, ZHUPI_EVIDENCE_LEGAL_FORM,
                                     branch->start, branch->end);
          zhupi_names_keep_whole (names, start, branch->end);
          return;
        }
      if (token->start + token->length != position ||
          !(zhupi_left_walk_is_place (token) || (token->kinds & MASK (ZONE)) != 0))
        return;
      position = token->start;
    }
}

/* Of suffixes that end at one place the longest counts. */
void
zhupi_find_suffixed_names (ZhupiNames *names)
{
  for (guint end = 1; end <= names->reading->n_chars; end++)
    {
      const ZhupiHit *suffix = zhupi_reading_hit_to (names->reading, end, SUFFIX_KINDS);
      const ZhupiHit *branch = zhupi_reading_hit_to (names->reading, end, MASK (BRANCH));

      if (branch != NULL)
        add_branch (names, branch);
      if (suffix != NULL && !goes_on (names->reading, suffix) &&
          !cuts_word (names->reading, end) && !is_said (names->reading, suffix) &&
          !is_verb_behind_name (names->reading, suffix))
        add_suffixed (names, suffix);
    }
}
