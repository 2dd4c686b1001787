/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-evidence.h"

G_BEGIN_DECLS

/**
 * ZhupiLearnerData:
 * @names: accepted name -> class id
 * @rejected: rejected name -> class id that it is not
 * @accepts: name -> how often it was accepted, missing for once
 * @rejects: name -> how often it was rejected, missing for once
 * @corrections: to the weight of each evidence, in hundredths of a logit
 *
 * What the learner's file holds.
 */
typedef struct
{
  GHashTable *names;
  GHashTable *rejected;
  GHashTable *accepts;
  GHashTable *rejects;
  int corrections[ZHUPI_N_EVIDENCES];
} ZhupiLearnerData;

void     zhupi_learner_data_init  (ZhupiLearnerData       *self);
void     zhupi_learner_data_clear (ZhupiLearnerData       *self);
gboolean zhupi_learner_data_parse (ZhupiLearnerData       *self,
                                   const char             *json,
                                   GError                **error);
/* Names in the order of their bytes, one a line: the same lessons give the same bytes. */
char    *zhupi_learner_data_write (const ZhupiLearnerData *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
