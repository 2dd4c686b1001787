/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-lexicon-source.h"
#include "recognize/zhupi-normal-form.h"
#include "zhupi-error.h"

#include <string.h>

#define N_RANDOM_NAMES 3000
#define MAX_LENGTH 5
#define FIRST_HAN 0x4e00
#define N_HAN 300
#define DAMAGE_STEP 997

static ZhupiLexicon *
lexicon_of_list (const char *list)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ZhupiLexicon *lexicon;

  zhupi_lexicon_source_add_list (builder, list, &error);
  g_assert_no_error (error);
  bytes = zhupi_lexicon_builder_finish (builder);
  lexicon = zhupi_lexicon_new (bytes, &error);
  g_assert_no_error (error);
  return lexicon;
}

static const ZhupiLexiconEntry *
look_up (const ZhupiLexicon *lexicon,
         const char         *name)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (name, -1, &length);

  return zhupi_lexicon_lookup (lexicon, chars, length);
}

static guint
longest (const ZhupiLexicon *lexicon,
         const char         *text)
{
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &length);

  return zhupi_lexicon_longest (lexicon, chars, length);
}

static void
test_knows_names (void)
{
  g_autoptr (ZhupiLexicon) lexicon = lexicon_of_list ("# comment\n[company]\n星河重工 云帆电池\n"
                                                      "[suffix]\n重工\nCloud_Sail\n");

  g_assert_cmphex (look_up (lexicon, "星河重工")->kinds, ==,
                   ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_COMPANY));
  g_assert_cmphex (look_up (lexicon, "Cloud Sail")->kinds, ==,
                   ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_SUFFIX));
  g_assert_null (look_up (lexicon, "星河"));
  g_assert_null (look_up (lexicon, "星河重工业"));
  g_assert_null (look_up (lexicon, "未知"));
}

static void
test_joins_kinds (void)
{
  g_autoptr (ZhupiLexicon) lexicon = lexicon_of_list ("[company]\n远景\n[ambiguous generic]\n远景\n");

  g_assert_cmphex (look_up (lexicon, "远景")->kinds, ==,
                   ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_COMPANY) |
                     ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_AMBIGUOUS) |
                     ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_GENERIC));
}

static void
test_longest (void)
{
  g_autoptr (ZhupiLexicon) lexicon = lexicon_of_list ("[company]\n星河 星河重工集团\n");

  g_assert_cmpuint (longest (lexicon, "星河重工集团公司"), ==, 6);
  g_assert_cmpuint (longest (lexicon, "星河重工"), ==, 2);
  g_assert_cmpuint (longest (lexicon, "云帆"), ==, 0);
  g_assert_cmpuint (longest (lexicon, ""), ==, 0);
}

static void
test_folds (void)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZhupiLexicon) lexicon = NULL;

  g_assert_true (zhupi_lexicon_source_add_folds (builder, "# table\n電\t电\n", NULL));
  bytes = zhupi_lexicon_builder_finish (builder);
  lexicon = zhupi_lexicon_new (bytes, NULL);
  g_assert_cmphex (zhupi_normal_form (lexicon, 0x96fb), ==, 0x7535);
  g_assert_cmphex (zhupi_normal_form (lexicon, 0x7535), ==, 0x7535);
  g_assert_cmphex (zhupi_normal_form (lexicon, 0x1f600), ==, 0x1f600);
}

static char *
random_name (GRand *rand)
{
  GString *name = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, MAX_LENGTH + 1); i > 0; i--)
    g_string_append_unichar (name, FIRST_HAN + g_rand_int_range (rand, 0, N_HAN));
  return g_string_free (name, FALSE);
}

static void
test_finds_what_was_added_and_nothing_else (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZhupiLexicon) lexicon = NULL;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_NAMES; i++)
    {
      ZhupiLexiconEntry entry = { .kinds = i % 7 + 1 };
      char *name = random_name (rand);

      if (g_hash_table_add (names, name))
        g_assert_true (zhupi_lexicon_builder_add (builder, name, &entry));
    }
  bytes = zhupi_lexicon_builder_finish (builder);
  lexicon = zhupi_lexicon_new (bytes, NULL);
  for (guint i = 0; i < N_RANDOM_NAMES; i++)
    {
      g_autofree char *name = random_name (rand);

      g_assert_cmpint (look_up (lexicon, name) != NULL, ==, g_hash_table_contains (names, name));
    }
}

static void
test_refuses_no_names (void)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autofree char *endless = g_strnfill (200, 'a');
  ZhupiLexiconEntry entry = { .kinds = 1 };
  g_autoptr (GError) error = NULL;

  g_assert_false (zhupi_lexicon_builder_add (builder, "", &entry));
  g_assert_false (zhupi_lexicon_builder_add (builder, endless, &entry));
  g_assert_false (zhupi_lexicon_builder_add (builder, "\xff", &entry));
  g_assert_false (zhupi_lexicon_source_add_list (builder, "[company]\n星河\n[firm]\n", &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "Line 3: "));
}

static GBytes *
small_file (void)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();

  g_assert_true (zhupi_lexicon_source_add_list (builder, "[company]\n星河重工 云帆电池\n", NULL));
  return zhupi_lexicon_builder_finish (builder);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_lexicon_new (bytes, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
}

static void
test_damaged_file_is_refused (void)
{
  g_autoptr (GBytes) sound = small_file ();
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (sound, &n_bytes);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);

  assert_refused (empty);
  for (gsize i = 0; i < n_bytes; i += DAMAGE_STEP)
    {
      g_autofree guint8 *copy = g_memdup2 (data, n_bytes);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) altered = NULL;

      copy[i] ^= 0x20;
      altered = g_bytes_new (copy, n_bytes);
      assert_refused (cut);
      assert_refused (altered);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/lexicon/knows-names", test_knows_names);
  g_test_add_func ("/recognize/lexicon/joins-kinds", test_joins_kinds);
  g_test_add_func ("/recognize/lexicon/longest", test_longest);
  g_test_add_func ("/recognize/lexicon/folds-traditional", test_folds);
  g_test_add_func ("/recognize/lexicon/finds-what-was-added-and-nothing-else",
                   test_finds_what_was_added_and_nothing_else);
  g_test_add_func ("/recognize/lexicon/refuses-no-names", test_refuses_no_names);
  g_test_add_func ("/recognize/lexicon/damaged-file-is-refused", test_damaged_file_is_refused);
  return g_test_run ();
}
