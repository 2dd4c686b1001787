/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <sys/stat.h>

#include "journal/zhupi-file-calls.h"
#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"
#include "store/zhupi-set-commit.h"
#include "store/zhupi-set-file-struct.h"
#include "w3c/zhupi-w3c.h"

/* Of all that follows, both mutexes are held, and what returns an int returns 0 or an errno
 * value. */

static ZhupiJournalSum
compute_sum (GBytes *bytes)
{
  return (ZhupiJournalSum) { g_bytes_get_size (bytes), zhupi_file_stamp_compute (bytes) };
}

static void
add_entry (ZhupiLogEntry *entry,
           GByteArray    *into,
           guint64        end)
{
  entry->place = end + into->len;
  if (entry->step != NULL)
    zhupi_journal_add_step (into, entry->step, entry->command, entry->is_silent);
  else
    zhupi_journal_add_go (into, entry->n_done);
}

/* What has not been added by another writing of the same set. */
static void
add_entries (ZhupiSetCommit *self,
             ZhupiSetFile   *file,
             GByteArray     *into,
             guint64         end)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      ZhupiLogEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->number > file->n_logged)
        add_entry (entry, into, end);
    }
}

static gboolean
has_new_entries (ZhupiSetCommit *self,
                 ZhupiSetFile   *file)
{
  return self->n_logged > file->n_logged;
}

static int
open_new_journal (ZhupiSetFile *file,
                  const char   *journal_path)
{
  g_autoptr (ZhupiJournalFile) journal = NULL;
  int code = zhupi_journal_file_open (journal_path, TRUE, &journal);

  if (code == 0)
    zhupi_set_file_use_journal (file, journal);
  return code;
}

static int
begin_journal (ZhupiSetCommit *self,
               ZhupiSetFile   *file,
               const char     *journal_path)
{
  g_autoptr (GByteArray) entries = g_byte_array_new ();
  g_autoptr (GBytes) base = zhupi_w3c_write (self->base);
  g_autoptr (GBytes) bytes = NULL;
  int code;

  if (self->base_sum.n_bytes == 0)
    self->base_sum = compute_sum (base);
  zhupi_journal_add_base (entries, base, self->base_sum);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&entries));
  code = zhupi_atomic_file_write (journal_path, bytes);
  return code == 0 ? open_new_journal (file, journal_path) : code;
}

/* Somebody has removed the journal while it was open: what it held is still there to read. */
static int
restore_journal (ZhupiSetFile     *file,
                 ZhupiJournalFile *journal,
                 const char       *journal_path)
{
  g_autoptr (GBytes) bytes = zhupi_journal_file_copy (journal);
  int code = zhupi_atomic_file_write (journal_path, bytes);

  return code == 0 ? open_new_journal (file, journal_path) : code;
}

static int
ensure_journal (ZhupiSetCommit *self,
                ZhupiSetFile   *file,
                const char     *path)
{
  g_autofree char *journal_path = zhupi_set_file_dup_beside (path, ZHUPI_JOURNAL_SUFFIX);
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (file);

  if (journal == NULL)
    return begin_journal (self, file, journal_path);
  if (!zhupi_journal_file_is_at (journal, journal_path))
    return restore_journal (file, journal, journal_path);
  return 0;
}

static int
append_to_journal (ZhupiSetCommit   *self,
                   ZhupiSetFile     *file,
                   const GByteArray *bytes)
{
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (file);
  int code = zhupi_journal_file_append (journal, bytes);

  if (code == 0)
    self->n_bytes += bytes->len;
  return code;
}

static int
log_entries (ZhupiSetCommit *self,
             ZhupiSetFile   *file,
             const char     *path)
{
  g_autoptr (ZhupiJournalFile) journal = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int code;

  if (!has_new_entries (self, file))
    return 0;
  code = ensure_journal (self, file, path);
  if (code != 0)
    return code;
  journal = zhupi_set_file_dup_journal (file);
  add_entries (self, file, bytes, zhupi_journal_file_get_end (journal));
  code = append_to_journal (self, file, bytes);
  if (code == 0)
    file->n_logged = self->n_logged;
  return code;
}

/* That the state lies in a set file with this sum is in the journal before that file is there:
 * whichever of the two files is there after a crash, it is known what it holds. */
