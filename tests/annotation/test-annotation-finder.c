/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-finder.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

/* 星河重工 at 0 and 11, 云帆电池 at 5. */
#define UTF8 "星河重工与云帆电池签约，星河重工供图。"

static const ZhupiAuthor author = { "tester", 1 };

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
} Fixture;

static void
run (Fixture      *fixture,
     ZhupiCommand *command)
{
  g_autoptr(ZhupiCommand) owned = command;
  g_autoptr(GError) error = NULL;

  zhupi_history_apply (fixture->history, owned, &error);
  g_assert_no_error (error);
}

static const ZhupiAnnotationRecord *
nth (Fixture *fixture,
     guint    position)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (fixture->set), position);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const ZhupiRange ranges[] = { { 0, 4 }, { 5, 9 }, { 11, 15 } };
  g_autoptr(ZhupiText) text = zhupi_text_new (UTF8);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->set = zhupi_annotation_set_new (fixture->article, "test");
  fixture->history = zhupi_history_new (fixture->set);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    run (fixture, zhupi_editing_mark (fixture->set, ranges[i], g_quark_from_string ("company"),
                                      &author));
}

/* The worker of a search gives up its reference a moment after it has answered. */
#define PATIENCE_US (10 * G_USEC_PER_SEC)

static void
assert_let_go (gpointer object)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_US;

  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  while (object != NULL && g_get_monotonic_time () < deadline)
    g_thread_yield ();
  g_assert_null (object);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->history);
  assert_let_go (fixture->set);
  assert_let_go (fixture->article);
}

static void
assert_hits (Fixture        *fixture,
             const char     *pattern,
             ZhupiFindFlags  flags,
             const char     *expected)
{
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) hits = zhupi_find_marks (fixture->set, pattern, flags, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      ZhupiRange hit = g_array_index (hits, ZhupiRange, i);

      g_string_append_printf (found, "%u-%u ", hit.start, hit.end);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_quote (Fixture       *fixture,
            gconstpointer  data)
{
  assert_hits (fixture, "星河", ZHUPI_FIND_DEFAULT, "0-4 11-15 ");
  assert_hits (fixture, "雲帆", ZHUPI_FIND_DEFAULT, "5-9 ");
  assert_hits (fixture, "签约", ZHUPI_FIND_DEFAULT, "");
  assert_hits (fixture, "", ZHUPI_FIND_DEFAULT, "");
  assert_hits (fixture, "电.$", ZHUPI_FIND_REGEX, "5-9 ");
}

static void
test_note_and_entity (Fixture       *fixture,
                      gconstpointer  data)
{
  run (fixture, zhupi_editing_set_note (fixture->set, nth (fixture, 1), "See the Harbor plan",
                                        &author));
  run (fixture, zhupi_editing_set_entity (fixture->set, nth (fixture, 2), "星河重工股份", &author));
  assert_hits (fixture, "harbor", ZHUPI_FIND_DEFAULT, "5-9 ");
  assert_hits (fixture, "harbor", ZHUPI_FIND_EXACT, "");
  assert_hits (fixture, "股份", ZHUPI_FIND_DEFAULT, "11-15 ");
}

static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  run (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 5, 9 },
                                    g_quark_from_string ("project"), &author));
  assert_hits (fixture, "云帆", ZHUPI_FIND_DEFAULT, "5-9 ");
}

static void
test_rejected (Fixture       *fixture,
               gconstpointer  data)
{
  run (fixture, zhupi_editing_set_state (fixture->set, nth (fixture, 0), ZHUPI_STATE_REJECTED,
                                         &author));
  assert_hits (fixture, "星河", ZHUPI_FIND_DEFAULT, "11-15 ");
}

static void
test_errors (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (zhupi_find_marks (fixture->set, "(", ZHUPI_FIND_REGEX, NULL, &error));
  g_assert_cmpint (error->domain, ==, G_REGEX_ERROR);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (zhupi_find_marks (fixture->set, "星", ZHUPI_FIND_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
store_result_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The worker looks at the set as it was when it was asked. */
static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) hits = NULL;

  zhupi_find_marks_async (fixture->set, "星河", ZHUPI_FIND_DEFAULT, NULL, store_result_cb,
                          &result);
  run (fixture, zhupi_editing_remove (fixture->set, nth (fixture, 0)));
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  hits = zhupi_find_marks_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/annotation/find/in-quotes", test_quote);
  ADD ("/annotation/find/in-notes-and-entities", test_note_and_entity);
  ADD ("/annotation/find/equal-ranges-once", test_once);
  ADD ("/annotation/find/not-what-was-rejected", test_rejected);
  ADD ("/annotation/find/bad-expression-and-cancellation", test_errors);
  ADD ("/annotation/find/off-the-main-loop-in-a-snapshot", test_async);
#undef ADD
  return g_test_run ();
}
