/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-empty-text.h"

#include "panels/zhupi-annotation-describe.h"

#include <glib/gi18n-lib.h>

/* The first classes that have a key, for the hint. */
#define N_CLASSES_IN_HINT 2

static guint
find_classes_with_keys (ZhupiTagSet     *tag_set,
                        const ZhupiTag **found)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  guint n_found = 0;

  for (guint i = 0; i < n_tags && n_found < N_CLASSES_IN_HINT; i++)
    {
      if (tags[i].key != 0)
        found[n_found++] = &tags[i];
    }
  return n_found;
}

char *
zhupi_empty_text_no_marks (ZhupiAnnotationSet *set)
{
  const ZhupiTag *tags[N_CLASSES_IN_HINT];
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (set);

  if (zhupi_annotation_set_get_read_only (set))
    return g_strdup (_("No marks. This set is locked."));
  if (find_classes_with_keys (tag_set, tags) < N_CLASSES_IN_HINT)
    return g_strdup (_("No marks yet. Select text to mark it."));
  /* Translators: key and name of a class, twice: "press 1 (Company) or 2 (Project)". */
  return g_strdup_printf (_("No marks yet. Select text and press %c (%s) or %c (%s)."),
                          tags[0]->key, zhupi_tag_get_display_label (tags[0]),
                          tags[1]->key, zhupi_tag_get_display_label (tags[1]));
}

char *
zhupi_empty_text_filtered (ZhupiAnnotationSet *set,
                           GHashTable         *only)
{
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, only);
  if (g_hash_table_size (only) != 1 || !g_hash_table_iter_next (&iter, &tag, NULL))
    return g_strdup (_("Nothing fits the filter."));
  /* Translators: name of a class of marks, such as "Company". */
  return g_strdup_printf (_("No marks of the class “%s” fit the filter."),
                          zhupi_annotation_describe_tag (set, GPOINTER_TO_UINT (tag)));
}
