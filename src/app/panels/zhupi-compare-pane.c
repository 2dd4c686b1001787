/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-compare-pane.h"

#include "compare/zhupi-merging.h"
#include "panels/zhupi-difference-list.h"
#include "panels/zhupi-difference-row.h"
#include "panels/zhupi-name-factory.h"
#include "zhupi-comparing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PERCENT 100
#define UNDEFINED "–"

struct _ZhupiComparePane
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkDropDown *other_chooser;
  GtkLabel *agreement;
  GtkListView *view;
  GtkWidget *take_all_button;

  ZhupiDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *article_signals;
  GArray *others; /* ZhupiUuid, as in the chooser */
  ZhupiComparing *comparing;
  ZhupiDifferenceList *differences;
  gboolean filling;
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiComparePane, zhupi_compare_pane, GTK_TYPE_WIDGET)

static void
zhupi_compare_pane_take (ZhupiComparePane      *self,
                         const ZhupiDifference *differences,
                         guint                  n_differences)
{
  zhupi_document_run (self->document,
                      zhupi_merging_take (zhupi_document_get_set (self->document),
                                          zhupi_comparing_get_other (self->comparing), differences,
                                          n_differences));
}

static void
taken_cb (ZhupiDifferenceRow *row,
          GtkListItem        *item)
{
  ZhupiComparePane *self =
    ZHUPI_COMPARE_PANE (gtk_widget_get_ancestor (GTK_WIDGET (row), ZHUPI_TYPE_COMPARE_PANE));

  zhupi_compare_pane_take (self, zhupi_difference_item_get (gtk_list_item_get_item (item)), 1);
}

static void
take_all_clicked_cb (ZhupiComparePane *self)
{
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_difference_list_peek (self->differences, &n_differences);

  zhupi_compare_pane_take (self, differences, n_differences);
}

static void
setup_cb (ZhupiComparePane *self,
          GtkListItem      *item)
{
  GtkWidget *row = zhupi_difference_row_new ();

  g_signal_connect_object (row, "taken", G_CALLBACK (taken_cb), item, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (ZhupiComparePane *self,
         GtkListItem      *item)
{
  zhupi_difference_row_show (ZHUPI_DIFFERENCE_ROW (gtk_list_item_get_child (item)),
                             zhupi_difference_item_get (gtk_list_item_get_item (item)),
                             zhupi_document_get_set (self->document),
                             zhupi_comparing_get_other (self->comparing));
}

static void
activate_cb (ZhupiComparePane *self,
             guint             position)
{
  g_autoptr (ZhupiDifferenceItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->differences), position);
  const ZhupiDifference *difference;
  const ZhupiAnnotationRecord *record;

  if (item == NULL)
    return;
  difference = zhupi_difference_item_get (item);
  record = difference->kind == ZHUPI_DIFFERENCE_ONLY_RIGHT ? &difference->right
                                                           : &difference->left;
  zhupi_document_select (self->document,
                         difference->kind == ZHUPI_DIFFERENCE_ONLY_RIGHT ? NULL : &record->id);
  g_signal_emit (self, signals[SHOWN], 0, record->start, record->end);
}

/* A share of nothing is none. */
static char *
describe_share (double share)
{
  return isnan (share) ? g_strdup (UNDEFINED) : g_strdup_printf (_("%.0f %%"), share * PERCENT);
}

static char *
describe_coefficient (double coefficient)
{
  return isnan (coefficient) ? g_strdup (UNDEFINED) : g_strdup_printf ("%.2f", coefficient);
}

static void
zhupi_compare_pane_show_agreement (ZhupiComparePane *self)
{
  guint n_scores;
  const ZhupiClassScore *scores =
    zhupi_comparison_get_scores (zhupi_comparing_get_comparison (self->comparing), &n_scores);
  const ZhupiAgreement *agreement = zhupi_comparing_get_agreement (self->comparing);
  g_autofree char *exact = describe_share (zhupi_class_score_get_exact_f1 (&scores[0]));
  g_autofree char *overlap = describe_share (zhupi_class_score_get_overlap_f1 (&scores[0]));
  g_autofree char *kappa = describe_coefficient (agreement->kappa);
  g_autofree char *alpha = describe_coefficient (agreement->alpha);
  g_autofree char *text = g_strdup_printf (_("F1 %s, with overlaps %s"), exact, overlap);
  g_autofree char *tooltip =
    g_strdup_printf (_("%u marks here, %u there, %u equal\nBy character: kappa %s, alpha %s"),
                     scores[0].n_left, scores[0].n_right, scores[0].n[ZHUPI_DIFFERENCE_NONE],
                     kappa, alpha);

  gtk_label_set_label (self->agreement, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->agreement), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->agreement),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
}

static void
compared_cb (ZhupiComparePane *self)
{
  guint n_differences;

  zhupi_difference_list_show (self->differences, zhupi_comparing_get_comparison (self->comparing));
  n_differences = g_list_model_get_n_items (G_LIST_MODEL (self->differences));
  zhupi_compare_pane_show_agreement (self);
  gtk_widget_set_sensitive (self->take_all_button, n_differences > 0);
  gtk_stack_set_visible_child_name (self->stack, n_differences > 0 ? "list" : "equal");
}

static void
failed_cb (ZhupiComparePane *self,
           const char       *sentence)
{
  zhupi_document_tell (self->document, sentence);
}

static void
zhupi_compare_pane_stop (ZhupiComparePane *self)
{
  zhupi_difference_list_show (self->differences, NULL);
  if (self->comparing != NULL)
    zhupi_comparing_stop (self->comparing);
  g_clear_object (&self->comparing);
  gtk_label_set_label (self->agreement, NULL);
  gtk_widget_set_sensitive (self->take_all_button, FALSE);
}

