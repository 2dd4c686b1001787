/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "w3c/zhupi-w3c.h"

static guint
count_items (ZhupiAnnotationSet *set)
{
  return zhupi_annotation_set_get_size (set) + zhupi_annotation_set_get_unplaced (set)->len +
         g_list_model_get_n_items (zhupi_annotation_set_get_relations (set));
}

/* What was read is written as a file that is read with all of it. */
static void
write_and_read (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) again = zhupi_w3c_read (bytes, fuzz_get_article (), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_items (again), ==, count_items (set));
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
