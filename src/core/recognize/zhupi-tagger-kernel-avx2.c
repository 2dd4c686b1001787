/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

/* The inner loops are small and fixed: they are to be unrolled and vectorized in every build. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-kernel.h"

#ifdef __x86_64__

#include <immintrin.h>
#include <string.h>

#define LANES 8

#define AVX2 __attribute__ ((target ("avx2")))

static inline AVX2 __m256i
broadcast_pair (const gint16 *input)
{
  gint32 pair;

  memcpy (&pair, input, sizeof pair);
  return _mm256_set1_epi32 (pair);
}

/* Sixteen outputs of four rows. */
static inline AVX2 void
multiply_block (const gint16       *weights,
                guint               n_inputs,
                const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                gint32             *sums,
                guint               stride)
{
  __m256i low[ZHUPI_TAGGER_BATCH] = { 0 };
  __m256i high[ZHUPI_TAGGER_BATCH] = { 0 };

  for (guint k = 0; k < n_inputs; k += 2, weights += 2 * ZHUPI_TAGGER_BLOCK)
    {
      __m256i w0 = _mm256_loadu_si256 ((const __m256i *) (const void *) weights);
      __m256i w1 = _mm256_loadu_si256 ((const __m256i *) (const void *) (weights + 2 * LANES));

      for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++)
        {
          __m256i pair = broadcast_pair (inputs[b] + k);

          low[b] = _mm256_add_epi32 (low[b], _mm256_madd_epi16 (w0, pair));
          high[b] = _mm256_add_epi32 (high[b], _mm256_madd_epi16 (w1, pair));
        }
    }
  for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++)
    {
      _mm256_storeu_si256 ((__m256i *) (void *) (sums + b * stride), low[b]);
      _mm256_storeu_si256 ((__m256i *) (void *) (sums + b * stride + LANES), high[b]);
    }
}

AVX2 void
zhupi_tagger_product_avx2 (const gint16       *weights,
                           guint               n_inputs,
                           guint               n_outputs,
                           const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                           gint32             *sums)
{
  for (guint j = 0; j < n_outputs; j += ZHUPI_TAGGER_BLOCK)
    multiply_block (weights + (gsize) j * n_inputs, n_inputs, inputs, sums + j, n_outputs);
}

#endif
