/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-xml.h"

#include <libxml/xpath.h>

static void
add_content (GPtrArray *contents,
             xmlNode   *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_autofree char *text = g_strstrip (g_strdup (content != NULL ? (const char *) content : ""));

  xmlFree (content);
  if (*text != '\0')
    g_ptr_array_add (contents, g_steal_pointer (&text));
}

GPtrArray *
zhupi_xml_list (xmlDoc     *document,
                const char *expression)
{
  GPtrArray *contents = g_ptr_array_new_with_free_func (g_free);
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST expression, context);

  for (int i = 0; found != NULL && found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    add_content (contents, found->nodesetval->nodeTab[i]);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return contents;
}

char *
zhupi_xml_dup_first (xmlDoc     *document,
                     const char *expression)
{
  g_autoptr (GPtrArray) contents = zhupi_xml_list (document, expression);

  return contents->len > 0 ? g_strdup (g_ptr_array_index (contents, 0)) : NULL;
}
