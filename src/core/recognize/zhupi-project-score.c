/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-bigrams.h"
#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-project-context.h"
#include "recognize/zhupi-project-score.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* Scores in per mille. */
#define BASE_SCORE 250
#define COMPANY_GAIN 500
#define PLACE_GAIN 300
#define NAME_GAIN 300
#define NUMBER_GAIN 250
#define WORDS_GAIN 100
#define RARE_GAIN 100
#define LONG_GAIN 100
#define STAGE_GAIN 250
/* Of what there is a second stage is told in more characters. */
#define STAGED_LENGTH 3
#define MIN_ABBREVIATED 2
#define MAX_ABBREVIATED 3
#define CONTEXT_GAIN 200
#define REPEATED_GAIN 150
#define TAGGED_GAIN 200
#define GENERIC_LOSS 200
#define NARROW_HEAD_LOSS 250
/* What a company has anyway: its hall, its port. */
#define GROUND_LOSS 300
/* 二期 alone ends a name only behind a company or a long description. */
#define STAGE_LOSS 500
/* 升级改造 ends one only behind what is changed. */
#define PROCESS_LENGTH 4
#define FULL_SCORE 1000
/* So many characters say what is built. */
#define TELLING_LENGTH 2
#define RARE_LENGTH 2
/* So many describe one thing alone. */
#define LONG_LENGTH 6
/* So many tell one thing where the sentence says where it is. */
#define LONG_ENOUGH 4

static gboolean
is_name (guint8 word_class)
{
  return word_class == ZHUPI_WORD_PLACE || word_class == ZHUPI_WORD_NAME;
}

/* The tagger sees a place or an organization that goes from before the head to its end. */
static gboolean
is_tagged (const ZhupiReading     *reading,
           const ZhupiProjectWalk *walk,
           const ZhupiHit         *head)
{
  const guint8 *tagged = reading->tagged;

  if (tagged == NULL || walk->start == head->start ||
      (head->kinds & MASK (FACILITY)) != 0 || zhupi_project_words_is_wide (reading, head->end))
    return FALSE;
  return is_name (tagged[head->end - 1]) && is_name (tagged[head->start - 1]) &&
         tagged[head->end] != tagged[head->end - 1];
}

/* 启云铁路: a character each of the places that it joins. */
static gboolean
is_abbreviated (const ZhupiReading *reading,
                guint               start,
                guint               end)
{
  if (end < start + MIN_ABBREVIATED || end > start + MAX_ABBREVIATED)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (zhupi_reading_token_at (reading, i)->length > 1)
      return FALSE;
  return TRUE;
}

/* 云岭煤矿, 启云铁路: not named after a town, so that it is itself what bears the name. */
static gboolean
is_own_name (const ZhupiReading     *reading,
             const ZhupiProjectWalk *walk,
             const ZhupiHit         *head)
{
  const ZhupiToken *first = zhupi_reading_token_at (reading, walk->start);

  if (walk->start == head->start ||
      (!is_abbreviated (reading, walk->start, head->start) &&
       (first->length < TELLING_LENGTH || (first->kinds & (MASK (PLACE) | MASK (GENERIC))) != 0 ||
        (walk->place_end == 0 && walk->n_names < TELLING_LENGTH))))
    return FALSE;
  return zhupi_char_is_one_of (reading->chars[head->end - 1], U"矿桥道河纽站路铁库");
}

static int
gain_of_owner (const ZhupiReading     *reading,
               const ZhupiProjectWalk *walk,
               const ZhupiHit         *head)
{
  if (walk->company != NULL)
    return COMPANY_GAIN;
  if (walk->place_end != 0)
    return PLACE_GAIN;
  return walk->n_names >= TELLING_LENGTH || is_own_name (reading, walk, head) ? NAME_GAIN : 0;
}

