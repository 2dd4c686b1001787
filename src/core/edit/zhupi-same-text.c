/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-same-text.h"

#include "edit/zhupi-revision.h"
#include "edit/zhupi-span-search.h"

#include <string.h>

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

/* FALSE when it has the mark already. */
static gboolean
find_kind (ZhupiAnnotationSet *set,
           ZhupiRange          range,
           GQuark              tag,
           ZhupiSameKind      *kind)
{
  const ZhupiAnnotationRecord *same = zhupi_span_search_same (set, range, tag);

  if (same == NULL)
    *kind = zhupi_span_search_is_covered (set, range) ? ZHUPI_SAME_COVERED : ZHUPI_SAME_FREE;
  else
    *kind = same->state == ZHUPI_STATE_REJECTED ? ZHUPI_SAME_REJECTED : ZHUPI_SAME_FREE;
  return same == NULL || same->state != ZHUPI_STATE_ACCEPTED;
}

static gboolean
is_in_article (ZhupiAnnotationSet *set,
               ZhupiRange          range)
{
  return range.start < range.end
         && range.end <= zhupi_article_get_length (zhupi_annotation_set_get_article (set));
}

GArray *
zhupi_same_text_find (ZhupiAnnotationSet *set,
                      ZhupiRange          range,
                      GQuark              tag)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (ZhupiSamePlace));
  g_autofree char *needle = NULL;
  const char *utf8, *found;
  gsize n_text, n_needle;
  ZhupiText *text;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), places);
  g_return_val_if_fail (is_in_article (set, range), places);

  text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  utf8 = zhupi_text_get_utf8 (text, &n_text);
  needle = zhupi_text_dup_slice (text, range);
  n_needle = strlen (needle);
  for (found = utf8; (found = strstr (found, needle)) != NULL; found += n_needle)
    {
      guint start = zhupi_text_from_byte (text, (gsize) (found - utf8));
      ZhupiSamePlace place = { { start, start + zhupi_range_length (range) }, ZHUPI_SAME_FREE };

      if (!zhupi_range_overlaps (place.range, range)
          && !is_in_a_word (utf8, utf8 + n_text, found, n_needle)
          && find_kind (set, place.range, tag, &place.kind))
        g_array_append_val (places, place);
    }
  return places;
}

gboolean
zhupi_same_text_is_open (ZhupiAnnotationSet *set,
                         ZhupiRange          range,
                         GQuark              tag)
{
  const ZhupiAnnotationRecord *same;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), FALSE);

  same = zhupi_span_search_same (set, range, tag);
  return same == NULL || same->state != ZHUPI_STATE_ACCEPTED;
}

/* New marks differ in place and id alone, so that they share the details of @pattern. */
static void
mark_place (ZhupiCommand                *command,
            ZhupiAnnotationSet          *set,
            ZhupiRange                   range,
            const ZhupiAnnotationRecord *pattern,
            const ZhupiAuthor           *author)
{
  const ZhupiAnnotationRecord *same = zhupi_span_search_same (set, range, pattern->tag);
  ZhupiAnnotationRecord record = *pattern;
  ZhupiRevision revision;

  if (same == NULL)
    {
      zhupi_uuid_init_random (&record.id);
      record.start = range.start;
      record.end = range.end;
      zhupi_command_replace (command, NULL, &record);
    }
  else if (same->state != ZHUPI_STATE_ACCEPTED)
    {
      zhupi_revision_init (&revision, same, author);
      zhupi_revision_accept (&revision, author);
      zhupi_revision_add_to (&revision, command);
    }
}

ZhupiCommand *
zhupi_same_text_mark (ZhupiAnnotationSet *set,
                      ZhupiRange          range,
                      GQuark              tag,
                      const ZhupiRange   *places,
                      guint               n_places,
                      const ZhupiAuthor  *author)
{
  g_autoptr (ZhupiDetails) details = NULL;
  ZhupiAnnotationRecord pattern;
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (is_in_article (set, range), NULL);
  g_return_val_if_fail (tag != 0 && author != NULL, NULL);
  g_return_val_if_fail (places != NULL || n_places == 0, NULL);

  command = zhupi_revision_new_command (set, ZHUPI_COMMAND_MARK_ALL, range);
  pattern = zhupi_revision_new_record (range, tag, author);
  details = pattern.details;
  mark_place (command, set, range, &pattern, author);
  for (guint i = 0; i < n_places; i++)
    if (is_in_article (set, places[i]) && !zhupi_range_equal (places[i], range))
      mark_place (command, set, places[i], &pattern, author);
  return zhupi_revision_drop_empty (command);
}

typedef struct
{
  ZhupiCommand *command;
  const ZhupiText *text;
  GQuark tag;
  const char *quote;
  gsize n_bytes;
  ZhupiState state;
  const ZhupiAuthor *author;
} Decision;

static gboolean
decide_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  Decision *decision = user_data;
  ZhupiRevision revision;

  if (record->state != ZHUPI_STATE_SUGGESTED || record->tag != decision->tag
      || !zhupi_text_slice_equals (decision->text, zhupi_annotation_record_get_range (record),
                                   decision->quote, (gssize) decision->n_bytes))
    return TRUE;
  zhupi_revision_init (&revision, record, decision->author);
  revision.after.state = decision->state;
  if (decision->state == ZHUPI_STATE_ACCEPTED)
    zhupi_revision_accept (&revision, decision->author);
  zhupi_revision_add_to (&revision, decision->command);
  return TRUE;
}

ZhupiCommand *
zhupi_same_text_decide (ZhupiAnnotationSet          *set,
                        const ZhupiAnnotationRecord *record,
                        ZhupiState                   state,
                        const ZhupiAuthor           *author)
{
  gboolean accepts = state == ZHUPI_STATE_ACCEPTED;
  Decision decision = { .state = state, .author = author };
  ZhupiRange range;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (record != NULL && author != NULL, NULL);
  g_return_val_if_fail (accepts || state == ZHUPI_STATE_REJECTED, NULL);

  range = zhupi_annotation_record_get_range (record);
  g_return_val_if_fail (is_in_article (set, range), NULL);

  decision.text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  decision.tag = record->tag;
  decision.quote = zhupi_text_peek (decision.text, range, &decision.n_bytes);
  decision.command = zhupi_revision_new_command (
    set, accepts ? ZHUPI_COMMAND_ACCEPT_ALL : ZHUPI_COMMAND_REJECT_ALL, range);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), decide_cb, &decision);
  return zhupi_revision_drop_empty (decision.command);
}
