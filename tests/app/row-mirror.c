/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "row-mirror.h"

static char *
dup_annotation_row (ZhupiAnnotation *annotation)
{
  const ZhupiAnnotationRecord *record = zhupi_annotation_get_record (annotation);
  const char *note = zhupi_annotation_get_fields (annotation)->note;
  static const char * const states[] = { "", "?", "!" };

  return g_strdup_printf ("%u-%u%s%s", record->start, record->end, states[record->state],
                          note != NULL ? note : "");
}

static char *
dup_row (GListModel *model,
         guint       row)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, row);

  if (ZHUPI_IS_GROUP_TITLE (item))
    return g_strconcat (zhupi_group_title_get_title (ZHUPI_GROUP_TITLE (item)), ":", NULL);
  g_assert_true (ZHUPI_IS_ANNOTATION (item));
  return dup_annotation_row (ZHUPI_ANNOTATION (item));
}

static void
items_changed_cb (RowMirror  *self,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GListModel *model)
{
  g_string_append_printf (self->ranges, "(%u,%u,%u)", position, n_removed, n_added);
  g_assert_cmpuint (position + n_removed, <=, self->rows->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->rows, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    g_ptr_array_insert (self->rows, (int) i, dup_row (model, i));
  row_mirror_assert_same (self);
}

RowMirror *
row_mirror_new (ZhupiAnnotationSubset *subset)
{
  RowMirror *self = g_new0 (RowMirror, 1);

  self->subset = g_object_ref (subset);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->ranges = g_string_new (NULL);
  g_signal_connect_swapped (subset, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (subset)),
                    G_LIST_MODEL (subset));
  g_string_truncate (self->ranges, 0);
  return self;
}

void
row_mirror_free (RowMirror *self)
{
  g_signal_handlers_disconnect_by_data (self->subset, self);
  g_object_unref (self->subset);
  g_ptr_array_unref (self->rows);
  g_string_free (self->ranges, TRUE);
  g_free (self);
}

char *
row_mirror_take_ranges (RowMirror *self)
{
  char *ranges = g_strdup (self->ranges->str);

  g_string_truncate (self->ranges, 0);
  return ranges;
}

void
row_mirror_assert_same (RowMirror *self)
{
  GListModel *model = G_LIST_MODEL (self->subset);

  g_assert_cmpuint (self->rows->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *row = dup_row (model, i);

      g_assert_cmpstr (g_ptr_array_index (self->rows, i), ==, row);
    }
}

char *
row_mirror_dup_text (RowMirror *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_copy (self->rows, (GCopyFunc) g_strdup, NULL);

  g_ptr_array_set_free_func (rows, g_free);
  g_ptr_array_add (rows, NULL);
  return g_strjoinv (" ", (char **) rows->pdata);
}
