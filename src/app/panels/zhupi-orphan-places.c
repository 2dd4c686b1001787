/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "panels/zhupi-orphan-item.h"
#include "panels/zhupi-orphan-places.h"

/* Code points of the text around a place. */
#define CONTEXT 12u

#define SPACING 6

typedef struct
{
  ZhupiRange range;
  ZhupiOrphanPlaceFunc func;
  gpointer user_data;
} Place;

static void
clicked_cb (GtkWidget   *button,
            const Place *place)
{
  Place copy = *place; /* the button may go with what is done */

  copy.func (copy.range, copy.user_data);
}

static void
place_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
connect_place (GtkWidget            *button,
               ZhupiRange            range,
               ZhupiOrphanPlaceFunc  func,
               gpointer              user_data)
{
  Place *place = g_new (Place, 1);

  *place = (Place) { range, func, user_data };
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), place, place_free, 0);
}

static char *
make_markup (ZhupiText  *text,
             ZhupiRange  range)
{
  guint length = zhupi_text_get_length (text);
  ZhupiRange before = { range.start > CONTEXT ? range.start - CONTEXT : 0, range.start };
  ZhupiRange behind = { range.end, MIN (range.end + CONTEXT, length) };
  g_autofree char *prefix = zhupi_text_dup_slice (text, before);
  g_autofree char *words = zhupi_text_dup_slice (text, range);
  g_autofree char *suffix = zhupi_text_dup_slice (text, behind);

  return zhupi_orphan_item_format_context (prefix, words, suffix);
}

static GtkWidget *
make_show_button (ZhupiText  *text,
                  ZhupiRange  range)
{
  g_autofree char *markup = make_markup (text, range);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, _("Show in the text"));
  return button;
}

static GtkWidget *
make_row (ZhupiText            *text,
          ZhupiRange            range,
          ZhupiOrphanPlaceFunc  chosen,
          ZhupiOrphanPlaceFunc  shown,
          gpointer              user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *show_button = make_show_button (text, range);
  GtkWidget *attach_button = gtk_button_new_with_label (_("Attach"));

  connect_place (show_button, range, shown, user_data);
  connect_place (attach_button, range, chosen, user_data);
  gtk_box_append (GTK_BOX (row), show_button);
  gtk_box_append (GTK_BOX (row), attach_button);
  return row;
}

guint
zhupi_orphan_places_fill (GtkBox               *box,
                          ZhupiText            *text,
                          const ZhupiW3cOrphan *orphan,
                          ZhupiOrphanPlaceFunc  chosen,
                          ZhupiOrphanPlaceFunc  shown,
                          gpointer              user_data)
{
  GtkWidget *child;
  guint n_places = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < orphan->n_candidates; i++)
    {
      if (orphan->candidates[i].end > zhupi_text_get_length (text))
        continue;
      gtk_box_append (box, make_row (text, orphan->candidates[i], chosen, shown, user_data));
      n_places++;
    }
  return n_places;
}
