/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "article/zhupi-article-loader.h"
#include "desks.h"
#include "zhupi-error.h"

#define OTHER_TEXT "云帆电池扩产\n2026/4/1\n云帆电池将扩建工厂。\n"

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *article;
  ZhupiArticle *other;
  guint n_signals;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
  self->article = desks_make_article (DESKS_TEXT);
  self->other = desks_make_article (OTHER_TEXT);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->desk);
  g_clear_object (&self->article);
  g_clear_object (&self->other);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static ZhupiDeskArticle *
add (Fixture      *self,
     ZhupiArticle *article)
{
  g_autoptr (GError) error = NULL;
  ZhupiDeskArticle *added = desks_add (self->desk, article, &error);

  g_assert_no_error (error);
  return added;
}

/* Lets go of the desk and looks at the folder again. */
static void
start_again (Fixture *self)
{
  desks_let_go (g_steal_pointer (&self->desk));
  self->desk = zhupi_desk_new (self->folder);
  g_assert_true (desks_load (self->desk));
}

static guint
get_size (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->desk));
}

static ZhupiDeskArticle *
dup_first (Fixture *self)
{
  ZhupiDeskArticle *first = g_list_model_get_item (G_LIST_MODEL (self->desk), 0);

  g_assert_nonnull (first);
  return first;
}

static ZhupiAnnotationSet *
make_kept_set (ZhupiDeskArticle *desk_article,
               ZhupiArticle     *article,
               const char       *name,
               guint             n_marks)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, name);
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_new (desk_article, set);

  for (guint i = 0; i < n_marks; i++)
    desks_mark (set, i, i + 2);
  g_assert_true (desks_save (keeper, NULL));
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  return set;
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  g_assert_true (desks_load (self->desk));
  g_assert_cmpuint (get_size (self), ==, 0);
}

static void
test_text_is_kept_exactly (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (GFile) file = zhupi_desk_article_dup_text_file (added);
  g_autofree char *contents = desks_read (g_file_peek_path (file));

  g_assert_cmpstr (contents, ==, DESKS_TEXT);
  g_assert_cmpstr (zhupi_desk_article_get_title (added), ==, "星河重工在北岸动工");
  g_assert_cmpstr (zhupi_desk_article_get_sha256 (added), ==,
                   zhupi_article_get_sha256 (self->article));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data =
    zhupi_desk_article_list_aside_finish (ZHUPI_DESK_ARTICLE (object), result, &error);
  g_assert_no_error (error);
}

/* What was moved out of the way is found, and nothing else. */
static void
test_laid_aside (Fixture       *self,
                 gconstpointer  data)
{
  static const char *const names[] = { "b.damaged-1.journal", "a.foreign-2.zhupi.json",
                                       "c.journal" };
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (GFile) folder = zhupi_desk_article_dup_sets_folder (added);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (folder), names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  zhupi_desk_article_list_aside_async (added, NULL, listed_cb, &found);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, names[1]);
  g_assert_cmpstr (g_ptr_array_index (found, 1), ==, names[0]);
}

static ZhupiArticle *
read_from_desk (ZhupiDeskArticle *desk_article)
{
  g_autoptr (GFile) file = zhupi_desk_article_dup_text_file (desk_article);
  g_autoptr (GError) error = NULL;
  ZhupiArticle *article = zhupi_article_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return article;
}

/* The text file on the desk has no headings: they lie beside it. */
static void
test_headings_come_back (Fixture       *self,
                         gconstpointer  data)
{
  static const ZhupiHeading headings[] = { { { 0, 0 }, 1 }, { { 18, 18 }, 2 }, { { 19, 19 }, 2 } };
  guint n_headings;

  zhupi_article_set_headings (self->other, headings, G_N_ELEMENTS (headings));
  zhupi_article_get_headings (self->other, &n_headings);
  g_assert_cmpuint (n_headings, ==, 0);
  zhupi_article_set_headings (self->other, &(ZhupiHeading) { { 16, 16 }, 2 }, 1);
  g_object_unref (add (self, self->other));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ZhupiDeskArticle) kept = NULL;
      g_autoptr (ZhupiArticle) again = NULL;
      g_autoptr (ZhupiDeskArticle) added = NULL;

      kept = dup_first (self);
      again = read_from_desk (kept);
      added = add (self, again);
      g_assert_true (zhupi_article_is_heading (again, 16));
      g_assert_cmpuint (zhupi_article_find_heading (again, 20)->level, ==, 2);
      g_clear_object (&added);
      g_clear_object (&kept);
      start_again (self);
    }
}

