/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "recognize/zhupi-piece-order.h"
#include "store/desks.h"
#include "zhupi-document-private.h"

/* A long article, whose suggestions take a while. */

#define N_SENTENCES 9000

typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiTeaching *teaching;
  GSettings *settings;
  ZhupiDocument *document;
  ZhupiUuid id; /* of the first set */
} Fixture;

static char *
write_article (void)
{
  static const char *const sentences[] = {
    "星河重工集团今天在北岸高新区开工，星河重工的车间很新。",
    "目前，青禾新材、澜汐科技、沧澜新材三家企业已经投产。",
    "北岸高新区智能制造产业园项目进展顺利，总投资十亿元。",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append_printf (text, "%s%s", sentences[i % 3], i % 6 == 5 ? "\n" : "");
  return g_string_free (text, FALSE);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *self = user_data;

  self->document = zhupi_document_open_finish (result, NULL);
  g_assert_nonnull (self->document);
}

static void
open_document (Fixture *self)
{
  zhupi_document_open_async (self->desk_article, self->article, self->teaching, NULL, opened_cb,
                             self);
  panel_fixture_wait_for (self->document != NULL);
}

static void
close_document (Fixture *self)
{
  ZhupiSetKeeper *keeper = g_object_ref (zhupi_document_get_keeper (self->document));

  zhupi_document_close (self->document);
  desks_let_go (g_steal_pointer (&self->document));
  desks_let_go (keeper);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *text = write_article ();
  g_autofree char *path = NULL;
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  self->folder = desks_make_folder ();
  path = g_build_filename (self->folder, "learned.json", NULL);
  self->settings = g_settings_new ("io.github.zhupi.Zhupi");
  g_settings_set_boolean (self->settings, "use-tagger", FALSE);
  self->desk = zhupi_desk_new (self->folder);
  self->article = desks_make_article (text);
  self->desk_article = desks_add (self->desk, self->article, NULL);
  self->teaching = zhupi_teaching_new (recognizer, path);
  panel_fixture_wait_for (zhupi_teaching_get_ready (self->teaching));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  close_document (self);
  g_settings_reset (self->settings, "use-tagger");
  g_object_unref (self->settings);
  desks_let_go (self->teaching);
  g_object_unref (self->desk_article);
  desks_let_go (self->desk);
  g_object_unref (self->article);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static guint
count_suggestions (Fixture *self)
{
  return zhupi_annotation_set_get_size (zhupi_document_get_set (self->document));
}

static void
note_first_set (Fixture *self)
{
  self->id = *zhupi_annotation_set_get_id (zhupi_document_get_set (self->document));
}

static gboolean
is_unfinished (Fixture *self)
{
  return zhupi_desk_article_is_unfinished (self->desk_article, &self->id);
}

/* The set of a run that nothing has come between. */
static guint
count_all (Fixture *self)
{
  ZhupiRecognizerOptions options;
  g_autoptr (GArray) all = NULL;

  zhupi_teaching_get_options (self->teaching, &options);
  all = zhupi_recognizer_suggest_with (zhupi_teaching_get_recognizer (self->teaching),
                                       self->article, &options, NULL, NULL);
  return all->len;
}

static ZhupiRange
find_piece (ZhupiArticle *article,
            guint         place)
{
  g_autoptr (ZhupiPieceOrder) order = zhupi_piece_order_new (zhupi_article_get_text (article));
  ZhupiRange numbers;

  g_assert_true (zhupi_piece_order_take (order, place, 1, &numbers));
  return zhupi_piece_order_get_piece (order, numbers.start);
}

/* Where the first suggestion starts, and where the last one ends. */
static ZhupiRange
get_extent (Fixture *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);
  guint n_suggestions = zhupi_record_table_get_size (records);

  if (n_suggestions == 0)
    return (ZhupiRange) { 0, 0 };
  return (ZhupiRange) { zhupi_record_table_nth (records, 0)->start,
                        zhupi_record_table_nth (records, n_suggestions - 1)->end };
}

static void
test_where_the_reader_is_first (Fixture       *self,
                                gconstpointer  data)
{
  guint place = zhupi_article_get_length (self->article) - 1000;
  ZhupiRange piece = find_piece (self->article, place);

  zhupi_desk_article_set_place (self->desk_article, place);
  open_document (self);
  panel_fixture_wait_for (get_extent (self).end >= place);
  g_assert_cmpuint (get_extent (self).start, >, piece.start / 2);
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document));
  g_assert_cmpuint (count_suggestions (self), ==, count_all (self));
}

