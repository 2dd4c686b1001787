/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

G_BEGIN_DECLS

/**
 * ZhupiCliProgress:
 * @name: of the article that is being read, borrowed
 *
 * Tells on standard error how far a long article is: in a terminal one line that is written over
 * again and goes away, elsewhere, when asked for, a line for each piece.
 */
typedef struct
{
  gboolean is_wanted;
  gboolean is_terminal;
  gboolean is_shown;
  gint64 last_told;
  const char *name;
} ZhupiCliProgress;

void zhupi_cli_progress_init  (ZhupiCliProgress *self,
                               gboolean          is_asked_for);
void zhupi_cli_progress_begin (ZhupiCliProgress *self,
                               const char       *name);
/* A #ZhupiRecognizerProgress whose user data is the progress. */
void zhupi_cli_progress_tell  (guint             n_done,
                               guint             n_all,
                               gpointer          progress);
/* The n-th of so many files; told only in a terminal. */
void zhupi_cli_progress_count (ZhupiCliProgress *self,
                               const char       *name,
                               guint             n,
                               guint             n_all);
void zhupi_cli_progress_end   (ZhupiCliProgress *self);

G_END_DECLS
