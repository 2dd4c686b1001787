/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"
#include "edit/zhupi-span-search.h"

#include <string.h>

typedef struct
{
  ZhupiAnnotationSet *set;
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
  Job job = { set, NULL, tag, min_score, author };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  job.command = zhupi_command_new (ZHUPI_COMMAND_ACCEPT_ALL, NULL);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), accept_cb, &job);
  return zhupi_revision_drop_empty (job.command);
}

static void
add_mark (Job        *job,
          ZhupiRange  range)
{
  ZhupiAnnotationRecord record = zhupi_revision_new_record (range, job->tag, job->author);
  g_autoptr (ZhupiDetails) details = record.details;

  zhupi_command_replace (job->command, NULL, &record);
}

static void
mark_place (Job        *job,
            ZhupiRange  range,
            gboolean    is_chosen)
{
  const ZhupiAnnotationRecord *same = zhupi_span_search_same (job->set, range, job->tag);
  ZhupiRevision revision;

  if (same == NULL)
    {
      if (is_chosen || !zhupi_span_search_is_covered (job->set, range))
        add_mark (job, range);
      return;
    }
  if (same->state == ZHUPI_STATE_ACCEPTED || (same->state == ZHUPI_STATE_REJECTED && !is_chosen))
    return;
  zhupi_revision_init (&revision, same, job->author);
  zhupi_revision_accept (&revision, job->author);
  zhupi_revision_add_to (&revision, job->command);
}

/* Letters of scripts that put spaces between words. */
static gboolean
is_word_letter (gunichar c)
{
  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

static gboolean
splits_word (const char *place)
{
  return is_word_letter (g_utf8_get_char (g_utf8_prev_char (place)))
         && is_word_letter (g_utf8_get_char (place));
}

static gboolean
is_in_a_word (const char *utf8,
              const char *end,
              const char *place,
              gsize       n_bytes)
{
  return (place > utf8 && splits_word (place))
         || (place + n_bytes < end && splits_word (place + n_bytes));
}

static void
mark_places (Job             *job,
             const ZhupiText *text,
             ZhupiRange       chosen)
{
  gsize n_text, n_quote;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_text);
  const char *quote = zhupi_text_peek (text, chosen, &n_quote);
  g_autofree char *needle = g_strndup (quote, n_quote);
  const char *place = utf8;

  while ((place = strstr (place, needle)) != NULL)
    {
      guint start = zhupi_text_from_byte (text, (gsize) (place - utf8));
      ZhupiRange range = { start, start + zhupi_range_length (chosen) };

      if (zhupi_range_equal (range, chosen))
        mark_place (job, range, TRUE);
      else if (!zhupi_range_overlaps (range, chosen)
               && !is_in_a_word (utf8, utf8 + n_text, place, n_quote))
        mark_place (job, range, FALSE);
      place += n_quote;
    }
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
  Job job = { set, NULL, tag, 0, author };
  ZhupiText *text;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (tag != 0 && author != NULL, NULL);

  text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_return_val_if_fail (range.start < range.end && range.end <= zhupi_text_get_length (text),
                        NULL);

  job.command = zhupi_revision_new_command (set, ZHUPI_COMMAND_MARK_ALL, range);
  mark_places (&job, text, range);
  return zhupi_revision_drop_empty (job.command);
}
