/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/zhupi-extractor.h"

G_BEGIN_DECLS

extern const ZhupiExtractor zhupi_epub_extractor;
extern const ZhupiExtractor zhupi_html_extractor;
extern const ZhupiExtractor zhupi_markdown_extractor;
extern const ZhupiExtractor zhupi_pdf_extractor;

/* Whether a file name (nullable) is one of these, in any case. */
gboolean zhupi_extractor_has_name (const char        *name,
                                   const char *const *patterns);

G_END_DECLS
