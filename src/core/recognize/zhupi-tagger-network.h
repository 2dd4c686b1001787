/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger-model.h"

G_BEGIN_DECLS

/**
 * ZhupiTaggerNetwork:
 *
 * Runs the two recurrent layers over sentences, four in step. Keeps what the first layer makes of
 * a character, as the same characters come again. Not for several threads at once.
 */
typedef struct _ZhupiTaggerNetwork ZhupiTaggerNetwork;

/* Up to ZHUPI_TAGGER_BATCH sentences, given as rows of the embedding; the shorter may be empty. */
typedef struct
{
  const guint16 *rows[ZHUPI_TAGGER_BATCH];
  guint lengths[ZHUPI_TAGGER_BATCH];
} ZhupiTaggerBatch;

ZhupiTaggerNetwork *zhupi_tagger_network_new  (const ZhupiTaggerModel  *model,
                                               const ZhupiTaggerKernel *kernel) G_GNUC_WARN_UNUSED_RESULT;
void                zhupi_tagger_network_free (ZhupiTaggerNetwork      *self);
/* @emissions: room for ZHUPI_TAGGER_TAG_STRIDE numbers a character, sentence after sentence. */
void                zhupi_tagger_network_run  (ZhupiTaggerNetwork      *self,
                                               const ZhupiTaggerBatch  *batch,
                                               float                   *emissions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTaggerNetwork, zhupi_tagger_network_free)

G_END_DECLS
