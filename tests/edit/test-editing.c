/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"

static ZhupiCommand *
mark (EditFixture *fixture,
      guint        start,
      guint        end)
{
  return zhupi_editing_mark (fixture->set, (ZhupiRange) { start, end }, fixture->company,
                             &fixture->author);
}

static ZhupiCommand *
relabel (EditFixture *fixture,
         GQuark       tag)
{
  return zhupi_editing_relabel (fixture->set, edit_fixture_nth (fixture, 0), tag,
                                &fixture->author);
}

static ZhupiCommand *
move (EditFixture *fixture,
      guint        start,
      guint        end)
{
  return zhupi_editing_move (fixture->set, edit_fixture_nth (fixture, 0),
                             (ZhupiRange) { start, end }, &fixture->author);
}

static ZhupiCommand *
add_fragment (EditFixture *fixture,
              guint        start,
              guint        end)
{
  return zhupi_editing_add_fragment (fixture->set, edit_fixture_nth (fixture, 0),
                                     (ZhupiRange) { start, end }, &fixture->author);
}

static ZhupiCommand *
note (EditFixture *fixture,
      const char  *text)
{
  return zhupi_editing_set_note (fixture->set, edit_fixture_nth (fixture, 0), text,
                                 &fixture->author);
}

static ZhupiCommand *
set_state (EditFixture *fixture,
           ZhupiState   state)
{
  return zhupi_editing_set_state (fixture->set, edit_fixture_nth (fixture, 0), state,
                                  &fixture->author);
}

static void
suggest (EditFixture *fixture,
         guint        start,
         guint        end)
{
  edit_fixture_suggest (fixture, (ZhupiRange) { start, end }, fixture->company, 700);
}

static void
assert_accepted_by_person (EditFixture *fixture,
                           guint        position)
{
  const ZhupiDetailsFields *fields = edit_fixture_nth_fields (fixture, position);

  g_assert_cmpuint (edit_fixture_nth (fixture, position)->state, ==, ZHUPI_STATE_ACCEPTED);
  g_assert_cmpstr (fields->creator, ==, fixture->author.name);
  g_assert_cmpstr (fields->generator, ==, "zhupi");
  g_assert_cmpstr (fields->reason, ==, "a guess");
  g_assert_cmpint (fields->score, ==, 700);
  g_assert_cmpint (fields->modified, ==, fixture->author.now);
}

static void
test_mark (EditFixture  *fixture,
           gconstpointer data)
{
  const ZhupiDetailsFields *fields;

  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_assert (fixture, "0-4 company accepted;");
  fields = edit_fixture_nth_fields (fixture, 0);
  g_assert_cmpstr (fields->creator, ==, "林晓");
  g_assert_cmpint (fields->created, ==, fixture->author.now);
  g_assert_cmpint (fields->modified, ==, 0);
  g_assert_cmpint (fields->score, ==, ZHUPI_SCORE_NONE);
  g_assert_cmpstr (zhupi_history_peek_undo (fixture->history)->subject, ==,
                   "星河重工");
  g_assert_null (mark (fixture, 0, 4));
  edit_fixture_do (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 0, 4 },
                                                fixture->project, &fixture->author));
  edit_fixture_do (fixture, mark (fixture, 0, 2));
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 3);
}

static void
test_mark_accepts (EditFixture  *fixture,
                   gconstpointer data)
{
  suggest (fixture, 0, 4);
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_assert (fixture, "0-4 company accepted;");
  assert_accepted_by_person (fixture, 0);
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "0-4 company suggested;");
  g_assert_null (edit_fixture_nth_fields (fixture, 0)->creator);
}

static void
test_mark_revives (EditFixture  *fixture,
                   gconstpointer data)
{
  suggest (fixture, 0, 4);
  edit_fixture_do (fixture, set_state (fixture, ZHUPI_STATE_REJECTED));
  edit_fixture_assert (fixture, "0-4 company rejected;");
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_assert (fixture, "0-4 company accepted;");
}

