/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-supply.h"

#include "edit/zhupi-revision.h"

static const ZhupiTag editing_tag = {
  ZHUPI_EDITING_TAG, "Missing text", "补字", "rose", "dotted", 0, NULL,
};

typedef struct
{
  guint place;
  ZhupiAnnotationRecord record;
  gboolean found;
} InsertionSearch;

static gboolean
look_at_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  InsertionSearch *search = user_data;

  if (record->start > search->place)
    return FALSE;
  search->found = record->start == search->place && record->state != ZHUPI_STATE_REJECTED
                  && zhupi_annotation_record_is_insertion (record);
  if (search->found)
    search->record = *record;
  return !search->found;
}

static gboolean
find_insertion (ZhupiAnnotationSet    *set,
                guint                  place,
                ZhupiAnnotationRecord *record)
{
  InsertionSearch search = { .place = place };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), look_at_record, &search);
  *record = search.record;
  return search.found;
}

static void
add_tag (ZhupiAnnotationSet *set,
         ZhupiCommand       *command)
{
  ZhupiTagSet *present = zhupi_annotation_set_get_tag_set (set);
  g_autoptr (ZhupiTagSet) with_editing = NULL;

  if (zhupi_tag_set_lookup (present, ZHUPI_EDITING_TAG) != NULL)
    return;
  with_editing = zhupi_tag_set_with_tag (present, &editing_tag);
  zhupi_command_replace_tag_set (command, present, with_editing);
}

static ZhupiCommand *
insert (ZhupiAnnotationSet *set,
        guint               place,
        const char         *text,
        const ZhupiAuthor  *author)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiCommand *command = zhupi_command_new (ZHUPI_COMMAND_SUPPLY, text);
  g_autoptr (ZhupiDetails) details = NULL;
  ZhupiAnnotationRecord record = {
    .start = place,
    .end = place,
    .tag = g_quark_from_static_string (ZHUPI_EDITING_TAG),
    .state = ZHUPI_STATE_ACCEPTED,
  };

  fields.creator = author->name;
  fields.created = author->now;
  fields.note = text;
  fields.reason = ZHUPI_SUPPLY_REASON;
  details = zhupi_details_new (&fields);
  zhupi_uuid_init_random (&record.id);
  record.details = details;
  add_tag (set, command);
  zhupi_command_replace (command, NULL, &record);
  return command;
}

static ZhupiCommand *
rewrite (const ZhupiAnnotationRecord *before,
         const char                  *text,
         const ZhupiAuthor           *author)
{
  ZhupiRevision revision;
  ZhupiCommand *command;

  zhupi_revision_init (&revision, before, author);
  if (g_strcmp0 (revision.fields.note, text) == 0)
    return NULL;
  revision.fields.note = text;
  command = zhupi_command_new (ZHUPI_COMMAND_SUPPLY, text);
  zhupi_revision_add_to (&revision, command);
  return command;
}

ZhupiCommand *
zhupi_supply_text (ZhupiAnnotationSet *set,
                   guint               place,
                   const char         *text,
                   const ZhupiAuthor  *author)
{
  ZhupiAnnotationRecord present;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (
    place <= zhupi_article_get_length (zhupi_annotation_set_get_article (set)), NULL);

  if (text != NULL && *text == 0)
    text = NULL;
  if (find_insertion (set, place, &present))
    return rewrite (&present, text, author);
  return insert (set, place, text, author);
}

ZhupiCommand *
zhupi_supply_remove (ZhupiAnnotationSet *set,
                     guint               place)
{
  ZhupiAnnotationRecord present;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  return find_insertion (set, place, &present) ? zhupi_editing_remove (set, &present) : NULL;
}

static void
insertion_clear (gpointer data)
{
  g_free (((ZhupiInsertion *) data)->text);
}

static gboolean
list_record (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  ZhupiInsertion insertion = { .place = record->start };

  if (record->state == ZHUPI_STATE_REJECTED || !zhupi_annotation_record_is_insertion (record))
    return TRUE;
  insertion.text = g_strdup (zhupi_details_get_fields (record->details)->note);
  g_array_append_val ((GArray *) user_data, insertion);
  return TRUE;
}

GArray *
zhupi_supply_list (ZhupiAnnotationSet *set)
{
  GArray *insertions = g_array_new (FALSE, FALSE, sizeof (ZhupiInsertion));
  GQuark tag = g_quark_from_static_string (ZHUPI_EDITING_TAG);

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), insertions);

  g_array_set_clear_func (insertions, insertion_clear);
  if (zhupi_annotation_set_count (set, tag, ZHUPI_STATE_ACCEPTED) > 0
      || zhupi_annotation_set_count (set, tag, ZHUPI_STATE_SUGGESTED) > 0)
    zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), list_record, insertions);
  return insertions;
}