static int
gain_of_words (const ZhupiProjectWalk *walk,
               gboolean                has_context)
{
  guint n_telling = walk->n_words + walk->n_names;
  int gain = 0;

  if (walk->n_words >= TELLING_LENGTH)
    gain += WORDS_GAIN;
  if (walk->n_rare >= RARE_LENGTH && n_telling > TELLING_LENGTH)
    gain += RARE_GAIN;
  if (n_telling >= LONG_LENGTH && n_telling > walk->n_generic &&
      (walk->n_rare >= RARE_LENGTH || walk->n_products > 0))
    gain += LONG_GAIN;
  if (walk->has_number && n_telling >= TELLING_LENGTH)
    gain += NUMBER_GAIN;
  if (walk->has_stage && walk->company == NULL && n_telling >= STAGED_LENGTH)
    gain += STAGE_GAIN;
  if (has_context && n_telling >= TELLING_LENGTH)
    gain += CONTEXT_GAIN;
  return gain;
}

/* 二期, not 升级改造. */
static gboolean
is_stage (const ZhupiReading *reading,
          const ZhupiHit     *head)
{
  return zhupi_project_words_is_stage (reading, zhupi_reading_token_at (reading, head->end - 1));
}

/* 新建3万平方米冷库: how large, not which one. */
static gboolean
is_ground (const ZhupiReading     *reading,
           const ZhupiProjectWalk *walk)
{
  const ZhupiToken *first = zhupi_reading_token_at (reading, walk->start);
  guint start = (first->kinds & MASK (GENERIC)) != 0 ? first->start + first->length : walk->start;
  guint i = start;

  while (i < reading->n_chars && (zhupi_reading_is_digit (reading, i) ||
                                  reading->chars[i] == '.' || reading->chars[i] == U'万'))
    i++;
  return i > start && i + 1 < reading->n_chars &&
         (reading->chars[i] == U'平' || reading->chars[i] == U'亩') &&
         walk->company == NULL && walk->place_end == 0;
}

/* 江阴氢能示范工厂, 江阴大数据产业园, 高端制剂智能制造车间: the words are common, but they tell
 * its trade. */
static gboolean
tells_field (const ZhupiReading     *reading,
             const ZhupiProjectWalk *walk,
             const ZhupiHit         *head)
{
  if (walk->n_products >= TELLING_LENGTH && walk->n_words >= STAGED_LENGTH)
    return TRUE;
  return walk->place_end != 0 && !zhupi_project_words_is_wide (reading, head->end) &&
         (walk->n_words >= TELLING_LENGTH || walk->n_generic >= STAGED_LENGTH);
}

/* 12英寸工厂, 500千伏变电站: a measure alone tells nothing. */
static gboolean
is_measured (const ZhupiReading     *reading,
             const ZhupiProjectWalk *walk,
             const ZhupiHit         *head)
{
  guint i = walk->start;
  const ZhupiToken *unit;

  while (i < head->start && (zhupi_reading_is_digit (reading, i) || reading->chars[i] == '.'))
    i++;
  if (i == walk->start || i == head->start)
    return FALSE;
  unit = zhupi_reading_token_at (reading, i);
  return unit->start + unit->length == head->start;
}

/* 总装车间, 电芯车间: every plant has one. */
static gboolean
is_room (const ZhupiReading     *reading,
         const ZhupiProjectWalk *walk,
         const ZhupiHit         *head)
{
  return zhupi_chars_end_at (reading, head->end, U"车间") &&
         walk->place_end == 0 && !walk->has_number &&
         walk->n_words + walk->n_names + walk->n_generic < LONG_ENOUGH;
}

/* 星河重工在建项目: any of them. */
static gboolean
is_any_of_owner (const ZhupiReading     *reading,
                 const ZhupiProjectWalk *walk,
                 const ZhupiHit         *head)
{
  return walk->company != NULL && walk->n_generic > 0 && walk->n_words + walk->n_names == 0 &&
         walk->place_end == 0 && !walk->has_number && !walk->has_stage &&
         zhupi_project_words_is_wide (reading, head->end);
}

/* 设在绿色产业园二期施工现场: common words, but one place. */
static gboolean
is_site (const ZhupiReading     *reading,
         const ZhupiProjectWalk *walk,
         const ZhupiHit         *head,
         guint                   end)
{
  return walk->n_words + walk->n_names + walk->n_generic >= LONG_ENOUGH &&
         !zhupi_project_words_is_wide (reading, head->end) && reading->chars[end - 1] == U'期';
}

