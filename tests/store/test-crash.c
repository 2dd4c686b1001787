/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bad-disk.h"
#include "desks.h"
#include "journal/zhupi-journal-reading.h"
#include "random-edits.h"
#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-file-stamp.h"
#include "store/zhupi-set-keeper-struct.h"
#include "w3c/zhupi-w3c.h"

/* A child does at random what a person does, and ends at a random call of the system. This
 * program then opens what is left: everything that the child was told to be on disk is there, and
 * every step can be undone and made again. It has no threads of its own, so that it may fork. */

/* A sanitizer makes a fork slow. */
#ifdef __SANITIZE_ADDRESS__
#define N_KILLS 300
#else
#define N_KILLS 2000
#endif
#define N_KILLS_ENVIRONMENT "ZHUPI_CRASH_KILLS"
#define N_KILLS_A_SET 40
#define MAX_CALLS 70
#define N_ROUNDS 6
#define N_TRIES 4
#define UNKNOWN 0
#define MEMORY_FOLDER "/dev/shm"

typedef enum
{
  REPORT_DONE,  /* in memory */
  REPORT_SAVED, /* on disk, as it is in memory */
} ReportKind;

/* What the child tells before it goes on. */
typedef struct
{
  ReportKind kind;
  RandomEdit edit;
  guint n_steps;
  guint n_done;
  guint64 sum;
  guint64 times; /* of all steps: two histories may have as many steps and the same state */
} Report;

/* What a set should be: the sum of its state when so many steps are done. */
typedef struct
{
  GArray *sums;
  guint n_done;
  guint64 times;
} State;

typedef struct
{
  char *folder;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiUuid id;
  GRand *random;
  State state;
} Stage;

static guint64
compute_sum (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  return zhupi_file_stamp_compute (bytes);
}

static guint64
add_time (guint64          times,
          const ZhupiStep *step)
{
  return (times ^ (guint64) step->time) * G_GUINT64_CONSTANT (0x100000001B3);
}

static void
stage_set_up (Stage *self,
              GRand *random)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  guint64 sum;

  self->random = random;
  self->folder = desks_make_folder ();
  self->article = desks_make_article (DESKS_TEXT);
  self->desk_article = zhupi_desk_article_create (self->folder, self->article, NULL);
  set = zhupi_annotation_set_new (self->article, "读者甲");
  self->id = *zhupi_annotation_set_get_id (set);
  path = zhupi_desk_article_dup_set_path (self->desk_article, &self->id);
  bytes = zhupi_w3c_write (set);
  g_assert_cmpint (zhupi_atomic_file_write (path, bytes), ==, 0);
  self->state.sums = g_array_new (FALSE, FALSE, sizeof (guint64));
  sum = compute_sum (set);
  g_array_append_val (self->state.sums, sum);
}

static void
stage_clear (Stage *self)
{
  g_clear_object (&self->desk_article);
  g_clear_object (&self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
  g_array_unref (self->state.sums);
}

static void
tell (int             pipe,
      ZhupiSetKeeper *keeper,
      ReportKind      kind,
      RandomEdit      edit)
{
  Report report = {
    kind, edit, zhupi_history_get_n_steps (keeper->history),
    zhupi_history_get_n_done (keeper->history), compute_sum (keeper->set), 0,
  };

  for (guint i = 0; i < report.n_steps; i++)
    report.times = add_time (report.times, zhupi_history_get_step (keeper->history, i));
  if (write (pipe, &report, sizeof report) != sizeof report)
    _exit (1);
}

static void
wait_for_worker (ZhupiSetKeeper *keeper)
{
  while (keeper->is_writing)
    g_main_context_iteration (NULL, TRUE);
}

/* As the keeper does by itself after a moment. Returns: whether all is on disk */
static gboolean
write_now (ZhupiSetKeeper *keeper,
           gboolean        folds)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      wait_for_worker (keeper);
      if (keeper->saved == keeper->generation && i > 0)
        return TRUE;
      zhupi_set_keeper_begin_writing (keeper, folds);
      wait_for_worker (keeper);
    }
  return keeper->saved == keeper->generation;
}

