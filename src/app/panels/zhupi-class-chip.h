/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-tag-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiClassChip:
 *
 * A toggle of the class filter: badge, name and number. Which toggles are down is the business
 * of the filter; the chip only tells that it was used.
 *
 * ZhupiClassChip::chosen: ()
 */
#define ZHUPI_TYPE_CLASS_CHIP (zhupi_class_chip_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiClassChip, zhupi_class_chip, ZHUPI, CLASS_CHIP, GtkWidget)

GtkWidget *zhupi_class_chip_new        (void);
/* @tag: %NULL for all classes. */
void       zhupi_class_chip_show       (ZhupiClassChip *self,
                                        const ZhupiTag *tag,
                                        guint           count);
GQuark     zhupi_class_chip_get_tag    (ZhupiClassChip *self);
void       zhupi_class_chip_set_active (ZhupiClassChip *self,
                                        gboolean        active);

G_END_DECLS
