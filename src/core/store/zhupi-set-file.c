/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "journal/zhupi-file-calls.h"
#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"
#include "store/zhupi-lock-file.h"
#include "store/zhupi-set-file-struct.h"
#include "zhupi-error.h"

#define LOCK_SUFFIX ".lock"
/* Another set of the same window gives its lock up as soon as it has saved. */
#define LOCK_TRIES 10
#define LOCK_PAUSE (50 * G_TIME_SPAN_MILLISECOND)

ZhupiSetFile *
zhupi_set_file_new (ZhupiDeskArticle *article,
                    const ZhupiUuid  *id)
{
  ZhupiSetFile *self = g_atomic_rc_box_new0 (ZhupiSetFile);

  self->article = g_object_ref (article);
  self->id = *id;
  self->lock = ZHUPI_LOCK_FILE_NONE;
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->journal_mutex);
  return self;
}

ZhupiSetFile *
zhupi_set_file_ref (ZhupiSetFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
set_file_clear (gpointer data)
{
  ZhupiSetFile *self = data;

  zhupi_set_file_unlock (self);
  g_clear_pointer (&self->journal, zhupi_journal_file_unref);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->journal_mutex);
  g_object_unref (self->article);
}

void
zhupi_set_file_unref (ZhupiSetFile *self)
{
  g_atomic_rc_box_release_full (self, set_file_clear);
}

char *
zhupi_set_file_dup_beside (const char *path,
                           const char *suffix)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ZHUPI_SET_FILE_SUFFIX));

  return g_strconcat (stem, suffix, NULL);
}

char *
zhupi_set_file_dup_free_name (const char *path,
                              const char *infix,
                              const char *suffix)
{
  char *name = NULL;

  for (guint i = 1; name == NULL || g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *ending = g_strdup_printf (".%s-%u%s", infix, i, suffix);

      g_free (name);
      name = zhupi_set_file_dup_beside (path, ending);
    }
  return name;
}

/* What interrupted writings have left. */
static void
clean (const char *path)
{
  g_autofree char *journal_path = zhupi_set_file_dup_beside (path, ZHUPI_JOURNAL_SUFFIX);

  zhupi_atomic_file_clean (path);
  zhupi_atomic_file_clean (journal_path);
}

static int
try_lock (ZhupiSetFile *self,
          const char   *path)
{
  g_autofree char *lock_path = zhupi_set_file_dup_beside (path, LOCK_SUFFIX);
  int code = EBUSY;

  for (guint i = 0; i < LOCK_TRIES && code == EBUSY; i++)
    {
      if (i > 0)
        g_usleep (LOCK_PAUSE);
      code = zhupi_lock_file_take (lock_path, &self->lock);
    }
  if (code == 0)
    clean (path);
  return code;
}

gboolean
zhupi_set_file_set_lock_error (GError     **error,
                               int          code,
                               const char  *name)
{
  if (code == EBUSY)
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_BUSY,
                 _("“%s” is open in another window, so it can be read but not changed here; close "
                   "it there and open it here again to change it."), name);
  else
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("The folder of “%s” may not be written (%s), so the set can be read but not "
                   "changed."), name, g_strerror (code));
  return FALSE;
}

int
zhupi_set_file_ensure_lock (ZhupiSetFile *self)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autoptr (GMutexLocker) locker = NULL;

  zhupi_desk_article_release (self->article);
  locker = g_mutex_locker_new (&self->mutex);
  return self->lock == ZHUPI_LOCK_FILE_NONE ? try_lock (self, path) : 0;
}

gboolean
zhupi_set_file_lock (ZhupiSetFile  *self,
                     const char    *name,
                     GError       **error)
{
  int code = zhupi_set_file_ensure_lock (self);

  return code == 0 || zhupi_set_file_set_lock_error (error, code, name);
}

void
zhupi_set_file_unlock (ZhupiSetFile *self)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autofree char *lock_path = zhupi_set_file_dup_beside (path, LOCK_SUFFIX);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  zhupi_lock_file_drop (lock_path, &self->lock);
  zhupi_desk_article_release (self->article);
}

GBytes *
zhupi_set_file_read (ZhupiSetFile  *self,
                     GError       **error)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) problem = NULL;
  g_autofree char *contents = NULL;
  GBytes *bytes;
  gsize n_bytes;

  g_file_get_contents (path, &contents, &n_bytes, &problem);
  zhupi_desk_article_release (self->article);
  if (problem != NULL)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                   _("The annotation set cannot be read: %s."), problem->message);
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&contents), n_bytes);
  zhupi_file_stamp_take (&self->stamp, path, bytes);
  return bytes;
}

GBytes *
zhupi_set_file_look (ZhupiSetFile *self,
                     gboolean     *is_missing)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *contents = NULL;
  gsize n_bytes = 0;

  *is_missing = self->stamp.is_known && !g_file_test (path, G_FILE_TEST_EXISTS);
  if (self->stamp.is_known && zhupi_file_stamp_differs (&self->stamp, path))
    g_file_get_contents (path, &contents, &n_bytes, NULL);
  zhupi_desk_article_release (self->article);
  return contents != NULL ? g_bytes_new_take (g_steal_pointer (&contents), n_bytes) : NULL;
}

void
zhupi_set_file_disown (ZhupiSetFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->stamp.is_known = FALSE;
}

int
zhupi_set_file_open_journal (ZhupiSetFile      *self,
                             gboolean           is_writable,
                             ZhupiJournalFile **journal)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autofree char *journal_path = zhupi_set_file_dup_beside (path, ZHUPI_JOURNAL_SUFFIX);
  int code = zhupi_journal_file_open (journal_path, is_writable, journal);

  zhupi_desk_article_release (self->article);
  return code;
}

void
zhupi_set_file_use_journal (ZhupiSetFile     *self,
                            ZhupiJournalFile *journal)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->journal_mutex);

  g_clear_pointer (&self->journal, zhupi_journal_file_unref);
  self->journal = zhupi_journal_file_ref (journal);
}

ZhupiJournalFile *
zhupi_set_file_dup_journal (ZhupiSetFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->journal_mutex);

  return self->journal != NULL ? zhupi_journal_file_ref (self->journal) : NULL;
}

int
zhupi_set_file_move_journal_aside (ZhupiSetFile *self)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autofree char *journal_path = zhupi_set_file_dup_beside (path, ZHUPI_JOURNAL_SUFFIX);
  g_autofree char *aside = zhupi_set_file_dup_free_name (path, ZHUPI_ASIDE_DAMAGED,
                                                         ZHUPI_JOURNAL_SUFFIX);
  int code = zhupi_file_calls_get ()->rename (journal_path, aside) == 0 ? 0 : errno;

  zhupi_desk_article_release (self->article);
  return code == ENOENT ? 0 : code;
}
