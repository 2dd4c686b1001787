/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sequences that go in step. */
#define ZHUPI_TAGGER_BATCH 4
/* Outputs are computed in blocks of this many. */
#define ZHUPI_TAGGER_BLOCK 16
#define ZHUPI_TAGGER_MAX_INPUTS 256

/**
 * ZhupiTaggerProduct:
 * @weights: as zhupi_tagger_matrix_init() packs them: for each block of 16 outputs, for each pair
 *   of inputs, for each output of the block the two weights; 16-byte aligned not required
 * @n_inputs: even, at most ZHUPI_TAGGER_MAX_INPUTS
 * @n_outputs: a multiple of the block
 * @inputs: four rows of inputs
 * @sums: (out): four rows of outputs, @n_outputs apart
 *
 * Products of four rows with a matrix. All implementations give the same sums to the bit.
 */
typedef void (*ZhupiTaggerProduct) (const gint16       *weights,
                                    guint               n_inputs,
                                    guint               n_outputs,
                                    const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                                    gint32             *sums);

typedef struct
{
  const char *name;
  ZhupiTaggerProduct product;
} ZhupiTaggerKernel;

/* The kernels that this processor can run, the best first; the last is plain C. */
const ZhupiTaggerKernel *zhupi_tagger_kernel_list (guint *n_kernels);

void zhupi_tagger_product_plain (const gint16       *weights,
                                 guint               n_inputs,
                                 guint               n_outputs,
                                 const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                                 gint32             *sums);
#ifdef __x86_64__
void zhupi_tagger_product_sse2  (const gint16       *weights,
                                 guint               n_inputs,
                                 guint               n_outputs,
                                 const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                                 gint32             *sums);
void zhupi_tagger_product_avx2  (const gint16       *weights,
                                 guint               n_inputs,
                                 guint               n_outputs,
                                 const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                                 gint32             *sums);
#endif

G_END_DECLS
