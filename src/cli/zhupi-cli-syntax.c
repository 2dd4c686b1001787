/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-syntax.h"

#include "json/zhupi-json-reader.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>

static gboolean
judge (GBytes  *bytes,
       GError **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (data, n_bytes);

  zhupi_json_reader_set_grammar_only (reader);
  zhupi_json_reader_read_all (reader);
  return zhupi_json_reader_check (reader, error);
}

ZhupiExit
zhupi_cli_check_syntax (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *line = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  GError *error = NULL;
  ZhupiExit judgment;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes == NULL)
    return zhupi_cli_fail (path, error);

  judgment = judge (bytes, &problem) ? ZHUPI_EXIT_DONE : ZHUPI_EXIT_FINDINGS;
  line = g_strdup_printf ("%s: %s\n", shown,
                          problem != NULL ? problem->message : _("This is valid JSON."));
  return zhupi_cli_worse (judgment, zhupi_cli_print (line));
}