static ZhupiSetKeeper *
open_keeper (Stage *stage)
{
  ZhupiSetOpening *opening =
    zhupi_set_opening_new (stage->desk_article, stage->article, &stage->id, "读者甲");
  g_autoptr (GError) error = NULL;
  ZhupiSetKeeper *keeper;

  if (!zhupi_set_opening_run (opening, &error))
    _exit (2);
  keeper = zhupi_set_keeper_make (opening);
  zhupi_set_opening_free (opening);
  return keeper;
}

static void
do_something (ZhupiSetKeeper *keeper,
              GRand          *random,
              int             pipe)
{
  RandomEdit edit;

  do
    edit = random_edits_do (keeper->history, random);
  while (edit == RANDOM_EDIT_NOTHING);
  tell (pipe, keeper, REPORT_DONE, edit);
}

static void
work (Stage          *stage,
      ZhupiSetKeeper *keeper,
      GRand          *random,
      int             pipe)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        do_something (keeper, random, pipe);
      if (write_now (keeper, g_rand_int_range (random, 0, 3) == 0))
        tell (pipe, keeper, REPORT_SAVED, RANDOM_EDIT_NOTHING);
    }
}

static void
run_child (Stage         *stage,
           const BadDisk *disk,
           int            pipe)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_rand_int (disk->random));
  g_autoptr (ZhupiSetKeeper) keeper = NULL;

  bad_disk_use (disk);
  keeper = open_keeper (stage);
  if (keeper->is_read_only)
    _exit (0); /* it was told so, and nothing could be done */
  work (stage, keeper, random, pipe);
  if (zhupi_set_keeper_get_foreign (keeper) != NULL)
    _exit (3); /* what it wrote itself is nobody else's */
  if (zhupi_set_keeper_close (keeper, NULL))
    tell (pipe, keeper, REPORT_SAVED, RANDOM_EDIT_NOTHING);
  _exit (0);
}

/* Returns: of #Report, what the child told until it ended */
static GArray *
run_forked (Stage         *stage,
            const BadDisk *disk,
            int           *status)
{
  GArray *reports = g_array_new (FALSE, FALSE, sizeof (Report));
  Report report;
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      run_child (stage, disk, ends[1]);
    }
  close (ends[1]);
  while (read (ends[0], &report, sizeof report) == sizeof report)
    g_array_append_val (reports, report);
  close (ends[0]);
  g_assert_cmpint (waitpid (child, status, 0), ==, child);
  return reports;
}

static void
state_apply (State        *self,
             const Report *report)
{
  if (report->edit == RANDOM_EDIT_STEP)
    g_array_set_size (self->sums, report->n_steps);
  /* A silent change is in all states, also in those that cannot be seen now. */
  if (report->edit == RANDOM_EDIT_SILENT)
    for (guint i = 0; i < self->sums->len; i++)
      g_array_index (self->sums, guint64, i) = UNKNOWN;
  if (report->edit == RANDOM_EDIT_STEP)
    g_array_append_val (self->sums, report->sum);
  else
    g_array_index (self->sums, guint64, report->n_done) = report->sum;
  self->n_done = report->n_done;
  self->times = report->times;
  g_assert_cmpuint (self->sums->len, ==, report->n_steps + 1);
}

static gboolean
state_fits (const State *self,
            const State *found)
{
  return self->sums->len == found->sums->len && self->n_done == found->n_done &&
         self->times == found->times &&
         g_array_index (self->sums, guint64, self->n_done) ==
         g_array_index (found->sums, guint64, found->n_done);
}

