/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-field.h"

#include <math.h>
#include <string.h>

#define N_TAGS ZHUPI_TAGGER_N_TAGS
#define STRIDE ZHUPI_TAGGER_TAG_STRIDE

/* The maximum is kept without where it came from; the way back is searched along the best path
 * alone, which lets the inner loop run over vectors. */
static void
advance (const ZhupiTaggerModel *model,
         const float            *before,
         const float            *emissions,
         float                  *after)
{
  for (guint j = 0; j < N_TAGS; j++)
    after[j] = -INFINITY;
  for (guint i = 0; i < N_TAGS; i++)
    {
      const float *transitions = model->transitions + i * N_TAGS;
      float value = before[i];

      for (guint j = 0; j < N_TAGS; j++)
        after[j] = value + transitions[j] > after[j] ? value + transitions[j] : after[j];
    }
  for (guint j = 0; j < N_TAGS; j++)
    after[j] += emissions[j];
}

static guint
first_maximum (const float *values,
               const float *added,
               guint        stride)
{
  guint best = 0;

  for (guint i = 1; i < N_TAGS; i++)
    if (values[i] + added[i * stride] > values[best] + added[best * stride])
      best = i;
  return best;
}

void
zhupi_tagger_field_decode (const ZhupiTaggerModel *model,
                           const float            *emissions,
                           guint                   length,
                           guint8                 *tags)
{
  g_autofree float *best = g_new (float, (gsize) MAX (length, 1) * STRIDE);

  if (length == 0)
    return;
  for (guint j = 0; j < N_TAGS; j++)
    best[j] = model->start[j] + emissions[j];
  for (guint t = 1; t < length; t++)
    advance (model, best + (t - 1) * STRIDE, emissions + t * STRIDE, best + t * STRIDE);
  tags[length - 1] = first_maximum (best + (length - 1) * STRIDE, model->stop, 1);
  for (guint t = length - 1; t > 0; t--)
    tags[t - 1] = first_maximum (best + (t - 1) * STRIDE, model->transitions + tags[t], N_TAGS);
}
