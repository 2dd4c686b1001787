/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognizer.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

/* How well names are found: precision, recall and F for each text of a folder that has a gold set
 * (NN.txt with NN.gold.json) and over all of them, with misses and false alarms. Spans must be
 * exact. Gold entries that are nested, debatable or zones are neither asked for nor punished. */

typedef struct
{
  guint n_right;
  guint n_wrong;
  guint n_missed;
} Counts;

typedef struct
{
  JsonObject *gold;
  ZhupiText *text;
  GArray *suggestions;
  const char *tag;
  Counts *counts;
  gboolean is_told;
} Score;

static JsonArray *
list_of (JsonObject *gold,
         const char *name)
{
  return json_object_get_array_member (gold, name);
}

static gboolean
is_at (JsonObject *entry,
       ZhupiRange  range)
{
  return json_object_get_int_member (entry, "start") == range.start &&
         json_object_get_int_member (entry, "end") == range.end;
}

static gboolean
has_class (JsonObject *entry,
           const char *tag)
{
  return g_str_equal (json_object_get_string_member_with_default (entry, "cls", ""), tag) ||
         g_str_equal (json_object_get_string_member_with_default (entry, "also", ""), tag);
}

static JsonObject *
find_entry (JsonObject *gold,
            const char *list,
            ZhupiRange  range,
            const char *tag)
{
  JsonArray *entries = list_of (gold, list);

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);

      if (is_at (entry, range) && (tag == NULL || has_class (entry, tag)))
        return entry;
    }
  return NULL;
}

static gboolean
is_nested (JsonObject *entry)
{
  return json_object_get_boolean_member_with_default (entry, "nested", FALSE);
}

static void
tell (const Score *score,
      const char  *what,
      ZhupiRange   range)
{
  g_autofree char *slice = zhupi_text_dup_slice (score->text, range);

  if (score->is_told)
    g_print ("    %s %s at %u: %s\n", what, score->tag, range.start, slice);
}

static void
judge (Score                 *score,
       const ZhupiSuggestion *suggestion)
{
  JsonObject *entry = find_entry (score->gold, "gold", suggestion->range, score->tag);

  if (entry != NULL && !is_nested (entry))
    score->counts->n_right++;
  else if (entry == NULL && find_entry (score->gold, "debatable", suggestion->range, NULL) == NULL &&
           find_entry (score->gold, "zone", suggestion->range, NULL) == NULL)
    {
      score->counts->n_wrong++;
      tell (score, "false", suggestion->range);
    }
}

static gboolean
is_suggested (const Score *score,
              JsonObject  *entry)
{
  for (guint i = 0; i < score->suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (score->suggestions, ZhupiSuggestion, i);

      if (is_at (entry, suggestion->range) &&
          has_class (entry, g_quark_to_string (suggestion->tag)))
        return TRUE;
    }
  return FALSE;
}

static void
look_for_misses (Score *score)
{
  JsonArray *entries = list_of (score->gold, "gold");

  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = json_array_get_object_element (entries, i);
      ZhupiRange range = { json_object_get_int_member (entry, "start"),
                           json_object_get_int_member (entry, "end") };

      if (is_nested (entry) || is_suggested (score, entry) ||
          !g_str_equal (json_object_get_string_member (entry, "cls"), score->tag))
        continue;
      score->counts->n_missed++;
      tell (score, "missed", range);
    }
}

static void
print_counts (const char   *name,
              const char   *tag,
              const Counts *counts)
{
  double found = counts->n_right + counts->n_wrong;
  double wanted = counts->n_right + counts->n_missed;

  g_print ("%-12s %-8s %3u right %3u wrong %3u missed", name, tag, counts->n_right,
           counts->n_wrong, counts->n_missed);
  if (found > 0 && wanted > 0)
    g_print ("   P %.3f R %.3f F %.3f", counts->n_right / found, counts->n_right / wanted,
             2 * counts->n_right / (found + wanted));
  g_print ("\n");
}

static void
score_class (const char *name,
             JsonObject *gold,
             ZhupiText  *text,
             GArray     *suggestions,
             const char *tag,
             Counts     *total)
{
  Counts counts = { 0 };
  Score score = { gold, text, suggestions, tag, &counts, TRUE };

  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);

      if (g_str_equal (g_quark_to_string (suggestion->tag), tag))
        judge (&score, suggestion);
    }
  look_for_misses (&score);
  print_counts (name, tag, &counts);
  total->n_right += counts.n_right;
  total->n_wrong += counts.n_wrong;
  total->n_missed += counts.n_missed;
}

static void
score_article (ZhupiRecognizer *recognizer,
               const char      *folder,
               const char      *gold_name,
               Counts           totals[2])
{
  g_autofree char *name = g_strndup (gold_name, strlen (gold_name) - strlen (".gold.json"));
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *text_path = g_build_filename (folder, text_name, NULL);
  g_autofree char *gold_path = g_build_filename (folder, gold_name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (ZhupiText) text = NULL;
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (GArray) suggestions = NULL;
  char *contents;

  if (!json_parser_load_from_file (parser, gold_path, NULL) ||
      !g_file_get_contents (text_path, &contents, NULL, NULL))
    return;
  text = zhupi_text_new_take (contents, strlen (contents));
  article = zhupi_article_new (text, NULL);
  suggestions = zhupi_recognizer_suggest (recognizer, article, NULL, NULL);
  score_class (name, json_node_get_object (json_parser_get_root (parser)), text, suggestions,
               "company", &totals[0]);
  score_class (name, json_node_get_object (json_parser_get_root (parser)), text, suggestions,
               "project", &totals[1]);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_gold (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".gold.json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (GPtrArray) names = argc > 1 ? list_gold (argv[1]) : NULL;
  Counts totals[2] = { { 0 } };

  setlocale (LC_ALL, "");

  if (names == NULL || names->len == 0)
    {
      g_print ("no texts with gold sets are here: nothing to score\n");
      return 0;
    }
  for (guint i = 0; i < names->len; i++)
    score_article (recognizer, argv[1], g_ptr_array_index (names, i), totals);
  print_counts ("all", "company", &totals[0]);
  print_counts ("all", "project", &totals[1]);
  return 0;
}
