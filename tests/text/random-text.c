/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"

static const char *const pieces[] = {
  "星", "河", "重工", "云帆电池", "北岸高新区", "，", "。", "！", "？", "……", "：", "；", "、",
  "“", "”", "《", "》", "（", "）", "「", "」", "𠮷", "𠮷", "👩‍👩‍👧", "👍🏽", "🏴‍☠️", "🇨🇳", "🇩🇪", "🇨",
  "❤️", "e\u0301", "\u0301", "\u200d", "각", "ᄀ", "ᅡ", "ᆨ", "가", "السلام", "م", "\r\n", "\n", "\r",
  " ", "　", "\t", "a", "Ltd.", "Co., ", "3.14", "1,000", "B", ".", "!", "?", "\"", "(", ")", "क्षि",
  "ก็", "\u2028", "\u0600", "ｱﾞ", "é", "ß",
};

GRand *
random_text_new_rand (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

char *
random_text_make (GRand *rand,
                  guint  n_pieces)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

gunichar *
random_text_decode (const char *utf8,
                    guint      *length)
{
  glong n = 0;
  gunichar *chars = g_utf8_to_ucs4 (utf8, -1, NULL, &n, NULL);

  *length = (guint) n;
  return chars;
}
