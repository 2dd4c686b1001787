/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/zhupi-file-stamp.h"

#define OURS "our words"
#define THEIRS "their way"

typedef struct
{
  char *folder;
  char *path;
  ZhupiFileStamp stamp;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("zhupi-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
write_file (Fixture    *self,
            const char *contents)
{
  g_assert_true (g_file_set_contents (self->path, contents, -1, NULL));
}

/* As after a writing of that. */
static void
take (Fixture    *self,
      const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (contents, strlen (contents));

  zhupi_file_stamp_take (&self->stamp, self->path, bytes);
}

static void
test_same (Fixture       *self,
           gconstpointer  data)
{
  write_file (self, OURS);
  take (self, OURS);
  g_assert_false (zhupi_file_stamp_differs (&self->stamp, self->path));
  write_file (self, OURS);
  g_assert_false (zhupi_file_stamp_differs (&self->stamp, self->path));
}

/* Of the same length: the size alone tells nothing. */
static void
test_other (Fixture       *self,
            gconstpointer  data)
{
  write_file (self, OURS);
  take (self, OURS);
  write_file (self, THEIRS);
  g_assert_true (zhupi_file_stamp_differs (&self->stamp, self->path));
}

static void
test_replaced (Fixture       *self,
               gconstpointer  data)
{
  write_file (self, THEIRS);
  take (self, OURS);
  g_assert_true (zhupi_file_stamp_differs (&self->stamp, self->path));
  write_file (self, OURS);
  g_assert_false (zhupi_file_stamp_differs (&self->stamp, self->path));
}

static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  take (self, OURS);
  g_assert_false (zhupi_file_stamp_differs (&self->stamp, self->path));
  write_file (self, THEIRS);
  g_assert_true (zhupi_file_stamp_differs (&self->stamp, self->path));
}

#define ADD(name, test) \
  g_test_add ("/store/file-stamp/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpuint (strlen (OURS), ==, strlen (THEIRS));
  ADD ("same-content-is-the-same", test_same);
  ADD ("other-content-differs", test_other);
  ADD ("what-replaced-it-before-the-stamp-differs", test_replaced);
  ADD ("what-was-missing-differs-when-it-is-there", test_missing);
  return g_test_run ();
}
