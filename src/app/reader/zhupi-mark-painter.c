/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-painter.h"

#include "zhupi-mark-strokes.h"

/* Buffer characters: a paragraph longer than the first is drawn in blocks of the second, and
 * only those that are visible. */
#define BLOCK_LIMIT 768
#define BLOCK_LENGTH 512

/* Blocks whose drawing is kept. */
#define MAX_KEPT 512

/* Height of a fill, in sizes of the type. */
#define FILL_EM 1.5

/* px between lines of lanes, while there is room. */
#define LANE_PITCH 4.0
#define LINE_THICKNESS 2.0
#define CONTRAST_PITCH 5.0
#define CONTRAST_THICKNESS 3.0
#define REJECTED_THICKNESS 1.0

/* The band of those that have no lane: each adds to it, up to so many. */
#define BAND_ALPHA 0.25f
#define BAND_MAX 16

/* px: the sign of a note, at the end of a mark. */
#define NOTE_SIZE 5

typedef struct
{
  ZhupiReaderMarkColors colors;
  ZhupiLineStyle line;
} TagStyle;

/* What has been drawn of a paragraph or a block of one, relative to the paragraph's top. */
typedef struct
{
  guint start; /* buffer offset */
  ZhupiRange range;
  GskRenderNode *fills;
  GskRenderNode *lines;
} Drawing;

struct _ZhupiMarkPainter
{
  ZhupiReaderLayout *layout; /* borrowed */
  ZhupiAnnotationSet *set;
  ZhupiReaderTheme theme;
  ZhupiMarkFilter filter;
  GHashTable *styles;   /* GQuark to TagStyle */
  GHashTable *drawings; /* buffer offset to Drawing */
  GArray *boxes;        /* ZhupiLineBox, kept to save allocations */
};

/* What is being drawn. */
typedef struct
{
  ZhupiMarkPainter *painter;
  const ZhupiParagraph *paragraph;
  ZhupiRange range;
  GtkSnapshot *fills;
  GtkSnapshot *lines;
  guint n_banded;
} Painting;

static void
drawing_free (Drawing *drawing)
{
  g_clear_pointer (&drawing->fills, gsk_render_node_unref);
  g_clear_pointer (&drawing->lines, gsk_render_node_unref);
  g_free (drawing);
}

ZhupiMarkPainter *
zhupi_mark_painter_new (ZhupiReaderLayout *layout)
{
  ZhupiMarkPainter *self = g_new0 (ZhupiMarkPainter, 1);

  self->layout = layout;
  self->filter.states = 1u << ZHUPI_STATE_REJECTED;
  self->styles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->drawings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) drawing_free);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  return self;
}

void
zhupi_mark_painter_free (ZhupiMarkPainter *self)
{
  g_clear_object (&self->set);
  g_clear_pointer (&self->filter.tags, g_hash_table_unref);
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->drawings);
  g_array_unref (self->boxes);
  g_free (self);
}

void
zhupi_mark_painter_invalidate (ZhupiMarkPainter *self)
{
  g_hash_table_remove_all (self->styles);
  g_hash_table_remove_all (self->drawings);
}

void
zhupi_mark_painter_set_set (ZhupiMarkPainter   *self,
                            ZhupiAnnotationSet *set)
{
  g_set_object (&self->set, set);
  zhupi_mark_painter_invalidate (self);
}

void
zhupi_mark_painter_set_theme (ZhupiMarkPainter *self,
                              ZhupiReaderTheme  theme)
{
  self->theme = theme;
  zhupi_mark_painter_invalidate (self);
}

/* A copy: the owner may change its table afterwards. */
static GHashTable *
copy_tags (GHashTable *tags)
{
  GHashTable *copy;
  GHashTableIter iter;
  gpointer key;

  if (tags == NULL)
    return NULL;
  copy = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy, key);
  return copy;
}

void
zhupi_mark_painter_set_hidden (ZhupiMarkPainter *self,
                               GHashTable       *tags,
                               guint             states)
{
  g_clear_pointer (&self->filter.tags, g_hash_table_unref);
  self->filter.tags = copy_tags (tags);
  self->filter.states = states;
  zhupi_mark_painter_invalidate (self);
}

const ZhupiMarkFilter *
zhupi_mark_painter_get_filter (ZhupiMarkPainter *self)
{
  return &self->filter;
}

