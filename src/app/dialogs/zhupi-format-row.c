/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dialogs/zhupi-format-row.h"

#include "panels/zhupi-name-factory.h"

#define LISTED_KEY "zhupi-formats"

static GPtrArray *
get_listed (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), LISTED_KEY);
}

void
zhupi_format_row_fill (AdwComboRow *row,
                       gboolean     is_reading)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *listed = g_ptr_array_new ();
  const ZhupiExchangeFormat *formats;
  guint n_formats;

  formats = zhupi_exchange_get_formats (&n_formats);
  for (guint i = 0; i < n_formats; i++)
    {
      if (is_reading ? formats[i].read == NULL : formats[i].write == NULL)
        continue;
      g_ptr_array_add (listed, (gpointer) &formats[i]);
      gtk_string_list_append (labels, zhupi_exchange_format_get_label (&formats[i]));
    }
  g_object_set_data_full (G_OBJECT (row), LISTED_KEY, listed, (GDestroyNotify) g_ptr_array_unref);
  zhupi_name_factory_use (GTK_WIDGET (row));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

const ZhupiExchangeFormat *
zhupi_format_row_get (AdwComboRow *row)
{
  return g_ptr_array_index (get_listed (row), adw_combo_row_get_selected (row));
}

void
zhupi_format_row_select (AdwComboRow               *row,
                         const ZhupiExchangeFormat *format)
{
  guint position;

  if (g_ptr_array_find (get_listed (row), format, &position))
    adw_combo_row_set_selected (row, position);
}
