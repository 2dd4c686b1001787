/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desks.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

#define N_RANDOM_STEPS 120

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiAnnotationSet *set;
  ZhupiSetKeeper *keeper;
  char *path;
} Fixture;

static void
set_up_in (Fixture    *self,
           const char *folder)
{
  g_autoptr (GError) error = NULL;

  self->desk = zhupi_desk_new (folder);
  self->article = desks_make_article (DESKS_TEXT);
  self->desk_article = desks_add (self->desk, self->article, &error);
  g_assert_no_error (error);
  self->set = zhupi_annotation_set_new (self->article, "读者甲");
  self->keeper = zhupi_set_keeper_new (self->desk_article, self->set);
  self->path = zhupi_desk_article_dup_set_path (self->desk_article,
                                                zhupi_annotation_set_get_id (self->set));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  set_up_in (self, self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->keeper != NULL)
    zhupi_set_keeper_close (self->keeper, NULL);
  g_clear_object (&self->keeper);
  g_clear_object (&self->set);
  g_clear_object (&self->desk_article);
  g_clear_object (&self->desk);
  g_clear_object (&self->article);
  g_free (self->path);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static const ZhupiUuid *
get_id (Fixture *self)
{
  return zhupi_annotation_set_get_id (self->set);
}

static void
assert_file_is_set (Fixture *self)
{
  g_autoptr (GBytes) expected = zhupi_w3c_write (self->set);
  g_autofree char *contents = desks_read (self->path);

  g_assert_cmpmem (contents, strlen (contents), g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

static void
test_new_is_written (Fixture       *self,
                     gconstpointer  data)
{
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_null (zhupi_set_keeper_get_problem (self->keeper));
  assert_file_is_set (self);
}

static void
test_autosave (Fixture       *self,
               gconstpointer  data)
{
  gint64 start;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  start = g_get_monotonic_time ();
  desks_mark (self->set, 0, 4);
  g_assert_cmpint (zhupi_set_keeper_get_status (self->keeper), ==, ZHUPI_KEEPER_PENDING);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_test_message ("saved after %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start) / G_TIME_SPAN_MILLISECOND);
  assert_file_is_set (self);
}

/* Somebody who never pauses is saved all the same. */
static void
test_autosave_while_busy (Fixture       *self,
                          gconstpointer  data)
{
  guint n_saved = 0;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *contents = NULL;

      desks_mark (self->set, i, i + 3);
      desks_wait (100);
      contents = desks_read (self->path);
      n_saved += strstr (contents, "\"total\":0") == NULL;
    }
  g_assert_cmpuint (n_saved, >, 0);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  assert_file_is_set (self);
}

static void
test_save_at_once (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  desks_mark (self->set, 0, 4);
  desks_save (self->keeper, &error);
  g_assert_no_error (error);
  assert_file_is_set (self);
  desks_save (self->keeper, &error);
  g_assert_no_error (error);
}

static void
test_close_writes (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  desks_mark (self->set, 0, 4);
  zhupi_set_keeper_close (self->keeper, &error);
  g_assert_no_error (error);
  assert_file_is_set (self);
}

/* Closing while a thread still writes an older state. */
static void
test_close_while_writing (Fixture       *self,
                          gconstpointer  data)
{
  g_assert_cmpint (zhupi_set_keeper_get_status (self->keeper), ==, ZHUPI_KEEPER_WRITING);
  desks_mark (self->set, 0, 4);
  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  assert_file_is_set (self);
  desks_wait (50);
  assert_file_is_set (self);
}

static void
test_reopen (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) again = NULL;
  g_autoptr (GError) error = NULL;

  desks_mark (self->set, 0, 4);
  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  again = desks_open (self->desk_article, self->article, get_id (self), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (again)), ==, 1);
  g_assert_cmpuint (zhupi_set_keeper_get_findings (again)->len, ==, 0);
  g_assert_cmpint (zhupi_set_keeper_get_status (again), ==, ZHUPI_KEEPER_SAVED);
  g_assert_false (zhupi_annotation_set_get_read_only (zhupi_set_keeper_get_set (again)));
  g_assert_true (zhupi_set_keeper_close (again, NULL));
}

static void
test_second_is_read_only (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) second = NULL;
  g_autoptr (ZhupiSetKeeper) third = NULL;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  second = desks_open (self->desk_article, self->article, get_id (self), NULL);
  g_assert_true (zhupi_annotation_set_get_read_only (zhupi_set_keeper_get_set (second)));
  g_assert_nonnull (zhupi_set_keeper_get_problem (second));
  g_assert_true (zhupi_set_keeper_close (second, NULL));
  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  third = desks_open (self->desk_article, self->article, get_id (self), NULL);
  g_assert_false (zhupi_annotation_set_get_read_only (zhupi_set_keeper_get_set (third)));
  g_assert_null (zhupi_set_keeper_get_problem (third));
}

