/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* Marks as text attributes, for an accessibility client that asks what lies at the caret. Of all
 * attributes that the text view shows to such a client, language alone can be had without laying
 * anything out anew. It takes private subtags (BCP 47, section 2.2.7), which change nothing of
 * what is drawn: zh-cn-x-company. */
#define PRIVATE_USE "-x"

/* Classes that are named where marks overlap, the innermost first. */
#define MAX_NAMED 3

/* Marks that are told of around the caret; piles are only told of in the tooltip. */
#define MAX_EXPOSED 200

typedef struct
{
  ZhupiReaderView *view;
  ZhupiRange range;
  GArray *edges; /* guint: code points */
  guint n_records;
} Exposing;

static gboolean
collect_edges (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Exposing *exposing = user_data;
  guint start = MAX (record->start, exposing->range.start);
  guint end = MIN (record->end, exposing->range.end);

  if (!zhupi_mark_filter_passes (zhupi_mark_painter_get_filter (exposing->view->painter), record))
    return TRUE;
  g_array_append_val (exposing->edges, start);
  g_array_append_val (exposing->edges, end);
  return ++exposing->n_records < MAX_EXPOSED;
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Returns: (transfer full) (nullable): the language of what lies at a code point */
static char *
dup_language (ZhupiReaderView *self,
              guint            code_point)
{
  g_autoptr(GArray) records = zhupi_reader_view_list_at (self, code_point);
  const char *language = zhupi_article_get_language (self->article);
  GString *name = g_string_new (g_str_has_prefix (language, "zh") ? "zh-cn" : language);

  if (records->len == 0)
    return g_string_free (name, TRUE);
  g_string_append (name, PRIVATE_USE);
  for (guint i = 0; i < MIN (records->len, (guint) MAX_NAMED); i++)
    g_string_append_printf (name, "-%s",
                            g_quark_to_string (g_array_index (records, ZhupiAnnotationRecord,
                                                              i).tag));
  return g_string_free (name, FALSE);
}

/* A tag that changes while it is in the table has the whole page laid out anew: it is finished
 * first. */
static GtkTextTag *
get_tag (ZhupiReaderView *self,
         const char      *language)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextTag *tag = g_hash_table_lookup (self->mark_tags, language);

  if (tag != NULL)
    return tag;
  tag = g_object_new (GTK_TYPE_TEXT_TAG, "language", language, NULL);
  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (buffer), tag);
  g_hash_table_insert (self->mark_tags, g_strdup (language), tag);
  return tag;
}

static void
expose_between (ZhupiReaderView *self,
                guint            start,
                guint            end)
{
  g_autofree char *language = start < end ? dup_language (self, start) : NULL;
  GtkTextIter from;
  GtkTextIter to;

  if (language == NULL)
    return;
  zhupi_reader_layout_get_iter (&self->layout, start, &from);
  zhupi_reader_layout_get_iter (&self->layout, end, &to);
  gtk_text_buffer_apply_tag (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                             get_tag (self, language), &from, &to);
}

static void
take_back (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GHashTableIter tags;
  gpointer tag;
  GtkTextIter start;
  GtkTextIter end;

  if (zhupi_range_length (self->exposed) == 0)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) self->exposed.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) self->exposed.end);
  g_hash_table_iter_init (&tags, self->mark_tags);
  while (g_hash_table_iter_next (&tags, NULL, &tag))
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  self->exposed = (ZhupiRange) { 0, 0 };
}

/* The paragraph of the caret, and the one before and after it, in buffer offsets. */
static ZhupiRange
find_surroundings (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  end = start;
  gtk_text_iter_backward_line (&start);
  gtk_text_iter_set_line_offset (&start, 0);
  gtk_text_iter_forward_lines (&end, 2);
  return (ZhupiRange) { (guint) gtk_text_iter_get_offset (&start),
                        (guint) gtk_text_iter_get_offset (&end) };
}

void
zhupi_reader_view_expose_marks (ZhupiReaderView *self)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (guint));
  Exposing exposing = { self, { 0, 0 }, edges, 0 };

  take_back (self);
  if (self->set == NULL || self->layout.view_text == NULL)
    return;
  self->exposed = find_surroundings (self);
  exposing.range = zhupi_reader_layout_to_range (&self->layout, self->exposed.start,
                                                 self->exposed.end);
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (self->set),
                                      exposing.range, collect_edges, &exposing);
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i + 1 < edges->len; i++)
    expose_between (self, g_array_index (edges, guint, i), g_array_index (edges, guint, i + 1));
}
