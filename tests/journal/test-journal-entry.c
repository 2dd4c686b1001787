/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "article/zhupi-article.h"
#include "edit/zhupi-command-private.h"
#include "journal/zhupi-journal-command.h"
#include "journal/zhupi-journal-entry.h"
#include "journal/zhupi-journal-frame.h"

#define TEXT_LENGTH 50
#define N_RANDOM_COMMANDS 2000

static GString *
unframe (const GByteArray *frame)
{
  return g_string_new_len ((const char *) frame->data + ZHUPI_JOURNAL_HEAD_SIZE,
                           frame->len - ZHUPI_JOURNAL_HEAD_SIZE - ZHUPI_JOURNAL_TAIL_SIZE);
}

static GString *
encode (ZhupiCommand *command,
        gboolean      is_silent)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autoptr (ZhupiStep) step = zhupi_step_new (command);

  zhupi_journal_add_step (frame, step, command, is_silent);
  return unframe (frame);
}

static const char *
choose_string (GRand *random)
{
  static const char * const strings[] = { NULL, "云帆电池", "a \"quoted\"\nline\t\\", "é \u2028", "x" };

  return strings[g_rand_int_range (random, 0, G_N_ELEMENTS (strings))];
}

static void
choose_record (GRand                 *random,
               ZhupiAnnotationRecord *record)
{
  static const char * const extras[] = { NULL, "\"zhupi:x\":1", "\"a\":[{\"b\":null}],\"c\":\"d\"" };
  ZhupiRange pieces[2];
  ZhupiDetailsFields fields = { .score = g_rand_int_range (random, -1, 1001) };

  zhupi_uuid_init_random (&record->id);
  record->start = g_rand_int_range (random, 0, TEXT_LENGTH - 5);
  record->end = record->start + g_rand_int_range (random, 3, 6);
  record->tag = g_quark_from_string (g_rand_boolean (random) ? "company" : "园区");
  record->state = g_rand_int_range (random, 0, ZHUPI_N_STATES);
  pieces[0] = (ZhupiRange) { record->start, record->start + 1 };
  pieces[1] = (ZhupiRange) { record->end - 1, record->end };
  fields.note = choose_string (random);
  fields.reason = choose_string (random);
  fields.creator = choose_string (random);
  fields.generator = choose_string (random);
  fields.extra = extras[g_rand_int_range (random, 0, G_N_ELEMENTS (extras))];
  fields.created = g_rand_boolean (random) ? 0 : G_GINT64_CONSTANT (1772591700123456);
  fields.modified = g_rand_boolean (random) ? G_MAXINT64 : -1;
  fields.fragments = g_rand_boolean (random) ? pieces : NULL;
  fields.n_fragments = fields.fragments != NULL ? 2 : 0;
  if (g_rand_boolean (random))
    zhupi_uuid_init_random (&fields.entity);
  record->details = zhupi_details_new (&fields);
}

static void
add_record (GRand        *random,
            ZhupiCommand *command)
{
  ZhupiAnnotationRecord before = { .details = NULL };
  ZhupiAnnotationRecord after = { .details = NULL };
  int choice = g_rand_int_range (random, 0, 3);

  if (choice > 0)
    choose_record (random, &before);
  if (choice < 2)
    choose_record (random, &after);
  zhupi_command_replace (command, choice > 0 ? &before : NULL, choice < 2 ? &after : NULL);
  zhupi_annotation_record_clear (&before);
  zhupi_annotation_record_clear (&after);
}

static void
add_entity (GRand        *random,
            ZhupiCommand *command)
{
  const char *aliases[] = { "云帆", "", NULL };
  g_autoptr (ZhupiEntity) entity = NULL;
  ZhupiUuid id;

  zhupi_uuid_init_random (&id);
  entity = zhupi_entity_new (&id, "company", "云帆电池", g_rand_boolean (random) ? aliases : NULL,
                             choose_string (random), NULL);
  if (g_rand_boolean (random))
    zhupi_command_replace_entity (command, entity, NULL);
  else
    zhupi_command_replace_entity (command, NULL, entity);
}

