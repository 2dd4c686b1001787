/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

#define ZHUPI_STATE_BIT(state) (1u << (state))
/* What a reader sees when nothing was chosen: marks and suggestions. */
#define ZHUPI_STATES_USUAL \
  (ZHUPI_STATE_BIT (ZHUPI_STATE_ACCEPTED) | ZHUPI_STATE_BIT (ZHUPI_STATE_SUGGESTED))

/**
 * ZhupiAnnotationQuery:
 *
 * Which annotations of a set a person wants to see, made ready for a scan of its records: the
 * words are looked for in the class labels and in the entities once, not once a record. When the
 * tag set or the entities change, make another one.
 */
typedef struct _ZhupiAnnotationQuery ZhupiAnnotationQuery;

ZhupiAnnotationQuery *zhupi_annotation_query_new     (ZhupiAnnotationSet          *set,
                                                      guint                        states,
                                                      GHashTable                  *only,
                                                      const char                  *words) G_GNUC_WARN_UNUSED_RESULT;
void                  zhupi_annotation_query_free    (ZhupiAnnotationQuery        *self);
gboolean              zhupi_annotation_query_matches (ZhupiAnnotationQuery        *self,
                                                      const ZhupiAnnotationRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiAnnotationQuery, zhupi_annotation_query_free)

G_END_DECLS
