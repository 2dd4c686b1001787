/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-same-dialog.h"
#include "dialogs/zhupi-same-list.h"
#include "panels/zhupi-name-factory.h"

struct _ZhupiSameDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *apply_button;
  GtkDropDown *class_chooser;
  GtkCheckButton *free_all;
  GtkScrolledWindow *free_scroller;
  GtkWidget *covered_box;
  GtkCheckButton *covered_all;
  GtkScrolledWindow *covered_scroller;

  ZhupiDocument *document;
  ZhupiAnnotationSet *set;
  ZhupiRange range;
  ZhupiSameModel *free_places;
  ZhupiSameModel *covered_places;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (ZhupiSameDialog, zhupi_same_dialog, ADW_TYPE_WINDOW)

static GQuark
zhupi_same_dialog_get_tag (ZhupiSameDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->class_chooser);
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  return selected < n_tags ? g_quark_from_string (tags[selected].id) : 0;
}

static guint
zhupi_same_dialog_count (ZhupiSameDialog *self)
{
  GQuark tag = zhupi_same_dialog_get_tag (self);
  guint n_chosen = zhupi_same_model_get_n_chosen (self->free_places)
                   + zhupi_same_model_get_n_chosen (self->covered_places);

  return n_chosen + (zhupi_same_text_is_open (self->set, self->range, tag) ? 1 : 0);
}

static void
update_all_button (GtkCheckButton *button,
                   ZhupiSameModel *model,
                   const char     *format)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (model));
  guint n_chosen = zhupi_same_model_get_n_chosen (model);
  g_autofree char *number = g_strdup_printf ("%u", n_places);
  g_autoptr(GString) label = g_string_new (format);

  g_string_replace (label, "%u", number, 1);
  gtk_check_button_set_label (button, label->str);
  gtk_check_button_set_active (button, n_places > 0 && n_chosen == n_places);
  gtk_check_button_set_inconsistent (button, n_chosen > 0 && n_chosen < n_places);
  gtk_widget_set_sensitive (GTK_WIDGET (button), n_places > 0);
}

static void
zhupi_same_dialog_update (ZhupiSameDialog *self)
{
  guint n_chosen = zhupi_same_dialog_count (self);
  /* Translators: a button; the number is that of the places that will be marked. */
  g_autofree char *label = g_strdup_printf (ngettext ("_Mark %u", "_Mark %u", n_chosen), n_chosen);

  self->updating = TRUE;
  gtk_button_set_label (GTK_BUTTON (self->apply_button), label);
  gtk_widget_set_sensitive (self->apply_button, n_chosen > 0);
  update_all_button (self->free_all, self->free_places, _("Other places (%u)"));
  update_all_button (self->covered_all, self->covered_places,
                     _("Inside other marks, or rejected (%u)"));
  gtk_widget_set_visible (self->covered_box,
                          g_list_model_get_n_items (G_LIST_MODEL (self->covered_places)) > 0);
  self->updating = FALSE;
}

static void
append_places (GArray         *places,
               gboolean        is_free,
               ZhupiSameModel *model)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  for (guint i = 0; i < places->len; i++)
    {
      const ZhupiSamePlace *place = &g_array_index (places, ZhupiSamePlace, i);

      if ((place->kind == ZHUPI_SAME_FREE) == is_free)
        g_array_append_val (ranges, place->range);
    }
  zhupi_same_model_set_ranges (model, (const ZhupiRange *) (gpointer) ranges->data, ranges->len);
}

static void
zhupi_same_dialog_find (ZhupiSameDialog *self)
{
  g_autoptr(GArray) places = zhupi_same_text_find (self->set, self->range,
                                                   zhupi_same_dialog_get_tag (self));

  append_places (places, TRUE, self->free_places);
  append_places (places, FALSE, self->covered_places);
  zhupi_same_dialog_update (self);
}

static void
class_changed_cb (ZhupiSameDialog *self)
{
  if (self->set != NULL && !self->updating)
    zhupi_same_dialog_find (self);
}

static void
free_all_cb (ZhupiSameDialog *self)
{
  if (!self->updating)
    zhupi_same_model_choose_all (self->free_places, gtk_check_button_get_active (self->free_all));
}

static void
covered_all_cb (ZhupiSameDialog *self)
{
  if (!self->updating)
    zhupi_same_model_choose_all (self->covered_places,
                                 gtk_check_button_get_active (self->covered_all));
}

/* What a person sees is what is marked: the set has not changed under a modal window, and where
 * it has, places that fit no more are left out by the command. */
