/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-cases.h"

#include <string.h>

static GArray *
suggest (ZhupiRecognizer *recognizer,
         const char      *utf8,
         gboolean         with_tagger)
{
  const ZhupiRecognizerOptions options = { .without_tagger = !with_tagger };
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);

  return zhupi_recognizer_suggest_with (recognizer, article, &options, NULL, NULL);
}

GArray *
rule_cases_suggest (ZhupiRecognizer *recognizer,
                    const char      *utf8)
{
  return suggest (recognizer, utf8, FALSE);
}

static char *
describe (const char   *utf8,
          const GArray *suggestions)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      g_autofree char *slice = zhupi_text_dup_slice (text, suggestion->range);

      g_string_append_printf (found, "%s%s:%s", found->len > 0 ? " " : "",
                              g_quark_to_string (suggestion->tag), slice);
    }
  return g_string_free (found, FALSE);
}

gboolean
rule_cases_have_dictionary (ZhupiRecognizer *recognizer)
{
  if (zhupi_recognizer_lookup_word ("蝴蝶", strlen ("蝴蝶"), recognizer) > 0)
    return TRUE;
  g_test_skip ("the dictionary was not built in: python3-jieba is not installed");
  return FALSE;
}

static gboolean
have_tagger (ZhupiRecognizer *recognizer)
{
  g_autofree char *problem = zhupi_recognizer_dup_problem (recognizer);

  if (problem != NULL)
    g_test_skip ("there is no tagger: python3-jieba is not installed");
  return problem == NULL;
}

static void
test_rule (gconstpointer data)
{
  const Rule *rule = data;
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  if (!rule_cases_have_dictionary (recognizer) || (rule->with_tagger && !have_tagger (recognizer)))
    return;
  for (const Case *one = rule->cases; one->text != NULL; one++)
    {
      g_autoptr (GArray) suggestions = suggest (recognizer, one->text, rule->with_tagger);
      g_autofree char *found = describe (one->text, suggestions);

      g_test_message ("%s", one->text);
      g_assert_cmpstr (found, ==, one->expected);
    }
}

void
rule_cases_add (const Rule *rules,
                guint       n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    g_test_add_data_func (rules[i].name, &rules[i], test_rule);
}
