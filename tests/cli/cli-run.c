/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <glib/gstdio.h>
#include <string.h>

static GString *
to_string (GBytes *bytes)
{
  return g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static GSubprocess *
start (const char * const *args)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                               | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_ptr_array_add (command, (char *) g_getenv ("ZHUPI_TEST_CLI"));
  for (; *args != NULL; args++)
    g_ptr_array_add (command, (char *) *args);
  g_ptr_array_add (command, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) command->pdata, &error);
  g_assert_no_error (error);
  return process;
}

static CliRun *
run_process (const char         *input,
             const char * const *args)
{
  CliRun *self = g_new0 (CliRun, 1);
  g_autoptr (GSubprocess) process = start (args);
  g_autoptr (GBytes) in = g_bytes_new (input, input != NULL ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  /* A command that fails need not have read its input. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    g_assert_no_error (error);
  g_subprocess_wait (process, NULL, NULL);

  self->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  self->out = to_string (out);
  self->err = to_string (err);
  return self;
}

/* What the recognizer says of missing data, such as in a build without the name tagger. */
static const char *
get_notice (void)
{
  static const char *const args[] = { "suggest", "-", NULL };
  static char *notice = NULL;

  if (notice == NULL)
    {
      g_autoptr (CliRun) run = run_process ("星河", args);

      notice = g_strdup (run->err->str);
    }
  return notice;
}

CliRun *
cli_run_strv (const char         *input,
              const char * const *args)
{
  CliRun *self = run_process (input, args);

  if (g_str_has_prefix (self->err->str, get_notice ()))
    g_string_erase (self->err, 0, (gssize) strlen (get_notice ()));
  g_test_message ("%s", self->err->str);
  return self;
}

CliRun *
cli_run (const char *input,
         ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  va_list list;
  char *arg;

  va_start (list, input);
  while ((arg = va_arg (list, char *)) != NULL)
    g_ptr_array_add (args, arg);
  va_end (list);
  g_ptr_array_add (args, NULL);

  return cli_run_strv (input, (const char * const *) args->pdata);
}

void
cli_run_free (CliRun *self)
{
  g_string_free (self->out, TRUE);
  g_string_free (self->err, TRUE);
  g_free (self);
}

void
cli_assert_fails (CliRun *self,
                  int     status)
{
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpuint (self->out->len, ==, 0);
  g_assert_true (g_str_has_prefix (self->err->str, "zhupi-cli: "));
  g_assert_true (g_str_has_suffix (self->err->str, ".\n"));
  /* One line, one sentence. */
  g_assert_true (strchr (self->err->str, '\n') == self->err->str + self->err->len - 1);
}

void
cli_set_up (CliFolder     *self,
            gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("zhupi-cli-XXXXXX", NULL);
  self->strings = g_ptr_array_new_with_free_func (g_free);
}

/* A link is removed, not followed. */
static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_remove (path) == 0)
    return;
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

void
cli_clear (CliFolder     *self,
           gconstpointer  data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_ptr_array_unref (self->strings);
}

static const char *
keep (CliFolder *self,
      char      *string)
{
  g_ptr_array_add (self->strings, string);
  return string;
}

const char *
cli_path (CliFolder  *self,
          const char *name)
{
  return keep (self, g_build_filename (self->folder, name, NULL));
}

const char *
cli_write (CliFolder  *self,
           const char *name,
           const char *bytes,
           gssize      n_bytes)
{
  const char *path = cli_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
  return path;
}

const char *
cli_read (CliFolder  *self,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (cli_path (self, name), &contents, NULL, &error);
  g_assert_no_error (error);
  return keep (self, contents);
}

const char *
cli_option (CliFolder  *self,
            const char *option,
            const char *path)
{
  return keep (self, g_strdup_printf ("--%s=%s", option, path));
}

void
cli_add (const char *name,
         void      (*func) (CliFolder *, gconstpointer))
{
  g_test_add (name, CliFolder, NULL, cli_set_up, func, cli_clear);
}
