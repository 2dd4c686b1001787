/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"
#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"

G_BEGIN_DECLS

/* Single values of a journal's JSON, to the last token of the value. Those of a wrong kind are
 * skipped and leave what they should set as it is. Private to this room. */

void     zhupi_journal_write_uuid   (ZhupiJsonWriter *writer,
                                     const char      *name,
                                     const ZhupiUuid *id);
/* Microseconds, also beyond what a JSON number can hold; nothing for 0. */
void     zhupi_journal_write_time   (ZhupiJsonWriter *writer,
                                     const char      *name,
                                     gint64           time);
/* Frees what @string held before. */
void     zhupi_journal_read_string  (ZhupiJsonReader *reader,
                                     char           **string);
void     zhupi_journal_read_uuid    (ZhupiJsonReader *reader,
                                     ZhupiUuid       *id);
void     zhupi_journal_read_time    (ZhupiJsonReader *reader,
                                     gint64          *time);
void     zhupi_journal_read_uint    (ZhupiJsonReader *reader,
                                     guint           *value);
/* JSON members that are kept as text: checked, since they are written into files as they are. */
void     zhupi_journal_read_members (ZhupiJsonReader *reader,
                                     char           **members);
/* The same for a whole object. */
void     zhupi_journal_read_object_text (ZhupiJsonReader *reader,
                                         char           **json);

G_END_DECLS
