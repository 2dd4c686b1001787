/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* px between a number and the text */
#define NUMBER_GAP 10

/* Size of the numbers, against that of the text. */
#define NUMBER_SCALE 0.6

typedef struct
{
  ZhupiReaderView *view;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GArray *boxes;
} Margin;

static void
snapshot_number (Margin             *margin,
                 const ZhupiParagraph *paragraph,
                 const ZhupiLineBox *box,
                 guint               number)
{
  ZhupiReaderView *self = margin->view;
  GdkRGBA color = zhupi_reader_theme_get_page (self->theme).dim;
  g_autofree char *text = g_strdup_printf ("%u", number);
  int width;
  int height;

  pango_layout_set_text (margin->layout, text, -1);
  pango_layout_get_pixel_size (margin->layout, &width, &height);
  gtk_snapshot_save (margin->snapshot);
  gtk_snapshot_translate (margin->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (self->page.left
                                                         - NUMBER_GAP - width),
                                                (float) (paragraph->top + box->y
                                                         + (box->height - height) / 2)));
  gtk_snapshot_append_layout (margin->snapshot, margin->layout, &color);
  gtk_snapshot_restore (margin->snapshot);
}

/* Of the sentences that begin on one line only the first has its number there. */
static void
snapshot_paragraph_cb (const ZhupiParagraph *paragraph,
                       gpointer              user_data)
{
  Margin *margin = user_data;
  ZhupiReaderLayout *layout = &margin->view->layout;
  ZhupiRange lies = zhupi_reader_layout_to_range (layout, paragraph->start, paragraph->end);
  const ZhupiRangeList *sentences = zhupi_article_get_sentences (margin->view->article);
  int last_y = G_MININT;
  ZhupiRangeIter iter;
  ZhupiRange sentence;

  zhupi_range_iter_init (&iter, sentences, zhupi_range_list_count_before (sentences, lies.start));
  while (zhupi_range_iter_next (&iter, &sentence) && sentence.start < lies.end)
    {
      ZhupiRange first = { sentence.start, sentence.start + 1 };
      const ZhupiLineBox *box;

      g_array_set_size (margin->boxes, 0);
      zhupi_reader_layout_list_boxes (layout, paragraph, first, margin->boxes);
      if (margin->boxes->len == 0)
        continue;
      box = &g_array_index (margin->boxes, ZhupiLineBox, 0);
      if (ABS (box->y - last_y) > box->height / 2 || last_y == G_MININT)
        snapshot_number (margin, paragraph, box, iter.index);
      last_y = box->y;
    }
}

void
zhupi_reader_view_snapshot_margin (ZhupiReaderView *self,
                                   GtkSnapshot     *snapshot)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(GArray) boxes = NULL;
  Margin margin = { self, snapshot };

  if (!self->sentence_numbers || self->layout.view_text == NULL)
    return;
  margin.layout = layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  margin.boxes = boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (NUMBER_SCALE));
  pango_layout_set_attributes (layout, attributes);
  zhupi_reader_layout_foreach_visible (&self->layout, snapshot_paragraph_cb, &margin);
}
