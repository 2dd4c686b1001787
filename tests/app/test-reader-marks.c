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

typedef struct
{
  ReaderStage stage;
  ZhupiTheme theme;
} Fixture;

/* Shows a text, which is taken. */
static void
show (Fixture *self,
      char    *utf8)
{
  reader_stage_set_up (&self->stage, utf8);
  g_object_set (self->stage.view, "theme", (int) self->theme, NULL);
}

static void
show_instead (Fixture *self,
              char    *utf8)
{
  reader_stage_tear_down (&self->stage);
  show (self, utf8);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->theme = (ZhupiTheme) GPOINTER_TO_UINT (data);
  show (self, g_strdup (STORY));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  reader_stage_tear_down (&self->stage);
}

static void
mark (Fixture    *self,
      guint       start,
      guint       end,
      const char *tag)
{
  reader_stage_mark (&self->stage, start, end, tag, ZHUPI_STATE_ACCEPTED);
}

/* How much of the place of a range has a color, in percent. */
static guint
percent_of (Fixture *self,
            guint    start,
            guint    end,
            guint32  color)
{
  g_auto(ReaderPicture) picture = reader_stage_take (&self->stage);
  GdkRectangle bounds = reader_stage_bounds (&self->stage, start, end);

  return reader_picture_count (&picture, &bounds, color) * 100
         / (guint) (bounds.width * bounds.height);
}

static gboolean
is_drawn (Fixture *self,
          guint    start,
          guint    end,
          guint32  color)
{
  g_auto(ReaderPicture) picture = reader_stage_take (&self->stage);
  GdkRectangle bounds = reader_stage_bounds (&self->stage, start, end);

  /* Lanes reach below the line. */
  bounds.height += 8;
  return reader_picture_count (&picture, &bounds, color) > 8;
}

static gboolean
has_fills (Fixture *self)
{
  return self->theme != ZHUPI_THEME_CONTRAST_LIGHT && self->theme != ZHUPI_THEME_CONTRAST_DARK;
}

/* That the line of a class is there, and its fill unless another class lies on top. */
static void
assert_marked (Fixture    *self,
               guint       start,
               guint       end,
               const char *color,
               guint       percent)
{
  ZhupiMarkColors colors = zhupi_palette_get_mark (self->theme, color);

  g_assert_true (is_drawn (self, start, end, colors.line));
  if (has_fills (self))
    g_assert_cmpuint (percent_of (self, start, end, colors.fill), >=, percent);
}

static void
assert_plain (Fixture *self,
              guint    start,
              guint    end)
{
  static const char *const colors[] = { "blue", "amber" };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      ZhupiMarkColors mark = zhupi_palette_get_mark (self->theme, colors[i]);

      g_assert_false (is_drawn (self, start, end, mark.line));
      if (has_fills (self))
        g_assert_cmpuint (percent_of (self, start, end, mark.fill), ==, 0);
    }
  g_assert_cmpuint (percent_of (self, start, end, zhupi_palette_get_page (self->theme)->page), >,
                    50);
}

/* In each theme. A class is known by its color: company is blue, project amber. */

static void
test_classes (Fixture      *self,
              gconstpointer data)
{
  mark (self, 0, 4, "company");
  mark (self, 10, 15, "project");
  assert_marked (self, 0, 4, "blue", 35);
  assert_marked (self, 10, 15, "amber", 35);
  assert_plain (self, 5, 9);
}

/* The fill on top is that of the shorter mark; the lines of both are there. */
static void
test_overlaps (Fixture      *self,
               gconstpointer data)
{
  mark (self, 0, 9, "project");
  mark (self, 0, 4, "company");
  mark (self, 10, 13, "company");
  mark (self, 12, 15, "project");

  assert_marked (self, 0, 4, "blue", 30);
  assert_marked (self, 0, 4, "amber", 0);
  assert_marked (self, 5, 9, "amber", 30);
  assert_marked (self, 10, 12, "blue", 30);
  assert_marked (self, 12, 13, "blue", 0);
  assert_marked (self, 12, 13, "amber", 0);
  assert_marked (self, 13, 15, "amber", 30);
}

