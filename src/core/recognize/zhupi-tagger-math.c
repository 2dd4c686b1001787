/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-math.h"

#include <string.h>

#define LOG2_E 1.44269504f
#define LN_2 0.69314718f
#define MAX_EXPONENT 120
#define MANTISSA_BITS 23
#define EXPONENT_BIAS 127
/* Adding and taking away 1.5 * 2^23 rounds to the next whole number. */
#define ROUNDER 12582912.0f

/* 2^y = 2^n * 2^f with f in [-0.5, 0.5], by the Taylor series of e^f: relative error 2e-7. Only the
 * whole number is kept in bounds: comparing floats would keep the loops from being vectorized. */
static inline float
quick_exp (float x)
{
  float y = x * LOG2_E;
  float whole = (y + ROUNDER) - ROUNDER;
  float f = (y - whole) * LN_2;
  float p = 1 + f * (1 + f * (0.5f + f * (0.16666667f + f * (0.041666667f + f *
              (0.0083333333f + f * 0.0013888889f)))));
  gint32 n = (gint32) whole;
  gint32 bits;
  float power;

  n = n < -MAX_EXPONENT ? -MAX_EXPONENT : n;
  n = n > MAX_EXPONENT ? MAX_EXPONENT : n;
  bits = (n + EXPONENT_BIAS) * (1 << MANTISSA_BITS);
  memcpy (&power, &bits, sizeof power);
  return p * power;
}

void
zhupi_tagger_sigmoid (float *values,
                      guint  n)
{
  for (guint i = 0; i < n; i++)
    values[i] = 1 / (1 + quick_exp (-values[i]));
}

void
zhupi_tagger_tanh (float *values,
                   guint  n)
{
  for (guint i = 0; i < n; i++)
    values[i] = 2 / (1 + quick_exp (-2 * values[i])) - 1;
}

void
zhupi_tagger_exp (float *values,
                  guint  n)
{
  for (guint i = 0; i < n; i++)
    values[i] = quick_exp (values[i]);
}

void
zhupi_tagger_quantize (const float *values,
                       guint        n,
                       float        scale,
                       gint16      *rounded)
{
  for (guint i = 0; i < n; i++)
    rounded[i] = (gint16) (gint32) ((values[i] * scale + ROUNDER) - ROUNDER);
}

static float
read_half (guint16 half)
{
  guint32 sign = (half & 0x8000u) << 16;
  guint32 exponent = half >> 10 & 0x1f;
  guint32 mantissa = half & 0x3ffu;
  guint32 bits = sign | (exponent + 112) << MANTISSA_BITS | mantissa << 13;
  float value;

  /* Subnormal halves are 2^-24 times their mantissa. */
  if (exponent == 0)
    return (half & 0x8000u ? -1.0f : 1.0f) * mantissa * 5.9604644775390625e-8f;
  memcpy (&value, &bits, sizeof value);
  return value;
}

void
zhupi_tagger_read_halves (const guint16 *halves,
                          guint          n,
                          float         *values)
{
  for (guint i = 0; i < n; i++)
    values[i] = read_half (halves[i]);
}
