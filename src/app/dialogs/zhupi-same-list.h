/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dialogs/zhupi-same-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list view of places in context: what stands before, the text, what stands behind, with a
 * check button. Space changes the place that has the focus, Enter activates the default. */
GtkWidget *zhupi_same_list_new (ZhupiSameModel *model,
                                const char     *label);

G_END_DECLS
