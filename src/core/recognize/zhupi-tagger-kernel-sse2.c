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

#include <emmintrin.h>
#include <string.h>

#define LANES 4
#define HALF_BLOCK (ZHUPI_TAGGER_BLOCK / 2)

/* SSE2 has no load that broadcasts: each pair of inputs is spread once for all outputs. */
static void
spread (const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
        guint               n_inputs,
        __m128i            *pairs)
{
  for (guint k = 0; k < n_inputs; k += 2)
    for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++)
      {
        gint32 pair;

        memcpy (&pair, inputs[b] + k, sizeof pair);
        *pairs++ = _mm_set1_epi32 (pair);
      }
}

/* Eight outputs of four rows: as many sums as the registers hold. */
static inline void
multiply_half_block (const gint16  *weights,
                     guint          n_inputs,
                     const __m128i *pairs,
                     gint32        *sums,
                     guint          stride)
{
  __m128i low[ZHUPI_TAGGER_BATCH] = { 0 };
  __m128i high[ZHUPI_TAGGER_BATCH] = { 0 };

  for (guint k = 0; k < n_inputs; k += 2, weights += 2 * ZHUPI_TAGGER_BLOCK)
    {
      __m128i w0 = _mm_loadu_si128 ((const __m128i *) (const void *) weights);
      __m128i w1 = _mm_loadu_si128 ((const __m128i *) (const void *) (weights + HALF_BLOCK));

      for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++, pairs++)
        {
          low[b] = _mm_add_epi32 (low[b], _mm_madd_epi16 (w0, *pairs));
          high[b] = _mm_add_epi32 (high[b], _mm_madd_epi16 (w1, *pairs));
        }
    }
  for (guint b = 0; b < ZHUPI_TAGGER_BATCH; b++)
    {
      _mm_storeu_si128 ((__m128i *) (void *) (sums + b * stride), low[b]);
      _mm_storeu_si128 ((__m128i *) (void *) (sums + b * stride + LANES), high[b]);
    }
}

void
zhupi_tagger_product_sse2 (const gint16       *weights,
                           guint               n_inputs,
                           guint               n_outputs,
                           const gint16 *const inputs[ZHUPI_TAGGER_BATCH],
                           gint32             *sums)
{
  __m128i pairs[ZHUPI_TAGGER_MAX_INPUTS / 2 * ZHUPI_TAGGER_BATCH];

  spread (inputs, n_inputs, pairs);
  for (guint j = 0; j < n_outputs; j += ZHUPI_TAGGER_BLOCK)
    {
      const gint16 *block = weights + (gsize) j * n_inputs;

      multiply_half_block (block, n_inputs, pairs, sums + j, n_outputs);
      multiply_half_block (block + ZHUPI_TAGGER_BLOCK, n_inputs, pairs, sums + j + HALF_BLOCK,
                           n_outputs);
    }
}

#endif
