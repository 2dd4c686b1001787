/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "random-edits.h"

#define NOW G_GINT64_CONSTANT (1772591700000000)
#define MAX_RECORDS 40

typedef ZhupiCommand *(*MakeFunc) (ZhupiAnnotationSet *set,
                                   GRand              *random,
                                   const ZhupiAuthor  *author);

static const char *
choose_word (GRand *random)
{
  static const char * const words[] = { "云帆电池", "a \"note\"\nof two lines", "北岸", "x", "" };

  return words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
}

static GQuark
choose_tag (GRand *random)
{
  static const char * const tags[] = { "company", "project", "person", "place" };

  return g_quark_from_string (tags[g_rand_int_range (random, 0, G_N_ELEMENTS (tags))]);
}

static ZhupiRange
choose_range (ZhupiAnnotationSet *set,
              GRand              *random)
{
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));
  guint start = g_rand_int_range (random, 0, length - 6);

  return (ZhupiRange) { start, start + g_rand_int_range (random, 1, 6) };
}

static const ZhupiAnnotationRecord *
choose_record (ZhupiAnnotationSet *set,
               GRand              *random)
{
  guint size = zhupi_annotation_set_get_size (set);

  if (size == 0)
    return NULL;
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (set),
                                 g_rand_int_range (random, 0, size));
}

static ZhupiCommand *
make_mark (ZhupiAnnotationSet *set,
           GRand              *random,
           const ZhupiAuthor  *author)
{
  if (zhupi_annotation_set_get_size (set) >= MAX_RECORDS)
    return NULL;
  return zhupi_editing_mark (set, choose_range (set, random), choose_tag (random), author);
}

static ZhupiCommand *
make_mark_all (ZhupiAnnotationSet *set,
               GRand              *random,
               const ZhupiAuthor  *author)
{
  if (zhupi_annotation_set_get_size (set) >= MAX_RECORDS)
    return NULL;
  return zhupi_editing_mark_all (set, choose_range (set, random), choose_tag (random), author);
}

static ZhupiCommand *
make_relabel (ZhupiAnnotationSet *set,
              GRand              *random,
              const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);

  return record != NULL ? zhupi_editing_relabel (set, record, choose_tag (random), author) : NULL;
}

static ZhupiCommand *
make_move (ZhupiAnnotationSet *set,
           GRand              *random,
           const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);
  ZhupiRange range = choose_range (set, random);

  return record != NULL ? zhupi_editing_move (set, record, range, author) : NULL;
}

static ZhupiCommand *
make_removal (ZhupiAnnotationSet *set,
              GRand              *random,
              const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);

  return record != NULL ? zhupi_editing_remove (set, record) : NULL;
}

static ZhupiCommand *
make_note (ZhupiAnnotationSet *set,
           GRand              *random,
           const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);

  return record != NULL ? zhupi_editing_set_note (set, record, choose_word (random), author)
                        : NULL;
}

static ZhupiCommand *
make_state (ZhupiAnnotationSet *set,
            GRand              *random,
            const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);
  ZhupiState state = g_rand_int_range (random, 0, ZHUPI_N_STATES);

  return record != NULL ? zhupi_editing_set_state (set, record, state, author) : NULL;
}

static ZhupiCommand *
make_entity (ZhupiAnnotationSet *set,
             GRand              *random,
             const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);

  return record != NULL ? zhupi_editing_set_entity (set, record, choose_word (random), author)
                        : NULL;
}

static ZhupiCommand *
make_fragment (ZhupiAnnotationSet *set,
               GRand              *random,
               const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *record = choose_record (set, random);
  ZhupiRange range = choose_range (set, random);

  return record != NULL ? zhupi_editing_add_fragment (set, record, range, author) : NULL;
}

static ZhupiCommand *
make_relation (ZhupiAnnotationSet *set,
               GRand              *random,
               const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *from = choose_record (set, random);
  const ZhupiAnnotationRecord *to = choose_record (set, random);

  if (from == NULL || from == to)
    return NULL;
  return zhupi_editing_relate (set, "builds", &from->id, &to->id, author);
}

static ZhupiCommand *
make_name (ZhupiAnnotationSet *set,
           GRand              *random,
           const ZhupiAuthor  *author)
{
  return zhupi_editing_rename (set, g_rand_boolean (random) ? "读者乙" : "读者甲");
}

static ZhupiCommand *
make_tag_set (ZhupiAnnotationSet *set,
              GRand              *random,
              const ZhupiAuthor  *author)
{
  const ZhupiTag tag = { .id = "园区", .label = choose_word (random), .color = "teal",
                         .line = "solid", .key = 'k' };
  ZhupiTagSet *before = zhupi_annotation_set_get_tag_set (set);
  g_autoptr (ZhupiTagSet) after = zhupi_tag_set_with_tag (before, &tag);

  return zhupi_editing_set_tag_set (set, after);
}

static const MakeFunc kinds[] = {
  make_mark, make_mark, make_mark, make_mark, make_mark_all, make_relabel, make_move,
  make_removal, make_removal, make_note, make_state, make_entity, make_fragment, make_relation,
  make_name, make_tag_set,
};

static ZhupiCommand *
make_any (ZhupiHistory *history,
          GRand        *random)
{
  const ZhupiAuthor author = { "甲", NOW + g_rand_int_range (random, 0, G_USEC_PER_SEC) };

  return kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))] (zhupi_history_get_set (history),
                                                                    random, &author);
}

static RandomEdit
make_step (ZhupiHistory *history,
           GRand        *random)
{
  g_autoptr (ZhupiCommand) command = make_any (history, random);
  g_autoptr (GError) error = NULL;

  if (command == NULL || zhupi_command_get_size (command) == 0)
    return RANDOM_EDIT_NOTHING;
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
  return RANDOM_EDIT_STEP;
}

static RandomEdit
make_group (ZhupiHistory *history,
            GRand        *random)
{
  RandomEdit first, second;

  zhupi_history_begin_group (history, ZHUPI_COMMAND_IMPORT, NULL);
  first = make_step (history, random);
  second = make_step (history, random);
  zhupi_history_end_group (history);
  return MAX (first, second);
}

static RandomEdit
make_suggestion (ZhupiHistory *history,
                 GRand        *random)
{
  const ZhupiAuthor author = { NULL, NOW };
  g_autoptr (ZhupiCommand) command =
    make_mark (zhupi_history_get_set (history), random, &author);

  if (command == NULL || zhupi_command_get_size (command) == 0)
    return RANDOM_EDIT_NOTHING;
  g_assert_true (zhupi_history_apply_silently (history, command, NULL));
  return RANDOM_EDIT_SILENT;
}

/* After a silent change a step need not fit any more: then nothing happens. */
static RandomEdit
walk (ZhupiHistory *history,
      GRand        *random)
{
  guint n_steps = zhupi_history_get_n_steps (history);
  gboolean is_done;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      is_done = zhupi_history_redo (history, NULL);
      break;
    case 1:
      is_done = zhupi_history_go (history, g_rand_int_range (random, 0, n_steps + 1), NULL);
      break;
    default:
      is_done = zhupi_history_undo (history, NULL);
      break;
    }
  return is_done ? RANDOM_EDIT_WALK : RANDOM_EDIT_NOTHING;
}

RandomEdit
random_edits_do (ZhupiHistory *history,
                 GRand        *random)
{
  int choice = g_rand_int_range (random, 0, 40);

  if (choice < 24)
    return make_step (history, random);
  if (choice < 28)
    return make_group (history, random);
  if (choice == 28)
    return make_suggestion (history, random);
  return walk (history, random);
}
