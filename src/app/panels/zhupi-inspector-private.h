/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-entity-entry.h"
#include "panels/zhupi-inspector.h"
#include "panels/zhupi-note-editor.h"
#include "panels/zhupi-relation-list.h"
#include "panels/zhupi-tag-badge.h"

G_BEGIN_DECLS

struct _ZhupiInspector
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *quote;
  GtkWidget *suggestion;
  GtkLabel *reason;
  GtkWidget *decide;
  ZhupiTagBadge *badge;
  GtkDropDown *tags;
  ZhupiEntityEntry *entity;
  ZhupiNoteEditor *note;
  GtkWidget *same;
  GtkLabel *same_label;
  ZhupiRelationList *relations;
  GtkLabel *origin;

  ZhupiDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *set_signals;
  ZhupiTagSet *shown_tag_set;
  GtkWidget *focus_before; /* where the person was before the note; weak */
  gboolean is_refreshing;
  guint same_id;
};

ZhupiAnnotationSet          *zhupi_inspector_get_set         (ZhupiInspector *self);
const ZhupiAnnotationRecord *zhupi_inspector_get_record      (ZhupiInspector *self);
const ZhupiAnnotationRecord *zhupi_inspector_begin_action    (ZhupiInspector *self);
gboolean                     zhupi_inspector_can_mark_all    (ZhupiInspector *self);
/* %NULL when there is no place to mark. */
ZhupiCommand                *zhupi_inspector_new_mark_all    (ZhupiInspector *self) G_GNUC_WARN_UNUSED_RESULT;
/* As the set may be changed or not. */
void                         zhupi_inspector_enable_actions  (ZhupiInspector *self);
void                         zhupi_inspector_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
