/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-filter.h"

#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-line-article.h"
#include "zhupi-cli-lines.h"
#include "zhupi-cli-output.h"
#include "zhupi-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Lines for each thread that may be on their way, so that a long one does not stop the others. */
#define LINES_A_JOB 4

typedef struct
{
  GString *line;
  char *name;        /* for messages: file and number */
  guint64 number;    /* of the line, from 1 */
  GBytes *result;
  GError *error;
  gboolean is_done;
} Job;

typedef struct
{
  const ZhupiCliFilter *filter;
  const char *path;
  GThreadPool *workers;
  GAsyncQueue *jobs;  /* in the order of the lines */
  GMutex mutex;       /* of what follows, and of Job.is_done */
  GCond changed;
  guint n_waiting;
  gboolean is_broken; /* nothing can be written any more */
  ZhupiExit result;
} Run;

static void
free_job (Job *job)
{
  g_string_free (job->line, TRUE);
  g_free (job->name);
  g_bytes_unref (job->result);
  g_clear_error (&job->error);
  g_free (job);
}

static ZhupiArticle *
read_plain (const ZhupiCliFilter  *filter,
            const GString         *line,
            GError               **error)
{
  gboolean has_return = line->len > 0 && line->str[line->len - 1] == '\r';
  g_autoptr (GBytes) bytes = g_bytes_new_static (line->str, line->len - has_return);

  return zhupi_article_new_from_bytes (bytes, filter->charset != NULL ? filter->charset : "UTF-8",
                                       NULL, error);
}

static gboolean
parse_article (const ZhupiCliFilter  *filter,
               const GString         *line,
               guint64                number,
               ZhupiCliLineArticle   *parsed,
               GError               **error)
{
  if (line->len > ZHUPI_CLI_MAX_LINE)
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                           _("This line is longer than 64 MiB; it was passed over."));
      return FALSE;
    }
  if (!filter->is_plain)
    return zhupi_cli_line_article_parse (parsed, line, (guint) number, error);

  parsed->article = read_plain (filter, line, error);
  return parsed->article != NULL;
}

static GBytes *
describe_error (Job        *job,
                const char *id)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_begin_object (writer);
  if (id != NULL)
    {
      zhupi_json_writer_name (writer, "id");
      zhupi_json_writer_raw (writer, id, -1);
    }
  zhupi_json_writer_add_integer (writer, "line", (gint64) job->number);
  zhupi_json_writer_add_string (writer, "error", job->error->message);
  zhupi_json_writer_end_object (writer);
  return zhupi_json_writer_free_to_bytes (writer);
}

static void
suggest (const ZhupiCliFilter *filter,
         Job                  *job)
{
  g_auto (ZhupiCliLineArticle) parsed = { NULL };
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  if (parse_article (filter, job->line, job->number, &parsed, &job->error))
    set = zhupi_cli_recognition_suggest (filter->recognition, parsed.article, job->name,
                                         parsed.id, &job->error);
  job->result = set != NULL ? zhupi_w3c_write (set) : describe_error (job, parsed.id);
}

static void
suggest_worker (gpointer data,
                gpointer user_data)
{
  Job *job = data;
  Run *run = user_data;

  suggest (run->filter, job);
  g_mutex_lock (&run->mutex);
  job->is_done = TRUE;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

static void
wait_for (Run *run,
          Job *job)
{
  g_mutex_lock (&run->mutex);
  while (!job->is_done)
    g_cond_wait (&run->changed, &run->mutex);
  g_mutex_unlock (&run->mutex);
}

static void
note_end (Run      *run,
          gboolean  is_written)
{
  g_mutex_lock (&run->mutex);
  run->n_waiting--;
  run->is_broken |= !is_written;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

/* Errors are told in the order of the lines. */
static void
write_job (Run *run,
           Job *job)
{
  gboolean is_written = zhupi_cli_stream_add_json (run->filter->output, job->result);

  if (job->error != NULL && is_written)
    {
      zhupi_cli_complain (job->name, "%s", job->error->message);
      run->result = zhupi_cli_worse (run->result, ZHUPI_EXIT_FINDINGS);
    }
  note_end (run, is_written);
}

/* Ends with the job that has no line. */
static gpointer
write_worker (gpointer data)
{
  Run *run = data;

  for (;;)
    {
      Job *job = g_async_queue_pop (run->jobs);
      gboolean is_last = job->line == NULL;

      if (is_last)
        {
          g_free (job);
          return NULL;
        }
      wait_for (run, job);
      write_job (run, job);
      free_job (job);
    }
}

/* FALSE when nobody wants more lines. */
static gboolean
wait_for_room (Run *run)
{
  gboolean is_broken;

  g_mutex_lock (&run->mutex);
  while (run->n_waiting >= run->filter->n_jobs * LINES_A_JOB)
    g_cond_wait (&run->changed, &run->mutex);
  is_broken = run->is_broken;
  run->n_waiting += !is_broken;
  g_mutex_unlock (&run->mutex);
  return !is_broken;
}

static gboolean
is_blank (const GString *line)
{
  return strspn (line->str, " \t\r") == line->len;
}

static void
add_job (Run           *run,
         const GString *line,
         guint64        number)
{
  Job *job = g_new0 (Job, 1);

  job->line = g_string_new_len (line->str, (gssize) line->len);
  job->number = number;
  job->name = g_strdup_printf ("%s:%" G_GUINT64_FORMAT, run->path, number);
  g_async_queue_push (run->jobs, job);
  g_thread_pool_push (run->workers, job, NULL);
}

static ZhupiExit
read_lines (Run           *run,
            ZhupiCliLines *lines)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GError *error = NULL;

  for (guint64 number = 1; zhupi_cli_lines_next (lines, line, &error); number++)
    {
      if (is_blank (line))
        continue;
      if (!wait_for_room (run))
        return ZHUPI_EXIT_IO;
      add_job (run, line, number);
    }
  return error != NULL ? zhupi_cli_fail (run->path, error) : ZHUPI_EXIT_DONE;
}

ZhupiExit
zhupi_cli_filter_run (const ZhupiCliFilter *self,
                      const char           *path)
{
  GError *error = NULL;
  g_autoptr (ZhupiCliLines) lines = zhupi_cli_lines_open (path, &error);
  Run run = { .filter = self, .path = path };
  ZhupiExit result;
  GThread *writer;

  if (lines == NULL)
    return zhupi_cli_fail (path, error);

  g_mutex_init (&run.mutex);
  g_cond_init (&run.changed);
  run.jobs = g_async_queue_new ();
  run.workers = g_thread_pool_new (suggest_worker, &run, (int) self->n_jobs, FALSE, NULL);
  writer = g_thread_new ("writer", write_worker, &run);
  result = read_lines (&run, lines);
  g_async_queue_push (run.jobs, g_new0 (Job, 1));
  g_thread_join (writer);
  g_thread_pool_free (run.workers, FALSE, TRUE);
  g_async_queue_unref (run.jobs);
  g_cond_clear (&run.changed);
  g_mutex_clear (&run.mutex);
  return zhupi_cli_worse (result, run.result);
}
