/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "row-mirror.h"

#include "edit/edit-fixture.h"

#define N_STEPS 800
#define ALL_STATES (ZHUPI_STATES_USUAL | ZHUPI_STATE_BIT (ZHUPI_STATE_REJECTED))

typedef struct
{
  EditFixture edit;
  ZhupiGrouping grouping;
  guint states;
  GHashTable *only;
  const char *words;
  ZhupiAnnotationPool *pool;
  RowMirror *rows;
} Fixture;

static ZhupiAnnotationSubset *
new_subset (Fixture *self)
{
  ZhupiAnnotationQuery *query =
    zhupi_annotation_query_new (self->edit.set, self->states, self->only, self->words);

  return zhupi_annotation_subset_new (self->edit.set, query, self->grouping, self->pool);
}

static void
show (Fixture *self)
{
  g_autoptr (ZhupiAnnotationSubset) subset = new_subset (self);

  g_clear_pointer (&self->rows, row_mirror_free);
  self->rows = row_mirror_new (subset);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  edit_fixture_set_up (&self->edit, NULL);
  self->states = ZHUPI_STATES_USUAL;
  self->only = g_hash_table_new (NULL, NULL);
  self->pool = zhupi_annotation_pool_new ();
  show (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  row_mirror_free (self->rows);
  g_assert_finalize_object (self->pool);
  g_hash_table_unref (self->only);
  edit_fixture_tear_down (&self->edit, NULL);
}

static void
assert_rows (Fixture    *self,
             const char *expected)
{
  g_autofree char *text = row_mirror_dup_text (self->rows);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_ranges (Fixture    *self,
               const char *expected)
{
  g_autofree char *ranges = row_mirror_take_ranges (self->rows);

  g_assert_cmpstr (ranges, ==, expected);
}

static void
mark (Fixture *self,
      guint    start,
      guint    end,
      GQuark   tag)
{
  ZhupiRange range = { start, end };

  edit_fixture_do (&self->edit,
                   zhupi_editing_mark (self->edit.set, range, tag, &self->edit.author));
}

/* 星河重工, 云帆电池 and 星河重工 are companies, the last one with 承建北岸储能电站 a project. */
static void
mark_four (Fixture *self)
{
  mark (self, 0, 4, self->edit.company);
  mark (self, 5, 9, self->edit.company);
  mark (self, 18, 22, self->edit.company);
  mark (self, 18, 30, self->edit.project);
}

static void
test_text_order (Fixture      *self,
                 gconstpointer data)
{
  mark_four (self);
  assert_rows (self, "0-4 5-9 18-22 18-30");
  assert_ranges (self, "(0,0,1)(1,0,1)(2,0,1)(3,0,1)");
}

static void
test_one_row_changes (Fixture      *self,
                      gconstpointer data)
{
  mark_four (self);
  assert_ranges (self, "(0,0,1)(1,0,1)(2,0,1)(3,0,1)");
  edit_fixture_do (&self->edit, zhupi_editing_set_note (self->edit.set,
                                                        edit_fixture_nth (&self->edit, 1), "n",
                                                        &self->edit.author));
  assert_ranges (self, "(1,1,1)");
  assert_rows (self, "0-4 5-9n 18-22 18-30");
}

static void
test_class_filter (Fixture      *self,
                   gconstpointer data)
{
  g_hash_table_add (self->only, GUINT_TO_POINTER (self->edit.project));
  show (self);
  mark_four (self);
  assert_rows (self, "18-30");
  assert_ranges (self, "(0,0,1)");
  edit_fixture_undo (&self->edit);
  assert_rows (self, "");
  assert_ranges (self, "(0,1,0)");
}

static void
test_state_filter (Fixture      *self,
                   gconstpointer data)
{
  mark_four (self);
  edit_fixture_do (&self->edit, zhupi_editing_set_state (self->edit.set,
                                                         edit_fixture_nth (&self->edit, 1),
                                                         ZHUPI_STATE_REJECTED,
                                                         &self->edit.author));
  assert_rows (self, "0-4 18-22 18-30");
  self->states = ZHUPI_STATE_BIT (ZHUPI_STATE_REJECTED);
  show (self);
  assert_rows (self, "5-9!");
}

static void
assert_words (Fixture    *self,
              const char *words,
              const char *expected)
{
  self->words = words;
  show (self);
  assert_rows (self, expected);
}

static void
test_words (Fixture      *self,
            gconstpointer data)
{
  mark_four (self);
  mark (self, 32, 35, self->edit.company);
  edit_fixture_do (&self->edit, zhupi_editing_set_note (self->edit.set,
                                                        edit_fixture_nth (&self->edit, 0),
                                                        "Leader", &self->edit.author));
  edit_fixture_do (&self->edit, zhupi_editing_set_entity (self->edit.set,
                                                          edit_fixture_nth (&self->edit, 1),
                                                          "Cloud Sail", &self->edit.author));
  assert_words (self, "电池", "5-9");
  assert_words (self, "leader", "0-4Leader");
  assert_words (self, "SUN", "32-35");
  assert_words (self, "cloud", "5-9");
  assert_words (self, "Project", "18-30");
  assert_words (self, "nowhere", "");
}

static void
test_groups_by_class (Fixture      *self,
                      gconstpointer data)
{
  self->grouping = ZHUPI_GROUPING_CLASS;
  show (self);
  mark_four (self);
  assert_rows (self, "Company: 0-4 5-9 18-22 Project: 18-30");
  assert_ranges (self, "(0,0,2)(2,0,1)(3,0,1)(4,0,2)");
}

static void
test_group_appears_and_goes (Fixture      *self,
                             gconstpointer data)
{
  self->grouping = ZHUPI_GROUPING_CLASS;
  show (self);
  mark (self, 18, 30, self->edit.project);
  mark (self, 0, 4, self->edit.company);
  assert_rows (self, "Company: 0-4 Project: 18-30");
  edit_fixture_undo (&self->edit);
  assert_rows (self, "Project: 18-30");
  assert_ranges (self, "(0,0,2)(0,0,2)(0,2,0)");
}

static void
test_relabel_moves_between_groups (Fixture      *self,
                                   gconstpointer data)
{
  self->grouping = ZHUPI_GROUPING_CLASS;
  show (self);
  mark_four (self);
  edit_fixture_do (&self->edit, zhupi_editing_relabel (self->edit.set,
                                                       edit_fixture_nth (&self->edit, 1),
                                                       self->edit.project, &self->edit.author));
  assert_rows (self, "Company: 0-4 18-22 Project: 5-9 18-30");
}

static void
test_groups_by_entity (Fixture      *self,
                       gconstpointer data)
{
  mark_four (self);
  edit_fixture_do (&self->edit, zhupi_editing_set_entity (self->edit.set,
                                                          edit_fixture_nth (&self->edit, 0),
                                                          "Galaxy", &self->edit.author));
  edit_fixture_do (&self->edit, zhupi_editing_set_entity (self->edit.set,
                                                          edit_fixture_nth (&self->edit, 2),
                                                          "Galaxy", &self->edit.author));
  self->grouping = ZHUPI_GROUPING_ENTITY;
  show (self);
  assert_rows (self, "Galaxy: 0-4 18-22 Without an entity: 5-9 18-30");
}

static void
test_title_counts (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (ZhupiGroupTitle) title = NULL;

  self->grouping = ZHUPI_GROUPING_CLASS;
  show (self);
  mark (self, 0, 4, self->edit.company);
  title = g_list_model_get_item (G_LIST_MODEL (self->rows->subset), 0);
  g_assert_cmpuint (zhupi_group_title_get_count (title), ==, 1);
  mark (self, 5, 9, self->edit.company);
  g_assert_cmpuint (zhupi_group_title_get_count (title), ==, 2);
}

static void
test_rows_and_positions (Fixture      *self,
                         gconstpointer data)
{
  guint row;

  self->grouping = ZHUPI_GROUPING_CLASS;
  show (self);
  mark_four (self);
  g_assert_cmpuint (zhupi_annotation_subset_get_position (self->rows->subset, 0), ==,
                    ZHUPI_SUBSET_NO_POSITION);
  g_assert_cmpuint (zhupi_annotation_subset_get_position (self->rows->subset, 5), ==, 3);
  g_assert_cmpuint (zhupi_annotation_subset_get_position (self->rows->subset, 99), ==,
                    ZHUPI_SUBSET_NO_POSITION);
  g_assert_true (zhupi_annotation_subset_find (self->rows->subset, 2, &row));
  g_assert_cmpuint (row, ==, 3);
}

static void
test_same_object (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GObject) before = NULL;
  g_autoptr (GObject) after = NULL;
  g_autoptr (GObject) changed = NULL;

  mark_four (self);
  before = g_list_model_get_item (G_LIST_MODEL (self->rows->subset), 1);
  self->states = ALL_STATES;
  show (self);
  after = g_list_model_get_item (G_LIST_MODEL (self->rows->subset), 1);
  g_assert_true (before == after);
  edit_fixture_do (&self->edit, zhupi_editing_set_note (self->edit.set,
                                                        edit_fixture_nth (&self->edit, 1), "n",
                                                        &self->edit.author));
  changed = g_list_model_get_item (G_LIST_MODEL (self->rows->subset), 1);
  g_assert_true (changed != after);
}

static void
test_hidden_is_not_found (Fixture      *self,
                          gconstpointer data)
{
  guint row;

  g_hash_table_add (self->only, GUINT_TO_POINTER (self->edit.project));
  show (self);
  mark_four (self);
  g_assert_false (zhupi_annotation_subset_find (self->rows->subset, 0, &row));
  g_assert_true (zhupi_annotation_subset_find (self->rows->subset, 3, &row));
  g_assert_cmpuint (row, ==, 0);
}

/* One of the things a person can do, at random; NULL when it would change nothing. */
static ZhupiCommand *
random_command (Fixture *self,
                GRand   *rand)
{
  EditFixture *edit = &self->edit;
  guint n_records = zhupi_annotation_set_get_size (edit->set);
  GQuark tag = g_rand_boolean (rand) ? edit->company : edit->project;
  guint start = (guint) g_rand_int_range (rand, 0, 40);
  ZhupiRange range = { start, start + (guint) g_rand_int_range (rand, 1, 8) };
  const ZhupiAnnotationRecord *record = NULL;

  if (n_records > 0)
    record = edit_fixture_nth (edit, (guint) g_rand_int_range (rand, 0, (int) n_records));
  switch (record != NULL ? g_rand_int_range (rand, 0, 8) : 0)
    {
    case 1:
      return zhupi_editing_remove (edit->set, record);
    case 2:
      return zhupi_editing_relabel (edit->set, record, tag, &edit->author);
    case 3:
      return zhupi_editing_move (edit->set, record, range, &edit->author);
    case 4:
      return zhupi_editing_set_state (edit->set, record,
                                      (ZhupiState) g_rand_int_range (rand, 0, ZHUPI_N_STATES),
                                      &edit->author);
    case 5:
      return zhupi_editing_set_entity (edit->set, record, g_rand_boolean (rand) ? "Galaxy" : "Sail",
                                       &edit->author);
    case 6:
      return zhupi_editing_mark_all (edit->set, range, tag, &edit->author);
    case 7:
      return zhupi_editing_accept_all (edit->set, 0, 0, &edit->author);
    default:
      return zhupi_editing_mark (edit->set, range, tag, &edit->author);
    }
}

static void
random_step (Fixture *self,
             GRand   *rand)
{
  g_autoptr (ZhupiCommand) command = NULL;

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      zhupi_history_undo (self->edit.history, NULL);
      break;
    case 1:
      zhupi_history_redo (self->edit.history, NULL);
      break;
    default:
      command = random_command (self, rand);
      if (command != NULL)
        zhupi_history_apply (self->edit.history, command, NULL);
    }
}

