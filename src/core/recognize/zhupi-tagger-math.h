/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Activations are rounded to this many parts of one. */
#define ZHUPI_TAGGER_ONE 4095.0f

/* @values [i] becomes its logistic function; error below 1e-6. */
void  zhupi_tagger_sigmoid      (float        *values,
                                 guint         n);
void  zhupi_tagger_tanh         (float        *values,
                                 guint         n);
/* e to the power of each, within 1e-36 and 1e36. */
void  zhupi_tagger_exp          (float        *values,
                                 guint         n);
void  zhupi_tagger_quantize     (const float  *values,
                                 guint         n,
                                 float         scale,
                                 gint16       *rounded);
void  zhupi_tagger_read_halves  (const guint16 *halves,
                                 guint          n,
                                 float         *values);

G_END_DECLS
