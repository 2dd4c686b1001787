/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Single keys that act only while @view has the focus, so that "1" can still be typed in a note.
 * Each key activates an action of the group "mark". */
GtkEventController *zhupi_reader_keys_new          (GtkWidget          *view) G_GNUC_WARN_UNUSED_RESULT;
void                zhupi_reader_keys_set_document (GtkEventController *keys,
                                                    ZhupiDocument      *document);
/* Without single keys only those with Ctrl, Alt or a named key remain. */
void                zhupi_reader_keys_set_single   (GtkEventController *keys,
                                                    gboolean            single);

G_END_DECLS
