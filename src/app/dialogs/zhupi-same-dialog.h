/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiSameDialog:
 *
 * "Mark all the same": shows every other place with the text of a mark or a selection in its
 * context, each with a check button, and marks those that are chosen in one step.
 */
#define ZHUPI_TYPE_SAME_DIALOG (zhupi_same_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSameDialog, zhupi_same_dialog, ZHUPI, SAME_DIALOG, AdwWindow)

/* FALSE, and no dialog, when there is no other place to mark. */
gboolean zhupi_same_dialog_present (ZhupiDocument *document,
                                    ZhupiRange     range,
                                    GQuark         tag,
                                    GtkWindow     *parent);

G_END_DECLS
