/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "text/zhupi-segments.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiReaderView:
 *
 * The article as a person reads it, with the marks of one annotation set drawn over it. All
 * positions are code points of the article; soft breaks are known to nobody else.
 *
 * Properties (notified): `selected-id` changes through zhupi_reader_view_set_selected(),
 * `soft-breaks` (boolean), `measure` (ideographs a line, 25 to 45), `font-size` (pt, 8 to 40),
 * `line-height` (1.5 to 2.0 of the font size), `serif` (boolean), `sentence-numbers` (boolean), `theme` (a #ZhupiReaderTheme).
 *
 * ZhupiReaderView::selection-settled: (): a selection was made with the mouse and the button has
 * been released; time to offer the classes.
 * ZhupiReaderView::annotation-activated: (guint position): the person clicked (again) on the mark
 * at this position of the set; clicking on cycles through overlapping ones.
 * ZhupiReaderView::caret-moved: (guint code_point)
 * ZhupiReaderView::context-requested: (double x, double y): the right button was released there, in
 * widget coordinates; time to show a menu. What lies there has been selected before.
 * ZhupiReaderView::gap-activated: (guint place): the person clicked on the wedge before this code
 * point.
 * ZhupiReaderView::range-edited: (guint position, guint start, guint end): an edge of the mark at
 * this position was dragged; its range shall become these code points.
 * ZhupiReaderView::overview-changed: (): other marks, hits or colors are drawn.
 *
 * It stands directly in a GtkScrolledWindow. Its buffer is the same all its life.
 */
#define ZHUPI_TYPE_READER_VIEW (zhupi_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiReaderView, zhupi_reader_view, ZHUPI, READER_VIEW, GtkTextView)

typedef enum
{
  ZHUPI_READER_THEME_LIGHT,
  ZHUPI_READER_THEME_SEPIA,
  ZHUPI_READER_THEME_DARK,
  ZHUPI_READER_THEME_CONTRAST_LIGHT,
  ZHUPI_READER_THEME_CONTRAST_DARK,
  ZHUPI_N_READER_THEMES,
} ZhupiReaderTheme;

GtkWidget          *zhupi_reader_view_new            (void);
/* Shows an article with a set; both %NULL: empty. The set's article must be @article. */
void                zhupi_reader_view_set_article    (ZhupiReaderView    *self,
                                                      ZhupiArticle       *article);
void                zhupi_reader_view_set_set        (ZhupiReaderView    *self,
                                                      ZhupiAnnotationSet *set);
/* The mark with the outline; %NULL for none. Redraws, lays nothing out. */
void                zhupi_reader_view_set_selected   (ZhupiReaderView    *self,
                                                      const ZhupiUuid    *id);
/* What is not drawn: classes (GQuark set, nullable) and states (bit mask of 1 << ZhupiState). */
void                zhupi_reader_view_set_hidden     (ZhupiReaderView    *self,
                                                      GHashTable         *tags,
                                                      guint               states);
gboolean            zhupi_reader_view_get_selection  (ZhupiReaderView    *self,
                                                      ZhupiRange         *range);
void                zhupi_reader_view_select         (ZhupiReaderView    *self,
                                                      ZhupiRange          range);
guint               zhupi_reader_view_get_caret      (ZhupiReaderView    *self);
/* Brings a place into view and keeps it there, also while heights are unknown. */
void                zhupi_reader_view_show_range     (ZhupiReaderView    *self,
                                                      ZhupiRange          range);
/* First visible code point: what "the place in the text" means when it is remembered. */
guint               zhupi_reader_view_get_place      (ZhupiReaderView    *self);
void                zhupi_reader_view_set_place      (ZhupiReaderView    *self,
                                                      guint               code_point);
/* Where a range lies, in widget coordinates; FALSE when it is not on the screen. */
gboolean            zhupi_reader_view_get_bounds     (ZhupiReaderView    *self,
                                                      ZhupiRange          range,
                                                      GdkRectangle       *bounds);
/* Hits of the search, drawn as outlines (element type ZhupiRange; nullable); @current is the
 * one that stands out, or G_MAXUINT. */
void                zhupi_reader_view_set_hits       (ZhupiReaderView    *self,
                                                      GArray             *hits,
                                                      guint               current);
/* Spots where the text seems to have lost something, with a sign below the line (element type
 * ZhupiGap, in order; nullable). */
void                zhupi_reader_view_set_gaps       (ZhupiReaderView    *self,
                                                      GArray             *gaps);
/* Dictionary words for double-click and Ctrl+arrows. */
void                zhupi_reader_view_set_word_lookup (ZhupiReaderView   *self,
                                                       ZhupiWordLookup    lookup,
                                                       gpointer           user_data,
                                                       GDestroyNotify     destroy);

G_END_DECLS
