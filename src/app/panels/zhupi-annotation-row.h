/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiAnnotationRow:
 *
 * A row of the annotation list. Its buttons activate `annotations.accept` and
 * `annotations.reject` with the UUID of the annotation. Made by hand: a list view makes two
 * hundred of them whenever other rows are shown, and a template costs five times as much.
 */
#define ZHUPI_TYPE_ANNOTATION_ROW (zhupi_annotation_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationRow, zhupi_annotation_row, ZHUPI, ANNOTATION_ROW, GtkWidget)

GtkWidget *zhupi_annotation_row_new     (void);
void       zhupi_annotation_row_show    (ZhupiAnnotationRow *self,
                                         ZhupiAnnotationSet *set,
                                         ZhupiAnnotation    *annotation);
/* Says again what depends on the annotations around it and on the tag set. */
void       zhupi_annotation_row_refresh (ZhupiAnnotationRow *self);
/* Before the row is used for something else. */
void       zhupi_annotation_row_clear   (ZhupiAnnotationRow *self);

G_END_DECLS