static void
test_relabel (EditFixture  *fixture,
              gconstpointer data)
{
  suggest (fixture, 0, 4);
  edit_fixture_do (fixture, relabel (fixture, fixture->project));
  edit_fixture_assert (fixture, "0-4 project accepted;");
  assert_accepted_by_person (fixture, 0);
  g_assert_null (relabel (fixture, fixture->project));
  edit_fixture_undo (fixture);
  edit_fixture_do (fixture, relabel (fixture, fixture->company));
  edit_fixture_assert (fixture, "0-4 company accepted;");
}

static void
test_move (EditFixture  *fixture,
           gconstpointer data)
{
  ZhupiUuid id;

  suggest (fixture, 0, 4);
  id = edit_fixture_nth (fixture, 0)->id;
  g_assert_null (move (fixture, 0, 4));
  edit_fixture_do (fixture, move (fixture, 0, 9));
  edit_fixture_assert (fixture, "0-9 company accepted;");
  assert_accepted_by_person (fixture, 0);
  g_assert_true (zhupi_uuid_equal (&edit_fixture_nth (fixture, 0)->id, &id));
  edit_fixture_do (fixture, note (fixture, "stays"));
  edit_fixture_do (fixture, move (fixture, 5, 9));
  g_assert_cmpstr (edit_fixture_nth_fields (fixture, 0)->note, ==, "stays");
}

static void
assert_pieces (EditFixture      *fixture,
               const ZhupiRange *pieces,
               guint             n_pieces)
{
  const ZhupiDetailsFields *fields = edit_fixture_nth_fields (fixture, 0);

  g_assert_cmpmem (fields->fragments, fields->n_fragments * sizeof *pieces, pieces,
                   n_pieces * sizeof *pieces);
}

static void
test_fragments (EditFixture  *fixture,
                gconstpointer data)
{
  const ZhupiRange three[] = { { 0, 2 }, { 5, 7 }, { 10, 12 } };
  const ZhupiRange cut[] = { { 1, 2 }, { 5, 6 } };

  edit_fixture_do (fixture, mark (fixture, 5, 7));
  g_assert_null (add_fragment (fixture, 5, 6));
  edit_fixture_do (fixture, add_fragment (fixture, 0, 2));
  edit_fixture_do (fixture, add_fragment (fixture, 10, 12));
  edit_fixture_assert (fixture, "0-12 company accepted;");
  assert_pieces (fixture, three, G_N_ELEMENTS (three));
  g_assert_null (add_fragment (fixture, 11, 12));
  edit_fixture_do (fixture, move (fixture, 1, 6));
  edit_fixture_assert (fixture, "1-6 company accepted;");
  assert_pieces (fixture, cut, G_N_ELEMENTS (cut));
  edit_fixture_undo (fixture);
  edit_fixture_do (fixture, add_fragment (fixture, 2, 10));
  edit_fixture_assert (fixture, "0-12 company accepted;");
  assert_pieces (fixture, NULL, 0);
}

static void
test_move_off_fragments (EditFixture  *fixture,
                         gconstpointer data)
{
  edit_fixture_do (fixture, mark (fixture, 0, 2));
  edit_fixture_do (fixture, add_fragment (fixture, 5, 7));
  edit_fixture_do (fixture, move (fixture, 3, 4));
  edit_fixture_assert (fixture, "3-4 company accepted;");
  assert_pieces (fixture, NULL, 0);
}

static void
test_note (EditFixture  *fixture,
           gconstpointer data)
{
  suggest (fixture, 0, 4);
  g_assert_null (note (fixture, NULL));
  g_assert_null (note (fixture, ""));
  edit_fixture_do (fixture, note (fixture, "first\nsecond"));
  assert_accepted_by_person (fixture, 0);
  g_assert_cmpstr (edit_fixture_nth_fields (fixture, 0)->note, ==, "first\nsecond");
  g_assert_null (note (fixture, "first\nsecond"));
  edit_fixture_do (fixture, note (fixture, ""));
  g_assert_null (edit_fixture_nth_fields (fixture, 0)->note);
}

