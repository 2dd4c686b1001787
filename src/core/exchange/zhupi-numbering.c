/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-numbering.h"

typedef struct
{
  GHashTable *numbers; /* ids, borrowed from the records, to numbers */
  guint n;
} Numbering;

static gboolean
number_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  Numbering *self = user_data;

  g_hash_table_insert (self->numbers, (gpointer) &record->id, GUINT_TO_POINTER (++self->n));
  return TRUE;
}

static guint
get_number (Numbering       *self,
            const ZhupiUuid *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const ZhupiNumberedLink *x = a;
  const ZhupiNumberedLink *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  return strcmp (x->kind, y->kind);
}

static void
append_link (Numbering     *self,
             ZhupiRelation *relation,
             GArray        *links)
{
  ZhupiNumberedLink link = {
    get_number (self, zhupi_relation_get_from (relation)),
    get_number (self, zhupi_relation_get_to (relation)),
    zhupi_relation_get_kind (relation), zhupi_relation_get_note (relation),
  };

  if (link.from > 0 && link.to > 0)
    g_array_append_val (links, link);
}

GArray *
zhupi_numbering_list_links (ZhupiAnnotationSet *set)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  GArray *links = g_array_new (FALSE, FALSE, sizeof (ZhupiNumberedLink));
  Numbering self = { g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal), 0 };

  if (g_list_model_get_n_items (relations) > 0)
    zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), number_cb, &self);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      append_link (&self, relation, links);
    }
  g_array_sort (links, compare_links);
  g_hash_table_unref (self.numbers);
  return links;
}
