/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-subset.h"
#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiAnnotationList:
 *
 * The rows of the annotation pane. Follows the document's set and its selection; a row that the
 * person chooses is selected in the document. Property `n-rows` (notified).
 *
 * ZhupiAnnotationList::shown: (guint position): the person chose the annotation at this position
 * of the set.
 * ZhupiAnnotationList::note-requested: (): the person wants to write a note to the selected one.
 */
#define ZHUPI_TYPE_ANNOTATION_LIST (zhupi_annotation_list_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationList, zhupi_annotation_list, ZHUPI, ANNOTATION_LIST, GtkWidget)

void  zhupi_annotation_list_set_document (ZhupiAnnotationList *self,
                                          ZhupiDocument       *document);
/* What to show; @only and @words as for zhupi_annotation_query_new(). */
void  zhupi_annotation_list_set_filter   (ZhupiAnnotationList *self,
                                          guint                states,
                                          GHashTable          *only,
                                          const char          *words);
void  zhupi_annotation_list_set_grouping (ZhupiAnnotationList *self,
                                          ZhupiGrouping        grouping);
guint zhupi_annotation_list_get_n_rows   (ZhupiAnnotationList *self);
/* Class -> how many suggestions of it the list shows (both as #guint); 0 stands for all classes. */
GHashTable *zhupi_annotation_list_count_suggestions (ZhupiAnnotationList *self) G_GNUC_WARN_UNUSED_RESULT;
/* Positions in the set (element type guint), in text order, of the suggestions that it shows. */
GArray *zhupi_annotation_list_list_suggestions (ZhupiAnnotationList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
