/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* What the nodes hold that an XPath expression finds, without the blanks around it, in document
 * order (element type utf8); what holds nothing is left out. */
GPtrArray *zhupi_xml_list      (xmlDoc     *document,
                                const char *expression) G_GNUC_WARN_UNUSED_RESULT;
/* The first of them; %NULL when there is none. */
char      *zhupi_xml_dup_first (xmlDoc     *document,
                                const char *expression) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
