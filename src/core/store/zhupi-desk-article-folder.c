/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-struct.h"
#include "zhupi-error.h"

#define FOLDER_MODE 0700
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static ZhupiDeskArticle *
new_in_folder (const char *folder)
{
  ZhupiDeskArticle *self = g_object_new (ZHUPI_TYPE_DESK_ARTICLE, NULL);

  self->folder = g_strdup (folder);
  self->sha256 = g_path_get_basename (folder);
  return self;
}

static gboolean
read_record (ZhupiDeskArticle *self)
{
  g_autofree char *path = g_build_filename (self->folder, ZHUPI_DESK_RECORD_NAME, NULL);
  g_autofree char *json = NULL;
  gsize n_bytes;

  return g_file_get_contents (path, &json, &n_bytes, NULL) &&
         zhupi_desk_record_read (&self->record, json, n_bytes, NULL);
}

static void
take_article (ZhupiDeskArticle *self,
              ZhupiArticle     *article)
{
  const char *title = zhupi_article_get_title (article);

  g_free (self->record.title);
  g_free (self->record.date);
  self->record.title = g_strdup (title != NULL ? title : "");
  self->record.date = g_strdup (zhupi_article_get_date (article));
}

/* Without a record that can be read the text says what it is. */
static gboolean
read_text (ZhupiDeskArticle *self)
{
  g_autofree char *path = g_build_filename (self->folder, ZHUPI_DESK_TEXT_NAME, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZhupiArticle) article = NULL;

  if (file == NULL)
    return FALSE;
  bytes = g_mapped_file_get_bytes (file);
  article = zhupi_article_new_from_bytes (bytes, "UTF-8", NULL, NULL);
  if (article != NULL)
    take_article (self, article);
  return article != NULL;
}

static void
look_for_sets (ZhupiDeskArticle *self)
{
  g_autofree char *sets = g_build_filename (self->folder, ZHUPI_DESK_SETS_NAME, NULL);

  zhupi_desk_record_look (&self->record, sets);
}

ZhupiDeskArticle *
zhupi_desk_article_load (const char *folder)
{
  g_autoptr (ZhupiDeskArticle) self = new_in_folder (folder);
  g_autofree char *text = g_build_filename (folder, ZHUPI_DESK_TEXT_NAME, NULL);

  if (!g_file_test (text, G_FILE_TEST_IS_REGULAR))
    return NULL;
  if (!read_record (self) && !read_text (self))
    return NULL;
  look_for_sets (self);
  return g_steal_pointer (&self);
}

/* The text as a file that reads as the same text: whoever reads a file drops one byte-order mark. */
static GBytes *
make_text_bytes (ZhupiArticle *article)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (zhupi_article_get_text (article), &n_bytes);
  GString *marked;

  if (!g_str_has_prefix (utf8, BYTE_ORDER_MARK))
    return g_bytes_new_with_free_func (utf8, n_bytes, g_object_unref, g_object_ref (article));
  marked = g_string_new (BYTE_ORDER_MARK);
  g_string_append_len (marked, utf8, n_bytes);
  return g_string_free_to_bytes (marked);
}

/* Returns: 0 or an errno value */
static int
write_text (const char   *folder,
            ZhupiArticle *article)
{
  g_autofree char *path = g_build_filename (folder, ZHUPI_DESK_TEXT_NAME, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return 0;
  bytes = make_text_bytes (article);
  return zhupi_atomic_file_write (path, bytes);
}

/* Returns: 0 or an errno value */
static int
make_folder (const char   *folder,
             ZhupiArticle *article)
{
  g_autofree char *sets = g_build_filename (folder, ZHUPI_DESK_SETS_NAME, NULL);

  if (g_mkdir_with_parents (sets, FOLDER_MODE) != 0)
    return errno;
  return write_text (folder, article);
}

ZhupiDeskArticle *
zhupi_desk_article_create (const char    *folder,
                           ZhupiArticle  *article,
                           GError       **error)
{
  g_autoptr (ZhupiDeskArticle) self = new_in_folder (folder);
  int code = make_folder (folder, article);

  if (code != 0)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                   _("The article cannot be kept in “%s” (%s), so its annotations could not be "
                     "saved; the file that you opened is unchanged."), folder, g_strerror (code));
      return NULL;
    }
  if (!read_record (self))
    {
      take_article (self, article);
      self->record.source = g_strdup (zhupi_article_get_source (article));
      self->record.extraction = g_strdup (zhupi_article_get_extraction (article));
    }
  look_for_sets (self);
  return g_steal_pointer (&self);
}

int
zhupi_desk_article_move (ZhupiDeskArticle *self,
                         const char       *folder)
{
  int code = 0;

  zhupi_desk_article_flush (self);
  g_mutex_lock (&self->mutex);
  if (g_rename (self->folder, folder) != 0)
    code = errno;
  else
    {
      g_free (self->folder);
      self->folder = g_strdup (folder);
    }
  g_mutex_unlock (&self->mutex);
  return code;
}
