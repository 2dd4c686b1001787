/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-main.h"

#include "extract/zhupi-html-blocks.h"

/* An element that holds that part of its parent's weight (in percent) is looked into. */
#define MAIN_SHARE 65
#define WHOLE 100

static void
add_weight (GHashTable *weights,
            xmlNode    *node,
            guint       weight)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (weights, node));

  g_hash_table_insert (weights, node, GUINT_TO_POINTER (before + weight));
}

/* What the blocks in each element weigh together. */
static GHashTable *
weigh_elements (xmlNode   *root,
                GPtrArray *blocks)
{
  GHashTable *weights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ZhupiHtmlBlock *block = g_ptr_array_index (blocks, i);
      guint weight = zhupi_html_block_weigh (block);

      for (xmlNode *node = block->node; node != NULL && weight > 0; node = node->parent)
        {
          add_weight (weights, node, weight);
          if (node == root)
            break;
        }
    }
  return weights;
}

static guint
get_weight (GHashTable *weights,
            xmlNode    *node)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (weights, node));
}

static xmlNode *
find_heaviest_child (GHashTable *weights,
                     xmlNode    *node)
{
  xmlNode *heaviest = NULL;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE
          && (heaviest == NULL || get_weight (weights, child) > get_weight (weights, heaviest)))
        heaviest = child;
    }
  return heaviest;
}

/* A paragraph is not an article, however long it is. */
static gboolean
may_hold_article (xmlNode *node)
{
  static const char *const leaves[] = { "p", "li", "pre", "blockquote", "h1", "h2", "h3" };

  if (node == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    {
      if (g_ascii_strcasecmp ((const char *) node->name, leaves[i]) == 0)
        return FALSE;
    }
  return TRUE;
}

xmlNode *
zhupi_html_find_main (xmlNode   *root,
                      GPtrArray *blocks)
{
  g_autoptr (GHashTable) weights = weigh_elements (root, blocks);
  xmlNode *node = root;

  for (;;)
    {
      xmlNode *child = find_heaviest_child (weights, node);

      if (!may_hold_article (child)
          || (guint64) get_weight (weights, child) * WHOLE
               < (guint64) get_weight (weights, node) * MAIN_SHARE
          || get_weight (weights, child) == 0)
        return node;
      node = child;
    }
}