static guint
count_to_last_saved (GArray *reports)
{
  guint count = 0;

  for (guint i = 0; i < reports->len; i++)
    if (g_array_index (reports, Report, i).kind == REPORT_SAVED)
      count = i + 1;
  return count;
}

/* What was found; of the sums only that of the present state is known. */
static void
state_init_found (State           *self,
                  ZhupiSetOpening *opening)
{
  guint n_steps = opening->steps != NULL ? opening->steps->len : 0;

  *self = (State) { g_array_new (FALSE, TRUE, sizeof (guint64)), opening->n_done, 0 };
  g_array_set_size (self->sums, n_steps + 1);
  g_array_index (self->sums, guint64, self->n_done) = compute_sum (opening->set);
  for (guint i = 0; i < n_steps; i++)
    self->times = add_time (self->times, opening->steps->pdata[i]);
}

/* Goes on from what was told to be saved until the state is the one that was found. */
static void
find_state (Stage           *stage,
            GArray          *reports,
            ZhupiSetOpening *opening)
{
  guint n_saved = count_to_last_saved (reports);
  State found;
  guint i;

  state_init_found (&found, opening);
  for (i = 0; i < n_saved; i++)
    if (g_array_index (reports, Report, i).kind == REPORT_DONE)
      state_apply (&stage->state, &g_array_index (reports, Report, i));
  while (!state_fits (&stage->state, &found))
    {
      g_assert_cmpuint (i, <, reports->len);
      state_apply (&stage->state, &g_array_index (reports, Report, i++));
    }
  g_array_unref (found.sums);
}

static ZhupiCommand *
load_command (guint64    place,
              gpointer   user_data,
              GError   **error)
{
  ZhupiSetOpening *opening = user_data;
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (opening->file);

  return zhupi_journal_read_command (journal, place, zhupi_article_get_length (opening->article),
                                     error);
}

static void
assert_present (Stage        *stage,
                ZhupiHistory *history)
{
  guint n_done = zhupi_history_get_n_done (history);
  guint64 sum = g_array_index (stage->state.sums, guint64, n_done);

  if (sum != UNKNOWN)
    g_assert_cmphex (compute_sum (zhupi_history_get_set (history)), ==, sum);
}

