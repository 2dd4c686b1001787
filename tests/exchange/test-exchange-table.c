/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "exchange/zhupi-loss.h"

/* What README.md says of the formats is what the code says. */

#define ALL_HOLDER "w3c"

static void
append_formats (GString *readme)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_string_append (readme, "| name | format | read |\n| --- | --- | :-: |\n");
  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (readme, "| %s | %s | %s |\n", formats[i].id, formats[i].label,
                            formats[i].read != NULL ? "✓" : "–");
}

static gboolean
holds (const ZhupiExchangeFormat *format,
       ZhupiTrait                 trait)
{
  return (format->holds & trait) != 0;
}

/* Whether any format but the one that holds all has room for @trait. */
static gboolean
is_held_elsewhere (ZhupiTrait trait)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    if (!g_str_equal (formats[i].id, ALL_HOLDER) && holds (&formats[i], trait))
      return TRUE;
  return FALSE;
}

static void
append_common_losses (GString *readme)
{
  for (guint i = 0; i < ZHUPI_N_TRAITS; i++)
    if (!is_held_elsewhere (1u << i))
      g_string_append_printf (readme, "- %s\n", zhupi_loss_get_name (1u << i));
}

static void
append_head (GString *readme)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_string_append (readme, "| |");
  for (guint i = 0; i < n_formats; i++)
    if (!g_str_equal (formats[i].id, ALL_HOLDER))
      g_string_append_printf (readme, " %s |", formats[i].id);
  g_string_append (readme, "\n| --- |");
  for (guint i = 1; i < n_formats; i++)
    g_string_append (readme, " :-: |");
  g_string_append_c (readme, '\n');
}

static void
append_row (GString    *readme,
            ZhupiTrait  trait)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_string_append_printf (readme, "| %s |", zhupi_loss_get_name (trait));
  for (guint i = 0; i < n_formats; i++)
    if (!g_str_equal (formats[i].id, ALL_HOLDER))
      g_string_append_printf (readme, " %s |", holds (&formats[i], trait) ? "✓" : "–");
  g_string_append_c (readme, '\n');
}

static void
append_rows (GString *readme)
{
  append_head (readme);
  for (guint i = 0; i < ZHUPI_N_TRAITS; i++)
    if (is_held_elsewhere (1u << i))
      append_row (readme, 1u << i);
}

static void
assert_documented (void (*append) (GString *readme))
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "README.md", NULL);
  g_autoptr (GString) expected = g_string_new ("\n");
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;

  append (expected);
  g_string_append_c (expected, '\n');
  g_file_get_contents (path, &readme, NULL, &error);
  g_assert_no_error (error);
  if (strstr (readme, expected->str) == NULL)
    g_test_message ("README.md lacks this:\n%s", expected->str);
  g_assert_nonnull (strstr (readme, expected->str));
}

static void
test_formats (void)
{
  assert_documented (append_formats);
}

static void
test_common_losses (void)
{
  g_assert_cmpuint (zhupi_exchange_find_format (ALL_HOLDER)->holds, ==, ZHUPI_TRAITS_ALL);
  assert_documented (append_common_losses);
}

static void
test_losses (void)
{
  assert_documented (append_rows);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/documented/formats", test_formats);
  g_test_add_func ("/exchange/documented/what-w3c-alone-holds", test_common_losses);
  g_test_add_func ("/exchange/documented/what-each-holds", test_losses);
  return g_test_run ();
}
