/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-segments.h"

#include "text/zhupi-punctuation-private.h"

/* Prose has no longer clauses; in what is not prose each call stays cheap. */
#define MAX_CLAUSE 4096

static gboolean
is_cjk_stop (gunichar c)
{
  return g_utf8_strchr ("，。；：、！？…｡､", -1, c) != NULL;
}

/* In Latin text and numbers (1,000 and 10:35) only what a blank or an ideograph follows. */
static gboolean
is_latin_stop (gunichar    c,
               const char *next)
{
  gunichar following;

  if (c != ',' && c != '.' && c != ';' && c != ':' && c != '!' && c != '?')
    return FALSE;

  following = g_utf8_get_char (next);
  return following == 0 || zhupi_char_is_blank (following) || zhupi_char_is_cjk (following);
}

static gboolean
is_stop (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c == 0 || zhupi_char_is_line_end (c))
    return TRUE;
  return c < 0x80 ? is_latin_stop (c, g_utf8_next_char (p)) : is_cjk_stop (c);
}

/**
 * zhupi_segments_clause_at:
 * @text: a text
 * @code_point: a place
 *
 * Finds what lies between two stops such as ， or 。. A place at a stop belongs to the clause
 * before it. Looks 4096 code points far each way at most.
 *
 * Returns: the clause without its stops and without blanks around; may be empty
 */
ZhupiRange
zhupi_segments_clause_at (const ZhupiText *text,
                          guint            code_point)
{
  ZhupiRange range;
  const char *utf8;
  const char *start;
  const char *end;

  g_return_val_if_fail (text != NULL, ((ZhupiRange) { 0, 0 }));

  code_point = MIN (code_point, zhupi_text_get_length (text));
  range = (ZhupiRange) { code_point, code_point };
  utf8 = zhupi_text_get_utf8 (text, NULL);
  start = end = utf8 + zhupi_text_to_byte (text, code_point);

  for (; !is_stop (end) && range.end - code_point < MAX_CLAUSE; range.end++)
    end = g_utf8_next_char (end);
  for (; start > utf8 && !is_stop (g_utf8_prev_char (start))
         && code_point - range.start < MAX_CLAUSE; range.start--)
    start = g_utf8_prev_char (start);

  for (; start < end && zhupi_char_is_blank (g_utf8_get_char (start)); range.start++)
    start = g_utf8_next_char (start);
  for (; start < end && zhupi_char_is_blank (g_utf8_get_char (g_utf8_prev_char (end))); range.end--)
    end = g_utf8_prev_char (end);

  return range;
}
