/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"

/* So many that a worker puts them together. */
#define N_STEPS 300u

typedef struct
{
  gboolean is_done;
  gboolean is_right;
  GError *error;
} Outcome;

static void
gone_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->is_right = zhupi_history_go_finish (ZHUPI_HISTORY (object), result, &outcome->error);
  outcome->is_done = TRUE;
}

static void
wait (const Outcome *outcome)
{
  while (!outcome->is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* A worker lets go of the history a moment after its task is done. */
static void
tear_down (EditFixture   *fixture,
           gconstpointer  data)
{
  while (g_atomic_int_get (&G_OBJECT (fixture->history)->ref_count) > 1)
    g_usleep (G_TIME_SPAN_MILLISECOND);
  edit_fixture_tear_down (fixture, data);
}

static void
go (EditFixture *fixture,
    guint        n_done)
{
  Outcome outcome = { FALSE };

  zhupi_history_go_async (fixture->history, n_done, NULL, gone_cb, &outcome);
  wait (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_right);
}

/* The first step is a mark; each of the others gives the set its number as a name. */
static void
make_steps (EditFixture *fixture)
{
  edit_fixture_do (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 0, 4 },
                                                fixture->company, &fixture->author));
  for (guint i = 2; i <= N_STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      edit_fixture_do (fixture, zhupi_editing_rename (fixture->set, name));
    }
}

static void
assert_state (EditFixture *fixture,
              guint        n_done)
{
  g_autofree char *name = g_strdup_printf ("%u", n_done);

  g_assert_cmpuint (zhupi_history_get_n_done (fixture->history), ==, n_done);
  g_assert_cmpuint (zhupi_history_get_n_steps (fixture->history), ==, N_STEPS);
  edit_fixture_assert (fixture, n_done == 0 ? "" : "0-4 company accepted;");
  if (n_done > 1)
    g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, name);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_one_change (EditFixture   *fixture,
                 gconstpointer  data)
{
  guint n_changed = 0, n_moved = 0;

  make_steps (fixture);
  g_signal_connect_swapped (fixture->set, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (fixture->history, "moved", G_CALLBACK (count_cb), &n_moved);
  go (fixture, 0);
  assert_state (fixture, 0);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_moved, ==, 1);
  go (fixture, N_STEPS);
  assert_state (fixture, N_STEPS);
  go (fixture, N_STEPS - 1);
  assert_state (fixture, N_STEPS - 1);
  g_signal_handlers_disconnect_by_data (fixture->set, &n_changed);
}

/* What the worker puts together is of no use then: it is put together again. */
static void
test_step_meanwhile (EditFixture   *fixture,
                     gconstpointer  data)
{
  Outcome outcome = { FALSE };

  make_steps (fixture);
  zhupi_history_go_async (fixture->history, 100, NULL, gone_cb, &outcome);
  edit_fixture_undo (fixture);
  wait (&outcome);
  g_assert_no_error (outcome.error);
  assert_state (fixture, 100);
}

static void
test_cancelled (EditFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { FALSE };

  make_steps (fixture);
  zhupi_history_go_async (fixture->history, 0, cancellable, gone_cb, &outcome);
  g_cancellable_cancel (cancellable);
  wait (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  assert_state (fixture, N_STEPS);
}

typedef struct
{
  GPtrArray *commands;
  GThread *main_thread;
  guint n_in_worker;
} Disk;

static ZhupiCommand *
load_cb (guint64    place,
         gpointer   user_data,
         GError   **error)
{
  Disk *disk = user_data;

  disk->n_in_worker += g_thread_self () != disk->main_thread;
  return zhupi_command_ref (disk->commands->pdata[place]);
}

static void
put_on_disk (EditFixture *fixture,
             Disk        *disk)
{
  disk->commands = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_command_unref);
  disk->main_thread = g_thread_self ();
  for (guint i = 0; i < N_STEPS; i++)
    g_ptr_array_add (disk->commands, zhupi_command_ref (
      zhupi_history_get_step (fixture->history, i)->command));
  zhupi_history_set_loader (fixture->history, load_cb, disk, NULL);
  zhupi_history_set_memory_cap (fixture->history, 0);
  for (guint i = 0; i < N_STEPS; i++)
    zhupi_history_note_place (fixture->history,
                              (ZhupiStep *) zhupi_history_get_step (fixture->history, i), i);
}

static void
test_read_in_worker (EditFixture   *fixture,
                     gconstpointer  data)
{
  Disk disk = { NULL };

  make_steps (fixture);
  put_on_disk (fixture, &disk);
  go (fixture, 0);
  assert_state (fixture, 0);
  g_assert_cmpuint (disk.n_in_worker, ==, N_STEPS);
  zhupi_history_set_loader (fixture->history, NULL, NULL, NULL);
  g_ptr_array_unref (disk.commands);
}

#define ADD(name, function) \
  g_test_add ("/edit/history-go/" name, EditFixture, NULL, edit_fixture_set_up, function, \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-long-way-is-one-change", test_one_change);
  ADD ("a-step-meanwhile-is-heeded", test_step_meanwhile);
  ADD ("can-be-cancelled", test_cancelled);
  ADD ("reads-from-disk-in-a-worker", test_read_in_worker);

  return g_test_run ();
}
