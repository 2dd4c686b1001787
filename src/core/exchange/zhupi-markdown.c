/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-markdown.h"

#include "exchange/zhupi-marked.h"
#include "exchange/zhupi-numbering.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters that mean something anywhere; others only do at the beginning of a line. */
#define SPECIAL "\\`*_[]<>&|~"
#define SPECIAL_FIRST "#+-=:"
#define BOLD "**"

typedef struct
{
  GString *file;
  ZhupiAnnotationSet *set;
  ZhupiArticle *article;
  ZhupiMarked *marked;
  gboolean after_mark; /* a mark ends right here */
} Writing;

static void
append_escaped (Writing    *self,
                const char *utf8,
                gsize       n_bytes)
{
  for (const char *end = utf8 + n_bytes; utf8 < end; utf8++)
    {
      char before = self->file->len > 0 ? self->file->str[self->file->len - 1] : '\n';

      if (strchr (SPECIAL, *utf8) != NULL
          || (before == '\n' && strchr (SPECIAL_FIRST, *utf8) != NULL))
        g_string_append_c (self->file, '\\');
      /* "1." and "1)" at the beginning of a line would be an item of a list. */
      if ((*utf8 == '.' || *utf8 == ')') && g_ascii_isdigit (before))
        g_string_append_c (self->file, '\\');
      g_string_append_c (self->file, *utf8 == '\r' || *utf8 == '\n' || *utf8 == '\t' ? ' ' : *utf8);
    }
}

static void
append_string (Writing    *self,
               const char *utf8)
{
  append_escaped (self, utf8, strlen (utf8));
}

/* Asterisks are only taken for bold type between letters; elsewhere an element does it. */
static gboolean
can_have_asterisks (Writing    *self,
                    const char *slice,
                    gsize       n_bytes)
{
  const char *last = g_utf8_find_prev_char (slice, slice + n_bytes);

  return !self->after_mark && last != NULL && g_unichar_isalnum (g_utf8_get_char (slice))
         && g_unichar_isalnum (g_utf8_get_char (last));
}

static void
append_bold (Writing    *self,
             const char *slice,
             gsize       n_bytes)
{
  gboolean is_plain = can_have_asterisks (self, slice, n_bytes);

  g_string_append (self->file, is_plain ? BOLD : "<b>");
  append_escaped (self, slice, n_bytes);
  g_string_append (self->file, is_plain ? BOLD : "</b>");
}

static void
append_stretch (ZhupiRange  range,
                GPtrArray  *pieces,
                gpointer    user_data)
{
  Writing *self = user_data;
  gsize n_bytes;
  const char *slice = zhupi_text_peek (zhupi_article_get_text (self->article), range, &n_bytes);

  if (pieces->len == 0)
    append_escaped (self, slice, n_bytes);
  else
    append_bold (self, slice, n_bytes);
  self->after_mark = pieces->len > 0;
  for (guint i = 0; i < pieces->len; i++)
    {
      const ZhupiMarkedPiece *piece = pieces->pdata[i];

      if (!zhupi_marked_ends_noted (piece, range))
        continue;
      g_string_append_printf (self->file, "[^%u]", piece->note);
      self->after_mark = FALSE;
    }
}

static void
append_article (Writing *self)
{
  ZhupiRange title;
  gboolean has_title = zhupi_article_get_title_range (self->article, &title);
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self->article, &n_paragraphs);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (has_title && zhupi_range_equal (paragraphs[i], title))
        g_string_append (self->file, "# ");
      self->after_mark = FALSE;
      zhupi_marked_foreach (self->marked, paragraphs[i], append_stretch, self);
      g_string_append (self->file, "\n\n");
    }
}

static void
append_heading (Writing    *self,
                const char *level,
                const char *heading)
{
  g_string_append_printf (self->file, "%s ", level);
  append_string (self, heading);
  g_string_append (self->file, "\n\n");
}

static void
append_quote (Writing *self,
              guint    number)
{
  g_autofree char *quote = zhupi_marked_dup_quote (self->marked, number);

  append_string (self, quote);
}

/* Further lines of a footnote are indented. */
static void
append_note (Writing    *self,
             guint       number,
             const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  g_string_append_printf (self->file, "[^%u]: ", number);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (self->file, "\\\n    ");
      append_string (self, lines[i]);
    }
  g_string_append (self->file, "\n\n");
}

static void
append_notes (Writing *self)
{
  g_autoptr (GPtrArray) notes = zhupi_marked_list_notes (self->marked);

  for (guint i = 0; i < notes->len; i++)
    {
      const ZhupiMarkedPiece *piece = notes->pdata[i];

      append_note (self, piece->note, zhupi_details_get_fields (piece->record->details)->note);
    }
}

static void
append_relations (Writing *self)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (self->set);

  if (links->len == 0)
    return;
  append_heading (self, "##", _("Relations"));
  for (guint i = 0; i < links->len; i++)
    {
      const ZhupiNumberedLink *link = &g_array_index (links, ZhupiNumberedLink, i);

      g_string_append (self->file, "- ");
      append_quote (self, link->from);
      g_string_append (self->file, " → ");
      append_string (self, link->kind);
      g_string_append (self->file, " → ");
      append_quote (self, link->to);
      g_string_append_c (self->file, '\n');
    }
  g_string_append_c (self->file, '\n');
}

static void
append_index (Writing *self)
{
  g_autoptr (GPtrArray) entries = zhupi_marked_list_index (self->marked);
  GQuark tag = 0;

  if (entries->len > 0)
    append_heading (self, "##", C_("appendix", "Index"));
  for (guint i = 0; i < entries->len; i++)
    {
      const ZhupiMarkedEntry *entry = entries->pdata[i];

      if (entry->tag != tag)
        {
          g_string_append (self->file, i > 0 ? "\n" : "");
          append_heading (self, "###", zhupi_marked_get_label (self->marked, entry->tag));
        }
      tag = entry->tag;
      g_string_append (self->file, "- ");
      append_string (self, entry->name);
      g_string_append_printf (self->file, " (%u)\n", entry->numbers->len);
    }
}

GBytes *
zhupi_markdown_write (ZhupiAnnotationSet  *set,
                      GError             **error)
{
  Writing self = { g_string_new (NULL), set, zhupi_annotation_set_get_article (set),
                   zhupi_marked_new (set), FALSE };

  append_article (&self);
  append_relations (&self);
  append_index (&self);
  g_string_append (self.file, self.file->len > 0 ? "\n" : "");
  append_notes (&self);
  zhupi_marked_free (self.marked);
  return g_string_free_to_bytes (self.file);
}
