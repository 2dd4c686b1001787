/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/reader-stage.h"
#include "edit/zhupi-editing.h"

/* 星河重工 at 0, 云帆电池 at 5 and 北岸高新区 at 10. */
#define STORY "星河重工与云帆电池在北岸高新区签约，双方将在这里建设五条生产线和一座储能电站，\
总投资一百亿元。\n"
#define STORY_LENGTH 46

/* ms: the caret rests. */
#define REST 400

static void
rest (void)
{
  gint64 until = g_get_monotonic_time () + REST * 1000;

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
}

/* The language attribute of a character, as it goes to an accessibility client. */
static const char *
language_at (ReaderStage *stage,
             guint        offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (stage->view)),
                                      &iter, (int) offset);
  return pango_language_to_string (gtk_text_iter_get_language (&iter));
}

static void
put_caret (ReaderStage *stage,
           guint        code_point)
{
  zhupi_reader_view_select (stage->view, (ZhupiRange) { code_point, code_point });
  rest ();
}

static void
set_up (ReaderStage *stage)
{
  reader_stage_set_up (stage, reader_stage_repeat (STORY, 20));
  reader_stage_mark (stage, 0, 9, "project", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (stage, 0, 4, "company", ZHUPI_STATE_ACCEPTED);
  reader_stage_mark (stage, 10, 15, "place", ZHUPI_STATE_ACCEPTED);
}

static void
test_attributes (void)
{
  ReaderStage stage;

  set_up (&stage);
  put_caret (&stage, 2);
  g_assert_cmpstr (language_at (&stage, 0), ==, "zh-cn-x-company-project");
  g_assert_cmpstr (language_at (&stage, 3), ==, "zh-cn-x-company-project");
  g_assert_cmpstr (language_at (&stage, 4), ==, "zh-cn-x-project");
  g_assert_cmpstr (language_at (&stage, 9), ==, "zh-cn");
  g_assert_cmpstr (language_at (&stage, 14), ==, "zh-cn-x-place");
  g_assert_cmpstr (language_at (&stage, 15), ==, "zh-cn");
  reader_stage_tear_down (&stage);
}

/* They follow the caret, the marks and the filter. */
static void
test_attributes_follow (void)
{
  ZhupiAuthor author = { "林晓", 2 };
  ReaderStage stage;

  set_up (&stage);
  put_caret (&stage, 10 * STORY_LENGTH);
  g_assert_cmpstr (language_at (&stage, 12), ==, "zh-cn");
  put_caret (&stage, 12);
  g_assert_cmpstr (language_at (&stage, 12), ==, "zh-cn-x-place");
  reader_stage_do (&stage, zhupi_editing_relabel (stage.set,
                                                  zhupi_record_table_nth (zhupi_annotation_set_get_records (stage.set), 2),
                                                  g_quark_from_string ("person"), &author));
  rest ();
  g_assert_cmpstr (language_at (&stage, 12), ==, "zh-cn-x-person");
  zhupi_reader_view_set_hidden (stage.view, NULL, 1u << ZHUPI_STATE_ACCEPTED);
  rest ();
  g_assert_cmpstr (language_at (&stage, 12), ==, "zh-cn");
  reader_stage_tear_down (&stage);
}

static void
test_no_layouts (void)
{
  ReaderStage stage;
  guint before;

  set_up (&stage);
  zhupi_reader_view_set_hidden (stage.view, NULL, 1u << ZHUPI_STATE_ACCEPTED);
  put_caret (&stage, 2);
  reader_stage_paint (&stage, 2);
  g_assert_cmpstr (language_at (&stage, 2), ==, "zh-cn");
  before = reader_stage_count_layouts ();
  zhupi_reader_view_set_hidden (stage.view, NULL, 0);
  rest ();
  reader_stage_paint (&stage, 2);
  g_assert_cmpstr (language_at (&stage, 2), ==, "zh-cn-x-company-project");
  g_assert_cmpuint (reader_stage_count_layouts (), ==, before);
  reader_stage_tear_down (&stage);
}

/* Text that is laid out anew with the attributes looks as it did without. */
static void
test_same_look (void)
{
  ReaderStage stage;

  set_up (&stage);
  {
    g_auto(ReaderPicture) before = reader_stage_take (&stage);
    g_auto(ReaderPicture) after = { 0 };

    put_caret (&stage, 2);
    g_object_set (stage.view, "font-size", 20, NULL);
    reader_stage_paint (&stage, 12);
    g_object_set (stage.view, "font-size", 15, NULL);
    reader_stage_paint (&stage, 12);
    g_assert_cmpstr (language_at (&stage, 2), ==, "zh-cn-x-company-project");
    after = reader_stage_take (&stage);
    g_assert_cmpmem (before.pixels, sizeof (guint32) * before.width * before.height,
                     after.pixels, sizeof (guint32) * after.width * after.height);
  }
  reader_stage_tear_down (&stage);
}

/* Text twice as large takes lines twice as high; what was on top stays there. */
static void
test_text_scaling (void)
{
  ReaderStage stage;
  GtkSettings *settings;
  GdkRectangle before;
  GdkRectangle after;
  int dpi;

  set_up (&stage);
  settings = gtk_widget_get_settings (GTK_WIDGET (stage.view));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  before = reader_stage_bounds (&stage, 0, 1);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  reader_stage_paint (&stage, 12);
  after = reader_stage_bounds (&stage, 0, 1);
  g_assert_cmpint (ABS (after.width - 2 * before.width), <=, 2);
  g_assert_cmpint (ABS (after.height - 2 * before.height), <=, 2);
  g_assert_cmpuint (zhupi_reader_view_get_place (stage.view), ==, 0);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  reader_stage_tear_down (&stage);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/access/marks-at-the-caret-are-attributes", test_attributes);
  g_test_add_func ("/reader/access/attributes-follow-caret-and-marks", test_attributes_follow);
  g_test_add_func ("/reader/access/nothing-is-laid-out-for-attributes", test_no_layouts);
  g_test_add_func ("/reader/access/attributes-do-not-change-the-look", test_same_look);
  g_test_add_func ("/reader/access/text-scales-to-twice-its-size", test_text_scaling);
  return g_test_run ();
}
