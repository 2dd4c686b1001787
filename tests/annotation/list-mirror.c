/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/list-mirror.h"

static void
items_changed_cb (ListMirror *self,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GListModel *model)
{
  g_string_append_printf (self->ranges, "(%u,%u,%u)", position, n_removed, n_added);
  g_assert_cmpuint (position + n_removed, <=, self->items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    g_ptr_array_insert (self->items, (int) i, g_list_model_get_item (model, i));
  g_assert_cmpuint (self->items->len, ==, g_list_model_get_n_items (model));
}

ListMirror *
list_mirror_new (ZhupiAnnotationSet *set)
{
  ListMirror *self = g_new0 (ListMirror, 1);

  self->set = g_object_ref (set);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->ranges = g_string_new (NULL);
  g_signal_connect_swapped (set, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (set)),
                    G_LIST_MODEL (set));
  g_string_truncate (self->ranges, 0);
  return self;
}

void
list_mirror_free (ListMirror *self)
{
  g_signal_handlers_disconnect_by_data (self->set, self);
  g_object_unref (self->set);
  g_ptr_array_unref (self->items);
  g_string_free (self->ranges, TRUE);
  g_free (self);
}

char *
list_mirror_take_ranges (ListMirror *self)
{
  char *ranges = g_strdup (self->ranges->str);

  g_string_truncate (self->ranges, 0);
  return ranges;
}

static void
assert_record (ListMirror                  *self,
               guint                        position,
               const ZhupiAnnotationRecord *expected)
{
  ZhupiAnnotation *item = g_ptr_array_index (self->items, position);
  const ZhupiAnnotationRecord *record = zhupi_annotation_get_record (item);

  g_assert_cmpint (zhupi_annotation_record_compare (record, expected), ==, 0);
  g_assert_cmpuint (record->tag, ==, expected->tag);
  g_assert_cmpuint (record->state, ==, expected->state);
  g_assert_true (zhupi_details_equal (record->details, expected->details));
}

void
list_mirror_assert_same (ListMirror *self)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);

  g_assert_cmpuint (self->items->len, ==, zhupi_record_table_get_size (records));
  for (guint i = 0; i < self->items->len; i++)
    assert_record (self, i, zhupi_record_table_nth (records, i));
}

void
list_mirror_assert_records (ListMirror                  *self,
                            const ZhupiAnnotationRecord *records,
                            guint                        n_records)
{
  g_assert_cmpuint (self->items->len, ==, n_records);
  for (guint i = 0; i < n_records; i++)
    assert_record (self, i, &records[i]);
}
