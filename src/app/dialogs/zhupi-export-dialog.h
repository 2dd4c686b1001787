/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Chooses format, classes and states with their counts, then the file. */
void zhupi_export_dialog_present (ZhupiDocument *document,
                                  GHashTable    *filtered_tags,
                                  guint          filtered_states,
                                  GtkWindow     *parent);

G_END_DECLS
