/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-draft.h"
#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

/* Reads the object whose opening bracket is the current token, to its end. Returns FALSE to stop,
 * with @error set when something is wrong. */
typedef gboolean (*ZhupiJsonDocumentFunc) (ZhupiJsonReader  *reader,
                                           gpointer          user_data,
                                           GError          **error);

/* Calls @func for each object of JSON Lines, of an array, or for the only one. Returns FALSE only
 * with @error set. */
gboolean zhupi_json_documents_foreach (GBytes                 *bytes,
                                       ZhupiJsonDocumentFunc   func,
                                       gpointer                user_data,
                                       GError                **error);

/* Reads such an object into @draft. Returns the text of the document (transfer full), %NULL when it
 * has none; what else is wrong the reader knows. */
typedef char *(*ZhupiJsonDraftFunc) (ZhupiJsonReader *reader,
                                     ZhupiDraft      *draft);

/* Calls @found for each document of a file. @usual: what the format is known to count. */
gboolean zhupi_json_documents_read    (const ZhupiExchangeInput  *input,
                                       ZhupiOffsetUnit            usual,
                                       ZhupiJsonDraftFunc         func,
                                       ZhupiExchangeFound         found,
                                       gpointer                   user_data,
                                       GError                   **error);

/* What readers of documents need: the value whose first token is the current one, to its end. */

/* (transfer full) (nullable): a text, or a number as a text; %NULL for anything else. */
char    *zhupi_json_read_text    (ZhupiJsonReader *reader);
/* -1 for anything but a whole number. */
gint64   zhupi_json_read_integer (ZhupiJsonReader *reader);

G_END_DECLS
