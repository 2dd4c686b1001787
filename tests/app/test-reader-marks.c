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

static void
test_themes (void)
{
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 10, 15, "project", ZHUPI_STATE_ACCEPTED);
  for (int theme = 0; theme < (int) ZHUPI_N_READER_THEMES; theme++)
    {
      ZhupiMarkColors blue = zhupi_palette_get_mark ((ZhupiTheme) theme, "blue");
      ZhupiMarkColors amber = zhupi_palette_get_mark ((ZhupiTheme) theme, "amber");
      guint32 page = zhupi_palette_get_page ((ZhupiTheme) theme)->page;

      g_object_set (stage.view, "theme", theme, NULL);
      g_assert_cmpuint (percent_of (&stage, 0, 4, blue.fill), >, 35);
      g_assert_true (is_drawn (&stage, 0, 4, blue.line));
      g_assert_cmpuint (percent_of (&stage, 10, 15, amber.fill), >, 35);
      g_assert_true (is_drawn (&stage, 10, 15, amber.line));
      g_assert_cmpuint (percent_of (&stage, 5, 9, page), >, 50);
      g_assert_false (is_drawn (&stage, 5, 9, blue.line));
    }
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
test_overlaps (void)
{
  ZhupiMarkColors blue = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");
  ZhupiMarkColors amber = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "amber");
  ReaderStage stage;

  reader_stage_set_up (&stage, g_strdup (STORY));
  /* Nested, crossing, identical. */
  reader_stage_mark (&stage, 0, 9, "project", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 10, 13, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 12, 15, "project", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 20, 24, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (&stage, 20, 24, "project", ZHUPI_STATE_ACCEPTED);

  g_assert_cmpuint (percent_of (&stage, 0, 4, blue.fill), >, 30);
  g_assert_cmpuint (percent_of (&stage, 5, 9, amber.fill), >, 30);
  g_assert_true (is_drawn (&stage, 0, 4, blue.line));
  g_assert_true (is_drawn (&stage, 0, 4, amber.line));
  g_assert_true (is_drawn (&stage, 12, 13, blue.line));
  g_assert_true (is_drawn (&stage, 12, 13, amber.line));
  g_assert_true (is_drawn (&stage, 20, 24, blue.line));
  g_assert_true (is_drawn (&stage, 20, 24, amber.line));
  reader_stage_tear_down (&stage);
}

static void
test_lines (void)
{
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;
  ReaderStage stage;
  guint length;

  reader_stage_set_up (&stage, g_strdup (STORY));
  length = zhupi_article_get_length (stage.article);
  reader_stage_mark (&stage, 0, length, "company", ZHUPI_STATE_ACCEPTED);
  for (guint i = 0; i < length; i++)
    g_assert_cmpuint (percent_of (&stage, i, i + 1, fill), >, 30);
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

/* Each whole character has a fill of its own, half a character none of less. */
static void
test_scripts (void)
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
  };
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReaderStage stage;
      GdkRectangle whole;
      GdkRectangle half;

      reader_stage_set_up (&stage, g_strdup (cases[i].utf8));
      reader_stage_mark (&stage, cases[i].start, cases[i].end, "company", ZHUPI_STATE_ACCEPTED);
      g_assert_cmpuint (percent_of (&stage, cases[i].start, cases[i].end, fill), >, 15);
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

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/marks/fill-and-line-in-every-theme", test_themes);
  g_test_add_func ("/reader/marks/edges-are-exact", test_exact_edges);
  g_test_add_func ("/reader/marks/overlapping-ones-all-show", test_overlaps);
  g_test_add_func ("/reader/marks/over-lines-from-first-to-last-character", test_lines);
  g_test_add_func ("/reader/marks/suggested-has-no-fill-rejected-nothing", test_states);
  g_test_add_func ("/reader/marks/hidden-classes-are-not-drawn", test_hidden);
  g_test_add_func ("/reader/marks/hits-are-outlined", test_hits);
  g_test_add_func ("/reader/marks/whole-characters-in-every-script", test_scripts);
  g_test_add_func ("/reader/marks/nothing-is-laid-out-for-them", test_no_layouts);
  return g_test_run ();
}
