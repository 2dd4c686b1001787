/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-list.h"
#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiSuggestionBar:
 *
 * "12 suggestions" with a button that accepts all of them, or all of one class, as one step that
 * can be undone. With a filter it is about those that the list shows: "3 of 12 shown".
 * Hides itself when the set has none.
 */
#define ZHUPI_TYPE_SUGGESTION_BAR (zhupi_suggestion_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSuggestionBar, zhupi_suggestion_bar, ZHUPI, SUGGESTION_BAR, GtkWidget)

/* The list above it, which must outlive it; comes before the document. */
void zhupi_suggestion_bar_set_list     (ZhupiSuggestionBar  *self,
                                        ZhupiAnnotationList *list);
void zhupi_suggestion_bar_set_document (ZhupiSuggestionBar  *self,
                                        ZhupiDocument       *document);
/* The list shows others now. */
void zhupi_suggestion_bar_refresh      (ZhupiSuggestionBar  *self);

G_END_DECLS