static void
test_text_reads_as_the_same (Fixture       *self,
                             gconstpointer  data)
{
  static const char * const texts[] = {
    "\xEF\xBB\xBF标题\n正文。", "标题\r\n正文。\r", "a\tb", "\xEF\xBF\xBD\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZhupiArticle) article = desks_make_article (texts[i]);
      g_autoptr (ZhupiDeskArticle) added = add (self, article);
      g_autoptr (GFile) file = zhupi_desk_article_dup_text_file (added);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiArticle) again = zhupi_article_load (file, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (zhupi_article_get_sha256 (again), ==, zhupi_article_get_sha256 (article));
    }
}

static void
test_last_opened_first (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) first = add (self, self->article);
  g_autoptr (ZhupiDeskArticle) second = add (self, self->other);
  g_autoptr (ZhupiDeskArticle) top = dup_first (self);
  g_autoptr (ZhupiDeskArticle) again = NULL;
  g_autoptr (ZhupiDeskArticle) same_top = NULL;
  g_autoptr (ZhupiDeskArticle) new_top = NULL;

  g_assert_true (top == second);
  again = add (self, self->article);
  g_assert_true (again == first);
  same_top = dup_first (self);
  g_assert_true (same_top == second);
  g_assert_cmpuint (get_size (self), ==, 2);

  g_clear_object (&again);
  g_clear_object (&first);
  g_clear_object (&second);
  g_clear_object (&top);
  g_clear_object (&same_top);
  start_again (self);
  new_top = dup_first (self);
  g_assert_cmpstr (zhupi_desk_article_get_sha256 (new_top), ==,
                   zhupi_article_get_sha256 (self->article));
}

static void
test_remembered (Fixture       *self,
                 gconstpointer  data)
{
  ZhupiDeskArticle *added = add (self, self->article);
  g_autoptr (ZhupiDeskArticle) other = add (self, self->other);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 3);
  g_autoptr (ZhupiAnnotationSet) second = make_kept_set (added, self->article, "读者乙", 1);
  ZhupiUuid id = *zhupi_annotation_set_get_id (set), current;
  g_autoptr (ZhupiDeskArticle) again = NULL;
  const ZhupiSetEntry *entry;

  g_clear_object (&other);
  zhupi_desk_article_set_place (added, 17);
  zhupi_desk_article_set_done (added, TRUE);
  zhupi_desk_article_set_current (added, &id);
  zhupi_desk_article_set_read_only (added, &id, TRUE);
  zhupi_desk_article_set_unfinished (added, &id, TRUE);
  g_assert_cmpuint (zhupi_desk_article_get_n_marks (added), ==, 3);
  g_object_unref (added);
  start_again (self);
  again = g_list_model_get_item (G_LIST_MODEL (self->desk), 1);
  g_assert_cmpstr (zhupi_desk_article_get_title (again), ==, "星河重工在北岸动工");
  g_assert_cmpuint (zhupi_desk_article_get_place (again), ==, 17);
  g_assert_true (zhupi_desk_article_get_done (again));
  g_assert_cmpuint (zhupi_desk_article_get_n_marks (again), ==, 3);
  g_assert_true (zhupi_desk_article_get_current (again, &current));
  g_assert_true (zhupi_uuid_equal (&current, &id));
  g_assert_cmpuint (zhupi_desk_article_get_sets (again)->len, ==, 2);
  entry = zhupi_desk_article_get_sets (again)->pdata[0];
  g_assert_cmpstr (entry->name, ==, "读者甲");
  g_assert_true (entry->read_only);
  g_assert_true (zhupi_desk_article_is_unfinished (again, &id));
  entry = zhupi_desk_article_get_sets (again)->pdata[1];
  g_assert_false (zhupi_desk_article_is_unfinished (again, &entry->id));
}

