/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-math.h"
#include "recognize/zhupi-tagger-network.h"

#include <string.h>

#define H ZHUPI_TAGGER_HIDDEN
#define BATCH ZHUPI_TAGGER_BATCH
#define PROJECTED ZHUPI_TAGGER_PROJECTED
#define GATES ZHUPI_TAGGER_GATES
#define BOTH ZHUPI_TAGGER_BOTH
#define STRIDE ZHUPI_TAGGER_TAG_STRIDE

/* Characters whose projections are kept: 3 kB each. */
#define MAX_KEPT 3000u

struct _ZhupiTaggerNetwork
{
  const ZhupiTaggerModel *model;
  ZhupiTaggerProduct product;
  /* Row of the embedding -> number of its projections + 1. */
  guint16 *kept_of;
  GArray *kept;
  /* For the characters of a batch: where sentences begin, projections, states. */
  guint starts[BATCH];
  GArray *projections;
  GArray *first_states;
  GArray *second_states;
};

/* The projection of a character for one direction of the running layer. */
typedef struct
{
  const ZhupiTaggerNetwork *network;
  const ZhupiTaggerBatch *batch;
  guint layer;
  gboolean backward;
  gint16 *states;
} Run;

/* What a step of four sequences works with. */
typedef struct
{
  float hidden[BATCH][H];
  gint16 rounded[BATCH][H];
  gint16 reset[BATCH][H];
  gint32 sums[BATCH * GATES];
  float gates[BATCH][GATES];
  float candidate[BATCH][H];
} Step;

ZhupiTaggerNetwork *
zhupi_tagger_network_new (const ZhupiTaggerModel  *model,
                          const ZhupiTaggerKernel *kernel)
{
  ZhupiTaggerNetwork *self = g_new0 (ZhupiTaggerNetwork, 1);

  self->model = model;
  self->product = kernel->product;
  self->kept_of = g_new0 (guint16, model->n_rows);
  self->kept = g_array_new (FALSE, FALSE, sizeof (float[2 * PROJECTED]));
  self->projections = g_array_new (FALSE, FALSE, sizeof (float[2 * PROJECTED]));
  self->first_states = g_array_new (FALSE, FALSE, sizeof (gint16[BOTH]));
  self->second_states = g_array_new (FALSE, FALSE, sizeof (gint16[BOTH]));
  return self;
}

void
zhupi_tagger_network_free (ZhupiTaggerNetwork *self)
{
  g_free (self->kept_of);
  g_array_unref (self->kept);
  g_array_unref (self->projections);
  g_array_unref (self->first_states);
  g_array_unref (self->second_states);
  g_free (self);
}

/* Products of four rows with the input matrices of both directions, biases added. */
static void
project_four (const ZhupiTaggerNetwork *self,
              guint                     first_layer,
              float                     input_scale,
              const gint16 *const       inputs[BATCH],
              float                    *outputs[BATCH])
{
  gint32 sums[BATCH * PROJECTED];

  for (guint d = 0; d < 2; d++)
    {
      const ZhupiTaggerLayer *layer = &self->model->layers[first_layer + d];

      self->product (layer->input.weights, layer->input.n_inputs, PROJECTED, inputs, sums);
      for (guint b = 0; b < BATCH; b++)
        for (guint j = 0; j < PROJECTED; j++)
          outputs[b][d * PROJECTED + j] = sums[b * PROJECTED + j] *
                                            (layer->input.scales[j] * input_scale) +
                                          layer->biases[j];
    }
}

static float *
kept_at (const ZhupiTaggerNetwork *self,
         guint                     number)
{
  return (float *) (void *) self->kept->data + (gsize) number * 2 * PROJECTED;
}

static void
project_rows (ZhupiTaggerNetwork *self,
              const guint16       rows[BATCH],
              guint               first_number)
{
  float scale = self->model->embedding_scale;
  gint16 rounded[BATCH][H];
  const gint16 *inputs[BATCH];
  float *outputs[BATCH];

  for (guint b = 0; b < BATCH; b++)
    {
      float values[H];

      zhupi_tagger_read_halves (self->model->embedding + (gsize) rows[b] * H, H, values);
      zhupi_tagger_quantize (values, H, ZHUPI_TAGGER_ONE / scale, rounded[b]);
      inputs[b] = rounded[b];
      outputs[b] = kept_at (self, first_number + b);
    }
  project_four (self, 0, scale, inputs, outputs);
}

