/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-tagging-cache.h"

/* Beyond so many pieces an article is too long to be read again while somebody waits. */
#define MAX_PIECES 8

struct _ZhupiTaggingCache
{
  GMutex mutex;
  char *sha256;
  GHashTable *pieces;
};

ZhupiTaggingCache *
zhupi_tagging_cache_new (void)
{
  ZhupiTaggingCache *self = g_new0 (ZhupiTaggingCache, 1);

  g_mutex_init (&self->mutex);
  self->pieces = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) zhupi_tagging_unref);
  return self;
}

void
zhupi_tagging_cache_free (ZhupiTaggingCache *self)
{
  g_hash_table_unref (self->pieces);
  g_free (self->sha256);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

ZhupiTagging *
zhupi_tagging_cache_lookup (ZhupiTaggingCache *self,
                            const char        *sha256,
                            guint              offset)
{
  ZhupiTagging *tagging = NULL;

  g_mutex_lock (&self->mutex);
  if (g_strcmp0 (self->sha256, sha256) == 0)
    tagging = g_hash_table_lookup (self->pieces, GUINT_TO_POINTER (offset));
  if (tagging != NULL)
    zhupi_tagging_ref (tagging);
  g_mutex_unlock (&self->mutex);
  return tagging;
}

void
zhupi_tagging_cache_keep (ZhupiTaggingCache *self,
                          const char        *sha256,
                          guint              offset,
                          ZhupiTagging      *tagging)
{
  g_mutex_lock (&self->mutex);
  if (g_strcmp0 (self->sha256, sha256) != 0)
    {
      g_free (self->sha256);
      self->sha256 = g_strdup (sha256);
      g_hash_table_remove_all (self->pieces);
    }
  if (g_hash_table_size (self->pieces) < MAX_PIECES)
    g_hash_table_insert (self->pieces, GUINT_TO_POINTER (offset), zhupi_tagging_ref (tagging));
  g_mutex_unlock (&self->mutex);
}
