/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-reason.h"
#include "recognize/zhupi-suggestion.h"

#include "annotation/zhupi-details.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATOR "; "
#define PLACEHOLDER "%s"

#define PER_MILLE_A_PERCENT 10

/* Every part that a reason can have. What stands for %s is kept as it is. */
static const char *const templates[] = {
  N_("lexicon: known company"),
  N_("lexicon: short name of a company"),
  N_("in your lexicon"),
  N_("ends in %s"),
  N_("in a list of companies"),
  N_("in a list of %s"),
  N_("before %s"),
  N_("after %s"),
  N_("%s times in this text"),
  N_("tagged as organization"),
  N_("tagged so in most places"),
  N_("shares its beginning with %s"),
  N_("short for %s"),
  N_("called %s"),
  N_("beside other companies"),
  N_("another name of %s"),
  N_("before its stock code"),
  N_("names the company %s"),
  N_("names the place %s"),
};

static void
append_words (GString    *reason,
              const char *words,
              const char *argument)
{
  const char *place = strstr (words, PLACEHOLDER);

  if (place == NULL)
    {
      g_string_append (reason, words);
      return;
    }
  g_string_append_len (reason, words, place - words);
  g_string_append (reason, argument);
  g_string_append (reason, place + strlen (PLACEHOLDER));
}

void
zhupi_reason_append (GString    *reason,
                     const char *words,
                     const char *argument)
{
  if (reason->len > 0)
    g_string_append (reason, SEPARATOR);
  append_words (reason, words, argument);
}

/* Returns what stands for %s in @part, %NULL when @part is not made from @words. */
static char *
match_template (const char *words,
                const char *part)
{
  const char *place = strstr (words, PLACEHOLDER);
  gsize before = place != NULL ? place - words : strlen (words);
  const char *after = place != NULL ? place + strlen (PLACEHOLDER) : "";
  gsize length = strlen (part);

  if (strncmp (words, part, before) != 0 || !g_str_has_suffix (part, after) ||
      length < before + strlen (after) || (place == NULL && length != before))
    return NULL;
  return g_strndup (part + before, length - before - strlen (after));
}

static void
translate_part (GString    *translation,
                const char *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *argument = match_template (templates[i], part);

      if (argument != NULL)
        {
          append_words (translation, _(templates[i]), argument);
          return;
        }
    }
  g_string_append (translation, part);
}

char *
zhupi_reason_translate (const char *reason)
{
  g_auto (GStrv) parts = NULL;
  GString *translation = g_string_new (NULL);

  g_return_val_if_fail (reason != NULL, g_string_free (translation, FALSE));

  parts = g_strsplit (reason, SEPARATOR, -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        /* Translators: stands between two reasons for a suggestion. */
        g_string_append (translation, C_("reason", "; "));
      translate_part (translation, parts[i]);
    }
  return g_string_free (translation, FALSE);
}

char *
zhupi_score_describe (int score)
{
  if (score == ZHUPI_SCORE_NONE)
    return NULL;
  /* Translators: how sure the recognizer is, in percent. */
  return g_strdup_printf (C_("score", "%d%%"), score / PER_MILLE_A_PERCENT);
}

guint32
zhupi_reason_find_evidence (const char *reason)
{
  g_auto (GStrv) parts = g_strsplit (reason, SEPARATOR, -1);
  guint32 evidence = 0;

  for (guint p = 0; parts[p] != NULL; p++)
    for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
      {
        const char *words = zhupi_evidence_get_words (i);
        g_autofree char *argument = words != NULL ? match_template (words, parts[p]) : NULL;

        if (argument != NULL)
          evidence |= ZHUPI_EVIDENCE_MASK (i);
      }
  return evidence;
}
