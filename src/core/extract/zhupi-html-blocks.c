/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-blocks.h"

#include "extract/zhupi-html-parts.h"

#include <string.h>

/* Between the cells of a table. */
#define CELL_GAP " | "

/* A shorter block without a stop in it is no sentence. */
#define MIN_SENTENCE 20

/* A stop says as much as that many characters. */
#define STOP_WEIGHT 10

typedef struct
{
  GPtrArray *blocks;
  ZhupiHtmlBlock *open;
  char *marker; /* of the item of a list whose first block has not come */
  guint link_depth;
} Walk;

static void
block_free (gpointer data)
{
  ZhupiHtmlBlock *block = data;

  g_string_free (block->text, TRUE);
  g_free (block->marker);
  g_free (block);
}

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  for (; *names != NULL; names++)
    {
      if (g_ascii_strcasecmp (name, *names) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[] = {
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "select",
    "button", "iframe", "svg", "canvas", "video", "audio", "object", "head", "textarea", NULL,
  };

  return zhupi_html_is_one_of (node, names);
}

static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", NULL,
  };

  return zhupi_html_is_one_of (node, names);
}

/* Words in class and id by which pages name what is not the article. */
static gboolean
has_telling_name (xmlNode    *node,
                  const char *attribute)
{
  static const char *const names[] = {
    "nav", "navbar", "menu", "footer", "foot", "sidebar", "breadcrumb", "breadcrumbs", "crumb",
    "crumbs", "comment", "comments", "share", "related", "recommend", "advert", "ad", "ads",
    "copyright", "pagination", "pager", "login", "toolbar", "hot", "rank", "ranking", NULL,
  };
  xmlChar *value = xmlGetProp (node, BAD_CAST attribute);
  g_auto (GStrv) words = NULL;
  gboolean found = FALSE;

  if (value == NULL)
    return FALSE;
  words = g_strsplit_set ((const char *) value, " -_", -1);
  for (guint i = 0; words[i] != NULL; i++)
    found = found || is_one_of (words[i], names);
  xmlFree (value);
  return found;
}

static gboolean
is_hidden (xmlNode *node)
{
  xmlChar *style = xmlGetProp (node, BAD_CAST "style");
  gboolean hidden = xmlHasProp (node, BAD_CAST "hidden") != NULL;

  if (style != NULL)
    hidden = hidden || strstr ((const char *) style, "display:none") != NULL
             || strstr ((const char *) style, "display: none") != NULL;
  xmlFree (style);
  return hidden;
}

static gboolean
is_unwanted (xmlNode *node)
{
  static const char *const frames[] = { "html", "body", "article", "main", NULL };

  if (is_left_out (node) || is_hidden (node))
    return TRUE;
  return !zhupi_html_is_one_of (node, frames)
         && (has_telling_name (node, "class") || has_telling_name (node, "id"));
}

static xmlNode *
find_block_around (xmlNode *node)
{
  while (node->parent != NULL && node->parent->type == XML_ELEMENT_NODE
         && !is_block (node))
    node = node->parent;
  return node;
}

/* The text of an item may bring a marker of its own. */
static void
take_marker (Walk *walk)
{
  g_autofree char *marker = g_steal_pointer (&walk->marker);

  if (marker != NULL && !zhupi_html_has_marker (walk->open->text->str))
    walk->open->marker = g_steal_pointer (&marker);
}

static void
chomp (GString *text)
{
  g_strchomp (text->str);
  text->len = strlen (text->str);
}

static void
close_block (Walk *walk)
{
  if (walk->open == NULL)
    return;
  chomp (walk->open->text);
  if (walk->open->n_chars > 0)
    {
      take_marker (walk);
      g_ptr_array_add (walk->blocks, walk->open);
    }
  else
    block_free (walk->open);
  walk->open = NULL;
}

static void
open_block (Walk    *walk,
            xmlNode *node)
{
  if (walk->open != NULL)
    return;
  walk->open = g_new0 (ZhupiHtmlBlock, 1);
  walk->open->text = g_string_new (NULL);
  walk->open->node = find_block_around (node);
  walk->open->level = zhupi_html_get_level (walk->open->node);
}

static gunichar
last_char (const GString *text)
{
  return text->len == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
}

