/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-supply.h"
#include "zhupi-page-marks.h"

/* What the reader wrote in where the text has lost something: a wedge below the line and the words
 * above it, as on the screen. */

/* In font sizes: of the wedge, and of the words. */
#define WEDGE_WIDTH 0.3
#define WEDGE_HEIGHT 0.24
#define WEDGE_THICKNESS 0.07
#define WORDS_SCALE 0.6

/* How far the words reach above the top of the line, in their height. */
#define WORDS_RISE 0.75

/* What stands for words that nobody knows. */
#define LOST_SIGN "?"

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  ZhupiText *text;
  ZhupiRange range;
  double em;
  double top;
  double bottom;
} Drawing;

static void
draw_wedge (const Drawing *drawing,
            double         x,
            double         line_bottom)
{
  double half = drawing->em * WEDGE_WIDTH / 2;
  double bottom = line_bottom + drawing->em * WEDGE_HEIGHT / 2;

  cairo_set_line_width (drawing->cr, MAX (1.0, drawing->em * WEDGE_THICKNESS));
  cairo_move_to (drawing->cr, x - half, bottom);
  cairo_line_to (drawing->cr, x, bottom - drawing->em * WEDGE_HEIGHT);
  cairo_line_to (drawing->cr, x + half, bottom);
  cairo_stroke (drawing->cr);
}

static void
draw_words (const Drawing *drawing,
            double         x,
            double         line_top,
            const char    *words)
{
  g_autoptr(PangoLayout) small = pango_layout_new (pango_layout_get_context (drawing->layout));
  PangoFontDescription *font =
    pango_font_description_copy (pango_layout_get_font_description (drawing->layout));
  int width, height;

  pango_font_description_set_absolute_size (font, drawing->em * WORDS_SCALE * PANGO_SCALE);
  pango_layout_set_font_description (small, font);
  pango_font_description_free (font);
  pango_layout_set_text (small, words, -1);
  pango_layout_get_pixel_size (small, &width, &height);
  cairo_move_to (drawing->cr, MAX (0, x - width / 2.0), line_top - height * WORDS_RISE);
  zhupi_page_show_layout (drawing->cr, small);
}

static void
draw_on_line (const Drawing        *drawing,
              const ZhupiInsertion *insertion,
              PangoLayoutIter      *iter,
              int                   index)
{
  PangoRectangle line, run;
  int x;

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  pango_layout_iter_get_run_extents (iter, NULL, &run);
  pango_layout_line_index_to_x (pango_layout_iter_get_line_readonly (iter), index, FALSE, &x);
  x += line.x;
  draw_wedge (drawing, PANGO_PIXELS (x), PANGO_PIXELS (run.y + run.height));
  draw_words (drawing, PANGO_PIXELS (x), PANGO_PIXELS (run.y),
              insertion->text != NULL ? insertion->text : LOST_SIGN);
}

/* At the beginning of a line rather than at the end of the one before. */
static void
draw_insertion (const Drawing        *drawing,
                const ZhupiInsertion *insertion)
{
  int index = (int) (zhupi_text_to_byte (drawing->text, insertion->place)
                     - zhupi_text_to_byte (drawing->text, drawing->range.start));
  PangoLayoutIter *iter = pango_layout_get_iter (drawing->layout);

  while (!pango_layout_iter_at_last_line (iter))
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);

      if (index < line->start_index + line->length)
        break;
      pango_layout_iter_next_line (iter);
    }
  if (zhupi_page_is_between (iter, drawing->top, drawing->bottom))
    draw_on_line (drawing, insertion, iter, index);
  pango_layout_iter_free (iter);
}

/* Behind the last character, too, unless the next piece of a long paragraph begins there. */
static gboolean
is_within (const Drawing *drawing,
           guint          place)
{
  guint end = drawing->range.end;

  if (place != end)
    return place >= drawing->range.start && place < end;
  return end == zhupi_text_get_length (drawing->text)
         || zhupi_text_slice_equals (drawing->text, (ZhupiRange) { end, end + 1 }, "\n", -1);
}

void
zhupi_page_insertions_draw (cairo_t            *cr,
                            PangoLayout        *layout,
                            ZhupiAnnotationSet *set,
                            ZhupiRange          range,
                            GArray             *insertions,
                            ZhupiTheme          theme,
                            double              top,
                            double              bottom)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (set),
                                              ZHUPI_EDITING_TAG);
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  Drawing drawing = {
    cr, layout, zhupi_article_get_text (zhupi_annotation_set_get_article (set)), range,
    (double) pango_font_description_get_size (font) / PANGO_SCALE, top, bottom,
  };

  zhupi_page_set_color (cr, zhupi_palette_get_mark (theme, tag != NULL ? tag->color : NULL).line);
  for (guint i = 0; i < insertions->len; i++)
    {
      const ZhupiInsertion *insertion = &g_array_index (insertions, ZhupiInsertion, i);

      if (is_within (&drawing, insertion->place))
        draw_insertion (&drawing, insertion);
    }
}
