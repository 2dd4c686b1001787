/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "reader/zhupi-view-text.h"
#include "text/random-text.h"
#include "text/zhupi-segments.h"

#define N_ROUNDS 60
#define MAX_PIECE 640
#define THIN_BLANK 0x2005

/* A view text with all that has been made of it. */
typedef struct
{
  ZhupiArticle *article;
  ZhupiViewText *view_text;
  GString *buffer;
} Made;

static Made
make (char    *utf8,
      guint    longest,
      gsize    step)
{
  g_autoptr(ZhupiText) text = zhupi_text_new_take (utf8, strlen (utf8));
  Made made = { zhupi_article_new (text, NULL), NULL, g_string_new (NULL) };

  made.view_text = zhupi_view_text_new (made.article, longest);
  while (zhupi_view_text_feed (made.view_text, made.buffer, step))
    {
    }
  return made;
}

static void
made_clear (Made *made)
{
  zhupi_view_text_free (made->view_text);
  g_string_free (made->buffer, TRUE);
  g_object_unref (made->article);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, made_clear)

/* The naive map: both texts are walked together; what the article lacks is a soft break. */
static guint
check_map (const Made *made)
{
  guint length;
  guint n_offsets;
  g_autofree gunichar *article = NULL;
  g_autofree gunichar *buffer = random_text_decode (made->buffer->str, &n_offsets);
  guint code_point = 0;
  guint n_breaks = 0;

  article = random_text_decode (zhupi_text_get_utf8 (zhupi_article_get_text (made->article), NULL),
                                &length);
  g_assert_cmpuint (n_offsets, ==, length + zhupi_view_text_get_n_breaks (made->view_text));
  for (guint offset = 0; offset < n_offsets; offset++)
    {
      gboolean soft = n_offsets - offset > length - code_point && buffer[offset] == '\n'
                      && (code_point == length || article[code_point] != '\n');

      g_assert_cmpuint (zhupi_view_text_from_buffer (made->view_text, offset), ==, code_point);
      if (soft)
        {
          g_assert_cmpuint (zhupi_view_text_end_to_buffer (made->view_text, code_point), ==, offset);
          n_breaks++;
          continue;
        }
      if (buffer[offset] != THIN_BLANK || article[code_point] != ' ')
        g_assert_cmpuint (buffer[offset], ==, article[code_point]);
      g_assert_cmpuint (zhupi_view_text_to_buffer (made->view_text, code_point), ==, offset);
      code_point++;
      g_assert_cmpuint (zhupi_view_text_end_to_buffer (made->view_text, code_point), ==,
                        offset + 1);
    }
  g_assert_cmpuint (code_point, ==, length);
  return n_breaks;
}

static gboolean
is_line_end (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Texts of long paragraphs: nearly all line ends of the pieces are taken out. */
static char *
make_long_text (GRand *rand)
{
  g_autofree char *utf8 = random_text_make (rand, (guint) g_rand_int_range (rand, 1, 4000));
  GString *text = g_string_new (NULL);

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_line_end (c) || g_rand_int_range (rand, 0, 400) == 0)
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static void
test_map (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();
  guint n_breaks = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gsize step = (gsize) g_rand_int_range (rand, 1, 5000);
      g_auto(Made) made = make (make_long_text (rand), ZHUPI_VIEW_TEXT_LONG, step);

      n_breaks += check_map (&made);
    }
  g_assert_cmpuint (n_breaks, >, N_ROUNDS);
}

static void
test_steps (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *utf8 = make_long_text (rand);
      g_auto(Made) at_once = make (g_strdup (utf8), ZHUPI_VIEW_TEXT_LONG, G_MAXINT32);
      g_auto(Made) in_steps = make (g_strdup (utf8), ZHUPI_VIEW_TEXT_LONG, 1);

      g_assert_cmpstr (in_steps.buffer->str, ==, at_once.buffer->str);
    }
}

