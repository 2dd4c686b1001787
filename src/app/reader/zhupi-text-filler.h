/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-view-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiTextFiller:
 *
 * Puts a view text into a text buffer: the first screens at once, the rest in an idle just below
 * drawing, a few milliseconds at a time. Text only ever grows at the end, so the view stays.
 */
typedef struct _ZhupiTextFiller ZhupiTextFiller;

/* Called after each slice; may free the filler only after the last one (@done). */
typedef void (*ZhupiTextFillerFunc) (gboolean done,
                                     gpointer user_data);

ZhupiTextFiller *zhupi_text_filler_new     (GtkTextBuffer       *buffer,
                                            ZhupiViewText       *view_text,
                                            ZhupiTextFillerFunc  progress,
                                            gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_text_filler_free    (ZhupiTextFiller     *self);
void             zhupi_text_filler_go      (ZhupiTextFiller     *self);
void             zhupi_text_filler_finish  (ZhupiTextFiller     *self);
gboolean         zhupi_text_filler_is_done (ZhupiTextFiller     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTextFiller, zhupi_text_filler_free)

G_END_DECLS
