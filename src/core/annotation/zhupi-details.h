/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"
#include "text/zhupi-range.h"

G_BEGIN_DECLS

/* A score that nobody gave. */
#define ZHUPI_SCORE_NONE (-1)

/**
 * ZhupiDetailsFields:
 * @note: what the reader wrote, may have several lines (nullable)
 * @reason: why a recognizer suggested it, in plain English (nullable)
 * @creator: name of the person who made it (nullable)
 * @generator: name of the recognizer that made it (nullable)
 * @entity: the entity that is mentioned, or none
 * @created: microseconds since 1970 UTC, 0 when unknown
 * @modified: microseconds since 1970 UTC, 0 when never
 * @score: per mille, 0 to 1000, or %ZHUPI_SCORE_NONE
 * @fragments: the pieces of a discontinuous mention, in order and apart (nullable)
 * @n_fragments: 0, or 2 and more
 * @extra: unknown members of the annotation as JSON text `"key":value,…`, written back (nullable)
 *
 * What is known of an annotation beside its place, class and state.
 */
typedef struct
{
  const char *note;
  const char *reason;
  const char *creator;
  const char *generator;
  ZhupiUuid entity;
  gint64 created;
  gint64 modified;
  int score;
  const ZhupiRange *fragments;
  guint n_fragments;
  const char *extra;
} ZhupiDetailsFields;

#define ZHUPI_DETAILS_FIELDS_INIT { .score = ZHUPI_SCORE_NONE }

/**
 * ZhupiDetails:
 *
 * Immutable, reference-counted (atomically) and meant to be shared: a thousand suggestions of
 * one kind point to one of these. To change a field, copy the fields, set it, make a new one.
 */
typedef struct _ZhupiDetails ZhupiDetails;

ZhupiDetails             *zhupi_details_new        (const ZhupiDetailsFields *fields) G_GNUC_WARN_UNUSED_RESULT;
ZhupiDetails             *zhupi_details_ref        (ZhupiDetails             *self);
void                      zhupi_details_unref      (ZhupiDetails             *self);
const ZhupiDetailsFields *zhupi_details_get_fields (const ZhupiDetails       *self);
gboolean                  zhupi_details_equal      (const ZhupiDetails       *a,
                                                    const ZhupiDetails       *b);
gboolean                  zhupi_details_fields_equal (const ZhupiDetailsFields *a,
                                                      const ZhupiDetailsFields *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiDetails, zhupi_details_unref)

G_END_DECLS
