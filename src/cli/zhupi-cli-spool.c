/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-spool.h"

#include <glib/gi18n.h>

#include "zhupi-error.h"

#define MAX_BYTES_IN_MEMORY (1024u * 1024)

struct _ZhupiCliSpool
{
  GByteArray *memory;   /* what the file does not hold */
  GFileIOStream *file;  /* (nullable) */
};

ZhupiCliSpool *
zhupi_cli_spool_new (void)
{
  ZhupiCliSpool *self = g_new0 (ZhupiCliSpool, 1);

  self->memory = g_byte_array_new ();
  return self;
}

void
zhupi_cli_spool_free (ZhupiCliSpool *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->memory);
  g_clear_object (&self->file);
  g_free (self);
}

static gboolean
fail (GError  *cause,
      GError **error)
{
  g_autoptr (GError) owned = cause;

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("There is no room in the folder “%s” for what must be kept meanwhile (%s); make "
                 "room there, or name another folder in TMPDIR."),
               g_get_tmp_dir (), owned->message);
  return FALSE;
}

/* The file is gone when the program is. */
static gboolean
ensure_file (ZhupiCliSpool  *self,
             GError        **error)
{
  g_autoptr (GFile) file = NULL;

  if (self->file != NULL)
    return TRUE;
  file = g_file_new_tmp ("zhupi-XXXXXX", &self->file, error);
  return file != NULL && g_file_delete (file, NULL, error);
}

static gboolean
flush (ZhupiCliSpool  *self,
       GError        **error)
{
  GError *cause = NULL;

  if (!ensure_file (self, &cause)
      || !g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (self->file)),
                                     self->memory->data, self->memory->len, NULL, NULL, &cause))
    return fail (cause, error);
  g_byte_array_set_size (self->memory, 0);
  return TRUE;
}

gboolean
zhupi_cli_spool_add (ZhupiCliSpool  *self,
                     gconstpointer   bytes,
                     gsize           n_bytes,
                     GError        **error)
{
  g_byte_array_append (self->memory, bytes, (guint) n_bytes);
  return self->memory->len <= MAX_BYTES_IN_MEMORY || flush (self, error);
}

GInputStream *
zhupi_cli_spool_read (ZhupiCliSpool  *self,
                      GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->file == NULL)
    {
      bytes = g_bytes_new_static (self->memory->data, self->memory->len);
      return g_memory_input_stream_new_from_bytes (bytes);
    }
  if (!flush (self, error) || !g_seekable_seek (G_SEEKABLE (self->file), 0, G_SEEK_SET, NULL, error))
    return NULL;
  return g_object_ref (g_io_stream_get_input_stream (G_IO_STREAM (self->file)));
}
