/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-brat.h"

#include "exchange/zhupi-numbering.h"
#include "exchange/zhupi-pieces.h"

#include <string.h>

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiArticle *article;
  GString *lines;
  guint n_mentions; /* in the order of the set; the number of a mention without a T is not used */
  guint n_attributes;
  guint n_links;
  guint n_notes;
} Writing;

/* A name of a type ends at white space. */
static void
append_type (GString    *lines,
             const char *type)
{
  for (const char *at = type; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (lines, g_unichar_isspace (c) || c == ':' ? '_' : c);
    }
}

static void
append_line_of (GString    *lines,
                const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (lines, *text == '\n' || *text == '\r' ? ' ' : *text);
}

static void
append_mention (Writing                     *self,
                const ZhupiAnnotationRecord *record,
                GArray                      *pieces)
{
  const ZhupiText *text = zhupi_article_get_text (self->article);

  g_string_append_printf (self->lines, "T%u\t", self->n_mentions);
  append_type (self->lines, g_quark_to_string (record->tag));
  for (guint i = 0; i < pieces->len; i++)
    {
      ZhupiRange piece = g_array_index (pieces, ZhupiRange, i);

      g_string_append_printf (self->lines, "%c%u %u", i == 0 ? ' ' : ';', piece.start, piece.end);
    }
  for (guint i = 0; i < pieces->len; i++)
    {
      gsize n_bytes;
      const char *slice = zhupi_text_peek (text, g_array_index (pieces, ZhupiRange, i), &n_bytes);

      g_string_append_c (self->lines, i == 0 ? '\t' : ' ');
      g_string_append_len (self->lines, slice, (gssize) n_bytes);
    }
  g_string_append_c (self->lines, '\n');
}

static void
append_state (Writing *self,
              guint8   state)
{
  if (state == ZHUPI_STATE_ACCEPTED)
    return;
  g_string_append_printf (self->lines, "A%u\t%s T%u\n", ++self->n_attributes,
                          state == ZHUPI_STATE_SUGGESTED ? ZHUPI_BRAT_SUGGESTED
                                                         : ZHUPI_BRAT_REJECTED,
                          self->n_mentions);
}

static void
append_entity (Writing         *self,
               const ZhupiUuid *id)
{
  ZhupiEntity *entity = NULL;
  char string[ZHUPI_UUID_STRING_SIZE];

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (self->set, id);
  if (entity == NULL)
    return;

  zhupi_uuid_format (id, string);
  g_string_append_printf (self->lines, "N%u\t" ZHUPI_BRAT_LINK " T%u " ZHUPI_BRAT_LINK_SPACE ":%s\t",
                          ++self->n_links, self->n_mentions, string);
  append_line_of (self->lines, zhupi_entity_get_name (entity));
  g_string_append_c (self->lines, '\n');
}

/* Each line of a note is a note, as there is no other way to break one. */
static void
append_note (Writing    *self,
             char        kind,
             guint       number,
             const char *note)
{
  g_auto (GStrv) lines = NULL;

  if (note == NULL || *note == '\0')
    return;
  lines = g_strsplit (note, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (self->lines, "#%u\t" ZHUPI_BRAT_NOTE " %c%u\t", ++self->n_notes, kind,
                              number);
      append_line_of (self->lines, lines[i]);
      g_string_append_c (self->lines, '\n');
    }
}

static gboolean
append_record_cb (const ZhupiAnnotationRecord *record,
                  gpointer                     user_data)
{
  Writing *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  g_autoptr (GArray) pieces = zhupi_pieces_cut_at_line_breaks (self->article, record);

  self->n_mentions++;
  if (pieces->len == 0)
    return TRUE;
  append_mention (self, record, pieces);
  append_state (self, record->state);
  append_entity (self, &fields->entity);
  append_note (self, 'T', self->n_mentions, fields->note);
  return TRUE;
}

static gboolean
is_written (Writing *self,
            guint    number)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);
  g_autoptr (GArray) pieces =
    zhupi_pieces_cut_at_line_breaks (self->article, zhupi_record_table_nth (records, number - 1));

  return pieces->len > 0;
}

static void
append_relations (Writing *self)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (self->set);

  for (guint i = 0; i < links->len; i++)
    {
      const ZhupiNumberedLink *link = &g_array_index (links, ZhupiNumberedLink, i);

      if (!is_written (self, link->from) || !is_written (self, link->to))
        continue;
      g_string_append_printf (self->lines, "R%u\t", i + 1);
      append_type (self->lines, link->kind);
      g_string_append_printf (self->lines, " Arg1:T%u Arg2:T%u\t\n", link->from, link->to);
      append_note (self, 'R', i + 1, link->note);
    }
}

GBytes *
zhupi_brat_write (ZhupiAnnotationSet  *set,
                  GError             **error)
{
  Writing self = { set, zhupi_annotation_set_get_article (set), g_string_new (NULL), 0, 0, 0, 0 };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), append_record_cb, &self);
  append_relations (&self);
  return g_string_free_to_bytes (self.lines);
}
