/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-page.h"

#include "extract/zhupi-html-blocks.h"
#include "extract/zhupi-html-head.h"
#include "extract/zhupi-html-main.h"

#include <libxml/HTMLparser.h>

#define OPTIONS \
  (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)

static xmlNode *
find_body (xmlNode *root)
{
  for (xmlNode *child = root->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE
          && g_ascii_strcasecmp ((const char *) child->name, "body") == 0)
        return child;
    }
  return root;
}

static gboolean
is_inside (xmlNode *node,
           xmlNode *root)
{
  while (node != NULL && node != root)
    node = node->parent;
  return node != NULL;
}

static void
add_block (ZhupiPlainPage       *page,
           const ZhupiHtmlBlock *block)
{
  g_autofree char *marked = NULL;

  if (block->level > 0)
    {
      zhupi_plain_page_add_heading (page, block->text->str, block->level);
      return;
    }
  marked = g_strconcat (block->marker != NULL ? block->marker : "", block->text->str, NULL);
  zhupi_plain_page_add_paragraph (page, marked, -1);
}

/* An article may have links to other ones between its paragraphs. */
static void
add_article (ZhupiPlainPage *page,
             xmlNode        *body,
             GPtrArray      *blocks)
{
  xmlNode *article = zhupi_html_find_main (body, blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ZhupiHtmlBlock *block = g_ptr_array_index (blocks, i);

      if (is_inside (block->node, article) && !zhupi_html_block_is_list_of_links (block))
        add_block (page, block);
    }
}

static void
add_body (ZhupiPlainPage *page,
          xmlNode        *body,
          gboolean        whole)
{
  g_autoptr (GPtrArray) blocks = zhupi_html_blocks_list (body);

  if (!whole)
    add_article (page, body, blocks);
  for (guint i = 0; whole && i < blocks->len; i++)
    add_block (page, g_ptr_array_index (blocks, i));
}

void
zhupi_html_page_add (ZhupiPlainPage *page,
                     const char     *utf8,
                     gsize           n_bytes,
                     gboolean        whole)
{
  xmlDoc *document = htmlReadMemory (utf8, (int) n_bytes, NULL, "UTF-8", OPTIONS);
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;

  if (root != NULL)
    {
      if (!whole)
        zhupi_html_head_read (document, page);
      add_body (page, find_body (root), whole);
    }
  xmlFreeDoc (document);
}
