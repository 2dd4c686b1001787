/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-outline-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the outline: the first words, and how many marks. */
GtkWidget *zhupi_outline_row_new         (void);
void       zhupi_outline_row_set_entry   (GtkWidget         *row,
                                          ZhupiOutlineEntry *entry);
void       zhupi_outline_row_set_current (GtkWidget         *row,
                                          gboolean           current);

G_END_DECLS
