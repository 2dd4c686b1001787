/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desks.h"
#include "journal/zhupi-file-calls.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"
#include "store/zhupi-set-commit.h"
#include "store/zhupi-set-file-struct.h"
#include "store/zhupi-set-opening.h"

typedef struct
{
  char *folder;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiAnnotationSet *set;
  ZhupiAnnotationSet *base;
  ZhupiHistory *history;
  ZhupiSetFile *file;
  GPtrArray *entries; /* of all that happened */
  char *journal_path;
} Fixture;

static void
recorded_cb (Fixture   *self,
             ZhupiStep *step,
             gboolean   is_silent)
{
  g_ptr_array_add (self->entries,
                   zhupi_log_entry_new_step (self->entries->len + 1, step, is_silent));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  self->folder = desks_make_folder ();
  self->article = desks_make_article (DESKS_TEXT);
  self->desk_article = zhupi_desk_article_create (self->folder, self->article, NULL);
  self->set = zhupi_annotation_set_new (self->article, "读者甲");
  self->base = zhupi_annotation_set_snapshot (self->set);
  self->history = zhupi_history_new (self->set);
  self->file = zhupi_set_file_new (self->desk_article, zhupi_annotation_set_get_id (self->set));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_log_entry_unref);
  path = zhupi_desk_article_dup_set_path (self->desk_article,
                                          zhupi_annotation_set_get_id (self->set));
  self->journal_path = zhupi_set_file_dup_beside (path, ZHUPI_JOURNAL_SUFFIX);
  g_signal_connect_swapped (self->history, "recorded", G_CALLBACK (recorded_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  zhupi_file_calls_set (NULL);
  g_clear_pointer (&self->file, zhupi_set_file_unref);
  g_assert_finalize_object (self->history);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->base);
  g_clear_object (&self->set);
  g_clear_object (&self->desk_article);
  g_clear_object (&self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->journal_path);
}

static gpointer
copy_entry (gconstpointer entry,
            gpointer      user_data)
{
  return zhupi_log_entry_ref ((ZhupiLogEntry *) entry);
}

/* Of the set as it is now. */
static ZhupiSetCommit
make_commit (Fixture  *self,
             gboolean  folds)
{
  return (ZhupiSetCommit) {
    .entries = g_ptr_array_copy (self->entries, copy_entry, NULL),
    .n_logged = self->entries->len,
    .snapshot = zhupi_annotation_set_snapshot (self->set),
    .generation = self->entries->len + 1,
    .folds = folds,
    .base = self->base,
    .name = (char *) "读者甲",
  };
}

static void
commit_clear (ZhupiSetCommit *commit)
{
  g_clear_pointer (&commit->entries, g_ptr_array_unref);
  g_clear_object (&commit->snapshot);
  g_clear_pointer (&commit->foreign, g_bytes_unref);
}

static void
run (Fixture        *self,
     ZhupiSetCommit *commit)
{
  g_autoptr (GError) error = NULL;

  zhupi_set_commit_run (commit, self->file, &error);
  g_assert_no_error (error);
}

static void
commit_now (Fixture  *self,
            gboolean  folds)
{
  ZhupiSetCommit commit = make_commit (self, folds);

  run (self, &commit);
  g_assert_cmpint (commit.is_folded, ==, folds);
  commit_clear (&commit);
}

static ZhupiSetOpening *
open_again (Fixture *self)
{
  ZhupiSetOpening *opening =
    zhupi_set_opening_new (self->desk_article, self->article,
                           zhupi_annotation_set_get_id (self->set), "读者甲");
  g_autoptr (GError) error = NULL;

  zhupi_set_file_unlock (self->file);
  zhupi_set_opening_run (opening, &error);
  g_assert_no_error (error);
  return opening;
}

static void
assert_size_on_disk (Fixture *self,
                     guint    size)
{
  ZhupiSetOpening *opening = open_again (self);

  g_assert_null (opening->problem);
  g_assert_null (opening->foreign);
  g_assert_cmpuint (zhupi_annotation_set_get_size (opening->set), ==, size);
  g_assert_cmpuint (opening->n_done, ==, size);
  zhupi_set_opening_free (opening);
}

/* Another one has put more into the journal meanwhile, and then could not write the set file. */
static void
test_late_one (Fixture       *self,
               gconstpointer  data)
{
  ZhupiSetCommit late;

  commit_now (self, TRUE);
  desks_mark_step (self->history, 0, 4);
  late = make_commit (self, TRUE);
  desks_mark_step (self->history, 5, 7);
  commit_now (self, FALSE);
  run (self, &late);
  g_assert_false (late.is_folded);
  commit_clear (&late);
  assert_size_on_disk (self, 2);
}

static int
sync_no_folder (int fd)
{
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISDIR (status.st_mode))
    return fsync (fd);
  errno = EIO;
  return -1;
}

/* What may be gone after a power cut is not saved; and it is not another program's either. */
static void
test_folder_not_synced (Fixture       *self,
                        gconstpointer  data)
{
  ZhupiFileCalls calls = *zhupi_file_calls_get ();
  g_autoptr (GError) no_set = NULL;
  g_autoptr (GError) no_journal = NULL;
  ZhupiSetCommit first = make_commit (self, TRUE);
  ZhupiSetCommit second;

  calls.sync = sync_no_folder;
  zhupi_file_calls_set (&calls);
  g_assert_false (zhupi_set_commit_run (&first, self->file, &no_set));
  g_assert_nonnull (no_set);
  desks_mark_step (self->history, 0, 4);
  second = make_commit (self, TRUE);
  g_assert_false (zhupi_set_commit_run (&second, self->file, &no_journal));
  g_assert_nonnull (no_journal);
  zhupi_file_calls_set (NULL);
  run (self, &second);
  g_assert_true (second.is_folded);
  g_assert_null (second.foreign);
  commit_clear (&first);
  commit_clear (&second);
  assert_size_on_disk (self, 1);
}

static int
fail_to_rename (const char *from,
                const char *to)
{
  errno = EIO;
  return -1;
}

/* A damaged history that cannot be moved out of the way is not written over. */
static void
test_damaged_stays (Fixture       *self,
                    gconstpointer  data)
{
  ZhupiFileCalls calls = *zhupi_file_calls_get ();
  g_autofree char *journal = NULL;
  ZhupiSetOpening *opening;

  desks_mark_step (self->history, 0, 4);
  commit_now (self, TRUE);
  journal = desks_read (self->journal_path);
  journal[0] = 'x';
  g_assert_true (g_file_set_contents (self->journal_path, journal, -1, NULL));
  calls.rename = fail_to_rename;
  zhupi_file_calls_set (&calls);
  opening = open_again (self);
  g_assert_nonnull (opening->problem);
  g_assert_null (opening->notice);
  g_assert_cmpuint (zhupi_annotation_set_get_size (opening->set), ==, 1);
  zhupi_set_opening_free (opening);
}

/* A journal that was never finished. */
static void
test_remains (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *left = g_strconcat (self->journal_path, ".new-1", NULL);

  commit_now (self, TRUE);
  g_assert_true (g_file_set_contents (left, "half a", -1, NULL));
  assert_size_on_disk (self, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) \
  g_test_add ("/store/set-commit/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("late-one-leaves-the-set-file", test_late_one);
  ADD ("folder-that-is-not-synced-is-a-failure", test_folder_not_synced);
  ADD ("damaged-history-that-stays-is-not-written-over", test_damaged_stays);
  ADD ("remains-of-a-journal-are-removed", test_remains);
  return g_test_run ();
}
