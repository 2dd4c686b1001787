/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-struct.h"

static void
begin (ZhupiAnnotationSet *self,
       gboolean            is_bulk)
{
  if (self->change.depth++ > 0)
    return;
  self->change.is_bulk = is_bulk;
  self->change.is_dirty = FALSE;
  self->change.n_before = zhupi_annotation_set_get_size (self);
  self->change.n_head = self->change.n_before;
  self->change.n_tail = self->change.n_before;
  self->change.damage = (ZhupiRange) { G_MAXUINT, 0 };
}

void
zhupi_annotation_set_begin_change (ZhupiAnnotationSet *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  begin (self, FALSE);
}

void
zhupi_annotation_set_begin_bulk_change (ZhupiAnnotationSet *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  begin (self, TRUE);
}

static void
emit_coalesced (ZhupiAnnotationSet *self)
{
  const ZhupiSetChange *change = &self->change;
  guint n_kept = change->n_head + change->n_tail;
  guint n_removed = change->n_before - n_kept;
  guint n_added = zhupi_annotation_set_get_size (self) - n_kept;

  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), change->n_head, n_removed, n_added);
}

/**
 * zhupi_annotation_set_end_change:
 * @self: a set
 *
 * Tells of everything since the beginning: the list first (unless it was told one by one),
 * then the text, then that something has changed.
 */
void
zhupi_annotation_set_end_change (ZhupiAnnotationSet *self)
{
  ZhupiRange damage;

  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (self->change.depth > 0);

  if (--self->change.depth > 0 || !self->change.is_dirty)
    return;
  damage = self->change.damage;
  if (self->change.is_bulk)
    emit_coalesced (self);
  if (damage.start < damage.end)
    zhupi_annotation_set_emit_text_damaged (self, damage);
  zhupi_annotation_set_emit_changed (self);
}

void
zhupi_annotation_set_cancel_change (ZhupiAnnotationSet *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (self->change.depth > 0);

  self->change.depth--;
}

static void
add_damage (ZhupiAnnotationSet *self,
            ZhupiRange          range)
{
  ZhupiRange *damage = &self->change.damage;

  damage->start = MIN (damage->start, range.start);
  damage->end = MAX (damage->end, range.end);
}

