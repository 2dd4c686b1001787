/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-reason.h"
#include "recognize/zhupi-scoring.h"

#include <math.h>

/* Logits of a string of which nothing is known. */
#define BIAS (-2.0)
#define WEIGHT_UNIT 100.0
/* What the tagger adds: this, and its own logit in part; its probabilities are nearly honest. */
#define TAGGER_BASE 3.6
#define TAGGER_SHARE 0.6
#define MAX_PROBABILITY 0.995
#define FULL_SCORE 1000

static double
tagger_weight (double probability)
{
  double p = MIN (probability, MAX_PROBABILITY);

  return p > 0 ? TAGGER_BASE + TAGGER_SHARE * log (p / (1 - p)) : 0;
}

static double
sum_of_evidence (const ZhupiName *name,
                 const int       *weights)
{
  double sum = BIAS + tagger_weight (name->probability);

  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    if (name->evidence & ZHUPI_EVIDENCE_MASK (i))
      sum += (weights != NULL ? weights[i] : zhupi_evidence_get_weight (i)) / WEIGHT_UNIT;
  return sum;
}

void
zhupi_scoring_run (ZhupiNames *names,
                   const int  *weights)
{
  for (guint i = 0; i < names->names->len; i++)
    {
      ZhupiName *name = zhupi_names_get (names, i);
      double share = 1 / (1 + exp (-sum_of_evidence (name, weights)));

      name->score = CLAMP (lround (share * FULL_SCORE), 1, FULL_SCORE);
    }
}

char *
zhupi_scoring_dup_reason (const ZhupiName *name)
{
  GString *reason = g_string_new (NULL);

  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    if (name->evidence & ZHUPI_EVIDENCE_MASK (i) && zhupi_evidence_get_words (i) != NULL)
      zhupi_reason_append (reason, zhupi_evidence_get_words (i), name->details[i]);
  return g_string_free (reason, FALSE);
}
