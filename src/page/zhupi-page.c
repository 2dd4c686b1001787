/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <pango/pangocairo.h>

#include "repair/zhupi-supply.h"
#include "text/zhupi-segments.h"
#include "zhupi-page-appendix.h"
#include "zhupi-page-marks.h"
#include "zhupi-page.h"

/* In font sizes. */
#define TITLE_SCALE 1.4
#define DATE_SCALE 0.7
#define INDENT 2.0
#define PARAGRAPH_GAP 0.35
#define HEADING_SCALE 1.1
#define HEADING_GAP 0.6

/* The appendix, by kind of item: its type in font sizes, and the space before it. */
static const double appendix_scales[] = { 1.1, 0.85, 0.75 };
static const double appendix_gaps[] = { 1.6, 0.6, 0.1 };

/* How far a mark reaches over its line, px: lanes below, the number of a note above. */
#define MARK_REACH 12

/* Between the numbers of sentences and the text, px. */
#define NUMBER_GAP 8

/* One paragraph on the page; in the appendix its range is empty. */
typedef struct
{
  PangoLayout *layout;
  ZhupiRange range;
  double y;
  double height;
} Block;

struct _ZhupiPage
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiPageStyle style;
  PangoContext *context;
  GArray *blocks;
  GArray *notes;
  GArray *insertions; /* (nullable): without a set */
  double height;
};

static void
block_clear (gpointer block)
{
  g_clear_object (&((Block *) block)->layout);
}

static double
zhupi_page_get_column (const ZhupiPage *self)
{
  return self->style.measure * self->style.font_size;
}

double
zhupi_page_get_width (const ZhupiPage *self)
{
  return zhupi_page_get_column (self) + 2 * self->style.margin;
}

double
zhupi_page_get_height (const ZhupiPage *self)
{
  return self->height;
}

