/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger-model.h"

G_BEGIN_DECLS

/* The conditional random field over the emissions of one sentence. */

/* Writes the best sequence of tags. Of equal sequences the one with the lower tags. @emissions:
 * ZHUPI_TAGGER_TAG_STRIDE numbers a character. Cost: 57 * 57 steps a character. */
void zhupi_tagger_field_decode (const ZhupiTaggerModel *model,
                                const float            *emissions,
                                guint                   length,
                                guint8                 *tags);

/**
 * ZhupiTaggerMarginals:
 * @forward: scaled forward values, ZHUPI_TAGGER_TAG_STRIDE a character, those of one add up to 1
 * @backward: scaled backward values; forward times backward is the probability of a tag
 * @emissions: e to the power of the emissions, relative to the largest of the character
 * @scales: what the forward values were divided by, one a character and one for the end
 *
 * Forward and backward pass, in the manner of Rabiner (1989), section V.A.
 */
typedef struct
{
  const ZhupiTaggerModel *model;
  guint length;
  float *forward;
  float *backward;
  float *emissions;
  float *scales;
} ZhupiTaggerMarginals;

void   zhupi_tagger_marginals_init  (ZhupiTaggerMarginals   *self,
                                     const ZhupiTaggerModel *model,
                                     const float            *emissions,
                                     guint                   length);
void   zhupi_tagger_marginals_clear (ZhupiTaggerMarginals   *self);
double zhupi_tagger_marginals_tag   (const ZhupiTaggerMarginals *self,
                                     guint                       position,
                                     guint                       tag);

/* A word of one class that may stand at [@start, @end). */
typedef struct
{
  guint start;
  guint end;
  float probability;
} ZhupiTaggerSpan;

/* Appends the #ZhupiTaggerSpan of at least @least probability whose word has the tags @begin and
 * @inside, at most @max_length long. */
void   zhupi_tagger_marginals_list_spans (const ZhupiTaggerMarginals *self,
                                          guint                       begin,
                                          guint                       inside,
                                          double                      least,
                                          guint                       max_length,
                                          GArray                     *spans);

G_END_DECLS
