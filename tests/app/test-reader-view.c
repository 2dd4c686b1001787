/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/reader-stage.h"
#include "reader/zhupi-reader-view-private.h"

/* 星河重工 at 0, 云帆电池 at 5 and 北岸高新区 at 10. */
#define STORY "星河重工与云帆电池在北岸高新区签约，双方将在这里建设五条生产线和一座储能电站，\
总投资一百亿元。项目全部建成以后，每年可以生产起重机三千台，产品销往全球二十个国家和地区。"

/* Frames within which all of a large text has come, on a busy machine too. */
#define MAX_FRAMES 1000

#define N_JUMPS 60

/* px, of the type that the view begins with. */
#define LINE_HEIGHT 36

static void
test_selection_map (void)
{
  ReaderStage stage;
  guint length;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY, 12));
  length = zhupi_article_get_length (stage.article);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (stage.view))),
                   >, (int) length);
  for (guint start = 0; start + 7 <= length; start += 3)
    {
      ZhupiRange range;

      zhupi_reader_view_select (stage.view, (ZhupiRange) { start, start + 7 });
      g_assert_true (zhupi_reader_view_get_selection (stage.view, &range));
      g_assert_cmpuint (range.start, ==, start);
      g_assert_cmpuint (range.end, ==, start + 7);
    }
  reader_stage_tear_down (&stage);
}

static void
read_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  g_autofree char *text = reader_stage_repeat (STORY, 12);
  g_autofree char *copied = NULL;
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (text));
  zhupi_reader_view_select (stage.view,
                            (ZhupiRange) { 0, zhupi_article_get_length (stage.article) });
  g_signal_emit_by_name (stage.view, "copy-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (stage.view)), NULL,
                                 read_text_cb, &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (copied, ==, text);
  reader_stage_tear_down (&stage);
}

static void
read_primary (ReaderStage *stage,
              char       **text)
{
  gdk_clipboard_read_text_async (gtk_widget_get_primary_clipboard (GTK_WIDGET (stage->view)), NULL,
                                 read_text_cb, text);
  while (*text == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What the middle button puts in elsewhere. */
static void
test_primary (void)
{
  g_autofree char *text = reader_stage_repeat (STORY, 12);
  g_autofree char *offered = NULL;
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (text));
  gtk_widget_grab_focus (GTK_WIDGET (stage.view));
  zhupi_reader_view_select (stage.view,
                            (ZhupiRange) { 0, zhupi_article_get_length (stage.article) });
  while (!gdk_clipboard_is_local (gtk_widget_get_primary_clipboard (GTK_WIDGET (stage.view))))
    g_main_context_iteration (NULL, TRUE);
  read_primary (&stage, &offered);
  g_assert_cmpstr (offered, ==, text);
  reader_stage_tear_down (&stage);
}

/* What is dragged out where the pointer is pressed on a character. */
static char *
dup_dragged (ReaderStage *stage,
             guint        code_point)
{
  GdkRectangle bounds = reader_stage_bounds (stage, code_point, code_point + 1);
  g_autoptr(GdkContentProvider) content = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  if (!zhupi_reader_view_is_selected (stage->view, bounds.x + bounds.width / 2.0,
                                      bounds.y + bounds.height / 2.0))
    return NULL;
  content = zhupi_reader_view_make_content (stage->view);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

static void
test_drag (void)
{
  g_autofree char *text = reader_stage_repeat (STORY, 4);
  g_autofree char *dragged = NULL;
  ReaderStage stage;
  guint length;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY, 12));
  length = (guint) g_utf8_strlen (text, -1);
  zhupi_reader_view_select (stage.view, (ZhupiRange) { 0, length });
  dragged = dup_dragged (&stage, length / 2);
  g_assert_cmpstr (dragged, ==, text);
  g_assert_null (dup_dragged (&stage, length + 1));
  reader_stage_tear_down (&stage);
}

static gsize
lookup (const char *utf8,
        gsize       n_bytes,
        gpointer    user_data)
{
  static const char *const words[] = { "星河重工", "云帆电池", "北岸", "高新区", "签约" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (n_bytes >= length && memcmp (utf8, words[i], length) == 0)
        return length;
    }
  return 0;
}

static void
test_word_steps (void)
{
  static const guint places[] = { 4, 5, 9, 10, 12, 15, 17 };
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  zhupi_reader_view_set_word_lookup (stage.view, lookup, NULL, NULL);
  zhupi_reader_view_select (stage.view, (ZhupiRange) { 0, 0 });
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_signal_emit_by_name (stage.view, "move-cursor", GTK_MOVEMENT_WORDS, 1, FALSE);
      g_assert_cmpuint (zhupi_reader_view_get_caret (stage.view), ==, places[i]);
    }
  g_signal_emit_by_name (stage.view, "move-cursor", GTK_MOVEMENT_WORDS, -2, FALSE);
  g_assert_cmpuint (zhupi_reader_view_get_caret (stage.view), ==, 12);
  reader_stage_tear_down (&stage);
}

/* The place is the line that is on top: it may begin a little before what was asked for. */
static void
assert_place_is_near (ReaderStage *stage,
                      guint        place)
{
  guint now = zhupi_reader_view_get_place (stage->view);
  GdkRectangle bounds = reader_stage_bounds (stage, place, place + 1);

  g_assert_cmpint (ABS ((int) now - (int) place), <, 50);
  g_assert_cmpint (bounds.y, <, 40);
}

