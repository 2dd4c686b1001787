/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-pool.h"

struct _ZhupiW3cPool
{
  GHashTable *details; /* their fields to them */
  ZhupiDetails *last;  /* (nullable): one annotation is often like the one before */
};

static guint
hash_string (const char *string)
{
  return string != NULL ? g_str_hash (string) : 0;
}

static guint
hash_fields (gconstpointer key)
{
  const ZhupiDetailsFields *fields = key;
  guint hash = zhupi_uuid_hash (&fields->entity);

  hash = hash * 31 + hash_string (fields->note);
  hash = hash * 31 + hash_string (fields->reason);
  hash = hash * 31 + g_int64_hash (&fields->created);
  hash = hash * 31 + g_int64_hash (&fields->modified);
  return hash * 31 + fields->score;
}

static gboolean
equal_fields (gconstpointer a,
              gconstpointer b)
{
  return zhupi_details_fields_equal (a, b);
}

ZhupiW3cPool *
zhupi_w3c_pool_new (void)
{
  ZhupiW3cPool *self = g_new0 (ZhupiW3cPool, 1);

  self->details = g_hash_table_new_full (hash_fields, equal_fields, NULL,
                                         (GDestroyNotify) zhupi_details_unref);
  return self;
}

void
zhupi_w3c_pool_free (ZhupiW3cPool *self)
{
  g_hash_table_unref (self->details);
  g_free (self);
}

static ZhupiDetails *
find (ZhupiW3cPool             *self,
      const ZhupiDetailsFields *fields)
{
  if (self->last != NULL
      && zhupi_details_fields_equal (zhupi_details_get_fields (self->last), fields))
    return self->last;
  return g_hash_table_lookup (self->details, fields);
}

ZhupiDetails *
zhupi_w3c_pool_intern (ZhupiW3cPool             *self,
                       const ZhupiDetailsFields *fields)
{
  self->last = find (self, fields);
  if (self->last == NULL)
    {
      self->last = zhupi_details_new (fields);
      g_hash_table_insert (self->details, (gpointer) zhupi_details_get_fields (self->last),
                           self->last);
    }
  return self->last;
}
