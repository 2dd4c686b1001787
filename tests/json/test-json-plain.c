/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-plain.h"

#define N_TEXTS 20000
#define MAX_PIECES 40

/* What the fast one must find, character by character. */
static const char *
skip_slowly (const char *at,
             const char *end)
{
  while (at < end)
    {
      gsize n_bytes = 1;

      if ((guchar) *at < 0x20 || *at == '"' || *at == '\\')
        return at;
      while (n_bytes <= 4 && at + n_bytes <= end && !g_utf8_validate_len (at, n_bytes, NULL))
        n_bytes++;
      if (n_bytes > 4 || at + n_bytes > end)
        return at;
      at += n_bytes;
    }
  return at;
}

static void
append_piece (GString *text,
              GRand   *random)
{
  static const char *const pieces[] = {
    "a", "bcdefghijklmnopqrstuv", "星", "河重工云帆电池", "😀", "é", "\x7f", "\xDF\xBF", "\xE0\xA0\x80",
    "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF",
  };
  static const char *const stops[] = {
    "\"", "\\", "\n", "\x1f", "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
    "\xE5\x8C", "\xE5", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE5x",
  };

  if (g_rand_int_range (random, 0, MAX_PIECES) == 0)
    g_string_append (text, stops[g_rand_int_range (random, 0, G_N_ELEMENTS (stops))]);
  else
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
}

static void
test_same_as_slowly (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *exact = NULL;

      for (int n = g_rand_int_range (random, 0, MAX_PIECES); n > 0; n--)
        append_piece (text, random);
      /* A block of its own, so that a sanitizer sees each byte beyond it. */
      exact = g_memdup2 (text->str, text->len);
      if (exact == NULL)
        continue;
      g_assert_cmpint (zhupi_json_skip_plain (exact, exact + text->len) - exact, ==,
                       skip_slowly (exact, exact + text->len) - exact);
    }
}

/* Where the text is valid both look for the same. */
static void
test_valid (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *exact = NULL;

      for (int n = g_rand_int_range (random, 1, MAX_PIECES); n > 0; n--)
        append_piece (text, random);
      if (!g_utf8_validate_len (text->str, text->len, NULL))
        continue;
      exact = g_memdup2 (text->str, text->len);
      g_assert_cmpint (zhupi_json_skip_valid (exact, exact + text->len) - exact, ==,
                       skip_slowly (exact, exact + text->len) - exact);
    }
}

static void
test_nul (void)
{
  static const char text[] = "0123456789abcdef星\0x";

  g_assert_cmpint (zhupi_json_skip_plain (text, text + sizeof text) - text, ==, 19);
  g_assert_true (zhupi_json_skip_plain (text, text) == text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/plain/same-as-slowly", test_same_as_slowly);
  g_test_add_func ("/json/plain/valid-as-slowly", test_valid);
  g_test_add_func ("/json/plain/nul-is-not-plain", test_nul);
  return g_test_run ();
}
