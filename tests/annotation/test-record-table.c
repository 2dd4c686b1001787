/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-record-table.h"

#define N_STEPS 20000
#define TEXT_LENGTH 3000
#define N_IDS 500000

typedef struct
{
  ZhupiRecordTable *table;
  GArray *model;
  ZhupiRecordTable *old_table;
  GArray *old_model;
} Pair;

static ZhupiDetails *
make_details (void)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  return zhupi_details_new (&fields);
}

static guint
random_length (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 50) == 0)
    return (guint) g_rand_int_range (rand, 0, TEXT_LENGTH);
  return (guint) g_rand_int_range (rand, 0, 12);
}

static ZhupiAnnotationRecord
random_record (GRand        *rand,
               ZhupiDetails *details)
{
  guint start = (guint) g_rand_int_range (rand, 0, TEXT_LENGTH);
  guint32 number = (guint32) g_rand_int_range (rand, 1, N_IDS);
  ZhupiAnnotationRecord record = {
    .start = start,
    .end = MIN (start + random_length (rand), TEXT_LENGTH),
    .details = details,
  };

  for (guint i = 0; i < sizeof number; i++)
    record.id.bytes[i] = (guint8) (number >> (8 * i));
  return record;
}

static const ZhupiAnnotationRecord *
model_nth (GArray *model,
           guint   position)
{
  return &g_array_index (model, ZhupiAnnotationRecord, position);
}

/* Linear on purpose: nothing here may be as clever as what it tests. */
static guint
model_lower_bound (GArray                      *model,
                   const ZhupiAnnotationRecord *record)
{
  guint position = 0;

  while (position < model->len
         && zhupi_annotation_record_compare (model_nth (model, position), record) < 0)
    position++;
  return position;
}

static void
assert_same_record (const ZhupiAnnotationRecord *a,
                    const ZhupiAnnotationRecord *b)
{
  g_assert_cmpint (zhupi_annotation_record_compare (a, b), ==, 0);
  g_assert_cmpuint (a->tag, ==, b->tag);
  g_assert_true (a->details == b->details);
}

typedef struct
{
  GArray *model;
  guint position;
  ZhupiRange range;
} Visit;

static void
skip_apart (Visit *visit)
{
  while (visit->position < visit->model->len)
    {
      const ZhupiAnnotationRecord *record = model_nth (visit->model, visit->position);

      if (record->start < visit->range.end && record->end > visit->range.start)
        return;
      visit->position++;
    }
}

static gboolean
check_visit_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  Visit *visit = user_data;

  skip_apart (visit);
  g_assert_cmpuint (visit->position, <, visit->model->len);
  assert_same_record (record, model_nth (visit->model, visit->position));
  visit->position++;
  return TRUE;
}

static void
assert_overlaps (ZhupiRecordTable *table,
                 GArray           *model,
                 ZhupiRange        range)
{
  Visit visit = { model, 0, range };

  g_assert_true (zhupi_record_table_foreach_overlap (table, range, check_visit_cb, &visit));
  skip_apart (&visit);
  g_assert_cmpuint (visit.position, ==, model->len);
}

static gboolean
check_next_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Visit *visit = user_data;

  assert_same_record (record, model_nth (visit->model, visit->position++));
  return TRUE;
}

static void
assert_same (ZhupiRecordTable *table,
             GArray           *model)
{
  Visit visit = { model, 0, { 0, 0 } };

  g_assert_cmpuint (zhupi_record_table_get_size (table), ==, model->len);
  g_assert_true (zhupi_record_table_foreach (table, check_next_cb, &visit));
  g_assert_cmpuint (visit.position, ==, model->len);
  for (guint i = 0; i < model->len; i++)
    assert_same_record (zhupi_record_table_nth (table, i), model_nth (model, i));
}

static void
step_insert (Pair         *pair,
             GRand        *rand,
             ZhupiDetails *details)
{
  ZhupiAnnotationRecord record = random_record (rand, details);
  guint expected = model_lower_bound (pair->model, &record);
  guint position;

  if (zhupi_record_table_find (pair->table, &record, &position))
    {
      g_assert_cmpuint (position, ==, expected);
      g_assert_cmpint (
        zhupi_annotation_record_compare (model_nth (pair->model, position), &record), ==, 0);
      return;
    }
  g_assert_cmpuint (position, ==, expected);
  g_assert_cmpuint (zhupi_record_table_insert (pair->table, &record), ==, expected);
  g_array_insert_val (pair->model, expected, record);
}

