/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* The numbers of a list's items are not longer. */
#define MAX_ITEM_DIGITS 2
#define MAX_COUNT 3
#define JOINT_LENGTH 2
/* Words rarer than this (about 1 in 300,000) say what is meant. */
#define RARE_COST 202
#define BRANCH_LENGTH 3

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
  return reading->chars[position] == '/' &&
         zhupi_char_is_one_of (reading->chars[position + 1], U"年日月天小") &&
         position > 0 && !zhupi_reading_is_break (reading, position - 1);
}

/* Mini LED */
static gboolean
is_latin_space (const ZhupiReading *reading,
                guint               position)
{
  const gunichar *chars = reading->chars;

  return chars[position] == ' ' && position > 0 && position + 1 < reading->n_chars &&
         zhupi_char_is_ascii_letter (chars[position - 1]) &&
         zhupi_char_is_ascii_word (chars[position + 1]);
}

/* 江阴—启东 */
static gboolean
is_route (const ZhupiReading *reading,
          guint               position)
{
  const gunichar *chars = reading->chars;

  return chars[position] == U'—' && position > 0 && position + 1 < reading->n_chars &&
         zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, position - 1)) &&
         zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, position + 1));
}

/* ±800千伏 */
static gboolean
is_voltage (const ZhupiReading *reading,
            guint               position)
{
  return reading->chars[position] == U'±' && position + 1 < reading->n_chars &&
         zhupi_reading_is_digit (reading, position + 1);
}

/* A slash or a point within a measure: 6200t/d, 1.2万吨. */
static gboolean
is_inner_sign (const ZhupiReading *reading,
               guint               position)
{
  gunichar c = reading->chars[position];

  if (is_rate (reading, position) || is_latin_space (reading, position) ||
      is_route (reading, position) || is_voltage (reading, position))
    return TRUE;
  return zhupi_char_is_one_of (c, U"/.-×") && position > 0 && position + 1 < reading->n_chars &&
         !is_item_point (reading, position) &&
         zhupi_char_is_ascii_word (reading->chars[position - 1]) &&
         zhupi_char_is_ascii_word (reading->chars[position + 1]);
}

gboolean
zhupi_project_words_has_digit (const ZhupiReading *reading,
                               const ZhupiToken   *token)
{
  for (guint i = token->start; i < token->start + token->length; i++)
    if (zhupi_char_is_ascii_word (reading->chars[i]))
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
  return zhupi_char_is_numeral (c) || c == U'首' || (c >= '0' && c <= '9');
}

/* 二期, 一步 of 一步工程: which part of the project; not 前期. */
gboolean
zhupi_project_words_is_stage (const ZhupiReading *reading,
                              const ZhupiToken   *token)
{
  guint last = token->start + token->length - 1;

  if ((reading->chars[last] != U'期' && reading->chars[last] != U'步') || last == 0 ||
      !zhupi_project_words_is_numeral (reading->chars[last - 1]))
    return FALSE;
  return reading->chars[last] == U'期' || zhupi_chars_begin_at (reading, last + 1, U"工程");
}

/* 四号露天矿: which one of several. */
gboolean
zhupi_project_words_is_numbered (const ZhupiReading *reading,
                                 const ZhupiToken   *token)
{
  guint last = token->start + token->length - 1;

  return token->length > 1 && reading->chars[last] == U'号' &&
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
  return zhupi_char_is_one_of (c, U"十百千万亿");
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
    return reading->chars[token->start - 1] == ZHUPI_QUOTE_CLOSE;
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
  return zhupi_token_is (reading, token, U"年产");
}

/* 2023年, 5月10日: when, not how much. */
static gboolean
is_date (const ZhupiReading *reading,
         const ZhupiToken   *token)
{
  return zhupi_reading_is_digit (reading, token->start) &&
         zhupi_char_is_one_of (reading->chars[token->start + token->length], U"年月日");
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
  const char32_t *counts = token->length > 1 ? U"条座处个项家口批大" : U"条座处";

  /* 3000万条 is how much is made. */
  if (zhupi_char_is_one_of (reading->chars[token->start], U"万亿") ||
      (token->start > 0 && zhupi_char_is_one_of (reading->chars[token->start - 1], U"万亿")))
    return FALSE;
  return token->length <= MAX_COUNT &&
         (token->length == 1 || token->word_class == ZHUPI_WORD_NUMBER) &&
         zhupi_char_is_one_of (reading->chars[token->start + token->length - 1], counts);
}

static gboolean
is_unit (gunichar c)
{
  return zhupi_char_is_one_of (c, U"万吨千兆瓦头只羽辆台套级平亩");
}

/* 百万千瓦, 万头, 十万吨级: how large. */
static gboolean
is_multiple (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  guint end = token->start + token->length;

  if ((token->word_class != ZHUPI_WORD_NUMBER &&
       zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_NUMBER) ||
      (!is_times (reading->chars[token->start]) &&
       !zhupi_project_words_is_numeral (reading->chars[token->start])))
    return FALSE;
  return is_unit (reading->chars[end - 1]) ||
         (end < reading->n_chars &&
          (is_times (reading->chars[end]) || is_unit (reading->chars[end])));
}

