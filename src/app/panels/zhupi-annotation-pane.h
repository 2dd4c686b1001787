/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiAnnotationPane:
 *
 * The right side: filter by class (with counts), by words and by state, order by position, class
 * or entity, and the list of annotations. Property `document`. Choosing a row selects it in the
 * document; the document's selection selects the row without taking the focus.
 *
 * ZhupiAnnotationPane::shown: (guint position): a row was chosen by the person; bring it into view.
 * ZhupiAnnotationPane::filter-changed: (): what the text should hide has changed.
 * ZhupiAnnotationPane::note-requested: (): the person wants to write a note to the selected one.
 * ZhupiAnnotationPane::left: (): the person has done with the filter and goes back to the text.
 */
#define ZHUPI_TYPE_ANNOTATION_PANE (zhupi_annotation_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationPane, zhupi_annotation_pane, ZHUPI, ANNOTATION_PANE, GtkWidget)

void        zhupi_annotation_pane_set_document (ZhupiAnnotationPane *self,
                                                ZhupiDocument       *document);
/* Classes that the filter hides, as quarks (borrowed; %NULL: none). */
GHashTable *zhupi_annotation_pane_get_hidden   (ZhupiAnnotationPane *self);
/* States that the filter hides: bit mask of 1 << ZhupiState. */
guint       zhupi_annotation_pane_get_hidden_states (ZhupiAnnotationPane *self);
void        zhupi_annotation_pane_focus_filter (ZhupiAnnotationPane *self);

G_END_DECLS
