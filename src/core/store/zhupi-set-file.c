/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"
#include "store/zhupi-file-stamp.h"
#include "store/zhupi-lock-file.h"
#include "store/zhupi-set-file.h"
#include "zhupi-error.h"

#define LOCK_SUFFIX ".lock"
/* Another set of the same window gives its lock up as soon as it has saved. */
#define LOCK_TRIES 10
#define LOCK_PAUSE (50 * G_TIME_SPAN_MILLISECOND)

struct _ZhupiSetFile
{
  ZhupiDeskArticle *article;
  ZhupiUuid id;
  GMutex mutex; /* of all that follows */
  ZhupiFileStamp stamp;
  guint64 generation; /* that lies on disk */
  int lock;
};

ZhupiSetFile *
zhupi_set_file_new (ZhupiDeskArticle *article,
                    const ZhupiUuid  *id)
{
  ZhupiSetFile *self = g_atomic_rc_box_new0 (ZhupiSetFile);

  self->article = g_object_ref (article);
  self->id = *id;
  self->lock = ZHUPI_LOCK_FILE_NONE;
  g_mutex_init (&self->mutex);
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
  g_mutex_clear (&self->mutex);
  g_object_unref (self->article);
}

void
zhupi_set_file_unref (ZhupiSetFile *self)
{
  g_atomic_rc_box_release_full (self, set_file_clear);
}

static char *
dup_lock_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ZHUPI_SET_FILE_SUFFIX));

  return g_strconcat (stem, LOCK_SUFFIX, NULL);
}

static int
try_lock (ZhupiSetFile *self,
          const char   *path)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int code = EBUSY;

  for (guint i = 0; i < LOCK_TRIES && code == EBUSY; i++)
    {
      if (i > 0)
        g_usleep (LOCK_PAUSE);
      code = zhupi_lock_file_take (lock_path, &self->lock);
    }
  if (code == 0)
    zhupi_atomic_file_clean (path);
  return code;
}

static gboolean
set_lock_error (GError     **error,
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

/* A thread that comes late, when a newer state was written and the set closed, needs no lock and
 * must not take it from whoever opens the set next. Returns: 0 or an errno value */
static int
ensure_lock (ZhupiSetFile *self,
             guint64       generation)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autoptr (GMutexLocker) locker = NULL;

  zhupi_desk_article_release (self->article);
  locker = g_mutex_locker_new (&self->mutex);
  if (self->lock != ZHUPI_LOCK_FILE_NONE || generation <= self->generation)
    return 0;
  return try_lock (self, path);
}

gboolean
zhupi_set_file_lock (ZhupiSetFile  *self,
                     const char    *name,
                     GError       **error)
{
  int code = ensure_lock (self, G_MAXUINT64);

  return code == 0 || set_lock_error (error, code, name);
}

void
zhupi_set_file_unlock (ZhupiSetFile *self)
{
  g_autofree char *path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_autofree char *lock_path = dup_lock_path (path);
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

static char *
find_foreign_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ZHUPI_SET_FILE_SUFFIX));
  char *foreign = NULL;

  for (guint i = 1; foreign == NULL || g_file_test (foreign, G_FILE_TEST_EXISTS); i++)
    {
      g_free (foreign);
      foreign = g_strdup_printf ("%s.foreign-%u" ZHUPI_SET_FILE_SUFFIX, stem, i);
    }
  return foreign;
}

/* Never writes over what another program has written. Returns: 0 or an errno value */
static int
move_foreign (ZhupiSetFile  *self,
              const char    *path,
              char         **foreign_name)
{
  g_autofree char *foreign = NULL;

  if (!zhupi_file_stamp_differs (&self->stamp, path))
    return 0;
  foreign = find_foreign_path (path);
  if (g_rename (path, foreign) != 0)
    return errno;
  *foreign_name = g_path_get_basename (foreign);
  return 0;
}

/* Both mutexes are held. Returns: 0 or an errno value */
static int
write_locked (ZhupiSetFile  *self,
              guint64        generation,
              GBytes        *bytes,
              const char    *path,
              char         **foreign_name)
{
  int code;

  if (generation <= self->generation)
    return 0;
  code = move_foreign (self, path, foreign_name);
  if (code == 0)
    code = zhupi_atomic_file_write (path, bytes);
  if (code != 0)
    return code;
  zhupi_file_stamp_take (&self->stamp, path, bytes);
  self->generation = generation;
  return 0;
}

gboolean
zhupi_set_file_write (ZhupiSetFile  *self,
                      guint64        generation,
                      GBytes        *bytes,
                      const char    *name,
                      char         **foreign_name,
                      GError       **error)
{
  g_autofree char *path = NULL;
  int code = ensure_lock (self, generation);

  *foreign_name = NULL;
  if (code == EBUSY)
    return set_lock_error (error, code, name);
  if (code != 0)
    {
      zhupi_atomic_file_set_error (error, code, name);
      return FALSE;
    }
  path = zhupi_desk_article_hold_set_path (self->article, &self->id);
  g_mutex_lock (&self->mutex);
  code = write_locked (self, generation, bytes, path, foreign_name);
  g_mutex_unlock (&self->mutex);
  zhupi_desk_article_release (self->article);
  if (code != 0)
    zhupi_atomic_file_set_error (error, code, name);
  return code == 0;
}
