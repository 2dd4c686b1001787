/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-difference-row.h"

#include "panels/zhupi-annotation-describe.h"
#include "panels/zhupi-tag-badge.h"

#include <glib/gi18n-lib.h>

struct _ZhupiDifferenceRow
{
  GtkWidget parent_instance;

  ZhupiTagBadge *badge;
  GtkLabel *quote;
  GtkLabel *what;
  GtkWidget *take_button;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiDifferenceRow, zhupi_difference_row, GTK_TYPE_WIDGET)

static char *
dup_quote (ZhupiAnnotationSet          *set,
           const ZhupiAnnotationRecord *record)
{
  g_autoptr (ZhupiAnnotation) annotation =
    zhupi_annotation_new (zhupi_annotation_set_get_article (set), record);

  return zhupi_annotation_describe_quote (annotation);
}

static char *
describe (const ZhupiDifference *difference,
          ZhupiAnnotationSet    *other)
{
  g_autofree char *quote = NULL;

  switch (difference->kind)
    {
    case ZHUPI_DIFFERENCE_ONLY_LEFT:
      return g_strdup (_("Only in this set"));
    case ZHUPI_DIFFERENCE_ONLY_RIGHT:
      return g_strdup (_("Only in the other set"));
    case ZHUPI_DIFFERENCE_BOUNDARY:
      quote = dup_quote (other, &difference->right);
      /* Translators: what the other set has marked instead. */
      return g_strdup_printf (_("There: %s"), quote);
    case ZHUPI_DIFFERENCE_LABEL:
    case ZHUPI_DIFFERENCE_NONE:
    case ZHUPI_N_DIFFERENCE_KINDS:
    default:
      return g_strdup_printf (_("There: %s"),
                              zhupi_annotation_describe_tag (other, difference->right.tag));
    }
}

/* What the button does, in words. */
static const char *
describe_taking (ZhupiDifferenceKind kind)
{
  if (kind == ZHUPI_DIFFERENCE_ONLY_LEFT)
    return _("Delete it here too");
  if (kind == ZHUPI_DIFFERENCE_ONLY_RIGHT)
    return _("Add it here");
  return _("Take over from the other set");
}

static const char *
find_icon (ZhupiDifferenceKind kind)
{
  if (kind == ZHUPI_DIFFERENCE_ONLY_LEFT)
    return "list-remove-symbolic";
  if (kind == ZHUPI_DIFFERENCE_ONLY_RIGHT)
    return "list-add-symbolic";
  return "object-select-symbolic";
}

static void
zhupi_difference_row_show_button (ZhupiDifferenceRow  *self,
                                  ZhupiDifferenceKind  kind)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->take_button), find_icon (kind));
  gtk_widget_set_tooltip_text (self->take_button, describe_taking (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, describe_taking (kind), -1);
}

void
zhupi_difference_row_show (ZhupiDifferenceRow    *self,
                           const ZhupiDifference *difference,
                           ZhupiAnnotationSet    *set,
                           ZhupiAnnotationSet    *other)
{
  gboolean is_here = difference->kind != ZHUPI_DIFFERENCE_ONLY_RIGHT;
  const ZhupiAnnotationRecord *record = is_here ? &difference->left : &difference->right;
  ZhupiTagSet *tags = zhupi_annotation_set_get_tag_set (is_here ? set : other);
  g_autofree char *quote = NULL;
  g_autofree char *what = NULL;

  g_return_if_fail (ZHUPI_IS_DIFFERENCE_ROW (self));

  quote = dup_quote (set, record);
  what = describe (difference, other);
  zhupi_tag_badge_set_tag (self->badge,
                           zhupi_tag_set_lookup (tags, g_quark_to_string (record->tag)),
                           (ZhupiState) record->state);
  gtk_label_set_label (self->quote, quote);
  gtk_label_set_label (self->what, what);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->what), what);
  zhupi_difference_row_show_button (self, difference->kind);
}

static void
take_clicked_cb (ZhupiDifferenceRow *self)
{
  g_signal_emit (self, signals[TAKEN], 0);
}

GtkWidget *
zhupi_difference_row_new (void)
{
  return g_object_new (ZHUPI_TYPE_DIFFERENCE_ROW, NULL);
}

static void
zhupi_difference_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zhupi_difference_row_parent_class)->dispose (object);
}

static void
zhupi_difference_row_class_init (ZhupiDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_difference_row_dispose;
  signals[TAKEN] = g_signal_new ("taken", ZHUPI_TYPE_DIFFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiDifferenceRow, badge);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDifferenceRow, quote);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDifferenceRow, what);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDifferenceRow, take_button);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
}

static void
zhupi_difference_row_init (ZhupiDifferenceRow *self)
{
  g_type_ensure (ZHUPI_TYPE_TAG_BADGE);
  gtk_widget_init_template (GTK_WIDGET (self));
}