/* The last four of @rows are projected together; there is always room for four. */
static void
keep_rows (ZhupiTaggerNetwork *self,
           const guint16      *rows,
           guint               n_rows)
{
  guint first = self->kept->len;

  g_array_set_size (self->kept, first + (n_rows + BATCH - 1) / BATCH * BATCH);
  for (guint i = 0; i < n_rows; i += BATCH)
    {
      guint16 four[BATCH];

      for (guint b = 0; b < BATCH; b++)
        four[b] = rows[MIN (i + b, n_rows - 1)];
      project_rows (self, four, first + i);
    }
  g_array_set_size (self->kept, first + n_rows);
}

static void
forget_rows (ZhupiTaggerNetwork *self)
{
  memset (self->kept_of, 0, self->model->n_rows * sizeof *self->kept_of);
  g_array_set_size (self->kept, 0);
}

static void
keep_batch (ZhupiTaggerNetwork     *self,
            const ZhupiTaggerBatch *batch)
{
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (guint16));

  if (self->kept->len > MAX_KEPT)
    forget_rows (self);
  for (guint b = 0; b < BATCH; b++)
    for (guint t = 0; t < batch->lengths[b]; t++)
      {
        guint16 row = batch->rows[b][t];

        if (self->kept_of[row] != 0)
          continue;
        g_array_append_val (fresh, row);
        self->kept_of[row] = self->kept->len + fresh->len;
      }
  if (fresh->len > 0)
    keep_rows (self, (const guint16 *) (const void *) fresh->data, fresh->len);
}

static const float *
projection_of (const Run *run,
               guint      sequence,
               guint      t)
{
  const ZhupiTaggerNetwork *self = run->network;
  guint direction = run->backward ? PROJECTED : 0;
  gsize position = self->starts[sequence] + t;

  if (run->layer == 0)
    return kept_at (self, self->kept_of[run->batch->rows[sequence][t]] - 1) + direction;
  return (const float *) (const void *) self->projections->data + position * 2 * PROJECTED +
         direction;
}

static void
update_gates (Step                    *step,
              const ZhupiTaggerMatrix *matrix,
              guint                    b,
              const float             *projection)
{
  float *gates = step->gates[b];

  for (guint j = 0; j < GATES; j++)
    gates[j] = projection[j] + step->sums[b * GATES + j] * matrix->scales[j];
  zhupi_tagger_sigmoid (gates, GATES);
}

static void
reset_hidden (Step *step,
              guint b)
{
  float product[H];

  for (guint j = 0; j < H; j++)
    product[j] = step->gates[b][H + j] * step->hidden[b][j];
  zhupi_tagger_quantize (product, H, ZHUPI_TAGGER_ONE, step->reset[b]);
}

static void
update_hidden (Step                    *step,
               const ZhupiTaggerMatrix *matrix,
               guint                    b,
               const float             *projection)
{
  float *candidate = step->candidate[b];

  for (guint j = 0; j < H; j++)
    candidate[j] = projection[GATES + j] + step->sums[b * H + j] * matrix->scales[j];
  zhupi_tagger_tanh (candidate, H);
  for (guint j = 0; j < H; j++)
    step->hidden[b][j] += step->gates[b][j] * (candidate[j] - step->hidden[b][j]);
  zhupi_tagger_quantize (step->hidden[b], H, ZHUPI_TAGGER_ONE, step->rounded[b]);
}

static void
keep_state (const Run *run,
            guint      b,
            guint      t,
            Step      *step)
{
  gsize position = run->network->starts[b] + t;

  memcpy (run->states + position * BOTH + (run->backward ? H : 0), step->rounded[b],
          sizeof step->rounded[b]);
}

