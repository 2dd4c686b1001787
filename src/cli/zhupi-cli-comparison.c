/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-comparison.h"

#include <json-glib/json-glib.h>
#include <math.h>

/* Words of the output, the same in every language: programs read them. */
static const char *const kinds[ZHUPI_N_DIFFERENCE_KINDS] = {
  [ZHUPI_DIFFERENCE_NONE] = "equal",
  [ZHUPI_DIFFERENCE_LABEL] = "class",
  [ZHUPI_DIFFERENCE_BOUNDARY] = "edges",
  [ZHUPI_DIFFERENCE_ONLY_LEFT] = "only-left",
  [ZHUPI_DIFFERENCE_ONLY_RIGHT] = "only-right",
};

static char *
dup_quote (ZhupiText                   *text,
           const ZhupiAnnotationRecord *record)
{
  char *quote = zhupi_text_dup_slice (text, zhupi_annotation_record_get_range (record));

  return g_strdelimit (quote, "\t\r\n", ' ');
}

static void
append_record (GString                     *out,
               ZhupiText                   *text,
               const ZhupiAnnotationRecord *record)
{
  g_autofree char *quote = NULL;

  if (record->details == NULL)
    {
      g_string_append (out, "\t-\t-\t-");
      return;
    }
  quote = dup_quote (text, record);
  g_string_append_printf (out, "\t%u-%u\t%s\t%s", record->start, record->end,
                          g_quark_to_string (record->tag), quote);
}

static void
append_number (GString *out,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, '\t');
  g_string_append (out, isnan (number) ? "-" : g_ascii_formatd (digits, sizeof digits, "%.3f",
                                                                number));
}

static const char *
get_class (const ZhupiClassScore *score)
{
  return score->tag == 0 ? "all" : g_quark_to_string (score->tag);
}

static void
append_score (GString               *out,
              const ZhupiClassScore *score)
{
  g_string_append_printf (out, "%s\t%u\t%u", get_class (score), score->n_left, score->n_right);
  for (guint kind = 0; kind < ZHUPI_N_DIFFERENCE_KINDS; kind++)
    g_string_append_printf (out, "\t%u", score->n[kind]);
  append_number (out, zhupi_class_score_get_exact_f1 (score));
  append_number (out, zhupi_class_score_get_overlap_f1 (score));
  g_string_append_c (out, '\n');
}

static void
append_differences (GString         *out,
                    ZhupiComparison *comparison,
                    ZhupiText       *text)
{
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_comparison_get_differences (comparison, &n_differences);

  for (guint i = 0; i < n_differences; i++)
    {
      if (differences[i].kind == ZHUPI_DIFFERENCE_NONE)
        continue;
      g_string_append (out, kinds[differences[i].kind]);
      append_record (out, text, &differences[i].left);
      append_record (out, text, &differences[i].right);
      g_string_append_c (out, '\n');
    }
}

char *
zhupi_cli_comparison_to_text (ZhupiComparison      *comparison,
                              const ZhupiAgreement *agreement,
                              ZhupiText            *text)
{
  GString *out = g_string_new (NULL);
  guint n_scores;
  const ZhupiClassScore *scores = zhupi_comparison_get_scores (comparison, &n_scores);

  append_differences (out, comparison, text);
  g_string_append (out, "\nclass\tleft\tright\tequal\tclass\tedges\tonly-left\tonly-right\tF1\t"
                        "overlap-F1\n");
  for (guint i = 0; i < n_scores; i++)
    append_score (out, &scores[i]);
  g_string_append (out, "\ncharacters\tequal\tagreement\tkappa\talpha\n");
  g_string_append_printf (out, "%u\t%u", agreement->n_units, agreement->n_equal);
  append_number (out, agreement->observed);
  append_number (out, agreement->kappa);
  append_number (out, agreement->alpha);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static void
add_integer (JsonBuilder *builder,
             const char  *name,
             guint        value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       value)
{
  json_builder_set_member_name (builder, name);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

static void
add_record (JsonBuilder                 *builder,
            const char                  *side,
            ZhupiText                   *text,
            const ZhupiAnnotationRecord *record)
{
  g_autofree char *quote = NULL;
  char id[ZHUPI_UUID_STRING_SIZE];

  if (record->details == NULL)
    return;
  quote = zhupi_text_dup_slice (text, zhupi_annotation_record_get_range (record));
  zhupi_uuid_format (&record->id, id);
  json_builder_set_member_name (builder, side);
  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  add_integer (builder, "start", record->start);
  add_integer (builder, "end", record->end);
  add_string (builder, "class", g_quark_to_string (record->tag));
  add_string (builder, "quote", quote);
  json_builder_end_object (builder);
}

static void
add_differences (JsonBuilder     *builder,
                 ZhupiComparison *comparison,
                 ZhupiText       *text)
{
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_comparison_get_differences (comparison, &n_differences);

  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_differences; i++)
    {
      json_builder_begin_object (builder);
      add_string (builder, "kind", kinds[differences[i].kind]);
      add_record (builder, "left", text, &differences[i].left);
      add_record (builder, "right", text, &differences[i].right);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_score (JsonBuilder           *builder,
           const ZhupiClassScore *score)
{
  json_builder_begin_object (builder);
  add_string (builder, "class", get_class (score));
  add_integer (builder, "left", score->n_left);
  add_integer (builder, "right", score->n_right);
  for (guint kind = 0; kind < ZHUPI_N_DIFFERENCE_KINDS; kind++)
    {
      if (kind != ZHUPI_DIFFERENCE_LABEL)
        add_integer (builder, kinds[kind], score->n[kind]);
    }
  add_integer (builder, "other-class", score->n[ZHUPI_DIFFERENCE_LABEL]);
  add_number (builder, "f1", zhupi_class_score_get_exact_f1 (score));
  add_number (builder, "overlap-f1", zhupi_class_score_get_overlap_f1 (score));
  json_builder_end_object (builder);
}

static void
add_scores (JsonBuilder     *builder,
            ZhupiComparison *comparison)
{
  guint n_scores;
  const ZhupiClassScore *scores = zhupi_comparison_get_scores (comparison, &n_scores);

  json_builder_set_member_name (builder, "scores");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_scores; i++)
    add_score (builder, &scores[i]);
  json_builder_end_array (builder);
}

static void
add_agreement (JsonBuilder          *builder,
               const ZhupiAgreement *agreement)
{
  json_builder_set_member_name (builder, "agreement");
  json_builder_begin_object (builder);
  add_integer (builder, "characters", agreement->n_units);
  add_integer (builder, "equal", agreement->n_equal);
  add_number (builder, "observed", agreement->observed);
  add_number (builder, "kappa", agreement->kappa);
  add_number (builder, "alpha", agreement->alpha);
  json_builder_end_object (builder);
}

char *
zhupi_cli_comparison_to_json (ZhupiComparison      *comparison,
                              const ZhupiAgreement *agreement,
                              ZhupiText            *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_differences (builder, comparison, text);
  add_scores (builder, comparison);
  add_agreement (builder, agreement);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return g_strconcat (json, "\n", NULL);
}
