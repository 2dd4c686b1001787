/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-suggestion-bar.h"

#include "zhupi-throttle.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _ZhupiSuggestionBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  AdwSplitButton *button;

  ZhupiAnnotationList *list; /* borrowed */
  ZhupiDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *set_signals;
  ZhupiThrottle *throttle;
};

G_DEFINE_FINAL_TYPE (ZhupiSuggestionBar, zhupi_suggestion_bar, GTK_TYPE_WIDGET)

static ZhupiAnnotationSet *
get_set (ZhupiSuggestionBar *self)
{
  return self->document != NULL ? zhupi_document_get_set (self->document) : NULL;
}

static void
append_choice (GMenu      *menu,
               const char *label,
               guint       count,
               const char *tag)
{
  /* Translators: class of suggestions and how many there are, such as "Company (7)". */
  g_autofree char *text = g_strdup_printf (C_("accept all", "%s (%u)"), label, count);
  g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

  g_menu_item_set_action_and_target (item, "suggestions.accept", "s", tag);
  g_menu_append_item (menu, item);
}

/* @tag: 0 for every class. */
static guint
get_count (GHashTable *counts,
           GQuark      tag)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (tag)));
}

static GMenuModel *
new_menu (ZhupiAnnotationSet *set,
          GHashTable         *counts)
{
  GMenu *menu = g_menu_new ();
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);

  append_choice (menu, C_("all classes", "All"), get_count (counts, 0), "");
  for (guint i = 0; i < n_tags; i++)
    {
      guint count = get_count (counts, g_quark_from_string (tags[i].id));

      if (count > 0)
        append_choice (menu, zhupi_tag_get_display_label (&tags[i]), count, tags[i].id);
    }
  return G_MENU_MODEL (menu);
}

/* Of a filtered list: how many the button is about, and how many there are. */
static char *
describe_counts (guint n_shown,
                 guint n_all)
{
  if (n_shown == n_all)
    return g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", n_all), n_all);
  /* Translators: how many suggestions the list shows, and how many there are. */
  return g_strdup_printf (_("%u of %u shown"), n_shown, n_all);
}

static void
show_counts (ZhupiSuggestionBar *self,
             ZhupiAnnotationSet *set,
             guint               n_all)
{
  g_autoptr (GHashTable) counts = zhupi_annotation_list_count_suggestions (self->list);
  guint n_shown = get_count (counts, 0);
  g_autofree char *text = describe_counts (n_shown, n_all);
  g_autoptr (GMenuModel) menu = new_menu (set, counts);
  gboolean can_accept = n_shown > 0 && !zhupi_annotation_set_get_read_only (set);

  gtk_label_set_label (self->label, text);
  adw_split_button_set_menu_model (self->button, menu);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), can_accept);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "suggestions.accept", can_accept);
}

void
zhupi_suggestion_bar_refresh (ZhupiSuggestionBar *self)
{
  ZhupiAnnotationSet *set;
  guint n_all;

  g_return_if_fail (ZHUPI_IS_SUGGESTION_BAR (self));

  set = get_set (self);
  n_all = set != NULL ? zhupi_annotation_set_count (set, 0, ZHUPI_STATE_SUGGESTED) : 0;
  gtk_revealer_set_reveal_child (self->revealer, n_all > 0);
  if (n_all > 0)
    show_counts (self, set, n_all);
}

static const ZhupiAnnotationRecord *
nth_record (ZhupiAnnotationSet *set,
            GArray             *positions,
            guint               index)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (set),
                                 g_array_index (positions, guint, index));
}

/* @tag: 0 for every class. */
static void
keep_class (ZhupiAnnotationSet *set,
            GArray             *positions,
            GQuark              tag)
{
  guint n_kept = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      if (tag == 0 || nth_record (set, positions, i)->tag == tag)
        g_array_index (positions, guint, n_kept++) = g_array_index (positions, guint, i);
    }
  g_array_set_size (positions, n_kept);
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *tag)
{
  ZhupiSuggestionBar *self = ZHUPI_SUGGESTION_BAR (widget);
  const char *id = g_variant_get_string (tag, NULL);
  ZhupiAnnotationSet *set = get_set (self);
  g_autoptr (GArray) positions = NULL;
  ZhupiAuthor author;

  if (set == NULL)
    return;
  positions = zhupi_annotation_list_list_suggestions (self->list);
  keep_class (set, positions, *id != '\0' ? g_quark_from_string (id) : 0);
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_accept_some (set, (const guint *) (gpointer) positions->data,
                                                 positions->len, &author));
}

static void
set_changed_cb (ZhupiSuggestionBar *self)
{
  g_signal_group_set_target (self->set_signals, get_set (self));
  zhupi_suggestion_bar_refresh (self);
}

void
zhupi_suggestion_bar_set_list (ZhupiSuggestionBar  *self,
                               ZhupiAnnotationList *list)
{
  g_return_if_fail (ZHUPI_IS_SUGGESTION_BAR (self));
  g_return_if_fail (ZHUPI_IS_ANNOTATION_LIST (list));

  self->list = list;
}

void
zhupi_suggestion_bar_set_document (ZhupiSuggestionBar *self,
                                   ZhupiDocument      *document)
{
  g_return_if_fail (ZHUPI_IS_SUGGESTION_BAR (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  set_changed_cb (self);
}

static void
zhupi_suggestion_bar_dispose (GObject *object)
{
  ZhupiSuggestionBar *self = ZHUPI_SUGGESTION_BAR (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->set_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->throttle, zhupi_throttle_free);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_suggestion_bar_parent_class)->dispose (object);
}

static void
zhupi_suggestion_bar_class_init (ZhupiSuggestionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_suggestion_bar_dispose;
  gtk_widget_class_install_action (widget_class, "suggestions.accept", "s", accept_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-suggestion-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiSuggestionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSuggestionBar, label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSuggestionBar, button);
}

/* AdwSplitButton gives its arrow a tooltip, but no name. */
static void
name_arrow (AdwSplitButton *button)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_MENU_BUTTON (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        adw_split_button_get_dropdown_tooltip (button), -1);
    }
}

static void
zhupi_suggestion_bar_init (ZhupiSuggestionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_arrow (self->button);
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::set",
                                  G_CALLBACK (set_changed_cb), self);
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  self->throttle = zhupi_throttle_new ((ZhupiThrottleFunc) zhupi_suggestion_bar_refresh, self);
  g_signal_group_connect_swapped (self->set_signals, "changed", G_CALLBACK (zhupi_throttle_poke),
                                  self->throttle);
  g_signal_group_connect_swapped (self->set_signals, "notify::read-only",
                                  G_CALLBACK (zhupi_suggestion_bar_refresh), self);
}
