/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-throttle.h"

#include <glib-object.h>

#define N_CHANGES 1000
#define MOST_AT_ONCE 8

static void
count_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, end_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_some_changes_at_once (void)
{
  guint n_calls = 0;
  g_autoptr (ZhupiThrottle) throttle = zhupi_throttle_new (count_cb, &n_calls);

  for (guint i = 1; i <= MOST_AT_ONCE; i++)
    {
      zhupi_throttle_poke (throttle);
      g_assert_cmpuint (n_calls, ==, i);
    }
}

static void
test_many_changes_are_gathered (void)
{
  guint n_calls = 0;
  guint n_at_once;
  g_autoptr (ZhupiThrottle) throttle = zhupi_throttle_new (count_cb, &n_calls);

  for (guint i = 0; i < N_CHANGES; i++)
    zhupi_throttle_poke (throttle);
  n_at_once = n_calls;
  g_assert_cmpuint (n_at_once, <, N_CHANGES / 10);
  wait (500);
  g_assert_cmpuint (n_calls, ==, n_at_once + 1);
}

static void
test_freed_with_a_call_due (void)
{
  guint n_calls = 0;
  guint n_at_once;
  ZhupiThrottle *throttle = zhupi_throttle_new (count_cb, &n_calls);

  for (guint i = 0; i < N_CHANGES; i++)
    zhupi_throttle_poke (throttle);
  zhupi_throttle_free (throttle);
  n_at_once = n_calls;
  wait (200);
  g_assert_cmpuint (n_calls, ==, n_at_once);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/throttle/some-changes-at-once", test_some_changes_at_once);
  g_test_add_func ("/app/throttle/many-changes-are-gathered", test_many_changes_are_gathered);
  g_test_add_func ("/app/throttle/freed-with-a-call-due", test_freed_with_a_call_due);
  return g_test_run ();
}
