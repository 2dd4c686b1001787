/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-builder.h"

G_BEGIN_DECLS

/* Readers of what lexicons are made of. Lines that begin with # and empty lines are skipped.
 * An error names the line. */

/* One of the project's lists: a line `kinds` opens a section (`[company]` or `[cue-after head]`),
 * then names, any number a line, with white space between them. */
gboolean zhupi_lexicon_source_add_list       (ZhupiLexiconBuilder *builder,
                                              const char          *contents,
                                              GError             **error);
/* Traditional and simplified characters: two columns, tab between them. */
gboolean zhupi_lexicon_source_add_folds      (ZhupiLexiconBuilder *builder,
                                              const char          *contents,
                                              GError             **error);
/* jieba's dictionary: word, count and part of speech, a space between them. Rare words, long
 * ones and names of persons are left out. */
gboolean zhupi_lexicon_source_add_dictionary (ZhupiLexiconBuilder *builder,
                                              const char          *contents,
                                              GError             **error);

/* Told of each name that has another canonical one. */
typedef void (*ZhupiLexiconCanonicalFunc) (const char *name,
                                           const char *canonical,
                                           gpointer    user_data);
/* A reader's table: name, class (company when empty), canonical name (may be missing), a tab
 * between them. @func: (nullable). */
gboolean zhupi_lexicon_source_add_table      (ZhupiLexiconBuilder      *builder,
                                              const char               *contents,
                                              ZhupiLexiconCanonicalFunc func,
                                              gpointer                  user_data,
                                              GError                  **error);

G_END_DECLS
