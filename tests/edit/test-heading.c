/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-outline-model.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

/* A title; then four sentences in two paragraphs, of which one is long. */
#define UTF8                                                               \
  "星河重工下线新船\n"                                                     \
  "新船长三百米。云帆电池供货。\n"                                         \
  "北岸高新区的码头明年开工，投资一百二十亿元，由星河重工与云帆电池在三年" \
  "之内分四期建成，首期工程今年夏天已经完工。到场的有百人。\n"

#define N_ROUNDS 300

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
  ZhupiOutlineModel *outline;
} Fixture;

static const ZhupiAuthor author = { "tester", 1 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(ZhupiText) text = zhupi_text_new (UTF8);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->set = zhupi_annotation_set_new (fixture->article, "test");
  fixture->history = zhupi_history_new (fixture->set);
  fixture->outline = zhupi_outline_model_new (fixture->set);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->outline);
  g_clear_object (&fixture->history);
  g_assert_finalize_object (fixture->set);
  g_assert_finalize_object (fixture->article);
}

/* No command: there was nothing to do. */
static void
run (Fixture      *fixture,
     ZhupiCommand *command)
{
  g_autoptr(ZhupiCommand) owned = command;
  g_autoptr(GError) error = NULL;

  if (command == NULL)
    return;
  zhupi_history_apply (fixture->history, owned, &error);
  g_assert_no_error (error);
}

static void
mark (Fixture    *fixture,
      guint       start,
      guint       end)
{
  run (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { start, end },
                                    g_quark_from_string ("company"), &author));
}

static void
toggle (Fixture *fixture,
        guint    code_point)
{
  run (fixture, zhupi_editing_toggle_heading (fixture->set, code_point, &author));
}

/* "T0-8:0 H9-15:1 …": kind, range, number of marks. */
static char *
describe (ZhupiOutlineModel *outline)
{
  GString *text = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (outline));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(ZhupiOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (outline), i);
      ZhupiRange range = zhupi_outline_entry_get_range (entry);

      g_string_append_printf (text, "%s%c%u-%u:%u", i > 0 ? " " : "",
                              "THS"[zhupi_outline_entry_get_kind (entry)], range.start, range.end,
                              zhupi_outline_entry_get_n_marks (entry));
    }
  return g_string_free (text, FALSE);
}

static void
assert_outline (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *found = describe (fixture->outline);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  assert_outline (fixture, "T0-8:0");
  mark (fixture, 0, 4);
  assert_outline (fixture, "T0-8:1");
}

static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  mark (fixture, 16, 20);
  assert_outline (fixture, "T0-8:0 S16-23:1");
  mark (fixture, 9, 11);
  mark (fixture, 12, 14);
  assert_outline (fixture, "T0-8:0 S9-16:2 S16-23:1");
  g_assert_true (zhupi_history_undo (fixture->history, NULL));
  assert_outline (fixture, "T0-8:0 S9-16:1 S16-23:1");
}

static void
test_rejected (Fixture       *fixture,
               gconstpointer  data)
{
  mark (fixture, 9, 11);
  run (fixture,
       zhupi_editing_set_state (fixture->set,
                                zhupi_record_table_nth (
                                  zhupi_annotation_set_get_records (fixture->set), 0),
                                ZHUPI_STATE_REJECTED, &author));
  assert_outline (fixture, "T0-8:0");
}

static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  ZhupiTagSet *before = zhupi_annotation_set_get_tag_set (fixture->set);

  mark (fixture, 9, 11);
  toggle (fixture, 12);
  assert_outline (fixture, "T0-8:0 H9-15:1");
  g_assert_nonnull (zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (fixture->set),
                                          ZHUPI_HEADING_TAG));
  toggle (fixture, 10);
  assert_outline (fixture, "T0-8:0 S9-16:1");
  g_assert_true (zhupi_history_undo (fixture->history, NULL));
  g_assert_true (zhupi_history_undo (fixture->history, NULL));
  assert_outline (fixture, "T0-8:0 S9-16:1");
  g_assert_true (zhupi_annotation_set_get_tag_set (fixture->set) == before);
}

static void
test_label (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(ZhupiOutlineEntry) entry = NULL;
  g_autofree char *label = NULL;

  toggle (fixture, 30);
  entry = g_list_model_get_item (G_LIST_MODEL (fixture->outline), 1);
  label = zhupi_outline_entry_dup_label (entry);
  g_assert_true (g_str_has_prefix (label, "北岸高新区"));
  g_assert_true (g_str_has_suffix (label, "…"));
  g_assert_cmpint (g_utf8_strlen (label, -1), ==, 49);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  mark (fixture, 9, 11);
  mark (fixture, 24, 28);
  g_assert_cmpuint (zhupi_outline_model_find (fixture->outline, 0), ==, 0);
  g_assert_cmpuint (zhupi_outline_model_find (fixture->outline, 8), ==, 0);
  g_assert_cmpuint (zhupi_outline_model_find (fixture->outline, 9), ==, 1);
  g_assert_cmpuint (zhupi_outline_model_find (fixture->outline, 23), ==, 1);
  g_assert_cmpuint (zhupi_outline_model_find (fixture->outline, 90), ==, 2);
}

