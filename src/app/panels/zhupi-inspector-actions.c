/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-inspector-private.h"

#include "panels/zhupi-span-edge.h"

/* What the buttons of the inspector do. */

/* The selected annotation, as it is after the note that is being typed has gone into it: a step
 * of its own, in which nothing else belongs. */
const ZhupiAnnotationRecord *
zhupi_inspector_begin_action (ZhupiInspector *self)
{
  zhupi_note_editor_finish (self->note);
  return zhupi_inspector_get_record (self);
}

gboolean
zhupi_inspector_can_mark_all (ZhupiInspector *self)
{
  const ZhupiAnnotationRecord *record = zhupi_inspector_get_record (self);

  return record != NULL && record->state == ZHUPI_STATE_ACCEPTED &&
         !zhupi_annotation_set_get_read_only (zhupi_inspector_get_set (self));
}

ZhupiCommand *
zhupi_inspector_new_mark_all (ZhupiInspector *self)
{
  const ZhupiAnnotationRecord *record = zhupi_inspector_get_record (self);
  ZhupiAuthor author;

  if (!zhupi_inspector_can_mark_all (self))
    return NULL;
  author = zhupi_document_get_author (self->document);
  return zhupi_editing_mark_all (zhupi_inspector_get_set (self),
                                 zhupi_annotation_record_get_range (record), record->tag, &author);
}

void
zhupi_inspector_enable_actions (ZhupiInspector *self)
{
  static const char * const names[] = { "accept",        "reject",   "delete",      "start-back",
                                        "start-forward", "end-back", "end-forward", "mark-all" };
  ZhupiAnnotationSet *set = zhupi_inspector_get_set (self);
  gboolean editable = set != NULL && !zhupi_annotation_set_get_read_only (set);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat ("inspector.", names[i], NULL);

      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, editable);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->tags), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entity), editable);
  zhupi_note_editor_set_editable (self->note, editable);
}

static void
set_state (ZhupiInspector *self,
           ZhupiState      state)
{
  const ZhupiAnnotationRecord *record = zhupi_inspector_begin_action (self);
  ZhupiAuthor author;

  if (record == NULL)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_set_state (zhupi_inspector_get_set (self), record, state,
                                               &author));
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  set_state (ZHUPI_INSPECTOR (widget), ZHUPI_STATE_ACCEPTED);
}

static void
reject_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  set_state (ZHUPI_INSPECTOR (widget), ZHUPI_STATE_REJECTED);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ZhupiInspector *self = ZHUPI_INSPECTOR (widget);
  const ZhupiAnnotationRecord *record = zhupi_inspector_begin_action (self);

  if (record != NULL)
    zhupi_document_run (self->document,
                        zhupi_editing_remove (zhupi_inspector_get_set (self), record));
}

static void
mark_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  ZhupiInspector *self = ZHUPI_INSPECTOR (widget);

  if (zhupi_inspector_begin_action (self) != NULL)
    zhupi_document_run (self->document, zhupi_inspector_new_mark_all (self));
}

static void
move_edge (ZhupiInspector *self,
           ZhupiSpanEdge   edge,
           gboolean        forward)
{
  const ZhupiAnnotationRecord *record = zhupi_inspector_begin_action (self);
  ZhupiText *text;
  ZhupiRange range;
  ZhupiAuthor author;

  if (record == NULL)
    return;
  text = zhupi_article_get_text (zhupi_annotation_set_get_article (zhupi_inspector_get_set (self)));
  range = zhupi_annotation_record_get_range (record);
  if (!zhupi_span_edge_move (text, &range, edge, forward))
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_move (zhupi_inspector_get_set (self), record, range, &author));
}

static void
move_edge_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gboolean at_start = g_str_has_prefix (name, "inspector.start-");

  move_edge (ZHUPI_INSPECTOR (widget), at_start ? ZHUPI_SPAN_EDGE_START : ZHUPI_SPAN_EDGE_END,
             g_str_has_suffix (name, "-forward"));
}

void
zhupi_inspector_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "inspector.reject", NULL, reject_action);
  gtk_widget_class_install_action (widget_class, "inspector.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "inspector.mark-all", NULL, mark_all_action);
  gtk_widget_class_install_action (widget_class, "inspector.start-back", NULL, move_edge_action);
  gtk_widget_class_install_action (widget_class, "inspector.start-forward", NULL,
                                   move_edge_action);
  gtk_widget_class_install_action (widget_class, "inspector.end-back", NULL, move_edge_action);
  gtk_widget_class_install_action (widget_class, "inspector.end-forward", NULL, move_edge_action);
}
