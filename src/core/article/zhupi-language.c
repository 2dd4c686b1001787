/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-language-private.h"

/* The beginning tells the language. */
#define SAMPLE_CODE_POINTS 4000

/* A Chinese text may be full of Latin names; an ideograph says as much as some letters. */
#define LETTERS_AN_IDEOGRAPH 4

/* Frequent characters that differ, in the same order. */
static const char simplified[] = "这为个国们时来会发动过说产种后学经进着里现实两体机当从业应开亿万与于对电车长东";
static const char traditional[] = "這為個國們時來會發動過說產種後學經進著裡現實兩體機當從業應開億萬與於對電車長東";

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

const char *
zhupi_language_guess (const ZhupiText *text)
{
  const char *p = zhupi_text_get_utf8 (text, NULL);
  guint n_letters = 0;
  guint n_ideographs = 0;
  guint n_simplified = 0;
  guint n_traditional = 0;

  for (guint i = 0; i < SAMPLE_CODE_POINTS && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_letters += c < 0x80 && g_ascii_isalpha ((char) c);
      if (!is_ideograph (c))
        continue;
      n_ideographs++;
      n_simplified += g_utf8_strchr (simplified, -1, c) != NULL;
      n_traditional += g_utf8_strchr (traditional, -1, c) != NULL;
    }

  if (n_ideographs * LETTERS_AN_IDEOGRAPH < n_letters)
    return "en";
  return n_traditional > n_simplified ? "zh-TW" : "zh-CN";
}
