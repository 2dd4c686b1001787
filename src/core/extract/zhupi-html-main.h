/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/* The element that holds most of the sentences and as little else as may be; @root when no other
 * does. @blocks: of @root, see zhupi_html_blocks_list(). */
xmlNode *zhupi_html_find_main (xmlNode   *root,
                               GPtrArray *blocks);

G_END_DECLS