static void
run_step (const Run *run,
          Step      *step,
          guint      s)
{
  const ZhupiTaggerLayer *layer = &run->network->model->layers[run->layer + run->backward];
  const gint16 *rounded[BATCH] = { step->rounded[0], step->rounded[1], step->rounded[2],
                                   step->rounded[3] };
  const gint16 *reset[BATCH] = { step->reset[0], step->reset[1], step->reset[2], step->reset[3] };
  const float *projections[BATCH] = { NULL };
  guint at[BATCH];

  run->network->product (layer->gates.weights, H, GATES, rounded, step->sums);
  for (guint b = 0; b < BATCH; b++)
    {
      guint length = run->batch->lengths[b];

      if (s >= length)
        continue;
      at[b] = run->backward ? length - 1 - s : s;
      projections[b] = projection_of (run, b, at[b]);
      update_gates (step, &layer->gates, b, projections[b]);
      reset_hidden (step, b);
    }
  run->network->product (layer->candidate.weights, H, H, reset, step->sums);
  for (guint b = 0; b < BATCH; b++)
    if (projections[b] != NULL)
      {
        update_hidden (step, &layer->candidate, b, projections[b]);
        keep_state (run, b, at[b], step);
      }
}

static void
run_layer (const ZhupiTaggerNetwork *self,
           const ZhupiTaggerBatch   *batch,
           guint                     layer,
           GArray                   *states)
{
  guint longest = 0;

  for (guint b = 0; b < BATCH; b++)
    longest = MAX (longest, batch->lengths[b]);
  for (guint d = 0; d < 2; d++)
    {
      Run run = { self, batch, layer, d == 1, (gint16 *) (void *) states->data };
      Step step;

      memset (&step, 0, sizeof step);
      for (guint s = 0; s < longest; s++)
        run_step (&run, &step, s);
    }
}

static const gint16 *
state_at (const GArray *states,
          guint         position)
{
  return (const gint16 *) (const void *) states->data +
         (gsize) MIN (position, states->len - 1) * BOTH;
}

/* Four characters after the other; the last is repeated where there are fewer. */
static void
project_states (ZhupiTaggerNetwork *self)
{
  guint n = self->first_states->len;

  for (guint i = 0; i < n; i += BATCH)
    {
      const gint16 *inputs[BATCH];
      float *outputs[BATCH];

      for (guint b = 0; b < BATCH; b++)
        {
          inputs[b] = state_at (self->first_states, i + b);
          outputs[b] = (float *) (void *) self->projections->data +
                       (gsize) MIN (i + b, n - 1) * 2 * PROJECTED;
        }
      project_four (self, 2, 1.0f, inputs, outputs);
    }
}

static void
emit (const ZhupiTaggerNetwork *self,
      float                    *emissions)
{
  const ZhupiTaggerMatrix *output = &self->model->output;
  guint n = self->second_states->len;

  for (guint i = 0; i < n; i += BATCH)
    {
      const gint16 *inputs[BATCH];
      gint32 sums[BATCH * STRIDE];

      for (guint b = 0; b < BATCH; b++)
        inputs[b] = state_at (self->second_states, i + b);
      self->product (output->weights, BOTH, STRIDE, inputs, sums);
      for (guint b = 0; b < MIN (BATCH, n - i); b++)
        for (guint j = 0; j < STRIDE; j++)
          emissions[(gsize) (i + b) * STRIDE + j] = sums[b * STRIDE + j] * output->scales[j] +
                                                    self->model->output_biases[j];
    }
}

void
zhupi_tagger_network_run (ZhupiTaggerNetwork     *self,
                          const ZhupiTaggerBatch *batch,
                          float                  *emissions)
{
  guint n = 0;

  for (guint b = 0; b < BATCH; b++)
    {
      self->starts[b] = n;
      n += batch->lengths[b];
    }
  if (n == 0)
    return;
  g_array_set_size (self->projections, n);
  g_array_set_size (self->first_states, n);
  g_array_set_size (self->second_states, n);
  keep_batch (self, batch);
  run_layer (self, batch, 0, self->first_states);
  project_states (self);
  run_layer (self, batch, 2, self->second_states);
  emit (self, emissions);
}
