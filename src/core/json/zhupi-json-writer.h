/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiJsonWriter:
 *
 * Writes JSON by RFC 8259 without blanks: UTF-8, unescaped but for what the standard demands,
 * whole numbers only. What is not UTF-8 (or NUL) leaves as U+FFFD. The caller breaks lines where
 * a person wants to see one. The caller also sees to it that names and values alternate and that
 * what is opened gets closed.
 */
typedef struct _ZhupiJsonWriter ZhupiJsonWriter;

/* With @stream (nullable) the text flows there in pieces and an error sticks until finish;
 * without one it gathers in memory. */
ZhupiJsonWriter *zhupi_json_writer_new          (GOutputStream    *stream,
                                                 GCancellable     *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_json_writer_free         (ZhupiJsonWriter  *self);
void             zhupi_json_writer_begin_object (ZhupiJsonWriter  *self);
void             zhupi_json_writer_end_object   (ZhupiJsonWriter  *self);
void             zhupi_json_writer_begin_array  (ZhupiJsonWriter  *self);
void             zhupi_json_writer_end_array    (ZhupiJsonWriter  *self);
/* Lines are not broken, so that the whole text is one. */
void             zhupi_json_writer_set_one_line (ZhupiJsonWriter *self,
                                                 gboolean         in_one_line);
/* What comes next (a name, an item or a closing bracket) begins on a line of its own. */
void             zhupi_json_writer_break_line   (ZhupiJsonWriter  *self);
void             zhupi_json_writer_name         (ZhupiJsonWriter  *self,
                                                 const char       *name);
/* The same of a name that is known here: a literal without quotes or backslashes. */
#define zhupi_json_writer_literal_name(self, name) \
  zhupi_json_writer_raw_name (self, "\"" name "\":", sizeof "\"" name "\":" - 1)
/* A name that is JSON already, with its colon. */
void             zhupi_json_writer_raw_name     (ZhupiJsonWriter  *self,
                                                 const char       *json,
                                                 gsize             n_bytes);
/* @n_bytes: -1 for a NUL-terminated text. */
void             zhupi_json_writer_string       (ZhupiJsonWriter  *self,
                                                 const char       *utf8,
                                                 gssize            n_bytes);
/* The same of what is valid UTF-8 for sure, as a piece of an article's text is. */
void             zhupi_json_writer_text         (ZhupiJsonWriter  *self,
                                                 const char       *utf8,
                                                 gsize             n_bytes);
/* Within 2^53-1 either way. */
void             zhupi_json_writer_integer      (ZhupiJsonWriter  *self,
                                                 gint64            value);
void             zhupi_json_writer_boolean      (ZhupiJsonWriter  *self,
                                                 gboolean          value);
/* A value, an item or several, or members `"key":value,…`, that are JSON already. */
void             zhupi_json_writer_raw          (ZhupiJsonWriter  *self,
                                                 const char       *json,
                                                 gssize            n_bytes);
/* A name and its value; nothing at all for %NULL. */
void             zhupi_json_writer_add_string   (ZhupiJsonWriter  *self,
                                                 const char       *name,
                                                 const char       *value);
void             zhupi_json_writer_add_integer  (ZhupiJsonWriter  *self,
                                                 const char       *name,
                                                 gint64            value);
/* Appends a JSON text, quotes included, to any buffer. */
void             zhupi_json_append_string       (GString          *buffer,
                                                 const char       *utf8,
                                                 gsize             n_bytes);
/* Ends the text with a line feed and sends the rest to the stream; FALSE when anything failed. */
gboolean         zhupi_json_writer_finish       (ZhupiJsonWriter  *self,
                                                 GError          **error);
/* The whole text of a writer without a stream, and frees the writer. */
GBytes          *zhupi_json_writer_free_to_bytes (ZhupiJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiJsonWriter, zhupi_json_writer_free)

G_END_DECLS
