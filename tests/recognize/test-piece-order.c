/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-piece-order.h"

#define N_SENTENCES 25000
#define ROUNDS 40
#define MOST 9

static ZhupiText *
make_text (void)
{
  g_autoptr (GString) utf8 = g_string_new (NULL);

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append_printf (utf8, "第%u句说的是星河重工。%s", i, i % 7 == 0 ? "\n" : "");
  return zhupi_text_new (utf8->str);
}

/* One after the other, as a file is read that is not held whole. */
static GArray *
list_pieces (ZhupiText *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  ZhupiRange piece = { 0, 0 };

  while (piece.end < zhupi_text_get_length (text))
    {
      piece = (ZhupiRange) { piece.end, zhupi_text_piece_find_end (text, piece.end) };
      g_array_append_val (pieces, piece);
    }
  return pieces;
}

static void
note_taken (ZhupiPieceOrder *order,
            const GArray    *pieces,
            ZhupiRange       numbers,
            gboolean        *taken)
{
  for (guint i = numbers.start; i < numbers.end; i++)
    {
      ZhupiRange piece = zhupi_piece_order_get_piece (order, i);

      g_assert_cmpuint (i, <, pieces->len);
      g_assert_true (zhupi_range_equal (piece, g_array_index (pieces, ZhupiRange, i)));
      g_assert_false (taken[i]);
      taken[i] = TRUE;
    }
}

/* Whatever the reader does meanwhile. */
static void
test_each_piece_once (void)
{
  g_autoptr (ZhupiText) text = make_text ();
  g_autoptr (GArray) pieces = list_pieces (text);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  g_assert_cmpuint (pieces->len, >, 5);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (ZhupiPieceOrder) order = zhupi_piece_order_new (text);
      g_autofree gboolean *taken = g_new0 (gboolean, pieces->len);
      guint n_taken = 0;
      ZhupiRange numbers;

      while (zhupi_piece_order_take (order, g_rand_int (random) % 500000,
                                     1 + g_rand_int (random) % MOST, &numbers))
        {
          note_taken (order, pieces, numbers, taken);
          n_taken += zhupi_range_length (numbers);
        }
      g_assert_cmpuint (n_taken, ==, pieces->len);
    }
}

static void
test_nearest_first (void)
{
  g_autoptr (ZhupiText) text = make_text ();
  g_autoptr (GArray) pieces = list_pieces (text);
  g_autoptr (ZhupiPieceOrder) order = zhupi_piece_order_new (text);
  const guint place = g_array_index (pieces, ZhupiRange, 4).start;
  static const guint expected[] = { 4, 5, 3, 6, 2 };
  ZhupiRange numbers;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (zhupi_piece_order_take (order, place, 1, &numbers));
      g_assert_cmpuint (numbers.start, ==, expected[i]);
      g_assert_cmpuint (zhupi_range_length (numbers), ==, 1);
    }
  g_assert_true (zhupi_piece_order_take (order, 0, 8, &numbers));
  g_assert_cmpuint (numbers.start, ==, 0);
  g_assert_cmpuint (numbers.end, ==, 2);
}

static void
test_again_from_the_start (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("星河重工今天开工。");
  g_autoptr (ZhupiPieceOrder) order = zhupi_piece_order_new (text);
  ZhupiRange numbers;

  g_assert_true (zhupi_piece_order_take (order, 99, 1, &numbers));
  g_assert_false (zhupi_piece_order_take (order, 99, 1, &numbers));
  zhupi_piece_order_restart (order);
  g_assert_true (zhupi_piece_order_take (order, 99, 1, &numbers));
  g_assert_cmpuint (zhupi_range_length (numbers), ==, 1);
}

static void
test_empty_text_has_no_piece (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("");
  g_autoptr (ZhupiPieceOrder) order = zhupi_piece_order_new (text);
  ZhupiRange numbers;

  g_assert_false (zhupi_piece_order_take (order, 0, 1, &numbers));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/piece-order/each-piece-once", test_each_piece_once);
  g_test_add_func ("/recognize/piece-order/nearest-first", test_nearest_first);
  g_test_add_func ("/recognize/piece-order/again-from-the-start", test_again_from_the_start);
  g_test_add_func ("/recognize/piece-order/empty-text-has-no-piece", test_empty_text_has_no_piece);
  return g_test_run ();
}
