/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-group.h"

#include <glib/gi18n-lib.h>

/* Behind every class and every entity that has a place of its own. */
#define RANK_LAST G_MAXUINT

ZhupiGroupKey
zhupi_group_key_of (const ZhupiAnnotationRecord *record,
                    ZhupiGrouping                grouping)
{
  ZhupiGroupKey key = { 0 };

  if (grouping == ZHUPI_GROUPING_CLASS)
    key.tag = record->tag;
  else if (grouping == ZHUPI_GROUPING_ENTITY)
    key.entity = zhupi_details_get_fields (record->details)->entity;
  return key;
}

static guint
rank_of_tag (ZhupiTagSet *tag_set,
             const char  *id)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (tag_set, &n_tags);

  for (guint i = 0; i < n_tags; i++)
    {
      if (g_str_equal (tags[i].id, id))
        return i;
    }
  return RANK_LAST;
}

static void
name_by_class (ZhupiAnnotationGroup *self,
               ZhupiTagSet          *tag_set)
{
  const char *id = g_quark_to_string (self->key.tag);
  const ZhupiTag *tag = zhupi_tag_set_lookup (tag_set, id);

  self->rank = rank_of_tag (tag_set, id);
  self->title = zhupi_group_title_new (tag != NULL ? zhupi_tag_get_display_label (tag) : id);
}

static void
name_by_entity (ZhupiAnnotationGroup *self,
                ZhupiAnnotationSet   *set)
{
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (&self->key.entity))
    entity = zhupi_annotation_set_find_entity (set, &self->key.entity);
  self->rank = entity != NULL ? 0 : RANK_LAST;
  self->title = zhupi_group_title_new (entity != NULL ? zhupi_entity_get_name (entity)
                                                      : _("Without an entity"));
}

ZhupiAnnotationGroup *
zhupi_annotation_group_new (ZhupiAnnotationSet *set,
                            ZhupiGrouping       grouping,
                            ZhupiGroupKey       key)
{
  ZhupiAnnotationGroup *self = g_new0 (ZhupiAnnotationGroup, 1);

  self->key = key;
  self->first_row = ZHUPI_GROUP_UNPLACED;
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->added = g_array_new (FALSE, FALSE, sizeof (guint));
  if (grouping == ZHUPI_GROUPING_CLASS)
    name_by_class (self, zhupi_annotation_set_get_tag_set (set));
  else if (grouping == ZHUPI_GROUPING_ENTITY)
    name_by_entity (self, set);
  return self;
}

void
zhupi_annotation_group_free (ZhupiAnnotationGroup *self)
{
  g_clear_object (&self->title);
  g_array_unref (self->positions);
  g_array_unref (self->added);
  g_free (self);
}

int
zhupi_annotation_group_compare (const ZhupiAnnotationGroup *a,
                                const ZhupiAnnotationGroup *b)
{
  int order;

  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  if (a->title == NULL || b->title == NULL)
    return 0;
  order = g_utf8_collate (zhupi_group_title_get_title (a->title),
                          zhupi_group_title_get_title (b->title));
  return order != 0 ? order : zhupi_uuid_compare (&a->key.entity, &b->key.entity);
}

guint
zhupi_annotation_group_lower_bound (ZhupiAnnotationGroup *self,
                                    guint                 position)
{
  guint low = 0;
  guint high = self->positions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->positions, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
zhupi_annotation_group_get_n_titles (ZhupiAnnotationGroup *self)
{
  return self->title != NULL ? 1 : 0;
}

guint
zhupi_annotation_group_cut (ZhupiAnnotationGroup *self,
                            guint                 position,
                            guint                 n_removed,
                            guint                 n_added)
{
  guint end = zhupi_annotation_group_lower_bound (self, position + n_removed);
  guint n_cut;

  self->splice_at = zhupi_annotation_group_lower_bound (self, position);
  n_cut = end - self->splice_at;
  if (n_cut > 0)
    g_array_remove_range (self->positions, self->splice_at, n_cut);
  if (n_added == n_removed)
    return n_cut;
  for (guint i = self->splice_at; i < self->positions->len; i++)
    g_array_index (self->positions, guint, i) += n_added - n_removed;
  return n_cut;
}

void
zhupi_annotation_group_paste (ZhupiAnnotationGroup *self)
{
  g_array_insert_vals (self->positions, self->splice_at, self->added->data, self->added->len);
  g_array_set_size (self->added, 0);
}
