/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-marks.h"

#include "zhupi-cli-style.h"

#include <glib/gi18n.h>
#include <string.h>

/* A piece of a mention: one of its fragments. */
typedef struct
{
  ZhupiRange range;
  GQuark tag;
  ZhupiState state;
} Piece;

typedef struct
{
  ZhupiAnnotationSet *set;
  const ZhupiText *text;
  GArray *pieces; /* sorted: the outer before the inner */
  GArray *open;   /* Piece, in the order in which they were opened */
  GString *out;
  gboolean colored;
} Marks;

static gboolean
add_pieces_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  GArray *pieces = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  Piece piece = { zhupi_annotation_record_get_range (record), record->tag, record->state };

  if (record->state == ZHUPI_STATE_REJECTED)
    return TRUE;
  if (fields->n_fragments == 0)
    g_array_append_val (pieces, piece);
  for (guint i = 0; i < fields->n_fragments; i++)
    {
      piece.range = fields->fragments[i];
      g_array_append_val (pieces, piece);
    }
  return TRUE;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *x = a;
  const Piece *y = b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end > y->range.end ? -1 : 1;
  return g_strcmp0 (g_quark_to_string (x->tag), g_quark_to_string (y->tag));
}

/* All line ends become those of a terminal; a lone carriage return would overwrite its line. */
static void
append_text (GString    *out,
             const char *utf8,
             gsize       n_bytes,
             char        next)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      char following = i + 1 < n_bytes ? utf8[i + 1] : next;

      if (utf8[i] == '\r' && following == '\n')
        continue;
      g_string_append_c (out, utf8[i] == '\r' || utf8[i] == '\f' ? '\n' : utf8[i]);
    }
}

static void
append_range (Marks      *self,
              ZhupiRange  range)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_peek (self->text, range, &n_bytes);

  append_text (self->out, utf8, n_bytes, utf8[n_bytes]);
}

static const ZhupiTag *
find_tag (ZhupiAnnotationSet *set,
          GQuark              tag)
{
  return zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (set), g_quark_to_string (tag));
}

/* The innermost is the one that was opened last. */
static void
append_style (Marks *self)
{
  const Piece *top;

  g_string_append (self->out, ZHUPI_CLI_RESET);
  if (self->open->len == 0)
    return;
  top = &g_array_index (self->open, Piece, self->open->len - 1);
  zhupi_cli_style_append (self->out, find_tag (self->set, top->tag), top->state);
}

static void
open_piece (Marks       *self,
            const Piece *piece)
{
  g_array_append_val (self->open, *piece);
  if (self->colored)
    append_style (self);
  else
    g_string_append_c (self->out, '[');
}

static void
close_piece (Marks *self,
             guint  index)
{
  GQuark tag = g_array_index (self->open, Piece, index).tag;

  g_array_remove_index (self->open, index);
  if (self->colored)
    append_style (self);
  else
    g_string_append_printf (self->out, "|%s]", g_quark_to_string (tag));
}

/* Closes what ends at @place, the innermost first. */
static void
close_pieces (Marks *self,
              guint  place)
{
  for (guint i = self->open->len; i > 0; i--)
    if (g_array_index (self->open, Piece, i - 1).range.end == place)
      close_piece (self, i - 1);
}

static guint
find_next_end (Marks *self,
               guint  limit)
{
  for (guint i = 0; i < self->open->len; i++)
    limit = MIN (limit, g_array_index (self->open, Piece, i).range.end);
  return limit;
}

/* Writes the text up to @limit and closes what ends on the way. */
static void
advance (Marks *self,
         guint *place,
         guint  limit)
{
  while (*place < limit)
    {
      guint end = find_next_end (self, limit);

      append_range (self, (ZhupiRange) { *place, end });
      *place = end;
      close_pieces (self, end);
    }
}

static void
append_all (Marks *self)
{
  guint place = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      advance (self, &place, piece->range.start);
      open_piece (self, piece);
    }
  advance (self, &place, zhupi_text_get_length (self->text));
}

GString *
zhupi_cli_marks_format (ZhupiAnnotationSet *set,
                        gboolean            colored)
{
  Marks self = { set, zhupi_article_get_text (zhupi_annotation_set_get_article (set)) };

  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self.open = g_array_new (FALSE, FALSE, sizeof (Piece));
  self.out = g_string_new (NULL);
  self.colored = colored;

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), add_pieces_cb, self.pieces);
  g_array_sort (self.pieces, compare_pieces);
  append_all (&self);
  if (self.out->len > 0 && self.out->str[self.out->len - 1] != '\n')
    g_string_append_c (self.out, '\n');

  g_array_unref (self.pieces);
  g_array_unref (self.open);
  return self.out;
}

static void
append_class (GString            *legend,
              ZhupiAnnotationSet *set,
              const ZhupiTag     *tag,
              gboolean            colored)
{
  GQuark quark = g_quark_from_string (tag->id);
  guint n_marks = zhupi_annotation_set_count (set, quark, ZHUPI_STATE_ACCEPTED);
  guint n_suggested = zhupi_annotation_set_count (set, quark, ZHUPI_STATE_SUGGESTED);

  if (n_marks + n_suggested == 0)
    return;
  if (legend->len > 0)
    g_string_append (legend, "  ");
  if (colored)
    zhupi_cli_style_append (legend, tag, n_marks > 0 ? ZHUPI_STATE_ACCEPTED
                                                     : ZHUPI_STATE_SUGGESTED);
  g_string_append (legend, zhupi_tag_get_display_label (tag));
  if (colored)
    g_string_append (legend, ZHUPI_CLI_RESET);
  g_string_append_printf (legend, " %u", n_marks + n_suggested);
}

char *
zhupi_cli_marks_format_legend (ZhupiAnnotationSet *set,
                               gboolean            colored)
{
  GString *legend = g_string_new (NULL);
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);

  for (guint i = 0; i < n_tags; i++)
    append_class (legend, set, &tags[i], colored);
  if (legend->len == 0)
    g_string_append (legend, _("No marks."));
  g_string_append_c (legend, '\n');
  return g_string_free (legend, FALSE);
}
