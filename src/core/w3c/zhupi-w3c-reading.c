/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-link.h"
#include "w3c/zhupi-w3c-reading.h"
#include "w3c/zhupi-w3c-word.h"

/* What an annotation takes in a file, or somewhat less. */
#define BYTES_AN_ITEM 512

void
zhupi_w3c_reading_init (ZhupiW3cReading *self,
                        const char      *data,
                        gsize            n_bytes,
                        ZhupiArticle    *article,
                        GPtrArray       *findings)
{
  *self = (ZhupiW3cReading) { .article = article, .findings = findings,
                              .n_bytes = n_bytes, .total = -1 };
  self->reader = zhupi_w3c_reader_new (data, n_bytes);
  zhupi_w3c_item_init (&self->item, data);
  self->source = zhupi_w3c_dup_source (article);
  self->item.source = self->source;
  zhupi_w3c_placer_init (&self->placer, zhupi_article_get_text (article));
  self->pool = zhupi_w3c_pool_new ();
  self->records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_w3c_link_free);
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->unplaced = g_ptr_array_new_with_free_func (g_free);
  self->ids = zhupi_uuid_set_new (n_bytes / BYTES_AN_ITEM);
  self->item.ids = self->ids;
  self->again = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, g_free);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  self->tag_set = g_object_ref (zhupi_tag_set_get_default ());
  self->id = g_string_new (NULL);
  self->label = g_string_new (NULL);
  self->creator = g_string_new (NULL);
  self->note = g_string_new (NULL);
  self->sha256 = g_string_new (NULL);
  self->members = g_string_new (NULL);
}

void
zhupi_w3c_reading_clear (ZhupiW3cReading *self)
{
  zhupi_json_reader_free (self->reader);
  zhupi_w3c_item_clear (&self->item);
  g_free (self->source);
  g_array_unref (self->records);
  zhupi_w3c_pool_free (self->pool);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->unplaced);
  zhupi_uuid_set_free (self->ids);
  g_hash_table_unref (self->again);
  g_hash_table_unref (self->tags);
  g_array_unref (self->ranges);
  g_object_unref (self->tag_set);
  g_string_free (self->id, TRUE);
  g_string_free (self->label, TRUE);
  g_string_free (self->creator, TRUE);
  g_string_free (self->note, TRUE);
  g_string_free (self->sha256, TRUE);
  g_string_free (self->members, TRUE);
  g_clear_error (&self->error);
}

ZhupiFinding *
zhupi_finding_new (guint  item,
                   char  *message)
{
  ZhupiFinding *self = g_new (ZhupiFinding, 1);

  self->item = item;
  self->message = message;
  return self;
}

void
zhupi_finding_free (ZhupiFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->message);
  g_free (self);
}

static void
tell (ZhupiW3cReading *self,
      guint            item,
      char            *message)
{
  if (self->findings != NULL)
    g_ptr_array_add (self->findings, zhupi_finding_new (item, message));
  else
    g_free (message);
}

void
zhupi_w3c_reading_tell (ZhupiW3cReading *self,
                        char            *message)
{
  tell (self, self->n_items, message);
}

void
zhupi_w3c_reading_tell_file (ZhupiW3cReading *self,
                             char            *message)
{
  tell (self, 0, message);
}

/* Goes on from the id that the last one with this id got, so that a file in which all have the same
 * one does not take the square of its length. */
static void
derive_free_id (ZhupiW3cReading *self,
                ZhupiUuid       *id)
{
  ZhupiUuid *key = g_memdup2 (id, sizeof *id);
  const ZhupiUuid *last = g_hash_table_lookup (self->again, id);

  if (last != NULL)
    *id = *last;
  do
    {
      ZhupiUuid taken = *id;

      zhupi_w3c_derive_id (&taken, "again", id);
    }
  while (!zhupi_uuid_set_add (self->ids, id));
  g_hash_table_replace (self->again, key, g_memdup2 (id, sizeof *id));
}

void
zhupi_w3c_reading_claim_id (ZhupiW3cReading *self,
                            ZhupiUuid       *id)
{
  if (zhupi_uuid_set_add (self->ids, id))
    return;
  zhupi_w3c_reading_tell (self, g_strdup (_("Another annotation has the same id; "
                                            "this one gets a new id.")));
  derive_free_id (self, id);
}
