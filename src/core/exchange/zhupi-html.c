/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-html.h"

#include "exchange/zhupi-html-style.h"
#include "exchange/zhupi-marked.h"
#include "exchange/zhupi-numbering.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPLACEMENT "\357\277\275"

typedef struct
{
  GString *page;
  ZhupiAnnotationSet *set;
  ZhupiArticle *article;
  ZhupiMarked *marked;
  GHashTable *anchored; /* numbers of mentions that have their anchor */
} Writing;

/* What HTML may not hold leaves as U+FFFD. */
static void
append_text (Writing    *self,
             const char *utf8,
             gsize       n_bytes)
{
  for (const char *end = utf8 + n_bytes; utf8 < end; utf8++)
    {
      if (*utf8 == '&')
        g_string_append (self->page, "&amp;");
      else if (*utf8 == '<')
        g_string_append (self->page, "&lt;");
      else if (*utf8 == '>')
        g_string_append (self->page, "&gt;");
      else if (*utf8 == '"')
        g_string_append (self->page, "&quot;");
      else if (g_ascii_iscntrl (*utf8) && *utf8 != '\t' && *utf8 != '\n')
        g_string_append (self->page, *utf8 == '\r' ? "" : REPLACEMENT);
      else
        g_string_append_c (self->page, *utf8);
    }
}

static void
append_string (Writing    *self,
               const char *utf8)
{
  append_text (self, utf8, strlen (utf8));
}

static void
append_slice (Writing    *self,
              ZhupiRange  range)
{
  gsize n_bytes;
  const char *slice = zhupi_text_peek (zhupi_article_get_text (self->article), range, &n_bytes);

  append_text (self, slice, n_bytes);
}

static const char *
get_line_style (const char *line)
{
  static const char *const known[] = { "solid", "dashed", "dotted", "double", "wavy", NULL };

  if (line != NULL && g_strv_contains (known, line))
    return line;
  return line != NULL ? "dashed" : "solid";
}

static void
append_class_styles (Writing *self)
{
  static const char *const colors[] = {
    "blue", "amber", "teal", "violet", "green", "rose", "brown", "slate", "lime", "sky", NULL
  };
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (self->set), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      const char *color = tags[i].color;

      if (color == NULL || !g_strv_contains (colors, color))
        color = "slate";
      g_string_append_printf (self->page, ".c%u { --fill: var(--%s); --line: var(--%s-line); "
                                          "text-decoration-style: %s; }\n",
                              i, color, color, get_line_style (tags[i].line));
    }
}

static const char *
get_title (Writing *self)
{
  const char *title = zhupi_article_get_title (self->article);

  return title != NULL ? title : _("Annotated article");
}

static void
append_head (Writing *self)
{
  g_string_append_printf (self->page, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                                      "<meta charset=\"utf-8\"/>\n"
                                      "<meta name=\"viewport\" content=\"width=device-width, "
                                      "initial-scale=1\"/>\n<title>",
                          zhupi_article_get_language (self->article));
  append_string (self, get_title (self));
  g_string_append_printf (self->page, "</title>\n<style>\n%s", zhupi_html_style);
  append_class_styles (self);
  g_string_append (self->page, "</style>\n</head>\n<body>\n");
}

static const char *
get_state_class (guint8 state)
{
  if (state == ZHUPI_STATE_ACCEPTED)
    return "";
  return state == ZHUPI_STATE_SUGGESTED ? " suggested" : " rejected";
}

static void
open_mark (Writing                *self,
           const ZhupiMarkedPiece *piece)
{
  g_string_append_printf (self->page, "<mark class=\"c%u%s\"",
                          zhupi_marked_get_class (self->marked, piece->record->tag),
                          get_state_class (piece->record->state));
  if (piece->is_first && g_hash_table_add (self->anchored, GUINT_TO_POINTER (piece->number)))
    g_string_append_printf (self->page, " id=\"m%u\"", piece->number);
  g_string_append (self->page, " title=\"");
  append_string (self, zhupi_marked_get_label (self->marked, piece->record->tag));
  g_string_append (self->page, "\">");
}

static void
append_note_link (Writing                *self,
                  const ZhupiMarkedPiece *piece)
{
  g_autofree char *label = g_strdup_printf (_("Note %u"), piece->note);

  g_string_append_printf (self->page, "<a class=\"note\" id=\"r%u\" href=\"#n%u\" "
                                      "role=\"doc-noteref\" aria-label=\"",
                          piece->note, piece->note);
  append_string (self, label);
  g_string_append_printf (self->page, "\">%u</a>", piece->note);
}

static void
append_stretch (ZhupiRange  range,
                GPtrArray  *pieces,
                gpointer    user_data)
{
  Writing *self = user_data;

  for (guint i = 0; i < pieces->len; i++)
    open_mark (self, pieces->pdata[i]);
  append_slice (self, range);
  for (guint i = 0; i < pieces->len; i++)
    g_string_append (self->page, "</mark>");
  for (guint i = 0; i < pieces->len; i++)
    {
      const ZhupiMarkedPiece *piece = pieces->pdata[i];

      if (zhupi_marked_ends_noted (piece, range))
        append_note_link (self, piece);
    }
}

