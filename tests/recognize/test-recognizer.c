/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognizer.h"
#include "text/zhupi-segments.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 60
#define MAX_PIECES 120

typedef struct
{
  const char *text;
  /* "class:name" in text order, a space between them. */
  const char *expected;
} Case;

static const ZhupiRecognizerOptions without_tagger = { .without_tagger = TRUE };

static GArray *
suggest (ZhupiRecognizer              *recognizer,
         const char                   *text,
         const ZhupiRecognizerOptions *options)
{
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (decoded, NULL);
  g_autoptr (GError) error = NULL;
  GArray *suggestions = zhupi_recognizer_suggest_with (recognizer, article, options, NULL, &error);

  g_assert_no_error (error);
  return suggestions;
}

static char *
describe (const char   *text,
          const GArray *suggestions)
{
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      g_autofree char *slice = zhupi_text_dup_slice (decoded, suggestion->range);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? " " : "",
                              g_quark_to_string (suggestion->tag), slice);
    }
  return g_string_free (found, FALSE);
}

/* Without a dictionary a phrase looks like a name. */
static gboolean
has_dictionary (ZhupiRecognizer *recognizer)
{
  return zhupi_recognizer_lookup_word ("蝴蝶", strlen ("蝴蝶"), recognizer) > 0;
}

