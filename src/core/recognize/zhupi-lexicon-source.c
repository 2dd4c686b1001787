/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-source.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A word that the dictionary counted less often is mostly noise. */
#define MIN_COUNT 4
#define MAX_WORD_LENGTH 5
/* All counts of the dictionary together; only ratios matter. */
#define TOTAL_COUNT 60000000.0
#define COST_UNIT 16.0
/* What a name of the project's own lists costs: as a word counted a few hundred times. */
#define NAME_COST 190
/* What the name of a product costs that the dictionary does not have: it is a rare word. */
#define PRODUCT_COST 204
/* What a reader's own name costs: little, so that no word of the dictionary cuts it. */
#define USER_COST 120

/* What reading the lines of a list leads from one to the next. */
typedef struct
{
  guint32 kinds;
  ZhupiLexiconCanonicalFunc canonical;
  gpointer user_data;
} State;

/* Returns FALSE, with @error set, to stop. */
typedef gboolean (*LineFunc) (ZhupiLexiconBuilder *builder,
                              char                *line,
                              State               *state,
                              GError             **error);

static gboolean
for_each_line (ZhupiLexiconBuilder *builder,
               const char          *contents,
               LineFunc             func,
               State               *state,
               GError             **error)
{
  guint number = 1;

  for (const char *line = contents; *line != '\0'; number++)
    {
      gsize length = strcspn (line, "\n");
      g_autofree char *copy = g_strndup (line, length);

      if (*copy != '#' && *g_strstrip (copy) != '\0' && !func (builder, copy, state, error))
        {
          g_prefix_error (error, _("Line %u: "), number);
          return FALSE;
        }
      line += length + (line[length] == '\n');
    }
  return TRUE;
}

static gboolean
fail (GError    **error,
      const char *what)
{
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT, what);
  return FALSE;
}

static gboolean
read_section (char     *line,
              guint32  *kinds,
              GError  **error)
{
  g_auto (GStrv) names = NULL;

  line[strcspn (line, "]")] = '\0';
  names = g_strsplit (line + 1, " ", -1);
  *kinds = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      ZhupiLexiconKind kind;

      if (!zhupi_lexicon_kind_from_name (names[i], &kind))
        return fail (error, _("no kind of name is called so"));
      *kinds |= ZHUPI_LEXICON_MASK (kind);
    }
  return TRUE;
}

static guint8
cost_of (guint32 kinds)
{
  return kinds == ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_PRODUCT) ? PRODUCT_COST : NAME_COST;
}

static gboolean
add_list_line (ZhupiLexiconBuilder *builder,
               char                *line,
               State               *state,
               GError             **error)
{
  g_auto (GStrv) names = NULL;

  if (*line == '[')
    return read_section (line, &state->kinds, error);
  names = g_strsplit_set (line, " \t", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      ZhupiLexiconEntry entry = { .kinds = state->kinds, .cost = cost_of (state->kinds) };

      g_strdelimit (names[i], "_", ' ');
      if (*names[i] != '\0' && !zhupi_lexicon_builder_add (builder, names[i], &entry))
        return fail (error, _("this is not a name"));
    }
  return TRUE;
}

gboolean
zhupi_lexicon_source_add_list (ZhupiLexiconBuilder *builder,
                               const char          *contents,
                               GError             **error)
{
  State state = { 0 };

  return for_each_line (builder, contents, add_list_line, &state, error);
}

static gboolean
add_fold_line (ZhupiLexiconBuilder *builder,
               char                *line,
               State               *state,
               GError             **error)
{
  gunichar from = g_utf8_get_char_validated (line, -1);
  char *tab = strchr (line, '\t');
  gunichar to = tab != NULL ? g_utf8_get_char_validated (tab + 1, -1) : 0;

  if (to == 0 || to > G_MAXUINT16)
    return fail (error, _("two characters with a tab between them are expected"));
  if (from <= G_MAXUINT16)
    zhupi_lexicon_builder_fold (builder, from, to);
  return TRUE;
}

gboolean
zhupi_lexicon_source_add_folds (ZhupiLexiconBuilder *builder,
                                const char          *contents,
                                GError             **error)
{
  State state = { 0 };

  return for_each_line (builder, contents, add_fold_line, &state, error);
}

