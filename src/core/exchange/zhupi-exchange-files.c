/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange-files.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT_ENDING ".txt"

static gboolean
replace_file (GFile         *file,
              GBytes        *bytes,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) cause = NULL;
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (g_file_replace_contents (file, data != NULL ? data : "", n_bytes, NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &cause))
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("“%s” could not be written (%s); your annotations are safe on the desk, choose "
                 "another place."), name, cause->message);
  return FALSE;
}

/* The file beside @file with the name in front of its ending, and another one. */
static GFile *
get_text_file (const ZhupiExchangeFormat *format,
               GFile                     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *ending = g_strconcat (".", format->extension, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *text_name = NULL;

  if (g_str_has_suffix (name, ending))
    name[strlen (name) - strlen (ending)] = '\0';
  text_name = g_strconcat (name, TEXT_ENDING, NULL);
  return folder != NULL ? g_file_get_child (folder, text_name) : NULL;
}

static gboolean
check_same_text (GFile         *file,
                 GBytes        *text,
                 GBytes        *there,
                 GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_bytes_equal (text, there))
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT,
               _("Another “%s” lies there already and was not replaced; give the annotations "
                 "another name."), name);
  return FALSE;
}

static gboolean
write_text (const ZhupiExchangeFormat  *format,
            ZhupiAnnotationSet         *set,
            GFile                      *file,
            GCancellable               *cancellable,
            GError                    **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_autoptr (GFile) text_file = get_text_file (format, file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) there = NULL;
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  if (text_file == NULL)
    return TRUE;
  bytes = g_bytes_new_static (utf8, n_bytes);
  there = g_file_load_bytes (text_file, cancellable, NULL, NULL);
  if (there != NULL)
    return check_same_text (text_file, bytes, there, error);
  return replace_file (text_file, bytes, cancellable, error);
}

static GFile *
get_conf_file (const ZhupiExchangeFormat *format,
               GFile                     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (format->conf_name == NULL || folder == NULL)
    return NULL;
  return g_file_get_child (folder, format->conf_name);
}

GBytes *
zhupi_exchange_load_conf (const ZhupiExchangeFormat *format,
                          GFile                     *file,
                          GCancellable              *cancellable)
{
  g_autoptr (GFile) conf = NULL;

  g_return_val_if_fail (format != NULL && G_IS_FILE (file), NULL);

  conf = get_conf_file (format, file);
  return conf != NULL ? g_file_load_bytes (conf, cancellable, NULL, NULL) : NULL;
}

static gboolean
write_conf (const ZhupiExchangeFormat  *format,
            ZhupiAnnotationSet         *set,
            GFile                      *file,
            GCancellable               *cancellable,
            GError                    **error)
{
  g_autoptr (GFile) conf = get_conf_file (format, file);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  if (conf == NULL || format->write_conf == NULL)
    return TRUE;
  before = zhupi_exchange_load_conf (format, file, cancellable);
  after = format->write_conf (set, before);
  return replace_file (conf, after, cancellable, error);
}

gboolean
zhupi_exchange_write_files (const ZhupiExchangeFormat  *format,
                            ZhupiAnnotationSet         *set,
                            GFile                      *file,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (format != NULL && format->write != NULL, FALSE);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set) && G_IS_FILE (file), FALSE);

  bytes = zhupi_exchange_write (format, set, error);
  return bytes != NULL
         && (!format->has_text_beside || write_text (format, set, file, cancellable, error))
         && replace_file (file, bytes, cancellable, error)
         && write_conf (format, set, file, cancellable, error);
}
