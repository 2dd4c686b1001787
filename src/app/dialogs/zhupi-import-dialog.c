/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-format-row.h"
#include "dialogs/zhupi-import-dialog.h"
#include "dialogs/zhupi-import-job.h"
#include "w3c/zhupi-w3c.h"

/* Choose a file, read it in a worker, show what is in it, add it as one undo step. */

#define ZHUPI_TYPE_IMPORT_DIALOG (zhupi_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiImportDialog, zhupi_import_dialog, ZHUPI, IMPORT_DIALOG, AdwWindow)

/* Findings that are shown; more nobody reads. */
#define MAX_SHOWN 20

struct _ZhupiImportDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *file_group;
  AdwComboRow *format_row;
  GtkListBox *count_list;
  GtkLabel *message;
  GtkWidget *finding_group;
  GtkLabel *finding_label;
  GtkWidget *import_button;

  ZhupiDocument *document;
  GFile *file;
  ZhupiAnnotationSet *other; /* what is in the file; %NULL while or when it cannot be read */
  gulong format_handler;
};

G_DEFINE_FINAL_TYPE (ZhupiImportDialog, zhupi_import_dialog, ADW_TYPE_WINDOW)

static void
tell_added (ZhupiDocument *document,
            guint          n_added,
            guint          n_read,
            guint          n_unplaced)
{
  g_autoptr(GString) sentence = g_string_new (NULL);

  g_string_append_printf (sentence, ngettext ("%u annotation added", "%u annotations added",
                                              n_added),
                          n_added);
  if (n_read > n_added)
    {
      g_string_append (sentence, " · ");
      g_string_append_printf (sentence, ngettext ("%u was there already", "%u were there already",
                                                  n_read - n_added),
                              n_read - n_added);
    }
  if (n_unplaced > 0)
    {
      g_string_append (sentence, " · ");
      g_string_append_printf (sentence, ngettext ("%u has no place in this text",
                                                  "%u have no place in this text", n_unplaced),
                              n_unplaced);
    }
  zhupi_document_tell (document, sentence->str);
}

static void
import_clicked_cb (ZhupiImportDialog *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autoptr(ZhupiCommand) command = NULL;

  if (set == NULL || self->other == NULL)
    return;
  command = zhupi_import_job_compose (set, self->other);
  if (command != NULL && !zhupi_document_run (self->document, zhupi_command_ref (command)))
    return;
  tell_added (self->document, command != NULL ? zhupi_command_count_records (command) : 0,
              zhupi_annotation_set_get_size (self->other),
              zhupi_annotation_set_get_unplaced (self->other)->len);
  gtk_window_close (GTK_WINDOW (self));
}

static void
zhupi_import_dialog_clear (ZhupiImportDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->count_list))) != NULL)
    gtk_list_box_remove (self->count_list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->count_list), FALSE);
  gtk_widget_set_visible (self->finding_group, FALSE);
  gtk_label_set_label (self->message, "");
}

/* What is nought is not shown, unless it is what was asked for. */
static void
zhupi_import_dialog_add_count (ZhupiImportDialog *self,
                               const char        *name,
                               guint              n,
                               gboolean           is_always)
{
  GtkWidget *row;
  g_autofree char *count = NULL;

  if (n == 0 && !is_always)
    return;
  row = adw_action_row_new ();
  count = g_strdup_printf ("%u", n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (count));
  gtk_list_box_append (self->count_list, row);
}

static void
zhupi_import_dialog_show_counts (ZhupiImportDialog *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autoptr(ZhupiCommand) command = zhupi_import_job_compose (set, self->other);
  guint n_read = zhupi_annotation_set_get_size (self->other);
  guint n_new = command != NULL ? zhupi_command_count_records (command) : 0;

  zhupi_import_dialog_add_count (self, _("New annotations"), n_new, TRUE);
  zhupi_import_dialog_add_count (self, _("Already there"), n_read - MIN (n_new, n_read), FALSE);
  zhupi_import_dialog_add_count (self, _("Without a place in this text"),
                                 zhupi_annotation_set_get_unplaced (self->other)->len, FALSE);
  zhupi_import_dialog_add_count (
    self, _("Relations"),
    g_list_model_get_n_items (zhupi_annotation_set_get_relations (self->other)), FALSE);
  zhupi_import_dialog_add_count (
    self, _("Entities"),
    g_list_model_get_n_items (zhupi_annotation_set_get_entities (self->other)), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->count_list), TRUE);
  gtk_widget_set_sensitive (self->import_button, command != NULL);
  if (command == NULL)
    gtk_label_set_label (self->message, _("There is nothing new in this file."));
}

