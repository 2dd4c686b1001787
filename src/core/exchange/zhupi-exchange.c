/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange.h"

#include "exchange/zhupi-csv.h"
#include "w3c/zhupi-w3c.h"

#include <glib/gi18n-lib.h>

static GBytes *
write_w3c (ZhupiAnnotationSet  *set,
           GError             **error)
{
  return zhupi_w3c_write (set);
}

/* A new format is a new line here and a file of its own beside this one. */
static const ZhupiExchangeFormat formats[] = {
  {
    .id = "w3c",
    .label = N_("W3C Web Annotation (JSON)"),
    .extension = "zhupi.json",
    .mime_type = "application/ld+json",
    .is_whole = TRUE,
    .write = write_w3c,
    .read = zhupi_w3c_read,
  },
  {
    .id = "csv",
    .label = N_("Table of mentions (CSV)"),
    .extension = "csv",
    .mime_type = "text/csv",
    .is_whole = FALSE,
    .write = zhupi_csv_write,
    .read = zhupi_csv_read,
  },
};

/**
 * zhupi_exchange_get_formats:
 * @n_formats: (out): how many there are
 *
 * Returns: (transfer none): all formats, the most important first
 */
const ZhupiExchangeFormat *
zhupi_exchange_get_formats (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/* Returns: (transfer none) (nullable): the format of that short name */
const ZhupiExchangeFormat *
zhupi_exchange_find_format (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];

  return NULL;
}

/* Returns: (transfer none): the name in the language of the person */
const char *
zhupi_exchange_format_get_label (const ZhupiExchangeFormat *format)
{
  g_return_val_if_fail (format != NULL, NULL);

  return _(format->label);
}
