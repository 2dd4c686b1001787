/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/* What stands for nothing in the first text. */
#define BENCH_NOWHERE G_MAXUINT

/* A text, and for each of its code points which one of the first text it is or stands for. */
typedef struct
{
  GArray *chars;
  GArray *origins;
  GArray *is_other; /* stands for one, but is another */
} BenchEdition;

/* Shares of code points and lines. */
typedef struct
{
  const char *name;
  double chars_edited;
  double lines_changed;
} BenchChange;

BenchEdition bench_edition_new      (void);
void         bench_edition_free     (BenchEdition       *self);
void         bench_edition_add      (BenchEdition       *self,
                                     gunichar            c,
                                     guint               origin);
/* Lines of made-up signs with names that come again and again. */
BenchEdition bench_edition_make     (GRand              *rand,
                                     guint               n_chars);
BenchEdition bench_edition_mutate   (const BenchEdition *old,
                                     const BenchChange  *change,
                                     GRand              *rand);
ZhupiText   *bench_edition_dup_text (const BenchEdition *self);

G_END_DECLS
