/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "attached.h"
#include "text/random-text.h"
#include "text/zhupi-segments.h"

#include <string.h>

#define N_RANDOM_TEXTS 150u
#define N_PIECES 400u
#define N_RANDOM_QUOTES 40u
#define MAX_QUOTE 12

static void
test_identity (void)
{
  g_auto (Attached) attached = attach (HEAD TAIL, HEAD TAIL, "北岸", 0, TRUE);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_EXACT);
  g_assert_cmpint (attached.place.method, ==, ZHUPI_ANCHOR_BY_IDENTITY);
  assert_stands (&attached, "北岸", 0);
}

static void
test_shifted (gconstpointer data)
{
  gboolean with_old = GPOINTER_TO_INT (data);
  g_auto (Attached) attached = attach (HEAD TAIL, "更新：编者按语补充在前\n" HEAD TAIL, "订单", 0,
                                       with_old);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_EXACT);
  assert_stands (&attached, "订单", 0);
}

/* A line that is not long enough to tell by its context is known by being a line. */
static void
test_title (gconstpointer data)
{
  g_auto (Attached) attached = attach ("云帆电池在北岸签约\n总裁何青在会上介绍了新的储能项目。\n" TAIL,
                                       "快讯\n云帆电池在北岸签约\n" TAIL, "云帆", 0,
                                       GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_EXACT);
  assert_stands (&attached, "云帆", 0);
}

