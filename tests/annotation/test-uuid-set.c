/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-uuid-set.h"

#define N_IDS 300000

static void
make_id (guint      number,
         ZhupiUuid *id)
{
  static const ZhupiUuid space = { { 7 } };

  zhupi_uuid_init_from_name (id, &space, (const char *) &number, sizeof number);
}

static void
check_many (gsize n_expected)
{
  g_autoptr (ZhupiUuidSet) set = zhupi_uuid_set_new (n_expected);
  ZhupiUuid id;

  for (guint i = 0; i < N_IDS; i += 2)
    {
      make_id (i, &id);
      g_assert_true (zhupi_uuid_set_add (set, &id));
    }
  for (guint i = 0; i < N_IDS; i++)
    {
      make_id (i, &id);
      zhupi_uuid_set_prefetch (set, &id);
      g_assert_cmpint (zhupi_uuid_set_contains (set, &id), ==, i % 2 == 0);
      g_assert_cmpint (zhupi_uuid_set_add (set, &id), ==, i % 2 == 1);
    }
}

static void
test_many (void)
{
  check_many (0);
  check_many (N_IDS);
}

/* Ids that somebody counted up are as good as random ones. */
static void
test_counted (void)
{
  g_autoptr (ZhupiUuidSet) set = zhupi_uuid_set_new (0);

  for (guint i = 1; i < N_IDS; i++)
    {
      ZhupiUuid id = { { 0 } };

      id.bytes[15] = (guint8) i;
      id.bytes[14] = (guint8) (i >> 8);
      id.bytes[13] = (guint8) (i >> 16);
      g_assert_true (zhupi_uuid_set_add (set, &id));
      g_assert_false (zhupi_uuid_set_add (set, &id));
    }
}

static void
test_none (void)
{
  g_autoptr (ZhupiUuidSet) set = zhupi_uuid_set_new (0);
  const ZhupiUuid none = { { 0 } };

  g_assert_false (zhupi_uuid_set_contains (set, &none));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid-set/knows-each-and-no-other", test_many);
  g_test_add_func ("/uuid-set/ids-in-sequence", test_counted);
  g_test_add_func ("/uuid-set/none-is-never-in-it", test_none);
  return g_test_run ();
}
