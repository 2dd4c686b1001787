/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon.h"

G_BEGIN_DECLS

/**
 * ZhupiLexiconBuilder:
 *
 * Collects strings and makes a lexicon of them: at build time from the project's lists, at run
 * time from the reader's own.
 */
typedef struct _ZhupiLexiconBuilder ZhupiLexiconBuilder;

ZhupiLexiconBuilder *zhupi_lexicon_builder_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                 zhupi_lexicon_builder_free   (ZhupiLexiconBuilder     *self);
/* Adds a string; kinds of one that is there already are joined, the higher word class stays.
 * Returns FALSE for what is no name: empty, too long, not UTF-8. */
gboolean             zhupi_lexicon_builder_add    (ZhupiLexiconBuilder     *self,
                                                   const char              *utf8,
                                                   const ZhupiLexiconEntry *entry);
/* The same for a string of code points that is known to be a name. */
void                 zhupi_lexicon_builder_add_chars (ZhupiLexiconBuilder     *self,
                                                      const gunichar          *chars,
                                                      guint                    length,
                                                      const ZhupiLexiconEntry *entry);
/* Lets the lexicon read @from as @to (both below U+10000). */
void                 zhupi_lexicon_builder_fold   (ZhupiLexiconBuilder     *self,
                                                   gunichar                 from,
                                                   gunichar                 to);
/* Linear in the characters of all strings but for sorting them; call it once. */
GBytes              *zhupi_lexicon_builder_finish (ZhupiLexiconBuilder     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiLexiconBuilder, zhupi_lexicon_builder_free)

G_END_DECLS
