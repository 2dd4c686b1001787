/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "json/zhupi-json-reader.h"
#include "w3c/zhupi-w3c.h"

/* A large set file in our reader and writer, json-glib and Node, each in a process of its own.
 * Usage: bench-json [N-ANNOTATIONS [NODE SCRIPT]]. Seconds are those of a clock on the wall and of
 * the processor; memory is the peak beyond the mapped file and beyond what the set needs. */

#define N_RECORDS 100000
#define CHARACTERS_A_RECORD 3
#define MAX_LENGTH 12
#define SEED 7
#define MADE_AT (G_GINT64_CONSTANT (1772591700) * G_USEC_PER_SEC)
#define SOURCE "https://news.example/1"
#define MEGABYTE 1e6
#define KILOBYTE 1024
#define NANOSECONDS 1e9

typedef struct
{
  double wall;
  double cpu;
} Moment;

typedef struct
{
  const char *path;
  guint n_records;
  ZhupiArticle *article;
} Bench;

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / NANOSECONDS;
}

static Moment
get_moment (void)
{
  return (Moment) { read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_PROCESS_CPUTIME_ID) };
}

static gint64
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (gint64) usage.ru_maxrss * KILOBYTE;
}

/* What a line of the table says, for the process that collects it. */
static void
tell (Moment start,
      gint64 peak)
{
  Moment end = get_moment ();

  printf ("%.4f %.4f %" G_GINT64_FORMAT "\n", end.wall - start.wall, end.cpu - start.cpu, peak);
}

static ZhupiArticle *
make_article (guint n_records)
{
  /* Node reads no file of more than 512 MB: half of it is Latin. */
  static const char sentence[] =
    "星河重工 (Xinghe Heavy Industries) 与云帆电池签约：Yunfan Cell builds phase two in 北岸, "
    "12 GWh a year, 明年投产。\n";
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;
  glong n_characters = g_utf8_strlen (sentence, -1);

  for (guint64 i = 0; i < (guint64) n_records * CHARACTERS_A_RECORD; i += (guint64) n_characters)
    g_string_append (string, sentence);
  g_string_append (string, sentence);
  text = zhupi_text_new (string->str);
  return zhupi_article_new (text, SOURCE);
}

static ZhupiAnnotationSet *
make_set (ZhupiArticle *article,
          guint         n_records)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "bench");
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree ZhupiAnnotationRecord *records = g_new0 (ZhupiAnnotationRecord, n_records);
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&(ZhupiDetailsFields) {
    .created = MADE_AT, .score = ZHUPI_SCORE_NONE });
  GQuark tags[] = { g_quark_from_string ("company"), g_quark_from_string ("project") };

  for (guint i = 0; i < n_records; i++)
    {
      for (guint k = 0; k < sizeof records[i].id.bytes; k++)
        records[i].id.bytes[k] = (guint8) g_rand_int (random);
      records[i].start = i * CHARACTERS_A_RECORD;
      records[i].end = records[i].start + (guint) g_rand_int_range (random, 1, MAX_LENGTH);
      records[i].tag = tags[i % G_N_ELEMENTS (tags)];
      records[i].details = details;
    }
  zhupi_annotation_set_begin_change (set);
  zhupi_annotation_set_fill (set, records, n_records);
  zhupi_annotation_set_end_change (set);
  return set;
}

static GBytes *
map_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);

  g_assert_no_error (error);
  return g_mapped_file_get_bytes (file);
}

static void
load_set (const Bench *bench)
{
  g_autoptr (GBytes) bytes = map_file (bench->path);
  gint64 before = get_peak ();
  Moment start = get_moment ();
  g_autoptr (ZhupiAnnotationSet) set = zhupi_w3c_read (bytes, bench->article, NULL, NULL);

  g_assert_nonnull (set);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, bench->n_records);
  tell (start, get_peak () - before - (gint64) g_bytes_get_size (bytes));
}

