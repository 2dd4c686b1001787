/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "annotation/zhupi-outline-entry.h"

G_BEGIN_DECLS

/* Class id of a soft heading: an annotation like any other, so that it is saved, undone and
 * exported like any other. */
#define ZHUPI_HEADING_TAG "heading"

/**
 * ZhupiOutlineModel:
 *
 * The outline of an article with its set, as a GListModel of #ZhupiOutlineEntry in text order: the
 * title, the headings of the article and those that the reader set, and the sentences in which
 * marks begin. Follows the set; a change costs what it changed, with exact `items-changed` ranges.
 * A very long outline comes in bit by bit while the main loop is idle.
 */
#define ZHUPI_TYPE_OUTLINE_MODEL (zhupi_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOutlineModel, zhupi_outline_model, ZHUPI, OUTLINE_MODEL, GObject)

ZhupiOutlineModel *zhupi_outline_model_new  (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;
/* The entry that one is in at a place: the last that begins at or before it; %G_MAXUINT before
 * the first. O(log n) */
guint              zhupi_outline_model_find (ZhupiOutlineModel  *self,
                                             guint               code_point);

G_END_DECLS
