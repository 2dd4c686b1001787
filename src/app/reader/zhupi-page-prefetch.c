/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-page-prefetch.h"

#include "zhupi-glyph-warmer.h"

/* Below filling, above the lowered validation. */
#define PREFETCH_PRIORITY (G_PRIORITY_DEFAULT_IDLE + 60)

/* Time of one slice. */
#define SLICE_US 4000

/* What a line counts for whose height is not known, px. */
#define GUESSED_HEIGHT 60

struct _ZhupiPagePrefetch
{
  GtkTextView *view; /* owns this */
  ZhupiGlyphWarmer *warmer;
  guint idle;
  int shown;       /* buffer offset of the first line of the page that was seen last */
  int hidden;      /* px of that line that are above the page */
  gboolean upward; /* the page above is the next one */
  gboolean loose;  /* the view may have thrown away since what had been made ahead */
  int offset;      /* buffer offset of the line that has been laid out last */
  int left;        /* px of the next page that are still to be laid out */
};

ZhupiPagePrefetch *
zhupi_page_prefetch_new (GtkTextView *view)
{
  ZhupiPagePrefetch *self = g_new0 (ZhupiPagePrefetch, 1);

  self->view = view;
  self->warmer = zhupi_glyph_warmer_new (GTK_WIDGET (view));
  self->shown = -1;
  return self;
}

void
zhupi_page_prefetch_stop (ZhupiPagePrefetch *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  self->left = 0;
}

void
zhupi_page_prefetch_free (ZhupiPagePrefetch *self)
{
  zhupi_page_prefetch_stop (self);
  zhupi_glyph_warmer_free (self->warmer);
  g_free (self);
}

void
zhupi_page_prefetch_restart (ZhupiPagePrefetch *self)
{
  zhupi_page_prefetch_stop (self);
  zhupi_glyph_warmer_forget (self->warmer);
  self->shown = -1;
}

/* Asking where a line lies makes its layout, which the text view keeps for a while. */
static void
lay_out_line (ZhupiPagePrefetch *self,
              const GtkTextIter *line)
{
  GdkRectangle location;
  int top;
  int height;

  gtk_text_view_get_iter_location (self->view, line, &location);
  gtk_text_view_get_line_yrange (self->view, line, &top, &height);
  zhupi_glyph_warmer_add (self->warmer, line);
  self->left -= height > 0 ? height : GUESSED_HEIGHT;
}

static void
lay_out_lines (ZhupiPagePrefetch *self,
               gint64             until)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, self->offset);
  while (self->left > 0 && g_get_monotonic_time () < until)
    {
      if (self->upward ? !gtk_text_iter_backward_line (&iter) : !gtk_text_iter_forward_line (&iter))
        self->left = 0;
      else
        lay_out_line (self, &iter);
    }
  self->offset = gtk_text_iter_get_offset (&iter);
}

static gboolean
prefetch_cb (gpointer user_data)
{
  ZhupiPagePrefetch *self = user_data;
  gint64 until = g_get_monotonic_time () + SLICE_US;

  lay_out_lines (self, until);
  if (zhupi_glyph_warmer_run (self->warmer, until) || self->left > 0)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* By the text, not by px: what lies above is still being measured and moves it. Returns: whether
 * it is another page than before */
static gboolean
note_page (ZhupiPagePrefetch *self,
           int                y)
{
  GtkTextIter iter;
  int top;
  int shown;
  gboolean same;

  gtk_text_view_get_line_at_y (self->view, &iter, y, &top);
  shown = gtk_text_iter_get_offset (&iter);
  same = shown == self->shown;
  if (same && y - top == self->hidden)
    return FALSE;
  self->upward = shown < self->shown || (same && y - top < self->hidden);
  self->shown = shown;
  self->hidden = y - top;
  return TRUE;
}

/* Measuring a line throws away its layout, though it was made ahead. */
static gboolean
has_lost_lines (ZhupiPagePrefetch *self,
                gboolean           measuring)
{
  gboolean lost = self->loose && self->idle == 0;

  self->loose = measuring || (self->loose && !lost);
  return lost;
}

void
zhupi_page_prefetch_queue (ZhupiPagePrefetch *self,
                           gboolean           measuring)
{
  GdkRectangle visible;
  GtkTextIter iter;
  gboolean lost = has_lost_lines (self, measuring);

  gtk_text_view_get_visible_rect (self->view, &visible);
  if (!note_page (self, visible.y) && !lost)
    return;
  gtk_text_view_get_line_at_y (self->view, &iter,
                               self->upward ? visible.y : visible.y + visible.height - 1, NULL);
  /* Half of this line may be out of sight yet. */
  zhupi_glyph_warmer_add (self->warmer, &iter);
  self->offset = gtk_text_iter_get_offset (&iter);
  self->left = visible.height;
  if (self->idle != 0)
    return;
  self->idle = g_idle_add_full (PREFETCH_PRIORITY, prefetch_cb, self, NULL);
  g_source_set_name_by_id (self->idle, "[zhupi] lay out the next page");
}
