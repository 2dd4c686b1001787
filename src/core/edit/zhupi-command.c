/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command.h"

#include "edit/zhupi-command-change.h"
#include "edit/zhupi-command-label.h"
#include "edit/zhupi-command-private.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

/* From here on a list is told of all changes in one range; suggestions arrive side by side. */
#define BULK_SIZE 64
#define BULK_SIZE_OF_SUGGESTIONS 4

struct _ZhupiCommand
{
  gatomicrefcount n_refs;
  ZhupiCommandKind kind;
  char *subject;
  GArray *changes;
};

G_DEFINE_BOXED_TYPE (ZhupiCommand, zhupi_command, zhupi_command_ref, zhupi_command_unref)

/**
 * zhupi_command_new:
 * @kind: what the person did
 * @subject: (nullable): to what: the text of the mark, or a name; it is shortened for a label
 *
 * Returns: (transfer full): a command that changes nothing yet
 */
ZhupiCommand *
zhupi_command_new (ZhupiCommandKind kind,
                   const char      *subject)
{
  ZhupiCommand *self;

  g_return_val_if_fail (kind < ZHUPI_N_COMMAND_KINDS, NULL);

  self = g_new0 (ZhupiCommand, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->kind = kind;
  self->subject = zhupi_command_label_shorten (subject);
  self->changes = g_array_new (FALSE, FALSE, sizeof (ZhupiCommandChange));
  g_array_set_clear_func (self->changes, (GDestroyNotify) zhupi_command_change_clear);
  return self;
}

ZhupiCommand *
zhupi_command_ref (ZhupiCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
zhupi_command_unref (ZhupiCommand *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_array_unref (self->changes);
  g_free (self->subject);
  g_free (self);
}

ZhupiCommandKind
zhupi_command_get_kind (ZhupiCommand *self)
{
  g_return_val_if_fail (self != NULL, ZHUPI_COMMAND_MARK);

  return self->kind;
}

/**
 * zhupi_command_get_subject:
 * @self: a command
 *
 * Returns: (transfer none) (nullable): what was done to, in about twenty characters
 */
const char *
zhupi_command_get_subject (ZhupiCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

/**
 * zhupi_command_get_size:
 * @self: a command
 *
 * Returns: number of replacements
 */
guint
zhupi_command_get_size (ZhupiCommand *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

static const ZhupiCommandChange *
peek_change (ZhupiCommand *self,
             guint         index)
{
  return &g_array_index (self->changes, ZhupiCommandChange, index);
}

const ZhupiCommandChange *
zhupi_command_peek_change (ZhupiCommand *self,
                           guint         index)
{
  g_return_val_if_fail (self != NULL && index < self->changes->len, NULL);

  return peek_change (self, index);
}

void
zhupi_command_add_change (ZhupiCommand              *self,
                          const ZhupiCommandChange  *change)
{
  g_return_if_fail (self != NULL && change != NULL);

  g_array_append_vals (self->changes, change, 1);
}

static const ZhupiAnnotationRecord *
peek_record (const ZhupiCommandChange *change,
             guint                     side)
{
  return change->record[side].details != NULL ? &change->record[side] : NULL;
}

void
zhupi_command_foreach_record (ZhupiCommand           *self,
                              ZhupiCommandRecordFunc  func,
                              gpointer                user_data)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const ZhupiCommandChange *change = peek_change (self, i);

      if (change->kind == ZHUPI_CHANGE_RECORD)
        func (peek_record (change, 0), peek_record (change, 1), user_data);
    }
}

guint
zhupi_command_count_records (ZhupiCommand *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->changes->len; i++)
    count += peek_change (self, i)->kind == ZHUPI_CHANGE_RECORD ? 1 : 0;
  return count;
}

/**
 * zhupi_command_dup_label:
 * @self: a command
 *
 * Returns: (transfer full): what to call it in the undo button, such as "Mark 星河重工"
 */
char *
zhupi_command_dup_label (ZhupiCommand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return zhupi_command_label_new (self->kind, self->subject,
                                  zhupi_command_count_records (self));
}

static void
add_change (ZhupiCommand       *self,
            ZhupiCommandChange  change)
{
  g_array_append_val (self->changes, change);
}

/**
 * zhupi_command_replace:
 * @self: a command that was not applied yet
 * @before: (nullable): the annotation as it is, %NULL to add one
 * @after: (nullable): the annotation as it shall be, %NULL to remove it
 *
 * The records are copied and their details referenced.
 */
void
zhupi_command_replace (ZhupiCommand                *self,
                       const ZhupiAnnotationRecord *before,
                       const ZhupiAnnotationRecord *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);
  g_return_if_fail (before == NULL || before->details != NULL);
  g_return_if_fail (after == NULL || after->details != NULL);

  add_change (self, zhupi_command_change_new_record (before, after));
}

void
zhupi_command_replace_entity (ZhupiCommand *self,
                              ZhupiEntity  *before,
                              ZhupiEntity  *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  add_change (self, zhupi_command_change_new_object (ZHUPI_CHANGE_ENTITY, before, after));
}

