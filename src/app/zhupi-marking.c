/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "edit/zhupi-same-text.h"
#include "text/zhupi-segments.h"
#include "zhupi-marking.h"

struct _ZhupiMarking
{
  GObject parent_instance;

  ZhupiReaderView *view;
  ZhupiDocument *document;
};

G_DEFINE_FINAL_TYPE (ZhupiMarking, zhupi_marking, G_TYPE_OBJECT)

static ZhupiAnnotationSet *
zhupi_marking_get_set (ZhupiMarking *self)
{
  return self->document != NULL ? zhupi_document_get_set (self->document) : NULL;
}

static const ZhupiAnnotationRecord *
zhupi_marking_get_record (ZhupiMarking *self)
{
  ZhupiAnnotation *selected;

  if (self->document == NULL)
    return NULL;
  selected = zhupi_document_get_selected (self->document);
  return selected != NULL ? zhupi_annotation_get_record (selected) : NULL;
}

static gboolean
zhupi_marking_get_trimmed (ZhupiMarking *self,
                           ZhupiRange   *range)
{
  ZhupiText *text;

  if (self->document == NULL || !zhupi_reader_view_get_selection (self->view, range))
    return FALSE;
  text = zhupi_article_get_text (zhupi_document_get_article (self->document));
  *range = zhupi_segments_trim (text, *range);
  return zhupi_range_length (*range) > 0;
}

static void
zhupi_marking_select_record (ZhupiMarking                *self,
                             const ZhupiAnnotationRecord *record)
{
  ZhupiRange range = zhupi_annotation_record_get_range (record);

  zhupi_reader_view_select (self->view, (ZhupiRange) { range.start, range.start });
  zhupi_document_select (self->document, &record->id);
  zhupi_reader_view_show_range (self->view, range);
}

/* After labelling, the new mark is the selected one, so that a note can follow at once. */
static void
zhupi_marking_select_labelled (ZhupiMarking *self,
                               ZhupiRange    range,
                               GQuark        tag)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (zhupi_marking_get_set (self));
  guint position = zhupi_record_table_lower_bound (table, range.start);
  const ZhupiAnnotationRecord *record;

  for (; position < zhupi_record_table_get_size (table); position++)
    {
      record = zhupi_record_table_nth (table, position);
      if (record->start != range.start)
        return;
      if (record->end != range.end || record->tag != tag)
        continue;
      zhupi_document_select (self->document, &record->id);
      return;
    }
}

static void
zhupi_marking_tell_marked (ZhupiMarking *self)
{
  zhupi_document_tell (self->document, _("Already marked"));
}

static void
zhupi_marking_label_range (ZhupiMarking *self,
                           ZhupiRange    range,
                           GQuark        tag,
                           gboolean      everywhere)
{
  ZhupiAnnotationSet *set = zhupi_marking_get_set (self);
  ZhupiAuthor author = zhupi_document_get_author (self->document);
  ZhupiCommand *command;

  command = everywhere ? zhupi_editing_mark_all (set, range, tag, &author)
                       : zhupi_editing_mark (set, range, tag, &author);
  if (command == NULL)
    zhupi_marking_tell_marked (self);
  else if (!zhupi_document_run (self->document, command))
    return;
  zhupi_reader_view_select (self->view, (ZhupiRange) { range.end, range.end });
  zhupi_marking_select_labelled (self, range, tag);
}

void
zhupi_marking_label (ZhupiMarking *self,
                     const char   *tag,
                     gboolean      everywhere)
{
  const ZhupiAnnotationRecord *record;
  ZhupiAnnotationSet *set;
  ZhupiAuthor author;
  ZhupiRange range;
  GQuark quark;

  g_return_if_fail (ZHUPI_IS_MARKING (self));
  g_return_if_fail (tag != NULL);

  set = zhupi_marking_get_set (self);
  if (set == NULL)
    return;
  quark = g_quark_from_string (tag);
  record = zhupi_marking_get_record (self);
  if (zhupi_marking_get_trimmed (self, &range))
    {
      zhupi_marking_label_range (self, range, quark, everywhere);
    }
  else if (record != NULL && everywhere)
    {
      zhupi_marking_label_range (self, zhupi_annotation_record_get_range (record), quark, TRUE);
    }
  else if (record != NULL)
    {
      author = zhupi_document_get_author (self->document);
      zhupi_document_run (self->document, zhupi_editing_relabel (set, record, quark, &author));
    }
}

/* Where walking starts: at the selected mark, else at the caret. */
static guint
zhupi_marking_get_origin (ZhupiMarking *self,
                          int           step)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (zhupi_marking_get_set (self));
  const ZhupiAnnotationRecord *record = zhupi_marking_get_record (self);
  guint position;

  if (record != NULL && zhupi_record_table_find (table, record, &position))
    return step > 0 ? position + 1 : position;
  return zhupi_record_table_lower_bound (table, zhupi_reader_view_get_caret (self->view));
}

