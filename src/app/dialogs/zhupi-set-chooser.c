/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-set-chooser.h"

#include <string.h>

/* A longer name ends in dots; its tooltip tells it. */
#define NAME_LINES 2

struct _ZhupiSetChooser
{
  GtkPopover parent_instance;

  GtkListBox *list;
  GtkEditable *name_entry;
  GtkSwitch *lock_switch;
  GtkWidget *aside_box;
  GtkLabel *aside_label;

  ZhupiDocument *document;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (ZhupiSetChooser, zhupi_set_chooser, GTK_TYPE_POPOVER)

static const ZhupiUuid *
zhupi_set_chooser_get_current (ZhupiSetChooser *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  return set != NULL ? zhupi_annotation_set_get_id (set) : NULL;
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *name = create_label (NULL, NULL);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), NAME_LINES);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("changes-prevent-symbolic"));
  gtk_box_append (GTK_BOX (box), create_label (NULL, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
show_entry (GtkListBoxRow       *row,
            const ZhupiSetEntry *entry,
            gboolean             is_current)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u mark", "%u marks", entry->n_marks),
                                           entry->n_marks);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  GtkWidget *name = gtk_widget_get_next_sibling (check);
  GtkWidget *lock = gtk_widget_get_next_sibling (name);
  GtkWidget *marks = gtk_widget_get_next_sibling (lock);

  gtk_widget_set_opacity (check, is_current ? 1 : 0);
  gtk_label_set_text (GTK_LABEL (name), entry->name);
  gtk_widget_set_tooltip_text (name, entry->name);
  gtk_widget_set_visible (lock, entry->read_only);
  gtk_label_set_text (GTK_LABEL (marks), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static GtkListBoxRow *
ensure_row (GtkListBox *list,
            guint       index)
{
  if (gtk_list_box_get_row_at_index (list, (int) index) == NULL)
    gtk_list_box_append (list, create_row ());
  return gtk_list_box_get_row_at_index (list, (int) index);
}

/* The rows stay: one that is replaced between press and release, since the set has just been
 * saved, would lose the click. */
static void
zhupi_set_chooser_fill_list (ZhupiSetChooser *self)
{
  ZhupiDeskArticle *article = zhupi_document_get_desk_article (self->document);
  const ZhupiUuid *current = zhupi_set_chooser_get_current (self);
  GPtrArray *sets = zhupi_desk_article_get_sets (article);
  GtkListBoxRow *surplus;

  for (guint i = 0; i < sets->len; i++)
    {
      const ZhupiSetEntry *entry = g_ptr_array_index (sets, i);

      show_entry (ensure_row (self->list, i), entry,
                  current != NULL && zhupi_uuid_equal (&entry->id, current));
    }
  while ((surplus = gtk_list_box_get_row_at_index (self->list, (int) sets->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (surplus));
}

static void
zhupi_set_chooser_update (ZhupiSetChooser *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  if (set == NULL)
    return;
  self->updating = TRUE;
  zhupi_set_chooser_fill_list (self);
  gtk_switch_set_active (self->lock_switch, zhupi_annotation_set_get_read_only (set));
  self->updating = FALSE;
}

/* Not whenever the list changes: a name that is being typed is left alone. */
static void
zhupi_set_chooser_show_set (ZhupiSetChooser *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  if (set != NULL)
    gtk_editable_set_text (self->name_entry, zhupi_annotation_set_get_name (set));
  zhupi_set_chooser_update (self);
}

static void
row_activated_cb (ZhupiSetChooser *self,
                  GtkListBoxRow   *row)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (self->document));
  const ZhupiSetEntry *entry = g_ptr_array_index (sets, gtk_list_box_row_get_index (row));
  ZhupiUuid id = entry->id;

  gtk_popover_popdown (GTK_POPOVER (self));
  zhupi_document_switch_set (self->document, &id);
}

/* A new set has a name that was made for it: the next thing typed is a better one. */
static void
zhupi_set_chooser_ask_name (ZhupiSetChooser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
  gtk_editable_select_region (self->name_entry, 0, -1);
}

static char *
compose_copy (const char *name,
              guint       number)
{
  if (number > 1)
    /* Translators: name of another copy of an annotation set, "Reading (Copy 2)". Like the one of
     * the first copy it begins with the name. */
    return g_strdup_printf (_("%s (Copy %u)"), name, number);
  /* Translators: name of a duplicated annotation set. */
  return g_strdup_printf (_("%s (Copy)"), name);
}

static gboolean
is_taken (GPtrArray  *sets,
          const char *name)
{
  for (guint i = 0; i < sets->len; i++)
    {
      const ZhupiSetEntry *entry = g_ptr_array_index (sets, i);

      if (g_strcmp0 (entry->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The name without "(Copy)" or "(Copy 2)". */
static char *
dup_original_name (const char *name,
                   guint       n_sets)
{
  for (guint number = 1; number <= n_sets; number++)
    {
      g_autofree char *ending = compose_copy ("", number);

      if (g_str_has_suffix (name, ending) && strlen (name) > strlen (ending))
        return g_strndup (name, strlen (name) - strlen (ending));
    }
  return g_strdup (name);
}

static char *
zhupi_set_chooser_compose_copy (ZhupiSetChooser *self)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (self->document));
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autofree char *original = dup_original_name (zhupi_annotation_set_get_name (set), sets->len);
  g_autofree char *name = compose_copy (original, 1);

  for (guint number = 2; is_taken (sets, name); number++)
    {
      g_free (name);
      name = compose_copy (original, number);
    }
  return g_steal_pointer (&name);
}

/* "Reading 2" and so on: a name that can stay, or be changed at once below the list. */
static char *
zhupi_set_chooser_compose_name (ZhupiSetChooser *self)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (zhupi_document_get_desk_article (self->document));

  return g_strdup_printf (_("Reading %u"), sets->len + 1);
}

static void
new_clicked_cb (ZhupiSetChooser *self)
{
  g_autofree char *name = zhupi_set_chooser_compose_name (self);

  zhupi_document_new_set (self->document, name);
  zhupi_set_chooser_ask_name (self);
}

static void
duplicate_clicked_cb (ZhupiSetChooser *self)
{
  g_autofree char *name = zhupi_set_chooser_compose_copy (self);

  zhupi_document_duplicate_set (self->document, name);
  zhupi_set_chooser_ask_name (self);
}

static void
delete_clicked_cb (ZhupiSetChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  zhupi_document_remove_set (self->document);
}

/* The rest is the business of the action. */
static void
compare_clicked_cb (ZhupiSetChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
name_applied_cb (ZhupiSetChooser *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));

  if (*name != '\0')
    zhupi_document_run (self->document,
                        zhupi_editing_rename (zhupi_document_get_set (self->document), name));
}

static void
lock_changed_cb (ZhupiSetChooser *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  gboolean locked = gtk_switch_get_active (self->lock_switch);

  if (self->updating || set == NULL)
    return;
  zhupi_annotation_set_set_read_only (set, locked);
  zhupi_desk_article_set_read_only (zhupi_document_get_desk_article (self->document),
                                    zhupi_annotation_set_get_id (set), locked);
}

static void
zhupi_set_chooser_tell_aside (ZhupiSetChooser *self,
                              GPtrArray       *names)
{
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->aside_box, names->len > 0);
  if (names->len == 0)
    return;
  sentence = g_strdup_printf (ngettext ("%u file was damaged or not written by Zhupi and was laid "
                                        "aside. The sets above are safe; delete it when you have "
                                        "no use for it.",
                                        "%u files were damaged or not written by Zhupi and were "
                                        "laid aside. The sets above are safe; delete them when "
                                        "you have no use for them.",
                                        names->len),
                              names->len);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv ("\n", (char **) names->pdata);
  gtk_label_set_label (self->aside_label, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->aside_label), list);
}

