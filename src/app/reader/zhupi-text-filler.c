/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-text-filler.h"

/* Bytes: some screens of Chinese, read before the first frame. */
#define FIRST_BYTES (32 * 1024)

/* Bytes of one insertion; an insertion of this costs a quarter of a millisecond. */
#define CHUNK_BYTES (64 * 1024)

/* Time of one slice. */
#define SLICE_US 6000

/* Below drawing, above the text view's own measuring. */
#define FILL_PRIORITY (GDK_PRIORITY_REDRAW + 1)

/* The first slice and each that many-th waits for the idles of others: in one of them GTK makes the
 * program known to accessibility clients. */
#define WAITING_PRIORITY (G_PRIORITY_DEFAULT_IDLE + 50)
#define SLICES_WITHOUT_WAITING 16

struct _ZhupiTextFiller
{
  GtkTextBuffer *buffer;
  ZhupiViewText *view_text; /* borrowed */
  ZhupiTextFillerFunc progress;
  gpointer user_data;
  GString *chunk;
  guint idle;
  guint n_slices;
  gboolean done;
};

/* Text at the end pushes a caret that stands there before it. */
static void
insert_at_end (ZhupiTextFiller *self)
{
  GtkTextMark *caret = gtk_text_buffer_get_insert (self->buffer);
  GtkTextIter end;
  GtkTextIter at;
  int offset;
  gboolean pushes;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, caret);
  offset = gtk_text_iter_get_offset (&at);
  pushes = gtk_text_iter_equal (&end, &at);
  gtk_text_buffer_insert (self->buffer, &end, self->chunk->str, (int) self->chunk->len);
  if (!pushes)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, offset);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

static void
insert_chunk (ZhupiTextFiller *self,
              gsize            n_bytes)
{
  g_string_truncate (self->chunk, 0);
  self->done = !zhupi_view_text_feed (self->view_text, self->chunk, n_bytes);
  if (self->chunk->len > 0)
    insert_at_end (self);
}

/**
 * zhupi_text_filler_new:
 * @buffer: an empty buffer
 * @view_text: the text, borrowed; it must live as long as the filler
 * @progress: called after each slice
 * @user_data: for @progress
 *
 * Puts in the first screens at once. The rest waits for zhupi_text_filler_go().
 *
 * Returns: (transfer full): a filler
 */
ZhupiTextFiller *
zhupi_text_filler_new (GtkTextBuffer       *buffer,
                       ZhupiViewText       *view_text,
                       ZhupiTextFillerFunc  progress,
                       gpointer             user_data)
{
  ZhupiTextFiller *self;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_new0 (ZhupiTextFiller, 1);
  self->buffer = g_object_ref (buffer);
  self->view_text = view_text;
  self->progress = progress;
  self->user_data = user_data;
  self->chunk = g_string_sized_new (CHUNK_BYTES + 1024);
  insert_chunk (self, FIRST_BYTES);
  return self;
}

void
zhupi_text_filler_free (ZhupiTextFiller *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_string_free (self->chunk, TRUE);
  g_object_unref (self->buffer);
  g_free (self);
}

static int
get_priority (ZhupiTextFiller *self)
{
  return self->n_slices % SLICES_WITHOUT_WAITING == 0 ? WAITING_PRIORITY : FILL_PRIORITY;
}

static gboolean
fill_cb (gpointer user_data)
{
  ZhupiTextFiller *self = user_data;
  gint64 until = g_get_monotonic_time () + SLICE_US;
  gboolean done;

  while (!self->done && g_get_monotonic_time () < until)
    insert_chunk (self, CHUNK_BYTES);
  self->n_slices++;
  g_source_set_priority (g_main_current_source (), get_priority (self));
  done = self->done;
  if (done)
    self->idle = 0;
  self->progress (done, self->user_data);
  return done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Puts in the rest from now on, while the main loop runs; to be called after the first frame. */
void
zhupi_text_filler_go (ZhupiTextFiller *self)
{
  if (self->done || self->idle != 0)
    return;
  self->idle = g_idle_add_full (get_priority (self), fill_cb, self, NULL);
  g_source_set_name_by_id (self->idle, "[zhupi] fill the reader");
}

/* Puts in all the rest at once; blocks, half a second in 100 MB. */
void
zhupi_text_filler_finish (ZhupiTextFiller *self)
{
  if (self->done)
    return;
  while (!self->done)
    insert_chunk (self, CHUNK_BYTES);
  g_clear_handle_id (&self->idle, g_source_remove);
  self->progress (TRUE, self->user_data);
}

/* Returns: whether all text is in */
gboolean
zhupi_text_filler_is_done (ZhupiTextFiller *self)
{
  return self->done;
}
