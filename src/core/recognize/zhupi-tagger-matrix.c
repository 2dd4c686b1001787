/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-tagger-math.h"
#include "recognize/zhupi-tagger-matrix.h"

#include <math.h>

/* The largest weight of an output becomes this: eleven bits with the sign. */
#define LARGEST_WEIGHT 1023.0f

static float
largest_of_column (const float *values,
                   guint        n_inputs,
                   guint        n_columns,
                   guint        column)
{
  float largest = 1e-6f;

  for (guint k = 0; k < n_inputs; k++)
    largest = MAX (largest, fabsf (values[k * n_columns + column]));
  return largest;
}

static gint16 *
weight_at (ZhupiTaggerMatrix *self,
           guint              input,
           guint              output)
{
  guint block = output / ZHUPI_TAGGER_BLOCK;
  guint lane = output % ZHUPI_TAGGER_BLOCK;
  guint pair = block * self->n_inputs / 2 + input / 2;

  return self->weights + (pair * ZHUPI_TAGGER_BLOCK + lane) * 2 + input % 2;
}

static void
pack_column (ZhupiTaggerMatrix *self,
             const float       *values,
             guint              n_columns,
             guint              column)
{
  float largest = largest_of_column (values, self->n_inputs, n_columns, column);

  for (guint k = 0; k < self->n_inputs; k++)
    *weight_at (self, k, column) = lrintf (values[k * n_columns + column] / largest *
                                           LARGEST_WEIGHT);
  self->scales[column] = largest / LARGEST_WEIGHT / ZHUPI_TAGGER_ONE;
}

void
zhupi_tagger_matrix_init (ZhupiTaggerMatrix *self,
                          const guint16     *halves,
                          guint              n_inputs,
                          guint              n_columns)
{
  g_autofree float *values = g_new (float, n_inputs * n_columns);

  self->n_inputs = n_inputs;
  self->n_outputs = (n_columns + ZHUPI_TAGGER_BLOCK - 1) / ZHUPI_TAGGER_BLOCK * ZHUPI_TAGGER_BLOCK;
  self->weights = g_new0 (gint16, n_inputs * self->n_outputs);
  self->scales = g_new0 (float, self->n_outputs);
  zhupi_tagger_read_halves (halves, n_inputs * n_columns, values);
  for (guint j = 0; j < n_columns; j++)
    pack_column (self, values, n_columns, j);
}

void
zhupi_tagger_matrix_clear (ZhupiTaggerMatrix *self)
{
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->scales, g_free);
}
