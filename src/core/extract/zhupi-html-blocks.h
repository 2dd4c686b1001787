/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/zhupi-plain-page.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * ZhupiHtmlBlock:
 * @text: the words with single blanks
 * @n_chars: code points of it that are not blank
 * @n_link_chars: those of them that are in links
 * @node: the innermost element around it that is a block; of a line of a table its row
 * @marker: (nullable): the bullet or number that stands before it
 * @level: of a heading, 1 to 6; 0 in plain text
 * @is_row: whether it is a line of a table, its cells side by side
 *
 * A stretch of words without a break in it.
 */
typedef struct
{
  GString *text;
  guint n_chars;
  guint n_link_chars;
  xmlNode *node;
  char *marker;
  guint level;
  gboolean is_row;
} ZhupiHtmlBlock;

/* The blocks of an element in reading order (element type ZhupiHtmlBlock). Scripts, forms, menus
 * and what is hidden are left out. */
GPtrArray *zhupi_html_blocks_list            (xmlNode              *root) G_GNUC_WARN_UNUSED_RESULT;
/* Whether most of it is in links. */
gboolean   zhupi_html_block_is_list_of_links (const ZhupiHtmlBlock *self);
/* How much a block is like a sentence of an article; 0 for menus, lists of links and
 * tables. */
guint      zhupi_html_block_weigh            (const ZhupiHtmlBlock *self);

G_END_DECLS