static void
append_finding (GString            *text,
                const ZhupiFinding *finding)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (finding->item > 0)
    /* Translators: %u is the number of an annotation in a file, %s a sentence about it */
    g_string_append_printf (text, _("%u: %s"), finding->item, finding->message);
  else
    g_string_append (text, finding->message);
}

static void
zhupi_import_dialog_show_findings (ZhupiImportDialog *self,
                                   GPtrArray         *findings)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (findings->len, MAX_SHOWN); i++)
    append_finding (text, findings->pdata[i]);
  if (findings->len > MAX_SHOWN)
    {
      guint n = findings->len - MAX_SHOWN;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("… and %u more", "… and %u more", n), n);
    }
  gtk_label_set_label (self->finding_label, text->str);
  gtk_widget_set_visible (self->finding_group, findings->len > 0);
}

static void
zhupi_import_dialog_show_format (ZhupiImportDialog         *self,
                                 const ZhupiExchangeFormat *format)
{
  g_signal_handler_block (self->format_row, self->format_handler);
  zhupi_format_row_select (self->format_row, format);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format_row), TRUE);
  g_signal_handler_unblock (self->format_row, self->format_handler);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ZhupiImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ZhupiImportResult) found = zhupi_import_job_run_finish (result, &error);

  if (self->document == NULL || zhupi_document_get_set (self->document) == NULL)
    return;
  zhupi_import_dialog_show_format (self, found->format);
  g_set_object (&self->other, found->set);
  if (error != NULL)
    {
      gtk_label_set_label (self->message, error->message);
      return;
    }
  zhupi_import_dialog_show_counts (self);
  zhupi_import_dialog_show_findings (self, found->findings);
}

static void
zhupi_import_dialog_start (ZhupiImportDialog         *self,
                           const ZhupiExchangeFormat *format)
{
  zhupi_import_dialog_clear (self);
  g_clear_object (&self->other);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format_row), FALSE);
  zhupi_import_job_run_async (self->file, format, zhupi_document_get_article (self->document),
                              read_cb, g_object_ref (self));
}

static void
format_chosen_cb (ZhupiImportDialog *self)
{
  zhupi_import_dialog_start (self, zhupi_format_row_get (self->format_row));
}

static void
zhupi_import_dialog_dispose (GObject *object)
{
  ZhupiImportDialog *self = ZHUPI_IMPORT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->other);
  G_OBJECT_CLASS (zhupi_import_dialog_parent_class)->dispose (object);
}

static void
zhupi_import_dialog_class_init (ZhupiImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_import_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, file_group);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, count_list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, message);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, finding_group);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, finding_label);
  gtk_widget_class_bind_template_child (widget_class, ZhupiImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
zhupi_import_dialog_init (ZhupiImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zhupi_format_row_fill (self->format_row, TRUE);
  self->format_handler = g_signal_connect_swapped (self->format_row, "notify::selected",
                                                   G_CALLBACK (format_chosen_cb), self);
}

void
zhupi_import_dialog_read (ZhupiDocument *document,
                          GtkWindow     *parent,
                          GFile         *file)
{
  ZhupiImportDialog *self;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  self = g_object_new (ZHUPI_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->file = g_object_ref (file);
  name = g_file_get_basename (file);
  title = g_markup_escape_text (name, -1);
  adw_preferences_group_set_title (self->file_group, title);
  zhupi_import_dialog_start (self, NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/* What a file is chosen for. */
typedef struct
{
  ZhupiDocument *document;
  GtkWindow *parent;
} Choice;

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_open_file_finish (result, NULL);

  if (file != NULL && zhupi_document_get_set (choice->document) != NULL)
    zhupi_import_dialog_read (choice->document, choice->parent, file);
  g_object_unref (choice->document);
  g_object_unref (choice->parent);
  g_free (choice);
}

void
zhupi_import_dialog_present (ZhupiDocument *document,
                             GtkWindow     *parent)
{
  Choice *choice;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));

  choice = g_new (Choice, 1);
  choice->document = g_object_ref (document);
  choice->parent = g_object_ref (parent);
  zhupi_dialogs_open_file (parent, _("Import Annotations"), ZHUPI_FILE_KIND_ANNOTATIONS, NULL,
                           chosen_cb, choice);
}
