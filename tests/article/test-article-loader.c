/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article-loader.h"
#include "zhupi-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define GIBIBYTE (1024 * 1024 * 1024)

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("zhupi-loader-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "article.txt", NULL);
  self->file = g_file_new_for_path (self->path);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_object_unref (self->file);
}

static void
write_file (Fixture    *self,
            const char *bytes,
            gssize      n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, bytes, n_bytes, &error);
  g_assert_no_error (error);
}

static void
check_refused (GFile *file,
               int    code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiArticle) article = zhupi_article_load (file, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, ZHUPI_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_loads (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiArticle) article = NULL;
  g_autofree char *uri = g_file_get_uri (self->file);

  write_file (self, "标题\r\n云帆投产。", -1);
  article = zhupi_article_load (self->file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_article_get_length (article), ==, 9);
  g_assert_cmpstr (zhupi_article_get_source (article), ==, uri);
}

static void
test_missing (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GFile) inside = NULL;

  check_refused (self->file, ZHUPI_ERROR_IO);
  write_file (self, "x", 1);
  inside = g_file_get_child (self->file, "inside.txt");
  check_refused (inside, ZHUPI_ERROR_IO);
}

static void
test_folder (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  check_refused (folder, ZHUPI_ERROR_IO);
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  write_file (self, "", 0);
  check_refused (self->file, ZHUPI_ERROR_NOT_TEXT);
}

/* A sparse file: it would take memory and time only if it were read. */
static void
test_gibibyte (Fixture       *self,
               gconstpointer  data)
{
  write_file (self, "x", 1);
  g_assert_no_errno (truncate (self->path, GIBIBYTE));
  check_refused (self->file, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_unreadable (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GFile) memory = g_file_new_for_path ("/proc/self/mem");

  check_refused (memory, ZHUPI_ERROR_IO);
}

typedef struct
{
  GMainLoop *loop;
  ZhupiArticle *article;
  GError *error;
} Answer;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->article = zhupi_article_load_finish (result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static Answer
load_and_wait (GFile        *file,
               GCancellable *cancellable)
{
  Answer answer = { g_main_loop_new (NULL, FALSE), NULL, NULL };

  zhupi_article_load_async (file, NULL, cancellable, loaded_cb, &answer);
  g_main_loop_run (answer.loop);
  g_main_loop_unref (answer.loop);
  return answer;
}

static void
test_async (Fixture       *self,
            gconstpointer  data)
{
  Answer answer;

  write_file (self, "云帆投产。", -1);
  answer = load_and_wait (self->file, NULL);

  g_assert_no_error (answer.error);
  g_assert_cmpuint (zhupi_article_get_length (answer.article), ==, 5);
  g_assert_finalize_object (answer.article);
}

static void
test_async_error (Fixture       *self,
                  gconstpointer  data)
{
  Answer answer = load_and_wait (self->file, NULL);

  g_assert_null (answer.article);
  g_assert_error (answer.error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
  g_clear_error (&answer.error);
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer;

  write_file (self, "云帆投产。", -1);
  g_cancellable_cancel (cancellable);
  answer = load_and_wait (self->file, cancellable);

  g_assert_null (answer.article);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

static void
add (const char *name,
     void      (*func) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/article/loader/loads", test_loads);
  add ("/article/loader/missing-file", test_missing);
  add ("/article/loader/folder", test_folder);
  add ("/article/loader/empty-file", test_empty);
  add ("/article/loader/gibibyte", test_gibibyte);
  add ("/article/loader/read-fails", test_unreadable);
  add ("/article/loader/async", test_async);
  add ("/article/loader/async-error", test_async_error);
  add ("/article/loader/cancelled", test_cancelled);

  return g_test_run ();
}
