/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-edition-diff.h"
#include "carry/zhupi-edition.h"
#include "store/desks.h"

#define TITLE "星河重工在北岸动工"

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->desk);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static ZhupiArticle *
make_article (const char *utf8,
              const char *source)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, source);
}

static void
put_on_desk (Fixture    *self,
             const char *utf8,
             const char *source,
             gboolean    with_mark)
{
  g_autoptr (ZhupiArticle) article = make_article (utf8, source);
  g_autoptr (ZhupiDeskArticle) on_desk = desks_add (self->desk, article, NULL);
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (article, "mine");
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_new (on_desk, set);

  if (with_mark)
    desks_mark (set, 0, 4);
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
}

static gboolean
finds (Fixture    *self,
       const char *utf8,
       const char *source)
{
  g_autoptr (ZhupiArticle) article = make_article (utf8, source);
  g_autoptr (ZhupiDeskArticle) older = zhupi_edition_find_older (self->desk, article);

  return older != NULL;
}

static void
test_title (Fixture       *self,
            gconstpointer  data)
{
  put_on_desk (self, TITLE "\n今天开工。\n", NULL, TRUE);
  g_assert_true (finds (self, TITLE "\n今天上午开工。\n", NULL));
  g_assert_true (finds (self, "星河重工 在北岸动工！\n今天上午开工。\n", NULL));
  g_assert_false (finds (self, "云帆电池在北岸动工\n今天上午开工。\n", NULL));
  g_assert_false (finds (self, TITLE "\n今天开工。\n", NULL));
}

static void
test_short_title (Fixture       *self,
                  gconstpointer  data)
{
  put_on_desk (self, "快讯\n星河重工今天开工。\n", NULL, TRUE);
  g_assert_false (finds (self, "快讯\n云帆电池今天开工。\n", NULL));
}

static void
test_source (Fixture       *self,
             gconstpointer  data)
{
  put_on_desk (self, "星河重工今天开工。\n", "file:///a.txt", TRUE);
  g_assert_true (finds (self, "云帆电池明天开工。\n", "file:///a.txt"));
  g_assert_false (finds (self, "云帆电池明天开工。\n", "file:///b.txt"));
}

static void
test_without_marks (Fixture       *self,
                    gconstpointer  data)
{
  put_on_desk (self, TITLE "\n今天开工。\n", "file:///a.txt", FALSE);
  g_assert_false (finds (self, TITLE "\n今天上午开工。\n", "file:///a.txt"));
}

static char *
dup_words (ZhupiArticle *article,
           ZhupiRange    range)
{
  return g_strstrip (zhupi_text_dup_slice (zhupi_article_get_text (article), range));
}

static void
test_diff (void)
{
  g_autoptr (ZhupiArticle) old = make_article ("甲乙丙丁。\n\n戊己庚辛。\n\n子丑寅卯。\n", NULL);
  g_autoptr (ZhupiArticle) new = make_article ("甲乙丙丁。\n\n天地玄黄。\n\n戊己庚辛。\n", NULL);
  g_autoptr (GArray) changes = zhupi_edition_diff (old, new);
  g_autoptr (GArray) none = zhupi_edition_diff (old, old);
  const ZhupiEditionChange *come = &g_array_index (changes, ZhupiEditionChange, 0);
  const ZhupiEditionChange *gone = &g_array_index (changes, ZhupiEditionChange, 1);
  g_autofree char *come_words = NULL;
  g_autofree char *gone_words = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (changes->len, ==, 2);
  come_words = dup_words (new, come->new);
  gone_words = dup_words (old, gone->old);
  g_assert_cmpstr (come_words, ==, "天地玄黄。");
  g_assert_cmpstr (gone_words, ==, "子丑寅卯。");
  g_assert_cmpuint (zhupi_range_length (come->old), ==, 0);
  g_assert_cmpuint (zhupi_range_length (gone->new), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/carry/edition/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-title-but-for-blanks-and-stops", test_title);
  ADD ("a-short-title-says-nothing", test_short_title);
  ADD ("same-source", test_source);
  ADD ("without-marks-there-is-nothing-to-carry", test_without_marks);
  g_test_add_func ("/carry/edition/diff-in-whole-sentences", test_diff);
  return g_test_run ();
}
