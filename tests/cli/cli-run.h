/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliRun:
 * @status: exit status, -1 when a signal ended it
 * @out: standard output
 * @err: standard error
 *
 * What a run of the real command came to.
 */
typedef struct
{
  int status;
  GString *out;
  GString *err;
} CliRun;

/* Arguments after the program's name, %NULL at the end; @input (nullable) is standard input. What
 * is told of missing data of the recognizer is left out of standard error. */
CliRun   *cli_run          (const char  *input,
                            ...) G_GNUC_NULL_TERMINATED;
CliRun   *cli_run_strv     (const char         *input,
                            const char * const *args);
void      cli_run_free     (CliRun      *self);
/* The status is as told, standard output is empty and standard error holds one sentence. */
void      cli_assert_fails (CliRun      *self,
                            int          status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

/* A folder of the test's own, removed with all in it by cli_clear(). */
typedef struct
{
  char *folder;
  GPtrArray *strings;
} CliFolder;

void        cli_set_up  (CliFolder     *self,
                         gconstpointer  data);
void        cli_clear   (CliFolder     *self,
                         gconstpointer  data);
/* Paths are borrowed from the folder. */
const char *cli_path    (CliFolder     *self,
                         const char    *name);
const char *cli_write   (CliFolder     *self,
                         const char    *name,
                         const char    *bytes,
                         gssize         n_bytes);
const char *cli_read    (CliFolder     *self,
                         const char    *name);
/* "--option=PATH" */
const char *cli_option  (CliFolder     *self,
                         const char    *option,
                         const char    *path);
void        cli_add     (const char    *name,
                         void         (*func) (CliFolder *, gconstpointer));

G_END_DECLS
