/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

/* The loops are small and fixed: they are to be unrolled in every build. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "text/zhupi-sha256-private.h"

#ifdef __x86_64__

#include <cpuid.h>
#include <immintrin.h>

#define SHA __attribute__ ((target ("sha,sse4.1")))

/* Rounds are done in groups of four; the words of the first four groups are the block itself. */
#define N_GROUPS 16
#define N_BLOCK_GROUPS 4
#define GROUP_BYTES 16

#define EXTENDED_FEATURES 7u

/* FIPS 180-4, section 4.2.2. */
static const guint32 constants[N_GROUPS][4] = {
  { 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5 },
  { 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5 },
  { 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3 },
  { 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174 },
  { 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc },
  { 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da },
  { 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7 },
  { 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967 },
  { 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13 },
  { 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85 },
  { 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3 },
  { 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070 },
  { 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5 },
  { 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3 },
  { 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208 },
  { 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2 },
};

gboolean
zhupi_sha256_is_native (void)
{
  guint eax;
  guint ebx;
  guint ecx;
  guint edx;

  return __get_cpuid_count (EXTENDED_FEATURES, 0, &eax, &ebx, &ecx, &edx) != 0 &&
         (ebx & bit_SHA) != 0 && __builtin_cpu_supports ("sse4.1");
}

/* The four words of a group out of those of the four groups before it. */
static inline SHA __m128i
extend (const __m128i *words)
{
  __m128i sum = _mm_add_epi32 (_mm_sha256msg1_epu32 (words[0], words[1]),
                               _mm_alignr_epi8 (words[3], words[2], 4));

  return _mm_sha256msg2_epu32 (sum, words[3]);
}

/* The words are big-endian. */
static inline SHA void
expand (const guint8 *bytes,
        __m128i       words[N_GROUPS])
{
  const __m128i order = _mm_set_epi64x (0x0c0d0e0f08090a0b, 0x0405060700010203);

  for (guint i = 0; i < N_BLOCK_GROUPS; i++)
    words[i] = _mm_shuffle_epi8 (
      _mm_loadu_si128 ((const __m128i *) (gconstpointer) (bytes + i * GROUP_BYTES)), order);
  for (guint i = N_BLOCK_GROUPS; i < N_GROUPS; i++)
    words[i] = extend (words + i - N_BLOCK_GROUPS);
}

/* The instructions want the words a, b, e, f of the state together, and c, d, g, h. */
static inline SHA void
add_block (__m128i      *abef,
           __m128i      *cdgh,
           const guint8 *bytes)
{
  __m128i words[N_GROUPS];
  __m128i first = *abef;
  __m128i second = *cdgh;

  expand (bytes, words);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      __m128i sums = _mm_add_epi32 (
        words[i], _mm_loadu_si128 ((const __m128i *) (gconstpointer) constants[i]));

      second = _mm_sha256rnds2_epu32 (second, first, sums);
      first = _mm_sha256rnds2_epu32 (first, second, _mm_unpackhi_epi64 (sums, sums));
    }
  *abef = _mm_add_epi32 (*abef, first);
  *cdgh = _mm_add_epi32 (*cdgh, second);
}

SHA void
zhupi_sha256_add_blocks (guint32       state[ZHUPI_SHA256_WORDS],
                         const guint8 *bytes,
                         gsize         n_blocks)
{
  __m128i abef = _mm_set_epi32 ((int) state[0], (int) state[1], (int) state[4], (int) state[5]);
  __m128i cdgh = _mm_set_epi32 ((int) state[2], (int) state[3], (int) state[6], (int) state[7]);
  guint32 halves[ZHUPI_SHA256_WORDS];

  for (gsize i = 0; i < n_blocks; i++)
    add_block (&abef, &cdgh, bytes + i * ZHUPI_SHA256_BLOCK_BYTES);
  _mm_storeu_si128 ((__m128i *) (gpointer) halves, abef);
  _mm_storeu_si128 ((__m128i *) (gpointer) (halves + 4), cdgh);
  for (guint i = 0; i < 2; i++)
    {
      state[i] = halves[3 - i];
      state[2 + i] = halves[7 - i];
      state[4 + i] = halves[1 - i];
      state[6 + i] = halves[5 - i];
    }
}

#else

gboolean
zhupi_sha256_is_native (void)
{
  return FALSE;
}

void
zhupi_sha256_add_blocks (guint32       state[ZHUPI_SHA256_WORDS],
                         const guint8 *bytes,
                         gsize         n_blocks)
{
  g_assert_not_reached ();
}

#endif
