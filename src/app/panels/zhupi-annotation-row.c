/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-row.h"

#include "panels/zhupi-annotation-describe.h"
#include "panels/zhupi-tag-badge.h"

#include <glib/gi18n-lib.h>

struct _ZhupiAnnotationRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *badge;
  GtkLabel *quote;
  GtkLabel *subtitle;
  GtkWidget *note_icon;
  GtkLabel *score;
  GtkWidget *decide;
  GtkWidget *accept;
  GtkWidget *reject;
  GtkWidget *heading;
  GtkLabel *title;
  GtkLabel *count;

  ZhupiGroupTitle *group;
  gulong count_id;
};

G_DEFINE_FINAL_TYPE (ZhupiAnnotationRow, zhupi_annotation_row, GTK_TYPE_WIDGET)

static void
zhupi_annotation_row_dispose (GObject *object)
{
  ZhupiAnnotationRow *self = ZHUPI_ANNOTATION_ROW (object);

  zhupi_annotation_row_clear (self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_annotation_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, content);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, badge);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, quote);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, note_icon);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, score);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, decide);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, accept);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, reject);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, heading);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiAnnotationRow, count);
}

static void
zhupi_annotation_row_class_init (ZhupiAnnotationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_annotation_row_dispose;
  g_type_ensure (ZHUPI_TYPE_TAG_BADGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-annotation-row.ui");
  bind_children (widget_class);
}

static void
zhupi_annotation_row_init (ZhupiAnnotationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zhupi_annotation_row_new (void)
{
  return g_object_new (ZHUPI_TYPE_ANNOTATION_ROW, NULL);
}

/* The list gives the row its keyboard focus to a widget of its own around ours; that one is what
 * a screen reader speaks of, and on GTK 4.8 nothing else names it. */
static void
name_list_item (ZhupiAnnotationRow *self,
                const char         *name)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_subtitle (ZhupiAnnotationRow *self,
               ZhupiAnnotationSet *set,
               ZhupiAnnotation    *annotation,
               const char         *quote)
{
  g_autofree char *subtitle = zhupi_annotation_describe (set, annotation);
  gboolean is_suggestion =
    zhupi_annotation_get_record (annotation)->state == ZHUPI_STATE_SUGGESTED;
  /* Translators: exact text, then class and place, of a mark that is only suggested. */
  g_autofree char *name =
    is_suggestion ? g_strdup_printf (C_("row name", "%s, %s, suggested"), quote, subtitle)
                  : g_strdup_printf ("%s, %s", quote, subtitle);

  gtk_label_set_label (self->subtitle, subtitle);
  name_list_item (self, name);
}

static void
show_buttons (ZhupiAnnotationRow          *self,
              const ZhupiAnnotationRecord *record)
{
  char id[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (&record->id, id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->accept), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reject), "s", id);
  gtk_widget_set_visible (self->decide, record->state == ZHUPI_STATE_SUGGESTED);
}

static void
show_score (ZhupiAnnotationRow          *self,
            const ZhupiAnnotationRecord *record)
{
  g_autofree char *score = zhupi_annotation_describe_score (record);

  gtk_label_set_label (self->score, score != NULL ? score : "");
  gtk_widget_set_visible (GTK_WIDGET (self->score),
                          score != NULL && record->state == ZHUPI_STATE_SUGGESTED);
}

void
zhupi_annotation_row_show_annotation (ZhupiAnnotationRow *self,
                                      ZhupiAnnotationSet *set,
                                      ZhupiAnnotation    *annotation)
{
  const ZhupiAnnotationRecord *record = zhupi_annotation_get_record (annotation);
  const char *note = zhupi_annotation_get_fields (annotation)->note;
  g_autofree char *quote = zhupi_annotation_describe_quote (annotation);

  zhupi_annotation_row_clear (self);
  zhupi_tag_badge_set_tag (ZHUPI_TAG_BADGE (self->badge),
                           zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (set),
                                                 g_quark_to_string (record->tag)),
                           record->state);
  gtk_label_set_label (self->quote, quote);
  show_subtitle (self, set, annotation, quote);
  gtk_widget_set_visible (self->note_icon, note != NULL);
  gtk_widget_set_tooltip_text (self->note_icon, note);
  show_score (self, record);
  show_buttons (self, record);
  gtk_widget_set_visible (self->content, TRUE);
}

static void
count_changed_cb (ZhupiAnnotationRow *self)
{
  g_autofree char *count = g_strdup_printf ("%u", zhupi_group_title_get_count (self->group));

  gtk_label_set_label (self->count, count);
}

void
zhupi_annotation_row_show_title (ZhupiAnnotationRow *self,
                                 ZhupiGroupTitle    *title)
{
  zhupi_annotation_row_clear (self);
  self->group = g_object_ref (title);
  self->count_id = g_signal_connect_swapped (title, "notify::count", G_CALLBACK (count_changed_cb),
                                             self);
  gtk_label_set_label (self->title, zhupi_group_title_get_title (title));
  count_changed_cb (self);
  name_list_item (self, zhupi_group_title_get_title (title));
  gtk_widget_set_visible (self->heading, TRUE);
}

void
zhupi_annotation_row_clear (ZhupiAnnotationRow *self)
{
  if (self->group != NULL)
    g_clear_signal_handler (&self->count_id, self->group);
  g_clear_object (&self->group);
  if (self->content != NULL)
    gtk_widget_set_visible (self->content, FALSE);
  if (self->heading != NULL)
    gtk_widget_set_visible (self->heading, FALSE);
}
