/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "carry/zhupi-edition-diff.h"
#include "dialogs/zhupi-edition-dialog.h"

#define WIDTH 640
#define HEIGHT 480

/* Before the text of a row, and seen by everybody: what is gone and what has come. */
#define GONE "− "
#define COME "+ "

typedef struct
{
  ZhupiArticle *old;
  ZhupiArticle *new;
} Editions;

static void
editions_free (Editions *self)
{
  g_object_unref (self->old);
  g_object_unref (self->new);
  g_free (self);
}

static void
append_row (GPtrArray    *rows,
            const char   *sign,
            ZhupiArticle *article,
            ZhupiRange    range)
{
  g_autofree char *words = NULL;

  if (zhupi_range_length (range) == 0)
    return;
  words = g_strstrip (zhupi_text_dup_slice (zhupi_article_get_text (article), range));
  if (*words != '\0')
    g_ptr_array_add (rows, g_strconcat (sign, words, NULL));
}

static void
diff_worker (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Editions *editions = task_data;
  g_autoptr(GArray) changes = zhupi_edition_diff (editions->old, editions->new);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < changes->len; i++)
    {
      const ZhupiEditionChange *change = &g_array_index (changes, ZhupiEditionChange, i);

      append_row (rows, GONE, editions->old, change->old);
      append_row (rows, COME, editions->new, change->new);
    }
  g_ptr_array_add (rows, NULL);
  g_task_return_pointer (task, g_ptr_array_free (g_steal_pointer (&rows), FALSE),
                         (GDestroyNotify) g_strfreev);
}

static void
compared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GtkStringList) rows = user_data;
  g_auto(GStrv) texts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (texts != NULL)
    gtk_string_list_splice (rows, 0, 0, (const char * const *) texts);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, label);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  gboolean is_gone = g_str_has_prefix (text, GONE);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_remove_css_class (label, is_gone ? "zhupi-come" : "zhupi-gone");
  gtk_widget_add_css_class (label, is_gone ? "zhupi-gone" : "zhupi-come");
}

static GtkWidget *
make_list (GListModel *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  list = gtk_list_view_new (selection, factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What has changed"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
make_header_bar (void)
{
  GtkWidget *bar = adw_header_bar_new ();

  adw_header_bar_set_title_widget (
    ADW_HEADER_BAR (bar),
    adw_window_title_new (_("What Has Changed"), _("− only in the text that is open, + new")));
  return bar;
}

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static void
compare (ZhupiArticle  *old,
         ZhupiArticle  *new,
         GtkStringList *rows)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, compared_cb, g_object_ref (rows));
  Editions *editions = g_new (Editions, 1);

  editions->old = g_object_ref (old);
  editions->new = g_object_ref (new);
  g_task_set_source_tag (task, compare);
  g_task_set_task_data (task, editions, (GDestroyNotify) editions_free);
  g_task_run_in_thread (task, diff_worker);
}

void
zhupi_edition_dialog_present (ZhupiArticle *old,
                              ZhupiArticle *new,
                              GtkWindow    *parent)
{
  g_autoptr(GtkStringList) rows = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  g_return_if_fail (ZHUPI_IS_ARTICLE (old));
  g_return_if_fail (ZHUPI_IS_ARTICLE (new));

  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "title", _("What Has Changed"),
                         "default-width", WIDTH, "default-height", HEIGHT, "content", box, NULL);
  gtk_box_append (GTK_BOX (box), make_header_bar ());
  gtk_box_append (GTK_BOX (box), make_list (G_LIST_MODEL (rows)));
  close_with_escape (window);
  compare (old, new, rows);
  gtk_window_present (GTK_WINDOW (window));
}
