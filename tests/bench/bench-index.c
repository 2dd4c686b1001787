/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-record-table.h"

#include <stdlib.h>

/* What a step of the index costs at a million records, some of which are very long. */

#define N_RECORDS 1000000u
#define N_LONG 20u
#define TEXT_LENGTH 10000000u
#define SCREEN_LENGTH 1500u
#define SEED 20210604u

typedef struct
{
  ZhupiRecordTable *table;
  ZhupiDetails *details;
  GRand *rand;
  guint n_visited;
} Bench;

typedef void (*StepFunc) (Bench *bench);

static guint
choose (Bench *bench,
        guint  n)
{
  return (guint) g_rand_int_range (bench->rand, 0, (int) n);
}

static ZhupiAnnotationRecord
make_record (Bench *bench,
             guint  length)
{
  ZhupiAnnotationRecord record = { .start = choose (bench, TEXT_LENGTH - length) };

  record.end = record.start + length;
  record.tag = 1;
  record.details = bench->details;
  zhupi_uuid_init_random (&record.id);
  return record;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return zhupi_annotation_record_compare (a, b);
}

static void
fill (Bench *bench)
{
  ZhupiAnnotationRecord *records = g_new (ZhupiAnnotationRecord, N_RECORDS);

  for (guint i = 0; i < N_RECORDS; i++)
    records[i] = make_record (bench, i < N_LONG ? TEXT_LENGTH / 2 : 2 + choose (bench, 10));
  qsort (records, N_RECORDS, sizeof *records, compare_cb);
  zhupi_record_table_append_sorted (bench->table, records, N_RECORDS);
  g_free (records);
}

static gboolean
visit_cb (const ZhupiAnnotationRecord *record,
          gpointer                     user_data)
{
  Bench *bench = user_data;

  bench->n_visited++;
  return TRUE;
}

static void
query (Bench *bench,
       guint  length)
{
  guint start = choose (bench, TEXT_LENGTH - length);

  zhupi_record_table_foreach_overlap (bench->table, (ZhupiRange) { start, start + length },
                                      visit_cb, bench);
}

static void
step_query_place (Bench *bench)
{
  query (bench, 1);
}

static void
step_query_screen (Bench *bench)
{
  query (bench, SCREEN_LENGTH);
}

static void
step_add (Bench *bench)
{
  ZhupiAnnotationRecord record = make_record (bench, 4);

  zhupi_record_table_insert (bench->table, &record);
}

static void
step_remove (Bench *bench)
{
  zhupi_record_table_remove (bench->table,
                             choose (bench, zhupi_record_table_get_size (bench->table)));
}

static void
step_nth (Bench *bench)
{
  guint position = choose (bench, zhupi_record_table_get_size (bench->table));

  bench->n_visited += zhupi_record_table_nth (bench->table, position)->state == 0;
}

static void
step_copy (Bench *bench)
{
  zhupi_record_table_free (zhupi_record_table_copy (bench->table));
}

static void
step_copy_and_add (Bench *bench)
{
  g_autoptr (ZhupiRecordTable) copy = zhupi_record_table_copy (bench->table);

  step_add (bench);
}

static void
measure (Bench      *bench,
         const char *name,
         StepFunc    step,
         guint       n_times)
{
  gint64 longest = 0;
  gint64 begin = g_get_monotonic_time ();
  gint64 last = begin;
  gint64 now = begin;

  bench->n_visited = 0;
  for (guint i = 0; i < n_times; i++)
    {
      step (bench);
      now = g_get_monotonic_time ();
      longest = MAX (longest, now - last);
      last = now;
    }
  g_print ("%-28s %10.3f %12" G_GINT64_FORMAT " %10.1f\n", name,
           (double) (now - begin) / n_times, longest, (double) bench->n_visited / n_times);
}

int
main (void)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  Bench bench = {
    .table = zhupi_record_table_new (),
    .details = zhupi_details_new (&fields),
    .rand = g_rand_new_with_seed (SEED),
  };

  fill (&bench);
  g_print ("%u records, %u of them over half of the text\n", N_RECORDS, N_LONG);
  g_print ("%-28s %10s %12s %10s\n", "step", "us each", "longest us", "visited");
  measure (&bench, "query one place", step_query_place, 200000);
  measure (&bench, "query a screen", step_query_screen, 100000);
  measure (&bench, "nth", step_nth, 1000000);
  measure (&bench, "add", step_add, 200000);
  measure (&bench, "remove", step_remove, 200000);
  measure (&bench, "copy", step_copy, 1000000);
  measure (&bench, "copy, then first add", step_copy_and_add, 200);
  zhupi_record_table_free (bench.table);
  zhupi_details_unref (bench.details);
  g_rand_free (bench.rand);
  return EXIT_SUCCESS;
}
