/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-row.h"

#include "panels/zhupi-annotation-describe.h"
#include "panels/zhupi-tag-badge.h"

#include <glib/gi18n-lib.h>

/* Between the parts of a row, in pixels. */
#define SPACING 8

struct _ZhupiAnnotationRow
{
  GtkWidget parent_instance;

  GtkWidget *badge;
  GtkLabel *quote;
  GtkLabel *subtitle;
  GtkWidget *note_icon; /* these: %NULL until a row needs them */
  GtkWidget *decide;
  GtkWidget *accept;
  GtkWidget *reject;
  guint seen_id;

  ZhupiAnnotationSet *set;
  ZhupiAnnotation *annotation;
};

G_DEFINE_FINAL_TYPE (ZhupiAnnotationRow, zhupi_annotation_row, GTK_TYPE_WIDGET)

static gboolean
is_within (ZhupiAnnotationRow *self,
           GtkWidget          *picked,
           GtkWidget          *part)
{
  return part != NULL && (picked == part || gtk_widget_is_ancestor (picked, part));
}

static const char *
tooltip_at (ZhupiAnnotationRow *self,
            GtkWidget          *picked)
{
  if (is_within (self, picked, self->note_icon))
    return zhupi_annotation_get_fields (self->annotation)->note;
  if (is_within (self, picked, self->accept))
    return _("Accept");
  if (is_within (self, picked, self->reject))
    return _("Reject");
  return pango_layout_is_ellipsized (gtk_label_get_layout (self->quote))
           ? gtk_label_get_label (self->quote) : NULL;
}

/* Asked for when the pointer rests; a tooltip text for each part would ask the display where the
 * pointer is, for each part of each row. */
static gboolean
zhupi_annotation_row_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard,
                                    GtkTooltip *tooltip)
{
  ZhupiAnnotationRow *self = ZHUPI_ANNOTATION_ROW (widget);
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  const char *text = picked != NULL && self->annotation != NULL ? tooltip_at (self, picked) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
zhupi_annotation_row_dispose (GObject *object)
{
  ZhupiAnnotationRow *self = ZHUPI_ANNOTATION_ROW (object);
  GtkWidget *child;

  zhupi_annotation_row_clear (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zhupi_annotation_row_parent_class)->dispose (object);
}

static GtkLabel *
new_label (const char * const *css_classes)
{
  return GTK_LABEL (g_object_new (GTK_TYPE_LABEL,
                                  "xalign", 0.0f,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  "single-line-mode", TRUE,
                                  "css-classes", css_classes,
                                  NULL));
}

static GtkWidget *
new_texts (ZhupiAnnotationRow *self)
{
  static const char * const caption[] = { "caption", "dim-label", NULL };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "valign", GTK_ALIGN_CENTER,
                                 "hexpand", TRUE,
                                 NULL);

  self->quote = new_label (NULL);
  self->subtitle = new_label (caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->quote));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->subtitle));
  return box;
}

static void
zhupi_annotation_row_init (ZhupiAnnotationRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->badge = zhupi_tag_badge_new ();
  gtk_widget_set_parent (self->badge, GTK_WIDGET (self));
  gtk_widget_set_parent (new_texts (self), GTK_WIDGET (self));
}

GtkWidget *
zhupi_annotation_row_new (void)
{
  return g_object_new (ZHUPI_TYPE_ANNOTATION_ROW, NULL);
}

static gboolean
is_suggestion (ZhupiAnnotationRow *self)
{
  return self->annotation != NULL
         && zhupi_annotation_get_record (self->annotation)->state == ZHUPI_STATE_SUGGESTED;
}

/* The list gives the row its keyboard focus to a widget of its own around ours; that one is what
 * a screen reader speaks of, and on GTK 4.8 nothing else names it. */
static void
name_list_item (ZhupiAnnotationRow *self,
                const char         *quote,
                const char         *subtitle)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: exact text, then class and place, of a mark that is only suggested. */
  g_autofree char *name =
    is_suggestion (self) ? g_strdup_printf (C_("row name", "%s, %s, suggested"), quote, subtitle)
                         : g_strdup_printf ("%s, %s", quote, subtitle);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_note (ZhupiAnnotationRow *self)
{
  gboolean has_note = zhupi_annotation_get_fields (self->annotation)->note != NULL;

  if (has_note && self->note_icon == NULL)
    {
      self->note_icon = gtk_image_new_from_icon_name ("document-edit-symbolic");
      gtk_widget_add_css_class (self->note_icon, "dim-label");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->note_icon),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Has a note"), -1);
      gtk_widget_set_parent (self->note_icon, GTK_WIDGET (self));
    }
  if (self->note_icon != NULL)
    gtk_widget_set_visible (self->note_icon, has_note);
}

