/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Whether an element has one of these names, ended by %NULL, in any case. */
gboolean zhupi_html_is_one_of        (const xmlNode     *node,
                                      const char *const *names);
gboolean zhupi_html_is_cell          (const xmlNode     *node);
/* 1 to 6 in a heading; 0 elsewhere. */
guint    zhupi_html_get_level        (const xmlNode     *node);
/* Whether the cells of a row of a table hold a few words each, so that they belong on one line;
 * otherwise the table only lays out the page. */
gboolean zhupi_html_row_is_line      (xmlNode           *row);
/* The bullet or number before an item of a list; %NULL where none belongs. */
char    *zhupi_html_item_dup_marker  (xmlNode           *item) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the text of an item brings a bullet or a number of its own. */
gboolean zhupi_html_has_marker       (const char        *text);

G_END_DECLS
