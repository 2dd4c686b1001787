/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "annotation/zhupi-tag-set.h"
#include "dialogs/zhupi-learned-list.h"

#define SPACING 12
#define MARGIN 6

/* A row of the model: columns with tabs between; no name holds one. */
enum
{
  COLUMN_NAME,
  COLUMN_TAG,
  COLUMN_IS_ACCEPTED,
  COLUMN_N_ACCEPTED,
  COLUMN_N_REJECTED,
  N_COLUMNS,
};

typedef struct
{
  ZhupiLearnedListFunc func;
  GWeakRef user_data;
} Handler;

typedef struct
{
  Handler *handler;
  GtkListItem *item;
  GtkWidget *name;
  GtkWidget *words;
  GtkWidget *button;
} Row;

static char *
row_to_string (const ZhupiLesson *lesson)
{
  return g_strdup_printf ("%s\t%s\t%d\t%u\t%u", lesson->name, lesson->tag, lesson->is_accepted,
                          lesson->n_accepted, lesson->n_rejected);
}

static GPtrArray *
list_rows (ZhupiLearner *learner)
{
  g_autoptr(GArray) lessons = zhupi_learner_list (learner);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lessons->len; i++)
    g_ptr_array_add (rows, row_to_string (&g_array_index (lessons, ZhupiLesson, i)));
  g_ptr_array_add (rows, NULL);
  return rows;
}

void
zhupi_learned_list_fill (GtkStringList *names,
                         ZhupiLearner  *learner)
{
  g_autoptr(GPtrArray) rows = list_rows (learner);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (names));
  guint n_after = rows->len - 1;
  guint n_first = 0;
  guint n_last = 0;

  while (n_first < MIN (n_before, n_after)
         && g_str_equal (gtk_string_list_get_string (names, n_first), rows->pdata[n_first]))
    n_first++;
  while (n_last < MIN (n_before, n_after) - n_first
         && g_str_equal (gtk_string_list_get_string (names, n_before - 1 - n_last),
                         rows->pdata[n_after - 1 - n_last]))
    n_last++;
  g_clear_pointer (&rows->pdata[n_after - n_last], g_free);
  gtk_string_list_splice (names, n_first, n_before - n_first - n_last,
                          (const char * const *) rows->pdata + n_first);
}

static char **
split_row (GtkListItem *item)
{
  GtkStringObject *object = gtk_list_item_get_item (item);

  return object != NULL ? g_strsplit (gtk_string_object_get_string (object), "\t", N_COLUMNS)
                        : NULL;
}

static void
forget_cb (Row *row)
{
  g_autoptr(GObject) user_data = g_weak_ref_get (&row->handler->user_data);
  g_auto(GStrv) columns = split_row (row->item);

  if (user_data != NULL && columns != NULL)
    row->handler->func (columns[COLUMN_NAME], user_data);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  handler)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  Row *row = g_new0 (Row, 1);

  row->handler = handler;
  row->item = item;
  row->name = create_label (NULL);
  row->words = create_label ("dim-label");
  row->button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (row->button, "flat");
  gtk_widget_set_hexpand (row->name, TRUE);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_box_append (GTK_BOX (box), row->name);
  gtk_box_append (GTK_BOX (box), row->words);
  gtk_box_append (GTK_BOX (box), row->button);
  g_signal_connect_swapped (row->button, "clicked", G_CALLBACK (forget_cb), row);
  g_object_set_data_full (G_OBJECT (item), "zhupi-row", row, g_free);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

static char *
describe (char **columns)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (zhupi_tag_set_get_default (), columns[COLUMN_TAG]);
  const char *label = tag != NULL ? zhupi_tag_get_display_label (tag) : columns[COLUMN_TAG];

  if (*columns[COLUMN_IS_ACCEPTED] == '0')
    /* Translators: of a name: which class it is not; how often it was accepted and rejected. */
    return g_strdup_printf (_("not %s · accepted %s, rejected %s"), label,
                            columns[COLUMN_N_ACCEPTED], columns[COLUMN_N_REJECTED]);
  /* Translators: of a name: its class; how often it was accepted and rejected. */
  return g_strdup_printf (_("%s · accepted %s, rejected %s"), label, columns[COLUMN_N_ACCEPTED],
                          columns[COLUMN_N_REJECTED]);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  handler)
{
  Row *row = g_object_get_data (G_OBJECT (item), "zhupi-row");
  g_auto(GStrv) columns = split_row (item);
  g_autofree char *words = NULL;
  g_autofree char *forget = NULL;

  if (columns == NULL || g_strv_length (columns) < N_COLUMNS)
    return;
  words = describe (columns);
  forget = g_strdup_printf (_("Forget %s"), columns[COLUMN_NAME]);
  gtk_label_set_label (GTK_LABEL (row->name), columns[COLUMN_NAME]);
  gtk_label_set_label (GTK_LABEL (row->words), words);
  gtk_widget_set_tooltip_text (row->button, forget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget, -1);
}

static void
handler_free (gpointer data,
              GClosure *closure)
{
  Handler *handler = data;

  g_weak_ref_clear (&handler->user_data);
  g_free (handler);
}

static void
fill_cb (ZhupiLearner  *learner,
         GtkStringList *names)
{
  zhupi_learned_list_fill (names, learner);
}

GtkWidget *
zhupi_learned_list_new (ZhupiLearner         *learner,
                        GtkStringList        *names,
                        ZhupiLearnedListFunc  func,
                        GObject              *user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *model = G_LIST_MODEL (g_object_ref (names));
  Handler *handler = g_new0 (Handler, 1);
  GtkWidget *view;

  handler->func = func;
  g_weak_ref_init (&handler->user_data, user_data);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), handler);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), handler, handler_free, 0);
  g_signal_connect_object (learner, "changed", G_CALLBACK (fill_cb), names, 0);
  zhupi_learned_list_fill (names, learner);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (model)), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Learned Names"), -1);
  return view;
}
