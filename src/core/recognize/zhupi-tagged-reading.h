/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger.h"

G_BEGIN_DECLS

/* Lets the reading know what the tagger thinks: classes of its words and of its characters, and
 * where its function words begin and end. @lexicon (nullable) knows what is left of cut words. */
void zhupi_tagged_reading_apply (ZhupiReading       *reading,
                                 const ZhupiLexicon *lexicon,
                                 const ZhupiTagger  *tagger,
                                 const ZhupiTagging *tagging);

G_END_DECLS
