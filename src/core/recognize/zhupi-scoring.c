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
/* What a tagger that is sure adds. */
#define TAGGER_WEIGHT 3.5
#define FULL_SCORE 1000

static double
sum_of_evidence (const ZhupiName *name,
                 const int       *weights)
{
  double sum = BIAS + TAGGER_WEIGHT * name->probability;

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