static const TagStyle *
lookup_style (ZhupiMarkPainter *self,
              GQuark            quark)
{
  TagStyle *style = g_hash_table_lookup (self->styles, GUINT_TO_POINTER (quark));
  const ZhupiTag *tag;

  if (style != NULL)
    return style;
  tag = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (self->set),
                              g_quark_to_string (quark));
  style = g_new0 (TagStyle, 1);
  style->colors = zhupi_reader_theme_get_mark (self->theme, tag != NULL ? tag->color : NULL);
  style->line = zhupi_line_style_from_name (tag != NULL ? tag->line : NULL);
  g_hash_table_insert (self->styles, GUINT_TO_POINTER (quark), style);
  return style;
}

ZhupiReaderMarkColors
zhupi_mark_painter_get_colors (ZhupiMarkPainter *self,
                               GQuark            tag)
{
  return lookup_style (self, tag)->colors;
}

static gboolean
is_damaged (gpointer key,
            gpointer value,
            gpointer user_data)
{
  const Drawing *drawing = value;
  const ZhupiRange *range = user_data;

  return drawing->range.start <= range->end && range->start <= drawing->range.end;
}

/* A changed mark may change the lanes of all that hang together with it. */
void
zhupi_mark_painter_damage (ZhupiMarkPainter *self,
                           ZhupiRange        range)
{
  if (self->set != NULL)
    {
      g_autoptr(GArray) marks = NULL;

      marks = zhupi_mark_lanes_collect (zhupi_annotation_set_get_records (self->set),
                                        &self->filter, &range);
    }
  g_hash_table_foreach_remove (self->drawings, is_damaged, &range);
}

void
zhupi_mark_painter_get_band (ZhupiMarkPainter *self,
                             int              *top,
                             int              *height)
{
  *height = MIN (self->layout->line_height - 2, (int) (self->layout->em * FILL_EM));
  *top = (self->layout->line_height - *height) / 2;
}

/* px below the top of a line, and thickness, of the line of a lane. Lanes may reach down to the
 * signs of the next line; where many are needed they move together and begin higher. */
static double
place_lane (ZhupiMarkPainter *self,
            const ZhupiMark  *mark,
            double           *thickness)
{
  gboolean contrast = !zhupi_reader_theme_has_fills (self->theme);
  double pitch = contrast ? CONTRAST_PITCH : LANE_PITCH;
  double end = self->layout->line_height + (self->layout->line_height - self->layout->em) / 2.0;
  double glyph_end = (self->layout->line_height + self->layout->em) / 2.0;
  double first;
  int top;
  int height;

  *thickness = contrast ? CONTRAST_THICKNESS : LINE_THICKNESS;
  zhupi_mark_painter_get_band (self, &top, &height);
  first = top + height - *thickness;
  if (first + (mark->n_lanes - 1) * pitch + *thickness >= end)
    {
      first = glyph_end + 1;
      pitch = (end - first) / mark->n_lanes;
      *thickness = CLAMP (pitch * 0.6, 1.0, *thickness);
    }
  return first + mark->lane * pitch;
}

static void
paint_fills (Painting        *painting,
             const ZhupiMark *mark)
{
  ZhupiMarkPainter *self = painting->painter;
  const TagStyle *style = lookup_style (self, mark->record.tag);
  int top;
  int height;

  if (mark->record.state != ZHUPI_STATE_ACCEPTED || !zhupi_reader_theme_has_fills (self->theme))
    return;
  zhupi_mark_painter_get_band (self, &top, &height);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_fill (painting->fills, &style->colors.fill, box->x, box->y + top,
                              box->width, height, box->first, box->last);
    }
}

static void
paint_note_sign (Painting           *painting,
                 const ZhupiLineBox *box,
                 const GdkRGBA      *color)
{
  int top;
  int height;

  zhupi_mark_painter_get_band (painting->painter, &top, &height);
  for (int row = 0; row < NOTE_SIZE; row++)
    gtk_snapshot_append_color (painting->lines, color,
                               &GRAPHENE_RECT_INIT (box->x + box->width - NOTE_SIZE + row,
                                                    box->y + top + row, NOTE_SIZE - row, 1));
}