static void
add_relation (GRand        *random,
              ZhupiCommand *command)
{
  g_autoptr (ZhupiRelation) relation = NULL;
  ZhupiUuid ids[3];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    zhupi_uuid_init_random (&ids[i]);
  relation = zhupi_relation_new (&ids[0], "builds", &ids[1], &ids[2], choose_string (random),
                                 choose_string (random), 1, "\"zhupi:x\":true");
  zhupi_command_replace_relation (command, NULL, relation);
}

static void
add_tag_set (GRand        *random,
             ZhupiCommand *command)
{
  const ZhupiTag tag = { "园区", "Park", choose_string (random), "teal", NULL, 'k', "company" };
  ZhupiTagSet *before = zhupi_tag_set_get_default ();
  g_autoptr (ZhupiTagSet) after = zhupi_tag_set_with_tag (before, &tag);

  zhupi_command_replace_tag_set (command, before, after);
}

static void
add_change (GRand        *random,
            ZhupiCommand *command)
{
  int choice = g_rand_int_range (random, 0, 8);

  if (choice == 0)
    add_entity (random, command);
  else if (choice == 1)
    add_relation (random, command);
  else if (choice == 2)
    add_tag_set (random, command);
  else if (choice == 3)
    zhupi_command_replace_name (command, "甲", "");
  else if (choice == 4)
    zhupi_command_replace_note (command, choose_string (random), choose_string (random));
  else
    add_record (random, command);
}

/* Only the time of the step may differ. */
static void
assert_same (ZhupiCommand *a,
             ZhupiCommand *b)
{
  g_autoptr (GString) first = encode (a, FALSE);
  g_autoptr (GString) second = encode (b, FALSE);
  const char *first_changes = strstr (first->str, "\"changes\"");
  const char *second_changes = strstr (second->str, "\"changes\"");

  g_assert_cmpint (zhupi_command_get_kind (a), ==, zhupi_command_get_kind (b));
  g_assert_cmpstr (zhupi_command_get_subject (a), ==, zhupi_command_get_subject (b));
  g_assert_cmpuint (zhupi_command_get_size (a), ==, zhupi_command_get_size (b));
  g_assert_cmpstr (first_changes, ==, second_changes);
}

static void
assert_records_same (ZhupiCommand *a,
                     ZhupiCommand *b)
{
  for (guint i = 0; i < zhupi_command_get_size (a); i++)
    {
      const ZhupiCommandChange *left = zhupi_command_peek_change (a, i);
      const ZhupiCommandChange *right = zhupi_command_peek_change (b, i);

      g_assert_cmpint (left->kind, ==, right->kind);
      for (guint side = 0; side < 2 && left->kind == ZHUPI_CHANGE_RECORD; side++)
        {
          g_assert_cmpint (zhupi_annotation_record_compare (&left->record[side],
                                                            &right->record[side]), ==, 0);
          g_assert_cmpuint (left->record[side].tag, ==, right->record[side].tag);
          g_assert_true (zhupi_details_equal (left->record[side].details,
                                              right->record[side].details));
        }
    }
}

static void
test_commands (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_COMMANDS; i++)
    {
      g_autoptr (ZhupiCommand) command =
        zhupi_command_new (g_rand_int_range (random, 0, ZHUPI_N_COMMAND_KINDS),
                           choose_string (random));
      g_autoptr (ZhupiCommand) again = NULL;
      g_autoptr (GString) json = NULL;

      for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
        add_change (random, command);
      json = encode (command, g_rand_boolean (random));
      again = zhupi_journal_parse_command (json, TEXT_LENGTH);
      g_assert_nonnull (again);
      assert_same (command, again);
      assert_records_same (command, again);
    }
}

