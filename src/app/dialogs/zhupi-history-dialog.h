/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiHistoryDialog:
 *
 * All steps of the set with their times, the newest first, and below them what would change by
 * going to the chosen one. Going there changes the set once; every other step stays in the list.
 */
#define ZHUPI_TYPE_HISTORY_DIALOG (zhupi_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiHistoryDialog, zhupi_history_dialog, ZHUPI, HISTORY_DIALOG, AdwWindow)

void zhupi_history_dialog_present (ZhupiDocument *document,
                                   GtkWindow     *parent);

G_END_DECLS
