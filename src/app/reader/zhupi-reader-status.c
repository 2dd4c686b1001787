/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "recognize/zhupi-suggestion.h"
#include "zhupi-reader-view-private.h"

/* Caret and selection rest when they have not moved for so long. */
#define REST_MS 120

/* A larger selection is not offered to the middle button. */
#define PRIMARY_MAX 1000000

/* Code points of a sentence that are read out. */
#define SENTENCE_MAX 120

static const char *
get_label (ZhupiReaderView *self,
           GQuark           quark)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (self->set),
                                              g_quark_to_string (quark));

  return tag != NULL ? zhupi_tag_get_display_label (tag) : g_quark_to_string (quark);
}

static const char *
get_entity_name (ZhupiReaderView         *self,
                 const ZhupiDetailsFields *fields)
{
  ZhupiEntity *entity;

  if (zhupi_uuid_is_none (&fields->entity))
    return NULL;
  entity = zhupi_annotation_set_find_entity (self->set, &fields->entity);
  return entity != NULL ? zhupi_entity_get_name (entity) : NULL;
}

static void
append_line (GString    *markup,
             const char *start,
             const char *text,
             const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (markup->len > 0)
    g_string_append_c (markup, '\n');
  g_string_append_printf (markup, "%s%s%s", start, escaped, end);
}

/* Small and faint, not slanted: there are no italics among Chinese characters. */
static void
append_reason (GString    *markup,
               const char *reason)
{
  g_autofree char *translated = zhupi_reason_translate (reason);

  append_line (markup, "<span size=\"smaller\" alpha=\"80%\">", translated, "</span>");
}

/* Class and entity; note; why it was suggested, and how surely. */
static void
describe_record (ZhupiReaderView             *self,
                 const ZhupiAnnotationRecord *record,
                 GString                     *markup)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  const char *entity = get_entity_name (self, fields);
  g_autofree char *score = zhupi_score_describe (fields->score);

  append_line (markup, "<b>", get_label (self, record->tag), "</b>");
  if (entity != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (entity, -1);

      g_string_append_printf (markup, " · %s", escaped);
    }
  if (score != NULL && record->state == ZHUPI_STATE_SUGGESTED)
    g_string_append_printf (markup, " · %s", score);
  if (fields->note != NULL)
    append_line (markup, "", fields->note, "");
  if (fields->reason != NULL && record->state == ZHUPI_STATE_SUGGESTED)
    append_reason (markup, fields->reason);
}

gboolean
zhupi_reader_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (widget);
  g_autoptr(GArray) records = NULL;
  g_autoptr(GString) markup = g_string_new (NULL);
  g_autofree char *gap = NULL;
  guint code_point;

  if (keyboard || self->pointer.pressed
      || !zhupi_reader_layout_pick (&self->layout, x, y, &code_point))
    return FALSE;
  records = zhupi_reader_view_list_at (self, code_point);
  gap = zhupi_reader_view_describe_gap_at (self, code_point, x, y);
  if (records->len == 0 && gap == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (records->len, (guint) ZHUPI_MARK_LANES); i++)
    describe_record (self, &g_array_index (records, ZhupiAnnotationRecord, i), markup);
  if (gap != NULL)
    append_line (markup, "", gap, "");
  gtk_tooltip_set_markup (tooltip, markup->str);
  return TRUE;
}

static char *
dup_beginning (ZhupiReaderView *self,
               ZhupiRange       range)
{
  range.end = MIN (range.end, range.start + SENTENCE_MAX);
  return zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
}

/* The mark at the caret, else the sentence there. */
static char *
describe_words (ZhupiReaderView             *self,
                const ZhupiAnnotationRecord *record)
{
  g_autofree char *quote = NULL;

  if (record == NULL)
    return dup_beginning (self, zhupi_article_sentence_at (self->article, self->caret));
  quote = dup_beginning (self, zhupi_annotation_record_get_range (record));
  return g_strdup_printf (_("In mark: %s %s"), get_label (self, record->tag), quote);
}

static char *
describe_caret (ZhupiReaderView             *self,
                const ZhupiAnnotationRecord *record)
{
  g_autofree char *words = describe_words (self, record);
  g_autofree char *gap = zhupi_reader_view_describe_gap (self, self->caret);

  return gap != NULL ? g_strjoin (" ", gap, words, NULL) : g_steal_pointer (&words);
}

/* Politely, once for each mark that is entered; GTK has a voice of its own from 4.14 on. */
static void
announce (ZhupiReaderView             *self,
          const ZhupiAnnotationRecord *record,
          const char                  *description)
{
  gboolean is_new = record != NULL && !zhupi_uuid_equal (&record->id, &self->announced);

  self->announced = record != NULL ? record->id : (ZhupiUuid) { 0 };
#if GTK_CHECK_VERSION (4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (is_new && gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), description,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  (void) is_new;
#endif
}

static void
describe (ZhupiReaderView *self)
{
  g_autoptr(GArray) records = zhupi_reader_view_list_at (self, self->caret);
  const ZhupiAnnotationRecord *record
    = records->len > 0 ? &g_array_index (records, ZhupiAnnotationRecord, 0) : NULL;
  g_autofree char *description = describe_caret (self, record);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  announce (self, record, description);
}

/* The text view would offer the text with its soft breaks. What was offered once is not offered
 * again: another program may have something newer. */
static void
offer_selection (ZhupiReaderView *self)
{
  g_autofree char *text = NULL;
  ZhupiRange range = { 0, 0 };
  ZhupiRange before = self->offered;

  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  zhupi_reader_view_get_selection (self, &range);
  self->offered = range;
  if (zhupi_range_length (range) == 0 || zhupi_range_length (range) > PRIMARY_MAX
      || zhupi_range_equal (range, before))
    return;
  text = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), text);
}

static gboolean
status_cb (gpointer user_data)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (((ZhupiReaderLayout *) user_data)->view);

  self->status_timeout = 0;
  if (self->article == NULL)
    return G_SOURCE_REMOVE;
  offer_selection (self);
  describe (self);
  zhupi_reader_view_expose_marks (self);
  return G_SOURCE_REMOVE;
}

void
zhupi_reader_view_queue_status (ZhupiReaderView *self)
{
  g_clear_handle_id (&self->status_timeout, g_source_remove);
  /* Not the view itself as data: by that the text view's own idle is looked for. */
  self->status_timeout = g_timeout_add (REST_MS, status_cb, &self->layout);
}
