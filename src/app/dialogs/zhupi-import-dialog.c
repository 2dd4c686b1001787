/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dialogs/zhupi-dialogs.h"
#include "dialogs/zhupi-import-dialog.h"
#include "dialogs/zhupi-import-job.h"

/* Choose a file, read it in a worker, say what is in it, add it as one undo step. */

typedef struct
{
  ZhupiDocument *document;
  GtkWindow *parent;
} Import;

static Import *
import_new (ZhupiDocument *document,
            GtkWindow     *parent)
{
  Import *import = g_new0 (Import, 1);

  import->document = g_object_ref (document);
  import->parent = g_object_ref (parent);
  return import;
}

static void
import_free (Import *import)
{
  g_object_unref (import->document);
  g_object_unref (import->parent);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
tell_added (Import *import,
            guint   n_added,
            guint   n_read,
            guint   n_unplaced)
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
  zhupi_document_tell (import->document, sentence->str);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Import) import = user_data;
  g_autoptr(ZhupiAnnotationSet) other = NULL;
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(GError) error = NULL;
  ZhupiAnnotationSet *set = zhupi_document_get_set (import->document);
  guint n_unplaced;

  other = zhupi_import_job_run_finish (result, &error);
  if (other == NULL)
    {
      zhupi_dialogs_tell (import->parent, _("Not Imported"), error->message);
      return;
    }
  if (set == NULL)
    return;
  n_unplaced = zhupi_annotation_set_get_unplaced (other)->len;
  command = zhupi_import_job_compose (set, other);
  if (command != NULL && !zhupi_document_run (import->document, zhupi_command_ref (command)))
    return;
  tell_added (import, command != NULL ? zhupi_command_get_size (command) : 0,
              zhupi_annotation_set_get_size (other), n_unplaced);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Import) import = user_data;
  g_autoptr(GFile) file = zhupi_dialogs_open_file_finish (result, NULL);

  if (file != NULL)
    zhupi_import_dialog_read (import->document, import->parent, file);
}

void
zhupi_import_dialog_read (ZhupiDocument *document,
                          GtkWindow     *parent,
                          GFile         *file)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  zhupi_import_job_run_async (file, zhupi_document_get_article (document), read_cb,
                              import_new (document, parent));
}

void
zhupi_import_dialog_present (ZhupiDocument *document,
                             GtkWindow     *parent)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));

  zhupi_dialogs_open_file (parent, _("Import Annotations"), ZHUPI_FILE_KIND_ANNOTATIONS, NULL,
                           chosen_cb, import_new (document, parent));
}
