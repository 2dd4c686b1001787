/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiLineBox:
 * @x: buffer coordinate
 * @y: px below the top of the paragraph
 * @width: px
 * @height: px, that of a line
 * @first: whether the range begins in this box
 * @last: whether the range ends in this box
 *
 * The piece of a range that lies on one display line.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
  gboolean first;
  gboolean last;
} ZhupiLineBox;

/**
 * ZhupiParagraph:
 * @start: buffer offset of the first character
 * @end: buffer offset of the end, before what ends the paragraph
 * @top: buffer coordinate of its top
 * @height: px
 * @above: px of space in its height above the first line
 * @below: px of space in its height below the last line
 * @uneven: its lines are known not to have the height of the body's
 *
 * A paragraph of a text buffer and where it lies.
 */
typedef struct
{
  guint start;
  guint end;
  int top;
  int height;
  int above;
  int below;
  gboolean uneven;
} ZhupiParagraph;

/**
 * ZhupiMarkGeometry:
 *
 * Finds where ranges lie, with two or three questions to the text view a range and none for an
 * edge that is known from before: what was asked is kept until zhupi_mark_geometry_invalidate().
 */
typedef struct _ZhupiMarkGeometry ZhupiMarkGeometry;

ZhupiMarkGeometry *zhupi_mark_geometry_new        (GtkTextView          *view) G_GNUC_WARN_UNUSED_RESULT;
void               zhupi_mark_geometry_free       (ZhupiMarkGeometry    *self);
void               zhupi_mark_geometry_invalidate (ZhupiMarkGeometry    *self);
void               zhupi_mark_geometry_set_line_height (ZhupiMarkGeometry *self,
                                                        int                line_height);
void               zhupi_mark_geometry_list       (ZhupiMarkGeometry    *self,
                                                   const ZhupiParagraph *paragraph,
                                                   guint                 start,
                                                   guint                 end,
                                                   GArray               *boxes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiMarkGeometry, zhupi_mark_geometry_free)

G_END_DECLS
