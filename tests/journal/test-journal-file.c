/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "journal/zhupi-crc32c.h"
#include "journal/zhupi-journal-file.h"
#include "journal/zhupi-journal-frame.h"

#define N_RANDOM_FILES 300

typedef struct
{
  char *path;
  ZhupiJournalFile *file;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  int fd = g_file_open_tmp ("zhupi-journal-XXXXXX", &self->path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_cmpint (zhupi_journal_file_open (self->path, TRUE, &self->file), ==, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->file, zhupi_journal_file_unref);
  g_unlink (self->path);
  g_free (self->path);
}

static void
append (Fixture    *self,
        const char *json,
        gsize       n_bytes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  zhupi_journal_frame_append (bytes, json, n_bytes);
  g_assert_cmpint (zhupi_journal_file_append (self->file, bytes), ==, 0);
}

static void
set_contents (Fixture    *self,
              const char *contents,
              gsize       n_bytes)
{
  FILE *file = g_fopen (self->path, "w");

  g_assert_cmpuint (fwrite (contents, 1, n_bytes, file), ==, n_bytes);
  fclose (file);
}

static void
test_checksum (void)
{
  g_autofree guint8 *ones = g_malloc (32);

  memset (ones, 0xFF, 32);
  g_assert_cmphex (zhupi_crc32c (0, "123456789", 9), ==, 0xE3069283);
  g_assert_cmphex (zhupi_crc32c (zhupi_crc32c (0, "1234", 4), "56789", 5), ==, 0xE3069283);
  /* RFC 3720, appendix B.4. */
  g_assert_cmphex (zhupi_crc32c (0, ones, 32), ==, 0x62A8AB43);
}

static void
test_round_trip (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GString) json = g_string_new (NULL);
  guint64 place = 0;

  append (self, "{}", 2);
  append (self, large, 100000);
  append (self, "", 0);
  g_assert_true (zhupi_journal_file_read (self->file, place, json, &place));
  g_assert_cmpstr (json->str, ==, "{}");
  g_assert_true (zhupi_journal_file_read (self->file, place, json, &place));
  g_assert_cmpstr (json->str, ==, large);
  g_assert_true (zhupi_journal_file_read (self->file, place, json, &place));
  g_assert_cmpuint (json->len, ==, 0);
  g_assert_cmpuint (place, ==, zhupi_journal_file_get_end (self->file));
  g_assert_false (zhupi_journal_file_read (self->file, place, json, &place));
}

/* Each entry is there whole or not at all, wherever the file was cut or a byte was changed. */
static void
test_any_damage_is_seen (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *contents = NULL;
  guint64 next;
  gsize n_bytes;

  append (self, "{\"entry\":\"step\"}", 16);
  g_assert_true (g_file_get_contents (self->path, &contents, &n_bytes, NULL));
  for (gsize i = 0; i < n_bytes; i++)
    {
      set_contents (self, contents, i);
      g_assert_false (zhupi_journal_file_read (self->file, 0, json, &next));
      contents[i] ^= 1;
      set_contents (self, contents, n_bytes);
      g_assert_false (zhupi_journal_file_read (self->file, 0, json, &next));
      contents[i] ^= 1;
    }
  set_contents (self, contents, n_bytes);
  g_assert_true (zhupi_journal_file_read (self->file, 0, json, &next));
}

static void
test_impossible_lengths (Fixture       *self,
                         gconstpointer  data)
{
  static const char * const heads[] = { "7fffffff 00000000 {}\n", "ffffffff 00000000 {}\n",
                                        "40000000 00000000 {}\n", "0000000A 00000000 {}\n",
                                        "00000002 00000000 {}\n", "        -        " };
  g_autoptr (GString) json = g_string_new (NULL);
  guint64 next;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      set_contents (self, heads[i], strlen (heads[i]));
      g_assert_false (zhupi_journal_file_read (self->file, 0, json, &next));
      g_assert_false (zhupi_journal_file_find (self->file, 0, &next));
    }
}

/* What is left of an interrupted writing is gone before the next entry is written. */
static void
test_tail_is_cut (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (GString) json = g_string_new (NULL);
  guint64 end, next;

  append (self, "{\"a\":1}", 7);
  end = zhupi_journal_file_get_end (self->file);
  append (self, "{\"b\":22222222222222222222222222}", 32);
  zhupi_journal_file_set_end (self->file, end);
  append (self, "{\"c\":3}", 7);
  g_assert_true (zhupi_journal_file_read (self->file, end, json, &next));
  g_assert_cmpstr (json->str, ==, "{\"c\":3}");
  g_assert_cmpuint (next, ==, zhupi_journal_file_get_size (self->file));
}

static void
test_find (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GString) json = g_string_new (NULL);
  guint64 found, next;

  set_contents (self, "rubbish\n00000001 \n", 18);
  zhupi_journal_file_set_end (self->file, 18);
  g_assert_false (zhupi_journal_file_find (self->file, 0, &found));
  append (self, "{\"a\":1}", 7);
  g_assert_true (zhupi_journal_file_find (self->file, 0, &found));
  g_assert_cmpuint (found, ==, 18);
  g_assert_true (zhupi_journal_file_read (self->file, found, json, &next));
}

static void
test_random_bytes (Fixture       *self,
                   gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GString) json = g_string_new (NULL);
  char contents[64];
  guint64 next;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_FILES; i++)
    {
      for (guint j = 0; j < sizeof contents; j++)
        contents[j] = "0123456789abcdef {}\n"[g_rand_int_range (random, 0, 20)];
      set_contents (self, contents, sizeof contents);
      g_assert_false (zhupi_journal_file_read (self->file, 0, json, &next));
    }
}

static void
test_missing (void)
{
  ZhupiJournalFile *file = NULL;

  g_assert_cmpint (zhupi_journal_file_open ("no/such/journal", TRUE, &file), ==, ENOENT);
  g_assert_null (file);
}

#define ADD(name, function) \
  g_test_add ("/journal/file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/file/checksum-is-that-of-the-standard", test_checksum);
  ADD ("reads-what-was-added", test_round_trip);
  ADD ("any-damage-is-seen", test_any_damage_is_seen);
  ADD ("impossible-lengths-are-no-entries", test_impossible_lengths);
  ADD ("tail-is-cut", test_tail_is_cut);
  ADD ("finds-the-next-whole-entry", test_find);
  ADD ("random-bytes-are-no-entries", test_random_bytes);
  g_test_add_func ("/journal/file/missing-is-told", test_missing);
  return g_test_run ();
}
