/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-set.h"

#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>

GPtrArray *
zhupi_cli_new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
}

static void
append_finding (GString            *lines,
                const char         *shown,
                const ZhupiFinding *finding)
{
  if (finding->item == 0)
    g_string_append_printf (lines, "%s: %s\n", shown, finding->message);
  else
    g_string_append_printf (lines, _("%s: annotation %u: %s\n"), shown, finding->item,
                            finding->message);
}

char *
zhupi_cli_format_findings (const char *file,
                           GPtrArray  *findings)
{
  g_autofree char *shown = g_filename_display_name (file);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    append_finding (lines, shown, g_ptr_array_index (findings, i));
  return g_string_free (lines, FALSE);
}

void
zhupi_cli_tell_findings (const char *file,
                         GPtrArray  *findings)
{
  g_autofree char *lines = zhupi_cli_format_findings (file, findings);

  zhupi_cli_say (lines);
}

ZhupiAnnotationSet *
zhupi_cli_read_told_set (const char    *path,
                         ZhupiArticle  *article,
                         GError       **error)
{
  g_autoptr (GBytes) bytes = zhupi_cli_read_set (path, error);
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  ZhupiAnnotationSet *set;

  if (bytes == NULL)
    return NULL;
  set = zhupi_w3c_read (bytes, article, findings, error);
  if (set != NULL)
    zhupi_cli_tell_findings (path, findings);
  return set;
}

ZhupiAnnotationSet *
zhupi_cli_find_set (const ZhupiCliCommand  *command,
                    const char             *path,
                    ZhupiArticle           *article,
                    const char             *name,
                    ZhupiCliRecognition    *recognition,
                    ZhupiExit              *result)
{
  ZhupiAnnotationSet *set;
  GError *error = NULL;

  if (path == NULL && !zhupi_cli_recognition_open (recognition, command, result))
    return NULL;
  if (path != NULL)
    set = zhupi_cli_read_told_set (path, article, &error);
  else
    set = zhupi_cli_recognition_suggest (recognition, article, name, NULL, &error);
  if (set == NULL)
    *result = zhupi_cli_fail (path != NULL ? path : name, error);
  return set;
}
