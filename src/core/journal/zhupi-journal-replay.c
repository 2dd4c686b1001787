/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/zhupi-command-private.h"
#include "journal/zhupi-journal-reading.h"
#include "zhupi-error.h"

GBytes *
zhupi_journal_read_base (ZhupiJournalFile *file,
                         guint64           place)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_auto (ZhupiJournalEntry) entry = { .subject = NULL };
  guint64 next;

  if (!zhupi_journal_file_read (file, place, json, &next) ||
      !zhupi_journal_entry_parse (json, &entry) || entry.kind != ZHUPI_JOURNAL_BASE ||
      entry.content >= json->len)
    return NULL;
  /* The set is the last member: only the bracket of the entry comes behind it. */
  return g_bytes_new (json->str + entry.content, json->len - entry.content - 1);
}

ZhupiCommand *
zhupi_journal_read_command (ZhupiJournalFile  *file,
                            guint64            place,
                            guint              length,
                            GError           **error)
{
  g_autoptr (GString) json = g_string_new (NULL);
  ZhupiCommand *command = NULL;
  guint64 next;

  if (zhupi_journal_file_read (file, place, json, &next))
    command = zhupi_journal_parse_command (json, length);
  if (command == NULL)
    g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                         _("This step of the history cannot be read; nothing was changed."));
  return command;
}

static gboolean
replay_change (ZhupiJournalFile         *file,
               const ZhupiJournalChange *change,
               ZhupiAnnotationSet       *set)
{
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));
  g_autoptr (ZhupiCommand) command = NULL;

  command = zhupi_journal_read_command (file, change->place, length, NULL);
  if (command == NULL)
    return FALSE;
  if (change->backwards)
    return zhupi_command_revert (command, set, NULL);
  return zhupi_command_apply (command, set, NULL);
}

guint
zhupi_journal_replay (ZhupiJournalFile   *file,
                      const GArray       *changes,
                      guint               first,
                      ZhupiAnnotationSet *set)
{
  guint i = first;

  while (i < changes->len &&
         replay_change (file, &g_array_index (changes, ZhupiJournalChange, i), set))
    i++;
  return i - first;
}
