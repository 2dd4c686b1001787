/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* What one pair of brackets holds at most. */
#define MAX_BRACKETS 80u
#define MIN_NAME 2
#define MAX_NAME 12
/* Before a stock code stands a short name. */
#define MAX_CODED 8
#define MIN_DIGITS 4
#define MAX_DIGITS 6

static guint
find_close (const ZhupiReading *reading,
            guint               open)
{
  for (guint i = open + 1; i < MIN (open + MAX_BRACKETS, reading->n_chars); i++)
    {
      if (reading->chars[i] == ')')
        return i;
      if (reading->chars[i] == '\n')
        break;
    }
  return open;
}

static gboolean
opens_alias (gunichar c)
{
  return zhupi_char_is_one_of (c, U": \"“「『");
}

static gboolean
joins_aliases (gunichar c)
{
  return zhupi_char_is_one_of (c, U"”」』或、");
}

/* The company's full name, or the suffix or known name, that ends before the bracket. */
static guint
antecedent_start (const ZhupiReading *reading,
                  guint               open)
{
  const ZhupiHit *known = zhupi_reading_hit_to (reading, open, MASK (COMPANY) | MASK (AMBIGUOUS));
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, open, SUFFIX_KINDS);

  if (suffix != NULL && suffix->kinds & MASK (LEGAL_FORM))
    return zhupi_left_walk_full_name (reading, suffix->start);
  if (known != NULL)
    return known->start;
  return suffix != NULL ? zhupi_left_walk_company (reading, suffix->start) : open;
}

/* 公司 and 标的公司 are words for a company, a plant's name is none. */
static gboolean
is_no_name (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  return end < start + MIN_NAME || end > start + MAX_NAME ||
         zhupi_reading_hit_to (reading, end, MASK (HEAD) | MASK (ZONE) | MASK (NOT_COMPANY) |
                                               MASK (CATEGORY)) != NULL;
}

static void
add_aliases (ZhupiNames *names,
             guint       open,
             guint       position,
             guint       close)
{
  const ZhupiReading *reading = names->reading;
  guint known_start = antecedent_start (reading, open);

  while (position < close)
    {
      guint end;

      while (position < close && opens_alias (reading->chars[position]))
        position++;
      for (end = position; end < close && !zhupi_reading_is_break (reading, end); end++)
        continue;
      if (known_start < open && !is_no_name (reading, position, end))
        zhupi_names_add_short (names, position, end, ZHUPI_EVIDENCE_ALIAS, known_start, open);
      if (end >= close || !joins_aliases (reading->chars[end]))
        return;
      for (position = end; position < close && joins_aliases (reading->chars[position]); position++)
        continue;
    }
}

static gboolean
is_number (const ZhupiReading *reading,
           guint               start,
           guint               end)
{
  for (guint i = start; i < end; i++)
    if (!zhupi_reading_is_digit (reading, i))
      return FALSE;
  return end - start >= MIN_DIGITS && end - start <= MAX_DIGITS;
}

/* 600000, 600000.SH, NYSE: X, 证券代码 600000. */
static gboolean
is_stock_code (const ZhupiReading *reading,
               guint               start,
               guint               end)
{
  const ZhupiHit *exchange = zhupi_reading_hit_to (reading, end, MASK (STOCK));

  return is_number (reading, start, end) ||
         zhupi_reading_hit_from (reading, start, MASK (STOCK)) != NULL ||
         (exchange != NULL && exchange->start > start &&
          reading->chars[exchange->start - 1] == '.');
}

static guint
coded_name_start (const ZhupiReading *reading,
                  guint               open)
{
  const ZhupiHit *known = zhupi_reading_hit_to (reading, open, MASK (COMPANY) | MASK (LEGAL_FORM));
  guint position = open;

  if (known != NULL)
    return known->kinds & MASK (COMPANY) ? known->start :
                                           zhupi_left_walk_full_name (reading, known->start);
  while (position > 0)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (token->start + token->length != position || open - token->start > MAX_CODED ||
          zhupi_left_walk_is_boundary (reading, token))
        break;
      position = token->start;
    }
  return position;
}

/* X（Y，600000.SH）: both X and Y have that code. */
static void
add_coded (ZhupiNames *names,
           guint       open,
           guint       close)
{
  const ZhupiReading *reading = names->reading;
  guint start = coded_name_start (reading, open);
  guint comma = open + 1;

  while (comma < close && reading->chars[comma] != ',')
    comma++;
  if (!is_stock_code (reading, open + 1, comma) &&
      (comma == close || !is_stock_code (reading, comma + 1, close)))
    return;
  if (start + MIN_NAME <= open)
    zhupi_names_add (names, start, open, ZHUPI_EVIDENCE_STOCK_CODE, NULL);
  if (comma < close && !is_stock_code (reading, open + 1, comma) &&
      !is_no_name (reading, open + 1, comma))
    zhupi_names_add (names, open + 1, comma, ZHUPI_EVIDENCE_STOCK_CODE, NULL);
}

/* 现 of （现代汽车）. */
static gboolean
is_letter_of_name (const ZhupiReading *reading,
                   const ZhupiHit     *alias)
{
  return alias->end == alias->start + 1 &&
         zhupi_reading_token_at (reading, alias->start)->length > 1;
}

void
zhupi_find_bracketed_names (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;

  for (guint i = 1; i < reading->n_chars; i++)
    {
      guint close = reading->chars[i] == '(' ? find_close (reading, i) : i;
      const ZhupiHit *alias;

      if (close == i)
        continue;
      alias = zhupi_reading_hit_from (reading, i + 1, MASK (ALIAS));
      if (alias != NULL && !is_letter_of_name (reading, alias))
        add_aliases (names, i, alias->end, close);
      else
        add_coded (names, i, close);
    }
}
