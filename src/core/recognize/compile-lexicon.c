/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-source.h"

/* compile-lexicon OUTPUT FOLDS LIST... [--dictionary=FILE]: run by the build. */

static char *dictionary = NULL;

static const GOptionEntry entries[] = {
  { "dictionary", 0, 0, G_OPTION_ARG_FILENAME, &dictionary, "jieba's dict.txt", "FILE" },
  { NULL },
};

typedef gboolean (*AddFunc) (ZhupiLexiconBuilder *builder,
                             const char          *contents,
                             GError             **error);

static gboolean
add_file (ZhupiLexiconBuilder *builder,
          const char          *path,
          AddFunc              add,
          GError             **error)
{
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  if (add (builder, contents, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

static gboolean
add_all (ZhupiLexiconBuilder *builder,
         char               **lists,
         GError             **error)
{
  for (guint i = 0; lists[i] != NULL; i++)
    if (!add_file (builder, lists[i], zhupi_lexicon_source_add_list, error))
      return FALSE;
  return dictionary == NULL ||
         add_file (builder, dictionary, zhupi_lexicon_source_add_dictionary, error);
}

static gboolean
compile (char   **arguments,
         GError **error)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (!add_file (builder, arguments[1], zhupi_lexicon_source_add_folds, error) ||
      !add_all (builder, arguments + 2, error))
    return FALSE;
  bytes = zhupi_lexicon_builder_finish (builder);
  return g_file_set_contents (arguments[0], g_bytes_get_data (bytes, NULL),
                              g_bytes_get_size (bytes), error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("OUTPUT FOLDS LIST…");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc > 3 &&
      compile (argv + 1, &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "an output and lists are expected");
  return 1;
}