static void
test_identical (Fixture      *self,
                gconstpointer data)
{
  mark (self, 5, 9, "company");
  mark (self, 5, 9, "project");
  assert_marked (self, 5, 9, "blue", 0);
  assert_marked (self, 5, 9, "amber", 0);
  assert_plain (self, 10, 15);
}

/* Over all lines, the first and the last character included. */
static void
test_lines (Fixture      *self,
            gconstpointer data)
{
  guint length = zhupi_article_get_length (self->stage.article);

  mark (self, 0, length, "company");
  for (guint i = 0; i < length; i += i < 4 || i + 5 > length ? 1 : 3)
    assert_marked (self, i, i + 1, "blue", 30);
}

static void
test_ends (Fixture      *self,
           gconstpointer data)
{
  guint length = zhupi_article_get_length (self->stage.article);

  mark (self, 0, 1, "company");
  mark (self, length - 1, length, "project");
  assert_marked (self, 0, 1, "blue", 30);
  assert_plain (self, 1, 2);
  assert_plain (self, length - 2, length - 1);
  assert_marked (self, length - 1, length, "amber", 30);
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
test_soft_break (Fixture      *self,
                 gconstpointer data)
{
  guint at;

  show_instead (self, reader_stage_repeat (STORY, 12));
  at = find_soft_break (&self->stage);
  g_assert_cmpuint (at, >, 100);
  mark (self, at - 2, at + 2, "company");
  assert_plain (self, at - 3, at - 2);
  for (guint i = at - 2; i < at + 2; i++)
    assert_marked (self, i, i + 1, "blue", 30);
  assert_plain (self, at + 2, at + 3);
}

static void
test_exact_edges (Fixture      *self,
                  gconstpointer data)
{
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;
  g_auto(ReaderPicture) picture = { 0 };
  GdkRectangle bounds;
  GdkRectangle column;

  mark (self, 5, 9, "company");
  picture = reader_stage_take (&self->stage);
  bounds = reader_stage_bounds (&self->stage, 5, 9);
  column = (GdkRectangle) { bounds.x, bounds.y, 1, bounds.height };
  g_assert_cmpuint (reader_picture_count (&picture, &column, fill), >, 0);
  column.x = bounds.x - 1;
  g_assert_cmpuint (reader_picture_count (&picture, &column, fill), ==, 0);
  column.x = bounds.x + bounds.width - 1;
  g_assert_cmpuint (reader_picture_count (&picture, &column, fill), >, 0);
  column.x = bounds.x + bounds.width;
  g_assert_cmpuint (reader_picture_count (&picture, &column, fill), ==, 0);
}

static void
test_states (Fixture      *self,
             gconstpointer data)
{
  ZhupiMarkColors blue = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");

  reader_stage_mark (&self->stage, 0, 4, "company", ZHUPI_STATE_SUGGESTED);
  reader_stage_mark (&self->stage, 5, 9, "company", ZHUPI_STATE_REJECTED);
  g_assert_cmpuint (percent_of (self, 0, 4, blue.fill), ==, 0);
  g_assert_true (is_drawn (self, 0, 4, blue.line));
  g_assert_false (is_drawn (self, 5, 9, blue.line));
}

static void
test_hidden (Fixture      *self,
             gconstpointer data)
{
  g_autoptr(GHashTable) hidden = g_hash_table_new (NULL, NULL);
  guint32 fill = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue").fill;

  mark (self, 0, 4, "company");
  g_assert_cmpuint (percent_of (self, 0, 4, fill), >, 30);
  g_hash_table_add (hidden, GUINT_TO_POINTER (g_quark_from_string ("company")));
  zhupi_reader_view_set_hidden (self->stage.view, hidden, 0);
  g_assert_cmpuint (percent_of (self, 0, 4, fill), ==, 0);
  zhupi_reader_view_set_hidden (self->stage.view, NULL, 0);
  g_assert_cmpuint (percent_of (self, 0, 4, fill), >, 30);
}

static void
test_hits (Fixture      *self,
           gconstpointer data)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  guint32 color = zhupi_palette_get_page (ZHUPI_THEME_LIGHT)->hit;
  ZhupiRange hit = { 5, 9 };

  g_array_append_val (hits, hit);
  zhupi_reader_view_set_hits (self->stage.view, hits, 0);
  g_assert_true (is_drawn (self, 5, 9, color));
  g_assert_false (is_drawn (self, 20, 24, color));
  zhupi_reader_view_set_hits (self->stage.view, NULL, G_MAXUINT);
  g_assert_false (is_drawn (self, 5, 9, color));
}

