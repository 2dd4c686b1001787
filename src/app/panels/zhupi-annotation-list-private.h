/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-list.h"
#include "panels/zhupi-row-selection.h"
#include "zhupi-throttle.h"

G_BEGIN_DECLS

struct _ZhupiAnnotationList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListView *view;

  ZhupiDocument *document;
  ZhupiAnnotationSet *set; /* that is shown, also when the document is closed */
  GSignalGroup *document_signals;
  GSignalGroup *set_signals;
  GSignalGroup *entity_signals;
  ZhupiRowSelection *selection;
  ZhupiAnnotationPool *pool;
  GPtrArray *bound_rows; /* ZhupiAnnotationRow, borrowed */
  gulong rows_will_change_id;
  gulong rows_changed_id;
  gboolean is_at_top; /* before the rows change */
  guint states;
  GHashTable *only;
  char *words;
  ZhupiGrouping grouping;
  ZhupiUuid last_shown; /* what the list has scrolled to */
  guint scroll_id;
  guint n_frames;
  gboolean is_stale;
  ZhupiThrottle *throttle; /* of what follows each command */
};

ZhupiAnnotationSet          *zhupi_annotation_list_get_set      (ZhupiAnnotationList *self);
ZhupiAnnotation             *zhupi_annotation_list_get_selected (ZhupiAnnotationList *self);
/* %NULL for the row of a title and behind the end. */
const ZhupiAnnotationRecord *zhupi_annotation_list_record_at    (ZhupiAnnotationList *self,
                                                                 guint                row,
                                                                 guint               *position);
/* Brings the selected row into view as soon as it has a height. */
void                         zhupi_annotation_list_scroll       (ZhupiAnnotationList *self);
/* The person chose a row: selects it in the document and tells of it. */
void                         zhupi_annotation_list_choose       (ZhupiAnnotationList *self,
                                                                 guint                row);
/* The buttons of the rows work unless the set is locked; the keys then tell that it is. */
void                         zhupi_annotation_list_enable_actions (ZhupiAnnotationList *self);
void                         zhupi_annotation_list_install_actions (GtkWidgetClass   *widget_class);

G_END_DECLS
