/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"
#include "edit/zhupi-span-search.h"

static gboolean
is_in_article (ZhupiAnnotationSet *set,
               ZhupiRange          range)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);

  return range.start < range.end && range.end <= zhupi_article_get_length (article);
}

static gboolean
is_editable (ZhupiAnnotationSet          *set,
             const ZhupiAnnotationRecord *record)
{
  return record != NULL
         && record->details != NULL
         && record->end <= zhupi_article_get_length (zhupi_annotation_set_get_article (set));
}

static ZhupiCommand *
mark_anew (ZhupiAnnotationSet *set,
           ZhupiRange          range,
           GQuark              tag,
           const ZhupiAuthor  *author)
{
  ZhupiAnnotationRecord record = zhupi_revision_new_record (range, tag, author);
  g_autoptr (ZhupiDetails) details = record.details;
  ZhupiCommand *command = zhupi_revision_new_command (set, ZHUPI_COMMAND_MARK, range);

  zhupi_command_replace (command, NULL, &record);
  return command;
}

/**
 * zhupi_editing_mark:
 * @set: an annotation set
 * @range: what is marked; not empty, within the article
 * @tag: quark of the class
 * @author: who does it
 *
 * Marks a piece of text. A suggestion of that class that stands exactly there is accepted, one
 * that was rejected comes back.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when the mark is there already
 */
ZhupiCommand *
zhupi_editing_mark (ZhupiAnnotationSet *set,
                    ZhupiRange          range,
                    GQuark              tag,
                    const ZhupiAuthor  *author)
{
  const ZhupiAnnotationRecord *same;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_in_article (set, range), NULL);
  g_return_val_if_fail (tag != 0 && author != NULL, NULL);

  same = zhupi_span_search_same (set, range, tag);
  if (same != NULL)
    return zhupi_editing_set_state (set, same, ZHUPI_STATE_ACCEPTED, author);
  return mark_anew (set, range, tag, author);
}

/**
 * zhupi_editing_relabel:
 * @set: an annotation set
 * @record: an annotation of it
 * @tag: quark of the class that it shall have
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when it is an accepted mark of that
 *   class already
 */
ZhupiCommand *
zhupi_editing_relabel (ZhupiAnnotationSet          *set,
                       const ZhupiAnnotationRecord *record,
                       GQuark                       tag,
                       const ZhupiAuthor           *author)
{
  ZhupiRevision revision;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_editable (set, record), NULL);
  g_return_val_if_fail (tag != 0 && author != NULL, NULL);

  if (record->tag == tag)
    return zhupi_editing_set_state (set, record, ZHUPI_STATE_ACCEPTED, author);
  zhupi_revision_init (&revision, record, author);
  zhupi_revision_accept (&revision, author);
  revision.after.tag = tag;
  return zhupi_revision_to_command (&revision, ZHUPI_COMMAND_RELABEL, set);
}

static GArray *
copy_pieces (const ZhupiAnnotationRecord *record)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);

  return g_array_append_vals (copy, pieces, n_pieces);
}

static void
fit_pieces (GArray     *pieces,
            ZhupiRange  range)
{
  guint n_kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      ZhupiRange piece = g_array_index (pieces, ZhupiRange, i);

      if (zhupi_range_overlaps (piece, range))
        g_array_index (pieces, ZhupiRange, n_kept++) = piece;
    }
  g_array_set_size (pieces, n_kept);
  if (n_kept == 0)
    {
      g_array_append_val (pieces, range);
      return;
    }
  g_array_index (pieces, ZhupiRange, 0).start = range.start;
  g_array_index (pieces, ZhupiRange, n_kept - 1).end = range.end;
}

static void
set_pieces (ZhupiRevision *revision,
            GArray        *pieces)
{
  zhupi_revision_set_fragments (revision, (const ZhupiRange *) (gpointer) pieces->data,
                                pieces->len);
}

/**
 * zhupi_editing_move:
 * @set: an annotation set
 * @record: an annotation of it
 * @range: where it shall begin and end; not empty, within the article
 * @author: who does it
 *
 * Moves the edges of an annotation; note, entity and relations stay. Pieces of a mention in
 * several pieces that lie outside are dropped.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when it is there already
 */
