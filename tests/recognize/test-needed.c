/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "recognize/zhupi-needed.h"

#define TEXT "星河重工与云帆电池在北岸签约。"

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
  ZhupiAuthor author;
  ZhupiUuid first;
  ZhupiUuid second;
} Fixture;

static ZhupiUuid
mark (Fixture *self,
      guint    start,
      guint    end)
{
  g_autoptr (ZhupiCommand) command =
    zhupi_editing_mark (self->set, (ZhupiRange) { start, end },
                        g_quark_from_static_string ("company"), &self->author);
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);

  g_assert_true (zhupi_history_apply (self->history, command, NULL));
  return zhupi_record_table_nth (records, zhupi_record_table_get_size (records) - 1)->id;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (TEXT);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);

  self->author = (ZhupiAuthor) { "林晓", 0 };
  self->set = zhupi_annotation_set_new (article, "Reading");
  self->history = zhupi_history_new (self->set);
  self->first = mark (self, 0, 4);
  self->second = mark (self, 5, 9);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->set);
}

/* A note on the first mark. */
static ZhupiCommand *
note (Fixture *self)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);
  ZhupiCommand *command = zhupi_editing_set_note (self->set, zhupi_record_table_nth (records, 0),
                                                  "注", &self->author);

  g_assert_true (zhupi_history_apply (self->history, command, NULL));
  return command;
}

static void
test_nothing_to_redo (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (ZhupiNeeded) needed = zhupi_needed_new (self->history);

  g_assert_false (zhupi_needed_contains (needed, &self->first));
}

static void
test_undone_step (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (ZhupiCommand) command = note (self);
  g_autoptr (ZhupiNeeded) needed = NULL;

  g_assert_true (zhupi_history_undo (self->history, NULL));
  needed = zhupi_needed_new (self->history);
  g_assert_true (zhupi_needed_contains (needed, &self->first));
  g_assert_false (zhupi_needed_contains (needed, &self->second));
}

static ZhupiCommand *
load (guint64    place,
      gpointer   user_data,
      GError   **error)
{
  return zhupi_command_ref (user_data);
}

/* To look into it would block; so nothing is given up. */
static void
test_undone_step_on_disk (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (ZhupiCommand) command = note (self);
  g_autoptr (ZhupiNeeded) needed = NULL;
  g_autoptr (ZhupiStep) step =
    zhupi_step_ref ((ZhupiStep *) zhupi_history_peek_undo (self->history));

  zhupi_history_set_loader (self->history, load, command, NULL);
  zhupi_history_set_memory_cap (self->history, 0);
  zhupi_history_note_place (self->history, step, 1);
  g_assert_true (zhupi_history_undo (self->history, NULL));
  g_assert_null (step->command);
  needed = zhupi_needed_new (self->history);
  g_assert_true (zhupi_needed_contains (needed, &self->first));
  g_assert_true (zhupi_needed_contains (needed, &self->second));
}

#define ADD(name, function) \
  g_test_add ("/recognize/needed/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-to-redo", test_nothing_to_redo);
  ADD ("undone-step", test_undone_step);
  ADD ("undone-step-on-disk", test_undone_step_on_disk);

  return g_test_run ();
}