static void
assert_cases (const Case *cases,
              guint       n_cases)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  if (!has_dictionary (recognizer))
    {
      g_test_skip ("the dictionary was not built in: python3-jieba is not installed");
      return;
    }
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GArray) suggestions = suggest (recognizer, cases[i].text, &without_tagger);
      g_autofree char *found = describe (cases[i].text, suggestions);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_suffixes (void)
{
  static const Case cases[] = {
    { "星河重工宣布扩产。", "company:星河重工" },
    { "昨天，鼎川半导体股份有限公司发布公告。", "company:鼎川半导体股份有限公司" },
    { "我们走进湖南沧澜新材。", "company:湖南沧澜新材" },
    { "发展重工业，做强新材料。", "" },
    { "先进储能材料和工程机械是两大产业。", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_known_names (void)
{
  static const Case cases[] = {
    { "比亚迪的新车上市了。", "company:比亚迪" },
    { "他吃了一个苹果，去了长城。", "" },
    { "湖南沧澜新材比亚迪签约。", "company:湖南沧澜新材 company:比亚迪" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const Case cases[] = {
    { "目前，鼎川、青禾、澜汐三家企业已经停产。", "company:鼎川 company:青禾 company:澜汐" },
    { "目前，鼎川青禾澜汐三家企业已经停产。", "company:鼎川 company:青禾 company:澜汐" },
    { "园区为星河重工云帆精密等家重点企业招工。", "company:星河重工 company:云帆精密" },
    { "还有多家企业。", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_short_forms (void)
{
  static const Case cases[] = {
    { "鼎川集团今天开工。鼎川的车间很新，鼎川的人很多。",
      "company:鼎川集团 company:鼎川 company:鼎川" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_names_that_differ_stay_apart (void)
{
  static const Case cases[] = {
    { "三一青起负责人说，三一青起明年投产。三一白起负责人说，三一白起后年投产。",
      "company:三一青起 company:三一青起 company:三一白起 company:三一白起" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_projects (void)
{
  static const Case cases[] = {
    { "星河重工江阴基地昨天开工。", "company:星河重工 project:星河重工江阴基地" },
    { "云帆集团年产300t/d电解液生产线和年产20万吨隔膜生产线项目开工。",
      "company:云帆集团 project:云帆集团年产300t/d电解液生产线和年产20万吨隔膜生产线项目" },
    { "江阴基地将在明年投产。", "project:江阴基地" },
    { "要抓好重点项目、工业项目和该项目的建设。", "" },
    { "工程机械行业的工程师说，新项目不少。", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_english (void)
{
  static const Case cases[] = {
    { "Today Star River Heavy Industries Co., Ltd. met Cloud Sail Corp. in Paris.",
      "company:Star River Heavy Industries Co., Ltd. company:Cloud Sail Corp." },
    { "They work for Delta Holdings. The group is new.", "company:Delta Holdings" },
    { "It will build the Northbank plant.", "project:Northbank plant" },
    { "The new plant is a project of the company.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_other_scripts (void)
{
  static const Case cases[] = {
    { "比亞迪與星河重工簽約。", "company:比亞迪 company:星河重工" },
    { "ＴＣＬ科技公布年报。", "company:ＴＣＬ科技" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_score_and_reason (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (GArray) suggestions = suggest (recognizer, "星河重工扩产。星河重工招工。",
                                            &without_tagger);
  const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, 0);

  g_assert_cmpuint (suggestions->len, ==, 2);
  g_assert_cmpstr (suggestion->reason, ==, "ends in 重工; 2 times in this text");
  g_assert_cmpint (suggestion->score, >=, ZHUPI_RECOGNIZER_THRESHOLD);
  g_assert_cmpint (suggestion->score, <=, 1000);
}

static void
test_threshold (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  const ZhupiRecognizerOptions strict = { .without_tagger = TRUE, .threshold = 1001 };
  g_autoptr (GArray) suggestions = suggest (recognizer, "星河重工扩产。", &strict);

  g_assert_cmpuint (suggestions->len, ==, 0);
}

static char *
random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "星河重工", "云帆", "集团", "有限公司", "江阴", "基地", "项目", "生产线", "和", "等", "三家企业",
    "、", "，", "。", "\n", " ", "　", "负责人", "比亚迪", "三一", "中起", "e\u0301", "👩‍👩‍👧", "電",
    "Acme ", "Corp.", "Ltd", "6200t/d", "年产", "2", "万吨", "\u0301", "A", "《", "𠮷", "该", "\r\n",
  };
  GString *text = g_string_new ("文");

  for (int i = g_rand_int_range (rand, 0, MAX_PIECES); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
assert_sound (const char   *text,
              const GArray *suggestions)
{
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  GQuark last_tag[2] = { 0 };
  guint last_end[2] = { 0 };

  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      guint kind = suggestion->tag == g_quark_from_static_string ("project");

      g_assert_cmpuint (suggestion->range.start, <, suggestion->range.end);
      g_assert_cmpuint (suggestion->range.end, <=, zhupi_text_get_length (decoded));
      g_assert_true (zhupi_segments_is_grapheme_start (decoded, suggestion->range.start));
      g_assert_true (zhupi_segments_is_grapheme_start (decoded, suggestion->range.end));
      g_assert_nonnull (suggestion->reason);
      if (last_tag[kind] == suggestion->tag)
        g_assert_cmpuint (suggestion->range.start, >=, last_end[kind]);
      last_tag[kind] = suggestion->tag;
      last_end[kind] = suggestion->range.end;
    }
}

/* With the tagger where it was built. */
static void
test_any_text_gives_sound_spans (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text (rand);
      g_autoptr (GArray) suggestions = suggest (recognizer, text, i % 2 ? &without_tagger : NULL);

      assert_sound (text, suggestions);
    }
}

static void
test_same_text_same_suggestions (void)
{
  const char *text = "星河重工江阴基地开工。鼎川、青禾、澜汐三家企业参加，比亚迪负责人发言。";
  g_autoptr (ZhupiRecognizer) first = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiRecognizer) second = zhupi_recognizer_new (NULL);
  g_autoptr (GArray) a = suggest (first, text, NULL);
  g_autoptr (GArray) again = suggest (first, text, NULL);
  g_autoptr (GArray) b = suggest (second, text, NULL);

  g_assert_cmpuint (a->len, >, 0);
  g_assert_cmpuint (a->len, ==, b->len);
  g_assert_cmpuint (a->len, ==, again->len);
  for (guint i = 0; i < a->len; i++)
    {
      const ZhupiSuggestion *x = &g_array_index (a, ZhupiSuggestion, i);
      const ZhupiSuggestion *y = &g_array_index (b, ZhupiSuggestion, i);

      g_assert_true (zhupi_range_equal (x->range, y->range));
      g_assert_cmpint (x->score, ==, y->score);
      g_assert_cmpstr (x->reason, ==, y->reason);
    }
}

static void
test_long_text_in_pieces (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  GString *text = g_string_new (NULL);
  g_autofree char *whole = NULL;
  g_autoptr (GArray) suggestions = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "星河重工宣布扩产。");
  whole = g_string_free (text, FALSE);
  suggestions = suggest (recognizer, whole, &without_tagger);
  g_assert_cmpuint (suggestions->len, ==, 10000);
  assert_sound (whole, suggestions);
}

static void
test_missing_files_are_told (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new ("/nowhere");
  g_autofree char *problem = zhupi_recognizer_dup_problem (recognizer);
  g_autoptr (GArray) suggestions = suggest (recognizer, "It met Cloud Sail Corp. today.", NULL);
  g_autofree char *found = describe ("It met Cloud Sail Corp. today.", suggestions);
  g_auto (GStrv) lines = g_strsplit (problem, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_nonnull (strstr (lines[0], "names.lexicon"));
  g_assert_nonnull (strstr (lines[1], "names.tagger"));
  g_assert_cmpstr (found, ==, "company:Cloud Sail Corp.");
}

static void
test_damaged_files_are_told (void)
{
  g_autofree char *folder = g_dir_make_tmp ("zhupi-XXXXXX", NULL);
  g_autofree char *lexicon = g_build_filename (folder, "names.lexicon", NULL);
  g_autofree char *tagger = g_build_filename (folder, "names.tagger", NULL);
  g_autoptr (ZhupiRecognizer) recognizer = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GArray) suggestions = NULL;

  g_assert_true (g_file_set_contents (lexicon, "ZhupiLex\2\0\0\0", 12, NULL));
  g_assert_true (g_file_set_contents (tagger, "", 0, NULL));
  recognizer = zhupi_recognizer_new (folder);
  problem = zhupi_recognizer_dup_problem (recognizer);
  g_assert_nonnull (strstr (problem, lexicon));
  g_assert_nonnull (strstr (problem, tagger));
  suggestions = suggest (recognizer, "星河重工扩产。", NULL);
  g_assert_cmpuint (suggestions->len, ==, 0);
  g_unlink (lexicon);
  g_unlink (tagger);
  g_rmdir (folder);
}

static void
test_can_be_cancelled (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiText) text = zhupi_text_new ("星河重工扩产。");
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zhupi_recognizer_suggest_with (recognizer, article, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_word_lookup (void)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  g_assert_cmpuint (zhupi_recognizer_lookup_word ("比亚迪的车", strlen ("比亚迪的车"), recognizer),
                    ==, strlen ("比亚迪"));
  g_assert_cmpuint (zhupi_recognizer_lookup_word ("", 0, recognizer), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/rules/suffixes", test_suffixes);
  g_test_add_func ("/recognize/rules/known-names", test_known_names);
  g_test_add_func ("/recognize/rules/lists", test_lists);
  g_test_add_func ("/recognize/rules/short-forms", test_short_forms);
  g_test_add_func ("/recognize/rules/names-that-differ-stay-apart",
                   test_names_that_differ_stay_apart);
  g_test_add_func ("/recognize/rules/projects", test_projects);
  g_test_add_func ("/recognize/rules/english", test_english);
  g_test_add_func ("/recognize/rules/other-scripts-and-widths", test_other_scripts);
  g_test_add_func ("/recognize/recognizer/score-and-reason", test_score_and_reason);
  g_test_add_func ("/recognize/recognizer/threshold", test_threshold);
  g_test_add_func ("/recognize/recognizer/any-text-gives-sound-spans",
                   test_any_text_gives_sound_spans);
  g_test_add_func ("/recognize/recognizer/same-text-same-suggestions",
                   test_same_text_same_suggestions);
  g_test_add_func ("/recognize/recognizer/long-text-in-pieces", test_long_text_in_pieces);
  g_test_add_func ("/recognize/recognizer/missing-files-are-told", test_missing_files_are_told);
  g_test_add_func ("/recognize/recognizer/damaged-files-are-told", test_damaged_files_are_told);
  g_test_add_func ("/recognize/recognizer/can-be-cancelled", test_can_be_cancelled);
  g_test_add_func ("/recognize/recognizer/word-lookup", test_word_lookup);
  return g_test_run ();
}
