/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/zhupi-plain-page.h"

G_BEGIN_DECLS

/* Adds the text of a page. @utf8: HTML; @whole: all of its body, not only what looks like its
 * article. Otherwise title, date and source
 * come out of the mark-up. */
void zhupi_html_page_add (ZhupiPlainPage *page,
                          const char     *utf8,
                          gsize           n_bytes,
                          gboolean        whole);

G_END_DECLS
