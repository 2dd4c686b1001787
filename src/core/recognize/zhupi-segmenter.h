/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* Looks up everything at every place of @reading (hits), and finds the words: the sequence of
 * lexicon entries with the least cost. Linear in the length of the text. */
void zhupi_segmenter_run (ZhupiReading       *reading,
                          const ZhupiLexicon *lexicon,
                          const ZhupiLexicon *user_lexicon);

G_END_DECLS
