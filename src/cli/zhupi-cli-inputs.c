/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-inputs.h"

#include "zhupi-cli-output.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GPtrArray *inputs;
  char *ending;
  GFile *left_out;
  ZhupiExit result;
} Listing;

/* A folder that is looked into, and the one that it was found in. */
typedef struct _Folder
{
  const struct _Folder *parent;
  GStatBuf status;
} Folder;

static void
input_free (gpointer data)
{
  ZhupiCliInput *self = data;

  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/* Without the ending of the format, or else without the last one. */
static char *
make_name (const Listing *listing,
           const char    *path)
{
  const char *base = strrchr (path, '/');
  const char *dot;

  base = base != NULL ? base + 1 : path;
  if (g_str_has_suffix (path, listing->ending))
    return g_strndup (path, strlen (path) - strlen (listing->ending));
  dot = strrchr (base, '.');
  return dot != NULL && dot != base ? g_strndup (path, (gsize) (dot - path)) : g_strdup (path);
}

/* @shown: the path within the folder that was named. */
static void
add_file (Listing    *listing,
          const char *path,
          const char *shown)
{
  ZhupiCliInput *input = g_new (ZhupiCliInput, 1);

  input->path = g_strdup (path);
  input->name = make_name (listing, shown);
  g_ptr_array_add (listing->inputs, input);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_names (Listing    *listing,
            const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    {
      zhupi_cli_complain (folder, _("The folder cannot be read: %s."), error->message);
      listing->result = ZHUPI_EXIT_IO;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_strings);
  return names;
}

static gboolean
is_left_out (Listing    *listing,
             const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  return listing->left_out != NULL && g_file_equal (file, listing->left_out);
}

/* A link may lead back to a folder above. */
static gboolean
is_inside_itself (const Folder *self)
{
  for (const Folder *above = self->parent; above != NULL; above = above->parent)
    if (above->status.st_dev == self->status.st_dev && above->status.st_ino == self->status.st_ino)
      return TRUE;
  return FALSE;
}

static void
add_folder (Listing      *listing,
            const Folder *parent,
            const char   *folder,
            const char   *shown)
{
  Folder self = { .parent = parent };
  g_autoptr (GPtrArray) names = NULL;

  if (parent != NULL && is_left_out (listing, folder))
    return;
  if (g_stat (folder, &self.status) == 0 && is_inside_itself (&self))
    return;
  names = list_names (listing, folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *inside = shown != NULL ? g_build_filename (shown, names->pdata[i], NULL)
                                              : g_strdup (names->pdata[i]);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_folder (listing, &self, path, inside);
      else if (g_str_has_suffix (path, listing->ending))
        add_file (listing, path, inside);
    }
}

/* A folder that a person names has something in it, or is not the one that was meant. */
static void
add_input_folder (Listing    *listing,
                  const char *folder)
{
  guint n_before = listing->inputs->len;
  ZhupiExit before = listing->result;

  listing->result = ZHUPI_EXIT_DONE;
  add_folder (listing, NULL, folder, NULL);
  if (listing->inputs->len == n_before && listing->result == ZHUPI_EXIT_DONE)
    {
      /* Translators: %s is the ending of a file name, such as .json */
      zhupi_cli_complain (folder, _("No file in this folder ends in “%s”; look at the format."),
                          listing->ending);
      listing->result = ZHUPI_EXIT_FINDINGS;
    }
  listing->result = zhupi_cli_worse (listing->result, before);
}

GPtrArray *
zhupi_cli_inputs_list (char       **paths,
                       const char  *extension,
                       const char  *left_out,
                       ZhupiExit   *result)
{
  Listing listing = { .result = ZHUPI_EXIT_DONE };

  listing.inputs = g_ptr_array_new_with_free_func (input_free);
  listing.ending = g_strconcat (".", extension, NULL);
  listing.left_out = left_out != NULL ? g_file_new_for_path (left_out) : NULL;
  for (; *paths != NULL; paths++)
    {
      g_autofree char *base = g_path_get_basename (*paths);

      if (g_file_test (*paths, G_FILE_TEST_IS_DIR))
        add_input_folder (&listing, *paths);
      else
        add_file (&listing, *paths, base);
    }
  g_free (listing.ending);
  g_clear_object (&listing.left_out);
  *result = zhupi_cli_worse (*result, listing.result);
  return listing.inputs;
}
