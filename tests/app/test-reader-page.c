/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/reader-stage.h"
#include "reader/zhupi-reader-view-private.h"

#define STORY "星河重工与云帆电池在北岸高新区签约，双方将在这里建设五条生产线和一座储能电站，\
总投资一百亿元。项目全部建成以后，每年可以生产起重机三千台，产品销往全球二十个国家和地区。"

/* Iterations within which an idle must have had its turn, on a busy machine too. */
#define MAX_FRAMES 1000

/* px, of the type that the view begins with. */
#define LINE_HEIGHT 36

/* Rounds without a new layout after which none will come. */
#define N_CALM 4

/* Characters no two of which are alike, a sentence of them a line. */
static char *
make_varied (guint n_characters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_characters; i++)
    {
      g_string_append_unichar (text, 0x4E00 + i);
      if (i % 50 == 49)
        g_string_append (text, "。\n");
    }
  return g_string_free (text, FALSE);
}

/* Until nothing more is to be done: a frame may bring a new height or a new state of the window,
 * and with it more to lay out. */
static void
run_idles (ReaderStage *stage)
{
  for (guint calm = 0; calm < N_CALM; calm++)
    {
      guint before = reader_stage_count_layouts ();

      reader_stage_paint (stage, 2);
      while (g_main_context_iteration (NULL, FALSE))
        {
        }
      if (reader_stage_count_layouts () != before)
        calm = 0;
    }
}

static void
turn_page (ReaderStage *stage,
           double       pages)
{
  gtk_adjustment_set_value (stage->adjustment,
                            gtk_adjustment_get_value (stage->adjustment)
                              + pages * gtk_adjustment_get_page_size (stage->adjustment));
  reader_stage_paint (stage, 1);
}

/* A newer cairo has a shape for each quarter of a pixel, and which is needed shows when drawn. */
static gboolean
has_whole_pixels (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4);
}

/* Where the second paragraph begins, in px, and where its lines break, in code points. */
static void
assert_same_page (ReaderStage *small,
                  ReaderStage *large)
{
  ReaderStage *stages[] = { small, large };
  GtkTextIter iter[2];
  GdkRectangle first[2];

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      GtkTextView *view = GTK_TEXT_VIEW (stages[i]->view);

      reader_stage_paint (stages[i], 4);
      gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter[i], 1);
      gtk_text_view_get_iter_location (view, &iter[i], &first[i]);
      gtk_text_view_forward_display_line (view, &iter[i]);
    }
  g_assert_cmpint (first[0].x, ==, first[1].x);
  g_assert_cmpint (first[0].width, ==, first[1].width);
  g_assert_cmpint (gtk_text_iter_get_line (&iter[0]), ==, gtk_text_iter_get_line (&iter[1]));
  g_assert_cmpint (gtk_text_iter_get_line_offset (&iter[0]), ==,
                   gtk_text_iter_get_line_offset (&iter[1]));
}

static void
set_margin (ReaderStage *stage)
{
  gtk_widget_set_margin_end (gtk_widget_get_parent (GTK_WIDGET (stage->view)), 120);
}

/* A large one has its indent and margins from a tag. */
static void
test_large_page (void)
{
  ReaderStage small;
  ReaderStage large;

  reader_stage_set_up (&small, reader_stage_repeat (STORY "\n", 3));
  reader_stage_set_up (&large, reader_stage_repeat (STORY "\n", 6000));
  assert_same_page (&small, &large);
  g_object_set (small.view, "font-size", 18, NULL);
  g_object_set (large.view, "font-size", 18, NULL);
  assert_same_page (&small, &large);
  g_object_set (small.view, "measure", 27, NULL);
  g_object_set (large.view, "measure", 27, NULL);
  assert_same_page (&small, &large);
  set_margin (&small);
  set_margin (&large);
  assert_same_page (&small, &large);
  g_assert_cmpint (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (small.view)), !=,
                   gtk_text_view_get_left_margin (GTK_TEXT_VIEW (large.view)));
  reader_stage_tear_down (&small);
  reader_stage_tear_down (&large);
}