static void
test_graphemes (void)
{
  g_autoptr(GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_auto(Made) made = make (make_long_text (rand), ZHUPI_VIEW_TEXT_LONG, 1000);
      ZhupiText *text = zhupi_article_get_text (made.article);

      for (guint i = 1; i < zhupi_text_get_length (text); i++)
        {
          if (zhupi_view_text_end_to_buffer (made.view_text, i)
              != zhupi_view_text_to_buffer (made.view_text, i))
            g_assert_true (zhupi_segments_is_grapheme_start (text, i));
        }
    }
}

static char *
repeat (const char *utf8,
        guint       times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, utf8);
  return g_string_free (text, FALSE);
}

static void
test_sentence_ends (void)
{
  g_auto(Made) made = make (repeat ("云帆电池在北岸高新区的五条生产线全部投产。", 60),
                            ZHUPI_VIEW_TEXT_LONG, 100);
  g_auto(GStrv) lines = g_strsplit (made.buffer->str, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (lines[i], "。"));
}

static void
test_unbreakable (void)
{
  g_auto(Made) made = make (repeat ("x", 100000), ZHUPI_VIEW_TEXT_TOO_LONG, 4096);
  g_auto(GStrv) lines = g_strsplit (made.buffer->str, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 100);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <, MAX_PIECE + 60);
}

static void
test_short_paragraphs (void)
{
  g_autofree char *utf8 = repeat ("星河重工的起重机下线。\n\n", 200);
  g_auto(Made) made = make (g_strdup (utf8), ZHUPI_VIEW_TEXT_LONG, 64);

  g_assert_cmpstr (made.buffer->str, ==, utf8);
  g_assert_cmpuint (zhupi_view_text_get_n_breaks (made.view_text), ==, 0);
}

static void
test_unwanted (void)
{
  g_autofree char *utf8 = repeat ("星河重工的起重机在北岸高新区下线。", 200);
  g_auto(Made) made = make (g_strdup (utf8), ZHUPI_VIEW_TEXT_TOO_LONG, 64);

  g_assert_cmpstr (made.buffer->str, ==, utf8);
}

/* In a paragraph of ideographs all blanks are thin, in another one those beside an ideograph. */
static void
test_thin_blanks (void)
{
  g_auto(Made) made = make (g_strdup ("3月, 云帆 GTK 4 and\n"
                                      "Helmora and 北 of Northwind, which is a maker of engines\n"),
                            ZHUPI_VIEW_TEXT_LONG, 64);

  g_assert_cmpstr (made.buffer->str, ==,
                   "3月," ZHUPI_VIEW_TEXT_THIN_BLANK "云帆" ZHUPI_VIEW_TEXT_THIN_BLANK
                   "GTK" ZHUPI_VIEW_TEXT_THIN_BLANK "4" ZHUPI_VIEW_TEXT_THIN_BLANK "and\n"
                   "Helmora and" ZHUPI_VIEW_TEXT_THIN_BLANK "北" ZHUPI_VIEW_TEXT_THIN_BLANK
                   "of Northwind, which is a maker of engines\n");
  g_assert_cmpuint (check_map (&made), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-text/map-equals-the-naive-one", test_map);
  g_test_add_func ("/view-text/steps-make-no-difference", test_steps);
  g_test_add_func ("/view-text/never-breaks-a-grapheme", test_graphemes);
  g_test_add_func ("/view-text/breaks-at-sentence-ends", test_sentence_ends);
  g_test_add_func ("/view-text/unbreakable-text-gets-short-pieces", test_unbreakable);
  g_test_add_func ("/view-text/short-paragraphs-stay-whole", test_short_paragraphs);
  g_test_add_func ("/view-text/only-too-long-paragraphs-when-unwanted", test_unwanted);
  g_test_add_func ("/view-text/blanks-among-wide-characters-are-thin", test_thin_blanks);
  return g_test_run ();
}
