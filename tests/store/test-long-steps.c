/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "desks-fixture.h"
#include "edit/zhupi-editing.h"

/* Steps of so many changes that they take turns with the main loop, and are let go from memory. */

#define N_MARKS 6000u

static void
set_up (DesksFixture  *self,
        gconstpointer  data)
{
  desks_fixture_set_up (self, data);
  zhupi_history_set_takes_turns (desks_get_history (self), TRUE);
}

static void
reopen (DesksFixture *self)
{
  desks_reopen (self);
  zhupi_history_set_takes_turns (desks_get_history (self), TRUE);
}

static void
mark_often (DesksFixture *self)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_MARK_ALL, "星河重工");
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationRecord record = { .end = 4, .tag = g_quark_from_static_string ("company"),
                                   .state = ZHUPI_STATE_ACCEPTED, .details = details };

  for (guint i = 0; i < N_MARKS; i++)
    {
      zhupi_uuid_init_random (&record.id);
      zhupi_command_replace (command, NULL, &record);
    }
  zhupi_history_apply (desks_get_history (self), command, &error);
  g_assert_no_error (error);
}

static guint
get_size (DesksFixture *self)
{
  return zhupi_annotation_set_get_size (desks_get_set (self));
}

static void
settle (DesksFixture *self)
{
  while (zhupi_history_get_is_open (desks_get_history (self)))
    g_main_context_iteration (NULL, TRUE);
}

/* Until a part of the step is done. */
static void
begin (DesksFixture *self)
{
  while (get_size (self) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (zhupi_history_get_is_open (desks_get_history (self)));
}

/* Closing does not wait for the turns. */
static void
test_close_in_the_middle (DesksFixture  *self,
                          gconstpointer  data)
{
  mark_often (self);
  begin (self);
  reopen (self);
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
  g_assert_cmpuint (zhupi_history_get_n_done (desks_get_history (self)), ==, 1);
}

/* The set file of the middle would hold half a step. */
static void
test_save_in_the_middle (DesksFixture  *self,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  mark_often (self);
  begin (self);
  desks_save (self->keeper, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
  reopen (self);
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
}

static void
gone_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  zhupi_history_go_finish (ZHUPI_HISTORY (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* A worker reads the step, the main loop only makes it. */
static void
test_undo_from_disk (DesksFixture  *self,
                     gconstpointer  data)
{
  gboolean is_gone = FALSE;

  mark_often (self);
  settle (self);
  reopen (self);
  g_assert_null (zhupi_history_peek_undo (desks_get_history (self))->command);
  zhupi_history_go_async (desks_get_history (self), 0, NULL, gone_cb, &is_gone);
  g_assert_cmpuint (zhupi_history_get_n_done (desks_get_history (self)), ==, 1);
  g_assert_cmpuint (zhupi_history_get_destination (desks_get_history (self)), ==, 0);
  while (!is_gone)
    g_main_context_iteration (NULL, TRUE);
  settle (self);
  g_assert_cmpuint (get_size (self), ==, 0);
  g_assert_cmpuint (zhupi_history_get_n_done (desks_get_history (self)), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/store/long-steps/" name, DesksFixture, NULL, set_up, function, \
              desks_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("closing-in-the-middle-keeps-the-step", test_close_in_the_middle);
  ADD ("saving-in-the-middle-keeps-the-step", test_save_in_the_middle);
  ADD ("undo-from-disk-reads-in-a-worker", test_undo_from_disk);

  return g_test_run ();
}
