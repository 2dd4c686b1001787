/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* File choosers and questions: the only place that looks at the version of GTK. */

typedef enum
{
  ZHUPI_FILE_KIND_ARTICLE,     /* texts */
  ZHUPI_FILE_KIND_ANNOTATIONS, /* set files and what can be imported */
  ZHUPI_FILE_KIND_NAMES,       /* tables of names */
} ZhupiFileKind;

void   zhupi_dialogs_open_file        (GtkWindow           *parent,
                                       const char          *title,
                                       ZhupiFileKind        kind,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/* %NULL with G_IO_ERROR_CANCELLED when the person changed their mind. */
GFile *zhupi_dialogs_open_file_finish (GAsyncResult        *result,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void   zhupi_dialogs_save_file        (GtkWindow           *parent,
                                       const char          *title,
                                       const char          *suggested_name,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GFile *zhupi_dialogs_save_file_finish (GAsyncResult        *result,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* In the program that shows folders; says where it is when there is none. */
void   zhupi_dialogs_show_folder      (GtkWindow           *parent,
                                       GFile               *folder);
/* One sentence with a title and a button to close. */
void   zhupi_dialogs_tell             (GtkWindow           *parent,
                                       const char          *title,
                                       const char          *sentence);

G_END_DECLS
