/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reader/zhupi-reader-view.h"
#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiOrphanPane:
 *
 * The annotations of the open set that have no place in the text: what each pointed to and what
 * stood around it, and where it may belong. The person chooses one of these places, or selects
 * one in the text meanwhile; each step can be undone.
 *
 * ZhupiOrphanPane::closed: the person has done with it
 */
#define ZHUPI_TYPE_ORPHAN_PANE (zhupi_orphan_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOrphanPane, zhupi_orphan_pane, ZHUPI, ORPHAN_PANE, GtkWidget)

/* Once: where a place is selected. */
void zhupi_orphan_pane_set_reader   (ZhupiOrphanPane *self,
                                     ZhupiReaderView *reader);
void zhupi_orphan_pane_set_document (ZhupiOrphanPane *self,
                                     ZhupiDocument   *document);

G_END_DECLS
