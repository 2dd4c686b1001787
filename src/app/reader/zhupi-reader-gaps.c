/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "repair/zhupi-gap.h"
#include "repair/zhupi-supply.h"
#include "zhupi-mark-painting.h"
#include "zhupi-reader-view-private.h"

/* Spots where the text seems to have lost something, and what the person put in there: drawn as a
 * proof-reader does, a wedge below the line and the words above it. Nothing is laid out anew. */

/* In em: of a wedge. */
#define WEDGE_WIDTH 0.3
#define WEDGE_HEIGHT 0.24
#define WEDGE_THICKNESS 0.07

/* In em: how far beside a wedge, and above and below it, a click still means it. */
#define REACH_X 0.3
#define REACH_Y 0.2

/* A doubt is paler than what the person says. */
#define DOUBT_ALPHA 0.55f

/* Size of the words, against that of the text. */
#define WORDS_SCALE 0.6

/* What stands for words that nobody knows. */
#define LOST_SIGN "?"

typedef struct
{
  ZhupiReaderView *view;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GArray *boxes;
  const ZhupiParagraph *paragraph;
  ZhupiRange lies;
} GapDrawing;

typedef struct
{
  int x;
  int y;
} Spot;

/* Index of the first element at @place or behind it; each begins with its place. */
static guint
find_place (GArray *places,
            guint   place)
{
  guint size = g_array_get_element_size (places);
  guint low = 0;
  guint high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const guint *) (gpointer) (places->data + middle * size) < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The element at @place, or %NULL. */
static gconstpointer
find_at (GArray *places,
         guint   place)
{
  const guint *element;
  guint index;

  if (places == NULL)
    return NULL;
  index = find_place (places, place);
  if (index == places->len)
    return NULL;
  element = (gpointer) (places->data + index * g_array_get_element_size (places));
  return *element == place ? element : NULL;
}

/* Between two characters: before the second, or behind the first at the end of a paragraph. */
static gboolean
find_spot (GapDrawing *drawing,
           guint       place,
           Spot       *spot)
{
  ZhupiReaderLayout *layout = &drawing->view->layout;
  ZhupiRange behind = { place, place + 1 };
  ZhupiRange before = { place > 0 ? place - 1 : 0, place };
  const ZhupiLineBox *box;
  gboolean at_end;

  g_array_set_size (drawing->boxes, 0);
  zhupi_reader_layout_list_boxes (layout, drawing->paragraph, behind, drawing->boxes);
  at_end = drawing->boxes->len == 0;
  if (at_end)
    zhupi_reader_layout_list_boxes (layout, drawing->paragraph, before, drawing->boxes);
  if (drawing->boxes->len == 0)
    return FALSE;
  box = &g_array_index (drawing->boxes, ZhupiLineBox, 0);
  spot->x = at_end ? box->x + box->width : box->x;
  spot->y = drawing->paragraph->top + box->y;
  return TRUE;
}

static double
get_wedge_bottom (const ZhupiReaderLayout *layout,
                  Spot                     spot)
{
  int top, height;

  zhupi_mark_painting_get_band (layout, &top, &height);
  return spot.y + top + height + layout->em * WEDGE_HEIGHT / 2;
}

