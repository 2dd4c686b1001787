/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-parts.h"

/* Code points: a longer cell is text of its own. */
#define MAX_CELL 200

/* A row of one cell is a line anyway. */
#define MIN_CELLS 2

#define BULLET "• "

static const char *const item_names[] = { "li", NULL };

gboolean
zhupi_html_is_one_of (const xmlNode     *node,
                      const char *const *names)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return FALSE;
  for (; *names != NULL; names++)
    {
      if (g_ascii_strcasecmp ((const char *) node->name, *names) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
zhupi_html_is_cell (const xmlNode *node)
{
  static const char *const names[] = { "td", "th", NULL };

  return zhupi_html_is_one_of (node, names);
}

guint
zhupi_html_get_level (const xmlNode *node)
{
  static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    {
      if (zhupi_html_is_one_of (node, names))
        return (guint) g_ascii_digit_value ((char) node->name[1]);
    }
  return 0;
}

/* Whether one of these elements is inside. The parser admits a depth of 256. */
static gboolean
holds_one_of (const xmlNode     *node,
              const char *const *names)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE
          && (zhupi_html_is_one_of (child, names) || holds_one_of (child, names)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_simple (const xmlNode *cell)
{
  static const char *const parts[] = {
    "article", "blockquote", "dl", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "ol",
    "pre", "section", "table", "ul", NULL,
  };

  return !holds_one_of (cell, parts);
}

static glong
count_chars (xmlNode *cell)
{
  xmlChar *content = xmlNodeGetContent (cell);
  char *text = g_strstrip ((char *) content);
  glong n_chars = text != NULL ? g_utf8_strlen (text, -1) : 0;

  xmlFree (content);
  return n_chars;
}

gboolean
zhupi_html_row_is_line (xmlNode *row)
{
  guint n_cells = 0;

  for (xmlNode *child = row->children; child != NULL; child = child->next)
    {
      glong n_chars;

      if (!zhupi_html_is_cell (child))
        continue;
      if (!is_simple (child))
        return FALSE;
      n_chars = count_chars (child);
      if (n_chars > MAX_CELL)
        return FALSE;
      n_cells += n_chars > 0 ? 1 : 0;
    }
  return n_cells >= MIN_CELLS;
}

static gboolean
read_number (xmlNode    *node,
             const char *attribute,
             gint64     *number)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST attribute);
  gboolean is_number = value != NULL
                       && g_ascii_string_to_signed ((const char *) value, 10, 0, G_MAXINT, number,
                                                    NULL);

  xmlFree (value);
  return is_number;
}

/* As a browser counts: from "start", and on from the last "value". The list keeps the number of its
 * next item, which is never 0. */
static gint64
count_item (xmlNode *item)
{
  xmlNode *list = item->parent;
  gint64 number = 1;

  if (!read_number (item, "value", &number))
    {
      if (list->_private != NULL)
        number = GPOINTER_TO_INT (list->_private);
      else
        read_number (list, "start", &number);
    }
  list->_private = GINT_TO_POINTER ((int) MIN (number, G_MAXINT - 1) + 1);
  return number;
}

static gboolean
is_alone (const xmlNode *item)
{
  const xmlNode *before = item->prev;
  const xmlNode *after = item->next;

  while (before != NULL && !zhupi_html_is_one_of (before, item_names))
    before = before->prev;
  while (after != NULL && !zhupi_html_is_one_of (after, item_names))
    after = after->next;
  return before == NULL && after == NULL;
}

static gboolean
is_bullet (gunichar c)
{
  return c != 0 && g_utf8_strchr ("•·●○■□◆◇▪▫▸►★☆※–—-*◎⊙", -1, c) != NULL;
}

/* A number in figures or ideographs, in brackets or before a point: "1.", "（二）", "三、", "④". */
static gboolean
begins_with_number (const char *text)
{
  const char *p = text;
  gunichar c = g_utf8_get_char (p);
  gboolean bracketed = c == '(' || c == 0xFF08;
  guint n_figures = 0;

  if (g_unichar_type (c) == G_UNICODE_OTHER_NUMBER)
    return TRUE;
  if (bracketed)
    p = g_utf8_next_char (p);
  while (*p != '\0' && (g_ascii_isdigit (*p)
                        || g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (p)) != NULL))
    {
      p = g_utf8_next_char (p);
      n_figures++;
    }
  if (n_figures == 0 || *p == '\0')
    return FALSE;
  if (*p == '.' && g_ascii_isdigit (p[1]))
    return FALSE;
  return g_utf8_strchr (bracketed ? ")）" : ".．、)）", -1, g_utf8_get_char (p)) != NULL;
}

gboolean
zhupi_html_has_marker (const char *text)
{
  return is_bullet (g_utf8_get_char (text)) || begins_with_number (text);
}

/* A list of one item, or of items with headings, only lays out the page. */
char *
zhupi_html_item_dup_marker (xmlNode *item)
{
  static const char *const bulleted[] = { "ul", "menu", NULL };
  static const char *const numbered[] = { "ol", NULL };
  static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

  if (item->parent == NULL || is_alone (item) || holds_one_of (item, headings))
    return NULL;
  if (zhupi_html_is_one_of (item->parent, bulleted))
    return g_strdup (BULLET);
  if (zhupi_html_is_one_of (item->parent, numbered))
    return g_strdup_printf ("%" G_GINT64_FORMAT ". ", count_item (item));
  return NULL;
}