static void
test_busy_to_the_end (Fixture       *self,
                      gconstpointer  data)
{
  guint n_all = count_all (self);

  open_document (self);
  note_first_set (self);
  g_assert_true (zhupi_document_get_busy (self->document));
  g_assert_true (is_unfinished (self));
  panel_fixture_wait_for (count_suggestions (self) > 0);
  g_assert_cmpuint (count_suggestions (self), <, n_all);
  g_assert_true (zhupi_document_get_busy (self->document));
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document));
  g_assert_cmpuint (count_suggestions (self), ==, n_all);
  panel_fixture_wait_for (!is_unfinished (self));
  g_assert_cmpint (zhupi_set_keeper_get_status (zhupi_document_get_keeper (self->document)), ==,
                   ZHUPI_KEEPER_SAVED);
  g_assert_false (zhupi_history_get_can_undo (zhupi_document_get_history (self->document)));
}

static void
test_closed_and_gone_on_with (Fixture       *self,
                              gconstpointer  data)
{
  guint n_all = count_all (self);

  open_document (self);
  note_first_set (self);
  panel_fixture_wait_for (count_suggestions (self) > 0);
  close_document (self);
  g_assert_true (is_unfinished (self));
  open_document (self);
  g_assert_cmpuint (count_suggestions (self), >, 0);
  g_assert_cmpuint (count_suggestions (self), <, n_all);
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document));
  g_assert_cmpuint (count_suggestions (self), ==, n_all);
  panel_fixture_wait_for (!is_unfinished (self));
}

static void
test_another_set_comes_between (Fixture       *self,
                                gconstpointer  data)
{
  guint n_all = count_all (self);
  ZhupiSetKeeper *first;

  open_document (self);
  note_first_set (self);
  first = g_object_ref (zhupi_document_get_keeper (self->document));
  panel_fixture_wait_for (count_suggestions (self) > 0);
  zhupi_document_new_set (self->document, "读者乙");
  g_assert_true (zhupi_document_get_busy (self->document));
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document));
  g_assert_cmpuint (count_suggestions (self), ==, n_all);
  g_assert_cmpuint (zhupi_annotation_set_get_size (zhupi_set_keeper_get_set (first)), <, n_all);
  desks_let_go (first);
  g_assert_true (is_unfinished (self));
  zhupi_document_switch_set (self->document, &self->id);
  panel_fixture_wait_for (zhupi_document_get_busy (self->document));
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document));
  g_assert_cmpuint (count_suggestions (self), ==, n_all);
}

/* What is learned while suggestions arrive holds for all of the text in the end. */
static void
test_a_lesson_comes_between (Fixture       *self,
                             gconstpointer  data)
{
  ZhupiAuthor author = { "甲", 0 };
  ZhupiAnnotationSet *set;
  g_autoptr (ZhupiAnnotation) first = NULL;

  open_document (self);
  set = zhupi_document_get_set (self->document);
  panel_fixture_wait_for (count_suggestions (self) > 0);
  first = zhupi_annotation_set_dup_item (set, 0);
  g_assert_true (zhupi_document_run (
    self->document, zhupi_editing_set_state (set, zhupi_annotation_get_record (first),
                                             ZHUPI_STATE_ACCEPTED, &author)));
  g_assert_nonnull (self->document->look);
  g_assert_true (zhupi_document_get_busy (self->document));
  panel_fixture_wait_for (!zhupi_document_get_busy (self->document)
                          && self->document->look == NULL);
  g_assert_cmpuint (count_suggestions (self), ==, count_all (self));
  g_assert_cmpuint (zhupi_annotation_set_count (set, 0, ZHUPI_STATE_ACCEPTED), ==, 1);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/app/suggestions/where-the-reader-is-first", test_where_the_reader_is_first);
  add ("/app/suggestions/busy-to-the-end", test_busy_to_the_end);
  add ("/app/suggestions/closed-and-gone-on-with", test_closed_and_gone_on_with);
  add ("/app/suggestions/another-set-comes-between", test_another_set_comes_between);
  add ("/app/suggestions/a-lesson-comes-between", test_a_lesson_comes_between);
  return g_test_run ();
}
