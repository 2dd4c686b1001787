/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"
#include "journal/zhupi-journal-entry.h"
#include "journal/zhupi-journal-frame.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

#define N_STEPS 100000
/* So rarely the set and its history are written, and read again. */
#define STEPS_A_READING 500
#define MAX_RECORDS 160
#define MANY_CHANGES 65

/* What a set should be: a list that knows nothing of chunks, trees and replacements. */
typedef struct
{
  GArray *records;
  char *name;
} State;

typedef struct
{
  EditFixture fixture;
  GRand *rand;
  State *state;
  GPtrArray *undo;
  GPtrArray *redo;
  GPtrArray *journal; /* of GString: what the steps of the history are on disk, by place */
} Model;

static void
unref_details_cb (gpointer record)
{
  zhupi_details_unref (((ZhupiAnnotationRecord *) record)->details);
}

static const ZhupiAnnotationRecord *
state_nth (State *state,
           guint  position)
{
  return &g_array_index (state->records, ZhupiAnnotationRecord, position);
}

static void
state_insert (State                       *state,
              const ZhupiAnnotationRecord *record)
{
  guint position = 0;

  while (position < state->records->len
         && zhupi_annotation_record_compare (state_nth (state, position), record) < 0)
    position++;
  zhupi_details_ref (record->details);
  g_array_insert_vals (state->records, position, record, 1);
}

static State *
state_new (const char *name)
{
  State *state = g_new0 (State, 1);

  state->records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  g_array_set_clear_func (state->records, unref_details_cb);
  state->name = g_strdup (name);
  return state;
}

static State *
state_copy (State *state)
{
  State *copy = state_new (state->name);

  g_array_append_vals (copy->records, state->records->data, state->records->len);
  for (guint i = 0; i < copy->records->len; i++)
    zhupi_details_ref (state_nth (copy, i)->details);
  return copy;
}

