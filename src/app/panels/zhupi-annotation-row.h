/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-group-title.h"

#include "annotation/zhupi-annotation-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiAnnotationRow:
 *
 * A row of the annotation list: either one annotation or the title of a group. Its buttons
 * activate `annotations.accept` and `annotations.reject` with the UUID of the annotation.
 */
#define ZHUPI_TYPE_ANNOTATION_ROW (zhupi_annotation_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationRow, zhupi_annotation_row, ZHUPI, ANNOTATION_ROW, GtkWidget)

GtkWidget *zhupi_annotation_row_new             (void);
void       zhupi_annotation_row_show_annotation (ZhupiAnnotationRow *self,
                                                 ZhupiAnnotationSet *set,
                                                 ZhupiAnnotation    *annotation);
void       zhupi_annotation_row_show_title      (ZhupiAnnotationRow *self,
                                                 ZhupiGroupTitle    *title);
/* Before the row is used for something else. */
void       zhupi_annotation_row_clear           (ZhupiAnnotationRow *self);

G_END_DECLS
