/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "w3c/zhupi-w3c-orphan.h"

G_BEGIN_DECLS

/**
 * ZhupiOrphanItem:
 *
 * An annotation without a place, as a row of a list.
 */
#define ZHUPI_TYPE_ORPHAN_ITEM (zhupi_orphan_item_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOrphanItem, zhupi_orphan_item, ZHUPI, ORPHAN_ITEM, GObject)

/* Those of a set that could be attached, in the order of the file. */
GListStore           *zhupi_orphan_item_list       (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;
const ZhupiW3cOrphan *zhupi_orphan_item_get_orphan (ZhupiOrphanItem    *self);
/* What it pointed to, on one line. */
char                 *zhupi_orphan_item_dup_title  (ZhupiOrphanItem    *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same between what stood around it, as markup. */
char                 *zhupi_orphan_item_dup_context (ZhupiOrphanItem   *self) G_GNUC_WARN_UNUSED_RESULT;
/* One line of markup: what an annotation points to, and what stands around it. */
char                 *zhupi_orphan_item_format_context (const char     *prefix,
                                                        const char     *words,
                                                        const char     *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
