/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "article/zhupi-article-loader.h"
#include "carry/zhupi-edition-watch.h"
#include "store/desks.h"

#define FIRST "星河重工今天开工。\n"
#define SECOND "云帆电池今天开工。\n"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  ZhupiArticle *article;
  ZhupiEditionWatch *watch;
  guint n_changes;
  char *sha256; /* told last */
} Fixture;

static void
write_file (Fixture    *self,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
changed_cb (Fixture      *self,
            ZhupiArticle *article)
{
  self->n_changes++;
  g_free (self->sha256);
  self->sha256 = article != NULL ? g_strdup (zhupi_article_get_sha256 (article)) : NULL;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  self->path = g_build_filename (self->folder, "article.txt", NULL);
  self->file = g_file_new_for_path (self->path);
  write_file (self, FIRST);
  self->article = zhupi_article_load (self->file, NULL, NULL, NULL);
  self->watch = zhupi_edition_watch_new (self->file, zhupi_article_get_sha256 (self->article));
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  desks_let_go (self->watch);
  g_clear_object (&self->file);
  g_clear_object (&self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->sha256);
}

static void
wait_for_changes (Fixture *self,
                  guint    n_changes)
{
  while (self->n_changes < n_changes)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_noticed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (ZhupiArticle) now = NULL;

  write_file (self, SECOND);
  wait_for_changes (self, 1);
  now = zhupi_article_load (self->file, NULL, NULL, NULL);
  g_assert_cmpstr (self->sha256, ==, zhupi_article_get_sha256 (now));
  write_file (self, FIRST);
  wait_for_changes (self, 2);
  g_assert_null (self->sha256);
}

/* Same size, same time: only the content tells. */
static void
test_same_time (Fixture       *self,
                gconstpointer  data)
{
  struct utimbuf times = { 1000000000, 1000000000 };

  g_assert_cmpint (g_utime (self->path, &times), ==, 0);
  write_file (self, SECOND);
  g_assert_cmpint (g_utime (self->path, &times), ==, 0);
  zhupi_edition_watch_look (self->watch);
  wait_for_changes (self, 1);
  g_assert_cmpstr (self->sha256, !=, zhupi_article_get_sha256 (self->article));
}

static void
test_touched (Fixture       *self,
              gconstpointer  data)
{
  write_file (self, FIRST);
  g_assert_cmpint (g_utime (self->path, NULL), ==, 0);
  desks_wait (1000);
  g_assert_cmpuint (self->n_changes, ==, 0);
}

static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  desks_wait (1000);
  g_assert_cmpuint (self->n_changes, ==, 0);
  write_file (self, SECOND);
  wait_for_changes (self, 1);
}

#define ADD(name, func) \
  g_test_add ("/carry/edition-watch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("another-text-is-told-and-that-it-is-back", test_noticed);
  ADD ("size-and-time-prove-nothing", test_same_time);
  ADD ("the-same-text-is-no-news", test_touched);
  ADD ("a-file-that-is-gone-is-no-news", test_removed);
  return g_test_run ();
}