static void
test_locked_by_person (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) again = NULL;

  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  zhupi_desk_article_set_read_only (self->desk_article, get_id (self), TRUE);
  again = desks_open (self->desk_article, self->article, get_id (self), NULL);
  g_assert_true (zhupi_annotation_set_get_read_only (zhupi_set_keeper_get_set (again)));
  g_assert_null (zhupi_set_keeper_get_problem (again));
}

/* The folder is gone, then back: nothing is lost and nothing has to be done. */
static void
test_failure_and_retry (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *sets = g_path_get_dirname (self->path);
  g_autofree char *away = g_strconcat (sets, "-away", NULL);
  g_autoptr (GError) error = NULL;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_cmpint (g_rename (sets, away), ==, 0);
  desks_mark (self->set, 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_FAILED);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), "safe in memory"));
  g_assert_false (desks_save (self->keeper, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
  g_assert_cmpint (g_rename (away, sets), ==, 0);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_null (zhupi_set_keeper_get_problem (self->keeper));
  assert_file_is_set (self);
}

static void
set_file_limit (rlim_t n_bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (n_bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* A file may not grow: what was there before stays whole, and nothing is left beside it. */
static void
test_no_space (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *sets = g_path_get_dirname (self->path);
  g_autofree char *before = NULL;
  g_autofree char *during = NULL;
  guint n_files;

  signal (SIGXFSZ, SIG_IGN);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  before = desks_read (self->path);
  n_files = count_files (sets);
  set_file_limit (strlen (before) / 2);
  desks_mark (self->set, 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_FAILED);
  during = desks_read (self->path);
  set_file_limit (RLIM_INFINITY);
  g_assert_cmpstr (during, ==, before);
  g_assert_cmpuint (count_files (sets), ==, n_files);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), "disk is full"));
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  assert_file_is_set (self);
}

/* Mounts a small file system that only this process sees, before it has threads. */
static gboolean
mount_disk (const char *disk)
{
  return unshare (CLONE_NEWNS) == 0 &&
         mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("none", disk, "tmpfs", 0, "size=256k") == 0;
}

static void
fill_disk (const char *filler)
{
  g_autofree char *block = g_strnfill (256 * 1024, 'x');
  FILE *file = fopen (filler, "w");

  g_assert_nonnull (file);
  setvbuf (file, NULL, _IONBF, 0);
  g_assert_cmpuint (fwrite (block, 1, 256 * 1024, file), <, 256 * 1024);
  fclose (file);
}

static void
check_full_disk (Fixture    *self,
                 const char *disk)
{
  g_autofree char *filler = g_build_filename (disk, "filler", NULL);

  fill_disk (filler);
  desks_mark (self->set, 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_FAILED);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), "disk is full"));
  g_unlink (filler);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  assert_file_is_set (self);
}

/* The same files at the same place, but not to be written. */
static void
check_read_only_disk (Fixture    *self,
                      const char *disk)
{
  g_assert_cmpint (mount (disk, disk, NULL, MS_BIND, NULL), ==, 0);
  g_assert_cmpint (mount (NULL, disk, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), ==, 0);
  desks_mark (self->set, 1, 5);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_FAILED);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), "may not be written"));
  g_assert_cmpint (umount2 (disk, MNT_DETACH), ==, 0);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  assert_file_is_set (self);
}

static void
check_disks (void)
{
  Fixture self = { desks_make_folder () };

  g_assert_true (mount_disk (self.folder));
  set_up_in (&self, self.folder);
  desks_wait_for (self.keeper, ZHUPI_KEEPER_SAVED);
  check_full_disk (&self, self.folder);
  check_read_only_disk (&self, self.folder);
  tear_down (&self, NULL);
}

/* A child process tries, since what it mounts is gone with it. */
static gboolean
can_mount (void)
{
  pid_t child = fork ();
  int status = 1;

  if (child == 0)
    _exit (mount_disk (g_get_tmp_dir ()) ? 0 : 1);
  waitpid (child, &status, 0);
  return status == 0;
}

static void
test_full_and_read_only_disk (void)
{
  if (g_test_subprocess ())
    {
      check_disks ();
      return;
    }
  if (!can_mount ())
    {
      g_test_skip ("no file system can be mounted here");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_foreign_change_is_kept (Fixture       *self,
                             gconstpointer  data)
{
  g_autofree char *stem = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *kept = NULL;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  stem = g_strndup (self->path, strlen (self->path) - strlen (".zhupi.json"));
  foreign = g_strconcat (stem, ".foreign-1.zhupi.json", NULL);
  g_assert_true (g_file_set_contents (self->path, "somebody else's work", -1, NULL));
  desks_mark (self->set, 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  kept = desks_read (foreign);
  g_assert_cmpstr (kept, ==, "somebody else's work");
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), ".foreign-1"));
  assert_file_is_set (self);
  g_assert_true (desks_save (self->keeper, NULL));
  g_assert_null (zhupi_set_keeper_get_problem (self->keeper));
}

