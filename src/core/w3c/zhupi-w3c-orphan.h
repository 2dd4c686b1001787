/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"
#include "text/zhupi-range.h"

G_BEGIN_DECLS

#define ZHUPI_W3C_MAX_CANDIDATES 3u

/**
 * ZhupiW3cOrphan:
 * @json: the annotation as the file has it
 * @id: its own, or none
 * @tag: (nullable): id of its class
 * @note: (nullable): what the reader wrote
 * @quote: what it pointed to; empty when that is not known
 * @prefix: what stood before
 * @suffix: what stood behind
 * @candidates: where in the present text it may be, best first
 * @n_candidates: how many of them
 *
 * An annotation that has no place in the text, taken apart for a person to read.
 */
typedef struct
{
  char *json;
  ZhupiUuid id;
  char *tag;
  char *note;
  char *quote;
  char *prefix;
  char *suffix;
  ZhupiRange candidates[ZHUPI_W3C_MAX_CANDIDATES];
  guint n_candidates;
} ZhupiW3cOrphan;

/* Reads one of the texts of zhupi_annotation_set_get_unplaced(); %NULL when it points to nothing
 * that could be attached. */
ZhupiW3cOrphan *zhupi_w3c_orphan_read (const char     *json) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_w3c_orphan_free (ZhupiW3cOrphan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiW3cOrphan, zhupi_w3c_orphan_free)

G_END_DECLS