static ZhupiWordClass
word_class_from_tag (const char *tag)
{
  static const struct
  {
    const char *prefix;
    ZhupiWordClass word_class;
  } classes[] = {
    { "ns", ZHUPI_WORD_PLACE }, { "nr", ZHUPI_WORD_PERSON }, { "nt", ZHUPI_WORD_NAME },
    { "nz", ZHUPI_WORD_NAME }, { "vn", ZHUPI_WORD_VERBAL_NOUN }, { "v", ZHUPI_WORD_VERB },
    { "n", ZHUPI_WORD_NOUN }, { "a", ZHUPI_WORD_ADJECTIVE }, { "b", ZHUPI_WORD_ADJECTIVE },
    { "z", ZHUPI_WORD_ADJECTIVE }, { "m", ZHUPI_WORD_NUMBER }, { "q", ZHUPI_WORD_NUMBER },
    { "t", ZHUPI_WORD_TIME }, { "i", ZHUPI_WORD_IDIOM }, { "l", ZHUPI_WORD_IDIOM },
    { "j", ZHUPI_WORD_NOUN }, { "s", ZHUPI_WORD_NOUN }, { "f", ZHUPI_WORD_FUNCTION },
    { "d", ZHUPI_WORD_FUNCTION }, { "p", ZHUPI_WORD_FUNCTION }, { "c", ZHUPI_WORD_FUNCTION },
    { "u", ZHUPI_WORD_FUNCTION }, { "r", ZHUPI_WORD_FUNCTION }, { "y", ZHUPI_WORD_FUNCTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_has_prefix (tag, classes[i].prefix))
      return classes[i].word_class;
  return ZHUPI_WORD_NONE;
}

/* The dictionary counts thousands of given names as words; one character may be a surname. */
static gboolean
is_wanted (const char *word,
           int         count,
           const char *tag)
{
  glong length = g_utf8_strlen (word, -1);

  return length == 1 ||
         (count >= MIN_COUNT && length <= MAX_WORD_LENGTH && !g_str_has_prefix (tag, "nr"));
}

static gboolean
add_dictionary_line (ZhupiLexiconBuilder *builder,
                     char                *line,
                     State               *state,
                     GError             **error)
{
  char *tag = strrchr (line, ' ');
  char *count = tag != NULL ? (*tag++ = '\0', strrchr (line, ' ')) : NULL;
  ZhupiLexiconEntry entry = { .kinds = ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_WORD) };
  double n;

  if (count == NULL)
    return fail (error, _("word, count and part of speech are expected"));
  *count++ = '\0';
  n = MAX (atoi (count), 1);
  if (!is_wanted (line, n, tag))
    return TRUE;
  entry.word_class = word_class_from_tag (tag);
  entry.cost = CLAMP (lround (-log (n / TOTAL_COUNT) * COST_UNIT / 2) * 2, 1, G_MAXUINT8);
  zhupi_lexicon_builder_add (builder, line, &entry);
  return TRUE;
}

gboolean
zhupi_lexicon_source_add_dictionary (ZhupiLexiconBuilder *builder,
                                     const char          *contents,
                                     GError             **error)
{
  State state = { 0 };

  return for_each_line (builder, contents, add_dictionary_line, &state, error);
}

static ZhupiLexiconKind
kind_of_class (const char *tag)
{
  if (*tag == '\0' || g_str_equal (tag, "company"))
    return ZHUPI_LEXICON_USER_COMPANY;
  return g_str_equal (tag, "project") ? ZHUPI_LEXICON_USER_PROJECT : ZHUPI_LEXICON_USER_OTHER;
}

static gboolean
add_table_line (ZhupiLexiconBuilder *builder,
                char                *line,
                State               *state,
                GError             **error)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (columns);
  ZhupiLexiconKind kind = kind_of_class (n > 1 ? g_strstrip (columns[1]) : "");
  ZhupiLexiconEntry entry = { .kinds = ZHUPI_LEXICON_MASK (kind), .cost = USER_COST };

  if (!zhupi_lexicon_builder_add (builder, g_strstrip (columns[0]), &entry))
    return fail (error, _("this is not a name"));
  if (n > 2 && *columns[2] != '\0' && state->canonical != NULL)
    state->canonical (columns[0], g_strstrip (columns[2]), state->user_data);
  return TRUE;
}

gboolean
zhupi_lexicon_source_add_table (ZhupiLexiconBuilder      *builder,
                                const char               *contents,
                                ZhupiLexiconCanonicalFunc func,
                                gpointer                  user_data,
                                GError                  **error)
{
  State state = { .canonical = func, .user_data = user_data };

  return for_each_line (builder, contents, add_table_line, &state, error);
}
