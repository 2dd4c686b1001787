/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiGlyphWarmer:
 *
 * Draws characters once where nobody sees it, before they are shown. The shape of an ideograph
 * is made when it is first drawn, at a price of some hundredths of a millisecond; a page of
 * Chinese text that has some hundreds of new ones would miss its frame.
 */
typedef struct _ZhupiGlyphWarmer ZhupiGlyphWarmer;

/* The widget's font is what is drawn with; the widget owns the warmer. */
ZhupiGlyphWarmer *zhupi_glyph_warmer_new    (GtkWidget         *widget) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_glyph_warmer_free   (ZhupiGlyphWarmer  *self);
/* The font is another one: nothing has been drawn with it. */
void              zhupi_glyph_warmer_forget (ZhupiGlyphWarmer  *self);
/* Notes the new characters of a line of a buffer. */
void              zhupi_glyph_warmer_add    (ZhupiGlyphWarmer  *self,
                                             const GtkTextIter *line);
/* Draws what has been noted, until a monotonic time (us). Returns: whether there is more. */
gboolean          zhupi_glyph_warmer_run    (ZhupiGlyphWarmer  *self,
                                             gint64             until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiGlyphWarmer, zhupi_glyph_warmer_free)

G_END_DECLS
