/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-teaching.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiNamesPage:
 *
 * The page of the preferences about names: how suggestions are made, what was learned, and the
 * person's own lexicons. Belongs into an #AdwPreferencesWindow, which shows its toasts.
 */
#define ZHUPI_TYPE_NAMES_PAGE (zhupi_names_page_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiNamesPage, zhupi_names_page, ZHUPI, NAMES_PAGE, AdwPreferencesPage)

AdwPreferencesPage *zhupi_names_page_new (ZhupiTeaching *teaching,
                                          GSettings     *settings);

G_END_DECLS