/* Whatever no silent change stands between can be undone and made again. */
static void
walk_through (Stage           *stage,
              ZhupiSetOpening *opening)
{
  g_autoptr (ZhupiHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_known;

  if (opening->steps == NULL)
    return;
  history = zhupi_history_new_with_steps (opening->set, g_steal_pointer (&opening->steps),
                                          opening->n_done);
  zhupi_history_set_loader (history, load_command, opening, NULL);
  do
    {
      guint n_done = zhupi_history_get_n_done (history);

      is_known = n_done > 0 && g_array_index (stage->state.sums, guint64, n_done - 1) != UNKNOWN;
      if (is_known)
        zhupi_history_undo (history, &error);
      g_assert_no_error (error);
      assert_present (stage, history);
    }
  while (is_known);
  do
    {
      guint n_done = zhupi_history_get_n_done (history);

      is_known = n_done + 1 < stage->state.sums->len &&
                 g_array_index (stage->state.sums, guint64, n_done + 1) != UNKNOWN;
      if (is_known)
        zhupi_history_redo (history, &error);
      g_assert_no_error (error);
      assert_present (stage, history);
    }
  while (is_known);
}

static void
check (Stage  *stage,
       GArray *reports)
{
  ZhupiSetOpening *opening =
    zhupi_set_opening_new (stage->desk_article, stage->article, &stage->id, "读者甲");
  g_autoptr (GError) error = NULL;

  zhupi_set_opening_run (opening, &error);
  g_assert_no_error (error);
  g_assert_null (opening->problem);
  g_assert_null (opening->foreign);
  g_assert_cmpuint (opening->findings->len, ==, 0);
  find_state (stage, reports, opening);
  walk_through (stage, opening);
  zhupi_set_opening_free (opening);
}

static guint
get_n_kills (void)
{
  const char *wanted = g_getenv (N_KILLS_ENVIRONMENT);

  return wanted != NULL ? (guint) atoi (wanted) : N_KILLS;
}

static void
crash_one_set (GRand *random,
               guint *n_kills,
               guint *n_edits)
{
  Stage stage = { NULL };

  stage_set_up (&stage, random);
  for (guint i = 0; i < N_KILLS_A_SET; i++)
    {
      BadDisk disk = { g_rand_boolean (random) ? BAD_DISK_KILL : BAD_DISK_POWER_CUT,
                       g_rand_int_range (random, 1, MAX_CALLS), 0, random };
      g_autoptr (GArray) reports = NULL;
      int status;

      /* Else the child, a copy of this program, would do the same each time. */
      g_rand_int (random);
      reports = run_forked (&stage, &disk, &status);
      g_assert_true (WIFSIGNALED (status) ? WTERMSIG (status) == SIGKILL
                                          : WEXITSTATUS (status) == 0);
      *n_kills += WIFSIGNALED (status) ? 1 : 0;
      *n_edits += count_to_last_saved (reports);
      check (&stage, reports);
    }
  stage_clear (&stage);
}

static void
test_kills (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_wanted = get_n_kills ();
  guint n_kills = 0;
  guint n_edits = 0;

  g_test_message ("seed %u", seed);
  while (n_kills < n_wanted)
    crash_one_set (random, &n_kills, &n_edits);
  g_test_message ("%u kills, %u reports of what is on disk, nothing lost", n_kills, n_edits);
}

/* How many calls there are when nothing goes wrong. */
static guint
count_calls (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Stage stage = { NULL };
  guint at = 1;
  int status;

  stage_set_up (&stage, random);
  for (gboolean is_killed = TRUE; is_killed; at += is_killed ? 1 : 0)
    {
      g_autoptr (GRand) same = g_rand_new_with_seed (seed);
      BadDisk disk = { BAD_DISK_KILL, at, 0, same };
      g_autoptr (GArray) reports = run_forked (&stage, &disk, &status);

      is_killed = WIFSIGNALED (status);
      stage_clear (&stage);
      stage_set_up (&stage, random);
    }
  stage_clear (&stage);
  return at - 1;
}

static void
fail_at (guint32     seed,
         BadDiskKind kind,
         guint       at,
         int         code)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  BadDisk disk = { kind, at, code, random };
  g_autoptr (GArray) reports = NULL;
  Stage stage = { NULL };
  int status;

  stage_set_up (&stage, random);
  reports = run_forked (&stage, &disk, &status);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  check (&stage, reports);
  stage_clear (&stage);
}

/* The disk is full, or broken, at each call in turn: once, or from then on. */
static void
test_failures (void)
{
  static const int codes[] = { ENOSPC, EIO };
  guint32 seed = g_test_rand_int ();
  guint n_calls;

  g_test_message ("seed %u", seed);
  n_calls = count_calls (seed);
  g_test_message ("%u calls, each of which fails", n_calls);
  g_assert_cmpuint (n_calls, >, N_ROUNDS);
  for (guint at = 1; at <= n_calls; at++)
    for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
      {
        g_test_message ("call %u fails with %s", at, g_strerror (codes[i]));
        fail_at (seed, BAD_DISK_FAIL_ONCE, at, codes[i]);
        fail_at (seed, BAD_DISK_FAIL, at, codes[i]);
      }
}

int
main (int   argc,
      char *argv[])
{
  /* What is in memory only is as good as a disk for this, and quicker. */
  if (g_file_test (MEMORY_FOLDER, G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", MEMORY_FOLDER, FALSE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/crash/no-saved-edit-is-lost-by-a-kill", test_kills);
  g_test_add_func ("/store/crash/no-saved-edit-is-lost-by-a-failure", test_failures);
  return g_test_run ();
}
