/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-text-cursor.h"

#define N_TEXTS 50
#define N_LOOKS 500
#define NEAR 40

static guint
choose (GRand *random,
        guint  last,
        guint  length)
{
  guint first = last > NEAR ? last - NEAR : 0;

  if (g_rand_int_range (random, 0, 5) == 0)
    return (guint) g_rand_int_range (random, 0, (gint32) length + 3);
  return (guint) g_rand_int_range (random, (gint32) first, (gint32) (last + NEAR));
}

/* Wherever it comes from, it says what the text says. */
static void
test_same_as_text (void)
{
  g_autoptr (GRand) random = random_text_new_rand ();

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *utf8 = random_text_make (random, 2000);
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
      ZhupiTextCursor cursor = { .text = text };
      guint place = 0;

      for (guint n = 0; n < N_LOOKS; n++)
        {
          place = choose (random, place, zhupi_text_get_length (text));
          g_assert_cmpuint (zhupi_text_cursor_to_byte (&cursor, place), ==,
                            zhupi_text_to_byte (text, place));
        }
    }
}

static void
test_peek (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("😀张三a");
  ZhupiTextCursor cursor = { .text = text };
  gsize n_bytes;
  const char *piece = zhupi_text_cursor_peek (&cursor, (ZhupiRange) { 1, 3 }, &n_bytes);

  g_assert_cmpmem (piece, n_bytes, "张三", 6);
  piece = zhupi_text_cursor_peek (&cursor, (ZhupiRange) { 0, 1 }, &n_bytes);
  g_assert_cmpmem (piece, n_bytes, "😀", 4);
  zhupi_text_cursor_peek (&cursor, (ZhupiRange) { 9, 9 }, &n_bytes);
  g_assert_cmpuint (n_bytes, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/cursor/same-as-the-text", test_same_as_text);
  g_test_add_func ("/text/cursor/peek", test_peek);
  return g_test_run ();
}
