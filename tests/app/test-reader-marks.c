/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/reader-stage.h"
#include "edit/zhupi-editing.h"
#include "zhupi-palette.h"

/* 星河重工 at 0, 云帆电池 at 5 and 北岸高新区 at 10; the text runs over several lines. */
#define STORY "星河重工与云帆电池在北岸高新区签约，双方将在这里建设五条生产线和一座储能电站，\
总投资一百亿元。项目全部建成以后，每年可以生产起重机三千台，产品销往全球二十个国家和地区。"

/* How much of the place of a range has a color, in percent. */
static guint
percent_of (ReaderStage *stage,
            guint        start,
            guint        end,
            guint32      color)
{
  g_auto(ReaderPicture) picture = reader_stage_take (stage);
  GdkRectangle bounds = reader_stage_bounds (stage, start, end);

  return reader_picture_count (&picture, &bounds, color) * 100
         / (guint) (bounds.width * bounds.height);
}

static gboolean
is_drawn (ReaderStage *stage,
          guint        start,
          guint        end,
          guint32      color)
{
  g_auto(ReaderPicture) picture = reader_stage_take (stage);
  GdkRectangle bounds = reader_stage_bounds (stage, start, end);

  /* Lanes reach below the line. */
  bounds.height += 8;
  return reader_picture_count (&picture, &bounds, color) > 8;
}

/* In each theme. A class is known by its color: company is blue, project amber. */

static gboolean
has_fills (ZhupiTheme theme)
{
  return theme != ZHUPI_THEME_CONTRAST_LIGHT && theme != ZHUPI_THEME_CONTRAST_DARK;
}

static void
set_up_theme (ReaderStage *stage,
              char        *utf8,
              ZhupiTheme   theme)
{
  reader_stage_set_up (stage, utf8);
  g_object_set (stage->view, "theme", (int) theme, NULL);
}

/* That the line of a class is there, and its fill unless another class lies on top. */
static void
assert_marked (ReaderStage *stage,
               ZhupiTheme   theme,
               guint        start,
               guint        end,
               const char  *color,
               guint        percent)
{
  ZhupiMarkColors colors = zhupi_palette_get_mark (theme, color);

  g_assert_true (is_drawn (stage, start, end, colors.line));
  if (has_fills (theme))
    g_assert_cmpuint (percent_of (stage, start, end, colors.fill), >=, percent);
}

static void
assert_plain (ReaderStage *stage,
              ZhupiTheme   theme,
              guint        start,
              guint        end)
{
  static const char *const colors[] = { "blue", "amber" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      ZhupiMarkColors mark = zhupi_palette_get_mark (theme, colors[i]);

      g_assert_false (is_drawn (stage, start, end, mark.line));
      if (has_fills (theme))
        g_assert_cmpuint (percent_of (stage, start, end, mark.fill), ==, 0);
    }
  g_assert_cmpuint (percent_of (stage, start, end, zhupi_palette_get_page (theme)->page), >, 50);
}

static void
test_classes (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;

  set_up_theme (&stage, g_strdup (STORY), theme);
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 10, 15, "project", ZHUPI_STATE_ACCEPTED);
  assert_marked (&stage, theme, 0, 4, "blue", 35);
  assert_marked (&stage, theme, 10, 15, "amber", 35);
  assert_plain (&stage, theme, 5, 9);
  reader_stage_tear_down (&stage);
}

/* The fill on top is that of the shorter mark; the lines of both are there. */
static void
test_overlaps (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;

  set_up_theme (&stage, g_strdup (STORY), theme);
  reader_stage_mark (&stage, 0, 9, "project", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 10, 13, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 12, 15, "project", ZHUPI_STATE_ACCEPTED);

  assert_marked (&stage, theme, 0, 4, "blue", 30);
  assert_marked (&stage, theme, 0, 4, "amber", 0);
  assert_marked (&stage, theme, 5, 9, "amber", 30);
  assert_marked (&stage, theme, 10, 12, "blue", 30);
  assert_marked (&stage, theme, 12, 13, "blue", 0);
  assert_marked (&stage, theme, 12, 13, "amber", 0);
  assert_marked (&stage, theme, 13, 15, "amber", 30);
  reader_stage_tear_down (&stage);
}

static void
test_identical (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;

  set_up_theme (&stage, g_strdup (STORY), theme);
  reader_stage_mark (&stage, 5, 9, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 5, 9, "project", ZHUPI_STATE_ACCEPTED);
  assert_marked (&stage, theme, 5, 9, "blue", 0);
  assert_marked (&stage, theme, 5, 9, "amber", 0);
  assert_plain (&stage, theme, 10, 15);
  reader_stage_tear_down (&stage);
}