/* "0 1 2 …": how deep each line stands. */
static char *
describe_depths (ZhupiOutlineModel *outline)
{
  GString *text = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (outline));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(ZhupiOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (outline), i);

      g_string_append_printf (text, "%s%u", i > 0 ? " " : "",
                              zhupi_outline_entry_get_depth (entry));
    }
  return g_string_free (text, FALSE);
}

/* The paragraphs 9-23 and 24-87 as headings: the second and last one is two sentences. */
static void
test_article_headings (Fixture       *fixture,
                       gconstpointer  data)
{
  static const ZhupiHeading headings[] = { { { 9, 9 }, 2 }, { { 24, 24 }, 4 } };
  g_autofree char *depths = NULL;

  zhupi_article_set_headings (fixture->article, headings, G_N_ELEMENTS (headings));
  g_assert_finalize_object (fixture->outline);
  fixture->outline = zhupi_outline_model_new (fixture->set);
  assert_outline (fixture, "T0-8:0 H9-23:0 H24-87:0");
  mark (fixture, 9, 11);
  mark (fixture, 16, 20);
  mark (fixture, 24, 28);
  toggle (fixture, 83);
  assert_outline (fixture, "T0-8:0 H9-23:1 S16-23:1 H24-87:1 H80-86:0");
  depths = describe_depths (fixture->outline);
  g_assert_cmpstr (depths, ==, "0 0 0 2 2");
  for (guint i = 0; i < 4; i++)
    g_assert_true (zhupi_history_undo (fixture->history, NULL));
  assert_outline (fixture, "T0-8:0 H9-23:0 H24-87:0");
}

static void
count_items_cb (GListModel *model,
                guint       position,
                guint       n_removed,
                guint       n_added,
                gpointer    user_data)
{
  *(guint *) user_data += n_added;
  *(guint *) user_data -= n_removed;
  g_assert_cmpuint (*(guint *) user_data, ==, g_list_model_get_n_items (model));
}

/* Whatever is done, the outline that followed is the one that is made anew. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  guint length = zhupi_article_get_length (fixture->article);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->outline));

  g_signal_connect (fixture->outline, "items-changed", G_CALLBACK (count_items_cb), &n_items);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr(ZhupiOutlineModel) anew = NULL;
      g_autofree char *expected = NULL;
      guint place = g_test_rand_int_range (0, length - 3);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          if (zhupi_article_sentence_at (fixture->article, place).end > place)
            toggle (fixture, place);
          break;
        case 1:
          zhupi_history_undo (fixture->history, NULL);
          break;
        default:
          mark (fixture, place, place + g_test_rand_int_range (1, 3));
          break;
        }
      anew = zhupi_outline_model_new (fixture->set);
      expected = describe (anew);
      assert_outline (fixture, expected);
    }
}

/* The last mark of a long article: not there at once, but when the loop was idle. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GString) utf8 = g_string_new ("星河\n");
  g_autoptr(ZhupiText) text = NULL;
  g_autoptr(ZhupiArticle) article = NULL;
  g_autoptr(ZhupiAnnotationSet) set = NULL;
  g_autoptr(ZhupiHistory) history = NULL;
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(ZhupiOutlineModel) outline = NULL;
  ZhupiRange last;

  for (guint i = 0; i < 20000; i++)
    g_string_append (utf8, "北岸。");
  text = zhupi_text_new (utf8->str);
  article = zhupi_article_new (text, NULL);
  set = zhupi_annotation_set_new (article, "test");
  history = zhupi_history_new (set);
  last = (ZhupiRange) { zhupi_article_get_length (article) - 3,
                        zhupi_article_get_length (article) - 1 };
  command = zhupi_editing_mark (set, last, g_quark_from_string ("place"), &author);

  outline = zhupi_outline_model_new (set);
  g_assert_true (zhupi_history_apply (history, command, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline)), ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline)), ==, 2);
  g_assert_cmpuint (zhupi_outline_model_find (outline, last.start), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/outline/title-is-always-there", test_title);
  ADD ("/outline/sentences-with-marks-and-their-number", test_sentences);
  ADD ("/outline/not-what-was-rejected", test_rejected);
  ADD ("/outline/heading-comes-and-goes-as-one-step", test_heading);
  ADD ("/outline/long-heading-ends-in-dots", test_label);
  ADD ("/outline/place-is-the-last-entry-before-it", test_place);
  ADD ("/outline/headings-of-the-article-by-level", test_article_headings);
  ADD ("/outline/long-one-comes-bit-by-bit", test_long);
  ADD ("/outline/follows-every-change", test_follows);
#undef ADD
  return g_test_run ();
}