static void
test_place (void)
{
  ReaderStage stage;
  guint place = 3000;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY "\n", 200));
  zhupi_reader_view_set_place (stage.view, place);
  reader_stage_paint (&stage, 12);
  assert_place_is_near (&stage, place);
  g_object_set (stage.view, "font-size", 22, NULL);
  reader_stage_paint (&stage, 12);
  assert_place_is_near (&stage, place);
  g_object_set (stage.view, "font-size", 15, "measure", 26, NULL);
  reader_stage_paint (&stage, 12);
  assert_place_is_near (&stage, place);
  gtk_window_set_default_size (GTK_WINDOW (stage.window), 620, 500);
  reader_stage_paint (&stage, 16);
  assert_place_is_near (&stage, place);
  g_object_set (stage.view, "soft-breaks", FALSE, NULL);
  reader_stage_paint (&stage, 16);
  assert_place_is_near (&stage, place);
  reader_stage_tear_down (&stage);
}

/* Right after the text has come, when no height is known yet. */
static void
test_jump (void)
{
  ReaderStage stage;
  ZhupiRange range;
  GdkRectangle before;
  GdkRectangle after;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY "\n", 12000));
  range.start = zhupi_article_get_length (stage.article) / 2;
  range.end = range.start + 4;
  zhupi_reader_view_show_range (stage.view, range);
  for (guint i = 0; i < MAX_FRAMES && !zhupi_reader_view_get_bounds (stage.view, range, NULL); i++)
    reader_stage_paint (&stage, 1);
  reader_stage_paint (&stage, 10);
  before = reader_stage_bounds (&stage, range.start, range.end);
  g_assert_cmpint (before.y, >, gtk_widget_get_height (GTK_WIDGET (stage.view)) / 5);
  g_assert_cmpint (before.y, <, gtk_widget_get_height (GTK_WIDGET (stage.view)) / 2);
  reader_stage_paint (&stage, 60);
  after = reader_stage_bounds (&stage, range.start, range.end);
  g_assert_cmpint (ABS (before.y - after.y), <=, 1);
  reader_stage_tear_down (&stage);
}

static void
test_in_view (void)
{
  ReaderStage stage;
  double before;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY "\n", 200));
  zhupi_reader_view_set_place (stage.view, 2000);
  reader_stage_paint (&stage, 12);
  before = gtk_adjustment_get_value (stage.adjustment);
  zhupi_reader_view_show_range (stage.view, (ZhupiRange) { 2100, 2104 });
  reader_stage_paint (&stage, 8);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (stage.adjustment), before, 0.5);
  zhupi_reader_view_show_range (stage.view, (ZhupiRange) { 9000, 9004 });
  reader_stage_paint (&stage, 8);
  g_assert_cmpint (reader_stage_bounds (&stage, 9000, 9004).y, >,
                   gtk_widget_get_height (GTK_WIDGET (stage.view)) / 5);
  reader_stage_tear_down (&stage);
}

/* From mark to mark, faster and slower than the view follows: each is shown with its whole line,
 * with air above. */
static void
test_whole_lines (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  glong story_length = g_utf8_strlen (STORY "\n", -1);
  ReaderStage stage;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY "\n", 400));
  for (guint i = 0; i < N_JUMPS; i++)
    {
      guint start = (guint) (g_rand_int_range (rand, 1, 400) * story_length
                             + g_rand_int_range (rand, 0, (gint32) story_length - 1));
      GdkRectangle bounds;

      zhupi_reader_view_select (stage.view, (ZhupiRange) { start, start });
      zhupi_reader_view_show_range (stage.view, (ZhupiRange) { start, start + 1 });
      if (g_rand_boolean (rand))
        {
          reader_stage_paint (&stage, (guint) g_rand_int_range (rand, 1, 4));
          continue;
        }
      reader_stage_paint (&stage, 10);
      bounds = reader_stage_bounds (&stage, start, start + 1);
      g_assert_cmpint (bounds.y, >=, bounds.height / 4);
      g_assert_cmpint (bounds.height, >=, LINE_HEIGHT);
      g_assert_cmpint (bounds.y + bounds.height, <=,
                       gtk_widget_get_height (GTK_WIDGET (stage.view)));
    }
  reader_stage_tear_down (&stage);
}

static void
test_replaced (void)
{
  g_autoptr(ZhupiText) text = zhupi_text_new ("北岸储能电站开工。");
  g_autoptr(ZhupiArticle) article = zhupi_article_new (text, NULL);
  ReaderStage stage;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY "\n", 2000));
  zhupi_reader_view_set_place (stage.view, 100000);
  zhupi_reader_view_set_article (stage.view, article);
  reader_stage_paint (&stage, 4);
  g_assert_cmpuint (zhupi_reader_view_get_place (stage.view), ==, 0);
  g_assert_cmpuint (zhupi_reader_view_get_caret (stage.view), ==, 0);
  zhupi_reader_view_set_article (stage.view, NULL);
  reader_stage_paint (&stage, 2);
  g_assert_false (zhupi_reader_view_get_bounds (stage.view, (ZhupiRange) { 0, 1 }, NULL));
  reader_stage_tear_down (&stage);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/selection/same-with-soft-breaks", test_selection_map);
  g_test_add_func ("/reader/selection/copies-the-article-s-text", test_copy);
  g_test_add_func ("/reader/selection/middle-button-has-no-soft-breaks", test_primary);
  g_test_add_func ("/reader/selection/dragged-text-has-no-soft-breaks", test_drag);
  g_test_add_func ("/reader/selection/steps-by-dictionary-words", test_word_steps);
  g_test_add_func ("/reader/place/survives-size-font-and-breaks", test_place);
  g_test_add_func ("/reader/place/jump-stays", test_jump);
  g_test_add_func ("/reader/place/what-is-in-view-moves-nothing", test_in_view);
  g_test_add_func ("/reader/place/marks-are-shown-with-whole-lines", test_whole_lines);
  g_test_add_func ("/reader/place/begins-anew-with-another-article", test_replaced);
  return g_test_run ();
}
