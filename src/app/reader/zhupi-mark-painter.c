/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-painter.h"

#include "zhupi-mark-painting.h"

/* Buffer characters: a paragraph longer than the first is drawn in blocks of the second, and
 * only those that are visible. */
#define BLOCK_LIMIT 768
#define BLOCK_LENGTH 512

/* Blocks whose drawing is kept. */
#define MAX_KEPT 512

/* Code points: when more is damaged, to draw all anew costs less than to look for the marks. */
#define MAX_DAMAGE 20000

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
  ZhupiTagStyles *styles; /* NULL when they have to be found out */
  GHashTable *drawings; /* buffer offset to Drawing */
  GArray *boxes;        /* ZhupiLineBox, kept to save allocations */
};

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
  self->drawings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) drawing_free);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  return self;
}

void
zhupi_mark_painter_free (ZhupiMarkPainter *self)
{
  g_clear_object (&self->set);
  g_clear_pointer (&self->filter.tags, g_hash_table_unref);
  g_clear_pointer (&self->styles, zhupi_tag_styles_free);
  g_hash_table_unref (self->drawings);
  g_array_unref (self->boxes);
  g_free (self);
}

void
zhupi_mark_painter_invalidate (ZhupiMarkPainter *self)
{
  g_clear_pointer (&self->styles, zhupi_tag_styles_free);
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

static ZhupiTagStyles *
get_styles (ZhupiMarkPainter *self)
{
  if (self->styles == NULL)
    self->styles = zhupi_tag_styles_new (zhupi_annotation_set_get_tag_set (self->set),
                                         self->theme);
  return self->styles;
}

ZhupiReaderMarkColors
zhupi_mark_painter_get_colors (ZhupiMarkPainter *self,
                               GQuark            tag)
{
  return zhupi_tag_styles_lookup (get_styles (self), tag)->colors;
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
  if (range.end - range.start > MAX_DAMAGE)
    {
      g_hash_table_remove_all (self->drawings);
      return;
    }
  if (self->set != NULL)
    {
      g_autoptr(GArray) marks = NULL;

      marks = zhupi_mark_lanes_collect (zhupi_annotation_set_get_records (self->set),
                                        &self->filter, &range);
    }
  g_hash_table_foreach_remove (self->drawings, is_damaged, &range);
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
      ZhupiMarkPainting painting = { self->layout, get_styles (self), paragraph, range,
                                     gtk_snapshot_new (), gtk_snapshot_new (), self->boxes, 0 };

      zhupi_mark_painting_run (&painting, marks);
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
