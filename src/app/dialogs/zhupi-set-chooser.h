/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiSetChooser:
 *
 * The popover of the header's set button: the sets of the article with their marks; switch, new,
 * duplicate, rename, lock, delete with undo.
 */
#define ZHUPI_TYPE_SET_CHOOSER (zhupi_set_chooser_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSetChooser, zhupi_set_chooser, ZHUPI, SET_CHOOSER, GtkPopover)

GtkWidget *zhupi_set_chooser_new (ZhupiDocument *document);

G_END_DECLS
