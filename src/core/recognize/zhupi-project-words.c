/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

#define STAGE 0x671fu  /* 期 */
#define BUILD 0x5efau  /* 建 */
#define ORDINAL 0x7b2cu /* 第 */
#define YEAR 0x5e74u   /* 年 */
#define MONTH 0x6708u  /* 月 */
#define DAY 0x65e5u    /* 日 */
#define OUTPUT 0x4ea7u /* 产 */
#define QUOTE_CLOSE 0x201du
#define TIMES 0xd7u    /* × */
#define ASCII_END 0x80u
/* The numbers of a list's items are not longer. */
#define MAX_ITEM_DIGITS 2
#define MAX_COUNT 3
/* Those of the counts that are so often a part of words that they count alone. */
#define N_SINGLE_COUNTS 3
#define KIND 0x7cfbu /* 系 */
#define WHOLE 0x6574u /* 整 */
#define PUSH 0x63a8u /* 推, of 推进 */
#define JOINT_LENGTH 2
/* Words rarer than this (about 1 in 300,000) say what is meant. */
#define RARE_COST 202
#define LIST_COMMA 0x3001u /* 、 */
#define AND 0x548cu /* 和 */
#define AND_2 0x53cau /* 及 */
#define AND_3 0x4e0eu /* 与 */
#define BRANCH 0x5206u /* 分, of 分公司 */
#define BRANCH_LENGTH 3
#define NUMBER_SIGN 0x53f7u /* 号 */

