/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

/* The inner loops are small and fixed: they are to be unrolled and vectorized in every build. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-kernel.h"

#include <string.h>

#ifdef __x86_64__
static const ZhupiTaggerKernel kernels[] = {
  { "AVX2", zhupi_tagger_product_avx2 },
  { "SSE2", zhupi_tagger_product_sse2 },
  { "plain C", zhupi_tagger_product_plain },
};
#else
static const ZhupiTaggerKernel kernels[] = {
  { "plain C", zhupi_tagger_product_plain },
};
#endif

const ZhupiTaggerKernel *
zhupi_tagger_kernel_list (guint *n_kernels)
{
  guint first = 0;

#ifdef __x86_64__
  if (!__builtin_cpu_supports ("avx2"))
    first = 1;
#endif
  *n_kernels = G_N_ELEMENTS (kernels) - first;
  return kernels + first;
}

/* One row and one block of outputs. */
static void
multiply_block (const gint16 *weights,
                guint         n_inputs,
                const gint16 *input,
                gint32       *sums)
{
  gint32 sum[ZHUPI_TAGGER_BLOCK] = { 0 };

  for (guint k = 0; k < n_inputs; k += 2, weights += 2 * ZHUPI_TAGGER_BLOCK)
    for (guint j = 0; j < ZHUPI_TAGGER_BLOCK; j++)
      sum[j] += input[k] * weights[2 * j] + input[k + 1] * weights[2 * j + 1];
  memcpy (sums, sum, sizeof sum);
}

void
zhupi_tagger_product_plain (const gint16       *weights,
                            guint               n_inputs,
                            guint               n_outputs,
                            const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                            gint32             *sums)
{
  for (guint j = 0; j < n_outputs; j += ZHUPI_TAGGER_BLOCK)
    for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++)
      multiply_block (weights + (gsize) j * n_inputs, n_inputs, inputs[b],
                      sums + b * n_outputs + j);
}
