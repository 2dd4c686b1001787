/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-struct.h"

/* Annotations that have no place in the text, as they stand in the file. */

static gpointer
copy_string (gconstpointer string,
             gpointer      user_data)
{
  return g_strdup (string);
}

/* A snapshot must not see what comes or goes from now on. */
static void
stop_sharing (ZhupiAnnotationSet *self)
{
  g_autoptr (GPtrArray) shared = NULL;

  if (!self->unplaced_is_shared)
    return;
  shared = self->unplaced;
  self->unplaced = g_ptr_array_copy (shared, (GCopyFunc) copy_string, NULL);
  self->unplaced_is_shared = FALSE;
}

void
zhupi_annotation_set_add_unplaced (ZhupiAnnotationSet *self,
                                   const char         *json,
                                   gsize               n_bytes)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (json != NULL);

  stop_sharing (self);
  g_ptr_array_add (self->unplaced, g_strndup (json, n_bytes));
}

static gboolean
find_unplaced (ZhupiAnnotationSet *self,
               const char         *json,
               guint              *index)
{
  return g_ptr_array_find_with_equal_func (self->unplaced, json, g_str_equal, index);
}

gboolean
zhupi_annotation_set_replace_unplaced (ZhupiAnnotationSet *self,
                                       const char         *before,
                                       const char         *after)
{
  guint index = 0;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);
  g_return_val_if_fail (self->change.depth > 0, FALSE);
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  if (before != NULL && !find_unplaced (self, before, &index))
    return FALSE;
  stop_sharing (self);
  if (before != NULL)
    g_ptr_array_remove_index (self->unplaced, index);
  if (after != NULL)
    g_ptr_array_add (self->unplaced, g_strdup (after));
  self->change.is_dirty = TRUE;
  return TRUE;
}
