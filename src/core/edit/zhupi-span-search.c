/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-span-search.h"

typedef struct
{
  ZhupiRange range;
  const ZhupiAnnotationRecord *like;
  const ZhupiAnnotationRecord *found;
} Search;

gboolean
zhupi_span_search_equal (const ZhupiAnnotationRecord *a,
                         const ZhupiAnnotationRecord *b)
{
  return a->tag == b->tag && zhupi_annotation_record_same_span (a, b);
}

static gboolean
find_same_cb (const ZhupiAnnotationRecord *record,
              gpointer                     user_data)
{
  Search *search = user_data;

  if (!zhupi_span_search_equal (record, search->like))
    return TRUE;
  if (search->found == NULL || record->state < search->found->state)
    search->found = record;
  return TRUE;
}

static const ZhupiAnnotationRecord *
find_like (ZhupiAnnotationSet          *set,
           const ZhupiAnnotationRecord *like)
{
  Search search = { .like = like };
  ZhupiRange place = { like->start, like->start + 1 };

  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), place,
                                      find_same_cb, &search);
  return search.found;
}

const ZhupiAnnotationRecord *
zhupi_span_search_same (ZhupiAnnotationSet *set,
                        ZhupiRange          range,
                        GQuark              tag)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  ZhupiAnnotationRecord like = {
    .start = range.start,
    .end = range.end,
    .tag = tag,
    .details = details,
  };

  return find_like (set, &like);
}

gboolean
zhupi_span_search_has_like (ZhupiAnnotationSet          *set,
                            const ZhupiAnnotationRecord *record)
{
  return find_like (set, record) != NULL;
}

static gboolean
find_cover_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Search *search = user_data;
  gboolean is_longer = record->end - record->start > zhupi_range_length (search->range);

  if (record->start > search->range.start || record->end < search->range.end)
    return TRUE;
  if (record->state == ZHUPI_STATE_ACCEPTED
      || (record->state == ZHUPI_STATE_SUGGESTED && is_longer))
    search->found = record;
  return search->found == NULL;
}

gboolean
zhupi_span_search_is_covered (ZhupiAnnotationSet *set,
                              ZhupiRange          range)
{
  Search search = { .range = range };

  return !zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), range,
                                              find_cover_cb, &search);
}

static gboolean
is_other_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  return !zhupi_uuid_equal (&record->id, user_data);
}

gboolean
zhupi_span_search_has_id (ZhupiAnnotationSet          *set,
                          const ZhupiAnnotationRecord *record)
{
  ZhupiUuid id = record->id;

  return !zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set),
                                              zhupi_annotation_record_get_range (record),
                                              is_other_cb, &id);
}
