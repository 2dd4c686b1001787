/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger-format.h"
#include "recognize/zhupi-tagger-matrix.h"

G_BEGIN_DECLS

/* One direction of one recurrent layer. */
typedef struct
{
  ZhupiTaggerMatrix input;
  ZhupiTaggerMatrix gates;
  ZhupiTaggerMatrix candidate;
  const float *biases;
} ZhupiTaggerLayer;

/* What a tag begins or goes on with. */
typedef enum
{
  ZHUPI_TAGGER_OUTSIDE,
  ZHUPI_TAGGER_BEGIN,
  ZHUPI_TAGGER_INSIDE,
} ZhupiTaggerPart;

/**
 * ZhupiTaggerModel:
 *
 * The weights, mapped and made ready. Read-only after loading; safe to share between threads.
 */
typedef struct
{
  GBytes *bytes;
  const guint16 *page_of;
  const guint16 *rows;
  const char *tag_names;
  const guint16 *embedding;
  guint n_rows;
  guint unknown_row;
  float embedding_scale;
  ZhupiTaggerLayer layers[ZHUPI_TAGGER_N_LAYERS];
  ZhupiTaggerMatrix output;
  float output_biases[ZHUPI_TAGGER_TAG_STRIDE];
  const float *start;
  const float *stop;
  const float *transitions;
  /* e to the power of the transitions, rows ZHUPI_TAGGER_TAG_STRIDE apart, and the other way round. */
  float *exp_transitions;
  float *exp_transposed;
  float exp_start[ZHUPI_TAGGER_TAG_STRIDE];
  float exp_stop[ZHUPI_TAGGER_TAG_STRIDE];
} ZhupiTaggerModel;

ZhupiTaggerModel *zhupi_tagger_model_open      (const char             *path,
                                                GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_tagger_model_free      (ZhupiTaggerModel       *self);
guint             zhupi_tagger_model_row       (const ZhupiTaggerModel *self,
                                                gunichar                c);
const char       *zhupi_tagger_model_tag_name  (const ZhupiTaggerModel *self,
                                                guint                   tag);
ZhupiTaggerPart   zhupi_tagger_model_tag_part  (const ZhupiTaggerModel *self,
                                                guint                   tag);
/* Number of a tag by its name; ZHUPI_TAGGER_N_TAGS when there is none. */
guint             zhupi_tagger_model_find_tag  (const ZhupiTaggerModel *self,
                                                const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTaggerModel, zhupi_tagger_model_free)

G_END_DECLS