/* Each whole character is marked, half a character never; what stands beside is not. */
static void
test_scripts (Fixture      *self,
              gconstpointer data)
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

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GdkRectangle whole;
      GdkRectangle half;

      show_instead (self, g_strdup (cases[i].utf8));
      mark (self, cases[i].start, cases[i].end, "company");
      assert_marked (self, cases[i].start, cases[i].end, "blue", 15);
      assert_plain (self, 0, 2);
      whole = reader_stage_bounds (&self->stage, cases[i].start, cases[i].end);
      half = reader_stage_bounds (&self->stage, cases[i].start, cases[i].half);
      g_assert_true (gdk_rectangle_equal (&whole, &half));
    }
}

/* Drawing marks asks the text view for places, but lays nothing out. */
static void
test_no_layouts (Fixture      *self,
                 gconstpointer data)
{
  ZhupiAuthor author = { "林晓", 2 };
  g_autoptr(GHashTable) hidden = g_hash_table_new (NULL, NULL);
  const ZhupiAnnotationRecord *record;
  guint before;

  show_instead (self, reader_stage_repeat (STORY, 12));
  mark (self, 0, 4, "company");
  mark (self, 0, 9, "project");
  reader_stage_paint (&self->stage, 4);
  before = reader_stage_count_layouts ();

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (self->stage.set), 0);
  zhupi_reader_view_set_selected (self->stage.view, &record->id);
  reader_stage_paint (&self->stage, 2);
  reader_stage_do (&self->stage, zhupi_editing_relabel (self->stage.set, record,
                                                        g_quark_from_string ("person"), &author));
  reader_stage_paint (&self->stage, 2);
  zhupi_reader_view_set_hidden (self->stage.view, hidden, 1);
  reader_stage_paint (&self->stage, 2);
  gtk_widget_set_state_flags (GTK_WIDGET (self->stage.view), GTK_STATE_FLAG_PRELIGHT, FALSE);
  reader_stage_paint (&self->stage, 2);
  g_assert_cmpuint (reader_stage_count_layouts (), ==, before);
}

static void
add (const char *path,
     ZhupiTheme  theme,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GUINT_TO_POINTER (theme), set_up, test, tear_down);
}

static void
add_in_theme (const char *theme_name,
              ZhupiTheme  theme)
{
  static const struct
  {
    const char *promise;
    void (*test) (Fixture *, gconstpointer);
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

      add (path, theme, tests[i].test);
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
  add ("/reader/marks/edges-are-exact", ZHUPI_THEME_LIGHT, test_exact_edges);
  add ("/reader/marks/suggested-has-no-fill-rejected-nothing", ZHUPI_THEME_LIGHT, test_states);
  add ("/reader/marks/hidden-classes-are-not-drawn", ZHUPI_THEME_LIGHT, test_hidden);
  add ("/reader/marks/hits-are-outlined", ZHUPI_THEME_LIGHT, test_hits);
  add ("/reader/marks/nothing-is-laid-out-for-them", ZHUPI_THEME_LIGHT, test_no_layouts);
  return g_test_run ();
}