static GtkWidget *
new_button (ZhupiAnnotationRow *self,
            const char         *icon_name,
            const char         *action_name,
            const char         *label)
{
  static const char * const css_classes[] = { "flat", "compact", "image-button", NULL };
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", icon_name,
                                    "valign", GTK_ALIGN_CENTER,
                                    "css-classes", css_classes,
                                    "action-target", g_variant_new_string (""),
                                    "action-name", action_name,
                                    NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_box_append (GTK_BOX (self->decide), button);
  return button;
}

static void
make_buttons (ZhupiAnnotationRow *self)
{
  self->decide = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->decide, GTK_WIDGET (self));
  self->accept = new_button (self, "object-select-symbolic", "annotations.accept",
                             _("Accept the suggestion"));
  self->reject = new_button (self, "window-close-symbolic", "annotations.reject",
                             _("Reject the suggestion"));
}

static void
show_buttons (ZhupiAnnotationRow *self)
{
  char id[ZHUPI_UUID_STRING_SIZE];

  if (self->decide == NULL)
    return;
  zhupi_uuid_format (&zhupi_annotation_get_record (self->annotation)->id, id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->accept), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reject), "s", id);
  gtk_widget_set_visible (self->decide, is_suggestion (self));
}

static gboolean
seen_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ZhupiAnnotationRow *self = ZHUPI_ANNOTATION_ROW (widget);

  self->seen_id = 0;
  if (is_suggestion (self) && self->decide == NULL)
    {
      make_buttons (self);
      show_buttons (self);
    }
  return G_SOURCE_REMOVE;
}

/* The list keeps some two hundred rows, all of them mapped, of which a dozen are on the screen;
 * buttons for all would take longer than all the rest. So they are made when a row is drawn. */
static void
zhupi_annotation_row_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  ZhupiAnnotationRow *self = ZHUPI_ANNOTATION_ROW (widget);

  GTK_WIDGET_CLASS (zhupi_annotation_row_parent_class)->snapshot (widget, snapshot);
  if (self->seen_id == 0 && self->decide == NULL && is_suggestion (self))
    self->seen_id = gtk_widget_add_tick_callback (widget, seen_cb, NULL, NULL);
}

static void
zhupi_annotation_row_class_init (ZhupiAnnotationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_annotation_row_dispose;
  widget_class->snapshot = zhupi_annotation_row_snapshot;
  widget_class->query_tooltip = zhupi_annotation_row_query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
show_badge (ZhupiAnnotationRow          *self,
            const ZhupiAnnotationRecord *record)
{
  ZhupiTagSet *tag_set = zhupi_annotation_set_get_tag_set (self->set);

  zhupi_tag_badge_set_tag (ZHUPI_TAG_BADGE (self->badge),
                           zhupi_tag_set_lookup (tag_set, g_quark_to_string (record->tag)),
                           record->state);
}

void
zhupi_annotation_row_refresh (ZhupiAnnotationRow *self)
{
  g_autofree char *subtitle = NULL;

  if (self->annotation == NULL)
    return;
  subtitle = zhupi_annotation_describe (self->set, self->annotation);
  show_badge (self, zhupi_annotation_get_record (self->annotation));
  if (g_str_equal (subtitle, gtk_label_get_label (self->subtitle)))
    return;
  gtk_label_set_label (self->subtitle, subtitle);
  name_list_item (self, gtk_label_get_label (self->quote), subtitle);
}

void
zhupi_annotation_row_show (ZhupiAnnotationRow *self,
                           ZhupiAnnotationSet *set,
                           ZhupiAnnotation    *annotation)
{
  g_autofree char *quote = zhupi_annotation_describe_quote (annotation);

  g_set_object (&self->set, set);
  g_set_object (&self->annotation, annotation);
  gtk_label_set_label (self->quote, quote);
  gtk_label_set_label (self->subtitle, "");
  zhupi_annotation_row_refresh (self);
  show_note (self);
  show_buttons (self);
}

void
zhupi_annotation_row_clear (ZhupiAnnotationRow *self)
{
  g_clear_object (&self->annotation);
  g_clear_object (&self->set);
}
