/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#include "../w3c/sets.h"
#include "edit/zhupi-editing.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper-struct.h"

/* Makes 10,000 steps in a set of 100,000 annotations, each of them written by itself, then opens
 * it with its journal, and goes back to the beginning; prints what each cost. */

#define N_RECORDS 100000
#define N_COPIES 2000
#define N_STEPS 10000
#define MEGABYTE (1024.0 * 1024.0)

static gint64 start_time;
static clock_t start_clock;

static void
begin (void)
{
  start_time = g_get_monotonic_time ();
  start_clock = clock ();
}

static void
tell (const char *what)
{
  printf ("%-52s %8.1f ms, %8.1f ms of a processor\n", what,
          (double) (g_get_monotonic_time () - start_time) / G_TIME_SPAN_MILLISECOND,
          (double) (clock () - start_clock) * 1000 / CLOCKS_PER_SEC);
}

static ZhupiArticle *
make_long_article (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;

  for (guint i = 0; i < N_COPIES; i++)
    g_string_append_printf (string, "%u %s", i, SETS_TEXT);
  text = zhupi_text_new (string->str);
  return zhupi_article_new (text, NULL);
}

static void
edit (ZhupiHistory *history,
      guint         number)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (history);
  ZhupiAuthor author = { "甲", g_get_real_time () };
  g_autofree char *note = g_strdup_printf ("注 %u", number);
  g_autoptr (ZhupiCommand) command = zhupi_editing_set_note (
    set, zhupi_record_table_nth (zhupi_annotation_set_get_records (set), number * 7), note,
    &author);

  g_assert_true (zhupi_history_apply (history, command, NULL));
}

static void
write_log (ZhupiSetKeeper *keeper)
{
  zhupi_set_keeper_begin_writing (keeper, FALSE);
  while (keeper->is_writing)
    g_main_context_iteration (NULL, TRUE);
}

static void
make_steps (ZhupiSetKeeper *keeper)
{
  gint64 in_main = 0;

  begin ();
  for (guint i = 0; i < N_STEPS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      edit (keeper->history, i);
      in_main += g_get_monotonic_time () - start;
      if (i % 100 == 99)
        write_log (keeper);
    }
  tell ("10,000 edits, written in a hundred pieces");
  printf ("%-52s %8.1f us\n", "an edit in the main loop", (double) in_main / N_STEPS);
}

static void
gone_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  gboolean *is_done = user_data;

  g_assert_true (zhupi_history_go_finish (ZHUPI_HISTORY (object), result, NULL));
  *is_done = TRUE;
}

/* What this thread has had of a processor, in milliseconds. */
static double
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
go (ZhupiHistory *history,
    guint         n_done,
    const char   *what)
{
  double longest = 0;
  gboolean is_done = FALSE;
  double start = get_thread_time ();

  begin ();
  zhupi_history_go_async (history, n_done, NULL, gone_cb, &is_done);
  longest = get_thread_time () - start;
  while (!is_done)
    {
      start = get_thread_time ();
      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, get_thread_time () - start);
    }
  tell (what);
  printf ("%-52s %8.1f ms of a processor\n", "  longest hold of the main loop", longest);
}

static void
open_and_walk (ZhupiDeskArticle *desk_article,
               ZhupiArticle     *article,
               const ZhupiUuid  *id)
{
  ZhupiSetOpening *opening = zhupi_set_opening_new (desk_article, article, id, "");
  g_autoptr (ZhupiSetKeeper) keeper = NULL;
  g_autoptr (GError) error = NULL;

  begin ();
  zhupi_set_opening_run (opening, &error);
  g_assert_no_error (error);
  tell ("opened, with all steps");
  keeper = zhupi_set_keeper_make (opening);
  zhupi_set_opening_free (opening);
  g_assert_cmpuint (zhupi_history_get_n_steps (keeper->history), ==, N_STEPS);
  begin ();
  g_assert_true (zhupi_history_undo (keeper->history, NULL));
  tell ("the first undo, read from disk");
  go (keeper->history, 0, "to the beginning");
  go (keeper->history, N_STEPS, "and back");
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("zhupi-bench-XXXXXX", NULL);
  g_autoptr (ZhupiArticle) article = make_long_article ();
  g_autoptr (ZhupiAnnotationSet) set = sets_make_random (article, N_RECORDS, 1);
  ZhupiUuid id = *zhupi_annotation_set_get_id (set);
  g_autoptr (ZhupiDeskArticle) desk_article = zhupi_desk_article_create (folder, article, NULL);
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_new (desk_article, set);
  g_autofree char *path = zhupi_desk_article_dup_set_path (desk_article, &id);
  g_autoptr (ZhupiJournalFile) journal = NULL;

  while (keeper->is_writing)
    g_main_context_iteration (NULL, TRUE);
  make_steps (keeper);
  journal = zhupi_set_file_dup_journal (keeper->file);
  printf ("%-52s %8.1f MB\n", "the journal, with the set at its beginning",
          zhupi_journal_file_get_size (journal) / MEGABYTE);
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  open_and_walk (desk_article, article, &id);
  return 0;
}
