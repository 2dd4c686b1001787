/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-teaching.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Preferences, all keys and about: windows that belong to the whole application. */
void zhupi_preferences_present (GtkWindow     *parent,
                                ZhupiTeaching *teaching);
void zhupi_shortcuts_present   (GtkWindow     *parent);
void zhupi_about_present       (GtkWindow     *parent);

G_END_DECLS