static void
draw_wedge (GapDrawing    *drawing,
            Spot           spot,
            const GdkRGBA *color)
{
  const ZhupiReaderLayout *layout = &drawing->view->layout;
  double half = layout->em * WEDGE_WIDTH / 2;
  double bottom = get_wedge_bottom (layout, spot);
  graphene_rect_t bounds;
  cairo_t *cr;

  bounds = GRAPHENE_RECT_INIT ((float) (spot.x - layout->em), (float) (bottom - layout->em),
                               (float) (2 * layout->em), (float) (2 * layout->em));
  cr = gtk_snapshot_append_cairo (drawing->snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, MAX (1.0, layout->em * WEDGE_THICKNESS));
  cairo_move_to (cr, spot.x - half, bottom);
  cairo_line_to (cr, spot.x, bottom - layout->em * WEDGE_HEIGHT);
  cairo_line_to (cr, spot.x + half, bottom);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_words (GapDrawing    *drawing,
            Spot           spot,
            const char    *words,
            const GdkRGBA *color)
{
  int top, height, width, text_height;
  float x, y;

  zhupi_mark_painting_get_band (&drawing->view->layout, &top, &height);
  pango_layout_set_text (drawing->layout, words, -1);
  pango_layout_get_pixel_size (drawing->layout, &width, &text_height);
  x = (float) MAX (0, spot.x - width / 2);
  y = (float) (spot.y + top - text_height * 3 / 4);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (drawing->snapshot, drawing->layout, color);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_gaps (GapDrawing *drawing)
{
  ZhupiReaderView *self = drawing->view;
  GdkRGBA color = zhupi_reader_theme_get_page (self->theme).text;
  Spot spot;

  color.alpha = DOUBT_ALPHA;
  for (guint i = find_place (self->gaps, drawing->lies.start); i < self->gaps->len; i++)
    {
      guint place = g_array_index (self->gaps, ZhupiGap, i).place;

      if (place >= drawing->lies.end)
        break;
      if (find_at (self->insertions, place) == NULL && find_spot (drawing, place, &spot))
        draw_wedge (drawing, spot, &color);
    }
}

/* At the end of a paragraph, too, where the next one does not begin yet. */
static void
draw_insertions (GapDrawing *drawing)
{
  ZhupiReaderView *self = drawing->view;
  GQuark tag = g_quark_from_static_string (ZHUPI_EDITING_TAG);
  GdkRGBA color = zhupi_mark_painter_get_colors (self->painter, tag).line;
  Spot spot;

  for (guint i = find_place (self->insertions, drawing->lies.start); i < self->insertions->len; i++)
    {
      const ZhupiInsertion *insertion = &g_array_index (self->insertions, ZhupiInsertion, i);

      if (insertion->place >= drawing->lies.end)
        break;
      if (!find_spot (drawing, insertion->place, &spot))
        continue;
      draw_wedge (drawing, spot, &color);
      draw_words (drawing, spot, insertion->text != NULL ? insertion->text : LOST_SIGN, &color);
    }
}

static void
snapshot_paragraph_cb (const ZhupiParagraph *paragraph,
                       gpointer              user_data)
{
  GapDrawing *drawing = user_data;
  ZhupiReaderView *self = drawing->view;

  drawing->paragraph = paragraph;
  drawing->lies = zhupi_reader_layout_to_range (&self->layout, paragraph->start, paragraph->end);
  if (self->gaps != NULL)
    draw_gaps (drawing);
  if (self->insertions != NULL)
    draw_insertions (drawing);
}

static gboolean
has_none (GArray *places)
{
  return places == NULL || places->len == 0;
}

void
zhupi_reader_view_snapshot_gaps (ZhupiReaderView *self,
                                 GtkSnapshot     *snapshot)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GArray) boxes = NULL;
  GapDrawing drawing = { .view = self, .snapshot = snapshot };

  if (self->layout.view_text == NULL || (has_none (self->gaps) && has_none (self->insertions)))
    return;
  drawing.layout = layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  drawing.boxes = boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (WORDS_SCALE));
  pango_layout_set_attributes (layout, attributes);
  zhupi_reader_layout_foreach_visible (&self->layout, snapshot_paragraph_cb, &drawing);
}

typedef struct
{
  GapDrawing drawing;
  double x;
  double y;
  guint place;
  gboolean found;
} GapPick;

static void
pick_among (GapPick *pick,
            GArray  *places)
{
  const ZhupiReaderLayout *layout = &pick->drawing.view->layout;
  guint size = g_array_get_element_size (places);
  Spot spot;

  for (guint i = find_place (places, pick->drawing.lies.start); i < places->len; i++)
    {
      guint place = *(const guint *) (gpointer) (places->data + i * size);
      double bottom;

      if (place >= pick->drawing.lies.end || pick->found)
        return;
      if (!find_spot (&pick->drawing, place, &spot))
        continue;
      bottom = get_wedge_bottom (layout, spot);
      pick->found = ABS (pick->x - spot.x) <= layout->em * (WEDGE_WIDTH / 2 + REACH_X)
                    && pick->y >= bottom - layout->em * (WEDGE_HEIGHT + REACH_Y)
                    && pick->y <= bottom + layout->em * REACH_Y;
      pick->place = place;
    }
}

