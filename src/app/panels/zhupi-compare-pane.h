/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiComparePane:
 *
 * The set that is worked on beside another set of the article: how far they agree, where they
 * differ, and what to take over. It reads the other set when it is first seen.
 *
 * ZhupiComparePane::shown: (guint start, guint end): the person wants to see these code points
 */
#define ZHUPI_TYPE_COMPARE_PANE (zhupi_compare_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiComparePane, zhupi_compare_pane, ZHUPI, COMPARE_PANE, GtkWidget)

void zhupi_compare_pane_set_document (ZhupiComparePane *self,
                                      ZhupiDocument    *document);

G_END_DECLS
