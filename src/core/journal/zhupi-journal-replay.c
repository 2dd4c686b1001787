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

static const ZhupiJournalChange *
peek (const GArray *changes,
      guint         index)
{
  return &g_array_index (changes, ZhupiJournalChange, index);
}

/* Number of changes that were made as one, from number @first on. */
static guint
count_joined (const GArray *changes,
              guint         first)
{
  guint end = first + 1;

  while (end < changes->len && peek (changes, end)->is_joined)
    end++;
  return end - first;
}

/* As far as they can be read, the oldest step first. */
static GPtrArray *
read_commands (ZhupiJournalFile *file,
               const GArray     *changes,
               guint             first,
               guint             n_changes,
               guint             length)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_command_unref);

  for (guint i = 0; i < n_changes; i++)
    {
      const ZhupiJournalChange *change = peek (changes, first + i);
      ZhupiCommand *command = zhupi_journal_read_command (file, change->place, length, NULL);

      if (command == NULL)
        break;
      g_ptr_array_insert (commands, change->backwards ? 0 : -1, command);
    }
  return commands;
}

static ZhupiCommand *
join_commands (GPtrArray *commands)
{
  if (commands->len == 1)
    return zhupi_command_ref (commands->pdata[0]);
  return zhupi_command_new_net (ZHUPI_COMMAND_IMPORT, (ZhupiCommand **) commands->pdata,
                                commands->len);
}

static gboolean
replay_joined (ZhupiJournalFile   *file,
               const GArray       *changes,
               guint               first,
               guint               n_changes,
               ZhupiAnnotationSet *set)
{
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));
  g_autoptr (GPtrArray) commands = read_commands (file, changes, first, n_changes, length);
  g_autoptr (ZhupiCommand) command = NULL;

  if (commands->len < n_changes)
    return FALSE;
  command = join_commands (commands);
  if (peek (changes, first)->backwards)
    return zhupi_command_revert (command, set, NULL);
  return zhupi_command_apply (command, set, NULL);
}

guint
zhupi_journal_replay (ZhupiJournalFile   *file,
                      const GArray       *changes,
                      guint               first,
                      ZhupiAnnotationSet *set)
{
  guint at = first;

  while (at < changes->len)
    {
      guint n_changes = count_joined (changes, at);

      if (!replay_joined (file, changes, at, n_changes, set))
        break;
      at += n_changes;
    }
  return at - first;
}
