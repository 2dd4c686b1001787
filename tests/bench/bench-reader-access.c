/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-reader-phases.h"

#define LIMIT_MS 20000

typedef struct
{
  ReaderBench *bench;
  double start;
  double start_cpu;
  gboolean done;
} Waiting;

/* The client prints when it saw the text: the clock is the same for all programs. */
static void
read_line_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Waiting *waiting = user_data;
  g_autofree char *line
    = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  if (line != NULL)
    {
      reader_bench_say ("access-seen", g_ascii_strtod (line, NULL) - waiting->start);
      reader_bench_say ("access-seen-cpu", reader_bench_cpu () - waiting->start_cpu);
    }
  waiting->done = TRUE;
}

void
reader_phase_access (ReaderBench *self,
                     const char  *client)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GDataInputStream) lines = NULL;
  Waiting waiting = { self, 0, 0, FALSE };

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              NULL, client, NULL);
  if (process == NULL)
    return;
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  g_data_input_stream_read_line_async (lines, G_PRIORITY_DEFAULT, NULL, read_line_cb, &waiting);
  waiting.start = reader_bench_now ();
  waiting.start_cpu = reader_bench_cpu ();
  reader_bench_show (self);
  while (!waiting.done && reader_bench_now () - waiting.start < LIMIT_MS)
    g_main_context_iteration (NULL, TRUE);
  g_subprocess_force_exit (process);
}
