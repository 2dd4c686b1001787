/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dialogs/zhupi-tag-row.h"
#include "panels/zhupi-name-factory.h"
#include "zhupi-palette.h"

/* Line styles in the order of the choice. */
static const char *const line_styles[] = { "solid", "dashed", "dotted", "double", "wavy",
                                           "dash-dot" };

struct _ZhupiTagRow
{
  AdwExpanderRow parent_instance;

  ZhupiDocument *document;
  char *id;
  AdwComboRow *merge_row;
};

G_DEFINE_FINAL_TYPE (ZhupiTagRow, zhupi_tag_row, ADW_TYPE_EXPANDER_ROW)

static ZhupiTagSet *
zhupi_tag_row_get_tag_set (ZhupiTagRow *self)
{
  return zhupi_annotation_set_get_tag_set (zhupi_document_get_set (self->document));
}

/* The class as it is now, to be changed in one field. */
static gboolean
zhupi_tag_row_get_tag (ZhupiTagRow *self,
                       ZhupiTag    *tag)
{
  const ZhupiTag *present = zhupi_tag_set_lookup (zhupi_tag_row_get_tag_set (self), self->id);

  if (present == NULL)
    return FALSE;
  *tag = *present;
  return TRUE;
}

static void
zhupi_tag_row_apply (ZhupiTagRow    *self,
                     const ZhupiTag *tag)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autoptr(ZhupiTagSet) changed = NULL;

  changed = zhupi_tag_set_with_tag (zhupi_annotation_set_get_tag_set (set), tag);
  zhupi_document_run (self->document, zhupi_editing_set_tag_set (set, changed));
}

static void
label_applied_cb (ZhupiTagRow *self,
                  GtkEditable *entry)
{
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  ZhupiTag tag;

  if (*label == '\0' || !zhupi_tag_row_get_tag (self, &tag))
    return;
  tag.label = label;
  zhupi_tag_row_apply (self, &tag);
}

static void
chinese_applied_cb (ZhupiTagRow *self,
                    GtkEditable *entry)
{
  g_autofree char *label = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  ZhupiTag tag;

  if (!zhupi_tag_row_get_tag (self, &tag))
    return;
  tag.label_zh = *label != '\0' ? label : NULL;
  zhupi_tag_row_apply (self, &tag);
}

static void
key_applied_cb (ZhupiTagRow *self,
                GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);
  const ZhupiTag *owner;
  ZhupiTag tag;

  if (!zhupi_tag_row_get_tag (self, &tag))
    return;
  if (*text != '\0' && (strlen (text) != 1 || !g_ascii_isdigit (*text) || *text == '0'))
    {
      zhupi_document_tell (self->document, _("A key is one digit from 1 to 9"));
      return;
    }
  owner = *text != '\0' ? zhupi_tag_set_lookup_key (zhupi_tag_row_get_tag_set (self), *text) : NULL;
  if (owner != NULL && !g_str_equal (owner->id, self->id))
    {
      g_autofree char *sentence = g_strdup_printf (_("The key %s belongs to “%s”"), text,
                                                   zhupi_tag_get_display_label (owner));

      zhupi_document_tell (self->document, sentence);
      return;
    }
  tag.key = *text;
  zhupi_tag_row_apply (self, &tag);
}

static void
color_changed_cb (ZhupiTagRow *self,
                  GParamSpec  *pspec,
                  AdwComboRow *row)
{
  ZhupiTag tag;

  if (!zhupi_tag_row_get_tag (self, &tag))
    return;
  tag.color = zhupi_palette_list_names ()[adw_combo_row_get_selected (row)];
  zhupi_tag_row_apply (self, &tag);
}

static void
line_changed_cb (ZhupiTagRow *self,
                 GParamSpec  *pspec,
                 AdwComboRow *row)
{
  ZhupiTag tag;

  if (!zhupi_tag_row_get_tag (self, &tag))
    return;
  tag.line = line_styles[adw_combo_row_get_selected (row)];
  zhupi_tag_row_apply (self, &tag);
}

static guint
count_marks (ZhupiTagRow *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  guint n_marks = 0;

  for (guint state = 0; state < ZHUPI_N_STATES; state++)
    n_marks += zhupi_annotation_set_count (set, g_quark_from_string (self->id), state);
  return n_marks;
}

static void
merge_changed_cb (ZhupiTagRow *self)
{
  guint position = adw_combo_row_get_selected (self->merge_row);
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  ZhupiAuthor author = zhupi_document_get_author (self->document);
  const ZhupiTag *tags;
  guint n_tags;
  guint n_others = 0;

  tags = zhupi_tag_set_get_tags (zhupi_tag_row_get_tag_set (self), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      if (g_str_equal (tags[i].id, self->id) || ++n_others != position)
        continue;
      zhupi_document_run (self->document,
                          zhupi_editing_merge_tags (set, self->id, tags[i].id, &author));
      return;
    }
}

