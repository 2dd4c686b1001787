/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-reader-layout.h"
#include "zhupi-mark-lanes.h"
#include "zhupi-reader-theme.h"

G_BEGIN_DECLS

/**
 * ZhupiMarkPainter:
 *
 * Draws the marks of a set behind the text that is visible: fills, then lines. What has been
 * drawn for a paragraph is kept until something in it changes.
 */
typedef struct _ZhupiMarkPainter ZhupiMarkPainter;

ZhupiMarkPainter *zhupi_mark_painter_new        (ZhupiReaderLayout  *layout) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_mark_painter_free       (ZhupiMarkPainter   *self);
void              zhupi_mark_painter_set_set    (ZhupiMarkPainter   *self,
                                                 ZhupiAnnotationSet *set);
void              zhupi_mark_painter_set_theme  (ZhupiMarkPainter   *self,
                                                 ZhupiReaderTheme    theme);
void              zhupi_mark_painter_set_hidden (ZhupiMarkPainter   *self,
                                                 GHashTable         *tags,
                                                 guint               states);
const ZhupiMarkFilter *zhupi_mark_painter_get_filter (ZhupiMarkPainter *self);
/* Colors of a class in the present theme. */
ZhupiReaderMarkColors  zhupi_mark_painter_get_colors (ZhupiMarkPainter *self,
                                                      GQuark            tag);
/* What is drawn over these code points has changed. */
void              zhupi_mark_painter_damage     (ZhupiMarkPainter   *self,
                                                 ZhupiRange          range);
/* Everything is to be drawn anew. */
void              zhupi_mark_painter_invalidate (ZhupiMarkPainter   *self);
void              zhupi_mark_painter_snapshot   (ZhupiMarkPainter   *self,
                                                 GtkSnapshot        *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiMarkPainter, zhupi_mark_painter_free)

G_END_DECLS