static void
test_made_ahead (void)
{
  ReaderStage stage;

  reader_stage_set_up (&stage, make_varied (6000));
  run_idles (&stage);
  for (guint i = 0; i < 4; i++)
    {
      guint layouts = reader_stage_count_layouts ();
      guint shapes = reader_stage_count_shapes ();

      turn_page (&stage, 1);
      g_assert_cmpuint (reader_stage_count_layouts (), ==, layouts);
      if (has_whole_pixels ())
        g_assert_cmpuint (reader_stage_count_shapes (), ==, shapes);
      run_idles (&stage);
      g_assert_cmpuint (reader_stage_count_layouts (), >, layouts);
      g_assert_cmpuint (reader_stage_count_shapes (), >, shapes);
    }
  reader_stage_tear_down (&stage);
}

static gboolean
note_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* In such an idle GTK makes the program known to a screen reader. */
static void
test_idles_run (void)
{
  g_autofree char *utf8 = reader_stage_repeat (STORY "\n", 20000);
  g_autoptr(ZhupiText) text = zhupi_text_new (utf8);
  g_autoptr(ZhupiArticle) article = zhupi_article_new (text, NULL);
  GtkTextBuffer *buffer;
  ReaderStage stage;
  gboolean ran = FALSE;

  reader_stage_set_up (&stage, g_strdup (STORY));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (stage.view));
  zhupi_reader_view_set_article (stage.view, article);
  g_idle_add (note_cb, &ran);
  while (!ran)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (gtk_text_buffer_get_char_count (buffer), <,
                    zhupi_article_get_length (article) / 2);
  while ((guint) gtk_text_buffer_get_char_count (buffer) < zhupi_article_get_length (article))
    g_main_context_iteration (NULL, TRUE);
  ran = FALSE;
  g_idle_add (note_cb, &ran);
  for (guint i = 0; i < MAX_FRAMES && !ran; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ran);
  reader_stage_tear_down (&stage);
}

/* A title at 0, a paragraph at 3, three blank lines, a paragraph at 11, a heading at 16. */
static void
test_structure (void)
{
  static const ZhupiHeading heading = { { 16, 16 }, 2 };
  ReaderStage stage;
  GdkRectangle first;
  GdkRectangle second;
  GdkRectangle words;

  reader_stage_set_up (&stage, g_strdup ("标题\n正文一。\n\n\n\n正文二。\n小标题\n正文三。\n"));
  zhupi_article_set_headings (stage.article, &heading, 1);
  zhupi_reader_view_reload_text (stage.view);
  reader_stage_paint (&stage, 3);
  first = reader_stage_bounds (&stage, 3, 6);
  second = reader_stage_bounds (&stage, 11, 14);
  words = reader_stage_bounds (&stage, 16, 19);
  g_assert_cmpint (second.y - first.y, >, LINE_HEIGHT);
  g_assert_cmpint (second.y - first.y, <, 2 * LINE_HEIGHT);
  g_assert_cmpint (words.x, <, second.x);
  g_assert_cmpint (words.width, >, second.width);
  g_assert_cmpint (words.y - second.y, >, LINE_HEIGHT);
  reader_stage_tear_down (&stage);
}

/* Far down, what paragraphs are comes while the loop is idle, and what is read stays in place. */
static void
test_structure_follows (void)
{
  ReaderStage stage;
  guint length;

  reader_stage_set_up (&stage, reader_stage_repeat ("星河重工供货。\n\n\n\n", 3000));
  length = zhupi_article_get_length (stage.article);
  zhupi_reader_view_show_range (stage.view, (ZhupiRange) { length - 22, length - 15 });
  for (guint i = 0; i < MAX_FRAMES && stage.view->structured < length; i++)
    reader_stage_paint (&stage, 1);
  reader_stage_paint (&stage, 3);
  g_assert_cmpuint (stage.view->structured, ==, length);
  g_assert_cmpint (reader_stage_bounds (&stage, length - 11, length - 4).y
                     - reader_stage_bounds (&stage, length - 22, length - 15).y, <,
                   2 * LINE_HEIGHT);
  reader_stage_tear_down (&stage);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/page/next-one-is-made-ahead", test_made_ahead);
  g_test_add_func ("/reader/page/headings-stand-out-and-blank-lines-are-low", test_structure);
  g_test_add_func ("/reader/page/structure-follows-in-a-large-text", test_structure_follows);
  g_test_add_func ("/reader/page/is-the-same-of-a-large-text", test_large_page);
  g_test_add_func ("/reader/page/filling-and-measuring-starve-nobody", test_idles_run);
  return g_test_run ();
}