static void
test_written_before_long (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autofree char *path = g_build_filename (self->folder, "articles",
                                            zhupi_desk_article_get_sha256 (added), "article.json",
                                            NULL);
  g_autofree char *contents = NULL;

  desks_wait (1000);
  contents = desks_read (path);
  g_assert_nonnull (strstr (contents, "星河重工在北岸动工"));
}

/* The record of an article is no treasure: without it the folder says enough. */
static void
test_lost_record (Fixture       *self,
                  gconstpointer  data)
{
  ZhupiDeskArticle *added = add (self, self->article);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 2);
  g_autoptr (ZhupiDeskArticle) again = NULL;
  g_autofree char *path = g_build_filename (self->folder, "articles",
                                            zhupi_desk_article_get_sha256 (added), "article.json",
                                            NULL);
  const ZhupiSetEntry *entry;

  g_object_unref (added);
  desks_let_go (g_steal_pointer (&self->desk));
  g_assert_true (g_file_set_contents (path, "{ damaged", -1, NULL));
  self->desk = zhupi_desk_new (self->folder);
  g_assert_true (desks_load (self->desk));
  again = dup_first (self);
  g_assert_cmpstr (zhupi_desk_article_get_title (again), ==, "星河重工在北岸动工");
  g_assert_cmpuint (zhupi_desk_article_get_sets (again)->len, ==, 1);
  entry = zhupi_desk_article_get_sets (again)->pdata[0];
  g_assert_cmpstr (entry->name, ==, "读者甲");
  g_assert_cmpuint (entry->n_marks, ==, 2);
}

/* A file of the sets' folder that is a copy of another, or none of ours. */
static void
test_stray_files_are_ignored (Fixture       *self,
                              gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 2);
  g_autofree char *path =
    zhupi_desk_article_dup_set_path (added, zhupi_annotation_set_get_id (set));
  g_autofree char *sets = g_path_get_dirname (path);
  g_autofree char *copy =
    g_build_filename (sets, "11111111-1111-4111-8111-111111111111.zhupi.json", NULL);
  g_autofree char *damaged =
    g_build_filename (sets, "22222222-2222-4222-8222-222222222222.zhupi.json", NULL);
  g_autofree char *contents = desks_read (path);
  g_autoptr (ZhupiDeskArticle) again = NULL;

  g_assert_true (g_file_set_contents (copy, contents, -1, NULL));
  g_assert_true (g_file_set_contents (damaged, "{", -1, NULL));
  g_clear_object (&added);
  start_again (self);
  again = dup_first (self);
  g_assert_cmpuint (zhupi_desk_article_get_sets (again)->len, ==, 1);
}

