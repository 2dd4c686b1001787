/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-csv.h"

#define LINE_END "\r\n"
#define HEADER "id,class,name,aliases,note,mentions" LINE_END

static gboolean
count_cb (const ZhupiAnnotationRecord *record,
          gpointer                     user_data)
{
  const ZhupiUuid *entity = &zhupi_details_get_fields (record->details)->entity;
  gpointer n = g_hash_table_lookup (user_data, entity);

  if (!zhupi_uuid_is_none (entity))
    g_hash_table_insert (user_data, (gpointer) entity, GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
  return TRUE;
}

static void
append_entity (GString     *table,
               ZhupiEntity *entity,
               GHashTable  *counts)
{
  const ZhupiUuid *id = zhupi_entity_get_id (entity);
  const char * const *aliases = zhupi_entity_get_aliases (entity);
  g_autofree char *joined = aliases != NULL ? g_strjoinv ("\n", (char **) aliases) : NULL;
  char string[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (id, string);
  zhupi_csv_append_field (table, string);
  zhupi_csv_append_field (table, zhupi_entity_get_tag (entity));
  zhupi_csv_append_field (table, zhupi_entity_get_name (entity));
  zhupi_csv_append_field (table, joined);
  zhupi_csv_append_field (table, zhupi_entity_get_note (entity));
  g_string_append_printf (table, "%u" LINE_END,
                          GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)));
}

GBytes *
zhupi_csv_write_entities (ZhupiAnnotationSet  *set,
                          GError             **error)
{
  GListModel *entities = zhupi_annotation_set_get_entities (set);
  g_autoptr (GHashTable) counts = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);
  GString *table = g_string_new (HEADER);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), count_cb, counts);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      append_entity (table, entity, counts);
    }

  return g_string_free_to_bytes (table);
}
