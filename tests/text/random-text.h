/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Prints the seed, so that a failure can be repeated with --seed. */
GRand    *random_text_new_rand (void);
/* Ideographs in and beyond the basic plane, emoji sequences, flags, combining marks, Hangul,
 * Arabic, punctuation and all line ends. */
char     *random_text_make     (GRand *rand,
                                guint  n_pieces);
gunichar *random_text_decode   (const char *utf8,
                                guint      *length);

G_END_DECLS
