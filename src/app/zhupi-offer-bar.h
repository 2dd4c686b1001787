/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiOfferBar:
 *
 * Over the text: something that can be done, told in a sentence or two, with a button for each
 * answer; or how far it has got. Unlike a question in a window it can wait.
 *
 * ZhupiOfferBar::response: (guint answer): the person pressed the button of that number.
 */
#define ZHUPI_TYPE_OFFER_BAR (zhupi_offer_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOfferBar, zhupi_offer_bar, ZHUPI, OFFER_BAR, GtkWidget)

#define ZHUPI_OFFER_BAR_MAX_ANSWERS 3

/* @answers: labels with mnemonics, %NULL at the end; the first is the suggested one. */
void zhupi_offer_bar_ask  (ZhupiOfferBar     *self,
                           const char        *sentence,
                           const char *const *answers);
/* @fraction: done so far, 0 to 1. There is one button, which stops the work. */
void zhupi_offer_bar_work (ZhupiOfferBar     *self,
                           const char        *sentence,
                           double             fraction);
void zhupi_offer_bar_hide (ZhupiOfferBar     *self);

G_END_DECLS
