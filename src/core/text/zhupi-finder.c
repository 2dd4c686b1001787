/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/zhupi-finder.h"
#include "zhupi-error.h"

/* Steps of matching after which a regular expression counts as exploding. */
#define REGEX_LIMIT "(*LIMIT_MATCH=1000000)"

/* Hits between two looks at the cancellable. */
#define HITS_PER_CHECK 1024

/* Full-width forms of ASCII, and how far they are from it. */
#define FULLWIDTH_FIRST 0xff01
#define FULLWIDTH_LAST 0xff5e
#define FULLWIDTH_SHIFT 0xfee0
#define IDEOGRAPHIC_SPACE 0x3000

/* From here on scripts without case; full-width forms lie behind again. */
#define CASELESS_FIRST 0x2e80
#define CASELESS_LAST 0xfeff

typedef struct
{
  ZhupiText *text;
  char *pattern;
  ZhupiFindFlags flags;
} FindJob;

static void
find_job_free (FindJob *job)
{
  zhupi_text_unref (job->text);
  g_free (job->pattern);
  g_free (job);
}

static gunichar
fold (gunichar c)
{
  if (c >= FULLWIDTH_FIRST && c <= FULLWIDTH_LAST)
    c -= FULLWIDTH_SHIFT;
  else if (c == IDEOGRAPHIC_SPACE)
    c = ' ';
  return g_unichar_tolower (c);
}

static gboolean
folds_to_itself (const char *pattern)
{
  for (const char *p = pattern; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < CASELESS_FIRST || c > CASELESS_LAST || c == IDEOGRAPHIC_SPACE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) && (c < CASELESS_FIRST || c > CASELESS_LAST);
}

static gboolean
is_whole_word (ZhupiText  *text,
               ZhupiRange  range)
{
  guint length = zhupi_text_get_length (text);

  if (range.start > 0 && is_word_char (zhupi_text_get_char (text, range.start))
      && is_word_char (zhupi_text_get_char (text, range.start - 1)))
    return FALSE;
  return range.end >= length || !is_word_char (zhupi_text_get_char (text, range.end))
         || !is_word_char (zhupi_text_get_char (text, range.end - 1));
}

/* Adds a hit by bytes; FALSE when cancelled. */
static gboolean
add_hit (const FindJob *job,
         GArray        *hits,
         gsize          start,
         gsize          end,
         GCancellable  *cancellable,
         GError       **error)
{
  ZhupiRange range = { zhupi_text_from_byte (job->text, start),
                       zhupi_text_from_byte (job->text, end) };

  if ((job->flags & ZHUPI_FIND_WHOLE_WORD) == 0 || is_whole_word (job->text, range))
    g_array_append_val (hits, range);
  return hits->len % HITS_PER_CHECK != 0
         || !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
find_bytes (const FindJob *job,
            GArray        *hits,
            GCancellable  *cancellable,
            GError       **error)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (job->text, &n_bytes);
  gsize pattern_size = strlen (job->pattern);
  const char *end = utf8 + n_bytes;
  const char *p = utf8;

  while ((p = memmem (p, end - p, job->pattern, pattern_size)) != NULL)
    {
      if (!add_hit (job, hits, p - utf8, p - utf8 + pattern_size, cancellable, error))
        return FALSE;
      p += pattern_size;
    }
  return TRUE;
}

/* The end of a folded match at @p, or %NULL. */
static const char *
match_folded (const char     *p,
              const char     *end,
              const gunichar *pattern)
{
  for (; *pattern != 0; pattern++)
    {
      if (p >= end || fold (g_utf8_get_char (p)) != *pattern)
        return NULL;
      p = g_utf8_next_char (p);
    }
  return p;
}

static gunichar *
fold_pattern (const char *pattern)
{
  gunichar *folded = g_utf8_to_ucs4_fast (pattern, -1, NULL);

  for (gunichar *c = folded; *c != 0; c++)
    *c = fold (*c);
  return folded;
}

static gboolean
find_folded (const FindJob *job,
             GArray        *hits,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (job->text, &n_bytes);
  g_autofree gunichar *pattern = fold_pattern (job->pattern);
  const char *end = utf8 + n_bytes;
  const char *p = utf8;

  while (p < end)
    {
      const char *match_end = match_folded (p, end, pattern);

      if (match_end == NULL)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (!add_hit (job, hits, p - utf8, match_end - utf8, cancellable, error))
        return FALSE;
      p = match_end;
    }
  return TRUE;
}

static gboolean
tell_regex_failed (GError **error,
                   GError  *cause)
{
  g_autoptr(GError) owned = cause;

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
               _("The search was stopped because this expression takes too long (%s); try a "
                 "simpler one."),
               owned->message);
  return FALSE;
}

static gboolean
find_regex (const FindJob *job,
            GArray        *hits,
            GCancellable  *cancellable,
            GError       **error)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (job->text, &n_bytes);
  GRegexCompileFlags flags = G_REGEX_OPTIMIZE | G_REGEX_MULTILINE;
  g_autofree char *limited = g_strconcat (REGEX_LIMIT, job->pattern, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GRegex) regex = NULL;
  GError *cause = NULL;

  if ((job->flags & ZHUPI_FIND_EXACT) == 0)
    flags |= G_REGEX_CASELESS;
  regex = g_regex_new (limited, flags, 0, error);
  if (regex == NULL)
    return FALSE;

  g_regex_match_full (regex, utf8, n_bytes, 0, 0, &match, &cause);
  while (cause == NULL && g_match_info_matches (match))
    {
      int start;
      int end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (end > start && !add_hit (job, hits, start, end, cancellable, error))
        return FALSE;
      g_match_info_next (match, &cause);
    }
  return cause == NULL || tell_regex_failed (error, cause);
}

GArray *
zhupi_find (ZhupiText       *text,
            const char      *pattern,
            ZhupiFindFlags   flags,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  FindJob job = { text, (char *) pattern, flags };
  gboolean done;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  if (*pattern == '\0')
    return g_steal_pointer (&hits);
  if ((flags & ZHUPI_FIND_REGEX) != 0)
    done = find_regex (&job, hits, cancellable, error);
  else if ((flags & ZHUPI_FIND_EXACT) != 0 || folds_to_itself (pattern))
    done = find_bytes (&job, hits, cancellable, error);
  else
    done = find_folded (&job, hits, cancellable, error);
  return done ? g_steal_pointer (&hits) : NULL;
}

static void
find_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const FindJob *job = task_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = zhupi_find (job->text, job->pattern, job->flags, cancellable, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zhupi_find_async (ZhupiText           *text,
                  const char          *pattern,
                  ZhupiFindFlags       flags,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  FindJob *job = g_new0 (FindJob, 1);

  g_return_if_fail (text != NULL);
  g_return_if_fail (pattern != NULL);

  job->text = zhupi_text_ref (text);
  job->pattern = g_strdup (pattern);
  job->flags = flags;
  g_task_set_source_tag (task, zhupi_find_async);
  g_task_set_task_data (task, job, (GDestroyNotify) find_job_free);
  g_task_run_in_thread (task, find_worker);
}

GArray *
zhupi_find_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
