/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"
#include "zhupi-error.h"

#include <string.h>

static ZhupiAnnotationRecord
make_record (EditFixture *fixture,
             guint        start,
             guint        end)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiAnnotationRecord record = {
    .start = start,
    .end = end,
    .tag = fixture->company,
    .details = zhupi_details_new (&fields),
  };

  zhupi_uuid_init_random (&record.id);
  return record;
}

static void
assert_label (ZhupiCommandKind kind,
              const char      *subject,
              guint            n_records,
              const char      *expected)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autoptr (ZhupiCommand) command = zhupi_command_new (kind, subject);
  ZhupiAnnotationRecord record = { .details = details };
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_records; i++)
    zhupi_command_replace (command, NULL, &record);
  label = zhupi_command_dup_label (command);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (EditFixture  *fixture,
             gconstpointer data)
{
  assert_label (ZHUPI_COMMAND_MARK, "星河重工", 1, "Mark 星河重工");
  assert_label (ZHUPI_COMMAND_MARK, NULL, 1, "Mark");
  assert_label (ZHUPI_COMMAND_ACCEPT_ALL, NULL, 12, "Accept 12 suggestions");
  assert_label (ZHUPI_COMMAND_ACCEPT_ALL, NULL, 1, "Accept 1 suggestion");
  assert_label (ZHUPI_COMMAND_IMPORT, NULL, 3, "Import 3 annotations");
  assert_label (ZHUPI_COMMAND_IMPORT, "notes.json", 3, "Import notes.json");
  assert_label (ZHUPI_COMMAND_RENAME, "100% \"%s\"", 0, "Rename to 100% \"%s\"");
  assert_label (ZHUPI_COMMAND_NOTE, "one\ntwo", 1, "Note on one two");
  assert_label (ZHUPI_COMMAND_MARK, "一二三四五六七八九十一二三四五六七八九十", 1,
                "Mark 一二三四五六七八九十一二三四五六七八九十");
  assert_label (ZHUPI_COMMAND_MARK, "一二三四五六七八九十一二三四五六七八九十一", 1,
                "Mark 一二三四五六七八九十一二三四五六七八九…");
}

static void
test_every_kind_has_a_label (EditFixture  *fixture,
                             gconstpointer data)
{
  for (guint kind = 0; kind < ZHUPI_N_COMMAND_KINDS; kind++)
    {
      g_autoptr (ZhupiCommand) plain = zhupi_command_new (kind, NULL);
      g_autoptr (ZhupiCommand) command = zhupi_command_new (kind, "云帆");
      g_autofree char *plain_label = zhupi_command_dup_label (plain);
      g_autofree char *label = zhupi_command_dup_label (command);

      g_assert_cmpint (zhupi_command_get_kind (command), ==, kind);
      g_assert_cmpstr (zhupi_command_get_subject (command), ==, "云帆");
      g_assert_cmpstr (plain_label, !=, "");
      g_assert_cmpstr (label, !=, "");
      g_assert_null (strstr (label, "%s"));
    }
}

static void
test_range (EditFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_MOVE, NULL);
  ZhupiAnnotationRecord before = make_record (fixture, 5, 9);
  g_autoptr (ZhupiDetails) details = before.details;
  ZhupiAnnotationRecord after = before;
  ZhupiRange range = { 7, 7 };

  zhupi_command_replace_name (command, "a", "b");
  g_assert_false (zhupi_command_get_range (command, &range));
  g_assert_cmpuint (range.start, ==, 7);
  after.start = 2;
  after.end = 7;
  zhupi_command_replace (command, &before, &after);
  g_assert_true (zhupi_command_get_range (command, &range));
  g_assert_cmpuint (range.start, ==, 2);
  g_assert_cmpuint (range.end, ==, 9);
  g_assert_cmpuint (zhupi_command_get_size (command), ==, 2);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
assert_unplaced (EditFixture *fixture,
                 const char  *expected)
{
  GPtrArray *unplaced = zhupi_annotation_set_get_unplaced (fixture->set);

  g_assert_cmpuint (unplaced->len, ==, expected != NULL ? 1 : 0);
  if (expected != NULL)
    g_assert_cmpstr (unplaced->pdata[0], ==, expected);
}

static void
test_unplaced (EditFixture  *fixture,
               gconstpointer data)
{
  ZhupiCommand *in = zhupi_command_new (ZHUPI_COMMAND_IMPORT, NULL);
  ZhupiCommand *out = zhupi_command_new (ZHUPI_COMMAND_ATTACH, NULL);
  g_autoptr (ZhupiCommand) missing = zhupi_command_new (ZHUPI_COMMAND_ATTACH, NULL);
  g_autoptr (ZhupiAnnotationSet) snapshot = NULL;
  guint n_changed = 0;

  zhupi_command_replace_unplaced (in, NULL, "{\"id\":1}");
  edit_fixture_do (fixture, in);
  assert_unplaced (fixture, "{\"id\":1}");
  snapshot = zhupi_annotation_set_snapshot (fixture->set);
  g_signal_connect_swapped (fixture->set, "changed", G_CALLBACK (count_cb), &n_changed);
  zhupi_command_replace_unplaced (out, "{\"id\":1}", NULL);
  edit_fixture_do (fixture, out);
  assert_unplaced (fixture, NULL);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (snapshot)->len, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  zhupi_command_replace_unplaced (missing, "{\"id\":1}", NULL);
  g_assert_false (zhupi_history_apply (fixture->history, missing, NULL));
  edit_fixture_undo (fixture);
  assert_unplaced (fixture, "{\"id\":1}");
}