static void
touch_records (ZhupiAnnotationSet *self,
               guint               position,
               guint               n_removed,
               guint               n_added)
{
  ZhupiSetChange *change = &self->change;
  guint n_behind = zhupi_annotation_set_get_size (self) - position - n_added;

  change->is_dirty = TRUE;
  change->n_head = MIN (change->n_head, position);
  change->n_tail = MIN (change->n_tail, n_behind);
  if (!change->is_bulk)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
take_out (ZhupiAnnotationSet          *self,
          const ZhupiAnnotationRecord *record,
          guint                        position)
{
  add_damage (self, zhupi_annotation_record_get_range (record));
  zhupi_tag_counts_remove (self->counts, record);
  zhupi_record_table_remove (self->records, position);
}

static guint
put_in (ZhupiAnnotationSet          *self,
        const ZhupiAnnotationRecord *record)
{
  add_damage (self, zhupi_annotation_record_get_range (record));
  zhupi_tag_counts_add (self->counts, record);
  return zhupi_record_table_insert (self->records, record);
}

static gboolean
find_exactly (ZhupiAnnotationSet          *self,
              const ZhupiAnnotationRecord *record,
              guint                       *position)
{
  const ZhupiAnnotationRecord *present;

  if (!zhupi_record_table_find (self->records, record, position))
    return FALSE;
  present = zhupi_record_table_nth (self->records, *position);
  return present->tag == record->tag
         && present->state == record->state
         && zhupi_details_equal (present->details, record->details);
}

static gboolean
is_acceptable (ZhupiAnnotationSet          *self,
               const ZhupiAnnotationRecord *record)
{
  return record->details != NULL
         && record->state < ZHUPI_N_STATES
         && record->tag != 0
         && record->start <= record->end
         && record->end <= zhupi_article_get_length (self->article);
}

static gboolean
add_record (ZhupiAnnotationSet          *self,
            const ZhupiAnnotationRecord *record)
{
  guint position;

  if (zhupi_record_table_find (self->records, record, NULL))
    return FALSE;
  position = put_in (self, record);
  touch_records (self, position, 0, 1);
  return TRUE;
}

static gboolean
remove_record (ZhupiAnnotationSet          *self,
               const ZhupiAnnotationRecord *record)
{
  guint position;

  if (!find_exactly (self, record, &position))
    return FALSE;
  take_out (self, record, position);
  touch_records (self, position, 1, 0);
  return TRUE;
}

/* Most changes leave the record where it is. */
static void
change_in_place (ZhupiAnnotationSet          *self,
                 const ZhupiAnnotationRecord *before,
                 const ZhupiAnnotationRecord *after,
                 guint                        position)
{
  add_damage (self, zhupi_annotation_record_get_range (after));
  zhupi_tag_counts_remove (self->counts, before);
  zhupi_tag_counts_add (self->counts, after);
  zhupi_record_table_set (self->records, position, after);
  touch_records (self, position, 1, 1);
}

static gboolean
replace_record (ZhupiAnnotationSet          *self,
                const ZhupiAnnotationRecord *before,
                const ZhupiAnnotationRecord *after)
{
  gboolean is_same_key = zhupi_annotation_record_compare (before, after) == 0;
  guint old_position, new_position;

  if (!find_exactly (self, before, &old_position))
    return FALSE;
  if (is_same_key)
    {
      change_in_place (self, before, after, old_position);
      return TRUE;
    }
  if (zhupi_record_table_find (self->records, after, NULL))
    return FALSE;
  take_out (self, before, old_position);
  zhupi_record_table_find (self->records, after, &new_position);
  if (new_position != old_position)
    touch_records (self, old_position, 1, 0);
  put_in (self, after);
  touch_records (self, new_position, new_position == old_position ? 1 : 0, 1);
  return TRUE;
}

gboolean
zhupi_annotation_set_replace (ZhupiAnnotationSet          *self,
                              const ZhupiAnnotationRecord *before,
                              const ZhupiAnnotationRecord *after)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);
  g_return_val_if_fail (self->change.depth > 0, FALSE);
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  if (after != NULL && !is_acceptable (self, after))
    return FALSE;
  if (after != NULL && zhupi_uuid_equal (&after->id, &self->last_found.id))
    self->last_found = *after;
  if (before == NULL)
    return add_record (self, after);
  if (after == NULL)
    return remove_record (self, before);
  return replace_record (self, before, after);
}

typedef gboolean (*ObjectEqualFunc) (gpointer a,
                                     gpointer b);

static gboolean
replace_object (ZhupiObjectList *list,
                const ZhupiUuid *id,
                gpointer         before,
                gpointer         after,
                ObjectEqualFunc  equal)
{
  g_autoptr (GObject) present = NULL;
  guint position;

  if (zhupi_object_list_find (list, id, &position))
    present = g_list_model_get_item (G_LIST_MODEL (list), position);
  if ((present == NULL) != (before == NULL) || (present != NULL && !equal (present, before)))
    return FALSE;
  if (present != NULL)
    zhupi_object_list_remove (list, position);
  if (after != NULL)
    zhupi_object_list_insert (list, after);
  return TRUE;
}

static gboolean
entity_equal (gpointer a,
              gpointer b)
{
  return zhupi_entity_equal (a, b);
}

static gboolean
relation_equal (gpointer a,
                gpointer b)
{
  return zhupi_relation_equal (a, b);
}

gboolean
zhupi_annotation_set_replace_entity (ZhupiAnnotationSet *self,
                                     ZhupiEntity        *before,
                                     ZhupiEntity        *after)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);
  g_return_val_if_fail (self->change.depth > 0, FALSE);
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  if (!replace_object (self->entities, zhupi_entity_get_id (before != NULL ? before : after),
                       before, after, entity_equal))
    return FALSE;
  self->change.is_dirty = TRUE;
  return TRUE;
}