static void
state_free (State *state)
{
  g_array_unref (state->records);
  g_free (state->name);
  g_free (state);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (State, state_free)

static guint
dice (Model *model,
      guint  n_sides)
{
  return (guint) g_rand_int_range (model->rand, 0, (int) n_sides);
}

static void
choose_place (Model                 *model,
              ZhupiAnnotationRecord *record)
{
  guint length = zhupi_article_get_length (model->fixture.article);

  record->start = dice (model, length);
  record->end = record->start + 1 + dice (model, MIN (length - record->start, 9));
}

static ZhupiDetails *
choose_details (Model                 *model,
                ZhupiAnnotationRecord *record)
{
  ZhupiRange pieces[] = { { record->start, record->start + 1 }, { record->end - 1, record->end } };
  ZhupiDetailsFields fields = { .score = (int) dice (model, 1000), .note = "n" };
  gboolean is_apart = record->end - record->start > 2 && dice (model, 4) == 0;

  fields.fragments = is_apart ? pieces : NULL;
  fields.n_fragments = is_apart ? 2 : 0;
  return zhupi_details_new (&fields);
}

static void
add_addition (Model        *model,
              State        *next,
              ZhupiCommand *command)
{
  ZhupiAnnotationRecord record = { 0 };
  g_autoptr (ZhupiDetails) details = NULL;

  choose_place (model, &record);
  zhupi_uuid_init_random (&record.id);
  record.tag = dice (model, 2) ? model->fixture.company : model->fixture.project;
  record.state = (guint8) dice (model, ZHUPI_N_STATES);
  details = choose_details (model, &record);
  record.details = details;
  zhupi_command_replace (command, NULL, &record);
  state_insert (next, &record);
}

static void
add_removal (Model        *model,
             State        *next,
             ZhupiCommand *command)
{
  guint position = dice (model, next->records->len);

  zhupi_command_replace (command, state_nth (next, position), NULL);
  g_array_remove_index (next->records, position);
}

static void
add_replacement (Model        *model,
                 State        *next,
                 ZhupiCommand *command)
{
  guint position = dice (model, next->records->len);
  ZhupiAnnotationRecord after = *state_nth (next, position);
  g_autoptr (ZhupiDetails) details = NULL;

  if (dice (model, 2))
    choose_place (model, &after);
  after.state = (guint8) dice (model, ZHUPI_N_STATES);
  details = choose_details (model, &after);
  after.details = details;
  zhupi_command_replace (command, state_nth (next, position), &after);
  g_array_remove_index (next->records, position);
  state_insert (next, &after);
}

static void
add_name (Model        *model,
          State        *next,
          ZhupiCommand *command)
{
  char *name = g_strdup_printf ("name %u", dice (model, 5));

  zhupi_command_replace_name (command, next->name, name);
  g_free (next->name);
  next->name = name;
}

static void
add_change (Model        *model,
            State        *next,
            ZhupiCommand *command)
{
  guint choice = dice (model, 10);

  if (choice == 0)
    add_name (model, next, command);
  else if (next->records->len == 0 || (choice < 5 && next->records->len < MAX_RECORDS))
    add_addition (model, next, command);
  else if (choice < 8)
    add_removal (model, next, command);
  else
    add_replacement (model, next, command);
}

static ZhupiCommand *
make_command (Model *model,
              State *next)
{
  ZhupiCommand *command = zhupi_command_new (ZHUPI_COMMAND_IMPORT, NULL);
  guint n_changes = dice (model, 40) == 0 ? MANY_CHANGES : 1 + dice (model, 4);

  for (guint i = 0; i < n_changes; i++)
    add_change (model, next, command);
  return command;
}

static void
record_step (Model *model,
             State *next)
{
  g_ptr_array_add (model->undo, model->state);
  model->state = next;
  g_ptr_array_set_size (model->redo, 0);
}

static void
step_command (Model *model)
{
  State *next = state_copy (model->state);

  edit_fixture_do (&model->fixture, make_command (model, next));
  record_step (model, next);
}

static void
step_group (Model *model)
{
  State *next = state_copy (model->state);
  guint n_commands = 1 + dice (model, 3);

  zhupi_history_begin_group (model->fixture.history, ZHUPI_COMMAND_IMPORT, NULL);
  for (guint i = 0; i < n_commands; i++)
    edit_fixture_do (&model->fixture, make_command (model, next));
  zhupi_history_end_group (model->fixture.history);
  record_step (model, next);
}

static void
step_refused (Model *model)
{
  g_autoptr (State) next = state_copy (model->state);
  g_autoptr (ZhupiCommand) command = make_command (model, next);
  g_autoptr (GError) error = NULL;

  zhupi_command_replace_name (command, "a name that it never has", "x");
  g_assert_false (zhupi_history_apply (model->fixture.history, command, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
}

static void
walk (Model     *model,
      GPtrArray *from,
      GPtrArray *to,
      gboolean   done)
{
  g_assert_cmpint (done, ==, from->len > 0);
  if (!done)
    return;
  g_ptr_array_add (to, model->state);
  model->state = g_ptr_array_steal_index (from, from->len - 1);
}

static ZhupiCommand *
load_command (guint64    place,
              gpointer   user_data,
              GError   **error)
{
  Model *model = user_data;

  return zhupi_journal_parse_command (model->journal->pdata[place],
                                      zhupi_article_get_length (model->fixture.article));
}

static guint64
write_step (Model           *model,
            const ZhupiStep *step)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();

  zhupi_journal_add_step (frame, step, step->command, FALSE);
  g_ptr_array_add (model->journal,
                   g_string_new_len ((const char *) frame->data + ZHUPI_JOURNAL_HEAD_SIZE,
                                     frame->len - ZHUPI_JOURNAL_HEAD_SIZE -
                                     ZHUPI_JOURNAL_TAIL_SIZE));
  return model->journal->len - 1;
}

/* The steps as they are after a new start: each a name and a place. */
static GPtrArray *
write_steps (Model *model)
{
  ZhupiHistory *history = model->fixture.history;
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_step_unref);

  for (guint i = 0; i < zhupi_history_get_n_steps (history); i++)
    {
      const ZhupiStep *step = zhupi_history_get_step (history, i);
      guint64 place = step->place;

      if (place == ZHUPI_STEP_NOWHERE)
        place = write_step (model, step);
      g_ptr_array_add (steps, zhupi_step_new_on_disk (step->kind, step->subject, step->time,
                                                      step->n_records, place));
    }
  return steps;
}

static void
step_write_and_read (Model *model)
{
  EditFixture *fixture = &model->fixture;
  g_autoptr (GBytes) bytes = zhupi_w3c_write (fixture->set);
  GPtrArray *steps = write_steps (model);
  guint n_done = zhupi_history_get_n_done (fixture->history);
  g_autoptr (GError) error = NULL;

  list_mirror_free (fixture->mirror);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->set);
  fixture->set = zhupi_w3c_read (bytes, fixture->article, NULL, &error);
  g_assert_no_error (error);
  fixture->mirror = list_mirror_new (fixture->set);
  fixture->history = zhupi_history_new_with_steps (fixture->set, steps, n_done);
  zhupi_history_set_loader (fixture->history, load_command, model, NULL);
}

