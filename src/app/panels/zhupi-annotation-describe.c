/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-describe.h"
#include "recognize/zhupi-suggestion.h"

#include <glib/gi18n-lib.h>

/* More than any list can show of a mention. */
#define MAX_QUOTE_LENGTH 120

/* It quotes nothing: what was written in is shown, or that nobody knows what is lost. */
static char *
describe_insertion (ZhupiAnnotation *annotation)
{
  const char *note = zhupi_annotation_get_fields (annotation)->note;

  return g_strdup_printf ("‸ %s", note != NULL ? note : "?");
}

char *
zhupi_annotation_describe_quote (ZhupiAnnotation *annotation)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_get_article (annotation));
  ZhupiRange range = zhupi_annotation_record_get_range (zhupi_annotation_get_record (annotation));
  gboolean is_long = zhupi_range_length (range) > MAX_QUOTE_LENGTH;
  g_autofree char *quote = NULL;

  if (is_long)
    range.end = range.start + MAX_QUOTE_LENGTH;
  if (zhupi_annotation_record_is_insertion (zhupi_annotation_get_record (annotation)))
    return describe_insertion (annotation);
  quote = zhupi_text_dup_slice (text, range);
  g_strdelimit (quote, "\r\n\t", ' ');
  return is_long ? g_strconcat (quote, "…", NULL) : g_steal_pointer (&quote);
}

const char *
zhupi_annotation_describe_tag (ZhupiAnnotationSet *set,
                               GQuark              tag)
{
  const char *id = g_quark_to_string (tag);
  const ZhupiTag *known = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (set), id);

  return known != NULL ? zhupi_tag_get_display_label (known) : id;
}

typedef struct
{
  const ZhupiAnnotationRecord *record;
  gboolean found;
} OverlapSearch;

static gboolean
other_record_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  OverlapSearch *search = user_data;

  search->found = record->state != ZHUPI_STATE_REJECTED &&
                  !zhupi_uuid_equal (&record->id, &search->record->id);
  return !search->found;
}

static gboolean
overlaps_another (ZhupiAnnotationSet          *set,
                  const ZhupiAnnotationRecord *record)
{
  OverlapSearch search = { record, FALSE };

  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set),
                                      zhupi_annotation_record_get_range (record), other_record_cb,
                                      &search);
  return search.found;
}

static void
append_part (GString    *description,
             const char *part)
{
  g_string_append_printf (description, " · %s", part);
}

char *
zhupi_annotation_describe (ZhupiAnnotationSet *set,
                           ZhupiAnnotation    *annotation)
{
  const ZhupiAnnotationRecord *record = zhupi_annotation_get_record (annotation);
  GString *description = g_string_new (zhupi_annotation_describe_tag (set, record->tag));
  guint number = zhupi_article_sentence_number (zhupi_annotation_get_article (annotation),
                                                record->start);
  g_autofree char *place = g_strdup_printf (_("sentence %u"), number);
  g_autofree char *score = zhupi_score_describe (zhupi_details_get_fields (record->details)->score);

  /* Beside its buttons a suggestion has no room for both. */
  if (score != NULL && record->state == ZHUPI_STATE_SUGGESTED)
    append_part (description, score);
  else
    append_part (description, place);
  if (record->state == ZHUPI_STATE_REJECTED)
    append_part (description, C_("state of an annotation", "rejected"));
  if (overlaps_another (set, record))
    append_part (description, _("overlaps"));
  return g_string_free (description, FALSE);
}