/* Nobody pays for a comparison that is not seen. */
static void
zhupi_compare_pane_start (ZhupiComparePane *self)
{
  guint chosen = gtk_drop_down_get_selected (self->other_chooser);

  if (self->comparing != NULL || chosen >= self->others->len
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->comparing = zhupi_comparing_new (self->document,
                                         &g_array_index (self->others, ZhupiUuid, chosen));
  g_signal_connect_object (self->comparing, "compared", G_CALLBACK (compared_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->comparing, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What the pane says of two sets does not stand over a third that cannot be read. */
static void
other_chosen_cb (ZhupiComparePane *self)
{
  if (self->filling)
    return;
  zhupi_compare_pane_stop (self);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  zhupi_compare_pane_start (self);
}

static GtkStringList *
zhupi_compare_pane_list_others (ZhupiComparePane *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (self->document));

  for (guint i = 0; i < sets->len; i++)
    {
      const ZhupiSetEntry *entry = g_ptr_array_index (sets, i);

      if (set == NULL || zhupi_uuid_equal (&entry->id, zhupi_annotation_set_get_id (set)))
        continue;
      g_array_append_val (self->others, entry->id);
      gtk_string_list_append (names, entry->name);
    }
  return names;
}

/* Where the set that was compared with is in the list now. */
static guint
zhupi_compare_pane_find (ZhupiComparePane *self,
                         const ZhupiUuid  *id)
{
  for (guint i = 0; i < self->others->len; i++)
    {
      if (zhupi_uuid_equal (&g_array_index (self->others, ZhupiUuid, i), id))
        return i;
    }
  return 0;
}

static ZhupiUuid
zhupi_compare_pane_get_chosen (ZhupiComparePane *self)
{
  guint chosen = gtk_drop_down_get_selected (self->other_chooser);

  if (chosen >= self->others->len)
    return (ZhupiUuid) { { 0 } };
  return g_array_index (self->others, ZhupiUuid, chosen);
}

static void
zhupi_compare_pane_fill_chooser (ZhupiComparePane *self)
{
  ZhupiUuid chosen = zhupi_compare_pane_get_chosen (self);
  g_autoptr (GtkStringList) names = NULL;

  self->filling = TRUE;
  g_array_set_size (self->others, 0);
  names = self->document != NULL ? zhupi_compare_pane_list_others (self)
                                 : gtk_string_list_new (NULL);
  gtk_drop_down_set_model (self->other_chooser, G_LIST_MODEL (names));
  if (self->others->len > 0)
    gtk_drop_down_set_selected (self->other_chooser, zhupi_compare_pane_find (self, &chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->other_chooser), self->others->len > 0);
  gtk_widget_set_visible (self->take_all_button, self->others->len > 0);
  self->filling = FALSE;
}

static void
zhupi_compare_pane_restart (ZhupiComparePane *self)
{
  zhupi_compare_pane_stop (self);
  zhupi_compare_pane_fill_chooser (self);
  gtk_stack_set_visible_child_name (self->stack, self->others->len > 0 ? "busy" : "alone");
  zhupi_compare_pane_start (self);
}

/* The number of marks of a set changes all the time; the list of sets does not. */
static void
sets_changed_cb (ZhupiComparePane *self)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (self->document));

  if (sets->len != self->others->len + 1)
    zhupi_compare_pane_restart (self);
}

void
zhupi_compare_pane_set_document (ZhupiComparePane *self,
                                 ZhupiDocument    *document)
{
  g_return_if_fail (ZHUPI_IS_COMPARE_PANE (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->article_signals,
                             document != NULL ? zhupi_document_get_desk_article (document) : NULL);
  zhupi_compare_pane_restart (self);
}

static void
zhupi_compare_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zhupi_compare_pane_parent_class)->map (widget);
  zhupi_compare_pane_start (ZHUPI_COMPARE_PANE (widget));
}

static void
zhupi_compare_pane_dispose (GObject *object)
{
  ZhupiComparePane *self = ZHUPI_COMPARE_PANE (object);
  GtkWidget *child;

  if (self->comparing != NULL)
    zhupi_comparing_stop (self->comparing);
  g_clear_object (&self->comparing);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->article_signals);
  g_clear_object (&self->document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->differences);
  g_clear_pointer (&self->others, g_array_unref);
  G_OBJECT_CLASS (zhupi_compare_pane_parent_class)->dispose (object);
}

static void
zhupi_compare_pane_class_init (ZhupiComparePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_compare_pane_dispose;
  widget_class->map = zhupi_compare_pane_map;
  signals[SHOWN] = g_signal_new ("shown", ZHUPI_TYPE_COMPARE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-compare-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiComparePane, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiComparePane, other_chooser);
  gtk_widget_class_bind_template_child (widget_class, ZhupiComparePane, agreement);
  gtk_widget_class_bind_template_child (widget_class, ZhupiComparePane, view);
  gtk_widget_class_bind_template_child (widget_class, ZhupiComparePane, take_all_button);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_clicked_cb);
}

static void
zhupi_compare_pane_init (ZhupiComparePane *self)
{
  g_autoptr (GtkNoSelection) shown = NULL;

  self->others = g_array_new (FALSE, FALSE, sizeof (ZhupiUuid));
  self->differences = zhupi_difference_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_name_factory_use (GTK_WIDGET (self->other_chooser));
  shown = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->differences)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (shown));
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::set",
                                  G_CALLBACK (zhupi_compare_pane_restart), self);
  self->article_signals = g_signal_group_new (ZHUPI_TYPE_DESK_ARTICLE);
  g_signal_group_connect_swapped (self->article_signals, "sets-changed",
                                  G_CALLBACK (sets_changed_cb), self);
}
