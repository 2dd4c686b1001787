/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"
#include "recognize/zhupi-recognition.h"
#include "recognize/zhupi-suggesting.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper.h"
#include "w3c/zhupi-w3c.h"

#include "../store/desks.h"

#define N_PARAGRAPHS 5000
#define ROUNDS 8

/* What a run is watched by: where the reader goes, and when to leave off. */
typedef struct
{
  ZhupiRecognition *recognition;
  GCancellable *cancellable;
  GRand *random;
  guint n_changes;
  guint stop_after; /* changes; 0 for never */
  gboolean is_done;
  gboolean is_over;
} Run;

static const char *const sentences[] = {
  "星河重工集团今天在北岸高新区开工，星河重工的车间很新。",
  "云帆电池股份有限公司与鼎川半导体签约，云帆电池二期项目同日动工。",
  "目前，青禾新材、澜汐科技、沧澜新材三家企业已经投产。",
  "这里的天气很好，大家都来看看。",
  "北岸高新区智能制造产业园项目进展顺利，总投资十亿元。",
  "鼎川半导体有限公司（简称鼎川）公布了年报。鼎川的人很多。",
};

static ZhupiArticle *
make_article (void)
{
  g_autoptr (GString) utf8 = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_string_append (utf8, sentences[g_rand_int (random) % G_N_ELEMENTS (sentences)]);
      if (i % 5 == 0)
        g_string_append_c (utf8, '\n');
    }
  text = zhupi_text_new (utf8->str);
  return zhupi_article_new (text, NULL);
}

/* All sets of a test are called the same, so that their files are. */
static ZhupiAnnotationSet *
make_set (ZhupiArticle *article)
{
  static const ZhupiUuid id = { { 1, 2, 3, 4, 5, 6, 0x47, 8, 0x89, 10, 11, 12, 13, 14, 15, 16 } };
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "set");

  zhupi_annotation_set_set_identity (set, &id, "甲", 0);
  return set;
}

static void
assert_same_file (ZhupiAnnotationSet *set,
                  ZhupiAnnotationSet *expected)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  g_autoptr (GBytes) wanted = zhupi_w3c_write (expected);

  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==,
                    zhupi_annotation_set_get_size (expected));
  g_assert_true (g_bytes_equal (bytes, wanted));
}

/* What the recognizer says of the whole text, put into a set in one go. */
static ZhupiAnnotationSet *
make_expected (ZhupiRecognizer              *recognizer,
               ZhupiArticle                 *article,
               const ZhupiRecognizerOptions *options)
{
  ZhupiAnnotationSet *set = make_set (article);
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (GArray) suggestions = zhupi_recognizer_suggest_with (recognizer, article, options,
                                                                  NULL, NULL);
  g_autoptr (ZhupiCommand) command =
    zhupi_suggesting_new_command (set, suggestions, zhupi_recognizer_get_name (recognizer));

  g_assert_true (zhupi_history_apply_silently (history, command, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), >, 100);
  return set;
}

static void
changed_cb (Run *run)
{
  ZhupiArticle *article;

  run->n_changes++;
  if (run->n_changes == run->stop_after)
    g_cancellable_cancel (run->cancellable);
  if (run->random == NULL)
    return;
  article = g_object_get_data (G_OBJECT (run->recognition), "article");
  zhupi_recognition_set_place (run->recognition,
                               g_rand_int (run->random) % zhupi_article_get_length (article));
}

static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Run *run = user_data;
  g_autoptr (GError) error = NULL;

  run->is_over = TRUE;
  run->is_done = zhupi_recognition_run_finish (run->recognition, result, &error);
  if (!run->is_done)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
run_until_over (Run                          *run,
                ZhupiRecognizer              *recognizer,
                ZhupiHistory                 *history,
                const ZhupiRecognizerOptions *options,
                gboolean                      goes_on)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (history);

  run->recognition = zhupi_recognition_new (recognizer, history, options, goes_on);
  run->cancellable = g_cancellable_new ();
  g_object_set_data (G_OBJECT (run->recognition), "article",
                     zhupi_annotation_set_get_article (set));
  g_signal_connect_swapped (set, "changed", G_CALLBACK (changed_cb), run);
  zhupi_recognition_run_async (run->recognition, run->cancellable, ended_cb, run);
  while (!run->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (set, run);
  g_clear_object (&run->cancellable);
  desks_let_go (g_steal_pointer (&run->recognition));
}

/* The sets are the same to the byte, also where the reader jumps about all the time. */
static void
assert_same_wherever (const ZhupiRecognizerOptions *options,
                      guint                         n_rounds)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiArticle) article = make_article ();
  g_autoptr (ZhupiAnnotationSet) expected = make_expected (recognizer, article, options);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr (ZhupiAnnotationSet) set = make_set (article);
      g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
      Run run = { .random = random };

      run_until_over (&run, recognizer, history, options, FALSE);
      g_assert_true (run.is_done);
      g_assert_cmpuint (run.n_changes, >, 3);
      assert_same_file (set, expected);
    }
}

static void
test_same_by_rules (void)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = TRUE };

  assert_same_wherever (&options, ROUNDS);
}

static void
test_same_by_tagger (void)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = FALSE };

  assert_same_wherever (&options, 1);
}