static void
step (Model *model)
{
  guint choice = dice (model, 100);

  if (dice (model, STEPS_A_READING) == 0)
    step_write_and_read (model);
  else if (choice < 40)
    step_command (model);
  else if (choice < 45)
    step_group (model);
  else if (choice < 50)
    step_refused (model);
  else if (choice < 76)
    walk (model, model->undo, model->redo, zhupi_history_undo (model->fixture.history, NULL));
  else
    walk (model, model->redo, model->undo, zhupi_history_redo (model->fixture.history, NULL));
}

static guint
count_naively (State *state,
               GQuark tag,
               guint  record_state)
{
  guint count = 0;

  for (guint i = 0; i < state->records->len; i++)
    count += state_nth (state, i)->tag == tag && state_nth (state, i)->state == record_state;
  return count;
}

static void
assert_equal (Model *model)
{
  ZhupiAnnotationSet *set = model->fixture.set;
  GArray *records = model->state->records;

  list_mirror_assert_records (model->fixture.mirror, (gpointer) records->data, records->len);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, records->len);
  g_assert_cmpstr (zhupi_annotation_set_get_name (set), ==, model->state->name);
  for (guint i = 0; i < ZHUPI_N_STATES; i++)
    g_assert_cmpuint (zhupi_annotation_set_count (set, model->fixture.company, i), ==,
                      count_naively (model->state, model->fixture.company, i));
  g_assert_cmpint (zhupi_history_get_can_undo (model->fixture.history), ==, model->undo->len > 0);
  g_assert_cmpint (zhupi_history_get_can_redo (model->fixture.history), ==, model->redo->len > 0);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
test_model (void)
{
  guint32 seed = g_test_rand_int ();
  Model model = {
    .rand = g_rand_new_with_seed (seed),
    .state = state_new ("Reading"),
    .undo = g_ptr_array_new_with_free_func ((GDestroyNotify) state_free),
    .redo = g_ptr_array_new_with_free_func ((GDestroyNotify) state_free),
    .journal = g_ptr_array_new_with_free_func (free_string),
  };

  g_test_message ("seed %u", seed);
  edit_fixture_set_up (&model.fixture, NULL);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&model);
      assert_equal (&model);
    }
  while (model.undo->len > 0)
    walk (&model, model.undo, model.redo, zhupi_history_undo (model.fixture.history, NULL));
  assert_equal (&model);
  g_assert_cmpuint (zhupi_annotation_set_get_size (model.fixture.set), ==, 0);
  edit_fixture_tear_down (&model.fixture, NULL);
  g_ptr_array_unref (model.undo);
  g_ptr_array_unref (model.redo);
  g_ptr_array_unref (model.journal);
  state_free (model.state);
  g_rand_free (model.rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/model/random-commands-equal-a-naive-list", test_model);
  return g_test_run ();
}
