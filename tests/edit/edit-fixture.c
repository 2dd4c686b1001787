/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"

#define NOW 1700000000000000

void
edit_fixture_set_up (EditFixture  *self,
                     gconstpointer data)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (EDIT_TEXT);

  self->article = zhupi_article_new (text, NULL);
  self->set = zhupi_annotation_set_new (self->article, "Reading");
  self->history = zhupi_history_new (self->set);
  self->mirror = list_mirror_new (self->set);
  self->author = (ZhupiAuthor) { "林晓", NOW };
  self->company = g_quark_from_string ("company");
  self->project = g_quark_from_string ("project");
}

void
edit_fixture_tear_down (EditFixture  *self,
                        gconstpointer data)
{
  list_mirror_assert_same (self->mirror);
  list_mirror_free (self->mirror);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->set);
  g_assert_finalize_object (self->article);
}

void
edit_fixture_do (EditFixture  *self,
                 ZhupiCommand *command)
{
  g_autoptr (ZhupiCommand) owned = command;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (command);
  zhupi_history_apply (self->history, command, &error);
  g_assert_no_error (error);
  list_mirror_assert_same (self->mirror);
}

void
edit_fixture_undo (EditFixture *self)
{
  g_autoptr (GError) error = NULL;

  zhupi_history_undo (self->history, &error);
  g_assert_no_error (error);
  list_mirror_assert_same (self->mirror);
}

const ZhupiAnnotationRecord *
edit_fixture_nth (EditFixture *self,
                  guint        position)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
}

const ZhupiDetailsFields *
edit_fixture_nth_fields (EditFixture *self,
                         guint        position)
{
  return zhupi_details_get_fields (edit_fixture_nth (self, position)->details);
}

void
edit_fixture_suggest (EditFixture *self,
                      ZhupiRange   range,
                      GQuark       tag,
                      int          score)
{
  ZhupiDetailsFields fields = { .generator = "zhupi", .reason = "a guess", .score = score };
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationRecord record = {
    .start = range.start,
    .end = range.end,
    .tag = tag,
    .state = ZHUPI_STATE_SUGGESTED,
    .details = details,
  };

  zhupi_uuid_init_random (&record.id);
  zhupi_command_replace (command, NULL, &record);
  zhupi_history_apply_silently (self->history, command, &error);
  g_assert_no_error (error);
}

static gboolean
print_record_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  static const char * const states[] = { "accepted", "suggested", "rejected" };

  g_string_append_printf (user_data, "%u-%u %s %s; ", record->start, record->end,
                          g_quark_to_string (record->tag), states[record->state]);
  return TRUE;
}

void
edit_fixture_assert (EditFixture *self,
                     const char  *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self->set), print_record_cb, text);
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}