/* What follows every change is what a new scan finds. */
static void
assert_as_new (Fixture *self)
{
  g_autoptr (ZhupiAnnotationSubset) subset = new_subset (self);
  g_autoptr (RowMirror) fresh = row_mirror_new (subset);
  g_autofree char *expected = row_mirror_dup_text (fresh);

  row_mirror_assert_same (self->rows);
  assert_rows (self, expected);
}

static void
test_random_changes (Fixture      *self,
                     gconstpointer data)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  self->grouping = GPOINTER_TO_UINT (data);
  g_hash_table_add (self->only, GUINT_TO_POINTER (self->edit.company));
  g_hash_table_add (self->only, GUINT_TO_POINTER (self->edit.project));
  show (self);
  for (guint i = 0; i < N_STEPS; i++)
    {
      random_step (self, rand);
      assert_as_new (self);
    }
}

static void
add (const char *path,
     gpointer    data,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/annotation-subset/text-order", NULL, test_text_order);
  add ("/annotation-subset/one-change-tells-one-row", NULL, test_one_row_changes);
  add ("/annotation-subset/classes-not-chosen-are-left-out", NULL, test_class_filter);
  add ("/annotation-subset/states-not-chosen-are-left-out", NULL, test_state_filter);
  add ("/annotation-subset/words-in-quote-note-entity-class", NULL, test_words);
  add ("/annotation-subset/groups-in-the-order-of-the-tag-set", NULL, test_groups_by_class);
  add ("/annotation-subset/empty-group-has-no-title", NULL, test_group_appears_and_goes);
  add ("/annotation-subset/relabel-moves-between-groups", NULL, test_relabel_moves_between_groups);
  add ("/annotation-subset/mentions-without-entity-come-last", NULL, test_groups_by_entity);
  add ("/annotation-subset/title-counts-its-rows", NULL, test_title_counts);
  add ("/annotation-subset/row-and-position-are-inverse", NULL, test_rows_and_positions);
  add ("/annotation-subset/same-annotation-is-same-object", NULL, test_same_object);
  add ("/annotation-subset/hidden-annotation-has-no-row", NULL, test_hidden_is_not_found);
  add ("/annotation-subset/random-changes-in-text-order",
       GUINT_TO_POINTER (ZHUPI_GROUPING_POSITION), test_random_changes);
  add ("/annotation-subset/random-changes-in-groups", GUINT_TO_POINTER (ZHUPI_GROUPING_CLASS),
       test_random_changes);

  return g_test_run ();
}