static void
pick_paragraph_cb (const ZhupiParagraph *paragraph,
                   gpointer              user_data)
{
  GapPick *pick = user_data;
  ZhupiReaderView *self = pick->drawing.view;

  if (pick->found)
    return;
  pick->drawing.paragraph = paragraph;
  pick->drawing.lies = zhupi_reader_layout_to_range (&self->layout, paragraph->start,
                                                     paragraph->end);
  if (self->insertions != NULL)
    pick_among (pick, self->insertions);
  if (self->gaps != NULL && !pick->found)
    pick_among (pick, self->gaps);
}

gboolean
zhupi_reader_view_pick_gap (ZhupiReaderView *self,
                            double           x,
                            double           y,
                            guint           *place)
{
  g_autoptr(GArray) boxes = NULL;
  GapPick pick = { .drawing = { .view = self } };
  int buffer_x, buffer_y;

  if (self->layout.view_text == NULL || (has_none (self->gaps) && has_none (self->insertions)))
    return FALSE;
  pick.drawing.boxes = boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  pick.x = buffer_x;
  pick.y = buffer_y;
  zhupi_reader_layout_foreach_visible (&self->layout, pick_paragraph_cb, &pick);
  *place = pick.place;
  return pick.found;
}

void
zhupi_reader_view_set_gaps (ZhupiReaderView *self,
                            GArray          *gaps)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  if (gaps != NULL)
    g_array_ref (gaps);
  g_clear_pointer (&self->gaps, g_array_unref);
  self->gaps = gaps;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  zhupi_reader_view_queue_status (self);
}

void
zhupi_reader_view_update_insertions (ZhupiReaderView *self)
{
  gboolean had_some = !has_none (self->insertions);

  g_clear_pointer (&self->insertions, g_array_unref);
  if (self->set != NULL)
    self->insertions = zhupi_supply_list (self->set);
  if (had_some || !has_none (self->insertions))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
zhupi_reader_view_describe_gap (ZhupiReaderView *self,
                                guint            place)
{
  const ZhupiInsertion *insertion = find_at (self->insertions, place);
  const ZhupiGap *gap = find_at (self->gaps, place);

  if (insertion != NULL && insertion->text != NULL)
    /* Translators: %s is what the reader wrote in where the text has lost something */
    return g_strdup_printf (_("Lost in the source; written in by the reader: %s"),
                            insertion->text);
  if (insertion != NULL)
    return g_strdup (_("Something is lost in the source here; nobody knows what."));
  if (gap == NULL)
    return NULL;
  if (gap->kind == ZHUPI_GAP_SEPARATOR)
    return g_strdup (_("A comma between names seems to be lost here."));
  return g_strdup (_("A number seems to be lost here."));
}

/* The wedge under the pointer tells what a click does; else that by the nearer edge of the
 * character under it. */
char *
zhupi_reader_view_describe_gap_at (ZhupiReaderView *self,
                                   guint            code_point,
                                   double           x,
                                   double           y)
{
  g_autofree char *words = NULL;
  ZhupiRange character = { code_point, code_point + 1 };
  GdkRectangle bounds;
  guint place;

  if (has_none (self->gaps) && has_none (self->insertions))
    return NULL;
  if (zhupi_reader_view_pick_gap (self, x, y, &place))
    {
      words = zhupi_reader_view_describe_gap (self, place);
      return g_strdup_printf ("%s\n%s", words, _("Click to write in what belongs here."));
    }
  if (!zhupi_reader_view_get_bounds (self, character, &bounds))
    return NULL;
  if (x > bounds.x + bounds.width / 2.0)
    code_point++;
  return zhupi_reader_view_describe_gap (self, code_point);
}