static void
test_other_entries (void)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autoptr (GString) go = NULL;
  g_autoptr (GString) state = NULL;
  g_auto (ZhupiJournalEntry) entry = { .subject = NULL };

  zhupi_journal_add_go (frame, 7);
  go = unframe (frame);
  g_assert_true (zhupi_journal_entry_parse (go, &entry));
  g_assert_cmpint (entry.kind, ==, ZHUPI_JOURNAL_GO);
  g_assert_cmpuint (entry.n_done, ==, 7);
  g_byte_array_set_size (frame, 0);
  zhupi_journal_add_state (frame, (ZhupiJournalSum) { 12345, G_MAXUINT64 - 1 });
  state = unframe (frame);
  g_assert_true (zhupi_journal_entry_parse (state, &entry));
  g_assert_cmpint (entry.kind, ==, ZHUPI_JOURNAL_STATE);
  g_assert_cmpuint (entry.sum.n_bytes, ==, 12345);
  g_assert_cmpuint (entry.sum.checksum, ==, G_MAXUINT64 - 1);
}

#define HEAD "{\"entry\":\"step\",\"kind\":\"mark\",\"changes\":"
#define ID "\"id\":\"0190a0b0-0000-4000-8000-000000000001\""

/* What would break a set, or the file that it is written to. */
static const char * const wrong_commands[] = {
  "{}",
  "[]",
  HEAD "{}}",
  HEAD "[[\"annotation\",null,null]]}",
  HEAD "[[\"annotation\",null]]}",
  HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":1,\"tag\":\"x\",\"state\":0}]]}",
  HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":51,\"tag\":\"x\",\"state\":0}]]}",
  HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":4,\"tag\":\"\",\"state\":0}]]}",
  HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":4,\"tag\":\"x\",\"state\":3}]]}",
  HEAD "[[\"annotation\",null,{\"start\":2,\"end\":4,\"tag\":\"x\",\"state\":0}]]}",
  HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":9,\"tag\":\"x\",\"state\":0,"
       "\"fragments\":[2,4,3,9]}]]}",
  HEAD "[[\"tagSet\",null,null]]}",
  HEAD "[[\"name\",null,\"x\"]]}",
  HEAD "[[\"entity\",null,{" ID "}]]}",
  HEAD "[[\"relation\",{},null]]}",
  HEAD "[[\"something\",null,null]]}",
  HEAD "[[\"note\",null,\"x\",\"y\"]]}",
  HEAD "[[\"note\",null,\"x\"]]",
};

static void
test_wrong_commands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong_commands); i++)
    {
      g_autoptr (GString) json = g_string_new (wrong_commands[i]);

      g_test_message ("%s", json->str);
      g_assert_null (zhupi_journal_parse_command (json, TEXT_LENGTH));
    }
}

/* Members that are kept as text go into files as they are: they must be JSON. */
static void
test_wrong_members_are_left_out (void)
{
  g_autoptr (GString) json =
    g_string_new (HEAD "[[\"annotation\",null,{" ID ",\"start\":2,\"end\":4,\"tag\":\"x\","
                  "\"state\":0,\"extra\":\"\\\"a\\\":1},{\"}]]}");
  g_autoptr (ZhupiCommand) command = zhupi_journal_parse_command (json, TEXT_LENGTH);
  const ZhupiCommandChange *change;

  g_assert_nonnull (command);
  change = zhupi_command_peek_change (command, 0);
  g_assert_null (zhupi_details_get_fields (change->record[1].details)->extra);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/entry/commands-come-back-exactly", test_commands);
  g_test_add_func ("/journal/entry/go-and-state-come-back", test_other_entries);
  g_test_add_func ("/journal/entry/wrong-commands-are-refused", test_wrong_commands);
  g_test_add_func ("/journal/entry/wrong-members-are-left-out", test_wrong_members_are_left_out);
  return g_test_run ();
}
