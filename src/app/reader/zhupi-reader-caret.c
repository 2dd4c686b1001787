/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

static guint
get_mark_place (ZhupiReaderView *self,
                GtkTextMark     *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, mark);
  return zhupi_reader_layout_from_iter (&self->layout, &iter);
}

guint
zhupi_reader_view_get_caret (ZhupiReaderView *self)
{
  g_return_val_if_fail (ZHUPI_IS_READER_VIEW (self), 0);

  if (self->layout.view_text == NULL)
    return 0;
  return get_mark_place (self,
                         gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
}

gboolean
zhupi_reader_view_get_selection (ZhupiReaderView *self,
                                 ZhupiRange      *range)
{
  GtkTextIter start;
  GtkTextIter end;
  ZhupiRange found;

  g_return_val_if_fail (ZHUPI_IS_READER_VIEW (self), FALSE);

  if (self->layout.view_text == NULL
      || !gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                                &start, &end))
    return FALSE;
  found.start = zhupi_reader_layout_from_iter (&self->layout, &start);
  found.end = zhupi_reader_layout_from_iter (&self->layout, &end);
  found = zhupi_reader_selection_snap (&self->words, found);
  if (range != NULL)
    *range = found;
  return found.end > found.start;
}

static void
select_places (ZhupiReaderView *self,
               guint            caret,
               guint            bound)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint caret_offset = zhupi_view_text_to_buffer (self->layout.view_text, caret);
  guint bound_offset = zhupi_view_text_to_buffer (self->layout.view_text, bound);
  GtkTextIter caret_iter;
  GtkTextIter bound_iter;

  /* The end of a range lies before a soft break. */
  if (caret > bound)
    caret_offset = zhupi_view_text_end_to_buffer (self->layout.view_text, caret);
  if (bound > caret)
    bound_offset = zhupi_view_text_end_to_buffer (self->layout.view_text, bound);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret_iter, (int) caret_offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound_iter, (int) bound_offset);
  gtk_text_buffer_select_range (buffer, &caret_iter, &bound_iter);
}

void
zhupi_reader_view_select (ZhupiReaderView *self,
                          ZhupiRange       range)
{
  guint length;

  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  if (self->layout.view_text == NULL)
    return;
  length = zhupi_article_get_length (self->article);
  range.start = MIN (range.start, length);
  range.end = CLAMP (range.end, range.start, length);
  if (range.end > zhupi_view_text_get_fed (self->layout.view_text))
    zhupi_text_filler_finish (self->filler);
  select_places (self, range.end, range.start);
}

static guint
get_bound (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  return get_mark_place (self, gtk_text_buffer_get_selection_bound (buffer));
}

static void
show_caret (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
  gtk_text_view_reset_cursor_blink (GTK_TEXT_VIEW (self));
}

/* By our words: Pango's are whole clauses in Chinese. */
static void
zhupi_reader_view_move_cursor (GtkTextView     *view,
                               GtkMovementStep  step,
                               int              count,
                               gboolean         extend)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (view);
  guint caret;

  if (step != GTK_MOVEMENT_WORDS || self->layout.view_text == NULL)
    {
      GTK_TEXT_VIEW_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (view)))
        ->move_cursor (view, step, count, extend);
      return;
    }
  caret = zhupi_reader_selection_step (&self->words, zhupi_reader_view_get_caret (self), count);
  select_places (self, caret, extend ? get_bound (self) : caret);
  show_caret (self);
}

/* What is copied is the article's text: soft breaks are none of it. */
static void
zhupi_reader_view_copy_clipboard (GtkTextView *view)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (view);
  g_autofree char *text = NULL;
  ZhupiRange range;

  if (!zhupi_reader_view_get_selection (self, &range))
    return;
  text = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static gboolean
resize_selection (ZhupiReaderView *self,
                  gboolean         grow)
{
  ZhupiRange range;

  if (self->layout.view_text == NULL)
    return FALSE;
  if (!zhupi_reader_view_get_selection (self, &range))
    range.start = range.end = zhupi_reader_view_get_caret (self);
  range = grow ? zhupi_reader_selection_grow (&self->words, range)
               : zhupi_reader_selection_shrink (&self->words, range);
  zhupi_reader_view_select (self, range);
  return TRUE;
}

static gboolean
grow_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return resize_selection (ZHUPI_READER_VIEW (widget), TRUE);
}

static gboolean
shrink_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  return resize_selection (ZHUPI_READER_VIEW (widget), FALSE);
}

/* The space key turns pages: nothing is typed here. */
static gboolean
page_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  g_signal_emit_by_name (widget, "move-cursor", GTK_MOVEMENT_PAGES, g_variant_get_int32 (args),
                         FALSE);
  return TRUE;
}

void
zhupi_reader_view_class_init_caret (GtkTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType alt_shift = GDK_ALT_MASK | GDK_SHIFT_MASK;

  klass->move_cursor = zhupi_reader_view_move_cursor;
  klass->copy_clipboard = zhupi_reader_view_copy_clipboard;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, alt_shift, grow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, alt_shift, shrink_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, page_cb, "i", -1);
}
