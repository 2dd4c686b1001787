/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-progress.h"

#include "zhupi-cli-output.h"

#include <stdio.h>
#include <unistd.h>

/* A terminal is not written to more often than this. */
#define PAUSE (G_TIME_SPAN_MILLISECOND * 100)

/* Back to the start of the line, and clear it. */
#define ERASE_LINE "\r\033[K"

#define PERCENT 100

void
zhupi_cli_progress_init (ZhupiCliProgress *self,
                         gboolean          is_asked_for)
{
  self->is_terminal = isatty (fileno (stderr)) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
  self->is_wanted = is_asked_for || self->is_terminal;
}

void
zhupi_cli_progress_begin (ZhupiCliProgress *self,
                          const char       *name)
{
  self->name = name;
  self->last_told = 0;
}

void
zhupi_cli_progress_tell (guint    n_done,
                         guint    n_all,
                         gpointer progress)
{
  ZhupiCliProgress *self = progress;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *shown = NULL;
  guint percent;

  /* A short article is done with its first piece. */
  if (!self->is_wanted || n_done >= n_all)
    return;
  if (self->is_terminal && now - self->last_told < PAUSE)
    return;
  self->last_told = now;
  percent = (guint) ((guint64) n_done * PERCENT / n_all);
  if (!self->is_terminal)
    {
      zhupi_cli_complain (self->name, "%u%%", percent);
      return;
    }
  shown = g_filename_display_name (self->name);
  fprintf (stderr, ERASE_LINE "%s: %u%%", shown, percent);
  fflush (stderr);
  self->is_shown = TRUE;
}

void
zhupi_cli_progress_count (ZhupiCliProgress *self,
                          const char       *name,
                          guint             n,
                          guint             n_all)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *shown = NULL;

  if (!self->is_terminal || now - self->last_told < PAUSE)
    return;
  self->last_told = now;
  shown = g_filename_display_name (name);
  fprintf (stderr, ERASE_LINE "%u/%u %s", n, n_all, shown);
  fflush (stderr);
  self->is_shown = TRUE;
}

void
zhupi_cli_progress_end (ZhupiCliProgress *self)
{
  if (self->is_shown)
    zhupi_cli_say (ERASE_LINE);
  self->is_shown = FALSE;
}
