/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"

/* Runs through the files of a folder, each of which was an input that mattered once. */

static const char *folder;

static void
replay (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree guint8 *exact = NULL;
  gsize n_bytes;

  g_test_message ("%s", name);
  g_file_get_contents (path, &contents, &n_bytes, &error);
  g_assert_no_error (error);
  /* Without the NUL behind the contents a sanitizer sees who reads too far. */
  exact = g_memdup2 (contents, n_bytes);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, n_bytes), ==, 0);
}

static void
test_corpus (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;
  const char *name;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)) != NULL; n_files++)
    replay (name);
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  LLVMFuzzerInitialize (&argc, &argv);
  name = g_path_get_basename (folder);
  path = g_strdup_printf ("/fuzz/%s/no-input-does-harm", name);
  g_test_add_func (path, test_corpus);
  return g_test_run ();
}