static void
apply_cb (ZhupiSameDialog *self)
{
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  ZhupiAuthor author = zhupi_document_get_author (self->document);

  if (zhupi_document_get_set (self->document) != self->set)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  zhupi_same_model_append_chosen (self->free_places, ranges);
  zhupi_same_model_append_chosen (self->covered_places, ranges);
  zhupi_document_run (self->document,
                      zhupi_same_text_mark (self->set, self->range,
                                            zhupi_same_dialog_get_tag (self),
                                            (const ZhupiRange *) (gpointer) ranges->data,
                                            ranges->len, &author));
  gtk_window_close (GTK_WINDOW (self));
}

static void
zhupi_same_dialog_fill_classes (ZhupiSameDialog *self,
                                GQuark           tag)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  const ZhupiTag *tags;
  guint chosen = 0;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      gtk_string_list_append (names, zhupi_tag_get_display_label (&tags[i]));
      if (g_quark_try_string (tags[i].id) == tag)
        chosen = i;
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->class_chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->class_chooser, chosen);
  self->updating = FALSE;
}

static void
zhupi_same_dialog_add_list (ZhupiSameDialog   *self,
                            GtkScrolledWindow *scroller,
                            ZhupiSameModel    *model,
                            const char        *label)
{
  gtk_scrolled_window_set_child (scroller, zhupi_same_list_new (model, label));
  g_signal_connect_object (model, "chosen-changed", G_CALLBACK (zhupi_same_dialog_update), self,
                           G_CONNECT_SWAPPED);
}

static void
zhupi_same_dialog_set_up (ZhupiSameDialog *self,
                          ZhupiDocument   *document,
                          ZhupiRange       range,
                          GQuark           tag)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_document_get_article (document));
  g_autofree char *quote = zhupi_text_dup_slice (text, range);

  self->document = g_object_ref (document);
  self->set = g_object_ref (zhupi_document_get_set (document));
  self->range = range;
  self->free_places = zhupi_same_model_new (text, TRUE);
  self->covered_places = zhupi_same_model_new (text, FALSE);
  adw_window_title_set_subtitle (self->window_title, g_strdelimit (quote, "\r\n\t", ' '));
  zhupi_same_dialog_fill_classes (self, tag);
  zhupi_same_dialog_find (self);
  zhupi_same_dialog_add_list (self, self->free_scroller, self->free_places, _("Other places"));
  zhupi_same_dialog_add_list (self, self->covered_scroller, self->covered_places,
                              _("Places inside other marks, or rejected"));
}

static gboolean
zhupi_same_dialog_has_places (ZhupiSameDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->free_places)) > 0
         || g_list_model_get_n_items (G_LIST_MODEL (self->covered_places)) > 0;
}

static void
zhupi_same_dialog_dispose (GObject *object)
{
  ZhupiSameDialog *self = ZHUPI_SAME_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (zhupi_same_dialog_parent_class)->dispose (object);
}

static void
zhupi_same_dialog_finalize (GObject *object)
{
  ZhupiSameDialog *self = ZHUPI_SAME_DIALOG (object);

  g_clear_object (&self->free_places);
  g_clear_object (&self->covered_places);
  G_OBJECT_CLASS (zhupi_same_dialog_parent_class)->finalize (object);
}

static void
zhupi_same_dialog_class_init (ZhupiSameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_same_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = zhupi_same_dialog_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-same-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, class_chooser);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, free_all);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, free_scroller);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, covered_box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, covered_all);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSameDialog, covered_scroller);
  gtk_widget_class_bind_template_callback (widget_class, class_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, free_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, covered_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
zhupi_same_dialog_init (ZhupiSameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_name_factory_use (GTK_WIDGET (self->class_chooser));
}

/* The keyboard begins where there is something to choose. */
static void
zhupi_same_dialog_focus (ZhupiSameDialog *self)
{
  gboolean has_free = g_list_model_get_n_items (G_LIST_MODEL (self->free_places)) > 0;
  GtkScrolledWindow *scroller = has_free ? self->free_scroller : self->covered_scroller;

  gtk_widget_grab_focus (gtk_scrolled_window_get_child (scroller));
}

gboolean
zhupi_same_dialog_present (ZhupiDocument *document,
                           ZhupiRange     range,
                           GQuark         tag,
                           GtkWindow     *parent)
{
  ZhupiSameDialog *self;

  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (zhupi_document_get_set (document) != NULL, FALSE);

  self = g_object_new (ZHUPI_TYPE_SAME_DIALOG, "transient-for", parent, NULL);
  zhupi_same_dialog_set_up (self, document, range, tag);
  if (!zhupi_same_dialog_has_places (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return FALSE;
    }
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: a window that is asked for its focus early tells no one what it is. */
  zhupi_same_dialog_focus (self);
  return TRUE;
}