void
zhupi_command_replace_relation (ZhupiCommand  *self,
                                ZhupiRelation *before,
                                ZhupiRelation *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  add_change (self, zhupi_command_change_new_object (ZHUPI_CHANGE_RELATION, before, after));
}

void
zhupi_command_replace_tag_set (ZhupiCommand *self,
                               ZhupiTagSet  *before,
                               ZhupiTagSet  *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ZHUPI_IS_TAG_SET (before) && ZHUPI_IS_TAG_SET (after));

  add_change (self, zhupi_command_change_new_object (ZHUPI_CHANGE_TAG_SET, before, after));
}

void
zhupi_command_replace_name (ZhupiCommand *self,
                            const char   *before,
                            const char   *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL && after != NULL);

  add_change (self, zhupi_command_change_new_string (ZHUPI_CHANGE_NAME, before, after));
}

void
zhupi_command_replace_note (ZhupiCommand *self,
                            const char   *before,
                            const char   *after)
{
  g_return_if_fail (self != NULL);

  add_change (self, zhupi_command_change_new_string (ZHUPI_CHANGE_NOTE, before, after));
}

void
zhupi_command_replace_unplaced (ZhupiCommand *self,
                                const char   *before,
                                const char   *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  add_change (self, zhupi_command_change_new_string (ZHUPI_CHANGE_UNPLACED, before, after));
}

void
zhupi_command_append (ZhupiCommand *self,
                      ZhupiCommand *other)
{
  g_return_if_fail (self != NULL && other != NULL && self != other);

  for (guint i = 0; i < other->changes->len; i++)
    add_change (self, zhupi_command_change_copy (peek_change (other, i)));
}

gboolean
zhupi_command_get_range (ZhupiCommand *self,
                         ZhupiRange   *range)
{
  ZhupiRange touched = { G_MAXUINT, 0 };

  g_return_val_if_fail (self != NULL && range != NULL, FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    zhupi_command_change_add_range (peek_change (self, i), &touched);
  if (touched.start > touched.end)
    return FALSE;
  *range = touched;
  return TRUE;
}

static void
begin_change (ZhupiCommand       *self,
              ZhupiAnnotationSet *set)
{
  const guint bulk_size = self->kind == ZHUPI_COMMAND_SUGGEST ? BULK_SIZE_OF_SUGGESTIONS
                                                              : BULK_SIZE;

  if (self->changes->len > bulk_size)
    zhupi_annotation_set_begin_bulk_change (set);
  else
    zhupi_annotation_set_begin_change (set);
}

/* The change at @position on the way forwards or backwards. */
static const ZhupiCommandChange *
peek_on_way (ZhupiCommand *self,
             gboolean      backwards,
             guint         position)
{
  return peek_change (self, backwards ? self->changes->len - 1 - position : position);
}

static void
take_back (ZhupiCommand       *self,
           ZhupiAnnotationSet *set,
           gboolean            backwards,
           guint               n_done)
{
  while (n_done-- > 0)
    {
      const ZhupiCommandChange *change = peek_on_way (self, backwards, n_done);

      if (!zhupi_command_change_perform (change, set, !backwards))
        g_critical ("A change that was just made could not be taken back");
    }
}

static gboolean
refuse (ZhupiCommand        *self,
        ZhupiAnnotationSet  *set,
        gboolean             backwards,
        guint                n_told,
        guint                n_done,
        GError             **error)
{
  take_back (self, set, backwards, n_done);
  if (n_told > 0)
    zhupi_annotation_set_end_change (set);
  else
    zhupi_annotation_set_cancel_change (set);
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT,
               _("The annotation set “%s” has changed in the meantime, so this step was not "
                 "made and nothing else was touched."),
               zhupi_annotation_set_get_name (set));
  return FALSE;
}

gboolean
zhupi_command_perform (ZhupiCommand        *self,
                       ZhupiAnnotationSet  *set,
                       gboolean             backwards,
                       guint                n_most,
                       guint               *n_done,
                       GError             **error)
{
  const guint begin = *n_done;
  const guint end = begin + MIN (n_most, self->changes->len - begin);

  begin_change (self, set);
  while (*n_done < end &&
         zhupi_command_change_perform (peek_on_way (self, backwards, *n_done), set, backwards))
    ++*n_done;
  if (*n_done < end)
    return refuse (self, set, backwards, begin, *n_done, error);
  zhupi_annotation_set_end_change (set);
  return TRUE;
}

gboolean
zhupi_command_apply (ZhupiCommand        *self,
                     ZhupiAnnotationSet  *set,
                     GError             **error)
{
  guint n_done = 0;

  return zhupi_command_perform (self, set, FALSE, G_MAXUINT, &n_done, error);
}

gboolean
zhupi_command_revert (ZhupiCommand        *self,
                      ZhupiAnnotationSet  *set,
                      GError             **error)
{
  guint n_done = 0;

  return zhupi_command_perform (self, set, TRUE, G_MAXUINT, &n_done, error);
}