/* A short name whose sentence is gone must not go to another mention of the name. */
static void
test_removed_name (gconstpointer data)
{
  const char *old = HEAD "总裁何青在会上介绍了新的储能项目。\n" TAIL "记者随后在工厂门口见到何青本人。\n";
  const char *new = HEAD TAIL "记者随后在工厂门口见到何青本人。\n";
  g_auto (Attached) attached = attach (old, new, "何青", 0, GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpuint (attached.place.range.end, ==, 0);
}

static void
test_removed_alone (gconstpointer data)
{
  const char *old = HEAD "总裁何青在会上介绍了新的储能项目。\n" TAIL;
  const char *new = HEAD "总裁在会上介绍了新的储能项目。\n" TAIL "何青山下的工厂仍在扩建之中。\n";
  g_auto (Attached) attached = attach (old, new, "何青", 0, GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
}

/* The near twin of a sentence that was taken out must not take its place. */
static void
test_near_twin (void)
{
  const char *twin = "云帆电池今年第二季度营收同比增长百分之十二，净利润同比增长。\n";
  const char *gone = "云帆电池今年第一季度营收同比增长百分之十一，净利润同比增长。\n";
  g_autofree char *old = g_strconcat (HEAD, gone, TAIL, twin, NULL);
  g_autofree char *new = g_strconcat (HEAD, TAIL, twin, NULL);
  g_auto (Attached) name = attach (old, new, "云帆电池", 1, TRUE);
  g_auto (Attached) sentence = attach (old, new, "今年第一季度营收同比增长百分之十一", 0, TRUE);

  g_assert_cmpint (name.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpint (sentence.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
}

/* Both twins are marked: the one that is still there keeps its mark, the other loses it. */
static void
test_twins_without_old (void)
{
  const char *twin = "云帆电池今年第二季度营收同比增长百分之十二，净利润同比增长。\n";
  const char *gone = "云帆电池今年第一季度营收同比增长百分之十一，净利润同比增长。\n";
  g_autofree char *old = g_strconcat (HEAD, gone, TAIL, twin, NULL);
  g_autofree char *new = g_strconcat (HEAD, TAIL, twin, NULL);
  g_autoptr (ZhupiText) old_text = zhupi_text_new (old);
  g_autoptr (ZhupiText) new_text = zhupi_text_new (new);
  ZhupiAnchorQuote quotes[] = {
    make_quote (old_text, find_words (old_text, "云帆电池", 1)),
    make_quote (old_text, find_words (old_text, "云帆电池", 2)),
  };
  g_autoptr (GArray) places = zhupi_anchor_attach (quotes, 2, NULL, new_text, NULL, NULL);

  g_assert_cmpint (g_array_index (places, ZhupiAnchorPlace, 0).state, ==, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpint (g_array_index (places, ZhupiAnchorPlace, 1).state, ==, ZHUPI_ANCHOR_EXACT);
  clear_quote (&quotes[0]);
  clear_quote (&quotes[1]);
}

static void
test_moved_paragraph (gconstpointer data)
{
  const char *moved = "据介绍，北岸高新区已有四十家储能企业落户。\n";
  g_autofree char *old = g_strconcat (moved, HEAD, TAIL, NULL);
  g_autofree char *new = g_strconcat (HEAD, TAIL, moved, NULL);
  g_auto (Attached) attached = attach (old, new, "北岸高新区", 0, GPOINTER_TO_INT (data));

  assert_stands (&attached, "北岸高新区", 1);
}

/* An extracted article can be one line: sentences move within it. */
static void
test_moved_sentence (void)
{
  const char *moved = "何青说价格已定。";
  const char *first = "两家企业昨日在北岸高新区签署供货协议，期限五年。";
  const char *last = "分析人士认为，这笔订单将使产能利用率明显回升。";
  g_autofree char *old = g_strconcat (moved, first, last, NULL);
  g_autofree char *new = g_strconcat (first, last, moved, NULL);
  g_auto (Attached) attached = attach (old, new, "何青", 0, TRUE);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "何青", 0);
}

static void
test_moved_and_edited (void)
{
  g_auto (Attached) attached = attach (
    "据介绍，北岸高新区目前已有四十家大型储能企业落户投产。\n" HEAD TAIL,
    HEAD TAIL "据介绍，北岸高新区目前已有四五十家大型储能企业落户投产。\n", "储能企业", 0, TRUE);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "储能企业", 0);
}

static void
test_edited_name (gconstpointer data)
{
  g_auto (Attached) attached = attach (HEAD "董事长林一舟表示将继续扩大研发投入。\n" TAIL,
                                       HEAD "董事长林亦舟表示将继续扩大研发投入。\n" TAIL, "林一舟",
                                       0, GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "林亦舟", 0);
}

static void
test_fuzzy_quote (void)
{
  g_auto (Attached) attached = attach (
    HEAD "该基地一期工程设计年产能为二十吉瓦时，计划年底投产。\n" TAIL,
    TAIL "该基地一期工程的设计年产能达二十吉瓦时，计划年底投产。\n", "工程设计年产能为二十吉瓦时", 0,
    FALSE);

  g_assert_cmpint (attached.place.method, ==, ZHUPI_ANCHOR_BY_FUZZY);
  assert_stands (&attached, "工程的设计年产能达二十吉瓦时", 0);
}

#define FIRST "会议由何青主持并宣读了有关批复。"
#define SECOND "北岸二期储能电站计划于明年投产。"
#define THIRD "当地居民代表与供应商出席仪式。"

/* Of two sentences the second is gone: the mark does not reach into what stands there now. */
static void
test_sentence_dropped (gconstpointer data)
{
  g_auto (Attached) attached = attach (HEAD FIRST SECOND THIRD TAIL,
                                       HEAD FIRST "天气晴好微风习习气温回升明显，宜出行。"
                                       THIRD TAIL,
                                       "宣读了有关批复。北岸二期", 0, GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "宣读了有关批复。", 0);
}

static void
test_torn (gconstpointer data)
{
  g_auto (Attached) attached = attach (HEAD FIRST SECOND TAIL, HEAD FIRST "天气晴好。" SECOND TAIL,
                                       "宣读了有关批复。北岸二期储能电站", 0,
                                       GPOINTER_TO_INT (data));

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "宣读了有关批复。天气晴好。北岸二期储能电站", 0);
}

/* Two equal places, neither nearer: nobody may choose but a person. */
static void
test_ambiguous (void)
{
  g_auto (Attached) attached = attach ("甲。协议期限为五年整。\n", "协议期限为五年整。\n乙乙乙乙乙乙"
                                       "乙乙乙乙\n协议期限为五年整。\n", "期限", 0, FALSE);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpuint (attached.place.n_candidates, ==, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (ZhupiText) old_text = zhupi_text_new (HEAD TAIL);
  g_autoptr (ZhupiText) new_text = zhupi_text_new (TAIL HEAD);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  ZhupiAnchorQuote quote = { { 0, 4 }, NULL, NULL, NULL };

  g_cancellable_cancel (cancellable);
  g_assert_null (zhupi_anchor_attach (&quote, 1, old_text, new_text, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_odd_input (void)
{
  const ZhupiAnchorQuote quotes[] = {
    { { ZHUPI_ANCHOR_NO_PLACE, ZHUPI_ANCHOR_NO_PLACE }, NULL, NULL, NULL },
    { { 5, 2 }, "", "", "" },
    { { 0, G_MAXUINT - 1 }, "星河", NULL, NULL },
    { { 3, 9000 }, NULL, "星河", "重工" },
  };
  const char *texts[] = { "", "星", "\n\n\n", HEAD };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (ZhupiText) old_text = zhupi_text_new (texts[i]);
        g_autoptr (ZhupiText) new_text = zhupi_text_new (texts[j]);
        g_autoptr (GArray) with = zhupi_anchor_attach (quotes, G_N_ELEMENTS (quotes), old_text,
                                                       new_text, NULL, NULL);
        g_autoptr (GArray) without = zhupi_anchor_attach (quotes, G_N_ELEMENTS (quotes), NULL,
                                                          new_text, NULL, NULL);

        g_assert_cmpuint (with->len, ==, G_N_ELEMENTS (quotes));
        g_assert_cmpint (g_array_index (without, ZhupiAnchorPlace, 0).state, ==,
                         ZHUPI_ANCHOR_ORPHAN);
      }
}

/* Takes out, puts in and replaces pieces of a few characters. */
static char *
edit_text (GRand      *rand,
           const char *utf8)
{
  GString *edited = g_string_new (NULL);
  gint32 odds = g_rand_int_range (rand, 3, 60);

  for (const char *p = utf8; *p != 0; p = g_utf8_next_char (p))
    {
      gint32 kind = g_rand_int_range (rand, 0, odds);
      g_autofree char *piece = kind == 1 || kind == 2 ? random_text_make (rand, 3) : NULL;

      if (kind > 1)
        g_string_append_len (edited, p, g_utf8_next_char (p) - p);
      if (piece != NULL)
        g_string_append (edited, piece);
    }
  return g_string_free (edited, FALSE);
}

static ZhupiRange
random_range (GRand     *rand,
              ZhupiText *text)
{
  guint length = zhupi_text_get_length (text);
  guint start = (guint) g_rand_int_range (rand, 0, (gint32) length);

  guint n_quote = (guint) g_rand_int_range (rand, 1, MAX_QUOTE);

  return (ZhupiRange) { start, MIN (length, start + n_quote) };
}

static void
assert_sound (ZhupiText              *text,
              const ZhupiAnchorPlace *place)
{
  guint length = zhupi_text_get_length (text);

  for (guint i = 0; i < place->n_candidates; i++)
    g_assert_cmpuint (place->candidates[i].end, <=, length);
  if (place->state == ZHUPI_ANCHOR_ORPHAN)
    return;
  g_assert_cmpuint (place->range.start, <, place->range.end);
  g_assert_cmpuint (place->range.end, <=, length);
  g_assert_cmpint (place->score, <=, ZHUPI_ANCHOR_MAX_SCORE);
  if (place->method == ZHUPI_ANCHOR_BY_IDENTITY)
    return;
  g_assert_true (zhupi_segments_is_grapheme_start (text, place->range.start));
  g_assert_true (place->range.end == length
                 || zhupi_segments_is_grapheme_start (text, place->range.end));
}

static void
check_random (ZhupiText *old_text,
              ZhupiText *new_text,
              GRand     *rand,
              gboolean   with_old)
{
  ZhupiAnchorQuote quotes[N_RANDOM_QUOTES];
  g_autoptr (GArray) places = NULL;

  for (guint i = 0; i < N_RANDOM_QUOTES; i++)
    quotes[i] = make_quote (old_text, random_range (rand, old_text));
  places = zhupi_anchor_attach (quotes, N_RANDOM_QUOTES, with_old ? old_text : NULL, new_text,
                                NULL, NULL);
  for (guint i = 0; i < N_RANDOM_QUOTES; i++)
    {
      assert_sound (new_text, &g_array_index (places, ZhupiAnchorPlace, i));
      clear_quote (&quotes[i]);
    }
}

static void
test_random_edits (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < N_RANDOM_TEXTS; i++)
    {
      guint n_pieces = 1 + (guint) g_rand_int_range (rand, 0, N_PIECES);
      g_autofree char *old = random_text_make (rand, n_pieces);
      g_autofree char *new = edit_text (rand, old);
      g_autoptr (ZhupiText) old_text = zhupi_text_new (old);
      g_autoptr (ZhupiText) new_text = zhupi_text_new (new);

      if (zhupi_text_get_length (old_text) == 0)
        continue;
      check_random (old_text, new_text, rand, TRUE);
      check_random (old_text, new_text, rand, FALSE);
    }
}

#define N_LINES 60u
#define LINE_LENGTH 40u

static char *
random_line (GRand *rand)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < LINE_LENGTH; i++)
    g_string_append_unichar (line, 0x4E00 + (gunichar) g_rand_int_range (rand, 0, 500));
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

/* Each line is kept, dropped or has another one put before it. A mention in a line that is still
 * there ends where the line is, one in a line that is gone ends as an orphan. */
static void
check_lines (GRand *rand)
{
  g_autoptr (GString) old = g_string_new (NULL), new = g_string_new (NULL);
  g_autoptr (ZhupiText) old_text = NULL, new_text = NULL;
  g_autoptr (GArray) places = NULL;
  ZhupiAnchorQuote quotes[N_LINES];
  guint expected[N_LINES];

  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *line = random_line (rand), *other = random_line (rand);
      gint32 kind = g_rand_int_range (rand, 0, 10);
      guint offset = (guint) g_rand_int_range (rand, 0, LINE_LENGTH - 4);

      quotes[i] = (ZhupiAnchorQuote) { { i * (LINE_LENGTH + 1) + offset,
                                         i * (LINE_LENGTH + 1) + offset + 3 }, NULL, NULL, NULL };
      g_string_append (old, line);
      if (kind == 0)
        g_string_append (new, other);
      expected[i] = kind == 1 ? G_MAXUINT : (guint) g_utf8_strlen (new->str, -1) + offset;
      if (kind != 1)
        g_string_append (new, line);
    }
  old_text = zhupi_text_new (old->str);
  new_text = zhupi_text_new (new->str);
  places = zhupi_anchor_attach (quotes, N_LINES, old_text, new_text, NULL, NULL);
  for (guint i = 0; i < N_LINES; i++)
    {
      const ZhupiAnchorPlace *place = &g_array_index (places, ZhupiAnchorPlace, i);

      g_assert_true ((place->state == ZHUPI_ANCHOR_ORPHAN) == (expected[i] == G_MAXUINT));
      if (expected[i] != G_MAXUINT)
        g_assert_cmpuint (place->range.start, ==, expected[i]);
    }
}

static void
test_random_lines (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < N_RANDOM_TEXTS; i++)
    check_lines (rand);
}

static void
add_both (const char    *name,
          GTestDataFunc  func)
{
  g_autofree char *with = g_strconcat ("/anchor/with-old/", name, NULL);
  g_autofree char *without = g_strconcat ("/anchor/without-old/", name, NULL);

  g_test_add_data_func (with, GINT_TO_POINTER (TRUE), func);
  g_test_add_data_func (without, GINT_TO_POINTER (FALSE), func);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/the-same-text-changes-nothing", test_identity);
  add_both ("what-shifts-is-exact", test_shifted);
  add_both ("a-removed-name-does-not-go-to-another-mention", test_removed_name);
  add_both ("a-name-cut-out-is-an-orphan", test_removed_alone);
  add_both ("a-moved-paragraph-is-followed", test_moved_paragraph);
  add_both ("an-edited-name-is-moved", test_edited_name);
  add_both ("a-short-line-keeps-its-marks", test_title);
  g_test_add_func ("/anchor/a-near-twin-takes-nothing-over", test_near_twin);
  g_test_add_func ("/anchor/of-two-twins-each-keeps-its-own", test_twins_without_old);
  g_test_add_func ("/anchor/a-moved-sentence-is-followed", test_moved_sentence);
  g_test_add_func ("/anchor/a-moved-and-edited-paragraph-is-followed", test_moved_and_edited);
  g_test_add_func ("/anchor/a-long-quote-may-differ", test_fuzzy_quote);
  g_test_add_func ("/anchor/two-places-alike-are-only-candidates", test_ambiguous);
  g_test_add_func ("/anchor/can-be-cancelled", test_cancelled);
  g_test_add_func ("/anchor/odd-input-is-harmless", test_odd_input);
  g_test_add_func ("/anchor/random-edits-give-sound-places", test_random_edits);
  g_test_add_data_func ("/anchor/dropped-sentence-is-left-out/with-old", GINT_TO_POINTER (TRUE),
                        test_sentence_dropped);
  g_test_add_data_func ("/anchor/dropped-sentence-is-left-out/without-old",
                        GINT_TO_POINTER (FALSE), test_sentence_dropped);
  g_test_add_data_func ("/anchor/torn-apart-by-a-sentence/with-old", GINT_TO_POINTER (TRUE),
                        test_torn);
  g_test_add_data_func ("/anchor/torn-apart-by-a-sentence/without-old", GINT_TO_POINTER (FALSE),
                        test_torn);
  g_test_add_func ("/anchor/untouched-lines-keep-their-marks", test_random_lines);
  return g_test_run ();
}
