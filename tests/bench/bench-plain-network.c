/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-plain-network.h"

#include <math.h>
#include <string.h>
#include <time.h>

#define HIDDEN 128
#define GATES 256
#define PROJECTED 384
#define N_TAGS 57
#define SENTENCE 50

typedef struct
{
  float input[2 * HIDDEN * PROJECTED];
  float gates[HIDDEN * GATES];
  float candidate[HIDDEN * HIDDEN];
} Layer;

/* y += x times a matrix stored input by input. */
static void
multiply (const float *x,
          guint        n_inputs,
          const float *weights,
          guint        n_outputs,
          float       *y)
{
  for (guint k = 0; k < n_inputs; k++)
    for (guint j = 0; j < n_outputs; j++)
      y[j] += x[k] * weights[k * n_outputs + j];
}

static void
step (const Layer *layer,
      const float *x,
      guint        n_inputs,
      float       *hidden)
{
  float sums[PROJECTED] = { 0 };
  float gates[GATES] = { 0 };
  float reset[HIDDEN];

  multiply (x, n_inputs, layer->input, PROJECTED, sums);
  memcpy (gates, sums, sizeof gates);
  multiply (hidden, HIDDEN, layer->gates, GATES, gates);
  for (guint j = 0; j < GATES; j++)
    gates[j] = 1 / (1 + expf (-gates[j]));
  for (guint j = 0; j < HIDDEN; j++)
    reset[j] = gates[HIDDEN + j] * hidden[j];
  multiply (reset, HIDDEN, layer->candidate, HIDDEN, sums + GATES);
  for (guint j = 0; j < HIDDEN; j++)
    hidden[j] += gates[j] * (tanhf (sums[GATES + j]) - hidden[j]);
}

static void
run_sentence (const Layer *layers,
              const float *output,
              float       *sink)
{
  float states[2][HIDDEN];
  float emissions[N_TAGS] = { 0 };
  float x[2 * HIDDEN];

  for (guint j = 0; j < 2 * HIDDEN; j++)
    x[j] = (j % 7) * 0.1f;
  for (guint k = 0; k < 4; k++)
    {
      memset (states, 0, sizeof states);
      for (guint t = 0; t < SENTENCE; t++)
        step (&layers[k], x, k < 2 ? HIDDEN : 2 * HIDDEN, states[k % 2]);
    }
  for (guint t = 0; t < SENTENCE; t++)
    multiply (x, 2 * HIDDEN, output, N_TAGS, emissions);
  *sink += emissions[0] + states[0][0];
}

double
bench_plain_network_seconds (guint n_chars)
{
  g_autofree Layer *layers = g_new (Layer, 4);
  g_autofree float *output = g_new (float, 2 * HIDDEN * N_TAGS);
  float *weights = (float *) (void *) layers;
  float sink = 0;
  clock_t start;

  for (gsize i = 0; i < 4 * sizeof (Layer) / sizeof (float); i++)
    weights[i] = ((gint) (i * 2654435761u >> 16 & 0xff) - 128) / 1500.0f;
  for (guint i = 0; i < 2 * HIDDEN * N_TAGS; i++)
    output[i] = (i % 13) * 0.01f;
  start = clock ();
  for (guint i = 0; i < n_chars / SENTENCE; i++)
    run_sentence (layers, output, &sink);
  /* Without a use the loops would be left out. */
  g_assert_cmpfloat (sink, >, -INFINITY);
  return (clock () - start) / (double) CLOCKS_PER_SEC;
}