static PangoLayout *
zhupi_page_new_text_layout (ZhupiPage  *self,
                            const char *text,
                            double      scale,
                            gboolean    bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  double size = self->style.font_size * scale;

  pango_font_description_set_family (font, self->style.serif ? "Noto Serif CJK SC, serif"
                                                             : "Noto Sans CJK SC, sans-serif");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (zhupi_page_get_column (self) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static PangoLayout *
zhupi_page_new_layout (ZhupiPage  *self,
                       ZhupiRange  range,
                       double      scale,
                       gboolean    bold)
{
  g_autofree char *text = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);

  return zhupi_page_new_text_layout (self, text, scale, bold);
}

static void
set_line_height (PangoLayout *layout,
                 double       line_height)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (line_height * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
}

/* What a block is: the title, the date line, a heading, or body. */
static PangoLayout *
zhupi_page_layout_paragraph (ZhupiPage  *self,
                             ZhupiRange  paragraph)
{
  double size = self->style.font_size;
  PangoLayout *layout;
  ZhupiRange range;

  if (zhupi_article_get_title_range (self->article, &range)
      && zhupi_range_overlaps (range, paragraph))
    return zhupi_page_new_layout (self, paragraph, TITLE_SCALE, TRUE);
  if (zhupi_article_get_date_range (self->article, &range)
      && zhupi_range_overlaps (range, paragraph))
    return zhupi_page_new_layout (self, paragraph, DATE_SCALE, FALSE);
  if (zhupi_article_is_heading (self->article, paragraph.start))
    return zhupi_page_new_layout (self, paragraph, HEADING_SCALE, TRUE);

  layout = zhupi_page_new_layout (self, paragraph, 1, FALSE);
  set_line_height (layout, size * self->style.line_height);
  pango_layout_set_indent (layout, (int) (INDENT * size * PANGO_SCALE));
  pango_layout_set_justify (layout, TRUE);
  return layout;
}

/* Takes the layout. */
static void
zhupi_page_add_layout (ZhupiPage   *self,
                       PangoLayout *layout,
                       ZhupiRange   range)
{
  Block block = { layout, range, self->height };
  int height;

  pango_layout_get_pixel_size (block.layout, NULL, &height);
  block.height = height + PARAGRAPH_GAP * self->style.font_size;
  g_array_append_val (self->blocks, block);
  self->height += block.height;
}

static void
zhupi_page_add_block (ZhupiPage  *self,
                      ZhupiRange  range)
{
  if (zhupi_article_is_heading (self->article, range.start))
    self->height += HEADING_GAP * self->style.font_size;
  zhupi_page_add_layout (self, zhupi_page_layout_paragraph (self, range), range);
}

/* Long paragraphs are set sentence group by sentence group, as on the screen. */
static void
zhupi_page_add_paragraph (ZhupiPage  *self,
                          ZhupiRange  paragraph)
{
  g_autoptr(GArray) sentences = NULL;
  ZhupiRange group = { paragraph.start, paragraph.start };

  if (zhupi_range_length (paragraph) <= ZHUPI_PAGE_LONG_PARAGRAPH)
    {
      zhupi_page_add_block (self, paragraph);
      return;
    }
  sentences = zhupi_segments_list_sentences (zhupi_article_get_text (self->article), paragraph);
  for (guint i = 0; i < sentences->len; i++)
    {
      group.end = g_array_index (sentences, ZhupiRange, i).end;
      if (zhupi_range_length (group) < ZHUPI_PAGE_GROUP)
        continue;
      zhupi_page_add_block (self, group);
      group.start = group.end;
    }
  if (group.start < paragraph.end)
    zhupi_page_add_block (self, (ZhupiRange) { group.start, paragraph.end });
}

static void
zhupi_page_add_appendix_item (ZhupiPage               *self,
                              const ZhupiAppendixItem *item)
{
  guint end = zhupi_article_get_length (self->article);
  double size = self->style.font_size * appendix_scales[item->kind];
  PangoLayout *layout;

  layout = zhupi_page_new_text_layout (self, item->text, appendix_scales[item->kind],
                                       item->kind != ZHUPI_APPENDIX_LINE);
  if (item->kind == ZHUPI_APPENDIX_LINE)
    pango_layout_set_indent (layout, (int) (-INDENT * size * PANGO_SCALE));
  self->height += appendix_gaps[item->kind] * self->style.font_size;
  zhupi_page_add_layout (self, layout, (ZhupiRange) { end, end });
}

static void
zhupi_page_add_appendix (ZhupiPage *self)
{
  g_autoptr(GPtrArray) items = NULL;

  if (self->set == NULL || !self->style.index)
    return;
  self->notes = zhupi_page_appendix_list_notes (self->set);
  items = zhupi_page_appendix_new (self->set, self->notes);
  for (guint i = 0; i < items->len; i++)
    zhupi_page_add_appendix_item (self, g_ptr_array_index (items, i));
}

/* With a font map of its own a page can be laid out in one thread and drawn in another. */
static PangoContext *
create_context (void)
{
  g_autoptr(PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);

  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  return context;
}

ZhupiPage *
zhupi_page_new (ZhupiArticle         *article,
                ZhupiAnnotationSet   *set,
                const ZhupiPageStyle *style)
{
  const ZhupiRange *paragraphs;
  guint n_paragraphs;
  ZhupiPage *self;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (style != NULL, NULL);

  self = g_new0 (ZhupiPage, 1);
  self->article = g_object_ref (article);
  g_set_object (&self->set, set);
  if (set != NULL)
    self->insertions = zhupi_supply_list (set);
  self->style = *style;
  self->context = create_context ();
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, block_clear);
  self->height = style->margin;

  paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);
  for (guint i = 0; i < n_paragraphs; i++)
    zhupi_page_add_paragraph (self, paragraphs[i]);
  zhupi_page_add_appendix (self);
  self->height += style->margin;
  return self;
}

void
zhupi_page_free (ZhupiPage *self)
{
  g_array_unref (self->blocks);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->insertions, g_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->set);
  g_clear_object (&self->article);
  g_free (self);
}

static gboolean
is_date_block (ZhupiPage   *self,
               const Block *block)
{
  ZhupiRange range;

  return zhupi_article_get_date_range (self->article, &range)
         && zhupi_range_overlaps (range, block->range);
}

/* The first sentence that begins in a piece of the text, from 1; 0 when none does. */
static guint
find_sentence_number (ZhupiArticle *article,
                      ZhupiRange    piece)
{
  const ZhupiRangeList *sentences = zhupi_article_get_sentences (article);
  guint number = zhupi_range_list_count_before (sentences, piece.start) + 1;

  return number <= zhupi_range_list_count_before (sentences, piece.end) ? number : 0;
}