/* 江阴项目分两期实施: the project there, of which the clause tells. */
static gboolean
is_told_of_place (const ZhupiReading     *reading,
                  const ZhupiProjectWalk *walk,
                  const ZhupiHit         *head)
{
  static const char32_t told[][ZHUPI_PAIR_SIZE] = {
    U"分两", U"分三", U"分期", U"建设", U"投产", U"达产", U"开工", U"竣工", U"暂缓", U"延期",
    U"预计", U"计划", U"占地", U"规划", U"总投", U"已于", U"将于", U"一期", U"二期", U"首期",
    U"产能", U"停工", U"停产", U"复工", U"启动", U"完工", U"封顶", U"落地", U"签约", U"获批",
  };

  if (walk->company != NULL || walk->place_start != walk->start ||
      walk->place_end != head->start || !zhupi_chars_end_at (reading, head->end, U"项目") ||
      (walk->start > 0 && !zhupi_reading_is_break (reading, walk->start - 1) &&
       reading->chars[walk->start - 1] != U'的'))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (zhupi_chars_begin_at (reading, head->end, told[i]))
      return TRUE;
  return FALSE;
}

/* What says nothing must not outweigh what does; a place and 项目 name nothing, and neither does a
 * road: it is there. */
static int
losses (const ZhupiReading     *reading,
        const ZhupiProjectWalk *walk,
        const ZhupiHit         *head,
        guint                   end)
{
  gboolean telling = walk->n_words >= TELLING_LENGTH || walk->has_number || walk->has_route ||
                     end > head->end;
  int loss = 0;

  if ((head->kinds & MASK (GENERIC)) != 0 &&
      walk->n_words < (walk->company == NULL ? LONG_LENGTH : is_stage (reading, head) ? 0 :
                                                              PROCESS_LENGTH))
    loss += STAGE_LOSS;
  if (is_ground (reading, walk) || is_measured (reading, walk, head))
    loss += NUMBER_GAIN;
  if (is_room (reading, walk, head))
    loss += GROUND_LOSS;
  if (is_any_of_owner (reading, walk, head))
    loss += GROUND_LOSS;
  if (walk->company != NULL)
    return (head->kinds & MASK (FACILITY)) != 0 && !telling && walk->place_end == 0 ?
      loss + GROUND_LOSS : loss;
  if (!walk->has_number && walk->n_generic > 0 && !tells_field (reading, walk, head) &&
      !is_site (reading, walk, head, end) &&
      (walk->n_rare == 0 || walk->n_generic > walk->n_words + walk->n_names))
    loss += GENERIC_LOSS;
  if (!telling && !is_own_name (reading, walk, head) && !is_told_of_place (reading, walk, head) &&
      (zhupi_project_words_is_wide (reading, head->end) ||
       ((head->kinds & MASK (FACILITY)) != 0 &&
        !zhupi_project_context_is_built (reading, walk->start, head->end))))
    loss += NARROW_HEAD_LOSS;
  return loss;
}

/* 与江阴隧道工程组成联合体, 由江阴隧道工程中标: who builds it. */
static gboolean
is_firm (const ZhupiReading *reading,
         guint               start,
         guint               end)
{
  const ZhupiToken *next;

  if (end + 1 >= reading->n_chars || !zhupi_project_words_is_wide (reading, end))
    return FALSE;
  next = zhupi_reading_token_at (reading, end);
  return zhupi_chars_begin_at (reading, end, U"组成") ||
         (start > 0 && reading->chars[start - 1] == U'由' && (next->kinds & MASK (ACT)) != 0);
}

/* 国家七大轴承基地之一: one of several. */
static gboolean
is_one_of (const ZhupiReading *reading,
           guint               end)
{
  return zhupi_chars_begin_at (reading, end, U"之一");
}

/* 星河重工项目负责人: of any of them. */
static gboolean
is_post (const ZhupiReading     *reading,
         const ZhupiProjectWalk *walk,
         const ZhupiHit         *head,
         guint                   end)
{
  const guint32 posts = MASK (CUE_AFTER) | MASK (CUE_PERSON);

  return walk->company != NULL && walk->company->end == head->start &&
         zhupi_project_words_is_wide (reading, end) && end < reading->n_chars &&
         zhupi_reading_hit_from (reading, end, posts) != NULL;
}

