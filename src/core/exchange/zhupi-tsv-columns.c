/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-tsv-columns.h"

#include <string.h>

#define SPAN "#T_SP="
#define CHAIN "#T_CH="
#define RELATION "#T_RL="
#define SLOT "ROLE_"
#define BASE "BT_"

static void
clear_column (gpointer data)
{
  ZhupiTsvColumn *self = data;

  g_free (self->layer);
  g_free (self->name);
  g_free (self->base);
}

GArray *
zhupi_tsv_columns_new (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (ZhupiTsvColumn));

  g_array_set_clear_func (columns, clear_column);
  return columns;
}

static void
add (GArray       *columns,
     ZhupiTsvKind  kind,
     const char   *layer,
     const char   *name,
     const char   *base)
{
  ZhupiTsvColumn column = { kind, g_strdup (layer), g_strdup (name), g_strdup (base) };

  g_array_append_val (columns, column);
}

/* "ROLE_layer:feature_linktype" */
static char *
find_slot_name (const char *feature)
{
  const char *colon = strchr (feature, ':');
  const char *name = colon != NULL ? colon + 1 : feature + strlen (SLOT);
  const char *end = strchr (name, '_');

  return g_strndup (name, end != NULL ? (gsize) (end - name) : strlen (name));
}

static void
declare_span (GArray  *columns,
              char   **parts)
{
  const char *layer = parts[0];

  if (parts[1] == NULL)
    add (columns, ZHUPI_TSV_FEATURE, layer, "", NULL);
  for (char **feature = parts + 1; layer != NULL && *feature != NULL; feature++)
    {
      g_autofree char *slot = NULL;

      if (!g_str_has_prefix (*feature, SLOT))
        {
          add (columns, ZHUPI_TSV_FEATURE, layer, *feature, NULL);
          continue;
        }
      slot = find_slot_name (*feature);
      add (columns, ZHUPI_TSV_SLOT_ROLE, layer, slot, feature[1]);
      add (columns, ZHUPI_TSV_SLOT_TARGET, layer, slot, feature[1]);
      feature += feature[1] != NULL;
    }
}

static void
declare_relation (GArray  *columns,
                  char   **parts)
{
  guint n_parts = g_strv_length (parts);
  const char *last = parts[n_parts - 1];
  /* The first part is the layer, whatever it is called. */
  const char *base = n_parts > 1 && g_str_has_prefix (last, BASE) ? last + strlen (BASE) : NULL;
  guint n_features = n_parts - 1 - (base != NULL);

  if (n_features == 0)
    add (columns, ZHUPI_TSV_RELATION, parts[0], "", base);
  for (guint i = 0; i < n_features; i++)
    add (columns, ZHUPI_TSV_RELATION, parts[0], parts[i + 1], base);
  add (columns, ZHUPI_TSV_SOURCE, parts[0], "", base);
}

void
zhupi_tsv_columns_declare (GArray     *columns,
                           const char *line)
{
  const char *equals = strchr (line, '=');
  g_auto (GStrv) parts = equals != NULL ? g_strsplit (equals + 1, "|", -1) : NULL;

  if (parts == NULL || parts[0] == NULL)
    return;
  if (g_str_has_prefix (line, SPAN))
    declare_span (columns, parts);
  else if (g_str_has_prefix (line, RELATION))
    declare_relation (columns, parts);
  else if (g_str_has_prefix (line, CHAIN))
    {
      add (columns, ZHUPI_TSV_CHAIN_TYPE, parts[0], "", NULL);
      add (columns, ZHUPI_TSV_CHAIN_RELATION, parts[0], "", NULL);
    }
}

const char *
zhupi_tsv_get_layer_name (const char *layer)
{
  const char *dot = strrchr (layer, '.');

  return dot != NULL ? dot + 1 : layer;
}
