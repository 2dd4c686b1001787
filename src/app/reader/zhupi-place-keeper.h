/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiPlaceKeeper:
 *
 * Keeps a place of a text view where it is while heights are found out, when the width or the
 * font changes, and after a jump. A text view alone knows only paragraphs, and does not jump at
 * all while it has not measured the text. It lets go as soon as the person scrolls.
 *
 * Places are buffer offsets; pixels are from the top of the view down to the place.
 */
typedef struct _ZhupiPlaceKeeper ZhupiPlaceKeeper;

ZhupiPlaceKeeper *zhupi_place_keeper_new      (GtkTextView      *view) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_place_keeper_free     (ZhupiPlaceKeeper *self);
void              zhupi_place_keeper_watch    (ZhupiPlaceKeeper *self,
                                               GtkWidget        *scroller);
guint             zhupi_place_keeper_get      (ZhupiPlaceKeeper *self);
void              zhupi_place_keeper_remember (ZhupiPlaceKeeper *self);
void              zhupi_place_keeper_restore  (ZhupiPlaceKeeper *self);
void              zhupi_place_keeper_jump     (ZhupiPlaceKeeper *self,
                                               guint             offset,
                                               int               pixels);
void              zhupi_place_keeper_release  (ZhupiPlaceKeeper *self);
gboolean          zhupi_place_keeper_lower_validation (ZhupiPlaceKeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPlaceKeeper, zhupi_place_keeper_free)

G_END_DECLS