static gboolean
is_one_of (gunichar        c,
           const gunichar *chars,
           guint           n_chars)
{
  for (guint i = 0; i < n_chars; i++)
    if (c == chars[i])
      return TRUE;
  return FALSE;
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

/* Mini LED */
static gboolean
is_latin_space (const ZhupiReading *reading,
                guint               position)
{
  const gunichar *chars = reading->chars;

  return chars[position] == ' ' && position > 0 && position + 1 < reading->n_chars &&
         chars[position - 1] < ASCII_END && g_ascii_isalpha (chars[position - 1]) &&
         chars[position + 1] < ASCII_END && g_ascii_isalnum (chars[position + 1]);
}

/* A slash or a point within a measure: 6200t/d, 1.2万吨. */
static gboolean
is_inner_sign (const ZhupiReading *reading,
               guint               position)
{
  gunichar c = reading->chars[position];

  if (is_rate (reading, position) || is_latin_space (reading, position))
    return TRUE;
  return (c == '/' || c == '.' || c == '-' || c == TIMES) && position > 0 &&
         position + 1 < reading->n_chars &&
         !is_item_point (reading, position) &&
         reading->chars[position - 1] < 0x80 && g_ascii_isalnum (reading->chars[position - 1]) &&
         reading->chars[position + 1] < 0x80 && g_ascii_isalnum (reading->chars[position + 1]);
}

gboolean
zhupi_project_words_has_digit (const ZhupiReading *reading,
                               const ZhupiToken   *token)
{
  for (guint i = token->start; i < token->start + token->length; i++)
    if (reading->chars[i] < 0x80 && g_ascii_isalnum (reading->chars[i]))
      return TRUE;
  return FALSE;
}

/* A name that the dictionary does not know falls into characters: 衢, 江. */
static gboolean
is_tagged_place (const ZhupiReading *reading,
                 const ZhupiToken   *token)
{
  const guint8 *tagged = reading->tagged;
  guint start = token->start;

  if (tagged == NULL || tagged[start] != ZHUPI_WORD_PLACE)
    return FALSE;
  return token->length > 1 || tagged[start + 1] == ZHUPI_WORD_PLACE ||
         (start > 0 && tagged[start - 1] == ZHUPI_WORD_PLACE);
}

gboolean
zhupi_project_words_is_place (const ZhupiReading *reading,
                              const ZhupiToken   *token)
{
  if ((token->kinds & MASK (GENERIC)) != 0)
    return FALSE;
  return (token->kinds & MASK (PLACE)) != 0 ||
         (token->length > 1 && token->word_class == ZHUPI_WORD_PLACE) ||
         is_tagged_place (reading, token);
}

gboolean
zhupi_project_words_is_numeral (gunichar c)
{
  static const gunichar numerals[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03,
                                       0x516b, 0x4e5d, 0x5341, 0x9996 };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (c == numerals[i])
      return TRUE;
  return c >= '0' && c <= '9';
}

/* 二期: which part of the project; not 前期. */
gboolean
zhupi_project_words_is_stage (const ZhupiReading *reading,
                              const ZhupiToken   *token)
{
  guint last = token->start + token->length - 1;

  return reading->chars[last] == STAGE && last > 0 && zhupi_project_words_is_numeral (reading->chars[last - 1]);
}

/* 四号露天矿: which one of several. */
gboolean
zhupi_project_words_is_numbered (const ZhupiReading *reading,
                                 const ZhupiToken   *token)
{
  guint last = token->start + token->length - 1;

  return token->length > 1 && reading->chars[last] == NUMBER_SIGN &&
         zhupi_project_words_is_numeral (reading->chars[last - 1]);
}

/* The tagger sees the sentence, the dictionary only the word. */
ZhupiWordClass
zhupi_project_words_class_of (const ZhupiReading *reading,
                              const ZhupiToken   *token)
{
  return reading->tagged != NULL ? reading->tagged[token->start] : token->word_class;
}

static gboolean
is_times (gunichar c)
{
  /* 十 百 千 万 亿 */
  static const gunichar multiples[] = { 0x5341, 0x767e, 0x5343, 0x4e07, 0x4ebf };

  return is_one_of (c, multiples, G_N_ELEMENTS (multiples));
}

/* 吨级 of 20吨级 and of 百吨级 */
static gboolean
is_measure (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  return token->start > 0 && (zhupi_reading_is_digit (reading, token->start - 1) ||
                              is_times (reading->chars[token->start - 1]));
}

/* 出口加工厂, 鼓风机扩产项目: a verb between a noun and the head is a part of the name. */
gboolean
zhupi_project_words_is_nominal (const ZhupiReading *reading,
                                const ZhupiToken   *token)
{
  const ZhupiToken *before;

  if (token->length < 2 || token->start == 0 || token->word_class == ZHUPI_WORD_NUMBER ||
      ((token->kinds & MASK (BOUNDARY)) != 0 && (token->kinds & MASK (PRODUCT)) == 0))
    return FALSE;
  if (zhupi_reading_is_break (reading, token->start - 1))
    return reading->chars[token->start - 1] == QUOTE_CLOSE;
  before = zhupi_reading_token_at (reading, token->start - 1);
  return (before->kinds & (MASK (BOUNDARY) | MASK (CATEGORY))) == 0 &&
         (before->word_class == ZHUPI_WORD_NOUN || before->word_class == ZHUPI_WORD_NAME ||
          before->word_class == ZHUPI_WORD_NONE || zhupi_project_words_is_place (reading, before));
}

/* 年产20万吨: nothing but the company stands before it. */
gboolean
zhupi_project_words_is_capacity (const ZhupiReading *reading,
                                 const ZhupiToken   *token)
{
  return token->length == 2 && reading->chars[token->start] == YEAR &&
         reading->chars[token->start + 1] == OUTPUT;
}

/* 2023年, 5月10日: when, not how much. */
static gboolean
is_date (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  gunichar after = reading->chars[token->start + token->length];

  return zhupi_reading_is_digit (reading, token->start) &&
         (after == YEAR || after == MONTH || after == DAY);
}

/* 年产万只: the figure was lost. */
static gboolean
is_lost_number (const ZhupiReading *reading,
                const ZhupiToken   *token)
{
  return token->start > 0 &&
         zhupi_project_words_is_capacity (reading,
                                          zhupi_reading_token_at (reading, token->start - 1));
}

/* 两条, 三处, 余个: how many, before what they are. */
static gboolean
is_count (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  /* 条 座 处 个 项 家 口 批 大 */
  static const gunichar counts[] = { 0x6761, 0x5ea7, 0x5904, 0x4e2a, 0x9879, 0x5bb6, 0x53e3,
                                     0x6279, 0x5927 };
  guint n_counts = token->length > 1 ? G_N_ELEMENTS (counts) : N_SINGLE_COUNTS;

  if (token->length > MAX_COUNT ||
      (token->length > 1 && token->word_class != ZHUPI_WORD_NUMBER))
    return FALSE;
  for (guint i = 0; i < n_counts; i++)
    if (reading->chars[token->start + token->length - 1] == counts[i])
      return TRUE;
  return FALSE;
}

/* 百万千瓦, 万头, 十万吨级: how large. */
static gboolean
is_multiple (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  /* 万 吨 千 兆 瓦 头 只 羽 辆 台 套 级 平 亩 */
  static const gunichar units[] = { 0x4e07, 0x5428, 0x5343, 0x5146, 0x74e6, 0x5934, 0x53ea,
                                    0x7fbd, 0x8f86, 0x53f0, 0x5957, 0x7ea7, 0x5e73, 0x4ea9 };
  guint end = token->start + token->length;

  if ((token->word_class != ZHUPI_WORD_NUMBER &&
       zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_NUMBER) ||
      (!is_times (reading->chars[token->start]) &&
       !zhupi_project_words_is_numeral (reading->chars[token->start])))
    return FALSE;
  return is_one_of (reading->chars[end - 1], units, G_N_ELEMENTS (units)) ||
         (end < reading->n_chars &&
          (is_times (reading->chars[end]) ||
           is_one_of (reading->chars[end], units, G_N_ELEMENTS (units))));
}

/* 该公司江阴工厂: whose it is, unnamed. */
static gboolean
is_some_company (const ZhupiReading *reading,
                 const ZhupiToken   *token)
{
  const guint32 kinds = MASK (CATEGORY) | MASK (GENERIC) | MASK (CUE_BEFORE);
  guint end = token->start + token->length;

  return (token->kinds & kinds) == kinds && end < reading->n_chars &&
         zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, end));
}

