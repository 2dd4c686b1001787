/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-pool.h"

struct _ZhupiW3cPool
{
  GHashTable *details;
};

static guint
hash_string (const char *string)
{
  return string != NULL ? g_str_hash (string) : 0;
}

static guint
hash_details (gconstpointer key)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (key);
  guint hash = zhupi_uuid_hash (&fields->entity);

  hash = hash * 31 + hash_string (fields->note);
  hash = hash * 31 + hash_string (fields->reason);
  hash = hash * 31 + g_int64_hash (&fields->created);
  hash = hash * 31 + g_int64_hash (&fields->modified);
  return hash * 31 + fields->score;
}

static gboolean
equal_details (gconstpointer a,
               gconstpointer b)
{
  return zhupi_details_equal (a, b);
}

ZhupiW3cPool *
zhupi_w3c_pool_new (void)
{
  ZhupiW3cPool *self = g_new0 (ZhupiW3cPool, 1);

  self->details = g_hash_table_new_full (hash_details, equal_details,
                                         (GDestroyNotify) zhupi_details_unref, NULL);
  return self;
}

void
zhupi_w3c_pool_free (ZhupiW3cPool *self)
{
  g_hash_table_unref (self->details);
  g_free (self);
}

ZhupiDetails *
zhupi_w3c_pool_intern (ZhupiW3cPool             *self,
                       const ZhupiDetailsFields *fields)
{
  g_autoptr (ZhupiDetails) details = zhupi_details_new (fields);
  ZhupiDetails *known = g_hash_table_lookup (self->details, details);

  if (known != NULL)
    return known;
  g_hash_table_add (self->details, zhupi_details_ref (details));
  return details;
}
