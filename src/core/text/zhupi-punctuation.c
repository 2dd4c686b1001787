/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-punctuation-private.h"

#include <string.h>

#define NEXT_LINE 0x85
#define ZERO_WIDTH_SPACE 0x200B
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define BYTE_ORDER_MARK 0xFEFF

typedef struct
{
  gunichar opener;
  gunichar closer;
} Pair;

static const Pair pairs[] = {
  { '(', ')' }, { '[', ']' }, { '{', '}' }, { 0x2018, 0x2019 }, { 0x201C, 0x201D },
  { 0x3008, 0x3009 }, { 0x300A, 0x300B }, { 0x300C, 0x300D }, { 0x300E, 0x300F },
  { 0x3010, 0x3011 }, { 0x3014, 0x3015 }, { 0x3016, 0x3017 }, { 0x301D, 0x301E },
  { 0xFF08, 0xFF09 }, { 0xFF3B, 0xFF3D }, { 0xFF5B, 0xFF5D }, { 0xFF62, 0xFF63 },
};

static const char *const abbreviations[] = {
  "Co", "Ltd", "Inc", "Corp", "Bros", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "No",
  "Nos", "vs", "Fig", "approx", "etc", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
  "Sept", "Oct", "Nov", "Dec",
};

gboolean
zhupi_char_is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\f' || c == NEXT_LINE || c == LINE_SEPARATOR
         || c == PARAGRAPH_SEPARATOR;
}

gboolean
zhupi_char_is_blank (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return g_unichar_isspace (c) || c == NEXT_LINE || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
}

static gboolean
is_sign_of_names (gunichar c)
{
  return g_utf8_strchr ("%&#@*/\\‰％＆＃＠＊／", -1, c) != NULL;
}

gboolean
zhupi_char_is_punctuation (gunichar c)
{
  if (c < 0x80)
    return g_ascii_ispunct ((char) c) && strchr ("%&#@*/\\$+=^`|~<>", (int) c) == NULL;
  return g_unichar_ispunct (c) && !g_unichar_isalnum (c) && !is_sign_of_names (c)
         && g_unichar_type (c) <= G_UNICODE_OPEN_PUNCTUATION
         && g_unichar_type (c) >= G_UNICODE_CONNECT_PUNCTUATION;
}

gboolean
zhupi_char_is_ideograph (gunichar c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005
         || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

gboolean
zhupi_char_is_cjk (gunichar c)
{
  return zhupi_char_is_ideograph (c) || (c >= 0x3000 && c <= 0x30FF)
         || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFF00 && c <= 0xFFEF)
         || (c >= 0x2018 && c <= 0x201D);
}

gunichar
zhupi_char_get_closer (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].opener == c)
      return pairs[i].closer;

  return 0;
}

gboolean
zhupi_char_is_closer (gunichar c)
{
  if (c == '"' || c == '\'')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].closer == c)
      return TRUE;

  return FALSE;
}

/* The ASCII letters and inner full stops right before a place. */
static const char *
find_word_start (const char *text,
                 const char *end)
{
  while (end > text && (g_ascii_isalpha (end[-1]) || end[-1] == '.'))
    end--;
  return end;
}

gboolean
zhupi_is_abbreviation_stop (const char *text,
                            const char *stop)
{
  const gsize longest = 8;
  const char *bound = (gsize) (stop - text) > longest ? stop - longest : text;
  const char *word = find_word_start (bound, stop);
  gsize n = stop - word;

  /* “J.” and “U.S.” */
  if (n == 1)
    return g_ascii_isupper (*word);
  if (n > 2 && stop[-2] == '.')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strncmp (abbreviations[i], word, n) == 0 && abbreviations[i][n] == '\0')
      return TRUE;

  return FALSE;
}