static int
log_state (ZhupiSetCommit *self,
           ZhupiSetFile   *file,
           const char     *path)
{
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (file);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int code;

  if (journal == NULL)
    return 0;
  code = ensure_journal (self, file, path);
  zhupi_journal_add_state (bytes, self->sum);
  return code == 0 ? append_to_journal (self, file, bytes) : code;
}

static gboolean
is_accepted (ZhupiSetCommit *self)
{
  return self->accepted != NULL && self->foreign != NULL &&
         g_bytes_equal (self->accepted, self->foreign);
}

static int
move_aside (ZhupiSetCommit *self,
            const char     *path)
{
  g_autofree char *foreign = zhupi_set_file_dup_free_name (path, ZHUPI_ASIDE_FOREIGN,
                                                           ZHUPI_SET_FILE_SUFFIX);

  if (zhupi_file_calls_get ()->rename (path, foreign) != 0)
    return errno;
  self->foreign_name = g_path_get_basename (foreign);
  return 0;
}

/* Never writes over what another program has written. */
static int
settle_foreign (ZhupiSetCommit *self,
                ZhupiSetFile   *file,
                const char     *path)
{
  g_autofree char *contents = NULL;
  gsize n_bytes;

  if (!zhupi_file_stamp_differs (&file->stamp, path))
    return 0;
  if (self->keeps_mine)
    return move_aside (self, path);
  if (!g_file_get_contents (path, &contents, &n_bytes, NULL))
    return EIO;
  self->foreign = g_bytes_new_take (g_steal_pointer (&contents), n_bytes);
  if (is_accepted (self))
    g_clear_pointer (&self->foreign, g_bytes_unref);
  return 0;
}

/* A writing that failed at its very end must not be taken for one of another program. */
static gboolean
holds (const char *path,
       GBytes     *bytes)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) present = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &contents, &n_bytes, NULL))
    return FALSE;
  present = g_bytes_new_take (g_steal_pointer (&contents), n_bytes);
  return g_bytes_equal (present, bytes);
}

static int
fold (ZhupiSetCommit *self,
      ZhupiSetFile   *file,
      const char     *path)
{
  /* Made before the file is looked at: until it is replaced other programs may write it. */
  g_autoptr (GBytes) bytes = zhupi_w3c_write (self->snapshot);
  int code = settle_foreign (self, file, path);

  if (code != 0 || self->foreign != NULL)
    return code;
  self->sum = compute_sum (bytes);
  code = log_state (self, file, path);
  if (code != 0)
    return code;
  code = zhupi_atomic_file_write (path, bytes);
  if (code == 0 || holds (path, bytes))
    zhupi_file_stamp_take (&file->stamp, path, bytes);
  if (code != 0)
    return code;
  file->generation = self->generation;
  self->is_folded = TRUE;
  return 0;
}

/* A thread that comes late must not say that its state holds what another one has put into the
 * journal since. */
static gboolean
can_fold (ZhupiSetCommit *self,
          ZhupiSetFile   *file)
{
  return self->folds && self->generation > file->generation && self->n_logged == file->n_logged;
}

static int
run_locked (ZhupiSetCommit *self,
            ZhupiSetFile   *file,
            const char     *path)
{
  int code = log_entries (self, file, path);

  if (code == 0 && can_fold (self, file))
    code = fold (self, file, path);
  return code;
}

/* A thread that comes late, when everything was written by another one and the set closed, needs
 * no lock and must not take it from whoever opens the set next. */
static gboolean
is_done_already (ZhupiSetCommit *self,
                 ZhupiSetFile   *file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file->mutex);

  return !has_new_entries (self, file) && self->generation <= file->generation;
}

gboolean
zhupi_set_commit_run (ZhupiSetCommit  *self,
                      ZhupiSetFile    *file,
                      GError         **error)
{
  g_autofree char *path = NULL;
  int code;

  if (is_done_already (self, file))
    return TRUE;
  code = zhupi_set_file_ensure_lock (file);
  if (code == EBUSY)
    return zhupi_set_file_set_lock_error (error, code, self->name);
  if (code == 0)
    {
      path = zhupi_desk_article_hold_set_path (file->article, &file->id);
      g_mutex_lock (&file->mutex);
      code = run_locked (self, file, path);
      g_mutex_unlock (&file->mutex);
      zhupi_desk_article_release (file->article);
    }
  if (code != 0)
    zhupi_atomic_file_set_error (error, code, self->name);
  return code == 0;
}
