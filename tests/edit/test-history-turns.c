/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"
#include "zhupi-error.h"

/* Some turns. */
#define N_MARKS 9000u

typedef struct
{
  EditFixture base;
  guint n_applied;
  GError *failure;
} Fixture;

static void
applied_cb (Fixture *self)
{
  self->n_applied++;
}

static void
failed_cb (Fixture      *self,
           const GError *error)
{
  g_assert_no_error (self->failure);
  self->failure = g_error_copy (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  edit_fixture_set_up (&self->base, data);
  zhupi_history_set_takes_turns (self->base.history, TRUE);
  g_signal_connect_swapped (self->base.history, "applied", G_CALLBACK (applied_cb), self);
  g_signal_connect_swapped (self->base.history, "failed", G_CALLBACK (failed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_error (&self->failure);
  edit_fixture_tear_down (&self->base, data);
}

static void
wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static guint
get_size (Fixture *self)
{
  return zhupi_annotation_set_get_size (self->base.set);
}

/* Marks the first words very often. */
static ZhupiCommand *
new_marks (Fixture *self)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  ZhupiCommand *command = zhupi_command_new (ZHUPI_COMMAND_MARK_ALL, "星河重工");
  ZhupiAnnotationRecord record = { .end = 4, .tag = self->base.company,
                                   .state = ZHUPI_STATE_ACCEPTED, .details = details };

  for (guint i = 0; i < N_MARKS; i++)
    {
      zhupi_uuid_init_random (&record.id);
      zhupi_command_replace (command, NULL, &record);
    }
  return command;
}

static void
apply (Fixture      *self,
       ZhupiCommand *command)
{
  g_autoptr (GError) error = NULL;

  zhupi_history_apply (self->base.history, command, &error);
  g_assert_no_error (error);
}

static void
mark (Fixture *self)
{
  g_autoptr (ZhupiCommand) command = new_marks (self);

  apply (self, command);
}

static void
take_a_turn (void)
{
  g_assert_true (g_main_context_iteration (NULL, FALSE));
}

/* In the middle nothing is said to have happened, and who takes a snapshot sees the state before;
 * at the end it is one step. */
static void
test_in_turns (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (ZhupiAnnotationSet) snapshot = NULL;

  mark (self);
  take_a_turn ();
  take_a_turn ();
  snapshot = zhupi_annotation_set_snapshot (self->base.set);
  g_assert_cmpuint (get_size (self), >, 0);
  g_assert_cmpuint (get_size (self), <, N_MARKS);
  g_assert_cmpuint (zhupi_annotation_set_get_size (snapshot), ==, 0);
  g_assert_cmpuint (self->n_applied, ==, 0);
  g_assert_true (zhupi_history_get_is_open (self->base.history));
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 0);

  wait ();
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
  g_assert_cmpuint (self->n_applied, ==, 1);
  g_assert_false (zhupi_history_get_is_open (self->base.history));
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 1);
}

static void
test_snapshot_after (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (ZhupiAnnotationSet) snapshot = NULL;

  mark (self);
  wait ();
  snapshot = zhupi_annotation_set_snapshot (self->base.set);
  g_assert_cmpuint (zhupi_annotation_set_get_size (snapshot), ==, N_MARKS);
}

static void
test_small_at_once (Fixture       *self,
                    gconstpointer  data)
{
  edit_fixture_do (&self->base, zhupi_editing_mark (self->base.set, (ZhupiRange) { 0, 4 },
                                                    self->base.company, &self->base.author));
  g_assert_cmpuint (self->n_applied, ==, 1);
  g_assert_cmpuint (get_size (self), ==, 1);
}

static void
test_undo_and_redo (Fixture       *self,
                    gconstpointer  data)
{
  mark (self);
  wait ();
  edit_fixture_undo (&self->base);
  take_a_turn ();
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 1);
  wait ();
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 0);
  g_assert_cmpuint (get_size (self), ==, 0);

  g_assert_true (zhupi_history_redo (self->base.history, NULL));
  wait ();
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 1);
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
}

/* What comes in the middle finds it done. */
static void
test_next_step_waits_for_it (Fixture       *self,
                             gconstpointer  data)
{
  mark (self);
  take_a_turn ();
  edit_fixture_do (&self->base, zhupi_editing_rename (self->base.set, "Second"));
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
  g_assert_cmpuint (zhupi_history_get_n_done (self->base.history), ==, 2);
}

static void
test_undo_in_the_middle (Fixture       *self,
                         gconstpointer  data)
{
  mark (self);
  take_a_turn ();
  edit_fixture_undo (&self->base);
  wait ();
  g_assert_cmpuint (get_size (self), ==, 0);
  g_assert_cmpuint (zhupi_history_get_n_steps (self->base.history), ==, 1);
}

/* All of it is done, or nothing. */
static void
test_refused_in_the_middle (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr (ZhupiCommand) command = new_marks (self);
  g_autoptr (ZhupiEntity) entity = NULL;
  ZhupiUuid id;

  zhupi_uuid_init_random (&id);
  entity = zhupi_entity_new (&id, "company", "星河重工", NULL, NULL, NULL);
  zhupi_command_replace_entity (command, entity, NULL);
  apply (self, command);
  wait ();
  g_assert_error (self->failure, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
  g_assert_cmpuint (get_size (self), ==, 0);
  g_assert_cmpuint (self->n_applied, ==, 0);
  g_assert_cmpuint (zhupi_history_get_n_steps (self->base.history), ==, 0);
  g_assert_false (zhupi_history_get_is_open (self->base.history));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/edit/history-turns/in-turns", test_in_turns);
  ADD ("/edit/history-turns/snapshot-after", test_snapshot_after);
  ADD ("/edit/history-turns/small-at-once", test_small_at_once);
  ADD ("/edit/history-turns/undo-and-redo", test_undo_and_redo);
  ADD ("/edit/history-turns/next-step-waits-for-it", test_next_step_waits_for_it);
  ADD ("/edit/history-turns/undo-in-the-middle", test_undo_in_the_middle);
  ADD ("/edit/history-turns/refused-in-the-middle", test_refused_in_the_middle);

  return g_test_run ();
}
