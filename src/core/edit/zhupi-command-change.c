/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-change.h"

static ZhupiAnnotationRecord
keep_record (const ZhupiAnnotationRecord *record)
{
  if (record == NULL)
    return (ZhupiAnnotationRecord) { .details = NULL };
  zhupi_details_ref (record->details);
  return *record;
}

static const ZhupiAnnotationRecord *
peek_record (const ZhupiAnnotationRecord *kept)
{
  return kept->details == NULL ? NULL : kept;
}

static GObject *
keep_object (gpointer object)
{
  return object == NULL ? NULL : g_object_ref (object);
}

ZhupiCommandChange
zhupi_command_change_new_record (const ZhupiAnnotationRecord *before,
                                 const ZhupiAnnotationRecord *after)
{
  return (ZhupiCommandChange) {
    .kind = ZHUPI_CHANGE_RECORD,
    .record = { keep_record (before), keep_record (after) },
  };
}

ZhupiCommandChange
zhupi_command_change_new_object (ZhupiChangeKind kind,
                                 gpointer        before,
                                 gpointer        after)
{
  return (ZhupiCommandChange) {
    .kind = kind,
    .object = { keep_object (before), keep_object (after) },
  };
}

/* A note that is empty is none, in a file as well as here. */
static char *
keep_string (ZhupiChangeKind kind,
             const char     *string)
{
  if (kind == ZHUPI_CHANGE_NOTE && string != NULL && *string == '\0')
    return NULL;
  return g_strdup (string);
}

ZhupiCommandChange
zhupi_command_change_new_string (ZhupiChangeKind kind,
                                 const char     *before,
                                 const char     *after)
{
  return (ZhupiCommandChange) {
    .kind = kind,
    .string = { keep_string (kind, before), keep_string (kind, after) },
  };
}

ZhupiCommandChange
zhupi_command_change_copy (const ZhupiCommandChange *self)
{
  switch (self->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      return zhupi_command_change_new_record (peek_record (&self->record[0]),
                                              peek_record (&self->record[1]));
    case ZHUPI_CHANGE_NAME:
    case ZHUPI_CHANGE_NOTE:
    case ZHUPI_CHANGE_UNPLACED:
      return zhupi_command_change_new_string (self->kind, self->string[0], self->string[1]);
    case ZHUPI_CHANGE_ENTITY:
    case ZHUPI_CHANGE_RELATION:
    case ZHUPI_CHANGE_TAG_SET:
    default:
      return zhupi_command_change_new_object (self->kind, self->object[0], self->object[1]);
    }
}

static void
clear_side (ZhupiCommandChange *self,
            guint               side)
{
  switch (self->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      zhupi_annotation_record_clear (&self->record[side]);
      break;
    case ZHUPI_CHANGE_NAME:
    case ZHUPI_CHANGE_NOTE:
    case ZHUPI_CHANGE_UNPLACED:
      g_clear_pointer (&self->string[side], g_free);
      break;
    case ZHUPI_CHANGE_ENTITY:
    case ZHUPI_CHANGE_RELATION:
    case ZHUPI_CHANGE_TAG_SET:
    default:
      g_clear_object (&self->object[side]);
      break;
    }
}

void
zhupi_command_change_clear (ZhupiCommandChange *self)
{
  clear_side (self, 0);
  clear_side (self, 1);
}

static gboolean
change_tag_set (ZhupiAnnotationSet *set,
                GObject            *before,
                GObject            *after)
{
  ZhupiTagSet *present = zhupi_annotation_set_get_tag_set (set);

  if (!zhupi_tag_set_equal (present, ZHUPI_TAG_SET (before)))
    return FALSE;
  zhupi_annotation_set_set_tag_set (set, ZHUPI_TAG_SET (after));
  return TRUE;
}

static gboolean
change_name (ZhupiAnnotationSet *set,
             const char         *before,
             const char         *after)
{
  if (g_strcmp0 (zhupi_annotation_set_get_name (set), before) != 0)
    return FALSE;
  zhupi_annotation_set_set_name (set, after);
  return TRUE;
}

static gboolean
change_note (ZhupiAnnotationSet *set,
             const char         *before,
             const char         *after)
{
  if (g_strcmp0 (zhupi_annotation_set_get_note (set), before) != 0)
    return FALSE;
  zhupi_annotation_set_set_note (set, after);
  return TRUE;
}

gboolean
zhupi_command_change_perform (const ZhupiCommandChange *self,
                              ZhupiAnnotationSet       *set,
                              gboolean                  backwards)
{
  const guint from = backwards ? 1 : 0;
  const guint to = 1 - from;

  switch (self->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      return zhupi_annotation_set_replace (set, peek_record (&self->record[from]),
                                           peek_record (&self->record[to]));
    case ZHUPI_CHANGE_ENTITY:
      return zhupi_annotation_set_replace_entity (set, (ZhupiEntity *) self->object[from],
                                                  (ZhupiEntity *) self->object[to]);
    case ZHUPI_CHANGE_RELATION:
      return zhupi_annotation_set_replace_relation (set, (ZhupiRelation *) self->object[from],
                                                    (ZhupiRelation *) self->object[to]);
    case ZHUPI_CHANGE_TAG_SET:
      return change_tag_set (set, self->object[from], self->object[to]);
    case ZHUPI_CHANGE_NAME:
      return change_name (set, self->string[from], self->string[to]);
    case ZHUPI_CHANGE_NOTE:
      return change_note (set, self->string[from], self->string[to]);
    case ZHUPI_CHANGE_UNPLACED:
      return zhupi_annotation_set_replace_unplaced (set, self->string[from], self->string[to]);
    default:
      g_return_val_if_reached (FALSE);
    }
}

void
zhupi_command_change_add_range (const ZhupiCommandChange *self,
                                ZhupiRange               *range)
{
  for (guint side = 0; self->kind == ZHUPI_CHANGE_RECORD && side < 2; side++)
    {
      const ZhupiAnnotationRecord *record = peek_record (&self->record[side]);

      if (record == NULL)
        continue;
      range->start = MIN (range->start, record->start);
      range->end = MAX (range->end, record->end);
    }
}