static void
test_set_state (EditFixture  *fixture,
                gconstpointer data)
{
  suggest (fixture, 0, 4);
  g_assert_null (set_state (fixture, ZHUPI_STATE_SUGGESTED));
  edit_fixture_do (fixture, set_state (fixture, ZHUPI_STATE_REJECTED));
  g_assert_cmpint (zhupi_history_peek_undo (fixture->history)->kind, ==,
                   ZHUPI_COMMAND_REJECT);
  g_assert_null (edit_fixture_nth_fields (fixture, 0)->creator);
  edit_fixture_do (fixture, set_state (fixture, ZHUPI_STATE_ACCEPTED));
  assert_accepted_by_person (fixture, 0);
  g_assert_cmpint (zhupi_history_peek_undo (fixture->history)->kind, ==,
                   ZHUPI_COMMAND_ACCEPT);
}

static ZhupiCommand *
mark_all (EditFixture *fixture,
          guint        start,
          guint        end)
{
  return zhupi_editing_mark_all (fixture->set, (ZhupiRange) { start, end }, fixture->company,
                                 &fixture->author);
}

static void
test_mark_all (EditFixture  *fixture,
               gconstpointer data)
{
  edit_fixture_do (fixture, mark_all (fixture, 18, 22));
  edit_fixture_assert (fixture,
                       "0-4 company accepted; 18-22 company accepted; 35-39 company accepted;");
  g_assert_null (mark_all (fixture, 0, 4));
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "");
}

static void
test_mark_all_respects (EditFixture  *fixture,
                        gconstpointer data)
{
  suggest (fixture, 0, 4);
  suggest (fixture, 18, 22);
  edit_fixture_do (fixture, set_state (fixture, ZHUPI_STATE_REJECTED));
  edit_fixture_do (fixture, mark (fixture, 34, 40));
  edit_fixture_do (fixture, mark_all (fixture, 18, 22));
  edit_fixture_assert (fixture,
                       "0-4 company rejected; 18-22 company accepted; 34-40 company accepted;");
  assert_accepted_by_person (fixture, 1);
}

static void
test_mark_all_chosen (EditFixture  *fixture,
                      gconstpointer data)
{
  edit_fixture_do (fixture, mark (fixture, 10, 15));
  suggest (fixture, 24, 30);
  edit_fixture_do (fixture, mark_all (fixture, 10, 12));
  edit_fixture_assert (fixture,
                       "10-12 company accepted; 10-15 company accepted; 24-30 company suggested;");
}

static void
test_mark_all_words (EditFixture  *fixture,
                     gconstpointer data)
{
  edit_fixture_do (fixture, mark_all (fixture, 32, 35));
  edit_fixture_assert (fixture, "32-35 company accepted; 52-55 company accepted;");
}

static ZhupiCommand *
accept_all (EditFixture *fixture,
            GQuark       tag,
            int          min_score)
{
  return zhupi_editing_accept_all (fixture->set, tag, min_score, &fixture->author);
}

static void
test_accept_all (EditFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *label = NULL;

  g_assert_null (accept_all (fixture, 0, 0));
  suggest (fixture, 0, 4);
  suggest (fixture, 5, 9);
  edit_fixture_suggest (fixture, (ZhupiRange) { 10, 15 }, fixture->project, 300);
  edit_fixture_suggest (fixture, (ZhupiRange) { 24, 30 }, fixture->project, ZHUPI_SCORE_NONE);
  g_assert_null (accept_all (fixture, 0, 701));
  edit_fixture_do (fixture, accept_all (fixture, 0, 300));
  edit_fixture_assert (fixture, "0-4 company accepted; 5-9 company accepted; "
                                "10-15 project accepted; 24-30 project suggested;");
  label = zhupi_step_dup_label (zhupi_history_peek_undo (fixture->history));
  g_assert_cmpstr (label, ==, "Accept 3 suggestions");
  edit_fixture_undo (fixture);
  edit_fixture_do (fixture, accept_all (fixture, fixture->project, 0));
  edit_fixture_assert (fixture, "0-4 company suggested; 5-9 company suggested; "
                                "10-15 project accepted; 24-30 project accepted;");
}