static void
test_broken_off_and_gone_on_with (void)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = TRUE };
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiArticle) article = make_article ();
  g_autoptr (ZhupiAnnotationSet) expected = make_expected (recognizer, article, &options);

  for (guint n_changes = 1; n_changes <= 3; n_changes++)
    {
      g_autoptr (ZhupiAnnotationSet) set = make_set (article);
      g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
      g_autoptr (GRand) random = g_rand_new_with_seed (n_changes);
      Run first = { .random = random, .stop_after = n_changes };
      Run second = { .random = random };

      run_until_over (&first, recognizer, history, &options, FALSE);
      g_assert_false (first.is_done);
      g_assert_cmpuint (first.n_changes, ==, n_changes);
      g_assert_cmpuint (zhupi_annotation_set_get_size (set), <,
                        zhupi_annotation_set_get_size (expected));
      run_until_over (&second, recognizer, history, &options, TRUE);
      g_assert_true (second.is_done);
      assert_same_file (set, expected);
    }
}

/* The set as it lies on the desk, opened by another program after the first one has ended. */
static ZhupiSetKeeper *
open_again (const char      *folder,
            ZhupiArticle    *article,
            const ZhupiUuid *id)
{
  g_autoptr (ZhupiDesk) desk = zhupi_desk_new (folder);
  g_autoptr (ZhupiDeskArticle) desk_article = NULL;

  g_assert_true (desks_load (desk));
  desk_article = desks_add (desk, article, NULL);
  g_assert_true (zhupi_desk_article_is_unfinished (desk_article, id));
  return desks_open (desk_article, article, id, NULL);
}

/* The first program's last word is what it wrote by itself: nobody closes the set. */
static void
fill_a_part (const char      *folder,
             ZhupiRecognizer *recognizer,
             ZhupiArticle    *article,
             ZhupiUuid       *id)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = TRUE };
  g_autoptr (ZhupiDesk) desk = zhupi_desk_new (folder);
  g_autoptr (ZhupiDeskArticle) desk_article = desks_add (desk, article, NULL);
  g_autoptr (ZhupiAnnotationSet) set = make_set (article);
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_new (desk_article, set);
  Run run = { .stop_after = 3 };

  *id = *zhupi_annotation_set_get_id (set);
  zhupi_desk_article_set_unfinished (desk_article, id, TRUE);
  run_until_over (&run, recognizer, zhupi_set_keeper_get_history (keeper), &options, FALSE);
  desks_wait_for (keeper, ZHUPI_KEEPER_SAVED);
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
}

static void
test_goes_on_in_the_next_session (void)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = TRUE };
  g_autofree char *folder = desks_make_folder ();
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiArticle) article = make_article ();
  g_autoptr (ZhupiAnnotationSet) expected = make_expected (recognizer, article, &options);
  g_autoptr (ZhupiSetKeeper) keeper = NULL;
  Run run = { 0 };
  ZhupiUuid id;

  fill_a_part (folder, recognizer, article, &id);
  keeper = open_again (folder, article, &id);
  g_assert_nonnull (keeper);
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (keeper)), >, 0);
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (keeper)), <,
                    zhupi_annotation_set_get_size (expected));
  run_until_over (&run, recognizer, zhupi_set_keeper_get_history (keeper), &options, TRUE);
  g_assert_true (run.is_done);
  assert_same_file (zhupi_set_keeper_get_set (keeper), expected);
  g_assert_true (zhupi_set_keeper_close (keeper, NULL));
  desks_remove_folder (folder);
}

/* What a person does while suggestions arrive is not undone by them. */
static void
reject_cb (ZhupiAnnotationSet *set,
           gpointer            user_data)
{
  ZhupiHistory *history = user_data;
  g_autoptr (ZhupiAnnotation) first = zhupi_annotation_set_dup_item (set, 0);
  ZhupiAuthor author = { "甲", 0 };
  g_autoptr (ZhupiCommand) command = NULL;

  g_signal_handlers_disconnect_by_func (set, reject_cb, history);
  command = zhupi_editing_relabel (set, zhupi_annotation_get_record (first),
                                   g_quark_from_string ("product"), &author);
  g_assert_true (zhupi_history_apply (history, command, NULL));
}

static void
test_decisions_stay (void)
{
  static const ZhupiRecognizerOptions options = { .without_tagger = FALSE };
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiText) text = zhupi_text_new (sentences[0]);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr (ZhupiAnnotationSet) set = make_set (article);
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiAnnotation) first = NULL;
  Run run = { 0 };

  g_signal_connect (set, "changed", G_CALLBACK (reject_cb), history);
  run_until_over (&run, recognizer, history, &options, FALSE);
  g_assert_true (run.is_done);
  first = zhupi_annotation_set_dup_item (set, 0);
  g_assert_cmpstr (g_quark_to_string (zhupi_annotation_get_record (first)->tag), ==, "product");
  g_assert_true (zhupi_history_undo (history, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/recognition/same-by-rules-wherever-the-reader-is",
                   test_same_by_rules);
  g_test_add_func ("/recognize/recognition/same-by-tagger-wherever-the-reader-is",
                   test_same_by_tagger);
  g_test_add_func ("/recognize/recognition/broken-off-and-gone-on-with",
                   test_broken_off_and_gone_on_with);
  g_test_add_func ("/recognize/recognition/goes-on-in-the-next-session",
                   test_goes_on_in_the_next_session);
  g_test_add_func ("/recognize/recognition/decisions-stay", test_decisions_stay);
  return g_test_run ();
}
