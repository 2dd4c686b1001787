/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-desk-pane.h"

#include "dialogs/zhupi-dialogs.h"
#include "panels/zhupi-desk-row.h"

#include <glib/gi18n-lib.h>

struct _ZhupiDeskPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *words;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *empty_label;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress;

  ZhupiDesk *desk;
  GSignalGroup *desk_signals;
  GPtrArray *articles; /* of the desk, to hear when one is done */
  GtkFilterListModel *found;
  GtkFilter *filter; /* borrowed from found */
  char *folded_words;
  ZhupiDeskArticle *current;
  GPtrArray *rows; /* ZhupiDeskRow that show an article, borrowed */
};

enum
{
  PROP_DESK = 1,
  N_PROPS
};

enum
{
  OPENED,
  REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiDeskPane, zhupi_desk_pane, GTK_TYPE_WIDGET)

static gboolean
contains_folded (const char *text,
                 const char *folded_words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, folded_words) != NULL;
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  ZhupiDeskPane *self = user_data;

  if (self->folded_words == NULL || *self->folded_words == '\0')
    return TRUE;
  return contains_folded (zhupi_desk_article_get_title (item), self->folded_words) ||
         contains_folded (zhupi_desk_article_get_date (item), self->folded_words);
}

static guint
count_done (ZhupiDeskPane *self)
{
  guint n_done = 0;

  for (guint i = 0; i < self->articles->len; i++)
    {
      if (zhupi_desk_article_get_done (g_ptr_array_index (self->articles, i)))
        n_done++;
    }
  return n_done;
}

static void
show_progress (ZhupiDeskPane *self)
{
  guint n_articles = self->articles->len;
  guint n_done = count_done (self);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->progress_box, n_articles > 0);
  if (n_articles == 0)
    return;
  text = g_strdup_printf (ngettext ("%u of %u article done", "%u of %u articles done", n_articles),
                          n_done, n_articles);
  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_articles);
}

static void
show_page (ZhupiDeskPane *self)
{
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  gtk_label_set_label (self->empty_label,
                       self->articles->len == 0 ? _("Articles you open appear here.")
                                                : _("No article fits the search."));
  gtk_stack_set_visible_child_name (self->stack, n_found == 0 ? "empty" : "list");
}

static void
stop_watching (ZhupiDeskPane *self,
               guint          position,
               guint          n_removed)
{
  for (guint i = position; i < position + n_removed; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->articles, i), show_progress,
                                          self);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->articles, position, n_removed);
}

static void
watch (ZhupiDeskPane *self,
       guint          position,
       guint          n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      ZhupiDeskArticle *article = g_list_model_get_item (G_LIST_MODEL (self->desk), i);

      g_signal_connect_swapped (article, "notify::done", G_CALLBACK (show_progress), self);
      g_ptr_array_insert (self->articles, (int) i, article);
    }
}

static void
desk_changed_cb (ZhupiDeskPane *self,
                 guint          position,
                 guint          n_removed,
                 guint          n_added)
{
  stop_watching (self, position, n_removed);
  watch (self, position, n_added);
  show_progress (self);
  show_page (self);
}

static void
words_changed_cb (ZhupiDeskPane *self)
{
  g_free (self->folded_words);
  self->folded_words = g_utf8_casefold (gtk_editable_get_text (self->words), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_page (self);
}

static void
stop_search_cb (ZhupiDeskPane *self)
{
  gtk_editable_set_text (self->words, "");
}

static void
setup_cb (ZhupiDeskPane *self,
          GtkListItem   *item)
{
  gtk_list_item_set_child (item, zhupi_desk_row_new ());
}

static void
bind_cb (ZhupiDeskPane *self,
         GtkListItem   *item)
{
  ZhupiDeskRow *row = ZHUPI_DESK_ROW (gtk_list_item_get_child (item));
  ZhupiDeskArticle *article = gtk_list_item_get_item (item);

  zhupi_desk_row_set_article (row, article);
  zhupi_desk_row_set_current (row, article == self->current);
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (ZhupiDeskPane *self,
           GtkListItem   *item)
{
  ZhupiDeskRow *row = ZHUPI_DESK_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  zhupi_desk_row_set_article (row, NULL);
}

static void
activate_cb (ZhupiDeskPane *self,
             guint          position)
{
  g_autoptr (ZhupiDeskArticle) article = g_list_model_get_item (G_LIST_MODEL (self->found),
                                                                position);

  if (article != NULL)
    g_signal_emit (self, signals[OPENED], 0, article);
}

static ZhupiDeskArticle *
dup_article (ZhupiDeskPane *self,
             GVariant      *sha256)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      ZhupiDeskArticle *article = g_ptr_array_index (self->articles, i);

      if (g_str_equal (zhupi_desk_article_get_sha256 (article),
                       g_variant_get_string (sha256, NULL)))
        return g_object_ref (article);
    }
  return NULL;
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (ZhupiDeskArticle) article = dup_article (ZHUPI_DESK_PANE (widget), parameter);

  if (article != NULL)
    g_signal_emit (widget, signals[OPENED], 0, article);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ZhupiDeskPane *self = ZHUPI_DESK_PANE (widget);
  g_autoptr (ZhupiDeskArticle) article = dup_article (self, parameter);

  if (article != NULL)
    zhupi_desk_article_set_done (article, !zhupi_desk_article_get_done (article));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ZhupiDeskPane *self = ZHUPI_DESK_PANE (widget);
  g_autoptr (ZhupiDeskArticle) article = dup_article (self, parameter);
  g_autoptr (GError) error = NULL;

  if (article == NULL)
    return;
  if (zhupi_desk_remove (self->desk, article, &error))
    g_signal_emit (self, signals[REMOVED], 0, article);
  else
    zhupi_dialogs_tell (GTK_WINDOW (gtk_widget_get_root (widget)),
                        _("The Article Stays on the Desk"), error->message);
}

