/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-geometry.h"

/* Edges that are remembered; a power of two. */
#define N_EDGES 8192

/* Pieces of a line that are this close (px) are one. */
#define TOUCHING 1

/* Where a character lies, relative to the top of its paragraph. */
typedef struct
{
  guint offset;
  guint epoch;
  GdkRectangle box;
} Edge;

struct _ZhupiMarkGeometry
{
  GtkTextView *view; /* owns this */
  int line_height;
  guint epoch;
  Edge edges[N_EDGES];
};

ZhupiMarkGeometry *
zhupi_mark_geometry_new (GtkTextView *view)
{
  ZhupiMarkGeometry *self = g_new0 (ZhupiMarkGeometry, 1);

  self->view = view;
  self->epoch = 1;
  self->line_height = 1;
  return self;
}

void
zhupi_mark_geometry_free (ZhupiMarkGeometry *self)
{
  g_free (self);
}

/* To be called when the text is laid out anew: new width, font or text. */
void
zhupi_mark_geometry_invalidate (ZhupiMarkGeometry *self)
{
  self->epoch++;
}

/* @line_height: px, absolute: what each line of the body takes */
void
zhupi_mark_geometry_set_line_height (ZhupiMarkGeometry *self,
                                     int                line_height)
{
  self->line_height = MAX (line_height, 1);
  self->epoch++;
}

/* The box of a character; its width is negative in right-to-left text. */
static GdkRectangle
locate (ZhupiMarkGeometry    *self,
        const ZhupiParagraph *paragraph,
        const GtkTextIter    *iter)
{
  guint offset = (guint) gtk_text_iter_get_offset (iter);
  Edge *edge = &self->edges[offset % N_EDGES];

  if (edge->epoch == self->epoch && edge->offset == offset)
    return edge->box;
  gtk_text_view_get_iter_location (self->view, iter, &edge->box);
  edge->box.y -= paragraph->top;
  edge->offset = offset;
  edge->epoch = self->epoch;
  return edge->box;
}

/* Whether all lines have the same height, so that a line is known by its number. A fallback font
 * makes its line higher, and all lines below drift. */
static gboolean
is_even (ZhupiMarkGeometry    *self,
         const ZhupiParagraph *paragraph)
{
  int lines = paragraph->height - paragraph->above - paragraph->below;

  return !paragraph->uneven && lines > 0 && lines % self->line_height == 0;
}

/* The line on which a box lies. The box is that of the run's font: only its middle is sure. */
static int
line_of (ZhupiMarkGeometry    *self,
         const ZhupiParagraph *paragraph,
         const GdkRectangle   *box)
{
  return (box->y + box->height / 2 - paragraph->above) / self->line_height;
}

static void
append_line (ZhupiMarkGeometry    *self,
             const ZhupiParagraph *paragraph,
             GArray               *boxes,
             int                   line,
             int                   left,
             int                   right)
{
  ZhupiLineBox box = { left, paragraph->above + line * self->line_height, right - left,
                       self->line_height, FALSE, FALSE };

  if (right > left)
    g_array_append_val (boxes, box);
}

static int
right_of (const GdkRectangle *box)
{
  return box->x + box->width;
}

/* From the first character to the end of its line, from line to line, and to the last one. */
static void
list_even (ZhupiMarkGeometry    *self,
           const ZhupiParagraph *paragraph,
           GtkTextIter          *at,
           const GdkRectangle   *first,
           const GdkRectangle   *last,
           GArray               *boxes)
{
  int line = line_of (self, paragraph, first);
  int last_line = line_of (self, paragraph, last);
  int left = first->x;

  for (; line < last_line; line++)
    {
      GtkTextIter end = *at;
      GdkRectangle box;

      gtk_text_view_forward_display_line_end (self->view, &end);
      box = locate (self, paragraph, &end);
      append_line (self, paragraph, boxes, line, left, right_of (&box));
      gtk_text_view_forward_display_line (self->view, at);
      box = locate (self, paragraph, at);
      left = box.x;
    }
  append_line (self, paragraph, boxes, line, left, right_of (last));
}

/* Makes the box of a character one of a line: around its middle, left to right. */
static ZhupiLineBox
to_line_box (ZhupiMarkGeometry  *self,
             const GdkRectangle *box)
{
  return (ZhupiLineBox) {
    .x = MIN (box->x, box->x + box->width),
    .y = box->y + (box->height - self->line_height) / 2,
    .width = ABS (box->width),
    .height = self->line_height,
  };
}

static gboolean
join_box (ZhupiLineBox       *to,
          const ZhupiLineBox *box)
{
  int left = MIN (to->x, box->x);
  int right = MAX (to->x + to->width, box->x + box->width);

  if (ABS (to->y - box->y) > to->height / 2
      || box->x > to->x + to->width + TOUCHING || to->x > box->x + box->width + TOUCHING)
    return FALSE;
  to->x = left;
  to->width = right - left;
  return TRUE;
}

/* Character by character: right in every script and with every font, at its price. */
static void
list_by_character (ZhupiMarkGeometry    *self,
                   const ZhupiParagraph *paragraph,
                   GtkTextIter          *at,
                   guint                 end,
                   GArray               *boxes)
{
  guint first = boxes->len;

  while ((guint) gtk_text_iter_get_offset (at) < end)
    {
      GdkRectangle location = locate (self, paragraph, at);
      ZhupiLineBox box = to_line_box (self, &location);

      if (boxes->len == first
          || !join_box (&g_array_index (boxes, ZhupiLineBox, boxes->len - 1), &box))
        g_array_append_val (boxes, box);
      if (!gtk_text_iter_forward_char (at))
        break;
    }
}

/**
 * zhupi_mark_geometry_list:
 * @self: a geometry
 * @paragraph: a paragraph that is laid out
 * @start: buffer offset
 * @end: buffer offset, after @start; what lies outside the paragraph is left out
 * @boxes: (element-type ZhupiLineBox): where the boxes are appended, line by line
 *
 * Lists where a range lies. Its edges must not lie inside a user-perceived character.
 */
void
zhupi_mark_geometry_list (ZhupiMarkGeometry    *self,
                          const ZhupiParagraph *paragraph,
                          guint                 start,
                          guint                 end,
                          GArray               *boxes)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  guint from = MAX (start, paragraph->start);
  guint to = MIN (end, paragraph->end);
  guint n_before = boxes->len;
  GdkRectangle first;
  GdkRectangle last;
  GtkTextIter at;

  if (from >= to)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) to - 1);
  last = locate (self, paragraph, &at);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) from);
  first = locate (self, paragraph, &at);
  if (is_even (self, paragraph) && first.width >= 0 && last.width >= 0)
    list_even (self, paragraph, &at, &first, &last, boxes);
  else
    list_by_character (self, paragraph, &at, to, boxes);
  if (boxes->len == n_before)
    return;
  g_array_index (boxes, ZhupiLineBox, n_before).first = from == start;
  g_array_index (boxes, ZhupiLineBox, boxes->len - 1).last = to == end;
}
