/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiBanner:
 *
 * One sentence over the whole width that stays until the matter is settled: what is wrong, what
 * is safe, and at most one button that does something about it.
 *
 * ZhupiBanner::clicked: (): the button was pressed.
 */
#define ZHUPI_TYPE_BANNER (zhupi_banner_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiBanner, zhupi_banner, ZHUPI, BANNER, GtkWidget)

/* @sentence: %NULL to hide; @button_label: with mnemonic, %NULL for no button. */
void zhupi_banner_tell (ZhupiBanner *self,
                        const char  *sentence,
                        const char  *button_label);

G_END_DECLS
