/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiExchangeWrite:
 * @set: a set
 * @error: return location for an error of %ZHUPI_ERROR
 *
 * May be called with a snapshot in another thread; the same set gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
typedef GBytes             *(*ZhupiExchangeWrite) (ZhupiAnnotationSet  *set,
                                                   GError             **error);

/**
 * ZhupiExchangeRead:
 * @bytes: a file
 * @article: what it annotates
 * @findings: (nullable) (element-type ZhupiFinding): what is not as it should be is added here
 * @error: return location for an error of %ZHUPI_ERROR
 *
 * Returns: (transfer full) (nullable): a new set
 */
typedef ZhupiAnnotationSet *(*ZhupiExchangeRead)  (GBytes              *bytes,
                                                   ZhupiArticle        *article,
                                                   GPtrArray           *findings,
                                                   GError             **error);

/**
 * ZhupiExchangeFormat:
 * @id: short name for the command line
 * @label: untranslated name for people; see zhupi_exchange_format_get_label()
 * @extension: of its files, without the leading dot
 * @mime_type: of its files
 * @is_whole: whether all of a set is in it; others are for reading elsewhere
 * @write: the exporter (nullable)
 * @read: the importer (nullable)
 *
 * A file format that sets go to or come from.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *extension;
  const char *mime_type;
  gboolean is_whole;
  ZhupiExchangeWrite write;
  ZhupiExchangeRead read;
} ZhupiExchangeFormat;

const ZhupiExchangeFormat *zhupi_exchange_get_formats      (guint                     *n_formats);
const ZhupiExchangeFormat *zhupi_exchange_find_format      (const char                *id);
const char                *zhupi_exchange_format_get_label (const ZhupiExchangeFormat *format);

G_END_DECLS
