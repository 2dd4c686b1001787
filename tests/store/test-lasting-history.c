/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "desks-fixture.h"
#include "w3c/zhupi-w3c.h"

#define N_RANDOM_STEPS 400
#define SMALL_CAP 4096

typedef DesksFixture Fixture;

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zhupi_history_undo (desks_get_history (self), &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zhupi_history_redo (desks_get_history (self), &error);
  g_assert_no_error (error);
}

typedef struct
{
  char *contents;
  gsize n_bytes;
} Copy;

static void
copy_clear (Copy *self)
{
  g_free (self->contents);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static void
take_copy (const char *path,
           Copy       *copy)
{
  g_assert_true (g_file_get_contents (path, &copy->contents, &copy->n_bytes, NULL));
}

static void
put_back (const char *path,
          const Copy *copy)
{
  g_assert_true (g_file_set_contents (path, copy->contents, copy->n_bytes, NULL));
}

/* The program ends without another word: what is on disk now is all that is left. */
static void
crash (Fixture *self)
{
  g_auto (Copy) set = { NULL };
  g_auto (Copy) journal = { NULL };

  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  take_copy (self->path, &set);
  take_copy (self->journal_path, &journal);
  desks_close_keeper (self);
  put_back (self->path, &set);
  put_back (self->journal_path, &journal);
}

static void
assert_size (Fixture *self,
             guint    size)
{
  g_assert_cmpuint (zhupi_annotation_set_get_size (desks_get_set (self)), ==, size);
}

static void
assert_steps (Fixture *self,
              guint    n_steps,
              guint    n_done)
{
  g_assert_cmpuint (zhupi_history_get_n_steps (desks_get_history (self)), ==, n_steps);
  g_assert_cmpuint (zhupi_history_get_n_done (desks_get_history (self)), ==, n_done);
}

static void
test_undo_after_closing (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *label = NULL;

  desks_mark_step (desks_get_history (self), 0, 4);
  desks_mark_step (desks_get_history (self), 5, 7);
  desks_mark_step (desks_get_history (self), 7, 9);
  undo (self);
  desks_reopen (self);
  g_assert_null (zhupi_set_keeper_get_recovered (self->keeper));
  assert_size (self, 2);
  assert_steps (self, 3, 2);
  label = zhupi_step_dup_label (zhupi_history_peek_undo (desks_get_history (self)));
  g_assert_cmpstr (label, ==, "Mark 北岸");
  redo (self);
  assert_size (self, 3);
  for (guint i = 0; i < 3; i++)
    undo (self);
  assert_size (self, 0);
  desks_reopen (self);
  assert_size (self, 0);
  assert_steps (self, 3, 0);
}

static void
test_undo_after_crash (Fixture       *self,
                       gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  desks_mark_step (desks_get_history (self), 5, 7);
  undo (self);
  desks_mark_step (desks_get_history (self), 7, 9);
  crash (self);
  desks_open_again (self);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_recovered (self->keeper), "4 changes"));
  assert_size (self, 2);
  assert_steps (self, 2, 2);
  undo (self);
  undo (self);
  assert_size (self, 0);
}

static void
rename_set (Fixture    *self,
            const char *name)
{
  g_autoptr (ZhupiCommand) command = zhupi_editing_rename (desks_get_set (self), name);

  g_assert_true (zhupi_history_apply (desks_get_history (self), command, NULL));
}

/* Two steps take each other back: without them the set is what it was with them. */
static void
test_going_without_a_change (Fixture       *self,
                             gconstpointer  data)
{
  rename_set (self, "读者乙");
  rename_set (self, "读者甲");
  g_assert_true (desks_save (self->keeper, NULL));
  g_assert_true (zhupi_history_go (desks_get_history (self), 0, NULL));
  g_assert_cmpuint (zhupi_set_keeper_get_status (self->keeper), !=, ZHUPI_KEEPER_SAVED);
  crash (self);
  desks_open_again (self);
  assert_steps (self, 2, 0);
  g_assert_true (zhupi_history_go (desks_get_history (self), 2, NULL));
  desks_reopen (self);
  assert_steps (self, 2, 2);
}

/* The set file may be any of those that were ever written. */
static void
test_any_set_file (Fixture       *self,
                   gconstpointer  data)
{
  g_auto (Copy) old = { NULL };
  g_auto (Copy) empty = { NULL };

  take_copy (self->path, &empty);
  desks_mark_step (desks_get_history (self), 0, 4);
  g_assert_true (desks_save (self->keeper, NULL));
  take_copy (self->path, &old);
  desks_mark_step (desks_get_history (self), 5, 7);
  desks_close_keeper (self);
  put_back (self->path, &old);
  desks_open_again (self);
  g_assert_null (zhupi_set_keeper_get_foreign (self->keeper));
  assert_size (self, 2);
  desks_close_keeper (self);
  put_back (self->path, &empty);
  desks_open_again (self);
  g_assert_null (zhupi_set_keeper_get_foreign (self->keeper));
  assert_size (self, 2);
  assert_steps (self, 2, 2);
}