/* 首个万吨级泊位: which of all, not which one. */
static gboolean
is_first_of_kind (const ZhupiReading     *reading,
                  const ZhupiProjectWalk *walk)
{
  return walk->company == NULL && walk->place_end == 0 && walk->n_names == 0 &&
         walk->start > 1 && reading->chars[walk->start - 2] == U'首' &&
         zhupi_char_is_one_of (reading->chars[walk->start - 1], U"个座条");
}

/* 建设地点：江阴工业园: where another one is. */
static gboolean
is_address (const ZhupiReading *reading,
            guint               start)
{
  return start > 0 && reading->chars[start - 1] == ':' &&
         (zhupi_chars_end_at (reading, start - 1, U"地点") ||
          zhupi_chars_end_at (reading, start - 1, U"地址"));
}

/* 现有轴承装置, 新建轴承车间2座: such as are there, or will be. */
static gboolean
is_one_more (const ZhupiReading     *reading,
             const ZhupiProjectWalk *walk,
             const ZhupiHit         *head)
{
  guint start = walk->start;

  return walk->company == NULL && walk->place_end == 0 &&
         !zhupi_project_words_is_wide (reading, head->end) &&
         (zhupi_chars_begin_at (reading, start, U"现有") ||
          zhupi_chars_begin_at (reading, start, U"原有") ||
          zhupi_chars_begin_at (reading, start, U"新建"));
}

/* HDPE装置: what any such plant has. */
static gboolean
is_bare_unit (const ZhupiReading     *reading,
              const ZhupiProjectWalk *walk,
              const ZhupiHit         *head)
{
  if (!zhupi_chars_end_at (reading, head->end, U"装置") || walk->company != NULL)
    return FALSE;
  for (guint i = walk->start; i < head->start; i++)
    if (!zhupi_char_is_ascii_letter (reading->chars[i]))
      return FALSE;
  return TRUE;
}

/* 厂 alone: any. */
static gboolean
is_bare_head (const ZhupiProjectWalk *walk,
              const ZhupiHit         *head)
{
  return head->end == head->start + 1 && walk->company == NULL && walk->place_end != head->start;
}

static gboolean
is_no_project (const ZhupiReading     *reading,
               const ZhupiProjectWalk *walk,
               const ZhupiHit         *head,
               guint                   end)
{
  return is_bare_head (walk, head) || is_one_of (reading, end) ||
         is_bare_unit (reading, walk, head) || is_post (reading, walk, head, end) ||
         is_first_of_kind (reading, walk) || is_address (reading, walk->start) ||
         is_one_more (reading, walk, head);
}

int
zhupi_project_score (const ZhupiReading     *reading,
                     const ZhupiProjectWalk *walk,
                     const ZhupiHit         *head,
                     guint                   end,
                     const guint32          *company_to,
                     guint                   previous_end)
{
  gboolean is_staged = end > head->end && walk->company == NULL &&
                       (walk->n_words + walk->n_names >= STAGED_LENGTH ||
                        is_site (reading, walk, head, end));
  gboolean is_in_context = zhupi_project_context_tells (reading, walk, end, company_to,
                                                         previous_end);
  int score = BASE_SCORE - (is_firm (reading, walk->start, end) ? COMPANY_GAIN : 0) +
              (is_staged ? STAGE_GAIN : 0) +
              gain_of_owner (reading, walk, head) - losses (reading, walk, head, end) +
              gain_of_words (walk, is_in_context);

  if (is_no_project (reading, walk, head, end))
    return 1;
  if (is_tagged (reading, walk, head))
    score += TAGGED_GAIN;
  if (walk->n_words >= TELLING_LENGTH && !zhupi_project_words_is_wide (reading, head->end) &&
      zhupi_bigrams_count (reading->bigrams, walk->start, end) > 1)
    score += REPEATED_GAIN;
  return CLAMP (score, 1, FULL_SCORE);
}
