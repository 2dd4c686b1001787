/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* An article with marks; @bytes: of text. */
typedef struct
{
  const char *name;
  gsize bytes;
  guint n_marks;
  gboolean one_paragraph;
  gboolean plain;
  gboolean dense;     /* small type, long lines */
  gboolean letters;   /* text without any place to break a line */
  gboolean sentences; /* short ones of letters: a soft break for each 150 bytes */
  guint n_piled;      /* of the marks: that lie on the first line */
} BenchCase;

char *bench_article_make_text (const BenchCase    *what,
                               gsize              *length);
void  bench_article_fill_set  (const BenchCase    *what,
                               ZhupiAnnotationSet *set);

G_END_DECLS
