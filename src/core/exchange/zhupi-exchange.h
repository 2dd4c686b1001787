/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-trait.h"

G_BEGIN_DECLS

/**
 * ZhupiOffsetUnit:
 * @ZHUPI_OFFSET_UNKNOWN: it is found out by comparing what the file quotes with the text
 *
 * What the offsets of a file count.
 */
typedef enum
{
  ZHUPI_OFFSET_UNKNOWN,
  ZHUPI_OFFSET_CODE_POINTS,
  ZHUPI_OFFSET_UTF16,
  ZHUPI_OFFSET_BYTES,
  ZHUPI_OFFSET_GRAPHEMES,
} ZhupiOffsetUnit;

/**
 * ZhupiExchangeInput:
 * @bytes: the file
 * @name: (nullable): what to call a document that has no name in the file
 * @article: (nullable): what the file annotates; %NULL for the text that it carries
 * @text: (nullable): the text file beside it, when the format keeps the text there
 * @conf: (nullable): the file that tells of the classes, when the format has one
 * @unit: what its offsets count, when somebody knows
 *
 * What is read. All is borrowed.
 */
typedef struct
{
  GBytes *bytes;
  const char *name;
  ZhupiArticle *article;
  GBytes *text;
  GBytes *conf;
  ZhupiOffsetUnit unit;
} ZhupiExchangeInput;

/**
 * ZhupiExchangeFound:
 * @set: what was read of one document; its article has the text
 * @name: (nullable): what the file calls the document
 * @findings: (element-type ZhupiFinding): what is not as it should be in it
 *
 * Called for each document of a file, which is freed afterwards. Returns FALSE to stop.
 */
typedef gboolean            (*ZhupiExchangeFound) (ZhupiAnnotationSet        *set,
                                                   const char                *name,
                                                   GPtrArray                 *findings,
                                                   gpointer                   user_data);

/**
 * ZhupiExchangeWrite:
 * @set: a set
 * @error: return location for an error of %ZHUPI_ERROR
 *
 * May be called with a snapshot in another thread; the same set gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
typedef GBytes             *(*ZhupiExchangeWrite) (ZhupiAnnotationSet        *set,
                                                   GError                   **error);

/**
 * ZhupiExchangeWriteConf:
 * @set: a set
 * @before: (nullable): the file as it is; what it says is kept
 *
 * Returns: (transfer full): the file that tells of the classes
 */
typedef GBytes             *(*ZhupiExchangeWriteConf) (ZhupiAnnotationSet    *set,
                                                       GBytes                *before);

/**
 * ZhupiExchangeRead:
 * @input: a file; it has an article when the format does not hold the text
 * @found: called for each document, with an article only for those that have its text
 * @error: return location for an error of %ZHUPI_ERROR
 *
 * Returns: FALSE when it cannot be read to its end
 */
typedef gboolean            (*ZhupiExchangeRead)  (const ZhupiExchangeInput  *input,
                                                   ZhupiExchangeFound         found,
                                                   gpointer                   user_data,
                                                   GError                   **error);

/**
 * ZhupiExchangeFormat:
 * @id: short name for the command line
 * @label: untranslated name for people; see zhupi_exchange_format_get_label()
 * @extension: of its files, without the leading dot
 * @mime_type: of its files
 * @conf_name: (nullable): name of the file that tells of the classes to all files in a folder
 * @holds: bits of #ZhupiTrait: what of a set is in it
 * @holds_text: whether the text is in it, so that it can be read without an article
 * @has_text_beside: whether the text is in a file beside it, NAME.txt
 * @may_lack_text: whether it can be written with nothing but quotes for a text
 * @write: the exporter (nullable); call zhupi_exchange_write()
 * @write_conf: writes the file @conf_name (nullable)
 * @read: the importer (nullable); call zhupi_exchange_read()
 *
 * A file format that sets go to or come from.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *extension;
  const char *mime_type;
  const char *conf_name;
  guint holds;
  gboolean holds_text;
  gboolean has_text_beside;
  gboolean may_lack_text;
  ZhupiExchangeWrite write;
  ZhupiExchangeWriteConf write_conf;
  ZhupiExchangeRead read;
} ZhupiExchangeFormat;

const ZhupiExchangeFormat *zhupi_exchange_get_formats      (guint                     *n_formats);
const ZhupiExchangeFormat *zhupi_exchange_find_format      (const char                *id);
const char                *zhupi_exchange_format_get_label (const ZhupiExchangeFormat *format);

/* Writes all of a set that the format has room for. */
GBytes                    *zhupi_exchange_write            (const ZhupiExchangeFormat *format,
                                                            ZhupiAnnotationSet        *set,
                                                            GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads all documents of a file, one after the other. */
gboolean                   zhupi_exchange_read_each        (const ZhupiExchangeFormat *format,
                                                            const ZhupiExchangeInput  *input,
                                                            ZhupiExchangeFound         found,
                                                            gpointer                   user_data,
                                                            GError                   **error);
/* Reads the one document of a file, or that with the text of the article; @findings (nullable)
 * gets what is not as it should be. */
ZhupiAnnotationSet        *zhupi_exchange_read             (const ZhupiExchangeFormat *format,
                                                            const ZhupiExchangeInput  *input,
                                                            GPtrArray                 *findings,
                                                            GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
