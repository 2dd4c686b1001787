/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-label.h"

#include <glib/gi18n-lib.h>

#define MAX_SUBJECT_LENGTH 20
#define PLACE "%s"

/* TRANSLATORS: names of steps in the undo button; %s is the text of the mark, or a name. */
static const char * const labels_with_subject[ZHUPI_N_COMMAND_KINDS] = {
  [ZHUPI_COMMAND_MARK] = N_("Mark %s"),
  [ZHUPI_COMMAND_MARK_ALL] = N_("Mark every %s"),
  [ZHUPI_COMMAND_RELABEL] = N_("Change class of %s"),
  [ZHUPI_COMMAND_MOVE] = N_("Move edge of %s"),
  [ZHUPI_COMMAND_DELETE] = N_("Delete %s"),
  [ZHUPI_COMMAND_NOTE] = N_("Note on %s"),
  [ZHUPI_COMMAND_ACCEPT] = N_("Accept %s"),
  [ZHUPI_COMMAND_REJECT] = N_("Reject %s"),
  [ZHUPI_COMMAND_ENTITY] = N_("Link %s to an entity"),
  [ZHUPI_COMMAND_RELATION] = N_("Relation of %s"),
  [ZHUPI_COMMAND_TAG_SET] = N_("Edit class %s"),
  [ZHUPI_COMMAND_RENAME] = N_("Rename to %s"),
  [ZHUPI_COMMAND_IMPORT] = N_("Import %s"),
  [ZHUPI_COMMAND_ATTACH] = N_("Attach %s"),
  [ZHUPI_COMMAND_SUPPLY] = N_("Supply %s"),
  [ZHUPI_COMMAND_MERGE] = N_("Take over from %s"),
};

static const char * const labels[ZHUPI_N_COMMAND_KINDS] = {
  [ZHUPI_COMMAND_MARK] = N_("Mark"),
  [ZHUPI_COMMAND_MARK_ALL] = N_("Mark all places"),
  [ZHUPI_COMMAND_RELABEL] = N_("Change class"),
  [ZHUPI_COMMAND_MOVE] = N_("Move edge"),
  [ZHUPI_COMMAND_DELETE] = N_("Delete"),
  [ZHUPI_COMMAND_NOTE] = N_("Note"),
  [ZHUPI_COMMAND_ACCEPT] = N_("Accept"),
  [ZHUPI_COMMAND_ACCEPT_ALL] = N_("Accept suggestions"),
  [ZHUPI_COMMAND_REJECT] = N_("Reject"),
  [ZHUPI_COMMAND_REJECT_ALL] = N_("Reject suggestions"),
  [ZHUPI_COMMAND_ENTITY] = N_("Link to an entity"),
  [ZHUPI_COMMAND_RELATION] = N_("Relation"),
  [ZHUPI_COMMAND_TAG_SET] = N_("Edit classes"),
  [ZHUPI_COMMAND_RENAME] = N_("Rename"),
  [ZHUPI_COMMAND_IMPORT] = N_("Import"),
  [ZHUPI_COMMAND_SUGGEST] = N_("Suggestions"),
  [ZHUPI_COMMAND_ATTACH] = N_("Attach"),
  [ZHUPI_COMMAND_SUPPLY] = N_("Supply missing text"),
  [ZHUPI_COMMAND_MERGE] = N_("Take over"),
  [ZHUPI_COMMAND_FOLLOW] = N_("Changes of another program"),
};

static char *
new_counted (ZhupiCommandKind kind,
             guint            n)
{
  if (kind == ZHUPI_COMMAND_ACCEPT_ALL)
    return g_strdup_printf (ngettext ("Accept %u suggestion", "Accept %u suggestions", n), n);
  if (kind == ZHUPI_COMMAND_REJECT_ALL)
    return g_strdup_printf (ngettext ("Reject %u suggestion", "Reject %u suggestions", n), n);
  if (kind == ZHUPI_COMMAND_SUGGEST)
    return g_strdup_printf (ngettext ("Add %u suggestion", "Add %u suggestions", n), n);
  if (kind == ZHUPI_COMMAND_IMPORT)
    return g_strdup_printf (ngettext ("Import %u annotation", "Import %u annotations", n), n);
  return NULL;
}

static char *
insert_subject (const char *label,
                const char *subject)
{
  g_autoptr (GString) text = g_string_new (label);

  g_string_replace (text, PLACE, subject, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
zhupi_command_label_new (ZhupiCommandKind  kind,
                         const char       *subject,
                         guint             n_changes)
{
  char *counted;

  if (subject != NULL && labels_with_subject[kind] != NULL)
    return insert_subject (_(labels_with_subject[kind]), subject);
  counted = n_changes == 0 ? NULL : new_counted (kind, n_changes);
  return counted != NULL ? counted : g_strdup (_(labels[kind]));
}

static gboolean
is_too_long (const char *subject)
{
  return g_utf8_strlen (subject, -1) > MAX_SUBJECT_LENGTH;
}

char *
zhupi_command_label_shorten (const char *subject)
{
  g_autofree char *line = NULL;
  const char *cut;

  if (subject == NULL || *subject == '\0')
    return NULL;
  line = g_strdup (subject);
  g_strdelimit (line, "\r\n\t", ' ');
  if (!is_too_long (line))
    return g_steal_pointer (&line);
  cut = g_utf8_offset_to_pointer (line, MAX_SUBJECT_LENGTH - 1);
  return g_strdup_printf ("%.*s…", (int) (cut - line), line);
}
