/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/zhupi-desk-article-struct.h"
#include "zhupi-error.h"

#define FOLDER_MODE 0700

static char *
build_path (ZhupiDeskArticle *self,
            const char       *subfolder,
            const ZhupiUuid  *id,
            const char       *suffix)
{
  char string[ZHUPI_UUID_STRING_SIZE];
  g_autofree char *name = NULL;

  zhupi_uuid_format (id, string);
  name = g_strconcat (string, suffix, NULL);
  return g_build_filename (self->folder, subfolder, name, NULL);
}

char *
zhupi_desk_article_dup_set_path (ZhupiDeskArticle *self,
                                 const ZhupiUuid  *id)
{
  gboolean is_removed;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  is_removed = g_hash_table_contains (self->removed_sets, id);
  return build_path (self, is_removed ? ZHUPI_DESK_BIN_NAME : ZHUPI_DESK_SETS_NAME, id,
                     ZHUPI_SET_FILE_SUFFIX);
}

char *
zhupi_desk_article_hold_set_path (ZhupiDeskArticle *self,
                                  const ZhupiUuid  *id)
{
  g_mutex_lock (&self->mutex);
  return zhupi_desk_article_dup_set_path (self, id);
}

void
zhupi_desk_article_release (ZhupiDeskArticle *self)
{
  g_mutex_unlock (&self->mutex);
}

GPtrArray *
zhupi_desk_article_get_sets (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return self->record.sets;
}

gboolean
zhupi_desk_article_get_current (ZhupiDeskArticle *self,
                                ZhupiUuid        *id)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), FALSE);

  if (zhupi_desk_record_find (&self->record, &self->record.current, NULL) == NULL)
    return FALSE;
  *id = self->record.current;
  return TRUE;
}

gboolean
zhupi_desk_article_is_read_only (ZhupiDeskArticle *self,
                                 const ZhupiUuid  *id)
{
  ZhupiSetEntry *entry = zhupi_desk_record_find (&self->record, id, NULL);

  return entry != NULL && entry->read_only;
}

void
zhupi_desk_article_set_read_only (ZhupiDeskArticle *self,
                                  const ZhupiUuid  *id,
                                  gboolean          read_only)
{
  ZhupiSetEntry *entry;

  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));
  g_return_if_fail (id != NULL);

  entry = zhupi_desk_record_find (&self->record, id, NULL);
  if (entry == NULL || entry->read_only == !!read_only)
    return;
  entry->read_only = !!read_only;
  zhupi_desk_article_sets_changed (self);
}

gboolean
zhupi_desk_article_is_unfinished (ZhupiDeskArticle *self,
                                  const ZhupiUuid  *id)
{
  ZhupiSetEntry *entry;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  entry = zhupi_desk_record_find (&self->record, id, NULL);
  return entry != NULL && entry->is_unfinished;
}

void
zhupi_desk_article_set_unfinished (ZhupiDeskArticle *self,
                                   const ZhupiUuid  *id,
                                   gboolean          is_unfinished)
{
  ZhupiSetEntry *entry;

  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));
  g_return_if_fail (id != NULL);

  entry = zhupi_desk_record_find (&self->record, id, NULL);
  if (entry == NULL || entry->is_unfinished == !!is_unfinished)
    return;
  entry->is_unfinished = !!is_unfinished;
  zhupi_desk_article_mark_dirty (self);
}

void
zhupi_desk_article_note_set (ZhupiDeskArticle   *self,
                             ZhupiAnnotationSet *set)
{
  const ZhupiUuid *id = zhupi_annotation_set_get_id (set);
  const char *name = zhupi_annotation_set_get_name (set);
  guint n_marks = zhupi_annotation_set_count (set, 0, ZHUPI_STATE_ACCEPTED);
  ZhupiSetEntry *entry = g_hash_table_lookup (self->removed_sets, id);
  gboolean is_new = entry == NULL && zhupi_desk_record_find (&self->record, id, NULL) == NULL;

  if (entry == NULL)
    entry = zhupi_desk_record_claim (&self->record, id);
  if (!is_new && entry->n_marks == n_marks && g_strcmp0 (entry->name, name) == 0)
    return;
  entry->n_marks = n_marks;
  g_free (entry->name);
  entry->name = g_strdup (name != NULL ? name : "");
  zhupi_desk_article_sets_changed (self);
}

/* Returns: 0 or an errno value */
static int
move_file (ZhupiDeskArticle *self,
           const ZhupiUuid  *id,
           const char       *from,
           const char       *to,
           const char       *suffix)
{
  g_autofree char *old_path = build_path (self, from, id, suffix);
  g_autofree char *new_path = build_path (self, to, id, suffix);

  /* A new set may not have been written yet: then it will be written to where it is now. */
  return g_rename (old_path, new_path) == 0 || errno == ENOENT ? 0 : errno;
}

/* Moves a set between the sets and the bin. Returns: 0 or an errno value */
static int
move_set (ZhupiDeskArticle *self,
          const ZhupiUuid  *id,
          const char       *from,
          const char       *to)
{
  g_autofree char *folder = g_build_filename (self->folder, to, NULL);
  int code;

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return errno;
  code = move_file (self, id, from, to, ZHUPI_JOURNAL_SUFFIX);
  return code == 0 ? move_file (self, id, from, to, ZHUPI_SET_FILE_SUFFIX) : code;
}

static gboolean
set_move_error (GError              **error,
                int                   code,
                const ZhupiSetEntry  *entry)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("“%s” could not be moved (%s); nothing was changed."), entry->name,
               g_strerror (code));
  return FALSE;
}

gboolean
zhupi_desk_article_remove_set (ZhupiDeskArticle  *self,
                               const ZhupiUuid   *id,
                               GError           **error)
{
  ZhupiSetEntry *entry;
  guint index;
  int code;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  entry = zhupi_desk_record_find (&self->record, id, &index);
  if (entry == NULL)
    return TRUE;
  g_mutex_lock (&self->mutex);
  code = move_set (self, id, ZHUPI_DESK_SETS_NAME, ZHUPI_DESK_BIN_NAME);
  if (code == 0)
    {
      g_ptr_array_steal_index (self->record.sets, index);
      g_hash_table_replace (self->removed_sets, &entry->id, entry);
    }
  g_mutex_unlock (&self->mutex);
  if (code != 0)
    return set_move_error (error, code, entry);
  zhupi_desk_article_sets_changed (self);
  return TRUE;
}

gboolean
zhupi_desk_article_restore_set (ZhupiDeskArticle  *self,
                                const ZhupiUuid   *id,
                                GError           **error)
{
  ZhupiSetEntry *entry;
  int code;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  entry = g_hash_table_lookup (self->removed_sets, id);
  if (entry == NULL)
    return TRUE;
  g_mutex_lock (&self->mutex);
  code = move_set (self, id, ZHUPI_DESK_BIN_NAME, ZHUPI_DESK_SETS_NAME);
  if (code == 0)
    {
      g_hash_table_steal (self->removed_sets, id);
      g_ptr_array_add (self->record.sets, entry);
    }
  g_mutex_unlock (&self->mutex);
  if (code != 0)
    return set_move_error (error, code, entry);
  zhupi_desk_article_sets_changed (self);
  return TRUE;
}
