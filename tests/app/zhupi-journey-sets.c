/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "journal/zhupi-journal-reading.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"
#include "store/zhupi-file-stamp.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-journey.h"

static void
list_sets (GFile     *folder,
           GPtrArray *paths)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder, "standard::name,standard::type",
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL)
    {
      if (g_str_equal (g_file_info_get_name (info), ZHUPI_DESK_BIN_NAME))
        continue;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        list_sets (child, paths);
      else if (g_str_has_suffix (g_file_info_get_name (info), ZHUPI_SET_FILE_SUFFIX))
        g_ptr_array_add (paths, g_file_get_path (child));
    }
}

GPtrArray *
zhupi_journey_list_sets (ZhupiJourney *self)
{
  g_autofree char *path = zhupi_ui_home_path (self->home, "../data/zhupi/articles");
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  list_sets (folder, paths);
  return paths;
}

static gboolean
contains_all (const char  *line,
              const char **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strstr (line, parts[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static GBytes *
read_bytes (const char *path)
{
  g_autofree char *contents = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &contents, &n_bytes, NULL))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&contents), n_bytes);
}

static ZhupiArticle *
read_article (const char *set_path)
{
  g_autofree char *sets = g_path_get_dirname (set_path);
  g_autofree char *path = g_build_filename (sets, "..", ZHUPI_DESK_TEXT_NAME, NULL);
  g_autoptr (GBytes) text = read_bytes (path);

  return text != NULL ? zhupi_article_new_from_bytes (text, "UTF-8", NULL, NULL) : NULL;
}

/* The journal is read after the set file, whose state is in it before the file is there. */
static ZhupiJournalFile *
open_journal (const char *set_path)
{
  g_autofree char *stem = g_strndup (set_path,
                                     strlen (set_path) - strlen (ZHUPI_SET_FILE_SUFFIX));
  g_autofree char *path = g_strconcat (stem, ZHUPI_JOURNAL_SUFFIX, NULL);
  ZhupiJournalFile *journal = NULL;

  return zhupi_journal_file_open (path, FALSE, &journal) == 0 ? journal : NULL;
}

/* The set with what has been done since its file was written; %NULL for nothing more. */
static GBytes *
replay (const char       *set_path,
        GBytes           *bytes,
        ZhupiJournalFile *journal,
        ZhupiJournalSum   sum)
{
  g_auto (ZhupiJournalReading) reading = { NULL };
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  zhupi_journal_reading_init (&reading, journal, sum);
  if (!reading.has_state || reading.n_contained == reading.changes->len)
    return NULL;
  article = read_article (set_path);
  set = article != NULL ? zhupi_w3c_read (bytes, article, NULL, NULL) : NULL;
  if (set == NULL)
    return NULL;
  zhupi_journal_replay (journal, reading.changes, reading.n_contained, set);
  return zhupi_w3c_write (set);
}

typedef struct
{
  ZhupiJournalSum sum;
  guint64 journal_size;
  char **lines;
} Reading;

static void
reading_free (Reading *reading)
{
  g_strfreev (reading->lines);
  g_free (reading);
}

static char **
split (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strsplit (text, "\n", -1);
}

static gboolean
is_same (const Reading   *reading,
         ZhupiJournalSum  sum,
         guint64          journal_size)
{
  return reading != NULL && reading->sum.n_bytes == sum.n_bytes &&
         reading->sum.checksum == sum.checksum && reading->journal_size == journal_size;
}

/* The lines of the set as the program would find it if it ended now. It is looked at again and
 * again: what has not changed is not read anew. */
static char **
read_lines (ZhupiJourney *self,
            const char   *path)
{
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (ZhupiJournalFile) journal = open_journal (path);
  guint64 journal_size = journal != NULL ? zhupi_journal_file_get_size (journal) : 0;
  g_autoptr (GBytes) newer = NULL;
  ZhupiJournalSum sum;
  Reading *reading;

  if (bytes == NULL)
    return NULL;
  sum = (ZhupiJournalSum) { g_bytes_get_size (bytes), zhupi_file_stamp_compute (bytes) };
  if (self->readings == NULL)
    self->readings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) reading_free);
  reading = g_hash_table_lookup (self->readings, path);
  if (is_same (reading, sum, journal_size))
    return reading->lines;
  newer = journal != NULL ? replay (path, bytes, journal, sum) : NULL;
  reading = g_new0 (Reading, 1);
  *reading = (Reading) { sum, journal_size, split (newer != NULL ? newer : bytes) };
  g_hash_table_insert (self->readings, g_strdup (path), reading);
  return reading->lines;
}

static guint
count_lines_of_set (ZhupiJourney *self,
                    const char   *path,
                    const char  **parts)
{
  char **lines = read_lines (self, path);
  guint n = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    n += contains_all (lines[i], parts);
  return n;
}

guint
zhupi_journey_count_lines (ZhupiJourney *self,
                           const char   *part,
                           ...)
{
  g_autoptr (GPtrArray) paths = zhupi_journey_list_sets (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  guint n = 0;
  va_list list;

  va_start (list, part);
  for (const char *next = part; next != NULL; next = va_arg (list, const char *))
    g_ptr_array_add (parts, (char *) next);
  va_end (list);
  g_ptr_array_add (parts, NULL);

  for (guint i = 0; i < paths->len; i++)
    n += count_lines_of_set (self, g_ptr_array_index (paths, i), (const char **) parts->pdata);
  return n;
}

guint
zhupi_journey_count_marks (ZhupiJourney *self,
                           const char   *words,
                           const char   *tag)
{
  g_autofree char *quoted = g_strconcat ("\"", words, "\"", NULL);
  g_autofree char *quoted_tag = tag != NULL ? g_strconcat ("\"", tag, "\"", NULL) : NULL;

  return zhupi_journey_count_lines (self, quoted, quoted_tag, NULL);
}