static void
remove_clicked_cb (ZhupiTagRow *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autoptr(ZhupiTagSet) changed = NULL;

  changed = zhupi_tag_set_without_tag (zhupi_annotation_set_get_tag_set (set), self->id);
  zhupi_document_run (self->document, zhupi_editing_set_tag_set (set, changed));
}

static void
add_entry (ZhupiTagRow *self,
           const char  *title,
           const char  *text,
           GCallback    applied)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", applied, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static AdwComboRow *
add_choice (ZhupiTagRow        *self,
            const char         *title,
            const char * const *labels,
            guint               selected,
            GCallback           changed)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  zhupi_name_factory_use (row);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return ADW_COMBO_ROW (row);
}

static guint
find_name (const char * const *names,
           guint               n_names,
           const char         *name)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        return i;
    }
  return 0;
}

static void
add_color (ZhupiTagRow    *self,
           const ZhupiTag *tag)
{
  const char *const labels[] = {
    C_("color", "Blue"), C_("color", "Amber"), C_("color", "Teal"), C_("color", "Violet"),
    C_("color", "Green"), C_("color", "Rose"), C_("color", "Brown"), C_("color", "Slate"),
    C_("color", "Lime"), C_("color", "Sky"), NULL,
  };
  const char *const *names = zhupi_palette_list_names ();

  add_choice (self, _("Color"), labels, find_name (names, G_N_ELEMENTS (labels) - 1, tag->color),
              G_CALLBACK (color_changed_cb));
}

static void
add_line (ZhupiTagRow    *self,
          const ZhupiTag *tag)
{
  const char *const labels[] = {
    C_("line style", "Solid"), C_("line style", "Dashed"), C_("line style", "Dotted"),
    C_("line style", "Double"), C_("line style", "Wavy"), C_("line style", "Dash and dot"), NULL,
  };

  add_choice (self, _("Line"), labels,
              find_name (line_styles, G_N_ELEMENTS (line_styles), tag->line),
              G_CALLBACK (line_changed_cb));
}

static void
add_merge (ZhupiTagRow *self)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  const ZhupiTag *tags;
  guint n_tags;

  g_ptr_array_add (labels, _("Keep apart"));
  tags = zhupi_tag_set_get_tags (zhupi_tag_row_get_tag_set (self), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      if (!g_str_equal (tags[i].id, self->id))
        g_ptr_array_add (labels, (gpointer) zhupi_tag_get_display_label (&tags[i]));
    }
  g_ptr_array_add (labels, NULL);
  self->merge_row = add_choice (self, _("Merge into"), (const char *const *) labels->pdata, 0,
                                G_CALLBACK (merge_changed_cb));
}

static void
add_removal (ZhupiTagRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gboolean is_used = count_marks (self) > 0;

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !is_used);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, is_used ? _("In use: merge it into another class instead")
                                               : _("Remove the class"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove the class"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

const char *
zhupi_tag_row_get_id (ZhupiTagRow *self)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_ROW (self), NULL);

  return self->id;
}

static void
zhupi_tag_row_dispose (GObject *object)
{
  g_clear_object (&ZHUPI_TAG_ROW (object)->document);
  G_OBJECT_CLASS (zhupi_tag_row_parent_class)->dispose (object);
}

static void
zhupi_tag_row_finalize (GObject *object)
{
  g_free (ZHUPI_TAG_ROW (object)->id);
  G_OBJECT_CLASS (zhupi_tag_row_parent_class)->finalize (object);
}

static void
zhupi_tag_row_class_init (ZhupiTagRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_tag_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = zhupi_tag_row_finalize;
}

static void
zhupi_tag_row_init (ZhupiTagRow *self)
{
}

static void
set_titles (ZhupiTagRow    *self,
            const ZhupiTag *tag)
{
  guint n_marks = count_marks (self);
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf (ngettext ("%u mark", "%u marks", n_marks), n_marks);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), zhupi_tag_get_display_label (tag));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

GtkWidget *
zhupi_tag_row_new (ZhupiDocument  *document,
                   const ZhupiTag *tag)
{
  ZhupiTagRow *self = g_object_new (ZHUPI_TYPE_TAG_ROW, NULL);
  const char key[] = { tag->key, '\0' };

  self->document = g_object_ref (document);
  self->id = g_strdup (tag->id);
  set_titles (self, tag);
  add_removal (self);
  add_entry (self, _("Name"), tag->label, G_CALLBACK (label_applied_cb));
  add_entry (self, _("Chinese Name"), tag->label_zh, G_CALLBACK (chinese_applied_cb));
  add_entry (self, _("Key"), key, G_CALLBACK (key_applied_cb));
  add_color (self, tag);
  add_line (self, tag);
  add_merge (self);
  return GTK_WIDGET (self);
}
