/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-set.h"

#include "edit/zhupi-history.h"
#include "recognize/zhupi-suggesting.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>
#include <string.h>

/* The name space of sets of suggestions, a random UUID of version 4. */
static const ZhupiUuid set_space = {
  { 0xd1, 0x83, 0x0c, 0x6e, 0x5a, 0x47, 0x4b, 0x92, 0xa9, 0x3f, 0x1d, 0xe8, 0x64, 0x0b, 0x72, 0xc5 }
};

/* Not translated: the file must not depend on the language of the person. */
#define SET_NAME "Suggestions"

/* A set has a new id and the time of day, unless it comes from a file. */
static ZhupiAnnotationSet *
new_nameless_set (ZhupiArticle  *article,
                  GError       **error)
{
  char id[ZHUPI_UUID_STRING_SIZE];
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  ZhupiUuid uuid;

  zhupi_uuid_init_from_name (&uuid, &set_space, zhupi_article_get_sha256 (article), -1);
  zhupi_uuid_format (&uuid, id);
  json = g_strdup_printf ("{\"type\":\"AnnotationCollection\",\"id\":\"urn:uuid:%s\","
                          "\"label\":\"" SET_NAME "\",\"first\":{\"items\":[]}}", id);
  bytes = g_bytes_new_static (json, strlen (json));
  return zhupi_w3c_read (bytes, article, NULL, error);
}

ZhupiAnnotationSet *
zhupi_cli_suggest_set (ZhupiRecognizer  *recognizer,
                       ZhupiArticle     *article,
                       GError          **error)
{
  g_autoptr (ZhupiAnnotationSet) set = new_nameless_set (article, error);
  g_autoptr (GArray) suggestions = NULL;
  g_autoptr (ZhupiCommand) command = NULL;
  g_autoptr (ZhupiHistory) history = NULL;

  if (set == NULL)
    return NULL;
  suggestions = zhupi_recognizer_suggest (recognizer, article, NULL, error);
  if (suggestions == NULL)
    return NULL;

  command = zhupi_suggesting_new_command (set, suggestions,
                                          zhupi_recognizer_get_name (recognizer));
  history = zhupi_history_new (set);
  if (command != NULL && !zhupi_history_apply (history, command, error))
    return NULL;
  return g_steal_pointer (&set);
}

ZhupiRecognizer *
zhupi_cli_new_recognizer (void)
{
  ZhupiRecognizer *recognizer = zhupi_recognizer_new (NULL);
  g_autofree char *problem = zhupi_recognizer_dup_problem (recognizer);

  if (problem != NULL)
    zhupi_cli_complain (NULL, "%s", problem);
  return recognizer;
}

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

static ZhupiAnnotationSet *
read_set (const char    *path,
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
zhupi_cli_find_set (const char    *path,
                    ZhupiArticle  *article,
                    GError       **error)
{
  g_autoptr (ZhupiRecognizer) recognizer = NULL;

  if (path != NULL)
    return read_set (path, article, error);
  recognizer = zhupi_cli_new_recognizer ();
  return zhupi_cli_suggest_set (recognizer, article, error);
}