static void
step_remove (Pair  *pair,
             GRand *rand)
{
  guint position;

  if (pair->model->len == 0)
    return;
  position = (guint) g_rand_int_range (rand, 0, (int) pair->model->len);
  zhupi_record_table_remove (pair->table, position);
  g_array_remove_index (pair->model, position);
}

/* Other details at the same place; a copy made before keeps the old ones. */
static void
step_set (Pair  *pair,
          GRand *rand)
{
  g_autoptr (ZhupiDetails) details = make_details ();
  ZhupiAnnotationRecord *record;
  guint position;

  if (pair->model->len == 0)
    return;
  position = (guint) g_rand_int_range (rand, 0, (int) pair->model->len);
  record = &g_array_index (pair->model, ZhupiAnnotationRecord, position);
  record->tag = g_quark_from_static_string (g_rand_boolean (rand) ? "company" : "project");
  record->details = details;
  zhupi_record_table_set (pair->table, position, record);
  record->details = zhupi_record_table_nth (pair->table, position)->details;
}

static void
step_query (Pair  *pair,
            GRand *rand)
{
  guint start = (guint) g_rand_int_range (rand, 0, TEXT_LENGTH);
  ZhupiRange range = { start, start + (guint) g_rand_int_range (rand, 0, 40) };
  ZhupiAnnotationRecord key = { .start = start };

  assert_overlaps (pair->table, pair->model, range);
  g_assert_cmpuint (zhupi_record_table_lower_bound (pair->table, start), ==,
                    model_lower_bound (pair->model, &key));
}

static void
drop_old (Pair *pair)
{
  g_clear_pointer (&pair->old_table, zhupi_record_table_free);
  g_clear_pointer (&pair->old_model, g_array_unref);
}

static void
step_copy (Pair *pair)
{
  if (pair->old_table != NULL)
    assert_same (pair->old_table, pair->old_model);
  drop_old (pair);
  pair->old_table = zhupi_record_table_copy (pair->table);
  pair->old_model = g_array_copy (pair->model);
}

/* Grows for two thirds of the time and then shrinks, so that chunks split and join. */
static void
step (Pair         *pair,
      GRand        *rand,
      guint         number,
      ZhupiDetails *details)
{
  gboolean is_growing = number < N_STEPS * 2 / 3;
  int dice = g_rand_int_range (rand, 0, 100);

  if (dice < (is_growing ? 60 : 10))
    step_insert (pair, rand, details);
  else if (dice < 75)
    step_remove (pair, rand);
  else if (dice < 80)
    step_set (pair, rand);
  else
    step_query (pair, rand);
  if (number % 500 == 0)
    {
      assert_same (pair->table, pair->model);
      step_copy (pair);
    }
}

static void
test_against_naive (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (ZhupiDetails) details = make_details ();
  Pair pair = {
    .table = zhupi_record_table_new (),
    .model = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord)),
  };

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_STEPS; i++)
    step (&pair, rand, i, details);
  while (pair.model->len > 0)
    step_remove (&pair, rand);
  assert_same (pair.table, pair.model);
  assert_same (pair.old_table, pair.old_model);
  drop_old (&pair);
  zhupi_record_table_free (pair.table);
  g_array_unref (pair.model);
}

static ZhupiAnnotationRecord
plain_record (guint         start,
              guint         end,
              guint8        number,
              ZhupiDetails *details)
{
  return (ZhupiAnnotationRecord) {
    .id = { { number } }, .start = start, .end = end, .details = details,
  };
}

static void
test_append_sorted (void)
{
  g_autoptr (ZhupiRecordTable) table = zhupi_record_table_new ();
  g_autoptr (ZhupiDetails) details = make_details ();
  g_autoptr (GArray) model = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));

  for (guint i = 0; i < 2000; i++)
    {
      ZhupiAnnotationRecord record = plain_record (i / 3, i / 3 + 2 + i % 3, 1, details);

      g_array_append_val (model, record);
    }
  zhupi_record_table_append_sorted (table, (gpointer) model->data, 700);
  zhupi_record_table_append_sorted (table, model_nth (model, 700), 1300);
  assert_same (table, model);
  assert_overlaps (table, model, (ZhupiRange) { 333, 334 });
}

