/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-recognition.h"

#include "edit/zhupi-history.h"
#include "recognize/zhupi-suggesting.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>
#include <string.h>

/* The name space of sets of suggestions, a random UUID of version 4. */
static const ZhupiUuid set_space = {
  { 0xd1, 0x83, 0x0c, 0x6e, 0x5a, 0x47, 0x4b, 0x92, 0xa9, 0x3f, 0x1d, 0xe8, 0x64, 0x0b, 0x72, 0xc5 }
};

/* Not translated: the file must not depend on the language of the person. */
#define SET_NAME "Suggestions"

/* What a filter's input calls an article; the reader of sets keeps what it does not know. */
#define ARTICLE_ID_KEY "zhupi:articleId"

#define MAX_PERCENT 100
#define PER_MILLE_OF_PERCENT 10

/* The recognizer takes a threshold of 0 for the usual one. */
#define LEAST_THRESHOLD 1

static gboolean
read_threshold (ZhupiCliRecognition *self)
{
  guint64 percent;

  if (self->threshold == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (self->threshold, 10, 0, MAX_PERCENT, &percent, NULL))
    return FALSE;
  self->options.threshold = MAX ((int) percent * PER_MILLE_OF_PERCENT, LEAST_THRESHOLD);
  return TRUE;
}

static gboolean
add_lexicons (ZhupiCliRecognition *self,
              ZhupiExit           *result)
{
  g_autoptr (ZhupiLearner) learner = NULL;
  GError *error = NULL;

  if (self->lexicons == NULL)
    return TRUE;
  learner = zhupi_learner_new ();
  for (char **path = self->lexicons; *path != NULL; path++)
    if (!zhupi_learner_add_lexicon (learner, *path, &error))
      {
        *result = zhupi_cli_fail (*path, error);
        return FALSE;
      }
  zhupi_recognizer_set_learner (self->recognizer, learner);
  return TRUE;
}

/* What is missing is told once; of the tagger only when it is wanted. */
static void
tell_problem (ZhupiCliRecognition *self)
{
  g_autofree char *problem = NULL;

  if (self->has_told)
    return;
  self->has_told = TRUE;
  problem = self->no_tagger ? zhupi_recognizer_dup_lexicon_problem (self->recognizer)
                            : zhupi_recognizer_dup_problem (self->recognizer);
  if (problem != NULL)
    zhupi_cli_complain (NULL, "%s", problem);
}

gboolean
zhupi_cli_recognition_open (ZhupiCliRecognition   *self,
                            const ZhupiCliCommand *command,
                            ZhupiExit             *result)
{
  if (!read_threshold (self))
    {
      *result = zhupi_cli_misused (command, _("--threshold is a number from 0 to 100"));
      return FALSE;
    }
  self->recognizer = zhupi_recognizer_new (NULL);
  if (!add_lexicons (self, result))
    return FALSE;
  zhupi_cli_progress_init (&self->progress, self->show_progress);
  self->options.without_tagger = self->no_tagger;
  self->options.progress = zhupi_cli_progress_tell;
  self->options.progress_data = &self->progress;
  return TRUE;
}

void
zhupi_cli_recognition_share (ZhupiCliRecognition *self)
{
  tell_problem (self);
  self->options.progress = NULL;
}

void
zhupi_cli_recognition_clear (ZhupiCliRecognition *self)
{
  g_strfreev (self->lexicons);
  g_free (self->threshold);
  g_clear_object (&self->recognizer);
}

const char *
zhupi_cli_recognition_name_set (const char *sha256,
                                ZhupiUuid  *id)
{
  zhupi_uuid_init_from_name (id, &set_space, sha256, -1);
  return SET_NAME;
}

/* A set has a new id and the time of day, unless it comes from a file. */
static ZhupiAnnotationSet *
new_nameless_set (ZhupiArticle  *article,
                  const char    *article_id,
                  GError       **error)
{
  char id[ZHUPI_UUID_STRING_SIZE];
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  ZhupiUuid uuid;
  const char *name = zhupi_cli_recognition_name_set (zhupi_article_get_sha256 (article), &uuid);

  zhupi_uuid_format (&uuid, id);
  json = g_strdup_printf ("{\"type\":\"AnnotationCollection\",\"id\":\"urn:uuid:%s\","
                          "\"label\":\"%s\"%s%s}", id, name,
                          article_id != NULL ? ",\"" ARTICLE_ID_KEY "\":" : "",
                          article_id != NULL ? article_id : "");
  bytes = g_bytes_new_static (json, strlen (json));
  return zhupi_w3c_read (bytes, article, NULL, error);
}

/* Not before there is an article: what is missing of its data need not be told otherwise. */
void
zhupi_cli_recognition_begin (ZhupiCliRecognition *self,
                             const char          *name)
{
  if (self->options.progress == NULL)
    return;
  tell_problem (self);
  zhupi_cli_progress_begin (&self->progress, name);
}

void
zhupi_cli_recognition_end (ZhupiCliRecognition *self)
{
  if (self->options.progress != NULL)
    zhupi_cli_progress_end (&self->progress);
}

static GArray *
find_names (ZhupiCliRecognition *self,
            ZhupiArticle        *article,
            const char          *name,
            GError             **error)
{
  GArray *suggestions;

  zhupi_cli_recognition_begin (self, name);
  suggestions = zhupi_recognizer_suggest_with (self->recognizer, article, &self->options, NULL,
                                               error);
  zhupi_cli_recognition_end (self);
  return suggestions;
}

ZhupiAnnotationSet *
zhupi_cli_recognition_suggest (ZhupiCliRecognition *self,
                               ZhupiArticle        *article,
                               const char          *name,
                               const char          *id,
                               GError             **error)
{
  g_autoptr (ZhupiAnnotationSet) set = new_nameless_set (article, id, error);
  g_autoptr (GArray) suggestions = NULL;
  g_autoptr (ZhupiCommand) command = NULL;
  g_autoptr (ZhupiHistory) history = NULL;

  if (set == NULL)
    return NULL;
  suggestions = find_names (self, article, name, error);
  if (suggestions == NULL)
    return NULL;

  command = zhupi_suggesting_new_command (set, suggestions,
                                          zhupi_recognizer_get_name (self->recognizer));
  history = zhupi_history_new (set);
  if (command != NULL && !zhupi_history_apply (history, command, error))
    return NULL;
  return g_steal_pointer (&set);
}
