/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "annotation/zhupi-annotation-finder.h"
#include "panels/zhupi-name-factory.h"
#include "text/zhupi-finder.h"
#include "zhupi-error.h"
#include "zhupi-find-bar.h"

#define NO_HIT G_MAXUINT

/* Where to look, in the order of the drop-down. */
enum
{
  PLACE_TEXT,
  PLACE_MARKS,
};

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _ZhupiFindBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkBox *rows;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkToggleButton *word_button;
  GtkToggleButton *regex_button;
  GtkDropDown *place;

  ZhupiReaderView *view;
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  GCancellable *cancellable;
  GArray *hits;
  guint current;
};

G_DEFINE_FINAL_TYPE (ZhupiFindBar, zhupi_find_bar, GTK_TYPE_WIDGET)

static void
zhupi_find_bar_show_count (ZhupiFindBar *self)
{
  guint n_hits = self->hits != NULL ? self->hits->len : 0;
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    text = g_strdup ("");
  else if (self->current != NO_HIT)
    text = g_strdup_printf (_("%u of %u"), self->current + 1, n_hits);
  else
    text = g_strdup (_("Not found"));
  gtk_label_set_label (self->count, text);
}

static void
zhupi_find_bar_show_hits (ZhupiFindBar *self)
{
  ZhupiRange hit;

  zhupi_reader_view_set_hits (self->view, self->hits, self->current);
  zhupi_find_bar_show_count (self);
  if (self->current == NO_HIT)
    return;
  hit = g_array_index (self->hits, ZhupiRange, self->current);
  zhupi_reader_view_show_range (self->view, hit);
}

/* The first hit from the caret on, so that typing goes forward from where one reads. */
static guint
zhupi_find_bar_first_hit (ZhupiFindBar *self)
{
  guint caret = zhupi_reader_view_get_caret (self->view);

  for (guint i = 0; i < self->hits->len; i++)
    {
      if (g_array_index (self->hits, ZhupiRange, i).end > caret)
        return i;
    }
  return self->hits->len > 0 ? 0 : NO_HIT;
}

static void
zhupi_find_bar_tell_error (ZhupiFindBar *self,
                           const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), error->message);
  gtk_label_set_label (self->count, g_error_matches (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE)
                                      ? _("Takes too long") : _("Not a valid expression"));
}

/* Eats the hits, or %NULL with an error. */
static void
zhupi_find_bar_take_hits (ZhupiFindBar *self,
                          GArray       *hits,
                          const GError *error)
{
  if (hits == NULL)
    {
      zhupi_find_bar_tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  if (self->view == NULL)
    return;
  self->current = zhupi_find_bar_first_hit (self);
  zhupi_find_bar_show_hits (self);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(ZhupiFindBar) self = user_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = zhupi_find_finish (result, &error);

  zhupi_find_bar_take_hits (self, hits, error);
}

static void
marks_found_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ZhupiFindBar) self = user_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = zhupi_find_marks_finish (result, &error);

  zhupi_find_bar_take_hits (self, hits, error);
}

static void
zhupi_find_bar_clear (ZhupiFindBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_array_unref);
  self->current = NO_HIT;
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), NULL);
  if (self->view != NULL)
    zhupi_reader_view_set_hits (self->view, NULL, NO_HIT);
}

static ZhupiFindFlags
zhupi_find_bar_get_flags (ZhupiFindBar *self)
{
  ZhupiFindFlags flags = ZHUPI_FIND_DEFAULT;

  if (gtk_toggle_button_get_active (self->word_button))
    flags |= ZHUPI_FIND_WHOLE_WORD;
  if (gtk_toggle_button_get_active (self->regex_button))
    flags |= ZHUPI_FIND_REGEX;
  return flags;
}

static gboolean
zhupi_find_bar_looks_in_marks (ZhupiFindBar *self)
{
  return gtk_drop_down_get_selected (self->place) == PLACE_MARKS;
}