gboolean
zhupi_annotation_set_replace_relation (ZhupiAnnotationSet *self,
                                       ZhupiRelation      *before,
                                       ZhupiRelation      *after)
{
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), FALSE);
  g_return_val_if_fail (self->change.depth > 0, FALSE);
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  if (!replace_object (self->relations,
                       zhupi_relation_get_id (before != NULL ? before : after), before, after,
                       relation_equal))
    return FALSE;
  self->change.is_dirty = TRUE;
  return TRUE;
}

void
zhupi_annotation_set_set_tag_set (ZhupiAnnotationSet *self,
                                  ZhupiTagSet        *tag_set)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (ZHUPI_IS_TAG_SET (tag_set));

  if (!g_set_object (&self->tag_set, tag_set))
    return;
  self->change.is_dirty = TRUE;
  add_damage (self, (ZhupiRange) { 0, zhupi_article_get_length (self->article) });
  zhupi_annotation_set_notify_tag_set (self);
}

static gboolean
set_string (char       **place,
            const char  *value)
{
  char *copy;

  if (g_strcmp0 (*place, value) == 0)
    return FALSE;
  copy = g_strdup (value);
  g_free (*place);
  *place = copy;
  return TRUE;
}

void
zhupi_annotation_set_set_name (ZhupiAnnotationSet *self,
                               const char         *name)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (name != NULL);

  if (!set_string (&self->name, name))
    return;
  self->change.is_dirty = TRUE;
  zhupi_annotation_set_notify_name (self);
}

void
zhupi_annotation_set_set_note (ZhupiAnnotationSet *self,
                               const char         *note)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  if (!set_string (&self->note, note))
    return;
  self->change.is_dirty = TRUE;
  zhupi_annotation_set_notify_note (self);
}

void
zhupi_annotation_set_set_identity (ZhupiAnnotationSet *self,
                                   const ZhupiUuid    *id,
                                   const char         *creator,
                                   gint64              created)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (id != NULL && !zhupi_uuid_is_none (id));

  self->id = *id;
  set_string (&self->creator, creator);
  self->created = created;
}

static int
compare_records_cb (gconstpointer a,
                    gconstpointer b)
{
  return zhupi_annotation_record_compare (a, b);
}

static gboolean
is_sorted (const ZhupiAnnotationRecord *records,
           guint                        n_records)
{
  for (guint i = 1; i < n_records; i++)
    {
      if (zhupi_annotation_record_compare (&records[i - 1], &records[i]) > 0)
        return FALSE;
    }
  return TRUE;
}

static void
recount (ZhupiAnnotationSet          *self,
         const ZhupiAnnotationRecord *records,
         guint                        n_records)
{
  zhupi_tag_counts_clear (self->counts);
  for (guint i = 0; i < n_records; i++)
    zhupi_tag_counts_add (self->counts, &records[i]);
}

/**
 * zhupi_annotation_set_fill:
 * @self: a set
 * @records: (array length=n_records): each within the article and with details; the array may be
 *   sorted in place
 * @n_records: how many
 *
 * Replaces all records at once. Cost O(n), and O(n log n) when they are not in order.
 */
void
zhupi_annotation_set_fill (ZhupiAnnotationSet    *self,
                           ZhupiAnnotationRecord *records,
                           guint                  n_records)
{
  guint n_removed;

  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (records != NULL || n_records == 0);

  if (!is_sorted (records, n_records))
    qsort (records, n_records, sizeof *records, compare_records_cb);
  zhupi_annotation_set_begin_bulk_change (self);
  n_removed = zhupi_annotation_set_get_size (self);
  zhupi_record_table_free (self->records);
  self->records = zhupi_record_table_new ();
  zhupi_record_table_append_sorted (self->records, records, n_records);
  recount (self, records, n_records);
  touch_records (self, 0, n_removed, n_records);
  add_damage (self, (ZhupiRange) { 0, zhupi_article_get_length (self->article) });
  zhupi_annotation_set_end_change (self);
}

void
zhupi_annotation_set_set_extra (ZhupiAnnotationSet *self,
                                const char         *extra)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  set_string (&self->extra, extra);
}
