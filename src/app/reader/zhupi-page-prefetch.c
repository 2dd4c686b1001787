/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-page-prefetch.h"

/* Below drawing and filling, above the lowered validation. */
#define PREFETCH_PRIORITY (GDK_PRIORITY_REDRAW + 10)

/* Time of one slice. */
#define SLICE_US 6000

/* What a line counts for whose height is not known, px. */
#define GUESSED_HEIGHT 60

struct _ZhupiPagePrefetch
{
  GtkTextView *view; /* owns this */
  guint idle;
  int shown; /* top of the page that was seen last */
};

ZhupiPagePrefetch *
zhupi_page_prefetch_new (GtkTextView *view)
{
  ZhupiPagePrefetch *self = g_new0 (ZhupiPagePrefetch, 1);

  self->view = view;
  self->shown = G_MININT;
  return self;
}

void
zhupi_page_prefetch_stop (ZhupiPagePrefetch *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

void
zhupi_page_prefetch_free (ZhupiPagePrefetch *self)
{
  zhupi_page_prefetch_stop (self);
  g_free (self);
}

/* Asking where a line lies makes its layout, which the text view keeps for a while. */
static gboolean
prefetch_cb (gpointer user_data)
{
  ZhupiPagePrefetch *self = user_data;
  gint64 until = g_get_monotonic_time () + SLICE_US;
  GdkRectangle visible;
  GtkTextIter iter;
  int seen = 0;

  self->idle = 0;
  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y + visible.height - 1, NULL);
  while (seen < visible.height && g_get_monotonic_time () < until
         && gtk_text_iter_forward_line (&iter))
    {
      GdkRectangle location;
      int top;
      int height;

      gtk_text_view_get_iter_location (self->view, &iter, &location);
      gtk_text_view_get_line_yrange (self->view, &iter, &top, &height);
      seen += height > 0 ? height : GUESSED_HEIGHT;
    }
  return G_SOURCE_REMOVE;
}

void
zhupi_page_prefetch_queue (ZhupiPagePrefetch *self)
{
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (self->view, &visible);
  if (self->idle != 0 || visible.y == self->shown)
    return;
  self->shown = visible.y;
  self->idle = g_idle_add_full (PREFETCH_PRIORITY, prefetch_cb, self, NULL);
  g_source_set_name_by_id (self->idle, "[zhupi] lay out the next page");
}
