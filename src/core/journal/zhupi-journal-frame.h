/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An entry of a journal on disk is a line: its length and its CRC-32C, each as eight hexadecimal
 * digits, then the entry as JSON, then a line feed. The checksum is that of the eight digits of
 * the length and of the JSON. Private to this room. */

#define ZHUPI_JOURNAL_HEAD_SIZE 18
#define ZHUPI_JOURNAL_TAIL_SIZE 1
/* Of JSON in one entry. */
#define ZHUPI_JOURNAL_MAX_SIZE (1u << 30)

void     zhupi_journal_frame_append     (GByteArray    *into,
                                         gconstpointer  json,
                                         gsize          n_bytes);
/* Reads the head; FALSE when there is none. */
gboolean zhupi_journal_frame_parse_head (const char    *head,
                                         guint32       *n_bytes,
                                         guint32       *checksum);
/* Whether @json and the line feed behind it are what the head says. */
gboolean zhupi_journal_frame_check      (const char    *head,
                                         const char    *json);

G_END_DECLS
