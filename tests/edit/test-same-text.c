/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"
#include "edit/zhupi-same-text.h"

#include <string.h>

/* 星河重工 at 0, 18 and 35; 北岸 at 10 and 24; Sun at 32, 44 (in Sunday) and 52. */
static const ZhupiRange first = { 0, 4 };
static const ZhupiRange second = { 18, 22 };
static const ZhupiRange third = { 35, 39 };

/* As "18-22 free; …". */
static void
assert_places (EditFixture *self,
               ZhupiRange   range,
               GQuark       tag,
               const char  *expected)
{
  static const char * const kinds[] = { "free", "covered", "rejected" };
  g_autoptr (GArray) places = zhupi_same_text_find (self->set, range, tag);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const ZhupiSamePlace *place = &g_array_index (places, ZhupiSamePlace, i);

      g_string_append_printf (text, "%u-%u %s; ", place->range.start, place->range.end,
                              kinds[place->kind]);
    }
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

static void
mark (EditFixture *self,
      ZhupiRange   range,
      GQuark       tag)
{
  edit_fixture_do (self, zhupi_editing_mark (self->set, range, tag, &self->author));
}

static void
reject (EditFixture *self,
        guint        position)
{
  edit_fixture_do (self, zhupi_editing_set_state (self->set, edit_fixture_nth (self, position),
                                                  ZHUPI_STATE_REJECTED, &self->author));
}

static void
test_mid_clause (EditFixture  *self,
                 gconstpointer data)
{
  assert_places (self, first, self->company, "18-22 free; 35-39 free;");
  assert_places (self, third, self->company, "0-4 free; 18-22 free;");
  assert_places (self, (ZhupiRange) { 10, 12 }, self->company, "24-26 free;");
  assert_places (self, (ZhupiRange) { 5, 9 }, self->company, "");
}

static void
test_words_stay_whole (EditFixture  *self,
                       gconstpointer data)
{
  assert_places (self, (ZhupiRange) { 32, 35 }, self->company, "52-55 free;");
}

static void
test_kinds (EditFixture  *self,
            gconstpointer data)
{
  mark (self, second, self->project);
  edit_fixture_suggest (self, third, self->company, 800);
  assert_places (self, first, self->company, "18-22 covered; 35-39 free;");
  reject (self, 1);
  assert_places (self, first, self->company, "18-22 covered; 35-39 rejected;");
  assert_places (self, first, self->project, "35-39 free;");
}

static void
test_long_suggestion_covers (EditFixture  *self,
                             gconstpointer data)
{
  edit_fixture_suggest (self, (ZhupiRange) { 24, 30 }, self->project, 800);
  assert_places (self, (ZhupiRange) { 10, 12 }, self->company, "24-26 covered;");
}

static void
test_marked_is_left_out (EditFixture  *self,
                         gconstpointer data)
{
  mark (self, second, self->company);
  assert_places (self, first, self->company, "35-39 free;");
  g_assert_true (zhupi_same_text_is_open (self->set, first, self->company));
  g_assert_false (zhupi_same_text_is_open (self->set, second, self->company));
  g_assert_true (zhupi_same_text_is_open (self->set, second, self->project));
}

static void
test_one_step (EditFixture  *self,
               gconstpointer data)
{
  const ZhupiRange places[] = { second, third };

  edit_fixture_suggest (self, third, self->company, 800);
  edit_fixture_do (self, zhupi_same_text_mark (self->set, first, self->company, places, 2,
                                               &self->author));
  edit_fixture_assert (self, "0-4 company accepted; 18-22 company accepted; "
                             "35-39 company accepted;");
  edit_fixture_undo (self);
  edit_fixture_assert (self, "35-39 company suggested;");
}

static void
test_exceptions (EditFixture  *self,
                 gconstpointer data)
{
  edit_fixture_do (self, zhupi_same_text_mark (self->set, first, self->company, &third, 1,
                                               &self->author));
  edit_fixture_assert (self, "0-4 company accepted; 35-39 company accepted;");
}

/* A place that was ticked although it was covered or rejected is marked. */
static void
test_asked_for (EditFixture  *self,
                gconstpointer data)
{
  const ZhupiRange places[] = { second, third };

  mark (self, (ZhupiRange) { 18, 24 }, self->project);
  edit_fixture_suggest (self, third, self->company, 800);
  reject (self, 1);
  edit_fixture_do (self, zhupi_same_text_mark (self->set, first, self->company, places, 2,
                                               &self->author));
  edit_fixture_assert (self, "0-4 company accepted; 18-22 company accepted; "
                             "18-24 project accepted; 35-39 company accepted;");
}

