/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiHintBar:
 *
 * The line at the bottom: which keys do what just now, and at its start what the caret is in (a
 * polite status for screen readers).
 */
#define ZHUPI_TYPE_HINT_BAR (zhupi_hint_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiHintBar, zhupi_hint_bar, ZHUPI, HINT_BAR, GtkWidget)

void zhupi_hint_bar_set_document (ZhupiHintBar  *self,
                                  ZhupiDocument *document);
/* What a person should know of the caret's place, such as "In mark: Company 星河重工". */
void zhupi_hint_bar_set_status   (ZhupiHintBar  *self,
                                  const char    *status);

G_END_DECLS