static gboolean
count_to_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  guint *left = user_data;

  return --*left > 0;
}

static void
test_stop (void)
{
  g_autoptr (ZhupiRecordTable) table = zhupi_record_table_new ();
  g_autoptr (ZhupiDetails) details = make_details ();
  guint left = 2;

  for (guint8 i = 0; i < 5; i++)
    {
      ZhupiAnnotationRecord record = plain_record (1, 9, i, details);

      zhupi_record_table_insert (table, &record);
    }
  g_assert_false (zhupi_record_table_foreach (table, count_to_cb, &left));
  g_assert_cmpuint (left, ==, 0);
  left = 3;
  g_assert_false (zhupi_record_table_foreach_overlap (table, (ZhupiRange) { 0, 5 }, count_to_cb,
                                                      &left));
  g_assert_cmpuint (left, ==, 0);
  left = 99;
  g_assert_true (zhupi_record_table_foreach (table, count_to_cb, &left));
  g_assert_cmpuint (left, ==, 94);
}

/* A span that ends where the range starts, or starts where it ends, does not overlap it. */
static void
test_edges (void)
{
  g_autoptr (ZhupiRecordTable) table = zhupi_record_table_new ();
  g_autoptr (ZhupiDetails) details = make_details ();
  ZhupiAnnotationRecord record = plain_record (10, 20, 1, details);
  guint never = 1;

  zhupi_record_table_insert (table, &record);
  g_assert_true (zhupi_record_table_foreach_overlap (table, (ZhupiRange) { 0, 10 }, count_to_cb,
                                                     &never));
  g_assert_true (zhupi_record_table_foreach_overlap (table, (ZhupiRange) { 20, 30 }, count_to_cb,
                                                     &never));
  g_assert_cmpuint (never, ==, 1);
  g_assert_false (zhupi_record_table_foreach_overlap (table, (ZhupiRange) { 19, 20 }, count_to_cb,
                                                      &never));
}

static void
test_empty (void)
{
  g_autoptr (ZhupiRecordTable) table = zhupi_record_table_new ();
  g_autoptr (ZhupiRecordTable) copy = zhupi_record_table_copy (table);
  ZhupiAnnotationRecord key = { .start = 4 };
  guint position = 7;
  guint never = 1;

  g_assert_cmpuint (zhupi_record_table_get_size (copy), ==, 0);
  g_assert_false (zhupi_record_table_find (copy, &key, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (zhupi_record_table_lower_bound (copy, 3), ==, 0);
  g_assert_true (zhupi_record_table_foreach_overlap (copy, (ZhupiRange) { 0, 9 }, count_to_cb,
                                                     &never));
  g_assert_cmpuint (never, ==, 1);
}

static gpointer
count_worker (gpointer data)
{
  ZhupiRecordTable *table = data;
  guint left = G_MAXUINT;

  zhupi_record_table_foreach (table, count_to_cb, &left);
  zhupi_record_table_free (table);
  return GUINT_TO_POINTER (G_MAXUINT - left);
}

static void
test_copy_in_thread (void)
{
  g_autoptr (ZhupiRecordTable) table = zhupi_record_table_new ();
  g_autoptr (ZhupiDetails) details = make_details ();
  GThread *thread;

  for (guint i = 0; i < 5000; i++)
    {
      ZhupiAnnotationRecord record = plain_record (i, i + 2, 1, details);

      zhupi_record_table_insert (table, &record);
    }
  thread = g_thread_new (NULL, count_worker, zhupi_record_table_copy (table));
  for (guint i = 0; i < 4000; i++)
    zhupi_record_table_remove (table, (i * 7) % (5000 - i));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 5000);
  g_assert_cmpuint (zhupi_record_table_get_size (table), ==, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/record-table/equals-a-naive-list", test_against_naive);
  g_test_add_func ("/annotation/record-table/append-keeps-order", test_append_sorted);
  g_test_add_func ("/annotation/record-table/visits-stop-when-told", test_stop);
  g_test_add_func ("/annotation/record-table/touching-is-not-overlapping", test_edges);
  g_test_add_func ("/annotation/record-table/empty-has-nothing", test_empty);
  g_test_add_func ("/annotation/record-table/copy-is-read-in-another-thread", test_copy_in_thread);
  return g_test_run ();
}