static void
test_accept_some (EditFixture  *fixture,
                  gconstpointer data)
{
  const guint first_and_last[] = { 0, 2 };

  suggest (fixture, 0, 4);
  suggest (fixture, 5, 9);
  suggest (fixture, 18, 22);
  edit_fixture_do (fixture, zhupi_editing_accept_some (fixture->set, first_and_last, 2,
                                                       &fixture->author));
  edit_fixture_assert (fixture, "0-4 company accepted; 5-9 company suggested; "
                                "18-22 company accepted;");
  g_assert_null (zhupi_editing_accept_some (fixture->set, first_and_last, 2, &fixture->author));
}

static ZhupiAnnotationRecord
make_record (EditFixture   *fixture,
             guint          start,
             guint          end,
             ZhupiDetails  *details)
{
  ZhupiAnnotationRecord record = {
    .start = start,
    .end = end,
    .tag = fixture->company,
    .state = ZHUPI_STATE_SUGGESTED,
    .details = details,
  };

  zhupi_uuid_init_random (&record.id);
  return record;
}

static void
test_add_records (EditFixture  *fixture,
                  gconstpointer data)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  ZhupiAnnotationRecord records[] = {
    make_record (fixture, 0, 4, details),
    make_record (fixture, 5, 9, details),
    make_record (fixture, 5, 9, details),
    make_record (fixture, 18, 22, details),
    make_record (fixture, 24, 24, details),
    make_record (fixture, 50, 5000, details),
    make_record (fixture, 24, 30, NULL),
    make_record (fixture, 10, 15, details),
  };

  suggest (fixture, 0, 4);
  edit_fixture_do (fixture, set_state (fixture, ZHUPI_STATE_REJECTED));
  edit_fixture_do (fixture, mark (fixture, 10, 15));
  edit_fixture_do (fixture, zhupi_editing_add_records (fixture->set, ZHUPI_COMMAND_SUGGEST,
                                                       records, G_N_ELEMENTS (records)));
  edit_fixture_assert (fixture, "0-4 company rejected; 5-9 company suggested; "
                                "10-15 company accepted;");
  g_assert_null (zhupi_editing_add_records (fixture->set, ZHUPI_COMMAND_SUGGEST, records,
                                            G_N_ELEMENTS (records)));
  records[3].state = ZHUPI_STATE_ACCEPTED;
  edit_fixture_do (fixture, zhupi_editing_add_records (fixture->set, ZHUPI_COMMAND_IMPORT,
                                                       records, G_N_ELEMENTS (records)));
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 4);
}

#define ADD(name, func) \
  g_test_add ("/edit/editing/" name, EditFixture, NULL, edit_fixture_set_up, func, \
              edit_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("mark-is-made-once", test_mark);
  ADD ("mark-accepts-a-suggestion", test_mark_accepts);
  ADD ("mark-revives-what-was-rejected", test_mark_revives);
  ADD ("relabel-accepts", test_relabel);
  ADD ("move-keeps-id-and-note", test_move);
  ADD ("fragments-join-and-are-cut", test_fragments);
  ADD ("move-away-leaves-one-piece", test_move_off_fragments);
  ADD ("note-accepts-and-empties", test_note);
  ADD ("state-is-set", test_set_state);
  ADD ("mark-all-marks-each-place", test_mark_all);
  ADD ("mark-all-respects-marks-and-rejections", test_mark_all_respects);
  ADD ("mark-all-marks-the-chosen-place-inside-a-mark", test_mark_all_chosen);
  ADD ("mark-all-leaves-parts-of-words", test_mark_all_words);
  ADD ("accept-all-by-class-and-score", test_accept_all);
  ADD ("accept-some-leaves-the-others", test_accept_some);
  ADD ("add-records-leaves-out-what-is-known-or-rejected", test_add_records);
  return g_test_run ();
}
