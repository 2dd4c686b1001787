/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "desks.h"
#include "edit/zhupi-editing.h"

/* Steps of so many changes that they take turns with the main loop, and are let go from memory. */

#define N_MARKS 6000u

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiUuid id;
  ZhupiSetKeeper *keeper;
  ZhupiHistory *history;
} Fixture;

static void
take_keeper (Fixture        *self,
             ZhupiSetKeeper *keeper)
{
  self->keeper = keeper;
  self->history = zhupi_set_keeper_get_history (keeper);
  zhupi_history_set_takes_turns (self->history, TRUE);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
  self->article = desks_make_article (DESKS_TEXT);
  self->desk_article = desks_add (self->desk, self->article, NULL);
  set = zhupi_annotation_set_new (self->article, "读者甲");
  self->id = *zhupi_annotation_set_get_id (set);
  take_keeper (self, zhupi_set_keeper_new (self->desk_article, set));
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
}

static void
close_keeper (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zhupi_set_keeper_close (self->keeper, &error);
  g_assert_no_error (error);
  g_clear_object (&self->keeper);
}

static void
reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  close_keeper (self);
  take_keeper (self, desks_open (self->desk_article, self->article, &self->id, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  close_keeper (self);
  g_clear_object (&self->desk_article);
  g_clear_object (&self->desk);
  g_clear_object (&self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static void
mark_often (Fixture *self)
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
  zhupi_history_apply (self->history, command, &error);
  g_assert_no_error (error);
}

static guint
get_size (Fixture *self)
{
  return zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (self->keeper));
}

static void
settle (Fixture *self)
{
  while (zhupi_history_get_is_open (self->history))
    g_main_context_iteration (NULL, TRUE);
}

/* Closing does not wait for the turns. */
static void
test_close_in_the_middle (Fixture       *self,
                          gconstpointer  data)
{
  mark_often (self);
  g_main_context_iteration (NULL, FALSE);
  reopen (self);
  g_assert_cmpuint (get_size (self), ==, N_MARKS);
  g_assert_cmpuint (zhupi_history_get_n_done (self->history), ==, 1);
}

/* The set file of the middle would hold half a step. */
static void
test_save_in_the_middle (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  mark_often (self);
  g_main_context_iteration (NULL, FALSE);
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
test_undo_from_disk (Fixture       *self,
                     gconstpointer  data)
{
  gboolean is_gone = FALSE;

  mark_often (self);
  settle (self);
  reopen (self);
  g_assert_null (zhupi_history_peek_undo (self->history)->command);
  zhupi_history_go_async (self->history, 0, NULL, gone_cb, &is_gone);
  g_assert_cmpuint (zhupi_history_get_n_done (self->history), ==, 1);
  g_assert_cmpuint (zhupi_history_get_destination (self->history), ==, 0);
  while (!is_gone)
    g_main_context_iteration (NULL, TRUE);
  settle (self);
  g_assert_cmpuint (get_size (self), ==, 0);
  g_assert_cmpuint (zhupi_history_get_n_done (self->history), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/store/long-steps/" name, Fixture, NULL, set_up, function, tear_down)

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