static void
aside_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(ZhupiSetChooser) self = user_data;
  g_autoptr(GPtrArray) names = NULL;

  names = zhupi_desk_article_list_aside_finish (ZHUPI_DESK_ARTICLE (object), result, NULL);
  if (names != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    zhupi_set_chooser_tell_aside (self, names);
}

static void
show_aside_cb (ZhupiSetChooser *self)
{
  g_autoptr(GFile) folder =
    zhupi_desk_article_dup_sets_folder (zhupi_document_get_desk_article (self->document));

  gtk_popover_popdown (GTK_POPOVER (self));
  zhupi_dialogs_show_folder (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), folder);
}

static void
zhupi_set_chooser_map (GtkWidget *widget)
{
  ZhupiSetChooser *self = ZHUPI_SET_CHOOSER (widget);

  zhupi_set_chooser_show_set (self);
  zhupi_desk_article_list_aside_async (zhupi_document_get_desk_article (self->document), NULL,
                                       aside_listed_cb, g_object_ref (self));
  GTK_WIDGET_CLASS (zhupi_set_chooser_parent_class)->map (widget);
}

static void
zhupi_set_chooser_dispose (GObject *object)
{
  g_clear_object (&ZHUPI_SET_CHOOSER (object)->document);
  G_OBJECT_CLASS (zhupi_set_chooser_parent_class)->dispose (object);
}

static void
zhupi_set_chooser_class_init (ZhupiSetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_set_chooser_dispose;
  widget_class->map = zhupi_set_chooser_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-set-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiSetChooser, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSetChooser, name_entry);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSetChooser, lock_switch);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSetChooser, aside_box);
  gtk_widget_class_bind_template_child (widget_class, ZhupiSetChooser, aside_label);
  gtk_widget_class_bind_template_callback (widget_class, show_aside_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, lock_changed_cb);
}

static void
zhupi_set_chooser_init (ZhupiSetChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zhupi_set_chooser_new (ZhupiDocument *document)
{
  ZhupiSetChooser *self = g_object_new (ZHUPI_TYPE_SET_CHOOSER, NULL);

  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (document), GTK_WIDGET (self));

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::set", G_CALLBACK (zhupi_set_chooser_show_set),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zhupi_document_get_desk_article (document), "sets-changed",
                           G_CALLBACK (zhupi_set_chooser_update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