void
zhupi_desk_pane_set_desk (ZhupiDeskPane *self,
                          ZhupiDesk     *desk)
{
  g_return_if_fail (ZHUPI_IS_DESK_PANE (self));

  if (!g_set_object (&self->desk, desk))
    return;
  g_signal_group_set_target (self->desk_signals, desk);
  gtk_filter_list_model_set_model (self->found, (GListModel *) desk);
  desk_changed_cb (self, 0, self->articles->len,
                   desk != NULL ? g_list_model_get_n_items (G_LIST_MODEL (desk)) : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESK]);
}

void
zhupi_desk_pane_set_current (ZhupiDeskPane    *self,
                             ZhupiDeskArticle *article)
{
  g_return_if_fail (ZHUPI_IS_DESK_PANE (self));

  if (!g_set_object (&self->current, article))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZhupiDeskRow *row = g_ptr_array_index (self->rows, i);

      zhupi_desk_row_set_current (row, zhupi_desk_row_get_article (row) == article);
    }
}

static void
zhupi_desk_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_DESK)
    g_value_set_object (value, ZHUPI_DESK_PANE (object)->desk);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_desk_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_DESK)
    zhupi_desk_pane_set_desk (ZHUPI_DESK_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_desk_pane_dispose (GObject *object)
{
  ZhupiDeskPane *self = ZHUPI_DESK_PANE (object);

  g_clear_object (&self->desk_signals);
  stop_watching (self, 0, self->articles->len);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->found);
  g_clear_object (&self->desk);
  g_clear_object (&self->current);
  G_OBJECT_CLASS (zhupi_desk_pane_parent_class)->dispose (object);
}

static void
zhupi_desk_pane_finalize (GObject *object)
{
  ZhupiDeskPane *self = ZHUPI_DESK_PANE (object);

  g_free (self->folded_words);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->articles);
  G_OBJECT_CLASS (zhupi_desk_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-desk-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, words);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, view);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, progress_box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, progress_label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskPane, progress);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
install_signals (void)
{
  signals[OPENED] = g_signal_new ("opened", ZHUPI_TYPE_DESK_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, ZHUPI_TYPE_DESK_ARTICLE);
  signals[REMOVED] = g_signal_new ("removed", ZHUPI_TYPE_DESK_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, ZHUPI_TYPE_DESK_ARTICLE);
}

static void
zhupi_desk_pane_class_init (ZhupiDeskPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zhupi_desk_pane_dispose;
  object_class->finalize = zhupi_desk_pane_finalize;
  object_class->get_property = zhupi_desk_pane_get_property;
  object_class->set_property = zhupi_desk_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, ZHUPI_TYPE_DESK,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                 G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
  gtk_widget_class_install_action (widget_class, "desk.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "desk.done", "s", done_action);
  gtk_widget_class_install_action (widget_class, "desk.remove", "s", remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static GtkSelectionModel *
new_model (ZhupiDeskPane *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, self->filter);
  return GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found))));
}

static void
zhupi_desk_pane_init (ZhupiDeskPane *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  model = new_model (self);
  gtk_list_view_set_model (self->view, model);
  self->desk_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_data (self->desk_signals, "items-changed", G_CALLBACK (desk_changed_cb),
                               self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  desk_changed_cb (self, 0, 0, 0);
}
