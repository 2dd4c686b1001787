/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize ("O3")
#endif

#include "recognize/zhupi-tagger-field.h"
#include "recognize/zhupi-tagger-math.h"

#include <string.h>

#define N_TAGS ZHUPI_TAGGER_N_TAGS
#define STRIDE ZHUPI_TAGGER_TAG_STRIDE
/* Keeps a sentence that the model thinks impossible from dividing by nothing. */
#define TINY 1e-30f

/* @after = @before times a matrix whose rows are STRIDE apart. */
static void
multiply (const float *before,
          const float *matrix,
          float       *after)
{
  float sums[STRIDE] = { 0 };

  for (guint i = 0; i < N_TAGS; i++)
    for (guint j = 0; j < STRIDE; j++)
      sums[j] += before[i] * matrix[i * STRIDE + j];
  memcpy (after, sums, sizeof sums);
}

static float
sum_of_products (const float *a,
                 const float *b)
{
  float sum = 0;

  for (guint j = 0; j < STRIDE; j++)
    sum += a[j] * b[j];
  return MAX (sum, TINY);
}

static void
prepare_emissions (ZhupiTaggerMarginals *self,
                   const float          *emissions)
{
  for (guint t = 0; t < self->length; t++)
    {
      const float *from = emissions + (gsize) t * STRIDE;
      float *to = self->emissions + (gsize) t * STRIDE;
      float largest = from[0];

      for (guint j = 1; j < N_TAGS; j++)
        largest = MAX (largest, from[j]);
      for (guint j = 0; j < N_TAGS; j++)
        to[j] = from[j] - largest;
      zhupi_tagger_exp (to, N_TAGS);
      memset (to + N_TAGS, 0, (STRIDE - N_TAGS) * sizeof *to);
    }
}

static void
scale_forward (ZhupiTaggerMarginals *self,
               guint                 t)
{
  float *forward = self->forward + (gsize) t * STRIDE;
  float sum = 0;

  for (guint j = 0; j < STRIDE; j++)
    {
      forward[j] *= self->emissions[(gsize) t * STRIDE + j];
      sum += forward[j];
    }
  self->scales[t] = MAX (sum, TINY);
  for (guint j = 0; j < STRIDE; j++)
    forward[j] /= self->scales[t];
}

static void
pass_forward (ZhupiTaggerMarginals *self)
{
  memcpy (self->forward, self->model->exp_start, STRIDE * sizeof (float));
  scale_forward (self, 0);
  for (guint t = 1; t < self->length; t++)
    {
      multiply (self->forward + (gsize) (t - 1) * STRIDE, self->model->exp_transitions,
                self->forward + (gsize) t * STRIDE);
      scale_forward (self, t);
    }
  self->scales[self->length] = sum_of_products (
    self->forward + (gsize) (self->length - 1) * STRIDE, self->model->exp_stop);
}

static void
pass_backward (ZhupiTaggerMarginals *self)
{
  float *last = self->backward + (gsize) (self->length - 1) * STRIDE;

  for (guint j = 0; j < STRIDE; j++)
    last[j] = self->model->exp_stop[j] / self->scales[self->length];
  for (guint t = self->length - 1; t > 0; t--)
    {
      float weighted[STRIDE];

      for (guint j = 0; j < STRIDE; j++)
        weighted[j] = self->emissions[(gsize) t * STRIDE + j] *
                      self->backward[(gsize) t * STRIDE + j] / self->scales[t];
      multiply (weighted, self->model->exp_transposed,
                self->backward + (gsize) (t - 1) * STRIDE);
    }
}

void
zhupi_tagger_marginals_init (ZhupiTaggerMarginals   *self,
                             const ZhupiTaggerModel *model,
                             const float            *emissions,
                             guint                   length)
{
  gsize n = (gsize) MAX (length, 1) * STRIDE;

  self->model = model;
  self->length = length;
  self->forward = g_new (float, 3 * n);
  self->backward = self->forward + n;
  self->emissions = self->backward + n;
  self->scales = g_new (float, length + 1);
  if (length == 0)
    return;
  prepare_emissions (self, emissions);
  pass_forward (self);
  pass_backward (self);
}

void
zhupi_tagger_marginals_clear (ZhupiTaggerMarginals *self)
{
  g_clear_pointer (&self->forward, g_free);
  g_clear_pointer (&self->scales, g_free);
}

double
zhupi_tagger_marginals_tag (const ZhupiTaggerMarginals *self,
                            guint                       position,
                            guint                       tag)
{
  gsize at = (gsize) position * STRIDE + tag;

  return self->forward[at] * self->backward[at];
}

/* How likely a word ends before @end, given that @last is the tag of its last character: all
 * tags that begin a word may follow, or the end of the sentence. */
static double
ending (const ZhupiTaggerMarginals *self,
        guint                       end,
        guint                       last)
{
  const float *transitions = self->model->exp_transitions + last * STRIDE;
  double sum = 0;

  if (end == self->length)
    return self->model->exp_stop[last] / self->scales[end];
  for (guint k = 0; k < N_TAGS; k++)
    if (zhupi_tagger_model_tag_part (self->model, k) != ZHUPI_TAGGER_INSIDE)
      sum += transitions[k] * self->emissions[(gsize) end * STRIDE + k] *
             self->backward[(gsize) end * STRIDE + k];
  return sum / self->scales[end];
}

static void
list_spans_from (const ZhupiTaggerMarginals *self,
                 guint                       start,
                 guint                       begin,
                 guint                       inside,
                 double                      least,
                 guint                       max_length,
                 GArray                     *spans)
{
  double mass = self->forward[(gsize) start * STRIDE + begin];
  guint last = begin;

  for (guint end = start + 1; end <= MIN (self->length, start + max_length); end++)
    {
      ZhupiTaggerSpan span = { start, end, mass * ending (self, end, last) };
      gsize at = (gsize) end * STRIDE + inside;

      if (span.probability >= least)
        g_array_append_val (spans, span);
      if (end == self->length)
        return;
      mass *= self->model->exp_transitions[last * STRIDE + inside] * self->emissions[at] /
              self->scales[end];
      last = inside;
      if (mass * self->backward[at] < least)
        return;
    }
}

void
zhupi_tagger_marginals_list_spans (const ZhupiTaggerMarginals *self,
                                   guint                       begin,
                                   guint                       inside,
                                   double                      least,
                                   guint                       max_length,
                                   GArray                     *spans)
{
  for (guint start = 0; start < self->length; start++)
    if (zhupi_tagger_marginals_tag (self, start, begin) >= least)
      list_spans_from (self, start, begin, inside, least, max_length, spans);
}