/* Beside each line the number of the first sentence that begins there. */
static void
zhupi_page_draw_numbers (ZhupiPage   *self,
                         const Block *block,
                         cairo_t     *cr)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  gsize first = zhupi_text_to_byte (text, block->range.start);
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);

  zhupi_page_set_color (cr, zhupi_palette_get_page (self->style.theme)->dim);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      gsize start = first + line->start_index;
      ZhupiRange piece = { zhupi_text_from_byte (text, start),
                           zhupi_text_from_byte (text, start + line->length) };
      guint number = find_sentence_number (self->article, piece);
      PangoRectangle extents;

      pango_layout_iter_get_run_extents (iter, NULL, &extents);
      if (number > 0)
        zhupi_page_draw_number (cr, block->layout, number, -NUMBER_GAP, PANGO_PIXELS (extents.y),
                                FALSE);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* The text between two heights of the block, without what the lines beside them reach into it. */
static void
zhupi_page_draw_text (ZhupiPage   *self,
                      const Block *block,
                      cairo_t     *cr,
                      double       top,
                      double       bottom)
{
  const ZhupiPageColors *colors = zhupi_palette_get_page (self->style.theme);

  cairo_rectangle (cr, -self->style.margin, top, zhupi_page_get_width (self), bottom - top);
  cairo_clip (cr);
  if (self->style.index && zhupi_range_length (block->range) > 0)
    zhupi_page_draw_numbers (self, block, cr);
  zhupi_page_set_color (cr, is_date_block (self, block) ? colors->dim : colors->text);
  cairo_move_to (cr, 0, 0);
  zhupi_page_show_layout (cr, block->layout);
}

static void
zhupi_page_draw_block (ZhupiPage   *self,
                       const Block *block,
                       cairo_t     *cr,
                       double       top,
                       double       bottom)
{
  cairo_save (cr);
  cairo_translate (cr, self->style.margin, block->y);
  if (self->set != NULL && zhupi_range_length (block->range) > 0)
    {
      zhupi_page_marks_draw (cr, block->layout, self->set, block->range, self->notes,
                             self->style.theme, top - block->y, bottom - block->y);
      zhupi_page_insertions_draw (cr, block->layout, self->set, block->range, self->insertions,
                                  self->style.theme, top - block->y, bottom - block->y);
    }
  zhupi_page_draw_text (self, block, cr, top - block->y, bottom - block->y);
  cairo_restore (cr);
}

void
zhupi_page_draw_part (ZhupiPage *self,
                      cairo_t   *cr,
                      double     top,
                      double     bottom)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0, -MARK_REACH, zhupi_page_get_width (self),
                   bottom - top + 2 * MARK_REACH);
  cairo_clip (cr);
  zhupi_page_set_color (cr, zhupi_palette_get_page (self->style.theme)->page);
  cairo_paint (cr);
  cairo_translate (cr, 0, -top);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      if (block->y < bottom && block->y + block->height > top)
        zhupi_page_draw_block (self, block, cr, top, bottom);
    }
  cairo_restore (cr);
}

void
zhupi_page_draw (ZhupiPage *self,
                 cairo_t   *cr)
{
  g_return_if_fail (self != NULL);

  zhupi_page_draw_part (self, cr, 0, self->height);
}

/* Begins a new sheet before each line that would not fit on the last one. */
static void
paginate_block (const Block *block,
                double       height,
                GArray      *tops)
{
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);
  int top;
  int bottom;

  do
    {
      double start = g_array_index (tops, double, tops->len - 1);
      double line_top;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line_top = block->y + (double) top / PANGO_SCALE;
      if (block->y + (double) bottom / PANGO_SCALE > start + height && line_top > start)
        g_array_append_val (tops, line_top);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

GArray *
zhupi_page_paginate (ZhupiPage *self,
                     double     height)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (double));
  double top = 0;

  g_return_val_if_fail (self != NULL, tops);

  g_array_append_val (tops, top);
  for (guint i = 0; i < self->blocks->len; i++)
    paginate_block (&g_array_index (self->blocks, Block, i), height, tops);
  return tops;
}