/* Over all lines, the first and the last character included. */
static void
test_lines (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;
  guint length;

  set_up_theme (&stage, g_strdup (STORY), theme);
  length = zhupi_article_get_length (stage.article);
  reader_stage_mark (&stage, 0, length, "company", ZHUPI_STATE_ACCEPTED);
  for (guint i = 0; i < length; i += i < 4 || i + 5 > length ? 1 : 3)
    assert_marked (&stage, theme, i, i + 1, "blue", 30);
  reader_stage_tear_down (&stage);
}

static void
test_ends (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;
  guint length;

  set_up_theme (&stage, g_strdup (STORY), theme);
  length = zhupi_article_get_length (stage.article);
  reader_stage_mark (&stage, 0, 1, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, length - 1, length, "project", ZHUPI_STATE_ACCEPTED);
  assert_marked (&stage, theme, 0, 1, "blue", 30);
  assert_plain (&stage, theme, 1, 2);
  assert_plain (&stage, theme, length - 2, length - 1);
  assert_marked (&stage, theme, length - 1, length, "amber", 30);
  reader_stage_tear_down (&stage);
}

/* The code point before which the first soft break stands. */
static guint
find_soft_break (ReaderStage *stage)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (stage->view)), &iter,
                                    1);
  return (guint) gtk_text_iter_get_offset (&iter) - 1;
}

static void
test_soft_break (gconstpointer data)
{
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  ReaderStage stage;
  guint at;

  set_up_theme (&stage, reader_stage_repeat (STORY, 12), theme);
  at = find_soft_break (&stage);
  g_assert_cmpuint (at, >, 100);
  reader_stage_mark (&stage, at - 2, at + 2, "company", ZHUPI_STATE_ACCEPTED);
  assert_plain (&stage, theme, at - 3, at - 2);
  for (guint i = at - 2; i < at + 2; i++)
    assert_marked (&stage, theme, i, i + 1, "blue", 30);
  assert_plain (&stage, theme, at + 2, at + 3);
  reader_stage_tear_down (&stage);
}

static void
test_exact_edges (void)
{
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;
  ReaderStage stage;
  GdkRectangle bounds;
  GdkRectangle column;

  reader_stage_set_up (&stage, g_strdup (STORY));
  reader_stage_mark (&stage, 5, 9, "company", ZHUPI_STATE_ACCEPTED);
  {
    g_auto(ReaderPicture) picture = reader_stage_take (&stage);

    bounds = reader_stage_bounds (&stage, 5, 9);
    column = (GdkRectangle) { bounds.x, bounds.y, 1, bounds.height };
    g_assert_cmpuint (reader_picture_count (&picture, &column, fill), >, 0);
    column.x = bounds.x - 1;
    g_assert_cmpuint (reader_picture_count (&picture, &column, fill), ==, 0);
    column.x = bounds.x + bounds.width - 1;
    g_assert_cmpuint (reader_picture_count (&picture, &column, fill), >, 0);
    column.x = bounds.x + bounds.width;
    g_assert_cmpuint (reader_picture_count (&picture, &column, fill), ==, 0);
  }
  reader_stage_tear_down (&stage);
}

static void
test_states (void)
{
  ZhupiMarkColors blue = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_SUGGESTED);
  reader_stage_mark (&stage, 5, 9, "company", ZHUPI_STATE_REJECTED);
  g_assert_cmpuint (percent_of (&stage, 0, 4, blue.fill), ==, 0);
  g_assert_true (is_drawn (&stage, 0, 4, blue.line));
  g_assert_false (is_drawn (&stage, 5, 9, blue.line));
  reader_stage_tear_down (&stage);
}

static void
test_hidden (void)
{
  g_autoptr(GHashTable) hidden = g_hash_table_new (NULL, NULL);
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  g_assert_cmpuint (percent_of (&stage, 0, 4, fill), >, 30);
  g_hash_table_add (hidden, GUINT_TO_POINTER (g_quark_from_string ("company")));
  zhupi_reader_view_set_hidden (stage.view, hidden, 0);
  g_assert_cmpuint (percent_of (&stage, 0, 4, fill), ==, 0);
  zhupi_reader_view_set_hidden (stage.view, NULL, 0);
  g_assert_cmpuint (percent_of (&stage, 0, 4, fill), >, 30);
  reader_stage_tear_down (&stage);
}

static void
test_hits (void)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  guint32 color = zhupi_palette_get_page (ZHUPI_THEME_LIGHT)->hit;
  ZhupiRange hit = { 5, 9 };
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  g_array_append_val (hits, hit);
  zhupi_reader_view_set_hits (stage.view, hits, 0);
  g_assert_true (is_drawn (&stage, 5, 9, color));
  g_assert_false (is_drawn (&stage, 20, 24, color));
  zhupi_reader_view_set_hits (stage.view, NULL, G_MAXUINT);
  g_assert_false (is_drawn (&stage, 5, 9, color));
  reader_stage_tear_down (&stage);
}

