/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-step.h"

G_BEGIN_DECLS

/* Of what is written here. */
#define ZHUPI_JOURNAL_VERSION 1

typedef enum
{
  ZHUPI_JOURNAL_OTHER,  /* of a later version: it changes nothing */
  ZHUPI_JOURNAL_BASE,   /* a set file from which everything begins; the history before is gone */
  ZHUPI_JOURNAL_STEP,
  ZHUPI_JOURNAL_SILENT, /* a change that is no step */
  ZHUPI_JOURNAL_GO,     /* undo, redo or go */
  ZHUPI_JOURNAL_STATE,  /* a set file that holds all that came before */
} ZhupiJournalKind;

/**
 * ZhupiJournalSum:
 * @n_bytes: of a set file
 * @checksum: of a set file
 *
 * By which a set file is known again.
 */
typedef struct
{
  guint64 n_bytes;
  guint64 checksum;
} ZhupiJournalSum;

/**
 * ZhupiJournalEntry:
 * @kind: which of the following is set
 * @version: of a base
 * @sum: of a base or a state
 * @command_kind: of a step
 * @subject: of a step (nullable, owned)
 * @time: of a step
 * @n_records: of a step
 * @n_done: of a go: steps that are done from now on
 * @content: of a base: where the set file begins in the JSON of the entry
 *
 * What an entry of a journal says before its long part.
 */
typedef struct
{
  ZhupiJournalKind kind;
  guint version;
  ZhupiJournalSum sum;
  ZhupiCommandKind command_kind;
  char *subject;
  gint64 time;
  guint n_records;
  guint n_done;
  gsize content;
} ZhupiJournalEntry;

/* These add an entry, framed, to what is to be written. */
void          zhupi_journal_add_base  (GByteArray       *into,
                                       GBytes           *set_file,
                                       ZhupiJournalSum   sum);
void          zhupi_journal_add_step  (GByteArray       *into,
                                       const ZhupiStep  *step,
                                       ZhupiCommand     *command,
                                       gboolean          is_silent);
void          zhupi_journal_add_go    (GByteArray       *into,
                                       guint             n_done);
void          zhupi_journal_add_state (GByteArray       *into,
                                       ZhupiJournalSum   sum);

/* Reads what comes before the long part; FALSE when it is no entry. */
gboolean      zhupi_journal_entry_parse (const GString     *json,
                                         ZhupiJournalEntry *entry);
void          zhupi_journal_entry_clear (ZhupiJournalEntry *entry);
/* The command of a step, silent or not; %NULL when it is none of a text with @length code points. */
ZhupiCommand *zhupi_journal_parse_command (const GString   *json,
                                           guint            length) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiJournalEntry, zhupi_journal_entry_clear)

G_END_DECLS