static void
append_paragraph (Writing    *self,
                  ZhupiRange  range,
                  const char *element)
{
  g_string_append_printf (self->page, "<%s>", element);
  zhupi_marked_foreach (self->marked, range, append_stretch, self);
  g_string_append_printf (self->page, "</%s>\n", element);
}

static void
append_article (Writing *self)
{
  ZhupiRange title;
  gboolean has_title = zhupi_article_get_title_range (self->article, &title);
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self->article, &n_paragraphs);

  g_string_append (self->page, "<main>\n<article>\n");
  if (!has_title)
    {
      g_string_append (self->page, "<h1>");
      append_string (self, get_title (self));
      g_string_append (self->page, "</h1>\n");
    }
  for (guint i = 0; i < n_paragraphs; i++)
    {
      gboolean is_title = has_title && zhupi_range_equal (paragraphs[i], title);

      append_paragraph (self, paragraphs[i], is_title ? "h1" : "p");
    }
  g_string_append (self->page, "</article>\n");
}

static void
begin_section (Writing    *self,
               const char *class_name,
               const char *heading)
{
  g_string_append_printf (self->page, "<section class=\"%s\" aria-labelledby=\"%s\">\n"
                                      "<h2 id=\"%s\">",
                          class_name, class_name, class_name);
  append_string (self, heading);
  g_string_append (self->page, "</h2>\n");
}

static void
append_quote_link (Writing *self,
                   guint    number)
{
  g_autofree char *quote = zhupi_marked_dup_quote (self->marked, number);

  g_string_append_printf (self->page, "<a href=\"#m%u\">", number);
  append_string (self, quote);
  g_string_append (self->page, "</a>");
}

static void
append_notes (Writing *self)
{
  g_autoptr (GPtrArray) notes = zhupi_marked_list_notes (self->marked);

  if (notes->len == 0)
    return;
  begin_section (self, "notes", C_("appendix", "Notes"));
  g_string_append (self->page, "<ol>\n");
  for (guint i = 0; i < notes->len; i++)
    {
      const ZhupiMarkedPiece *piece = notes->pdata[i];

      g_string_append_printf (self->page, "<li id=\"n%u\">", piece->note);
      append_quote_link (self, piece->number);
      g_string_append (self->page, " — ");
      append_string (self, zhupi_details_get_fields (piece->record->details)->note);
      g_string_append (self->page, "</li>\n");
    }
  g_string_append (self->page, "</ol>\n</section>\n");
}

static void
append_relations (Writing *self)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (self->set);

  if (links->len == 0)
    return;
  begin_section (self, "relations", _("Relations"));
  g_string_append (self->page, "<ul>\n");
  for (guint i = 0; i < links->len; i++)
    {
      const ZhupiNumberedLink *link = &g_array_index (links, ZhupiNumberedLink, i);

      g_string_append (self->page, "<li>");
      append_quote_link (self, link->from);
      g_string_append (self->page, " → <span class=\"dim\">");
      append_string (self, link->kind);
      g_string_append (self->page, "</span> → ");
      append_quote_link (self, link->to);
      g_string_append (self->page, "</li>\n");
    }
  g_string_append (self->page, "</ul>\n</section>\n");
}

static void
append_entry (Writing                *self,
              const ZhupiMarkedEntry *entry)
{
  g_string_append (self->page, "<li>");
  append_string (self, entry->name);
  for (guint i = 0; i < entry->numbers->len; i++)
    {
      guint number = g_array_index (entry->numbers, guint, i);
      g_autofree char *label = g_strdup_printf (_("Place %u of “%s”"), i + 1, entry->name);

      g_string_append_printf (self->page, " <a href=\"#m%u\" aria-label=\"", number);
      append_string (self, label);
      g_string_append_printf (self->page, "\">%u</a>", i + 1);
    }
  g_string_append (self->page, "</li>\n");
}

static void
append_index (Writing *self)
{
  g_autoptr (GPtrArray) entries = zhupi_marked_list_index (self->marked);
  GQuark tag = 0;

  if (entries->len == 0)
    return;
  begin_section (self, "index", C_("appendix", "Index"));
  for (guint i = 0; i < entries->len; i++)
    {
      const ZhupiMarkedEntry *entry = entries->pdata[i];

      if (entry->tag != tag)
        {
          g_string_append_printf (self->page, "%s<h3><mark class=\"c%u\">",
                                  i > 0 ? "</ul>\n" : "",
                                  zhupi_marked_get_class (self->marked, entry->tag));
          append_string (self, zhupi_marked_get_label (self->marked, entry->tag));
          g_string_append (self->page, "</mark></h3>\n<ul>\n");
        }
      tag = entry->tag;
      append_entry (self, entry);
    }
  g_string_append (self->page, "</ul>\n</section>\n");
}

GBytes *
zhupi_html_write (ZhupiAnnotationSet  *set,
                  GError             **error)
{
  Writing self = { g_string_new (NULL), set, zhupi_annotation_set_get_article (set),
                   zhupi_marked_new (set), g_hash_table_new (NULL, NULL) };

  append_head (&self);
  append_article (&self);
  append_notes (&self);
  append_relations (&self);
  append_index (&self);
  g_string_append (self.page, "</main>\n</body>\n</html>\n");
  zhupi_marked_free (self.marked);
  g_hash_table_unref (self.anchored);
  return g_string_free_to_bytes (self.page);
}
