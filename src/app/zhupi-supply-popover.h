/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiSupplyPopover:
 *
 * Asks what belongs where the text has lost something.
 *
 * ZhupiSupplyPopover::supply: (const char *text): this does; empty: it is lost, and not known.
 * ZhupiSupplyPopover::remove: (): what was written in there goes.
 */
#define ZHUPI_TYPE_SUPPLY_POPOVER (zhupi_supply_popover_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSupplyPopover, zhupi_supply_popover, ZHUPI, SUPPLY_POPOVER, GtkPopover)

GtkWidget *zhupi_supply_popover_new (void);
/* @text: (nullable): what was written in there; @is_there: whether something was. */
void       zhupi_supply_popover_ask (ZhupiSupplyPopover *self,
                                     const char         *text,
                                     gboolean            is_there);

G_END_DECLS