static void
paint_lines (Painting        *painting,
             const ZhupiMark *mark)
{
  ZhupiMarkPainter *self = painting->painter;
  const TagStyle *style = lookup_style (self, mark->record.tag);
  GdkRGBA color = style->colors.line;
  ZhupiLineStyle line = style->line;
  double thickness;
  double y = place_lane (self, mark, &thickness);

  if (mark->record.state == ZHUPI_STATE_SUGGESTED)
    line = ZHUPI_LINE_DOTTED;
  if (mark->record.state == ZHUPI_STATE_REJECTED)
    {
      color = zhupi_reader_theme_get_page (self->theme).dim;
      thickness = REJECTED_THICKNESS;
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_line (painting->lines, &color, line, box->x, box->y + y, box->width,
                              thickness);
      if (box->last && zhupi_details_get_fields (mark->record.details)->note != NULL)
        paint_note_sign (painting, box, &color);
    }
}

/* One more mark that has no lane: the band gets darker. */
static void
paint_band (Painting        *painting,
            const ZhupiMark *mark)
{
  ZhupiMarkPainter *self = painting->painter;
  GdkRGBA color = zhupi_reader_theme_get_page (self->theme).dim;
  double thickness;
  double y = place_lane (self, mark, &thickness);

  if (painting->n_banded++ >= BAND_MAX)
    return;
  color.alpha = BAND_ALPHA;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_line (painting->lines, &color, ZHUPI_LINE_SOLID, box->x, box->y + y,
                              box->width, thickness);
    }
}

/* The boxes of a mark in the block that is painted; a discontinuous mark has several pieces. */
static void
list_mark_boxes (Painting        *painting,
                 const ZhupiMark *mark)
{
  ZhupiMarkPainter *self = painting->painter;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (mark->record.details);
  ZhupiRange whole = zhupi_annotation_record_get_range (&mark->record);
  guint n_pieces = fields->n_fragments > 0 ? fields->n_fragments : 1;

  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < n_pieces; i++)
    {
      ZhupiRange piece = fields->n_fragments > 0 ? fields->fragments[i] : whole;
      ZhupiRange part = { MAX (piece.start, painting->range.start),
                          MIN (piece.end, painting->range.end) };
      guint first = self->boxes->len;

      if (part.start >= part.end)
        continue;
      zhupi_reader_layout_list_boxes (self->layout, painting->paragraph, part, self->boxes);
      if (self->boxes->len == first)
        continue;
      g_array_index (self->boxes, ZhupiLineBox, first).first = part.start == piece.start;
      g_array_index (self->boxes, ZhupiLineBox, self->boxes->len - 1).last = part.end == piece.end;
    }
}

static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  const ZhupiMark *first = *(const ZhupiMark *const *) a;
  const ZhupiMark *second = *(const ZhupiMark *const *) b;
  guint first_length = first->record.end - first->record.start;
  guint second_length = second->record.end - second->record.start;

  return (first_length < second_length) - (first_length > second_length);
}

/* Long ones first, so that a nested mark lies on top of what it is in. */
static void
paint_marks (Painting *painting,
             GArray   *marks)
{
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      ZhupiMark *mark = &g_array_index (marks, ZhupiMark, i);

      if (zhupi_range_overlaps (zhupi_annotation_record_get_range (&mark->record),
                                painting->range))
        g_ptr_array_add (order, mark);
    }
  g_ptr_array_sort (order, compare_length);
  for (guint i = 0; i < order->len; i++)
    {
      const ZhupiMark *mark = g_ptr_array_index (order, i);

      if (mark->lane == ZHUPI_MARK_LANES && painting->n_banded >= BAND_MAX)
        continue;
      list_mark_boxes (painting, mark);
      if (mark->lane == ZHUPI_MARK_LANES)
        {
          paint_band (painting, mark);
          continue;
        }
      paint_fills (painting, mark);
      paint_lines (painting, mark);
    }
}

static Drawing *
draw_block (ZhupiMarkPainter     *self,
            const ZhupiParagraph *paragraph,
            guint                 start,
            guint                 end)
{
  ZhupiRange range = zhupi_reader_layout_to_range (self->layout, start, end);
  ZhupiRange extent = range;
  Drawing *drawing = g_new0 (Drawing, 1);
  g_autoptr(GArray) marks = NULL;

  drawing->start = start;
  drawing->range = range;
  marks = zhupi_mark_lanes_collect (zhupi_annotation_set_get_records (self->set), &self->filter,
                                    &extent);
  if (marks->len > 0)
    {
      Painting painting = { self, paragraph, range, gtk_snapshot_new (), gtk_snapshot_new (), 0 };

      paint_marks (&painting, marks);
      drawing->fills = gtk_snapshot_free_to_node (painting.fills);
      drawing->lines = gtk_snapshot_free_to_node (painting.lines);
    }
  return drawing;
}

