/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Names of any length (GtkStringObject) in a #GtkDropDown or an #AdwComboRow: with dots in a button
 * that is too narrow, where a tooltip tells them, and whole in the list. */
void zhupi_name_factory_use (GtkWidget *chooser);

G_END_DECLS