/* A copy that was put back is no change. */
static void
test_same_content_is_not_foreign (Fixture       *self,
                                  gconstpointer  data)
{
  g_autofree char *contents = NULL;

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  contents = desks_read (self->path);
  g_assert_true (g_file_set_contents (self->path, contents, -1, NULL));
  desks_mark (self->set, 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_null (zhupi_set_keeper_get_problem (self->keeper));
}

static void
test_interrupted_writing_is_cleaned (Fixture       *self,
                                     gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) again = NULL;
  g_autofree char *left = g_strconcat (self->path, ".new-1", NULL);

  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  g_assert_true (g_file_set_contents (left, "half a", -1, NULL));
  again = desks_open (self->desk_article, self->article, get_id (self), NULL);
  g_assert_nonnull (again);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

static void
test_damaged_file_is_told (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (GError) cut = NULL;
  g_autoptr (GError) gone = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  g_assert_true (g_file_set_contents (self->path, "{\"type\":", -1, NULL));
  g_assert_null (desks_open (self->desk_article, self->article, get_id (self), &cut));
  g_assert_error (cut, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
  contents = desks_read (self->path);
  g_assert_cmpstr (contents, ==, "{\"type\":");
  g_unlink (self->path);
  g_assert_null (desks_open (self->desk_article, self->article, get_id (self), &gone));
  g_assert_error (gone, ZHUPI_ERROR, ZHUPI_ERROR_IO);
}

static void
test_dropped_keeper_saves (Fixture       *self,
                           gconstpointer  data)
{
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  desks_mark (self->set, 0, 4);
  desks_let_go (g_steal_pointer (&self->keeper));
  assert_file_is_set (self);
}

/* A set that goes into the bin while it is kept is saved there, and comes back with all. */
static void
test_removed_while_kept (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *first_path = g_strdup (self->path);

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  desks_mark (self->set, 0, 4);
  g_assert_true (zhupi_desk_article_remove_set (self->desk_article, get_id (self), NULL));
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_false (g_file_test (first_path, G_FILE_TEST_EXISTS));
  g_assert_true (zhupi_desk_article_restore_set (self->desk_article, get_id (self), NULL));
  assert_file_is_set (self);
}

static void
close_and_reopen (Fixture *self)
{
  ZhupiUuid id = *get_id (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (zhupi_set_keeper_close (self->keeper, NULL));
  g_clear_object (&self->keeper);
  self->keeper = desks_open (self->desk_article, self->article, &id, &error);
  g_assert_no_error (error);
  g_set_object (&self->set, zhupi_set_keeper_get_set (self->keeper));
  g_assert_false (zhupi_annotation_set_get_read_only (self->set));
}

static void
remove_and_restore (Fixture *self)
{
  g_assert_true (zhupi_desk_article_remove_set (self->desk_article, get_id (self), NULL));
  g_assert_true (zhupi_desk_article_restore_set (self->desk_article, get_id (self), NULL));
}

/* Marks, pauses, saving, closing, removing in any order: each mark that was made is there. */
static void
test_random_use (Fixture       *self,
                 gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint length = zhupi_article_get_length (self->article);
  guint n_marks = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_STEPS; i++)
    {
      int step = g_rand_int_range (random, 0, 8);

      if (step < 4 && n_marks + 2 < length)
        {
          desks_mark (self->set, n_marks, n_marks + 2);
          n_marks++;
        }
      else if (step == 4)
        desks_wait (g_rand_int_range (random, 0, 100));
      else if (step == 5)
        g_assert_true (desks_save (self->keeper, NULL));
      else if (step == 6)
        close_and_reopen (self);
      else
        remove_and_restore (self);
    }
  close_and_reopen (self);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->set), ==, n_marks);
  g_assert_null (zhupi_set_keeper_get_problem (self->keeper));
}

#define ADD(name, function) \
  g_test_add ("/store/keeper/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-set-is-written-at-once", test_new_is_written);
  ADD ("change-is-saved-by-itself", test_autosave);
  ADD ("change-after-change-is-saved-too", test_autosave_while_busy);
  ADD ("save-waits-for-the-disk", test_save_at_once);
  ADD ("close-writes-what-is-pending", test_close_writes);
  ADD ("close-while-writing-keeps-the-last", test_close_while_writing);
  ADD ("reopened-as-it-was", test_reopen);
  ADD ("second-keeper-is-read-only", test_second_is_read_only);
  ADD ("locked-by-the-person", test_locked_by_person);
  ADD ("failure-is-told-and-tried-again", test_failure_and_retry);
  ADD ("no-space-leaves-the-old-file", test_no_space);
  g_test_add_func ("/store/keeper/full-and-read-only-disk", test_full_and_read_only_disk);
  ADD ("foreign-change-is-kept", test_foreign_change_is_kept);
  ADD ("same-content-is-not-foreign", test_same_content_is_not_foreign);
  ADD ("interrupted-writing-is-cleaned", test_interrupted_writing_is_cleaned);
  ADD ("damaged-file-is-told-and-left", test_damaged_file_is_told);
  ADD ("dropped-keeper-saves", test_dropped_keeper_saves);
  ADD ("removed-while-kept", test_removed_while_kept);
  ADD ("random-use-loses-nothing", test_random_use);
  return g_test_run ();
}
