/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/zhupi-plain-page.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* Title, date and source out of the mark-up of a page. */
void  zhupi_html_head_read        (xmlDoc         *document,
                                   ZhupiPlainPage *page);
/* The character encoding that the first bytes of a page name (nullable). */
char *zhupi_html_head_dup_charset (GBytes         *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