/* 该公司江阴工厂, 该公司2GWh产线: whose it is, unnamed. */
static gboolean
is_some_company (const ZhupiReading *reading,
                 const ZhupiToken   *token)
{
  const guint32 kinds = MASK (CATEGORY) | MASK (GENERIC) | MASK (CUE_BEFORE);
  guint end = token->start + token->length;

  return (token->kinds & kinds) == kinds && end < reading->n_chars &&
         (zhupi_reading_is_digit (reading, end) ||
          zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, end)));
}

/* 磷酸盐系正极材料: of that kind, where the word is a verb else. */
static gboolean
is_of_kind (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  const ZhupiToken *before;

  if (!zhupi_token_is (reading, token, U"系") || token->start == 0 ||
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
  return token->length == 1 &&
         zhupi_char_is_one_of (reading->chars[token->start], U"除沿经到赴") &&
         zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_NAME &&
         zhupi_project_words_class_of (reading, token) != ZHUPI_WORD_PLACE;
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
  if (reading->chars[token->start - 2] == U'整' && reading->chars[token->start] == U'推')
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

/* 40亿元电池项目: what it costs. */
static gboolean
is_money (const ZhupiReading *reading,
          const ZhupiToken   *token)
{
  guint end = token->start + token->length;

  return reading->chars[end - 1] == U'元' && end > 1 &&
         zhupi_char_is_one_of (reading->chars[end - 2], U"亿万");
}

gboolean
zhupi_project_words_is_stop (const ZhupiReading *reading,
                             const ZhupiToken   *token)
{
  ZhupiWordClass word_class = zhupi_project_words_class_of (reading, token);

  if ((zhupi_token_is (reading, token, U"建") && word_class == ZHUPI_WORD_VERB) ||
      is_money (reading, token))
    return TRUE;
  if (is_date (reading, token) || is_count (reading, token) || is_preposition (reading, token) ||
      is_some_company (reading, token))
    return TRUE;
  if ((reading->chars[token->start] == U'第' && token->length > 1) ||
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
      (token->kinds & (MASK (HEAD) | MASK (CATEGORY))) == MASK (HEAD) ||
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
  return zhupi_chars_end_at (reading, head_end, U"项目") ||
         zhupi_chars_end_at (reading, head_end, U"工程");
}

/* 年产5万吨甲、2万吨乙项目: one name, if it begins with a company or with 年产. */
static gboolean
is_comma_before_number (const ZhupiReading *reading,
                        const ZhupiToken   *token)
{
  return token->start + 1 < reading->n_chars &&
         zhupi_reading_is_digit (reading, token->start + 1);
}

/* 电池、隔膜项目: one name, if it begins with a company. */
static gboolean
is_comma_of_products (const ZhupiReading *reading,
                      const ZhupiToken   *token)
{
  const ZhupiToken *before = token->start > 0 ? zhupi_reading_token_at (reading, token->start - 1)
                                              : NULL;

  return before != NULL && before->length > 1 &&
         before->word_class == ZHUPI_WORD_NOUN && (before->kinds & MASK (HEAD)) == 0 &&
         zhupi_reading_hit_from (reading, token->start + 1, MASK (PRODUCT)) != NULL;
}

/* H1、H2: two of several. */
static gboolean
is_comma_of_codes (const ZhupiReading *reading,
                   const ZhupiToken   *token)
{
  return token->start > 1 &&
         token->start + 2 < reading->n_chars &&
         zhupi_char_is_ascii_letter (reading->chars[token->start - 2]) &&
         zhupi_reading_is_digit (reading, token->start - 1) &&
         reading->chars[token->start + 1] == reading->chars[token->start - 2] &&
         zhupi_reading_is_digit (reading, token->start + 2);
}

/* 五、六、七号: which ones of several. */
static gboolean
is_comma_of_numerals (const ZhupiReading *reading,
                      const ZhupiToken   *token)
{
  return token->start > 0 &&
         token->start + 1 < reading->n_chars &&
         zhupi_project_words_is_numeral (reading->chars[token->start - 1]) &&
         zhupi_project_words_is_numeral (reading->chars[token->start + 1]);
}

gboolean
zhupi_project_words_is_conjunction (const ZhupiReading *reading,
                                    const ZhupiToken   *token)
{
  gunichar c = reading->chars[token->start];

  if (c != U'、')
    return token->length == 1 && zhupi_char_is_and (c);
  return is_comma_before_number (reading, token) || is_comma_of_numerals (reading, token) ||
         is_comma_of_products (reading, token) || is_comma_of_codes (reading, token);
}

/* 星河重工江阴分公司电池项目: the branch of a company. */
gboolean
zhupi_project_words_is_branch (const ZhupiReading *reading,
                               const ZhupiToken   *token)
{
  guint end = token->start + token->length;

  return token->length == BRANCH_LENGTH && reading->chars[token->start] == U'分' &&
         zhupi_reading_hit_to (reading, end, MASK (CUE_BEFORE)) != NULL;
}
