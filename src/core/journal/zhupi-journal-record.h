/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"

G_BEGIN_DECLS

/* One annotation in a journal: exactly what is in memory, so that a step that was read back fits
 * the set that it was made in. Private to this room. */

/* @record: nullable; writes an item. */
void     zhupi_journal_write_record (ZhupiJsonWriter             *writer,
                                     const ZhupiAnnotationRecord *record);
/* From the first token of the value. The caller owns the details, %NULL for the JSON null.
 * FALSE when it is no annotation of a text with @length code points. */
gboolean zhupi_journal_read_record  (ZhupiJsonReader             *reader,
                                     guint                        length,
                                     ZhupiAnnotationRecord       *record);

G_END_DECLS
