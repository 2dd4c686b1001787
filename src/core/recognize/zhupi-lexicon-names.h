/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-format.h"

G_BEGIN_DECLS

/* One collected string: where its code points lie, and what is known of it. */
typedef struct
{
  guint start;
  guint length;
  ZhupiLexiconEntry entry;
} ZhupiLexiconName;

typedef struct
{
  gunichar from;
  gunichar to;
} ZhupiLexiconFold;

/* What a builder has collected: its strings, sorted and joined by zhupi_lexicon_write(). */
typedef struct
{
  GArray *chars;
  GArray *names;
  GArray *folds;
} ZhupiLexiconNames;

/* The bytes of the lexicon file. */
GBytes *zhupi_lexicon_write (ZhupiLexiconNames *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