static void
test_nothing_to_do (EditFixture  *self,
                    gconstpointer data)
{
  const ZhupiRange outside = { 1000, 1004 };

  mark (self, first, self->company);
  g_assert_null (zhupi_same_text_mark (self->set, first, self->company, NULL, 0, &self->author));
  g_assert_null (zhupi_same_text_mark (self->set, first, self->company, &outside, 1,
                                       &self->author));
  g_assert_null (zhupi_same_text_mark (self->set, first, self->company, &first, 1,
                                       &self->author));
}

static void
test_accept_like (EditFixture  *self,
                  gconstpointer data)
{
  edit_fixture_suggest (self, first, self->company, 800);
  edit_fixture_suggest (self, second, self->company, 700);
  edit_fixture_suggest (self, third, self->project, 700);
  edit_fixture_suggest (self, (ZhupiRange) { 5, 9 }, self->company, 700);
  edit_fixture_do (self, zhupi_same_text_decide (self->set, edit_fixture_nth (self, 0),
                                                 ZHUPI_STATE_ACCEPTED, &self->author));
  edit_fixture_assert (self, "0-4 company accepted; 5-9 company suggested; "
                             "18-22 company accepted; 35-39 project suggested;");
  g_assert_cmpstr (edit_fixture_nth_fields (self, 2)->creator, ==, "林晓");
  edit_fixture_undo (self);
  edit_fixture_assert (self, "0-4 company suggested; 5-9 company suggested; "
                             "18-22 company suggested; 35-39 project suggested;");
}

static void
test_reject_like (EditFixture  *self,
                  gconstpointer data)
{
  mark (self, first, self->company);
  edit_fixture_suggest (self, second, self->company, 700);
  edit_fixture_suggest (self, third, self->company, 700);
  edit_fixture_do (self, zhupi_same_text_decide (self->set, edit_fixture_nth (self, 2),
                                                 ZHUPI_STATE_REJECTED, &self->author));
  edit_fixture_assert (self, "0-4 company accepted; 18-22 company rejected; "
                             "35-39 company rejected;");
  g_assert_null (zhupi_same_text_decide (self->set, edit_fixture_nth (self, 2),
                                         ZHUPI_STATE_REJECTED, &self->author));
}

typedef struct
{
  guint n_added;
  guint n_changed;
  guint n_removed;
} Tally;

static void
tally_cb (const ZhupiAnnotationRecord *before,
          const ZhupiAnnotationRecord *after,
          gpointer                     user_data)
{
  Tally *tally = user_data;

  if (before == NULL)
    tally->n_added++;
  else if (after == NULL)
    tally->n_removed++;
  else
    tally->n_changed++;
}

static void
test_foreach_record (EditFixture  *self,
                     gconstpointer data)
{
  g_autoptr (ZhupiCommand) command = NULL;
  g_autoptr (ZhupiCommand) removal = NULL;
  Tally tally = { 0 };

  edit_fixture_suggest (self, second, self->company, 800);
  command = zhupi_editing_mark_all (self->set, first, self->company, &self->author);
  removal = zhupi_editing_remove (self->set, edit_fixture_nth (self, 0));
  zhupi_command_foreach_record (command, tally_cb, &tally);
  zhupi_command_foreach_record (removal, tally_cb, &tally);
  g_assert_cmpuint (tally.n_added, ==, 2);
  g_assert_cmpuint (tally.n_changed, ==, 1);
  g_assert_cmpuint (tally.n_removed, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add (name, EditFixture, NULL, edit_fixture_set_up, func, edit_fixture_tear_down)

  ADD ("/edit/same-text/works-mid-clause", test_mid_clause);
  ADD ("/edit/same-text/words-stay-whole", test_words_stay_whole);
  ADD ("/edit/same-text/kinds", test_kinds);
  ADD ("/edit/same-text/longer-suggestion-covers", test_long_suggestion_covers);
  ADD ("/edit/same-text/marked-is-left-out", test_marked_is_left_out);
  ADD ("/edit/same-text/one-step", test_one_step);
  ADD ("/edit/same-text/exceptions", test_exceptions);
  ADD ("/edit/same-text/covered-when-asked", test_asked_for);
  ADD ("/edit/same-text/nothing-to-do", test_nothing_to_do);
  ADD ("/edit/same-text/accept-all-like-this", test_accept_like);
  ADD ("/edit/same-text/reject-all-like-this", test_reject_like);
  ADD ("/edit/same-text/each-record-is-told", test_foreach_record);

  return g_test_run ();
}