/* The reader alone: every token, and nothing made of it. */
static void
load_tokens (const Bench *bench)
{
  g_autoptr (GBytes) bytes = map_file (bench->path);
  gint64 before = get_peak ();
  Moment start = get_moment ();
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (data, n_bytes);

  zhupi_json_reader_read_all (reader);
  g_assert_true (zhupi_json_reader_check (reader, NULL));
  tell (start, get_peak () - before - (gint64) n_bytes);
}

static void
load_json_glib (const Bench *bench)
{
  g_autoptr (GBytes) bytes = map_file (bench->path);
  gint64 before = get_peak ();
  Moment start = get_moment ();
  JsonParser *parser = json_parser_new_immutable ();
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  /* Not freed: that takes as long again, and is no part of loading. */
  g_assert_true (json_parser_load_from_data (parser, data, (gssize) n_bytes, NULL));
  tell (start, get_peak () - before - (gint64) n_bytes);
}

static void
save_set (const Bench *bench)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set (bench->article, bench->n_records);
  g_autoptr (GOutputStream) stream =
    g_unix_output_stream_new (g_open (bench->path, O_WRONLY | O_CREAT | O_TRUNC, 0600), TRUE);
  gint64 before = get_peak ();
  Moment start = get_moment ();
  g_autoptr (GError) error = NULL;

  zhupi_w3c_write_to (set, stream, NULL, &error);
  g_assert_no_error (error);
  tell (start, get_peak () - before);
}

typedef struct
{
  const char *name;
  void (*run) (const Bench *bench);
} Mode;

static const Mode modes[] = {
  { "save-set", save_set },
  { "load-tokens", load_tokens },
  { "load-set", load_set },
  { "load-json-glib", load_json_glib },
};

static void
run_mode (const char *name,
          Bench      *bench)
{
  bench->article = make_article (bench->n_records);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i].name, name))
      modes[i].run (bench);
  g_object_unref (bench->article);
}

static void
print_line (const char *name,
            const char *told,
            gsize       n_bytes)
{
  double wall = 0, cpu = 0, peak = 0;

  if (sscanf (told, "%lf %lf %lf", &wall, &cpu, &peak) != 3)
    printf ("  %-16s not measured\n", name);
  else
    printf ("  %-16s %7.3f s wall %7.3f s CPU %6.0f MB/s %9.1f MB (%.2f of the file)\n", name,
            wall, cpu, (double) n_bytes / MEGABYTE / cpu, peak / MEGABYTE,
            peak / (double) n_bytes);
  fflush (stdout);
}

static void
run_process (const char         *name,
             const char * const *command,
             const char         *path)
{
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status = { 0 };

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &told, NULL,
                     NULL, &error))
    printf ("  %s: %s\n", name, error->message);
  else if (g_stat (path, &status) == 0)
    print_line (name, told, (gsize) status.st_size);
}

int
main (int   argc,
      char *argv[])
{
  const char *count = argc > 1 ? argv[1] : G_STRINGIFY (N_RECORDS);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  Bench bench = { .n_records = (guint) g_ascii_strtoull (count, NULL, 10) };

  if (argc == 4 && g_str_has_prefix (argv[2], "--"))
    {
      bench.path = argv[3];
      run_mode (argv[2] + 2, &bench);
      return EXIT_SUCCESS;
    }

  folder = g_dir_make_tmp ("zhupi-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "set.zhupi.json", NULL);
  printf ("set file, %s annotations\n", count);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *mode = g_strconcat ("--", modes[i].name, NULL);
      const char *const command[] = { argv[0], count, mode, path, NULL };

      run_process (modes[i].name, command, path);
    }
  for (guint i = 0; argc > 3 && i < 2; i++)
    {
      const char *const names[] = { "node-parse", "node-stringify" };
      const char *const command[] = { argv[2], "--max-old-space-size=12000", argv[3], names[i],
                                      path, NULL };

      run_process (names[i], command, path);
    }
  g_unlink (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
