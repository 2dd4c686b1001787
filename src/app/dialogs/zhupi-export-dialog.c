/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-export-dialog.h"
#include "dialogs/zhupi-export-job.h"
#include "dialogs/zhupi-format-row.h"

#define ZHUPI_TYPE_EXPORT_DIALOG (zhupi_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiExportDialog, zhupi_export_dialog, ZHUPI, EXPORT_DIALOG, AdwWindow)

struct _ZhupiExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow *format_row;
  GtkSwitch *suggested_switch;
  GtkSwitch *rejected_switch;
  AdwPreferencesGroup *class_group;
  GtkLabel *summary;
  GtkLabel *losses;
  GtkWidget *filter_row;
  GtkSwitch *filter_switch;
  GtkWidget *export_button;

  ZhupiDocument *document;
  GHashTable *filtered; /* quarks of classes that the filter of the window hides */
  guint filtered_states;
  GPtrArray *checks;    /* GtkCheckButton of each class that is listed, borrowed */
  GPtrArray *counts;    /* GtkLabel of each class that is listed, borrowed */
  GCancellable *looking;
  GHashTable *hidden; /* quarks of classes that are left out */
};

G_DEFINE_FINAL_TYPE (ZhupiExportDialog, zhupi_export_dialog, ADW_TYPE_WINDOW)

static guint
zhupi_export_dialog_get_states (ZhupiExportDialog *self)
{
  guint states = 1u << ZHUPI_STATE_ACCEPTED;

  if (gtk_switch_get_active (self->suggested_switch))
    states |= 1u << ZHUPI_STATE_SUGGESTED;
  if (gtk_switch_get_active (self->rejected_switch))
    states |= 1u << ZHUPI_STATE_REJECTED;
  return states;
}

static guint
zhupi_export_dialog_count_class (ZhupiExportDialog *self,
                                 GQuark             tag)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  guint states = zhupi_export_dialog_get_states (self);
  guint n_annotations = 0;

  for (guint state = 0; state < ZHUPI_N_STATES; state++)
    n_annotations += (states & (1u << state)) ? zhupi_annotation_set_count (set, tag, state) : 0;
  return n_annotations;
}

/* Shows beside each class how many there are of it for these states; of a class that is left out
 * they are dimmed. Returns how many will be written. */
static guint
zhupi_export_dialog_count (ZhupiExportDialog *self)
{
  guint n_annotations = 0;

  for (guint i = 0; i < self->checks->len; i++)
    {
      gpointer tag = g_object_get_data (self->checks->pdata[i], "zhupi-tag");
      guint n_of_class = zhupi_export_dialog_count_class (self, GPOINTER_TO_UINT (tag));
      gboolean is_written = !g_hash_table_contains (self->hidden, tag);
      g_autofree char *text = g_strdup_printf ("%u", n_of_class);

      gtk_label_set_label (self->counts->pdata[i], text);
      gtk_widget_set_sensitive (self->counts->pdata[i], is_written);
      n_annotations += is_written ? n_of_class : 0;
    }
  return n_annotations;
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ZhupiExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *losses = zhupi_export_job_look_finish (result, &error);
  g_autofree char *text = NULL;

  if (error != NULL || self->document == NULL)
    return;
  if (losses == NULL)
    text = g_strdup (_("Nothing gets lost."));
  else
    /* Translators: %s is a list of what a file format cannot hold, with numbers */
    text = g_strdup_printf (_("What this format cannot hold: %s."), losses);
  gtk_label_set_label (self->losses, text);
}

/* What is asked for last is what is shown. */
static void
zhupi_export_dialog_look (ZhupiExportDialog *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  zhupi_export_job_look_async (zhupi_document_get_set (self->document),
                               zhupi_format_row_get (self->format_row), self->hidden,
                               zhupi_export_dialog_get_states (self), self->looking, looked_cb,
                               g_object_ref (self));
}

static void
zhupi_export_dialog_update (ZhupiExportDialog *self)
{
  guint n_annotations;
  g_autofree char *count = NULL;

  if (zhupi_document_get_set (self->document) == NULL)
    return;
  n_annotations = zhupi_export_dialog_count (self);
  count = g_strdup_printf (ngettext ("%u annotation will be written.",
                                     "%u annotations will be written.", n_annotations),
                           n_annotations);
  gtk_label_set_label (self->summary, count);
  zhupi_export_dialog_look (self);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ZhupiExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_sensitive (self->export_button, TRUE);
  if (!zhupi_export_job_run_finish (result, &error))
    {
      zhupi_dialogs_tell (GTK_WINDOW (self), _("Not Exported"), error->message);
      return;
    }
  sentence = g_strdup_printf (_("Exported to “%s”"), zhupi_export_job_get_name (result));
  zhupi_document_tell (self->document, sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(ZhupiExportDialog) self = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_save_file_finish (result, NULL);

  if (file == NULL || zhupi_document_get_set (self->document) == NULL)
    return;
  gtk_widget_set_sensitive (self->export_button, FALSE);
  zhupi_export_job_run_async (zhupi_document_get_set (self->document),
                              zhupi_format_row_get (self->format_row), self->hidden,
                              zhupi_export_dialog_get_states (self), file, written_cb,
                              g_object_ref (self));
}

static void
export_clicked_cb (ZhupiExportDialog *self)
{
  const ZhupiExchangeFormat *format = zhupi_format_row_get (self->format_row);
  const char *title = zhupi_article_get_title (zhupi_document_get_article (self->document));
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s.%s", title != NULL ? title : _("annotations"), format->extension);
  g_strdelimit (name, "/\\", '-');
  zhupi_dialogs_save_file (GTK_WINDOW (self), _("Export Annotations"), name, NULL, file_chosen_cb,
                           g_object_ref (self));
}

static void
class_toggled_cb (ZhupiExportDialog *self,
                  GtkCheckButton    *check)
{
  gpointer tag = g_object_get_data (G_OBJECT (check), "zhupi-tag");

  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->hidden, tag);
  else
    g_hash_table_add (self->hidden, tag);
  zhupi_export_dialog_update (self);
}