static void
zhupi_find_bar_search (ZhupiFindBar *self,
                       const char   *pattern)
{
  ZhupiFindFlags flags = zhupi_find_bar_get_flags (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (!zhupi_find_bar_looks_in_marks (self))
    zhupi_find_async (zhupi_article_get_text (self->article), pattern, flags, self->cancellable,
                      found_cb, g_object_ref (self));
  else if (self->set != NULL)
    zhupi_find_marks_async (self->set, pattern, flags, self->cancellable, marks_found_cb,
                            g_object_ref (self));
}

static void
search_changed_cb (ZhupiFindBar *self)
{
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  zhupi_find_bar_clear (self);
  zhupi_find_bar_show_count (self);
  if (self->article != NULL && *pattern != '\0')
    zhupi_find_bar_search (self, pattern);
}

/* A mark that came or went may be a hit; the hits before stay until the new ones are there. */
static void
set_changed_cb (ZhupiFindBar *self)
{
  const char *pattern = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (zhupi_find_bar_get_open (self) && zhupi_find_bar_looks_in_marks (self)
      && self->article != NULL && *pattern != '\0')
    zhupi_find_bar_search (self, pattern);
}

void
zhupi_find_bar_go (ZhupiFindBar *self,
                   int           step)
{
  guint n_hits;

  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  n_hits = self->hits != NULL ? self->hits->len : 0;
  if (n_hits == 0 || self->current == NO_HIT)
    return;
  self->current = (self->current + n_hits + step) % n_hits;
  zhupi_find_bar_show_hits (self);
}

static void
next_cb (ZhupiFindBar *self)
{
  zhupi_find_bar_go (self, 1);
}

static void
previous_cb (ZhupiFindBar *self)
{
  zhupi_find_bar_go (self, -1);
}

/* Leaving the search leaves the hit selected, ready to be labelled. */
static void
zhupi_find_bar_select_hit (ZhupiFindBar *self)
{
  if (self->current == NO_HIT || self->view == NULL)
    return;
  zhupi_reader_view_select (self->view, g_array_index (self->hits, ZhupiRange, self->current));
}

static void
open_changed_cb (ZhupiFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    {
      zhupi_find_bar_select_hit (self);
      zhupi_find_bar_clear (self);
      if (self->view != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
zhupi_find_bar_set_open (ZhupiFindBar *self,
                         gboolean      open)
{
  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* From the buttons beside the entry, too. */
void
zhupi_find_bar_set_narrow (ZhupiFindBar *self,
                           gboolean      narrow)
{
  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->rows),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), narrow);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  zhupi_find_bar_set_open (ZHUPI_FIND_BAR (widget), FALSE);
  return TRUE;
}

gboolean
zhupi_find_bar_get_open (ZhupiFindBar *self)
{
  g_return_val_if_fail (ZHUPI_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

void
zhupi_find_bar_set_view (ZhupiFindBar    *self,
                         ZhupiReaderView *view)
{
  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  g_set_weak_pointer (&self->view, view);
}

void
zhupi_find_bar_set_article (ZhupiFindBar *self,
                            ZhupiArticle *article)
{
  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  if (!g_set_object (&self->article, article))
    return;
  zhupi_find_bar_clear (self);
  if (zhupi_find_bar_get_open (self))
    search_changed_cb (self);
}

void
zhupi_find_bar_set_set (ZhupiFindBar       *self,
                        ZhupiAnnotationSet *set)
{
  g_return_if_fail (ZHUPI_IS_FIND_BAR (self));

  if (self->set == set)
    return;
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_func (self->set, set_changed_cb, self);
  g_set_object (&self->set, set);
  if (set == NULL)
    return;
  g_signal_connect_object (set, "changed", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  set_changed_cb (self);
}

static void
zhupi_find_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_OPEN)
    g_value_set_boolean (value, zhupi_find_bar_get_open (ZHUPI_FIND_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_find_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_OPEN)
    zhupi_find_bar_set_open (ZHUPI_FIND_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_find_bar_dispose (GObject *object)
{
  ZhupiFindBar *self = ZHUPI_FIND_BAR (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_array_unref);
  zhupi_find_bar_set_set (self, NULL);
  g_clear_object (&self->article);
  g_clear_weak_pointer (&self->view);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zhupi_find_bar_parent_class)->dispose (object);
}

static void
zhupi_find_bar_class_init (ZhupiFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = zhupi_find_bar_get_property;
  object_class->set_property = zhupi_find_bar_set_property;
  object_class->dispose = zhupi_find_bar_dispose;
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, rows);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, word_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, regex_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiFindBar, place);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_changed_cb);
}

static void
zhupi_find_bar_init (ZhupiFindBar *self)
{
  self->current = NO_HIT;
  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_name_factory_use (GTK_WIDGET (self->place));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}
