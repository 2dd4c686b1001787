/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-blocks.h"

#include <string.h>

/* A shorter block without a stop in it is no sentence. */
#define MIN_SENTENCE 20

/* A stop says as much as that many characters. */
#define STOP_WEIGHT 10

typedef struct
{
  GPtrArray *blocks;
  ZhupiHtmlBlock *open;
  guint link_depth;
} Walk;

static void
block_free (gpointer data)
{
  ZhupiHtmlBlock *block = data;

  g_string_free (block->text, TRUE);
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
is_left_out (const char *name)
{
  static const char *const names[] = {
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "select",
    "button", "iframe", "svg", "canvas", "video", "audio", "object", "head", "textarea", NULL,
  };

  return is_one_of (name, names);
}

static gboolean
is_block (const char *name)
{
  static const char *const names[] = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", NULL,
  };

  return is_one_of (name, names);
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
  const char *name = (const char *) node->name;

  if (is_left_out (name) || is_hidden (node))
    return TRUE;
  return !is_one_of (name, frames)
         && (has_telling_name (node, "class") || has_telling_name (node, "id"));
}

static xmlNode *
find_block_around (xmlNode *node)
{
  while (node->parent != NULL && node->parent->type == XML_ELEMENT_NODE
         && !is_block ((const char *) node->name))
    node = node->parent;
  return node;
}

static void
close_block (Walk *walk)
{
  if (walk->open == NULL)
    return;
  g_strchomp (walk->open->text->str);
  walk->open->text->len = strlen (walk->open->text->str);
  if (walk->open->n_chars > 0)
    g_ptr_array_add (walk->blocks, walk->open);
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

static void
walk_element (Walk    *walk,
              xmlNode *node)
{
  const char *name = (const char *) node->name;
  gboolean breaks = is_block (name) || g_ascii_strcasecmp (name, "br") == 0;
  gboolean is_link = g_ascii_strcasecmp (name, "a") == 0;

  if (is_unwanted (node))
    return;
  if (breaks)
    close_block (walk);
  walk->link_depth += is_link ? 1 : 0;
  walk_children (walk, node);
  walk->link_depth -= is_link ? 1 : 0;
  if (breaks)
    close_block (walk);
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
  Walk walk = { g_ptr_array_new_with_free_func (block_free), NULL, 0 };

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

  if (zhupi_html_block_is_list_of_links (self)
      || (n_stops == 0 && self->n_chars < MIN_SENTENCE))
    return 0;
  return self->n_chars - self->n_link_chars + n_stops * STOP_WEIGHT;
}