/* A run of blanks is one blank; a line end between ideographs is none at all. */
static const char *
append_blanks (GString    *text,
               const char *p)
{
  gboolean has_line_end = FALSE;

  for (; *p != '\0' && g_ascii_isspace (*p); p++)
    has_line_end = has_line_end || *p == '\n' || *p == '\r';
  if (text->len == 0 || last_char (text) == ' ')
    return p;
  if (!has_line_end || !g_unichar_iswide (last_char (text))
      || !g_unichar_iswide (g_utf8_get_char (p)))
    g_string_append_c (text, ' ');
  return p;
}

static void
append_text (Walk    *walk,
             xmlNode *node)
{
  const char *p = (const char *) node->content;

  if (p == NULL || !g_utf8_validate (p, -1, NULL))
    return;
  open_block (walk, node->parent);
  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);

      if (g_ascii_isspace (*p))
        {
          p = append_blanks (walk->open->text, p);
          continue;
        }
      g_string_append_len (walk->open->text, p, next - p);
      walk->open->n_chars++;
      walk->open->n_link_chars += walk->link_depth > 0 ? 1 : 0;
      p = next;
    }
}

static void walk_children (Walk    *walk,
                           xmlNode *node);

/* What breaks the text ends a block; in a cell of a table it is a blank. */
static void
break_text (Walk *walk)
{
  if (walk->open == NULL || !walk->open->is_row)
    close_block (walk);
  else if (walk->open->text->len > 0 && last_char (walk->open->text) != ' ')
    g_string_append_c (walk->open->text, ' ');
}

static void
walk_row (Walk    *walk,
          xmlNode *row)
{
  gboolean is_first = TRUE;

  close_block (walk);
  open_block (walk, row);
  walk->open->is_row = TRUE;
  for (xmlNode *child = row->children; child != NULL; child = child->next)
    {
      if (!zhupi_html_is_cell (child))
        continue;
      chomp (walk->open->text);
      if (!is_first)
        g_string_append (walk->open->text, CELL_GAP);
      is_first = FALSE;
      if (!is_unwanted (child))
        walk_children (walk, child);
    }
  close_block (walk);
}

static void
walk_item (Walk    *walk,
           xmlNode *item)
{
  g_free (walk->marker);
  walk->marker = zhupi_html_item_dup_marker (item);
  walk_children (walk, item);
  close_block (walk);
  g_clear_pointer (&walk->marker, g_free);
}

static void
walk_inside (Walk    *walk,
             xmlNode *node)
{
  static const char *const rows[] = { "tr", NULL };
  static const char *const items[] = { "li", NULL };

  if (zhupi_html_is_one_of (node, rows) && zhupi_html_row_is_line (node))
    walk_row (walk, node);
  else if (zhupi_html_is_one_of (node, items))
    walk_item (walk, node);
  else
    walk_children (walk, node);
}

static void
walk_element (Walk    *walk,
              xmlNode *node)
{
  static const char *const line_break[] = { "br", NULL };
  static const char *const link[] = { "a", NULL };
  gboolean breaks = is_block (node) || zhupi_html_is_one_of (node, line_break);
  gboolean is_link = zhupi_html_is_one_of (node, link);

  if (is_unwanted (node))
    return;
  if (breaks)
    break_text (walk);
  walk->link_depth += is_link ? 1 : 0;
  walk_inside (walk, node);
  walk->link_depth -= is_link ? 1 : 0;
  if (breaks)
    break_text (walk);
}

/* The parser admits a depth of 256. */
static void
walk_children (Walk    *walk,
               xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        append_text (walk, child);
      else if (child->type == XML_ELEMENT_NODE)
        walk_element (walk, child);
    }
}

GPtrArray *
zhupi_html_blocks_list (xmlNode *root)
{
  Walk walk = { g_ptr_array_new_with_free_func (block_free), NULL, NULL, 0 };

  walk_children (&walk, root);
  close_block (&walk);
  return walk.blocks;
}

static guint
count_stops (const char *text)
{
  static const gunichar stops[] = { 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, ',', '.' };
  guint n_stops = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
        n_stops += g_utf8_get_char (p) == stops[i] ? 1 : 0;
    }
  return n_stops;
}

gboolean
zhupi_html_block_is_list_of_links (const ZhupiHtmlBlock *self)
{
  return 2 * self->n_link_chars > self->n_chars;
}

guint
zhupi_html_block_weigh (const ZhupiHtmlBlock *self)
{
  guint n_stops = count_stops (self->text->str);

  if (self->is_row || zhupi_html_block_is_list_of_links (self)
      || (n_stops == 0 && self->n_chars < MIN_SENTENCE))
    return 0;
  return self->n_chars - self->n_link_chars + n_stops * STOP_WEIGHT;
}