/* 磷酸盐系正极材料: of that kind, where the word is a verb else. */
static gboolean
is_of_kind (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  const ZhupiToken *before;

  if (token->length != 1 || reading->chars[token->start] != KIND || token->start == 0 ||
      zhupi_reading_hit_from (reading, token->start + 1, MASK (PRODUCT)) == NULL)
    return FALSE;
  before = zhupi_reading_token_at (reading, token->start - 1);
  return (before->word_class == ZHUPI_WORD_NOUN || before->word_class == ZHUPI_WORD_NAME) &&
         (before->kinds & (MASK (HEAD) | MASK (CATEGORY) | MASK (BOUNDARY))) == 0;
}

/* 除江阴工厂外, 沿北岸大桥, 到江阴工厂: none of them begins a name. */
static gboolean
is_preposition (const ZhupiReading *reading,
                const ZhupiToken   *token)
{
  /* 除 沿 经 到 赴 */
  static const gunichar prepositions[] = { 0x9664, 0x6cbf, 0x7ecf, 0x5230, 0x8d74 };

  for (guint i = 0; token->length == 1 && i < G_N_ELEMENTS (prepositions); i++)
    if (reading->chars[token->start] == prepositions[i])
      return zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_NAME &&
             zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_PLACE;
  return FALSE;
}

/* 风电耦合制氢: a rare verb between what is made is a part of the name; 整乡推进: so is one that
 * says how far. */
static gboolean
is_joint (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  guint end = token->start + token->length;
  const ZhupiToken *before = token->start > 1 ?
    zhupi_reading_token_at (reading, token->start - 1) : NULL;

  if (before == NULL || token->length != JOINT_LENGTH)
    return FALSE;
  if (reading->chars[token->start - 2] == WHOLE && reading->chars[token->start] == PUSH)
    return TRUE;
  return token->cost >= RARE_COST && end < reading->n_chars &&
         (token->kinds & (MASK (BOUNDARY) | MASK (CUE_BEFORE) | MASK (CUE_AFTER))) == 0 &&
         (before->kinds & (MASK (BOUNDARY) | MASK (CATEGORY))) == 0 && before->length > 1 &&
         (before->word_class == ZHUPI_WORD_NOUN || before->word_class == ZHUPI_WORD_NAME ||
          before->word_class == ZHUPI_WORD_VERBAL_NOUN ||
          (before->kinds & MASK (PRODUCT)) != 0) &&
         !zhupi_reading_is_break (reading, end) &&
         !zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, end));
}

