/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-json-documents.h"

G_BEGIN_DECLS

/**
 * ZhupiLabelStudioRegion:
 * @state: (nullable): static
 * @labels: of the region, the first one is its class
 * @bodies: (nullable): JSON of what else was said about it
 *
 * A region, gathered from all results that have its id.
 */
typedef struct
{
  char *id;
  ZhupiDraftPiece piece;
  char *quote;
  GPtrArray *labels;
  GString *note;
  GString *bodies;
  const char *state;
  char *creator;
  char *generator;
  int score;
} ZhupiLabelStudioRegion;

/**
 * ZhupiLabelStudioResult:
 * @regions: (element-type ZhupiLabelStudioRegion): in the order of the file
 *
 * What the results of a task say.
 */
typedef struct
{
  GPtrArray *regions;
  GHashTable *by_id;
  GPtrArray *relations; /* of Relation */
} ZhupiLabelStudioResult;

void zhupi_label_studio_result_init  (ZhupiLabelStudioResult *self);
void zhupi_label_studio_result_clear (ZhupiLabelStudioResult *self);
/* Reads a list of results whose first token is the current one. */
void zhupi_label_studio_result_read  (ZhupiLabelStudioResult *self,
                                      ZhupiJsonReader        *reader);
/* Reads one region of a file in JSON_MIN, where it has no "value" around it. */
void zhupi_label_studio_result_read_bare (ZhupiLabelStudioResult *self,
                                          ZhupiJsonReader        *reader);
void zhupi_label_studio_result_add   (ZhupiLabelStudioResult *self,
                                      ZhupiDraft             *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiLabelStudioResult, zhupi_label_studio_result_clear)

G_END_DECLS