typedef gboolean (*RecordTest) (const ZhupiAnnotationRecord *record);

static gboolean
record_is_shown (const ZhupiAnnotationRecord *record)
{
  return record->state != ZHUPI_STATE_REJECTED;
}

static gboolean
record_is_suggested (const ZhupiAnnotationRecord *record)
{
  return record->state == ZHUPI_STATE_SUGGESTED;
}

/* Walks round the set once; %NULL when nothing passes the test. */
static const ZhupiAnnotationRecord *
zhupi_marking_walk (ZhupiMarking *self,
                    int           step,
                    RecordTest    test)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (zhupi_marking_get_set (self));
  guint size = zhupi_record_table_get_size (table);
  guint origin = zhupi_marking_get_origin (self, step);

  for (guint i = 0; i < size; i++)
    {
      guint position = step > 0 ? (origin + i) % size : (origin + size - 1 - i) % size;
      const ZhupiAnnotationRecord *record = zhupi_record_table_nth (table, position);

      if (test (record))
        return record;
    }
  return NULL;
}

static gboolean
zhupi_marking_go_where (ZhupiMarking *self,
                        int           step,
                        RecordTest    test)
{
  const ZhupiAnnotationRecord *record;

  if (zhupi_marking_get_set (self) == NULL)
    return FALSE;
  record = zhupi_marking_walk (self, step, test);
  if (record == NULL)
    return FALSE;
  zhupi_marking_select_record (self, record);
  return TRUE;
}

void
zhupi_marking_go (ZhupiMarking *self,
                  int           step)
{
  g_return_if_fail (ZHUPI_IS_MARKING (self));
  g_return_if_fail (step == 1 || step == -1);

  zhupi_marking_go_where (self, step, record_is_shown);
}

gboolean
zhupi_marking_go_to_suggestion (ZhupiMarking *self)
{
  g_return_val_if_fail (ZHUPI_IS_MARKING (self), FALSE);

  return zhupi_marking_go_where (self, 1, record_is_suggested);
}

typedef ZhupiCommand *(*DecideFunc) (ZhupiAnnotationSet          *set,
                                     const ZhupiAnnotationRecord *record,
                                     ZhupiState                   state,
                                     const ZhupiAuthor           *author);

static void
zhupi_marking_decide_with (ZhupiMarking *self,
                           ZhupiState    state,
                           DecideFunc    decide)
{
  const ZhupiAnnotationRecord *record = zhupi_marking_get_record (self);
  ZhupiAuthor author;

  if (record == NULL || record->state != ZHUPI_STATE_SUGGESTED)
    {
      zhupi_marking_go_to_suggestion (self);
      return;
    }
  author = zhupi_document_get_author (self->document);
  if (zhupi_document_run (self->document,
                          decide (zhupi_marking_get_set (self), record, state, &author)))
    zhupi_marking_go_to_suggestion (self);
}

void
zhupi_marking_decide (ZhupiMarking *self,
                      ZhupiState    state)
{
  g_return_if_fail (ZHUPI_IS_MARKING (self));

  zhupi_marking_decide_with (self, state, zhupi_editing_set_state);
}

void
zhupi_marking_decide_like (ZhupiMarking *self,
                           ZhupiState    state)
{
  g_return_if_fail (ZHUPI_IS_MARKING (self));

  zhupi_marking_decide_with (self, state, zhupi_same_text_decide);
}

/* Without a mark: the class that is being given to everything, else the first one. */
static GQuark
zhupi_marking_guess_tag (ZhupiMarking *self)
{
  const char *sticky = zhupi_document_get_sticky_tag (self->document);
  const ZhupiTag *tags;
  guint n_tags;

  if (sticky != NULL)
    return g_quark_from_string (sticky);
  tags = zhupi_tag_set_get_tags (
    zhupi_annotation_set_get_tag_set (zhupi_marking_get_set (self)), &n_tags);
  return n_tags > 0 ? g_quark_from_string (tags[0].id) : 0;
}

gboolean
zhupi_marking_get_subject (ZhupiMarking *self,
                           ZhupiRange   *range,
                           GQuark       *tag)
{
  const ZhupiAnnotationRecord *record;

  g_return_val_if_fail (ZHUPI_IS_MARKING (self), FALSE);

  if (zhupi_marking_get_set (self) == NULL)
    return FALSE;
  record = zhupi_marking_get_record (self);
  *tag = record != NULL ? record->tag : zhupi_marking_guess_tag (self);
  if (zhupi_marking_get_trimmed (self, range))
    return *tag != 0;
  if (record == NULL)
    return FALSE;
  *range = zhupi_annotation_record_get_range (record);
  return TRUE;
}

void
zhupi_marking_accept_all (ZhupiMarking *self,
                          const char   *tag)
{
  ZhupiAnnotationSet *set;
  ZhupiAuthor author;

  g_return_if_fail (ZHUPI_IS_MARKING (self));

  set = zhupi_marking_get_set (self);
  if (set == NULL)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_accept_all (set, g_quark_from_string (tag), 0, &author));
}

