/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "carry/zhupi-carry-over.h"
#include "store/desks.h"

#define TITLE "星河重工在北岸动工\n2026/3/4 10:35\n"
#define PARTNERS "星河重工与云帆电池签约，北岸二期电池项目同日开工。\n"
#define LEADER "总裁何青在会上介绍了新的储能项目。\n"
#define OLD_TEXT TITLE PARTNERS LEADER
#define NEW_TEXT TITLE "记者从园区获悉，工期为两年。\n" PARTNERS

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *old;
  ZhupiArticle *new;
  ZhupiDeskArticle *from;
  ZhupiDeskArticle *to;
  guint n_done;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
  self->old = desks_make_article (OLD_TEXT);
  self->new = desks_make_article (NEW_TEXT);
  self->from = desks_add (self->desk, self->old, NULL);
  self->to = desks_add (self->desk, self->new, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->desk);
  g_clear_object (&self->old);
  g_clear_object (&self->new);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static void
mark_words (ZhupiAnnotationSet *set,
            const char         *words)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  const char *utf8 = zhupi_text_get_utf8 (text, NULL);
  const char *at = strstr (utf8 + strlen (TITLE), words);

  g_assert_nonnull (at);
  desks_mark (set, zhupi_text_from_byte (text, at - utf8),
              zhupi_text_from_byte (text, at - utf8 + strlen (words)));
}

static ZhupiSetKeeper *
keep_set (Fixture    *self,
          const char *name)
{
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (self->old, name);
  g_autoptr (GError) error = NULL;
  ZhupiSetKeeper *keeper = zhupi_set_keeper_new (self->from, set);

  mark_words (set, "云帆电池");
  mark_words (set, "何青");
  g_assert_true (desks_save (keeper, &error));
  g_assert_no_error (error);
  return keeper;
}

static void
progress_cb (guint    n_done,
             guint    n_sets,
             gpointer user_data)
{
  Fixture *self = user_data;

  self->n_done = n_done;
  g_assert_cmpuint (n_done, <=, n_sets);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
carry_over (Fixture            *self,
            ZhupiAnnotationSet *open_set,
            ZhupiCarryResult   *done)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  zhupi_carry_over_async (self->from, open_set, self->to, self->new, progress_cb, self, NULL,
                          result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (zhupi_carry_over_finish (result, done, &error));
  g_assert_no_error (error);
}

static void
assert_words (ZhupiAnnotationSet *set,
              const char         *expected)
{
  g_autoptr (ZhupiAnnotation) item = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
  item = zhupi_annotation_set_dup_item (set, 0);
  words = zhupi_annotation_dup_quote (item);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_all_sets (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) first = keep_set (self, "first");
  g_autoptr (ZhupiSetKeeper) second = keep_set (self, "second");
  g_autoptr (ZhupiSetKeeper) carried = NULL;
  ZhupiUuid id = *zhupi_annotation_set_get_id (zhupi_set_keeper_get_set (second));
  ZhupiCarryResult done = { 0 };

  zhupi_desk_article_set_current (self->from, &id);
  g_assert_true (zhupi_set_keeper_close (first, NULL));
  carry_over (self, zhupi_set_keeper_get_set (second), &done);
  g_assert_cmpuint (self->n_done, ==, 2);
  g_assert_cmpuint (done.n_sets, ==, 2);
  g_assert_cmpuint (done.counts.n_states[ZHUPI_ANCHOR_EXACT], ==, 2);
  g_assert_cmpuint (done.counts.n_states[ZHUPI_ANCHOR_ORPHAN], ==, 2);
  g_assert_true (zhupi_uuid_equal (&done.current, &id));

  carried = desks_open (self->to, self->new, &id, NULL);
  g_assert_nonnull (carried);
  assert_words (zhupi_set_keeper_get_set (carried), "云帆电池");
  g_assert_cmpuint (
    zhupi_annotation_set_get_unplaced (zhupi_set_keeper_get_set (carried))->len, ==, 1);
  zhupi_set_keeper_close (carried, NULL);
  zhupi_set_keeper_close (second, NULL);
}

static void
test_old_stays (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) keeper = keep_set (self, "mine");
  ZhupiUuid id = *zhupi_annotation_set_get_id (zhupi_set_keeper_get_set (keeper));
  g_autofree char *path = zhupi_desk_article_dup_set_path (self->from, &id);
  g_autofree char *before = desks_read (path);
  g_autofree char *after = NULL;
  ZhupiCarryResult done;

  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  carry_over (self, NULL, &done);
  after = desks_read (path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_twice (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) keeper = keep_set (self, "mine");
  ZhupiCarryResult first, second;

  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  carry_over (self, NULL, &first);
  carry_over (self, NULL, &second);
  g_assert_false (zhupi_uuid_equal (&first.current, &second.current));
  g_assert_cmpuint (zhupi_desk_article_get_sets (self->to)->len, ==, 2);
}

static void
test_lock (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (ZhupiSetKeeper) keeper = keep_set (self, "mine");
  ZhupiUuid id = *zhupi_annotation_set_get_id (zhupi_set_keeper_get_set (keeper));
  const ZhupiSetEntry *entry;
  ZhupiCarryResult done;

  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  zhupi_desk_article_set_read_only (self->from, &id, TRUE);
  carry_over (self, NULL, &done);
  entry = zhupi_desk_article_get_sets (self->to)->pdata[0];
  g_assert_true (entry->read_only);
}

#define ADD(name, func) \
  g_test_add ("/carry/over/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-sets-go-and-the-current-one-stays-so", test_all_sets);
  ADD ("the-old-edition-is-untouched", test_old_stays);
  ADD ("twice-makes-two-sets", test_twice);
  ADD ("a-locked-set-stays-locked", test_lock);
  return g_test_run ();
}