/* 江阴那云150MW电站: a name that fell into characters, before a figure. */
static gboolean
is_syllable (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  ZhupiWordClass word_class = zhupi_project_words_class_of (reading, token);
  guint end = token->start + 1;

  return token->length == 1 && token->start > 0 && end + 1 < reading->n_chars &&
         zhupi_reading_token_at (reading, end)->length == 1 &&
         zhupi_reading_is_digit (reading, end + 1) &&
         !zhupi_reading_is_break (reading, token->start) &&
         !zhupi_reading_is_break (reading, end) &&
         (word_class != ZHUPI_WORD_FUNCTION || (token->kinds & MASK (SURNAME)) != 0) &&
         (word_class == ZHUPI_WORD_NAME ||
          zhupi_project_words_is_place (reading,
                                        zhupi_reading_token_at (reading, token->start - 1)));
}

gboolean
zhupi_project_words_is_stop (const ZhupiReading *reading,
                             const ZhupiToken   *token)
{
  ZhupiWordClass word_class = zhupi_project_words_class_of (reading, token);

  if (token->length == 1 && reading->chars[token->start] == BUILD && word_class == ZHUPI_WORD_VERB)
    return TRUE;
  if (is_date (reading, token) || is_count (reading, token) || is_preposition (reading, token) ||
      is_some_company (reading, token))
    return TRUE;
  if ((reading->chars[token->start] == ORDINAL && token->length > 1) ||
      is_of_kind (reading, token) || is_joint (reading, token) ||
      is_syllable (reading, token) || zhupi_project_words_is_numbered (reading, token) ||
      is_multiple (reading, token))
    return FALSE;
  if (is_inner_sign (reading, token->start) || zhupi_project_words_has_digit (reading, token) ||
      zhupi_project_words_is_place (reading, token) ||
      zhupi_project_words_is_stage (reading, token))
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
         word_class == ZHUPI_WORD_VERB ||
         word_class == ZHUPI_WORD_FUNCTION || word_class == ZHUPI_WORD_TIME ||
         word_class == ZHUPI_WORD_NUMBER || word_class == ZHUPI_WORD_PERSON ||
         token->word_class == ZHUPI_WORD_IDIOM;
}

gboolean
zhupi_project_words_is_wide (const ZhupiReading *reading,
                             guint               head_end)
{
  static const gunichar wide[][2] = { { 0x9879, 0x76ee }, { 0x5de5, 0x7a0b } };

  for (guint i = 0; head_end >= 2 && i < G_N_ELEMENTS (wide); i++)
    if (reading->chars[head_end - 2] == wide[i][0] && reading->chars[head_end - 1] == wide[i][1])
      return TRUE;
  return FALSE;
}

/* 年产5万吨甲、2万吨乙项目: one name, if it begins with a company or with 年产. */
static gboolean
is_comma_before_number (const ZhupiReading *reading,
                        const ZhupiToken   *token)
{
  return reading->chars[token->start] == LIST_COMMA && token->start + 1 < reading->n_chars &&
         zhupi_reading_is_digit (reading, token->start + 1);
}

/* 五、六、七号: which ones of several. */
static gboolean
is_comma_of_numerals (const ZhupiReading *reading,
                      const ZhupiToken   *token)
{
  return reading->chars[token->start] == LIST_COMMA && token->start > 0 &&
         token->start + 1 < reading->n_chars &&
         zhupi_project_words_is_numeral (reading->chars[token->start - 1]) &&
         zhupi_project_words_is_numeral (reading->chars[token->start + 1]);
}

gboolean
zhupi_project_words_is_conjunction (const ZhupiReading *reading,
                                    const ZhupiToken   *token)
{
  gunichar c = reading->chars[token->start];

  if (is_comma_before_number (reading, token) || is_comma_of_numerals (reading, token))
    return TRUE;

  return token->length == 1 && (c == AND || c == AND_2 || c == AND_3);
}

/* 星河重工江阴分公司电池项目: the branch of a company. */
gboolean
zhupi_project_words_is_branch (const ZhupiReading *reading,
                               const ZhupiToken   *token)
{
  guint end = token->start + token->length;

  return token->length == BRANCH_LENGTH && reading->chars[token->start] == BRANCH &&
         zhupi_reading_hit_to (reading, end, MASK (CUE_BEFORE)) != NULL;
}
