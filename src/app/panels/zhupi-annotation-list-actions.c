/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-list-private.h"

/* What the keys and the buttons of the list do. */

/* The buttons of a row go with its state; the focus stays in the list. */
static void
keep_focus (ZhupiAnnotationList *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
set_state (ZhupiAnnotationList         *self,
           const ZhupiAnnotationRecord *record,
           ZhupiState                   state)
{
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);
  ZhupiAuthor author = zhupi_document_get_author (self->document);

  zhupi_document_run (self->document, zhupi_editing_set_state (set, record, state, &author));
  keep_focus (self);
}

/* From the row behind the selected one round to it; the records are looked at in place. */
static void
select_next_suggestion (ZhupiAnnotationList *self,
                        guint                row)
{
  guint n_rows = zhupi_annotation_list_get_n_rows (self);

  for (guint i = 0; i < n_rows; i++)
    {
      guint next = (row + i) % n_rows;
      guint position;
      const ZhupiAnnotationRecord *record = zhupi_annotation_list_record_at (self, next, &position);

      if (record == NULL || record->state != ZHUPI_STATE_SUGGESTED)
        continue;
      zhupi_row_selection_set_selected (self->selection, next);
      zhupi_annotation_list_choose (self, next);
      zhupi_annotation_list_scroll (self);
      return;
    }
}

static void
decide_on_row (ZhupiAnnotationList *self,
               const char          *id_text,
               ZhupiState           state)
{
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);
  const ZhupiAnnotationRecord *record;
  ZhupiUuid id;
  guint position;

  if (!zhupi_uuid_parse (id_text, &id) || !zhupi_annotation_set_find_id (set, &id, &position))
    return;
  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position);
  set_state (self, record, state);
}

static void
decide_on_selected (ZhupiAnnotationList *self,
                    ZhupiState           state)
{
  ZhupiAnnotation *selected = zhupi_annotation_list_get_selected (self);
  guint row = zhupi_row_selection_get_selected (self->selection);

  if (selected == NULL || row == GTK_INVALID_LIST_POSITION ||
      zhupi_annotation_get_record (selected)->state != ZHUPI_STATE_SUGGESTED)
    return;
  set_state (self, zhupi_annotation_get_record (selected), state);
  select_next_suggestion (self, row);
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *id)
{
  decide_on_row (ZHUPI_ANNOTATION_LIST (widget), g_variant_get_string (id, NULL),
                 ZHUPI_STATE_ACCEPTED);
}

static void
reject_action (GtkWidget  *widget,
               const char *name,
               GVariant   *id)
{
  decide_on_row (ZHUPI_ANNOTATION_LIST (widget), g_variant_get_string (id, NULL),
                 ZHUPI_STATE_REJECTED);
}

static void
accept_selected_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  decide_on_selected (ZHUPI_ANNOTATION_LIST (widget), ZHUPI_STATE_ACCEPTED);
}

static void
reject_selected_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  decide_on_selected (ZHUPI_ANNOTATION_LIST (widget), ZHUPI_STATE_REJECTED);
}

static void
select_row (ZhupiAnnotationList *self,
            guint                row)
{
  guint position;
  const ZhupiAnnotationRecord *record = zhupi_annotation_list_record_at (self, row, &position);

  if (record == NULL && row > 0)
    record = zhupi_annotation_list_record_at (self, row - 1, &position);
  if (record != NULL)
    zhupi_document_select (self->document, &record->id);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ZhupiAnnotationList *self = ZHUPI_ANNOTATION_LIST (widget);
  ZhupiAnnotation *selected = zhupi_annotation_list_get_selected (self);
  guint row = zhupi_row_selection_get_selected (self->selection);

  if (selected == NULL || row == GTK_INVALID_LIST_POSITION)
    return;
  if (!zhupi_document_run (self->document,
                           zhupi_editing_remove (zhupi_annotation_list_get_set (self),
                                                 zhupi_annotation_get_record (selected))))
    return;
  select_row (self, row);
  keep_focus (self);
}

void
zhupi_annotation_list_enable_actions (ZhupiAnnotationList *self)
{
  ZhupiAnnotationSet *set = zhupi_annotation_list_get_set (self);
  gboolean is_open = set != NULL && !zhupi_annotation_set_get_read_only (set);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annotations.accept", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annotations.reject", is_open);
}

void
zhupi_annotation_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "annotations.accept", "s", accept_action);
  gtk_widget_class_install_action (widget_class, "annotations.reject", "s", reject_action);
  gtk_widget_class_install_action (widget_class, "annotations.accept-selected", NULL,
                                   accept_selected_action);
  gtk_widget_class_install_action (widget_class, "annotations.reject-selected", NULL,
                                   reject_selected_action);
  gtk_widget_class_install_action (widget_class, "annotations.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "annotations.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "annotations.delete",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "annotations.delete",
                                       NULL);
}
