/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-outline-model.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-revision.h"
#include "text/zhupi-segments.h"

static const ZhupiTag heading_tag = {
  ZHUPI_HEADING_TAG, "Heading", "小标题", "lime", "solid", 0, NULL,
};

typedef struct
{
  GQuark tag;
  ZhupiRange sentence;
  ZhupiAnnotationRecord record;
  gboolean found;
} HeadingSearch;

static gboolean
look_at_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  HeadingSearch *search = user_data;

  search->found = record->tag == search->tag && record->state != ZHUPI_STATE_REJECTED
                  && record->start >= search->sentence.start;
  if (search->found)
    search->record = *record;
  return !search->found;
}

static void
add_heading_tag (ZhupiAnnotationSet *set,
                 ZhupiCommand       *command)
{
  ZhupiTagSet *present = zhupi_annotation_set_get_tag_set (set);
  g_autoptr(ZhupiTagSet) with_heading = NULL;

  if (zhupi_tag_set_lookup (present, ZHUPI_HEADING_TAG) != NULL)
    return;
  with_heading = zhupi_tag_set_with_tag (present, &heading_tag);
  zhupi_command_replace_tag_set (command, present, with_heading);
}

/* Without the blanks around it and the full stop behind it. */
static ZhupiRange
trim_sentence (ZhupiAnnotationSet *set,
               ZhupiRange          sentence)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  ZhupiRange trimmed = zhupi_segments_trim (zhupi_article_get_text (article), sentence);

  return zhupi_range_length (trimmed) > 0 ? trimmed : sentence;
}

/**
 * zhupi_editing_toggle_heading:
 * @set: an annotation set
 * @code_point: a place in a sentence
 * @author: who does it
 *
 * Makes the sentence a heading of the outline, or a plain one again. The first heading of a set
 * brings the class for headings with it.
 *
 * Returns: (transfer full) (nullable): the command; %NULL where there is no sentence
 */
ZhupiCommand *
zhupi_editing_toggle_heading (ZhupiAnnotationSet *set,
                              guint               code_point,
                              const ZhupiAuthor  *author)
{
  HeadingSearch search = { g_quark_from_static_string (ZHUPI_HEADING_TAG) };
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(ZhupiCommand) mark = NULL;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (author != NULL, NULL);

  search.sentence = zhupi_article_sentence_at (zhupi_annotation_set_get_article (set), code_point);
  if (zhupi_range_length (search.sentence) == 0)
    return NULL;
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), search.sentence,
                                      look_at_record, &search);
  if (search.found)
    return zhupi_editing_remove (set, &search.record);

  search.sentence = trim_sentence (set, search.sentence);
  command = zhupi_revision_new_command (set, ZHUPI_COMMAND_MARK, search.sentence);
  add_heading_tag (set, command);
  mark = zhupi_editing_mark (set, search.sentence, search.tag, author);
  if (mark != NULL)
    zhupi_command_append (command, mark);
  return zhupi_revision_drop_empty (g_steal_pointer (&command));
}
