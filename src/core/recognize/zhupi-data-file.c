/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-data-file.h"

/* Programs lie at most this many folders below the root of the build. */
#define MAX_DEPTH 4

#define BUILD_SUBFOLDER "src/core/recognize"

static char *
path_if_exists (const char *folder,
                const char *subfolder,
                const char *name)
{
  g_autofree char *path = g_build_filename (folder, subfolder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

/* A program that was not installed finds what was built with it. */
static char *
find_in_build (const char *name)
{
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  for (guint i = 0; folder != NULL && i < MAX_DEPTH; i++)
    {
      g_autofree char *child = g_steal_pointer (&folder);
      char *path;

      folder = g_path_get_dirname (child);
      path = path_if_exists (folder, BUILD_SUBFOLDER, name);
      if (path != NULL)
        return path;
    }
  return NULL;
}

char *
zhupi_data_file_find (const char *folder,
                      const char *name)
{
  const char *environment = g_getenv ("ZHUPI_DATA_DIR");
  char *path;

  if (folder != NULL)
    return g_build_filename (folder, name, NULL);
  path = environment != NULL ? path_if_exists (environment, "", name) : NULL;
  if (path == NULL)
    path = find_in_build (name);
  return path != NULL ? path : g_build_filename (PKGDATADIR, name, NULL);
}
