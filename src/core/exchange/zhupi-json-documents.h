/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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

/* FALSE with @error set when there is no text in the document of this number, from 1. */
gboolean zhupi_json_check_text        (const char             *text,
                                       guint                   number,
                                       GError                **error);

/* What readers of documents need: the value whose first token is the current one, to its end. */

/* (transfer full) (nullable): a text, or a number as a text; %NULL for anything else. */
char    *zhupi_json_read_text    (ZhupiJsonReader *reader);
/* -1 for anything but a whole number. */
gint64   zhupi_json_read_integer (ZhupiJsonReader *reader);

G_END_DECLS