ZhupiCommand *
zhupi_editing_move (ZhupiAnnotationSet          *set,
                    const ZhupiAnnotationRecord *record,
                    ZhupiRange                   range,
                    const ZhupiAuthor           *author)
{
  g_autoptr (GArray) pieces = NULL;
  ZhupiRevision revision;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_editable (set, record), NULL);
  g_return_val_if_fail (is_in_article (set, range), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  if (zhupi_range_equal (range, zhupi_annotation_record_get_range (record)))
    return NULL;
  pieces = copy_pieces (record);
  fit_pieces (pieces, range);
  zhupi_revision_init (&revision, record, author);
  zhupi_revision_touch (&revision, author);
  set_pieces (&revision, pieces);
  return zhupi_revision_to_command (&revision, ZHUPI_COMMAND_MOVE, set);
}

static int
compare_ranges_cb (gconstpointer a,
                   gconstpointer b)
{
  const ZhupiRange *left = a;
  const ZhupiRange *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return left->end < right->end ? -1 : left->end > right->end;
}

static void
join_pieces (GArray *pieces)
{
  guint n_joined = 1;

  g_array_sort (pieces, compare_ranges_cb);
  for (guint i = 1; i < pieces->len; i++)
    {
      ZhupiRange piece = g_array_index (pieces, ZhupiRange, i);
      ZhupiRange *last = &g_array_index (pieces, ZhupiRange, n_joined - 1);

      if (piece.start <= last->end)
        last->end = MAX (last->end, piece.end);
      else
        g_array_index (pieces, ZhupiRange, n_joined++) = piece;
    }
  g_array_set_size (pieces, n_joined);
}

static gboolean
is_in_a_piece (GArray     *pieces,
               ZhupiRange  range)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      ZhupiRange piece = g_array_index (pieces, ZhupiRange, i);

      if (piece.start <= range.start && range.end <= piece.end)
        return TRUE;
    }
  return FALSE;
}

/**
 * zhupi_editing_add_fragment:
 * @set: an annotation set
 * @record: an annotation of it
 * @range: what belongs to it too; not empty, within the article
 * @author: who does it
 *
 * Makes a mention in several pieces, such as 星河 … 重工; pieces that touch become one.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when the range is part of it already
 */
ZhupiCommand *
zhupi_editing_add_fragment (ZhupiAnnotationSet          *set,
                            const ZhupiAnnotationRecord *record,
                            ZhupiRange                   range,
                            const ZhupiAuthor           *author)
{
  g_autoptr (GArray) pieces = NULL;
  ZhupiRevision revision;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_editable (set, record), NULL);
  g_return_val_if_fail (is_in_article (set, range), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  pieces = copy_pieces (record);
  if (is_in_a_piece (pieces, range))
    return NULL;
  g_array_append_val (pieces, range);
  join_pieces (pieces);
  zhupi_revision_init (&revision, record, author);
  zhupi_revision_touch (&revision, author);
  set_pieces (&revision, pieces);
  return zhupi_revision_to_command (&revision, ZHUPI_COMMAND_MOVE, set);
}

/**
 * zhupi_editing_set_note:
 * @set: an annotation set
 * @record: an annotation of it
 * @note: (nullable): the note; "" is none
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when that is its note already
 */
ZhupiCommand *
zhupi_editing_set_note (ZhupiAnnotationSet          *set,
                        const ZhupiAnnotationRecord *record,
                        const char                  *note,
                        const ZhupiAuthor           *author)
{
  ZhupiRevision revision;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_editable (set, record), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  if (note != NULL && *note == '\0')
    note = NULL;
  zhupi_revision_init (&revision, record, author);
  if (g_strcmp0 (revision.fields.note, note) == 0)
    return NULL;
  zhupi_revision_touch (&revision, author);
  revision.fields.note = note;
  return zhupi_revision_to_command (&revision, ZHUPI_COMMAND_NOTE, set);
}

/**
 * zhupi_editing_set_state:
 * @set: an annotation set
 * @record: an annotation of it
 * @state: accepted, suggested or rejected
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when that is its state already
 */
ZhupiCommand *
zhupi_editing_set_state (ZhupiAnnotationSet          *set,
                         const ZhupiAnnotationRecord *record,
                         ZhupiState                   state,
                         const ZhupiAuthor           *author)
{
  gboolean is_accepting = state == ZHUPI_STATE_ACCEPTED;
  ZhupiRevision revision;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_editable (set, record), NULL);
  g_return_val_if_fail (state < ZHUPI_N_STATES && author != NULL, NULL);

  if (record->state == state)
    return NULL;
  zhupi_revision_init (&revision, record, author);
  revision.after.state = state;
  if (is_accepting)
    zhupi_revision_accept (&revision, author);
  return zhupi_revision_to_command (
    &revision, state == ZHUPI_STATE_REJECTED ? ZHUPI_COMMAND_REJECT : ZHUPI_COMMAND_ACCEPT, set);
}
