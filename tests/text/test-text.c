/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-text.h"

#include <string.h>

#define ROUNDS 60
#define MAX_PIECES 1500

/* Compares every place of a text with what a plain walk through it counts. */
static void
check_all_places (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  const char *p = utf8;
  guint code_point = 0;
  guint unit = 0;

  for (;; p = g_utf8_next_char (p), code_point++)
    {
      gsize byte = p - utf8;
      guint width = g_utf8_get_char (p) > 0xFFFF ? 2 : 1;

      g_assert_cmpuint (zhupi_text_to_byte (text, code_point), ==, byte);
      g_assert_cmpuint (zhupi_text_from_byte (text, byte), ==, code_point);
      g_assert_cmpuint (zhupi_text_to_utf16 (text, code_point), ==, unit);
      g_assert_cmpuint (zhupi_text_from_utf16 (text, unit), ==, code_point);
      g_assert_cmpuint (zhupi_text_get_char (text, code_point), ==, g_utf8_get_char (p));
      if (*p == '\0')
        break;
      g_assert_cmpuint (zhupi_text_from_utf16 (text, unit + width - 1), ==, code_point);
      g_assert_cmpuint (zhupi_text_from_byte (text, g_utf8_next_char (p) - utf8 - 1), ==,
                        code_point);
      unit += width;
    }

  g_assert_cmpuint (zhupi_text_get_length (text), ==, code_point);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *utf8 = random_text_make (rand, g_rand_int_range (rand, 0, MAX_PIECES));

      check_all_places (utf8);
    }
}

/* Characters that lie across the border of two blocks of the index. */
static void
test_across_blocks (void)
{
  for (guint n_before = 1020; n_before <= 1026; n_before++)
    {
      g_autofree char *before = g_strnfill (n_before, 'x');
      g_autofree char *utf8 = g_strconcat (before, "𠮷云👍", before, "𠮷", NULL);

      check_all_places (utf8);
    }
}

static void
test_ascii (void)
{
  g_autofree char *utf8 = g_strnfill (5000, 'a');

  check_all_places (utf8);
}

static void
test_empty (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("");
  gsize n_bytes;

  g_assert_cmpuint (zhupi_text_get_length (text), ==, 0);
  g_assert_cmpuint (zhupi_text_to_byte (text, 7), ==, 0);
  g_assert_cmpuint (zhupi_text_from_byte (text, 7), ==, 0);
  g_assert_cmpuint (zhupi_text_to_utf16 (text, 7), ==, 0);
  g_assert_cmpuint (zhupi_text_from_utf16 (text, 7), ==, 0);
  g_assert_cmpuint (zhupi_text_get_char (text, 0), ==, 0);
  g_assert_cmpstr (zhupi_text_get_utf8 (text, &n_bytes), ==, "");
  g_assert_cmpuint (n_bytes, ==, 0);
}

static void
test_past_end (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("云𠮷");

  g_assert_cmpuint (zhupi_text_to_byte (text, G_MAXUINT), ==, 7);
  g_assert_cmpuint (zhupi_text_from_byte (text, G_MAXUINT), ==, 2);
  g_assert_cmpuint (zhupi_text_to_utf16 (text, G_MAXUINT), ==, 3);
  g_assert_cmpuint (zhupi_text_from_utf16 (text, G_MAXUINT), ==, 2);
  g_assert_cmpuint (zhupi_text_get_char (text, G_MAXUINT), ==, 0);
}

static void
test_slices (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("北岸𠮷云帆");
  g_autofree char *middle = zhupi_text_dup_slice (text, (ZhupiRange) { 1, 4 });
  g_autofree char *clipped = zhupi_text_dup_slice (text, (ZhupiRange) { 3, 99 });
  gsize n_bytes;
  const char *piece = zhupi_text_peek (text, (ZhupiRange) { 2, 3 }, &n_bytes);

  g_assert_cmpstr (middle, ==, "岸𠮷云");
  g_assert_cmpstr (clipped, ==, "云帆");
  g_assert_cmpmem (piece, n_bytes, "𠮷", strlen ("𠮷"));
}

static void
test_slice_equals (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("北岸𠮷云帆");

  g_assert_true (zhupi_text_slice_equals (text, (ZhupiRange) { 2, 4 }, "𠮷云", -1));
  g_assert_true (zhupi_text_slice_equals (text, (ZhupiRange) { 0, 1 }, "北岸", 3));
  g_assert_true (zhupi_text_slice_equals (text, (ZhupiRange) { 5, 5 }, "", -1));
  g_assert_false (zhupi_text_slice_equals (text, (ZhupiRange) { 2, 4 }, "𠮷帆", -1));
  g_assert_false (zhupi_text_slice_equals (text, (ZhupiRange) { 2, 4 }, "𠮷", -1));
  g_assert_false (zhupi_text_slice_equals (text, (ZhupiRange) { 3, 6 }, "云帆", -1));
  g_assert_false (zhupi_text_slice_equals (text, (ZhupiRange) { 4, 2 }, "", -1));
}

static gpointer
hold_and_release (gpointer data)
{
  for (guint i = 0; i < 10000; i++)
    zhupi_text_unref (zhupi_text_ref (data));
  return NULL;
}

static void
test_shared_between_threads (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("云帆");
  GThread *thread = g_thread_new ("holder", hold_and_release, text);

  hold_and_release (text);
  g_thread_join (thread);
  g_assert_cmpuint (zhupi_text_get_length (text), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/index/round-trip", test_round_trip);
  g_test_add_func ("/text/index/across-blocks", test_across_blocks);
  g_test_add_func ("/text/index/ascii", test_ascii);
  g_test_add_func ("/text/index/empty-text", test_empty);
  g_test_add_func ("/text/index/past-end-is-end", test_past_end);
  g_test_add_func ("/text/slice/clipped", test_slices);
  g_test_add_func ("/text/slice/equals", test_slice_equals);
  g_test_add_func ("/text/ref/shared-between-threads", test_shared_between_threads);

  return g_test_run ();
}
