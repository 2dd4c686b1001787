/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-desk-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _ZhupiDeskRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *done;
  GtkMenuButton *menu;

  ZhupiDeskArticle *article;
  GSignalGroup *article_signals;
};

G_DEFINE_FINAL_TYPE (ZhupiDeskRow, zhupi_desk_row, GTK_TYPE_WIDGET)

/* An article has a date by ISO 8601, mostly with a time of day that a list has no room for. */
static char *
dup_day (ZhupiDeskArticle *article)
{
  const char *date = zhupi_desk_article_get_date (article);

  if (date == NULL || *date == '\0')
    return NULL;
  return g_strndup (date, strcspn (date, "T"));
}

static char *
dup_subtitle (ZhupiDeskArticle *article)
{
  g_autofree char *day = dup_day (article);
  guint n_marks = zhupi_desk_article_get_n_marks (article);
  g_autofree char *marks = g_strdup_printf (ngettext ("%u mark", "%u marks", n_marks), n_marks);

  return day != NULL ? g_strdup_printf ("%s · %s", day, marks) : g_steal_pointer (&marks);
}

/* As for the rows of the annotation list: the list's own widget is the one that gets the focus. */
static void
name_list_item (ZhupiDeskRow *self,
                const char   *title,
                const char   *subtitle)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (zhupi_desk_article_get_done (self->article))
    /* Translators: title of an article, then date and number of its marks. */
    name = g_strdup_printf (C_("article", "%s, %s, done"), title, subtitle);
  else
    name = g_strdup_printf ("%s, %s", title, subtitle);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *sha256)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", sha256);
  g_menu_append_item (menu, item);
}

static void
fill_menu (ZhupiDeskRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *sha256 = zhupi_desk_article_get_sha256 (self->article);
  gboolean done = zhupi_desk_article_get_done (self->article);

  append_item (menu, done ? _("Mark as _Not Done") : _("Mark as _Done"), "desk.done", sha256);
  append_item (menu, _("_Remove from the Desk"), "desk.remove", sha256);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

static void
refresh (ZhupiDeskRow *self)
{
  const char *title = zhupi_desk_article_get_title (self->article);
  g_autofree char *subtitle = dup_subtitle (self->article);

  if (title == NULL || *title == '\0')
    title = _("Untitled article");
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (self->done, zhupi_desk_article_get_done (self->article));
  name_list_item (self, title, subtitle);
  fill_menu (self);
}

/* Without the claim the list would open the article too. */
static void
pressed_cb (ZhupiDeskRow    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (ZhupiDeskRow *self)
{
  gtk_menu_button_popup (self->menu);
}

/* The list opens with the first click; one more only gives the row the keyboard, which shall be in
 * the text, however fast one clicks. */
static void
clicked_again_cb (ZhupiDeskRow *self,
                  int           n_press)
{
  if (n_press > 1 && self->article != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "desk.open", "s",
                                zhupi_desk_article_get_sha256 (self->article));
}

static void
zhupi_desk_row_dispose (GObject *object)
{
  ZhupiDeskRow *self = ZHUPI_DESK_ROW (object);

  g_clear_object (&self->article_signals);
  g_clear_object (&self->article);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (zhupi_desk_row_parent_class)->dispose (object);
}

static void
zhupi_desk_row_class_init (ZhupiDeskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_desk_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "desk-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-desk-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskRow, box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskRow, title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskRow, done);
  gtk_widget_class_bind_template_child (widget_class, ZhupiDeskRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_again_cb);
}

static void
zhupi_desk_row_init (ZhupiDeskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->article_signals = g_signal_group_new (ZHUPI_TYPE_DESK_ARTICLE);
  g_signal_group_connect_swapped (self->article_signals, "notify", G_CALLBACK (refresh), self);
}

GtkWidget *
zhupi_desk_row_new (void)
{
  return g_object_new (ZHUPI_TYPE_DESK_ROW, NULL);
}

void
zhupi_desk_row_set_article (ZhupiDeskRow     *self,
                            ZhupiDeskArticle *article)
{
  g_return_if_fail (ZHUPI_IS_DESK_ROW (self));

  if (!g_set_object (&self->article, article))
    return;
  g_signal_group_set_target (self->article_signals, article);
  if (article != NULL)
    refresh (self);
}

ZhupiDeskArticle *
zhupi_desk_row_get_article (ZhupiDeskRow *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ROW (self), NULL);

  return self->article;
}

void
zhupi_desk_row_set_current (ZhupiDeskRow *self,
                            gboolean      current)
{
  g_return_if_fail (ZHUPI_IS_DESK_ROW (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}