/* Each whole character is marked, half a character never; what stands beside is not. */
static void
test_scripts (gconstpointer data)
{
  static const struct
  {
    const char *utf8;
    guint start;
    guint end;
    guint half;
  } cases[] = {
    { "其中𠮷野家在北岸高新区开业，今年还要再开三家新店。", 2, 3, 3 },
    { "其中👨‍👩‍👧‍👦在北岸高新区开业，今年还要再开三家新店。", 2, 9, 4 },
    { "其中e\xcc\x81toile在北岸高新区开业，今年还要再开三家新店。", 2, 4, 3 },
    { "其中شركة النجم在北岸高新区开业，今年还要再开三家新店。", 2, 6, 6 },
    { "其中שלום在北岸高新区开业，今年还要再开三家新店。", 2, 6, 6 },
  };
  ZhupiTheme theme = (ZhupiTheme) GPOINTER_TO_UINT (data);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReaderStage stage;
      GdkRectangle whole;
      GdkRectangle half;

      set_up_theme (&stage, g_strdup (cases[i].utf8), theme);
      reader_stage_mark (&stage, cases[i].start, cases[i].end, "company", ZHUPI_STATE_ACCEPTED);
      assert_marked (&stage, theme, cases[i].start, cases[i].end, "blue", 15);
      assert_plain (&stage, theme, 0, 2);
      whole = reader_stage_bounds (&stage, cases[i].start, cases[i].end);
      half = reader_stage_bounds (&stage, cases[i].start, cases[i].half);
      g_assert_true (gdk_rectangle_equal (&whole, &half));
      reader_stage_tear_down (&stage);
    }
}

/* Drawing marks asks the text view for places, but lays nothing out. */
static void
test_no_layouts (void)
{
  ZhupiAuthor author = { "林晓", 2 };
  g_autoptr(GHashTable) hidden = g_hash_table_new (NULL, NULL);
  const ZhupiAnnotationRecord *record;
  ReaderStage stage;
  guint before;

  reader_stage_set_up (&stage, reader_stage_repeat (STORY, 12));
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 0, 9, "project", ZHUPI_STATE_ACCEPTED);
  reader_stage_paint (&stage, 4);
  before = reader_stage_count_layouts ();

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (stage.set), 0);
  zhupi_reader_view_set_selected (stage.view, &record->id);
  reader_stage_paint (&stage, 2);
  reader_stage_do (&stage, zhupi_editing_relabel (stage.set, record,
                                                  g_quark_from_string ("person"), &author));
  reader_stage_paint (&stage, 2);
  zhupi_reader_view_set_hidden (stage.view, hidden, 1);
  reader_stage_paint (&stage, 2);
  gtk_widget_set_state_flags (GTK_WIDGET (stage.view), GTK_STATE_FLAG_PRELIGHT, FALSE);
  reader_stage_paint (&stage, 2);
  g_assert_cmpuint (reader_stage_count_layouts (), ==, before);
  reader_stage_tear_down (&stage);
}

static void
add_in_theme (const char *theme_name,
              ZhupiTheme  theme)
{
  static const struct
  {
    const char *promise;
    GTestDataFunc test;
  } tests[] = {
    { "classes-are-told-apart", test_classes },
    { "overlapping-ones-all-show", test_overlaps },
    { "identical-spans-both-show", test_identical },
    { "over-lines-from-first-to-last-character", test_lines },
    { "one-character-at-either-end", test_ends },
    { "across-a-soft-break", test_soft_break },
    { "whole-characters-in-every-script", test_scripts },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/marks/%s/%s", theme_name,
                                               tests[i].promise);

      g_test_add_data_func (path, GUINT_TO_POINTER (theme), tests[i].test);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  add_in_theme ("light", ZHUPI_THEME_LIGHT);
  add_in_theme ("sepia", ZHUPI_THEME_SEPIA);
  add_in_theme ("dark", ZHUPI_THEME_DARK);
  add_in_theme ("contrast-light", ZHUPI_THEME_CONTRAST_LIGHT);
  add_in_theme ("contrast-dark", ZHUPI_THEME_CONTRAST_DARK);
  g_test_add_func ("/reader/marks/edges-are-exact", test_exact_edges);
  g_test_add_func ("/reader/marks/suggested-has-no-fill-rejected-nothing", test_states);
  g_test_add_func ("/reader/marks/hidden-classes-are-not-drawn", test_hidden);
  g_test_add_func ("/reader/marks/hits-are-outlined", test_hits);
  g_test_add_func ("/reader/marks/nothing-is-laid-out-for-them", test_no_layouts);
  return g_test_run ();
}
