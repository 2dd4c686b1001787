/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "w3c/zhupi-w3c.h"

/* What was read is written as a file that is read as the same. */
static void
write_and_read (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) again = zhupi_w3c_read (bytes, fuzz_get_article (), NULL, &error);
  g_autoptr (GBytes) same = NULL;

  g_assert_no_error (error);
  same = zhupi_w3c_write (again);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (same, NULL), g_bytes_get_size (same));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set =
    zhupi_w3c_read (bytes, fuzz_get_article (), findings, &error);

  g_assert_true ((set == NULL) == (error != NULL));
  if (set != NULL)
    write_and_read (set);
  return 0;
}
