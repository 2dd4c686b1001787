/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger-kernel.h"

G_BEGIN_DECLS

/**
 * ZhupiTaggerMatrix:
 * @weights: 11 bits each, packed as #ZhupiTaggerProduct wants them
 * @scales: for each output what its sum is multiplied with, for inputs in parts of one
 * @n_inputs: even
 * @n_outputs: rounded up to a multiple of the block
 *
 * A matrix of the network, ready for integer products.
 */
typedef struct
{
  gint16 *weights;
  float *scales;
  guint n_inputs;
  guint n_outputs;
} ZhupiTaggerMatrix;

/* @halves: @n_inputs rows of @n_columns half-precision weights. */
void zhupi_tagger_matrix_init  (ZhupiTaggerMatrix *self,
                                const guint16     *halves,
                                guint              n_inputs,
                                guint              n_columns);
void zhupi_tagger_matrix_clear (ZhupiTaggerMatrix *self);

G_END_DECLS
