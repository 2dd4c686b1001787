/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Code points of the longest pattern. */
#define ZHUPI_FUZZY_MAX_LENGTH 1024u

/**
 * ZhupiRun:
 * @first: its first code point
 * @length: number of code points
 * @step: 1, or -1 to read backwards from @first
 *
 * Code points in a row.
 */
typedef struct
{
  const gunichar *first;
  guint length;
  int step;
} ZhupiRun;

/**
 * ZhupiFuzzyHit:
 * @n_errors: characters that were left out, put in or replaced
 * @end: code points of the text up to the end of the hit
 */
typedef struct
{
  guint n_errors;
  guint end;
} ZhupiFuzzyHit;

/**
 * zhupi_fuzzy_match:
 * @pattern: 1 to %ZHUPI_FUZZY_MAX_LENGTH code points
 * @text: where it is looked for
 * @is_anchored: whether it must begin where the text does
 *
 * Finds where the pattern ends with the fewest errors, 64 of its code points at a time (Myers
 * 1999). Of equal hits that whose length is nearest to that of the pattern, or the first.
 */
ZhupiFuzzyHit zhupi_fuzzy_match (ZhupiRun pattern,
                                 ZhupiRun text,
                                 gboolean is_anchored);

G_END_DECLS
