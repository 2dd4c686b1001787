/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-range-list.h"

#define N_LISTS 40
#define MAX_RANGES 300

/* Most are near and short; some need every group of the numbers. */
static guint
choose_length (GRand *rand)
{
  guint bits = g_rand_int_range (rand, 0, 30) == 0 ? 24 : 6;

  return g_rand_int (rand) & ((1u << bits) - 1);
}

static GArray *
make_ranges (GRand          *rand,
             ZhupiRangeList *list)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  guint n_ranges = (guint) g_rand_int_range (rand, 0, MAX_RANGES);
  ZhupiRange range = { 0, 0 };

  for (guint i = 0; i < n_ranges; i++)
    {
      range.start = range.end + choose_length (rand);
      range.end = range.start + 1 + choose_length (rand);
      g_array_append_val (ranges, range);
      zhupi_range_list_append (list, range);
    }
  return ranges;
}

static void
assert_same (ZhupiRange a,
             ZhupiRange b)
{
  g_assert_cmpuint (a.start, ==, b.start);
  g_assert_cmpuint (a.end, ==, b.end);
}

static void
test_by_number (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();

  for (guint n = 0; n < N_LISTS; n++)
    {
      g_autoptr(ZhupiRangeList) list = zhupi_range_list_new ();
      g_autoptr(GArray) ranges = make_ranges (rand, list);

      g_assert_cmpuint (zhupi_range_list_get_size (list), ==, ranges->len);
      for (guint i = 0; i < ranges->len; i++)
        assert_same (zhupi_range_list_nth (list, i), g_array_index (ranges, ZhupiRange, i));
    }
}

static void
test_in_order (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();

  for (guint n = 0; n < N_LISTS; n++)
    {
      g_autoptr(ZhupiRangeList) list = zhupi_range_list_new ();
      g_autoptr(GArray) ranges = make_ranges (rand, list);
      guint first = (guint) g_rand_int_range (rand, 0, (gint32) ranges->len + 1);
      ZhupiRangeIter iter;
      ZhupiRange range;

      zhupi_range_iter_init (&iter, list, first);
      for (guint i = first; i < ranges->len; i++)
        {
          g_assert_true (zhupi_range_iter_next (&iter, &range));
          assert_same (range, g_array_index (ranges, ZhupiRange, i));
        }
      g_assert_false (zhupi_range_iter_next (&iter, &range));
    }
}

static guint
count_one_by_one (GArray *ranges,
                  guint   place)
{
  guint count = 0;

  while (count < ranges->len && g_array_index (ranges, ZhupiRange, count).start < place)
    count++;
  return count;
}

static void
assert_found (const ZhupiRangeList *list,
              GArray               *ranges,
              guint                 place)
{
  ZhupiRange expected = { place, place };
  guint count = count_one_by_one (ranges, place + 1);

  g_assert_cmpuint (zhupi_range_list_count_before (list, place), ==,
                    count_one_by_one (ranges, place));
  if (count > 0 && place <= g_array_index (ranges, ZhupiRange, count - 1).end)
    expected = g_array_index (ranges, ZhupiRange, count - 1);
  assert_same (zhupi_range_list_find (list, place), expected);
}

/* At each edge, and one before and behind it. */
static void
test_by_place (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();

  for (guint n = 0; n < N_LISTS; n++)
    {
      g_autoptr(ZhupiRangeList) list = zhupi_range_list_new ();
      g_autoptr(GArray) ranges = make_ranges (rand, list);

      assert_found (list, ranges, 0);
      for (guint i = 0; i < ranges->len; i++)
        {
          ZhupiRange range = g_array_index (ranges, ZhupiRange, i);

          assert_found (list, ranges, range.start);
          assert_found (list, ranges, range.start + 1);
          assert_found (list, ranges, range.end - 1);
          assert_found (list, ranges, range.end);
          assert_found (list, ranges, range.end + 1);
        }
    }
}

static void
test_greatest_numbers (void)
{
  g_autoptr(ZhupiRangeList) list = zhupi_range_list_new ();
  ZhupiRange first = { 0, 1 };
  ZhupiRange last = { 0x80000000u, G_MAXUINT32 };

  zhupi_range_list_append (list, first);
  zhupi_range_list_append (list, last);
  assert_same (zhupi_range_list_nth (list, 0), first);
  assert_same (zhupi_range_list_nth (list, 1), last);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/range-list/by-number", test_by_number);
  g_test_add_func ("/text/range-list/in-order", test_in_order);
  g_test_add_func ("/text/range-list/by-place", test_by_place);
  g_test_add_func ("/text/range-list/greatest-numbers", test_greatest_numbers);

  return g_test_run ();
}
