/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "zhupi-palette.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiPageStyle:
 * @theme: colors
 * @serif: Song type instead of Hei
 * @font_size: of the body, px
 * @line_height: distance of lines, in font sizes
 * @measure: ideographs a line
 * @margin: around the text, px
 * @index: number the notes and, in the margin, the sentences; behind the article the notes and an
 *   index of the names by class
 */
typedef struct
{
  ZhupiTheme theme;
  gboolean serif;
  double font_size;
  double line_height;
  guint measure;
  double margin;
  gboolean index;
} ZhupiPageStyle;

#define ZHUPI_PAGE_STYLE_INIT { ZHUPI_THEME_LIGHT, FALSE, 20, 1.8, 32, 48 }

/**
 * ZhupiPage:
 *
 * An article with its marks laid out on one long page that needs no display: for pictures, PDF
 * and print. Positions in px of the page.
 */
typedef struct _ZhupiPage ZhupiPage;

/* @set: (nullable): whose marks are drawn; its article must be @article. */
ZhupiPage *zhupi_page_new        (ZhupiArticle         *article,
                                  ZhupiAnnotationSet   *set,
                                  const ZhupiPageStyle *style) G_GNUC_WARN_UNUSED_RESULT;
/* Lays out a snapshot of @set in a worker; for articles that would hold up a window. */
void       zhupi_page_new_async  (ZhupiArticle         *article,
                                  ZhupiAnnotationSet   *set,
                                  const ZhupiPageStyle *style,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
ZhupiPage *zhupi_page_new_finish (GAsyncResult         *result) G_GNUC_WARN_UNUSED_RESULT;
void       zhupi_page_free       (ZhupiPage            *self);
double     zhupi_page_get_width  (const ZhupiPage      *self);
double     zhupi_page_get_height (const ZhupiPage      *self);
void       zhupi_page_draw       (ZhupiPage            *self,
                                  cairo_t              *cr);
/* Where sheets of @height px begin, so that no line is cut (element type double, never empty). */
GArray    *zhupi_page_paginate   (ZhupiPage            *self,
                                  double                height) G_GNUC_WARN_UNUSED_RESULT;
/* Draws what lies between two heights of the page, the first at the top of @cr. */
void       zhupi_page_draw_part  (ZhupiPage            *self,
                                  cairo_t              *cr,
                                  double                top,
                                  double                bottom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPage, zhupi_page_free)

G_END_DECLS