static ZhupiRange
zhupi_marking_shift_edge (ZhupiText     *text,
                          ZhupiRange     range,
                          ZhupiEdgeMove  move)
{
  switch (move)
    {
    case ZHUPI_EDGE_START_LEFT:
      if (range.start > 0)
        range.start = zhupi_segments_grapheme_floor (text, range.start - 1);
      break;
    case ZHUPI_EDGE_START_RIGHT:
      range.start = zhupi_segments_grapheme_ceil (text, range.start + 1);
      break;
    case ZHUPI_EDGE_END_LEFT:
      range.end = zhupi_segments_grapheme_floor (text, range.end - 1);
      break;
    case ZHUPI_EDGE_END_RIGHT:
    default:
      if (range.end < zhupi_text_get_length (text))
        range.end = zhupi_segments_grapheme_ceil (text, range.end + 1);
      break;
    }
  return range;
}

void
zhupi_marking_move_edge (ZhupiMarking  *self,
                         ZhupiEdgeMove  move)
{
  const ZhupiAnnotationRecord *record;
  ZhupiAuthor author;
  ZhupiRange range;
  ZhupiText *text;

  g_return_if_fail (ZHUPI_IS_MARKING (self));

  record = zhupi_marking_get_record (self);
  if (record == NULL)
    return;
  text = zhupi_article_get_text (zhupi_document_get_article (self->document));
  range = zhupi_marking_shift_edge (text, zhupi_annotation_record_get_range (record), move);
  if (range.start >= range.end)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_move (zhupi_marking_get_set (self), record, range, &author));
}

void
zhupi_marking_remove (ZhupiMarking *self)
{
  const ZhupiAnnotationRecord *record;

  g_return_if_fail (ZHUPI_IS_MARKING (self));

  record = zhupi_marking_get_record (self);
  if (record == NULL)
    return;
  if (record->state == ZHUPI_STATE_SUGGESTED)
    zhupi_marking_decide (self, ZHUPI_STATE_REJECTED);
  else
    zhupi_document_run (self->document,
                        zhupi_editing_remove (zhupi_marking_get_set (self), record));
}

gboolean
zhupi_marking_escape (ZhupiMarking *self)
{
  ZhupiRange range;
  guint caret;

  g_return_val_if_fail (ZHUPI_IS_MARKING (self), FALSE);

  if (self->document == NULL)
    return FALSE;
  if (zhupi_reader_view_get_selection (self->view, &range))
    {
      caret = zhupi_reader_view_get_caret (self->view);
      zhupi_reader_view_select (self->view, (ZhupiRange) { caret, caret });
      return TRUE;
    }
  if (zhupi_document_get_selected (self->document) != NULL)
    {
      zhupi_document_select (self->document, NULL);
      return TRUE;
    }
  if (zhupi_document_get_sticky_tag (self->document) != NULL)
    {
      zhupi_document_set_sticky_tag (self->document, NULL);
      return TRUE;
    }
  return FALSE;
}

static void
selection_settled_cb (ZhupiMarking *self)
{
  const char *tag;

  if (self->document == NULL)
    return;
  tag = zhupi_document_get_sticky_tag (self->document);
  if (tag != NULL)
    zhupi_marking_label (self, tag, FALSE);
}

static void
annotation_activated_cb (ZhupiMarking *self,
                         guint         position)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (zhupi_marking_get_set (self));

  zhupi_document_select (self->document, &zhupi_record_table_nth (table, position)->id);
}

/* An edge of the selected mark was dragged. */
static void
range_edited_cb (ZhupiMarking *self,
                 guint         position,
                 guint         start,
                 guint         end)
{
  ZhupiAnnotationSet *set = zhupi_marking_get_set (self);
  ZhupiAuthor author = zhupi_document_get_author (self->document);
  const ZhupiAnnotationRecord *record;

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position);
  zhupi_document_run (self->document,
                      zhupi_editing_move (set, record, (ZhupiRange) { start, end }, &author));
}

void
zhupi_marking_set_document (ZhupiMarking  *self,
                            ZhupiDocument *document)
{
  g_return_if_fail (ZHUPI_IS_MARKING (self));

  g_set_object (&self->document, document);
}

static void
zhupi_marking_dispose (GObject *object)
{
  ZhupiMarking *self = ZHUPI_MARKING (object);

  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (zhupi_marking_parent_class)->dispose (object);
}

static void
zhupi_marking_class_init (ZhupiMarkingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_marking_dispose;
}

static void
zhupi_marking_init (ZhupiMarking *self)
{
}

ZhupiMarking *
zhupi_marking_new (ZhupiReaderView *view)
{
  ZhupiMarking *self = g_object_new (ZHUPI_TYPE_MARKING, NULL);

  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "selection-settled", G_CALLBACK (selection_settled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "annotation-activated", G_CALLBACK (annotation_activated_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "range-edited", G_CALLBACK (range_edited_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