static const Drawing *
get_drawing (ZhupiMarkPainter     *self,
             const ZhupiParagraph *paragraph,
             guint                 start,
             guint                 end)
{
  Drawing *drawing = g_hash_table_lookup (self->drawings, GUINT_TO_POINTER (start));

  if (drawing != NULL)
    return drawing;
  if (g_hash_table_size (self->drawings) >= MAX_KEPT)
    g_hash_table_remove_all (self->drawings);
  drawing = draw_block (self, paragraph, start, end);
  g_hash_table_insert (self->drawings, GUINT_TO_POINTER (start), drawing);
  return drawing;
}

/* Lines of all paragraphs are drawn after all fills: a line may reach below its paragraph. */
typedef struct
{
  ZhupiMarkPainter *painter;
  GtkSnapshot *snapshot;
  GArray *lines; /* PlacedNode */
} Snapshotting;

typedef struct
{
  GskRenderNode *node;
  int top;
} PlacedNode;

static void
append_placed (GtkSnapshot   *snapshot,
               GskRenderNode *node,
               int            top)
{
  if (node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_block (Snapshotting         *snapshotting,
                const ZhupiParagraph *paragraph,
                guint                 start,
                guint                 end)
{
  const Drawing *drawing = get_drawing (snapshotting->painter, paragraph, start, end);
  PlacedNode placed = { drawing->lines, paragraph->top };

  append_placed (snapshotting->snapshot, drawing->fills, paragraph->top);
  if (placed.node == NULL)
    return;
  gsk_render_node_ref (placed.node);
  g_array_append_val (snapshotting->lines, placed);
}

/* Buffer offset at a place of the visible part, kept inside the paragraph. */
static guint
offset_at (GtkTextView          *view,
           const ZhupiParagraph *paragraph,
           int                   x,
           int                   y)
{
  GtkTextIter iter;

  gtk_text_view_get_iter_at_location (view, &iter, x, y);
  return CLAMP ((guint) gtk_text_iter_get_offset (&iter), paragraph->start, paragraph->end);
}

static void
snapshot_blocks (Snapshotting         *snapshotting,
                 const ZhupiParagraph *paragraph)
{
  GtkTextView *view = snapshotting->painter->layout->view;
  GdkRectangle visible;
  guint from;
  guint to;

  gtk_text_view_get_visible_rect (view, &visible);
  from = paragraph->top >= visible.y
           ? paragraph->start : offset_at (view, paragraph, visible.x, visible.y);
  to = paragraph->top + paragraph->height <= visible.y + visible.height
         ? paragraph->end
         : offset_at (view, paragraph, visible.x + visible.width, visible.y + visible.height) + 1;
  to = MIN (to, paragraph->end);
  from = paragraph->start + (from - paragraph->start) / BLOCK_LENGTH * BLOCK_LENGTH;
  for (; from < to; from += BLOCK_LENGTH)
    snapshot_block (snapshotting, paragraph, from, MIN (from + BLOCK_LENGTH, paragraph->end));
}

static void
snapshot_paragraph_cb (const ZhupiParagraph *paragraph,
                       gpointer              user_data)
{
  if (paragraph->end == paragraph->start || paragraph->height == 0)
    return;
  if (paragraph->end - paragraph->start > BLOCK_LIMIT)
    snapshot_blocks (user_data, paragraph);
  else
    snapshot_block (user_data, paragraph, paragraph->start, paragraph->end);
}

void
zhupi_mark_painter_snapshot (ZhupiMarkPainter *self,
                             GtkSnapshot      *snapshot)
{
  g_autoptr(GArray) lines = NULL;
  Snapshotting snapshotting = { self, snapshot, NULL };

  if (self->set == NULL || self->layout->view_text == NULL
      || zhupi_annotation_set_get_size (self->set) == 0)
    return;
  snapshotting.lines = lines = g_array_new (FALSE, FALSE, sizeof (PlacedNode));
  zhupi_reader_layout_foreach_visible (self->layout, snapshot_paragraph_cb, &snapshotting);
  for (guint i = 0; i < lines->len; i++)
    {
      PlacedNode *placed = &g_array_index (lines, PlacedNode, i);

      append_placed (snapshot, placed->node, placed->top);
      gsk_render_node_unref (placed->node);
    }
}