static void
zhupi_export_dialog_add_class (ZhupiExportDialog *self,
                               const ZhupiTag    *tag)
{
  GQuark quark = g_quark_from_string (tag->id);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *row = adw_action_row_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "zhupi-tag", GUINT_TO_POINTER (quark));
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->counts, count);
  g_signal_connect_object (check, "toggled", G_CALLBACK (class_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zhupi_tag_get_display_label (tag), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), zhupi_tag_get_display_label (tag));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->class_group, row);
}

static gboolean
is_used (ZhupiAnnotationSet *set,
         const ZhupiTag     *tag)
{
  for (guint state = 0; state < ZHUPI_N_STATES; state++)
    {
      if (zhupi_annotation_set_count (set, g_quark_from_string (tag->id), state) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
zhupi_export_dialog_list_classes (ZhupiExportDialog *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      if (is_used (set, &tags[i]))
        zhupi_export_dialog_add_class (self, &tags[i]);
    }
}

/* Before the first decision the suggestions are all there is to export. */
static void
zhupi_export_dialog_guess_states (ZhupiExportDialog *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  gtk_switch_set_active (self->suggested_switch,
                         zhupi_annotation_set_count (set, 0, ZHUPI_STATE_ACCEPTED) == 0);
}

/* With the filter of the window, or with everything; each can be changed afterwards. */
static void
filter_toggled_cb (ZhupiExportDialog *self)
{
  gboolean is_filtered = gtk_switch_get_active (self->filter_switch);

  for (guint i = 0; i < self->checks->len; i++)
    {
      gpointer tag = g_object_get_data (self->checks->pdata[i], "zhupi-tag");

      gtk_check_button_set_active (self->checks->pdata[i],
                                   !is_filtered || !g_hash_table_contains (self->filtered, tag));
    }
  if (!is_filtered)
    return;
  gtk_switch_set_active (self->suggested_switch,
                         !(self->filtered_states & (1u << ZHUPI_STATE_SUGGESTED)));
  gtk_switch_set_active (self->rejected_switch,
                         !(self->filtered_states & (1u << ZHUPI_STATE_REJECTED)));
}

static void
zhupi_export_dialog_set_filter (ZhupiExportDialog *self,
                                GHashTable        *tags,
                                guint              states)
{
  GHashTableIter iter;
  gpointer tag;

  self->filtered_states = states;
  if (tags != NULL)
    {
      g_hash_table_iter_init (&iter, tags);
      while (g_hash_table_iter_next (&iter, &tag, NULL))
        g_hash_table_add (self->filtered, tag);
    }
  /* What is rejected is hidden at all times unless somebody wants to see it. */
  gtk_widget_set_visible (self->filter_row, (states & ~(1u << ZHUPI_STATE_REJECTED)) != 0
                                            || g_hash_table_size (self->filtered) > 0);
  gtk_switch_set_active (self->filter_switch, gtk_widget_get_visible (self->filter_row));
}

static void
zhupi_export_dialog_dispose (GObject *object)
{
  ZhupiExportDialog *self = ZHUPI_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->filtered, g_hash_table_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_ptr_array_unref);

  g_clear_object (&self->document);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  G_OBJECT_CLASS (zhupi_export_dialog_parent_class)->dispose (object);
}

static void
zhupi_export_dialog_class_init (ZhupiExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_export_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, suggested_switch);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, rejected_switch);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, class_group);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, losses);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, filter_switch);
  gtk_widget_class_bind_template_child (widget_class, ZhupiExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
}

static void
zhupi_export_dialog_init (ZhupiExportDialog *self)
{
  self->hidden = g_hash_table_new (NULL, NULL);
  self->filtered = g_hash_table_new (NULL, NULL);
  self->checks = g_ptr_array_new ();
  self->counts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zhupi_export_dialog_present (ZhupiDocument *document,
                             GHashTable    *filtered_tags,
                             guint          filtered_states,
                             GtkWindow     *parent)
{
  ZhupiExportDialog *self;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));

  self = g_object_new (ZHUPI_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  zhupi_format_row_fill (self->format_row, FALSE);
  zhupi_export_dialog_list_classes (self);
  zhupi_export_dialog_guess_states (self);
  zhupi_export_dialog_set_filter (self, filtered_tags, filtered_states);
  if (gtk_widget_get_visible (self->filter_row))
    filter_toggled_cb (self);
  zhupi_export_dialog_update (self);
  g_signal_connect_object (self->filter_switch, "notify::active", G_CALLBACK (filter_toggled_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->format_row, "notify::selected",
                           G_CALLBACK (zhupi_export_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggested_switch, "notify::active",
                           G_CALLBACK (zhupi_export_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rejected_switch, "notify::active",
                           G_CALLBACK (zhupi_export_dialog_update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
