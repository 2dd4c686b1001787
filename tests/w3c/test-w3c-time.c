/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-time.h"

#define N_TIMES 20000
#define FIRST_SECOND G_GINT64_CONSTANT (-30610224000) /* 1000-01-01 */
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)  /* 9999-12-31 */

static gint64
make_time (GRand *random)
{
  double second = g_rand_double_range (random, FIRST_SECOND, LAST_SECOND);

  return (gint64) second * G_USEC_PER_SEC
         + (g_rand_boolean (random) ? g_rand_int_range (random, 0, G_USEC_PER_SEC) : 0);
}

/* GDateTime is the oracle, to the second. */
static void
test_there_and_back (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 time = make_time (random), again = 0;
      gint64 second = time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0);
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (second);
      g_autofree char *expected = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S");
      char string[ZHUPI_W3C_TIME_SIZE];

      g_assert_true (zhupi_w3c_time_format (time, string));
      g_assert_true (g_str_has_prefix (string, expected));
      g_assert_true (zhupi_w3c_time_parse (string, &again));
      g_assert_cmpint (again, ==, time);
    }
}

static void
test_edges (void)
{
  char string[ZHUPI_W3C_TIME_SIZE];

  g_assert_true (zhupi_w3c_time_format (FIRST_SECOND * G_USEC_PER_SEC, string));
  g_assert_cmpstr (string, ==, "1000-01-01T00:00:00Z");
  g_assert_true (zhupi_w3c_time_format (LAST_SECOND * G_USEC_PER_SEC, string));
  g_assert_cmpstr (string, ==, "9999-12-31T23:59:59Z");
  g_assert_false (zhupi_w3c_time_format ((FIRST_SECOND - 1) * G_USEC_PER_SEC, string));
  g_assert_false (zhupi_w3c_time_format ((LAST_SECOND + 1) * G_USEC_PER_SEC, string));
  g_assert_false (zhupi_w3c_time_format (G_MAXINT64, string));
  g_assert_false (zhupi_w3c_time_format (G_MININT64, string));
}

static void
test_zones (void)
{
  static const struct
  {
    const char *string;
    gint64 time;
  } cases[] = {
    { "1970-01-01T00:00:01Z", 1000000 },
    { "1970-01-01T00:00:00.5Z", 500000 },
    { "1970-01-01T08:00:00+08:00", 0 },
    { "1969-12-31T23:59:59.999999Z", -1 },
    { "1970-01-01T00:00:00", 0 },
    { "2024-02-29T00:00:00Z", G_GINT64_CONSTANT (1709164800000000) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 time = 7;

      g_test_message ("%s", cases[i].string);
      g_assert_true (zhupi_w3c_time_parse (cases[i].string, &time));
      g_assert_cmpint (time, ==, cases[i].time);
    }
}

static void
test_refused (void)
{
  static const char *const strings[] = {
    "", "Z", "2026-01-02", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
    "2026-01-32T00:00:00Z", "2026-01-01T25:00:00Z", "2026-01-01T00:60:00Z", "2026/01/01T00:00:00Z",
    "2026-01-01 00:00:0xZ", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00ZZ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      gint64 time;

      g_test_message ("%s", strings[i]);
      g_assert_false (zhupi_w3c_time_parse (strings[i], &time));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/w3c/time/there-and-back", test_there_and_back);
  g_test_add_func ("/w3c/time/years-of-four-digits", test_edges);
  g_test_add_func ("/w3c/time/zones-and-fractions", test_zones);
  g_test_add_func ("/w3c/time/refused", test_refused);
  return g_test_run ();
}