/* Every kind of change is made and taken back before the last one, which does not fit. */
static void
test_atomic (EditFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_IMPORT, NULL);
  ZhupiAnnotationRecord a = make_record (fixture, 0, 4);
  ZhupiAnnotationRecord missing = make_record (fixture, 5, 9);
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) missing_details = missing.details;
  g_autoptr (ZhupiEntity) entity = zhupi_entity_new (&a.id, "company", "星河", NULL, NULL, NULL);
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&a.id, "builds", &a.id, &missing.id, NULL, NULL, 0, NULL);
  ZhupiTagSet *tags = zhupi_tag_set_get_default ();
  g_autoptr (ZhupiTagSet) fewer = zhupi_tag_set_without_tag (tags, "date");
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (fixture->set, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (fixture->set, "text-damaged", G_CALLBACK (count_cb), &n_changed);
  zhupi_command_replace (command, NULL, &a);
  zhupi_command_replace_entity (command, NULL, entity);
  zhupi_command_replace_relation (command, NULL, relation);
  zhupi_command_replace_tag_set (command, tags, fewer);
  zhupi_command_replace_name (command, "Reading", "Other");
  zhupi_command_replace_note (command, NULL, "a note");
  zhupi_command_replace_unplaced (command, NULL, "{}");
  zhupi_command_replace (command, &missing, NULL);
  g_assert_false (zhupi_history_apply (fixture->history, command, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
  edit_fixture_assert (fixture, "");
  g_assert_null (zhupi_annotation_set_find_entity (fixture->set, &a.id));
  g_assert_cmpuint (
    g_list_model_get_n_items (zhupi_annotation_set_get_relations (fixture->set)), ==, 0);
  g_assert_true (zhupi_annotation_set_get_tag_set (fixture->set) == tags);
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Reading");
  g_assert_null (zhupi_annotation_set_get_note (fixture->set));
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (fixture->set)->len, ==, 0);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_false (zhupi_history_get_can_undo (fixture->history));
}

static void
test_wrong_start (EditFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (ZhupiCommand) name = zhupi_command_new (ZHUPI_COMMAND_RENAME, NULL);
  g_autoptr (ZhupiCommand) note = zhupi_command_new (ZHUPI_COMMAND_NOTE, NULL);
  g_autoptr (ZhupiCommand) tags = zhupi_command_new (ZHUPI_COMMAND_TAG_SET, NULL);
  g_autoptr (ZhupiTagSet) fewer =
    zhupi_tag_set_without_tag (zhupi_tag_set_get_default (), "date");

  zhupi_command_replace_name (name, "Another", "Third");
  zhupi_command_replace_note (note, "x", NULL);
  zhupi_command_replace_tag_set (tags, fewer, fewer);
  g_assert_false (zhupi_history_apply (fixture->history, name, NULL));
  g_assert_false (zhupi_history_apply (fixture->history, note, NULL));
  g_assert_false (zhupi_history_apply (fixture->history, tags, NULL));
}

static void
test_append (EditFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (ZhupiCommand) first = zhupi_command_new (ZHUPI_COMMAND_RENAME, NULL);
  ZhupiCommand *second = zhupi_command_new (ZHUPI_COMMAND_RENAME, NULL);
  ZhupiAnnotationRecord a = make_record (fixture, 0, 4);
  g_autoptr (ZhupiDetails) details = a.details;

  zhupi_command_replace_name (first, "Reading", "Second");
  zhupi_command_replace_name (second, "Second", "Third");
  zhupi_command_replace (second, NULL, &a);
  zhupi_command_append (first, second);
  zhupi_command_unref (second);
  edit_fixture_do (fixture, zhupi_command_ref (first));
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Third");
  edit_fixture_undo (fixture);
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Reading");
  edit_fixture_assert (fixture, "");
}

static void
test_bulk_tells_one_range (EditFixture  *fixture,
                           gconstpointer data)
{
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_IMPORT, NULL);
  g_autofree char *ranges = NULL;
  g_autofree char *undo_ranges = NULL;

  for (guint i = 0; i < 65; i++)
    {
      ZhupiAnnotationRecord record = make_record (fixture, i % 20, i % 20 + 2);
      g_autoptr (ZhupiDetails) details = record.details;

      zhupi_command_replace (command, NULL, &record);
    }
  edit_fixture_do (fixture, zhupi_command_ref (command));
  ranges = list_mirror_take_ranges (fixture->mirror);
  g_assert_cmpstr (ranges, ==, "(0,0,65)");
  edit_fixture_undo (fixture);
  undo_ranges = list_mirror_take_ranges (fixture->mirror);
  g_assert_cmpstr (undo_ranges, ==, "(0,65,0)");
}

#define ADD(name, func) \
  g_test_add ("/edit/command/" name, EditFixture, NULL, edit_fixture_set_up, func, \
              edit_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("label-names-subject-or-number", test_labels);
  ADD ("every-kind-has-a-label", test_every_kind_has_a_label);
  ADD ("range-covers-before-and-after", test_range);
  ADD ("unplaced-goes-and-comes-back", test_unplaced);
  ADD ("refused-command-changes-nothing", test_atomic);
  ADD ("refuses-another-start", test_wrong_start);
  ADD ("append-goes-forwards-and-backwards", test_append);
  ADD ("many-changes-tell-one-range", test_bulk_tells_one_range);
  return g_test_run ();
}