static void
append_to_journal (Fixture    *self,
                   const char *bytes)
{
  FILE *file = g_fopen (self->journal_path, "a");

  g_assert_nonnull (file);
  fputs (bytes, file);
  fclose (file);
}

static void
test_torn_tail (Fixture       *self,
                gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  desks_mark_step (desks_get_history (self), 5, 7);
  crash (self);
  append_to_journal (self, "00000100 12345678 {\"entry\":\"step\",\"ki");
  desks_open_again (self);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_recovered (self->keeper), "left out"));
  assert_size (self, 2);
  assert_steps (self, 2, 2);
  desks_mark_step (desks_get_history (self), 7, 9);
  desks_reopen (self);
  g_assert_null (zhupi_set_keeper_get_recovered (self->keeper));
  assert_steps (self, 3, 3);
}

static void
damage_journal (Fixture *self,
                gsize    n_from_end)
{
  g_auto (Copy) journal = { NULL };

  take_copy (self->journal_path, &journal);
  journal.contents[journal.n_bytes - n_from_end] ^= 1;
  put_back (self->journal_path, &journal);
}

/* An entry in the middle: the set is as it was, and only the history begins anew. */
static void
test_damage_in_the_middle (Fixture       *self,
                           gconstpointer  data)
{
  g_autofree char *stem = g_strndup (self->path, strlen (self->path) - strlen (".zhupi.json"));
  g_autofree char *aside = g_strconcat (stem, ".damaged-1.journal", NULL);
  GStatBuf status;
  gsize size;

  desks_mark_step (desks_get_history (self), 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_cmpint (g_stat (self->journal_path, &status), ==, 0);
  size = status.st_size;
  desks_mark_step (desks_get_history (self), 5, 7);
  desks_close_keeper (self);
  g_assert_cmpint (g_stat (self->journal_path, &status), ==, 0);
  damage_journal (self, status.st_size - size + 20);
  desks_open_again (self);
  assert_size (self, 2);
  assert_steps (self, 0, 0);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_recovered (self->keeper), "begins anew"));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  desks_mark_step (desks_get_history (self), 7, 9);
  desks_reopen (self);
  assert_size (self, 3);
  assert_steps (self, 1, 1);
}

static void
write_foreign (Fixture *self)
{
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_duplicate (desks_get_set (self), "外来");
  g_autoptr (GBytes) bytes = NULL;

  desks_mark (set, 10, 12);
  bytes = zhupi_w3c_write (set);
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
}

static void
assert_foreign_asked (Fixture *self)
{
  g_assert_nonnull (zhupi_set_keeper_get_foreign (self->keeper));
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_foreign (self->keeper)),
                    ==, 2);
  assert_size (self, 1);
}

static void
test_foreign_while_closed (Fixture       *self,
                           gconstpointer  data)
{
  g_auto (Copy) foreign = { NULL };
  g_autofree char *contents = NULL;

  desks_mark_step (desks_get_history (self), 0, 4);
  write_foreign (self);
  take_copy (self->path, &foreign);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  desks_close_keeper (self);
  put_back (self->path, &foreign);
  desks_open_again (self);
  assert_foreign_asked (self);
  /* Nothing is decided: nothing is written over, not even by closing. */
  desks_mark_step (desks_get_history (self), 5, 7);
  undo (self);
  desks_reopen (self);
  contents = desks_read (self->path);
  g_assert_cmpstr (contents, ==, foreign.contents);
  assert_foreign_asked (self);
}

static void
wait_for_foreign (Fixture *self)
{
  for (guint i = 0; i < 500 && zhupi_set_keeper_get_foreign (self->keeper) == NULL; i++)
    desks_wait (20);
}

/* Nobody has to write for it. */
static void
test_foreign_while_open (Fixture       *self,
                         gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  g_assert_true (desks_save (self->keeper, NULL));
  write_foreign (self);
  wait_for_foreign (self);
  assert_foreign_asked (self);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_problem (self->keeper), "until you decide"));
}

static void
test_set_file_removed_while_open (Fixture       *self,
                                  gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  g_assert_true (desks_save (self->keeper, NULL));
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  for (guint i = 0; i < 500 && !g_file_test (self->path, G_FILE_TEST_EXISTS); i++)
    desks_wait (20);
  desks_reopen (self);
  assert_size (self, 1);
  assert_steps (self, 1, 1);
}

