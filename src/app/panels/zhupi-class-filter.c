/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-class-filter.h"

#include "panels/zhupi-annotation-query.h"
#include "panels/zhupi-class-chip.h"
#include "panels/zhupi-wrap-layout.h"
#include "zhupi-throttle.h"

#include <glib/gi18n-lib.h>

struct _ZhupiClassFilter
{
  GtkWidget parent_instance;

  ZhupiAnnotationSet *set;
  GSignalGroup *set_signals;
  ZhupiThrottle *throttle;
  guint states;
  GHashTable *only;
  GtkWidget *all;
  GPtrArray *chips; /* ZhupiClassChip, borrowed, in the order of the tag set */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiClassFilter, zhupi_class_filter, GTK_TYPE_WIDGET)

static guint
count (ZhupiClassFilter *self,
       GQuark            tag)
{
  guint sum = 0;

  for (ZhupiState state = 0; state < ZHUPI_N_STATES; state++)
    {
      if ((self->states & ZHUPI_STATE_BIT (state)) != 0)
        sum += zhupi_annotation_set_count (self->set, tag, state);
    }
  return sum;
}

static gboolean
is_chosen (ZhupiClassFilter *self,
           GQuark            tag)
{
  return g_hash_table_contains (self->only, GUINT_TO_POINTER (tag));
}

static void
show_choice (ZhupiClassFilter *self)
{
  zhupi_class_chip_set_active (ZHUPI_CLASS_CHIP (self->all), g_hash_table_size (self->only) == 0);
  for (guint i = 0; i < self->chips->len; i++)
    {
      ZhupiClassChip *chip = g_ptr_array_index (self->chips, i);

      zhupi_class_chip_set_active (chip, is_chosen (self, zhupi_class_chip_get_tag (chip)));
    }
}

static void
changed (ZhupiClassFilter *self)
{
  show_choice (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
all_toggled_cb (ZhupiClassFilter *self)
{
  g_hash_table_remove_all (self->only);
  changed (self);
}

static void
chip_toggled_cb (ZhupiClassFilter *self,
                 ZhupiClassChip   *chip)
{
  gpointer tag = GUINT_TO_POINTER (zhupi_class_chip_get_tag (chip));

  if (!g_hash_table_remove (self->only, tag))
    g_hash_table_add (self->only, tag);
  changed (self);
}

static GtkWidget *
add_chip (ZhupiClassFilter *self,
          GCallback         callback)
{
  GtkWidget *chip = zhupi_class_chip_new ();

  gtk_widget_set_parent (chip, GTK_WIDGET (self));
  g_signal_connect_swapped (chip, "chosen", callback, self);
  return chip;
}

static void
fit_number_of_chips (ZhupiClassFilter *self,
                     guint             n_chips)
{
  while (self->chips->len > n_chips)
    gtk_widget_unparent (g_ptr_array_steal_index (self->chips, self->chips->len - 1));
  while (self->chips->len < n_chips)
    g_ptr_array_add (self->chips, add_chip (self, G_CALLBACK (chip_toggled_cb)));
}

/* Chips keep their place and change what they stand for, so that the focus does not jump. */
static void
refresh (ZhupiClassFilter *self)
{
  const ZhupiTag *tags;
  guint n_tags;
  guint n_chips = 0;

  if (self->set == NULL)
    {
      fit_number_of_chips (self, 0);
      zhupi_class_chip_show (ZHUPI_CLASS_CHIP (self->all), NULL, 0);
      return;
    }
  zhupi_class_chip_show (ZHUPI_CLASS_CHIP (self->all), NULL, count (self, 0));
  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      GQuark tag = g_quark_from_string (tags[i].id);
      guint n = count (self, tag);

      if (n == 0 && !is_chosen (self, tag))
        continue;
      n_chips++;
      if (n_chips > self->chips->len)
        fit_number_of_chips (self, n_chips);
      zhupi_class_chip_show (g_ptr_array_index (self->chips, n_chips - 1), &tags[i], n);
    }
  fit_number_of_chips (self, n_chips);
  show_choice (self);
}

static void
zhupi_class_filter_dispose (GObject *object)
{
  ZhupiClassFilter *self = ZHUPI_CLASS_FILTER (object);

  if (self->all != NULL)
    fit_number_of_chips (self, 0);
  g_clear_pointer (&self->all, gtk_widget_unparent);
  g_clear_object (&self->set_signals);
  g_clear_pointer (&self->throttle, zhupi_throttle_free);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (zhupi_class_filter_parent_class)->dispose (object);
}

static void
zhupi_class_filter_finalize (GObject *object)
{
  ZhupiClassFilter *self = ZHUPI_CLASS_FILTER (object);

  g_ptr_array_unref (self->chips);
  g_hash_table_unref (self->only);
  G_OBJECT_CLASS (zhupi_class_filter_parent_class)->finalize (object);
}

static void
zhupi_class_filter_class_init (ZhupiClassFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_class_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = zhupi_class_filter_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, ZHUPI_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", ZHUPI_TYPE_CLASS_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_class_filter_init (ZhupiClassFilter *self)
{
  self->states = ZHUPI_STATES_USUAL;
  self->only = g_hash_table_new (NULL, NULL);
  self->chips = g_ptr_array_new ();
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  self->throttle = zhupi_throttle_new ((ZhupiThrottleFunc) refresh, self);
  g_signal_group_connect_swapped (self->set_signals, "changed", G_CALLBACK (zhupi_throttle_poke),
                                  self->throttle);
  self->all = add_chip (self, G_CALLBACK (all_toggled_cb));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Classes to show"), -1);
  refresh (self);
}

void
zhupi_class_filter_set_set (ZhupiClassFilter   *self,
                            ZhupiAnnotationSet *set)
{
  g_return_if_fail (ZHUPI_IS_CLASS_FILTER (self));

  if (!g_set_object (&self->set, set))
    return;
  g_signal_group_set_target (self->set_signals, set);
  refresh (self);
}

void
zhupi_class_filter_set_states (ZhupiClassFilter *self,
                               guint             states)
{
  g_return_if_fail (ZHUPI_IS_CLASS_FILTER (self));

  self->states = states;
  refresh (self);
}

GHashTable *
zhupi_class_filter_get_only (ZhupiClassFilter *self)
{
  g_return_val_if_fail (ZHUPI_IS_CLASS_FILTER (self), NULL);

  return self->only;
}

GHashTable *
zhupi_class_filter_dup_hidden (ZhupiClassFilter *self)
{
  g_autoptr (GHashTable) hidden = NULL;
  const ZhupiTag *tags;
  guint n_tags;

  g_return_val_if_fail (ZHUPI_IS_CLASS_FILTER (self), NULL);

  if (self->set == NULL || g_hash_table_size (self->only) == 0)
    return NULL;
  hidden = g_hash_table_new (NULL, NULL);
  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      GQuark tag = g_quark_from_string (tags[i].id);

      if (!is_chosen (self, tag))
        g_hash_table_add (hidden, GUINT_TO_POINTER (tag));
    }
  return g_steal_pointer (&hidden);
}

void
zhupi_class_filter_reveal (ZhupiClassFilter *self,
                           GQuark            tag)
{
  g_return_if_fail (ZHUPI_IS_CLASS_FILTER (self));

  if (g_hash_table_size (self->only) == 0 || is_chosen (self, tag))
    return;
  g_hash_table_add (self->only, GUINT_TO_POINTER (tag));
  refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
zhupi_class_filter_reset (ZhupiClassFilter *self)
{
  g_return_if_fail (ZHUPI_IS_CLASS_FILTER (self));

  g_hash_table_remove_all (self->only);
  refresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
