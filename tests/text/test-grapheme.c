/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-grapheme-class-private.h"
#include "text/zhupi-segments.h"

#include <string.h>

#define ROUNDS 200
#define MAX_PIECES 60

/* Every string is one user-perceived character. */
static const char *const single[] = {
  "a", "云", "𠮷", "\r\n", "\n", "\r", "e\u0301", "e\u0301\u0323", "각", "각", "가\u11a8",
  "🇨🇳", "👍🏽", "👩‍👩‍👧", "🏴‍☠️", "❤️", "👩🏽‍🚀", "ก็", "कि", "葛\U000E0101", "1\ufe0f\u20e3", "ｱﾞ",
  "a\u200d", "\u0600\u0661",
};

/* Each pair has a boundary between its two characters. */
static const char *const apart[][2] = {
  { "云", "帆" }, { "\n", "\r" }, { "\n", "\u0301" }, { "\r\n", "\n" }, { "🇨🇳", "🇩" },
  { "🇨🇳", "🇩🇪" }, { "a\u200d", "👩" }, { "👩", "👩" }, { "각", "가" }, { "a", "\u200b" },
  { "م", "س" },
};

static void
test_single (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    {
      g_autofree char *utf8 = g_strconcat ("x", single[i], "x", NULL);
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
      guint last = zhupi_text_get_length (text) - 1;

      /* A prefixed sign joins what follows it. */
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      for (guint j = 2; j < last; j++)
        {
          g_assert_false (zhupi_segments_is_grapheme_start (text, j));
          g_assert_cmpuint (zhupi_segments_grapheme_floor (text, j), ==, 1);
          g_assert_cmpuint (zhupi_segments_grapheme_ceil (text, j), ==, last);
        }
      g_assert_true (zhupi_segments_is_grapheme_start (text, 1));
      g_assert_true (zhupi_segments_is_grapheme_start (text, last));
      g_assert_true (zhupi_segments_is_grapheme_start (text, last + 1));
    }
}

static void
test_apart (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    {
      g_autofree char *utf8 = g_strconcat (apart[i][0], apart[i][1], NULL);
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
      guint border = (guint) g_utf8_strlen (apart[i][0], -1);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (zhupi_segments_is_grapheme_start (text, border));
      g_assert_cmpuint (zhupi_segments_grapheme_floor (text, border), ==, border);
      g_assert_cmpuint (zhupi_segments_grapheme_ceil (text, border), ==, border);
    }
}

/* What a walk from the beginning, character by character, remembers of the cluster it is in. */
typedef struct
{
  ZhupiGraphemeClass last;
  gboolean after_pictograph;
  gboolean after_joined_pictograph;
  gboolean odd_flags;
} Walk;

static gboolean
walk_joins (const Walk         *walk,
            ZhupiGraphemeClass  class)
{
  static const char *const followers[] = {
    [ZHUPI_GRAPHEME_L] = "LVvt", [ZHUPI_GRAPHEME_V] = "VT", [ZHUPI_GRAPHEME_LV] = "VT",
    [ZHUPI_GRAPHEME_T] = "T", [ZHUPI_GRAPHEME_LVT] = "T",
  };
  static const char letters[] = {
    [ZHUPI_GRAPHEME_L] = 'L', [ZHUPI_GRAPHEME_V] = 'V', [ZHUPI_GRAPHEME_T] = 'T',
    [ZHUPI_GRAPHEME_LV] = 'v', [ZHUPI_GRAPHEME_LVT] = 't', [ZHUPI_GRAPHEME_PICTOGRAPH] = '\0',
  };

  if (walk->last == ZHUPI_GRAPHEME_CR)
    return class == ZHUPI_GRAPHEME_LF;
  if (walk->last == ZHUPI_GRAPHEME_LF || walk->last == ZHUPI_GRAPHEME_CONTROL
      || class == ZHUPI_GRAPHEME_CR || class == ZHUPI_GRAPHEME_LF
      || class == ZHUPI_GRAPHEME_CONTROL)
    return FALSE;
  if (class == ZHUPI_GRAPHEME_EXTEND || class == ZHUPI_GRAPHEME_ZWJ
      || class == ZHUPI_GRAPHEME_SPACING_MARK || walk->last == ZHUPI_GRAPHEME_PREPEND)
    return TRUE;
  if (class == ZHUPI_GRAPHEME_PICTOGRAPH)
    return walk->after_joined_pictograph;
  if (class == ZHUPI_GRAPHEME_REGIONAL_INDICATOR)
    return walk->odd_flags;
  return letters[class] != '\0' && walk->last < G_N_ELEMENTS (followers)
         && followers[walk->last] != NULL && strchr (followers[walk->last], letters[class]) != NULL;
}

static void
walk_on (Walk               *walk,
         ZhupiGraphemeClass  class)
{
  walk->after_joined_pictograph = walk->after_pictograph && class == ZHUPI_GRAPHEME_ZWJ;
  walk->after_pictograph = class == ZHUPI_GRAPHEME_PICTOGRAPH
                           || (walk->after_pictograph && class == ZHUPI_GRAPHEME_EXTEND);
  walk->odd_flags = class == ZHUPI_GRAPHEME_REGIONAL_INDICATOR && !walk->odd_flags;
  walk->last = class;
}

static void
check_against_walk (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  guint length;
  g_autofree gunichar *chars = random_text_decode (utf8, &length);
  Walk walk = { ZHUPI_GRAPHEME_CONTROL, FALSE, FALSE, FALSE };
  guint start = 0;

  for (guint i = 0; i < length; i++)
    {
      ZhupiGraphemeClass class = zhupi_grapheme_class (chars[i]);
      gboolean starts = i == 0 || !walk_joins (&walk, class);

      if (starts)
        start = i;
      g_assert_cmpint (zhupi_segments_is_grapheme_start (text, i), ==, starts);
      g_assert_cmpuint (zhupi_segments_grapheme_floor (text, i), ==, start);
      g_assert_cmpuint (zhupi_segments_grapheme_ceil (text, start), ==, start);
      if (!starts)
        g_assert_cmpuint (zhupi_segments_grapheme_ceil (text, start + 1), >, i);
      walk_on (&walk, class);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *utf8 = random_text_make (rand, g_rand_int_range (rand, 0, MAX_PIECES));

      check_against_walk (utf8);
    }
}

/* A text of nothing but marks ends the search after a bounded distance. */
static void
test_endless_marks (void)
{
  const guint n_marks = 100000;
  GString *marks = g_string_new ("a");
  g_autoptr (ZhupiText) text = NULL;

  for (guint i = 0; i < n_marks; i++)
    g_string_append (marks, "\u0301");
  text = zhupi_text_new_take (marks->str, marks->len);
  g_string_free (marks, FALSE);

  g_assert_cmpuint (zhupi_segments_grapheme_floor (text, n_marks), >, n_marks - 10000);
  g_assert_cmpuint (zhupi_segments_grapheme_ceil (text, 1), <, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/grapheme/sequence-is-one", test_single);
  g_test_add_func ("/text/grapheme/neighbors-are-apart", test_apart);
  g_test_add_func ("/text/grapheme/as-by-walk-from-start", test_random);
  g_test_add_func ("/text/grapheme/endless-marks-are-bounded", test_endless_marks);

  return g_test_run ();
}