static void
test_other_folders_are_ignored (Fixture       *self,
                                gconstpointer  data)
{
  g_autofree char *short_name = g_build_filename (self->folder, "articles", "x", NULL);
  g_autofree char *name = g_strnfill (64, 'a');
  g_autofree char *empty = g_build_filename (self->folder, "articles", name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (short_name, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (empty, 0700), ==, 0);
  g_assert_true (desks_load (self->desk));
  g_assert_cmpuint (get_size (self), ==, 0);
}

static void
test_remove_and_restore (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (ZhupiDeskArticle) other = add (self, self->other);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 2);
  g_autofree char *path =
    zhupi_desk_article_dup_set_path (added, zhupi_annotation_set_get_id (set));

  g_assert_true (zhupi_desk_remove (self->desk, added, NULL));
  g_assert_cmpuint (get_size (self), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (zhupi_desk_restore (self->desk, added, NULL));
  g_assert_cmpuint (get_size (self), ==, 2);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* With its sets, in the same run and in a later one. */
static void
test_opened_again (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 2);
  g_autoptr (ZhupiDeskArticle) again = NULL;
  g_autoptr (ZhupiDeskArticle) later = NULL;

  g_assert_true (zhupi_desk_remove (self->desk, added, NULL));
  again = add (self, self->article);
  g_assert_cmpuint (zhupi_desk_article_get_sets (again)->len, ==, 1);
  g_assert_true (zhupi_desk_restore (self->desk, added, NULL));
  g_assert_cmpuint (get_size (self), ==, 1);

  g_assert_true (zhupi_desk_remove (self->desk, again, NULL));
  g_clear_object (&self->desk);
  self->desk = zhupi_desk_new (self->folder);
  g_assert_true (desks_load (self->desk));
  g_assert_cmpuint (get_size (self), ==, 0);
  later = add (self, self->article);
  g_assert_cmpuint (zhupi_desk_article_get_sets (later)->len, ==, 1);
}

static void
test_restore_where_another_lies (Fixture       *self,
                                 gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autofree char *path =
    g_build_filename (self->folder, "articles", zhupi_desk_article_get_sha256 (added), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (zhupi_desk_remove (self->desk, added, NULL));
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_false (zhupi_desk_restore (self->desk, added, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_true (zhupi_desk_restore (self->desk, added, NULL));
}

static void
count_cb (Fixture *self)
{
  self->n_signals++;
}

static void
test_remove_and_restore_set (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr (ZhupiDeskArticle) added = add (self, self->article);
  g_autoptr (ZhupiAnnotationSet) set = make_kept_set (added, self->article, "读者甲", 2);
  const ZhupiUuid *id = zhupi_annotation_set_get_id (set);
  g_autofree char *path = zhupi_desk_article_dup_set_path (added, id);
  ZhupiUuid current;

  zhupi_desk_article_set_current (added, id);
  g_signal_connect_swapped (added, "sets-changed", G_CALLBACK (count_cb), self);
  g_assert_true (zhupi_desk_article_remove_set (added, id, NULL));
  g_assert_cmpuint (self->n_signals, ==, 1);
  g_assert_cmpuint (zhupi_desk_article_get_sets (added)->len, ==, 0);
  g_assert_cmpuint (zhupi_desk_article_get_n_marks (added), ==, 0);
  g_assert_false (zhupi_desk_article_get_current (added, &current));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (zhupi_desk_article_restore_set (added, id, NULL));
  g_assert_cmpuint (self->n_signals, ==, 2);
  g_assert_cmpuint (zhupi_desk_article_get_n_marks (added), ==, 2);
  g_assert_true (zhupi_desk_article_get_current (added, &current));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *blocked = g_build_filename (self->folder, "file", NULL);
  g_autoptr (ZhupiDesk) desk = zhupi_desk_new (blocked);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (blocked, "", -1, NULL));
  g_assert_null (desks_add (desk, self->article, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
  g_assert_true (desks_load (desk));
}

#define ADD(name, function) \
  g_test_add ("/store/desk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("text-is-kept-exactly", test_text_is_kept_exactly);
  ADD ("what-was-laid-aside-is-found", test_laid_aside);
  ADD ("headings-come-back-with-the-text", test_headings_come_back);
  ADD ("text-reads-as-the-same", test_text_reads_as_the_same);
  ADD ("last-opened-first-after-a-start", test_last_opened_first);
  ADD ("everything-is-remembered", test_remembered);
  ADD ("record-is-written-before-long", test_written_before_long);
  ADD ("lost-record-loses-no-set", test_lost_record);
  ADD ("stray-files-are-ignored", test_stray_files_are_ignored);
  ADD ("other-folders-are-ignored", test_other_folders_are_ignored);
  ADD ("article-into-the-bin-and-back", test_remove_and_restore);
  ADD ("opened-again-with-its-sets", test_opened_again);
  ADD ("restore-where-another-lies", test_restore_where_another_lies);
  ADD ("set-into-the-bin-and-back", test_remove_and_restore_set);
  ADD ("no-folder-is-told", test_no_folder);
  return g_test_run ();
}
