/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"
#include "w3c/zhupi-w3c-orphan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*ZhupiOrphanPlaceFunc) (ZhupiRange range,
                                      gpointer   user_data);

/* Fills @box with the places where an annotation may belong: each can be looked at in the text,
 * or chosen. What was in the box goes. Returns: the number of places */
guint zhupi_orphan_places_fill (GtkBox               *box,
                                ZhupiText            *text,
                                const ZhupiW3cOrphan *orphan,
                                ZhupiOrphanPlaceFunc  chosen,
                                ZhupiOrphanPlaceFunc  shown,
                                gpointer              user_data);

G_END_DECLS
