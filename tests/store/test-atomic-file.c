/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desks.h"
#include "store/zhupi-atomic-file.h"
#include "store/zhupi-lock-file.h"
#include "zhupi-error.h"

#define N_KILLS 25
#define LONGEST_LIFE 20000 /* microseconds */
#define N_BYTES (512 * 1024)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  self->path = g_build_filename (self->folder, "file", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  desks_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static GBytes *
make_bytes (char letter)
{
  return g_bytes_new_take (g_strnfill (N_BYTES, letter), N_BYTES);
}

static void
test_replaces (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("2", 1);
  g_autofree char *contents = NULL;

  g_assert_cmpint (zhupi_atomic_file_write (self->path, first), ==, 0);
  g_assert_cmpint (zhupi_atomic_file_write (self->path, second), ==, 0);
  contents = desks_read (self->path);
  g_assert_cmpstr (contents, ==, "2");
}

static G_NORETURN void
write_for_ever (const char *path)
{
  g_autoptr (GBytes) a = make_bytes ('a');
  g_autoptr (GBytes) b = make_bytes ('b');

  for (;;)
    if (zhupi_atomic_file_write (path, a) != 0 || zhupi_atomic_file_write (path, b) != 0)
      _exit (1);
}

static void
assert_whole (const char *path)
{
  g_autofree char *contents = desks_read (path);

  g_assert_cmpuint (strlen (contents), ==, N_BYTES);
  g_assert_cmpuint (strspn (contents, (char[]) { contents[0], 0 }), ==, N_BYTES);
}

/* Killed at any moment, a writer leaves one whole file. */
static void
test_killed (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) bytes = make_bytes ('c');
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  g_assert_cmpint (zhupi_atomic_file_write (self->path, bytes), ==, 0);
  for (guint i = 0; i < N_KILLS; i++)
    {
      pid_t child = fork ();
      int status;

      if (child == 0)
        write_for_ever (self->path);
      g_usleep (g_rand_int_range (random, 0, LONGEST_LIFE));
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      g_assert_true (WIFSIGNALED (status));
      assert_whole (self->path);
    }
}

static void
test_errors (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "nowhere", "file", NULL);
  g_autoptr (GBytes) bytes = make_bytes ('a');
  int codes[] = { ENOSPC, EROFS, ENOENT, EIO };

  g_assert_cmpint (zhupi_atomic_file_write (nowhere, bytes), ==, ENOENT);
  g_assert_cmpint (zhupi_atomic_file_write (self->folder, bytes), !=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = NULL;

      zhupi_atomic_file_set_error (&error, codes[i], "读者甲");
      g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
      g_assert_nonnull (strstr (error->message, "读者甲"));
      g_assert_nonnull (strstr (error->message, "safe in memory"));
    }
}

static void
test_lock_excludes (Fixture       *self,
                    gconstpointer  data)
{
  int first = ZHUPI_LOCK_FILE_NONE, second = ZHUPI_LOCK_FILE_NONE;

  g_assert_cmpint (zhupi_lock_file_take (self->path, &first), ==, 0);
  g_assert_cmpint (zhupi_lock_file_take (self->path, &second), ==, EBUSY);
  g_assert_cmpint (second, ==, ZHUPI_LOCK_FILE_NONE);
  zhupi_lock_file_drop (self->path, &first);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (zhupi_lock_file_take (self->path, &second), ==, 0);
  zhupi_lock_file_drop (self->path, &second);
}

/* The lock of a program that died is nobody's. */
static void
test_lock_dies_with_its_owner (Fixture       *self,
                               gconstpointer  data)
{
  int fd = ZHUPI_LOCK_FILE_NONE, status;
  pid_t child = fork ();

  if (child == 0)
    _exit (zhupi_lock_file_take (self->path, &fd));
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (zhupi_lock_file_take (self->path, &fd), ==, 0);
  zhupi_lock_file_drop (self->path, &fd);
}

#define ADD(name, function) \
  g_test_add ("/store/atomic-file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("replaces", test_replaces);
  ADD ("killed-leaves-one-whole-file", test_killed);
  ADD ("errors-say-what-is-safe", test_errors);
  ADD ("lock-excludes", test_lock_excludes);
  ADD ("lock-dies-with-its-owner", test_lock_dies_with_its_owner);
  return g_test_run ();
}