static void
test_follow_foreign (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  desks_mark_step (desks_get_history (self), 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  write_foreign (self);
  g_assert_false (desks_save (self->keeper, NULL));
  assert_foreign_asked (self);
  g_assert_true (zhupi_set_keeper_follow_foreign (self->keeper, &error));
  g_assert_no_error (error);
  g_assert_null (zhupi_set_keeper_get_foreign (self->keeper));
  assert_size (self, 2);
  g_assert_cmpstr (zhupi_annotation_set_get_name (desks_get_set (self)), ==, "外来");
  g_assert_true (desks_save (self->keeper, NULL));
  desks_reopen (self);
  g_assert_null (zhupi_set_keeper_get_foreign (self->keeper));
  assert_size (self, 2);
  undo (self);
  assert_size (self, 1);
  g_assert_cmpstr (zhupi_annotation_set_get_name (desks_get_set (self)), ==, "读者甲");
}

static void
test_keep_mine (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *contents = NULL;
  g_autofree char *stem = g_strndup (self->path, strlen (self->path) - strlen (".zhupi.json"));
  g_autofree char *kept = NULL;
  g_autofree char *foreign = g_strconcat (stem, ".foreign-1.zhupi.json", NULL);

  desks_mark_step (desks_get_history (self), 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  write_foreign (self);
  contents = desks_read (self->path);
  g_assert_false (desks_save (self->keeper, NULL));
  zhupi_set_keeper_keep_mine (self->keeper);
  g_assert_true (desks_save (self->keeper, NULL));
  kept = desks_read (foreign);
  g_assert_cmpstr (contents, ==, kept);
  desks_reopen (self);
  g_assert_null (zhupi_set_keeper_get_foreign (self->keeper));
  assert_size (self, 1);
  assert_steps (self, 1, 1);
}

/* A set file that is no set any more, or that is gone, is made again. */
static void
test_ruined_set_file (Fixture       *self,
                      gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  desks_mark_step (desks_get_history (self), 5, 7);
  desks_close_keeper (self);
  g_assert_true (g_file_set_contents (self->path, "{\"type\":", -1, NULL));
  desks_open_again (self);
  g_assert_nonnull (strstr (zhupi_set_keeper_get_recovered (self->keeper), "recovered"));
  assert_size (self, 2);
  assert_steps (self, 2, 2);
  desks_close_keeper (self);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  desks_open_again (self);
  assert_size (self, 2);
  desks_reopen (self);
  g_assert_null (zhupi_set_keeper_get_recovered (self->keeper));
  assert_size (self, 2);
}

static void
test_journal_removed_while_open (Fixture       *self,
                                 gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_cmpint (g_unlink (self->journal_path), ==, 0);
  desks_mark_step (desks_get_history (self), 5, 7);
  crash (self);
  desks_open_again (self);
  assert_size (self, 2);
  assert_steps (self, 2, 2);
  undo (self);
  undo (self);
  assert_size (self, 0);
}

/* Who only looks leaves everything as it is. */
static void
test_reading_writes_nothing (Fixture       *self,
                             gconstpointer  data)
{
  GStatBuf before, after;

  desks_close_keeper (self);
  g_assert_false (g_file_test (self->journal_path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (self->path, &before), ==, 0);
  desks_open_again (self);
  desks_close_keeper (self);
  g_assert_cmpint (g_stat (self->path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_false (g_file_test (self->journal_path, G_FILE_TEST_EXISTS));
}

/* A second program sees what is in the journal, and changes nothing. */
static void
test_second_reads_the_journal (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) second = NULL;
  GStatBuf before, after;

  desks_mark_step (desks_get_history (self), 0, 4);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
  g_assert_cmpint (g_stat (self->journal_path, &before), ==, 0);
  second = desks_open (self->desk_article, self->article, &self->id, NULL);
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (second)), ==, 1);
  g_assert_true (zhupi_set_keeper_close (second, NULL));
  g_assert_cmpint (g_stat (self->journal_path, &after), ==, 0);
  g_assert_cmpint (before.st_size, ==, after.st_size);
}

static void
test_bin_takes_the_history_along (Fixture       *self,
                                  gconstpointer  data)
{
  desks_mark_step (desks_get_history (self), 0, 4);
  desks_close_keeper (self);
  g_assert_true (zhupi_desk_article_remove_set (self->desk_article, &self->id, NULL));
  g_assert_false (g_file_test (self->journal_path, G_FILE_TEST_EXISTS));
  g_assert_true (zhupi_desk_article_restore_set (self->desk_article, &self->id, NULL));
  desks_open_again (self);
  assert_steps (self, 1, 1);
}

static GBytes *
write_present (Fixture *self)
{
  return zhupi_w3c_write (desks_get_set (self));
}

/* Returns: whether there was anything to mark */
static gboolean
mark_somewhere (Fixture *self,
                GRand   *random)
{
  guint length = zhupi_article_get_length (self->article);
  guint start = g_rand_int_range (random, 0, length - 3);
  ZhupiRange range = { start, start + g_rand_int_range (random, 1, 4) };
  ZhupiAuthor author = { "甲", g_get_real_time () };
  g_autoptr (ZhupiCommand) command =
    zhupi_editing_mark (desks_get_set (self), range, g_quark_from_string ("company"), &author);

  return command != NULL && zhupi_history_apply (desks_get_history (self), command, NULL);
}

/* Returns: whether a step was made */
static gboolean
do_something (Fixture *self,
              GRand   *random)
{
  guint n_done = zhupi_history_get_n_done (desks_get_history (self));
  guint n_steps = zhupi_history_get_n_steps (desks_get_history (self));
  int choice = g_rand_int_range (random, 0, 10);

  if (choice < 6)
    return mark_somewhere (self, random);
  if (choice < 8 && n_done > 0)
    undo (self);
  else if (choice == 8 && n_done < n_steps)
    redo (self);
  else
    g_assert_true (zhupi_history_go (desks_get_history (self),
                                     g_rand_int_range (random, 0, n_steps + 1), NULL));
  return FALSE;
}

static void
change_circumstances (Fixture *self,
                      GRand   *random)
{
  int choice = g_rand_int_range (random, 0, 12);

  if (choice == 0)
    desks_reopen (self);
  else if (choice == 1 && g_file_test (self->journal_path, G_FILE_TEST_EXISTS))
    {
      crash (self);
      desks_open_again (self);
    }
  else if (choice == 2)
    g_assert_true (desks_save (self->keeper, NULL));
  else if (choice == 3)
    zhupi_history_set_memory_cap (desks_get_history (self), SMALL_CAP);
}

static void
assert_state (Fixture   *self,
              GPtrArray *states)
{
  g_autoptr (GBytes) present = write_present (self);
  guint n_done = zhupi_history_get_n_done (desks_get_history (self));

  g_assert_cmpuint (zhupi_history_get_n_steps (desks_get_history (self)) + 1, ==, states->len);
  g_assert_true (g_bytes_equal (states->pdata[n_done], present));
}

/* Whatever happens in between, the set and each of its earlier states are always the same. */
static void
test_random_use (Fixture       *self,
                 gconstpointer  data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_test_message ("seed %u", seed);
  g_ptr_array_add (states, write_present (self));
  for (guint i = 0; i < N_RANDOM_STEPS; i++)
    {
      if (do_something (self, random))
        {
          g_ptr_array_set_size (states, zhupi_history_get_n_done (desks_get_history (self)));
          g_ptr_array_add (states, write_present (self));
        }
      change_circumstances (self, random);
      assert_state (self, states);
    }
  while (zhupi_history_get_n_done (desks_get_history (self)) > 0)
    {
      undo (self);
      assert_state (self, states);
    }
  assert_size (self, 0);
}

#define ADD(name, function) \
  g_test_add ("/store/lasting-history/" name, Fixture, NULL, desks_fixture_set_up, function, \
              desks_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-and-redo-reach-over-closing", test_undo_after_closing);
  ADD ("undo-reaches-over-a-crash", test_undo_after_crash);
  ADD ("going-without-a-change-is-kept", test_going_without_a_change);
  ADD ("any-set-file-of-ours-will-do", test_any_set_file);
  ADD ("torn-tail-is-cut-and-said", test_torn_tail);
  ADD ("damage-in-the-middle-loses-no-mark", test_damage_in_the_middle);
  ADD ("foreign-file-waits-for-the-person", test_foreign_while_closed);
  ADD ("foreign-file-is-noticed-at-once", test_foreign_while_open);
  ADD ("removed-set-file-is-written-again", test_set_file_removed_while_open);
  ADD ("following-a-foreign-file-can-be-undone", test_follow_foreign);
  ADD ("keeping-mine-keeps-both", test_keep_mine);
  ADD ("ruined-set-file-is-made-again", test_ruined_set_file);
  ADD ("journal-removed-while-open-is-made-again", test_journal_removed_while_open);
  ADD ("reading-writes-nothing", test_reading_writes_nothing);
  ADD ("second-program-reads-the-journal", test_second_reads_the_journal);
  ADD ("bin-takes-the-history-along", test_bin_takes_the_history_along);
  ADD ("random-use-keeps-every-state", test_random_use);
  return g_test_run ();
}
