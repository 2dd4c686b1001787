/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* Other marks, other hits or other colors: the text stays as it lies. */
void
zhupi_reader_view_drawing_changed (ZhupiReaderView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  zhupi_reader_view_queue_status (self);
  g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_OVERVIEW_CHANGED], 0);
}

static void
refresh_selected (ZhupiReaderView *self)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (self->set);
  guint position;

  if (!self->has_selected || zhupi_record_table_find (table, &self->selected, &position)
      || zhupi_annotation_set_find_id (self->set, &self->selected.id, &position))
    {
      if (self->has_selected)
        self->selected = *zhupi_record_table_nth (table, position);
      return;
    }
  self->has_selected = FALSE;
}

static void
text_damaged_cb (ZhupiReaderView *self,
                 guint            start,
                 guint            end)
{
  zhupi_mark_painter_damage (self->painter, (ZhupiRange) { start, end });
  self->has_hovered = FALSE;
  zhupi_reader_view_drawing_changed (self);
}

static void
set_changed_cb (ZhupiReaderView *self)
{
  refresh_selected (self);
  zhupi_reader_view_update_insertions (self);
}

static void
tag_set_changed_cb (ZhupiReaderView *self)
{
  zhupi_mark_painter_invalidate (self->painter);
  zhupi_reader_view_drawing_changed (self);
}

void
zhupi_reader_view_set_set (ZhupiReaderView    *self,
                           ZhupiAnnotationSet *set)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));
  g_return_if_fail (set == NULL || ZHUPI_IS_ANNOTATION_SET (set));
  g_return_if_fail (set == NULL || zhupi_annotation_set_get_article (set) == self->article);

  if (self->set == set)
    return;
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_set_object (&self->set, set);
  self->has_selected = FALSE;
  self->has_hovered = FALSE;
  zhupi_mark_painter_set_set (self->painter, set);
  zhupi_reader_view_update_insertions (self);
  if (set != NULL)
    {
      g_signal_connect_swapped (set, "text-damaged", G_CALLBACK (text_damaged_cb), self);
      g_signal_connect_swapped (set, "changed", G_CALLBACK (set_changed_cb), self);
      g_signal_connect_swapped (set, "notify::tag-set", G_CALLBACK (tag_set_changed_cb), self);
    }
  zhupi_reader_view_drawing_changed (self);
}

void
zhupi_reader_view_set_selected (ZhupiReaderView *self,
                                const ZhupiUuid *id)
{
  guint position;

  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  self->has_selected = id != NULL && self->set != NULL
                       && zhupi_annotation_set_find_id (self->set, id, &position);
  if (self->has_selected)
    self->selected = *zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set),
                                              position);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
zhupi_reader_view_set_hidden (ZhupiReaderView *self,
                              GHashTable      *tags,
                              guint            states)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  zhupi_mark_painter_set_hidden (self->painter, tags, states);
  self->has_hovered = FALSE;
  zhupi_reader_view_drawing_changed (self);
}

void
zhupi_reader_view_set_hits (ZhupiReaderView *self,
                            GArray          *hits,
                            guint            current)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  if (hits != self->hits)
    {
      g_clear_pointer (&self->hits, g_array_unref);
      self->hits = hits != NULL ? g_array_ref (hits) : NULL;
    }
  self->current_hit = current;
  zhupi_reader_view_drawing_changed (self);
}
