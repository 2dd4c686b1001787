/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"
#include "edit/zhupi-same-text.h"

typedef struct
{
  ZhupiCommand *command;
  GQuark tag;
  int min_score;
  const ZhupiAuthor *author;
} Job;

static gboolean
accept_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  Job *job = user_data;
  ZhupiRevision revision;

  if (record->state != ZHUPI_STATE_SUGGESTED || (job->tag != 0 && record->tag != job->tag))
    return TRUE;
  zhupi_revision_init (&revision, record, job->author);
  if (job->min_score > 0 && revision.fields.score < job->min_score)
    return TRUE;
  zhupi_revision_accept (&revision, job->author);
  zhupi_revision_add_to (&revision, job->command);
  return TRUE;
}

/**
 * zhupi_editing_accept_all:
 * @set: an annotation set
 * @tag: quark of a class, or 0 for all
 * @min_score: per mille; suggestions without a score count only when it is 0
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when there is no such suggestion
 */
ZhupiCommand *
zhupi_editing_accept_all (ZhupiAnnotationSet *set,
                          GQuark              tag,
                          int                 min_score,
                          const ZhupiAuthor  *author)
{
  Job job = { NULL, tag, min_score, author };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  job.command = zhupi_command_new (ZHUPI_COMMAND_ACCEPT_ALL, NULL);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), accept_cb, &job);
  return zhupi_revision_drop_empty (job.command);
}

/**
 * zhupi_editing_accept_some:
 * @set: an annotation set
 * @positions: (array length=n_positions): of annotations in the set; those that are no
 *   suggestions are left alone
 * @n_positions: how many
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when there is no suggestion among them
 */
ZhupiCommand *
zhupi_editing_accept_some (ZhupiAnnotationSet *set,
                           const guint        *positions,
                           guint               n_positions,
                           const ZhupiAuthor  *author)
{
  Job job = { NULL, 0, 0, author };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  job.command = zhupi_command_new (ZHUPI_COMMAND_ACCEPT_ALL, NULL);
  for (guint i = 0; i < n_positions; i++)
    accept_cb (zhupi_record_table_nth (zhupi_annotation_set_get_records (set), positions[i]), &job);
  return zhupi_revision_drop_empty (job.command);
}

/**
 * zhupi_editing_mark_all:
 * @set: an annotation set
 * @range: the place that the person chose; not empty, within the article
 * @tag: quark of the class
 * @author: who does it
 *
 * Marks every place with the same text: suggestions of that class there are accepted; places
 * in an accepted mark or a longer suggestion, places that were rejected and parts of words (in
 * scripts that have spaces) are left out. The chosen place itself is always marked.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when nothing is left to mark
 */
ZhupiCommand *
zhupi_editing_mark_all (ZhupiAnnotationSet *set,
                        ZhupiRange          range,
                        GQuark              tag,
                        const ZhupiAuthor  *author)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) free_places = NULL;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (tag != 0 && author != NULL, NULL);

  places = zhupi_same_text_find (set, range, tag);
  free_places = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  for (guint i = 0; i < places->len; i++)
    {
      const ZhupiSamePlace *place = &g_array_index (places, ZhupiSamePlace, i);

      if (place->kind == ZHUPI_SAME_FREE)
        g_array_append_val (free_places, place->range);
    }
  return zhupi_same_text_mark (set, range, tag, (const ZhupiRange *) (gpointer) free_places->data,
                               free_places->len, author);
}
