/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"
#include "journal/zhupi-journal-frame.h"
#include "journal/zhupi-journal-reading.h"
#include "w3c/zhupi-w3c.h"

/* An input that begins so is a row of entries without their heads, one a line: else nothing but a
 * right checksum would ever get past the heads. */
#define UNFRAMED 'u'

static GByteArray *
make_journal (const guint8 *data,
              gsize         n_bytes)
{
  GByteArray *journal = g_byte_array_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (n_bytes == 0 || *data != UNFRAMED)
    return g_byte_array_append (journal, data, n_bytes);
  text = g_strndup ((const char *) data + 1, n_bytes - 1);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    zhupi_journal_frame_append (journal, lines[i], strlen (lines[i]));
  return journal;
}

static ZhupiJournalFile *
open_journal (const GByteArray *journal)
{
  g_autofree char *path = NULL;
  ZhupiJournalFile *file = NULL;
  int fd = g_file_open_tmp ("zhupi-fuzz-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, journal->data, journal->len), ==, journal->len);
  g_close (fd, NULL);
  g_assert_cmpint (zhupi_journal_file_open (path, FALSE, &file), ==, 0);
  g_unlink (path);
  return file;
}

static void
rebuild (ZhupiJournalFile    *file,
         ZhupiJournalReading *reading)
{
  g_autoptr (GBytes) base = zhupi_journal_read_base (file, reading->base);
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (base == NULL)
    return;
  set = zhupi_w3c_read (base, fuzz_get_article (), NULL, NULL);
  if (set == NULL)
    return;
  zhupi_journal_replay (file, reading->changes, 0, set);
  bytes = zhupi_w3c_write (set);
  g_assert_nonnull (bytes);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         n_bytes)
{
  g_autoptr (GByteArray) journal = make_journal (data, n_bytes);
  g_autoptr (ZhupiJournalFile) file = open_journal (journal);
  g_auto (ZhupiJournalReading) reading = { NULL };

  zhupi_journal_reading_init (&reading, file, (ZhupiJournalSum) { 0, 0 });
  g_assert_cmpuint (reading.n_done, <=, reading.steps->len);
  g_assert_cmpuint (reading.n_contained, <=, reading.changes->len);
  g_assert_cmpuint (reading.end, <=, zhupi_journal_file_get_size (file));
  if (reading.has_base && !reading.is_damaged)
    rebuild (file, &reading);
  return 0;
}
