/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiSuggestionBar:
 *
 * "12 suggestions" with a button that accepts all of them, or all of one class, as one step that
 * can be undone. Hides itself when there are none.
 */
#define ZHUPI_TYPE_SUGGESTION_BAR (zhupi_suggestion_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSuggestionBar, zhupi_suggestion_bar, ZHUPI, SUGGESTION_BAR, GtkWidget)

void zhupi_suggestion_bar_set_document (ZhupiSuggestionBar *self,
                                        ZhupiDocument      *document);

G_END_DECLS
