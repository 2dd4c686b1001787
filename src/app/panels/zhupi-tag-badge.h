/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "annotation/zhupi-tag-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiTagBadge:
 *
 * The key of a class (or the first letter of its name) on the color of the class. A suggestion
 * has a dotted edge and no fill.
 */
#define ZHUPI_TYPE_TAG_BADGE (zhupi_tag_badge_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTagBadge, zhupi_tag_badge, ZHUPI, TAG_BADGE, GtkWidget)

GtkWidget *zhupi_tag_badge_new      (void);
/* @tag: %NULL for a class that the tag set does not know. */
void       zhupi_tag_badge_set_tag  (ZhupiTagBadge  *self,
                                     const ZhupiTag *tag,
                                     ZhupiState      state);

G_END_DECLS
