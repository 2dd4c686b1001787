/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"
#include "zhupi-offer-bar.h"

G_BEGIN_DECLS

/**
 * ZhupiEditions:
 *
 * Notices that there are two editions of the open article (an older one on the desk, or a newer
 * one in the file that it came from) and offers to carry its sets over. Nothing is ever replaced:
 * the old edition and its sets stay on the desk.
 *
 * ZhupiEditions::message: (const char *sentence): what was done or could not be; for a toast.
 * ZhupiEditions::open: (ZhupiDeskArticle *article): the person goes on with this edition.
 */
#define ZHUPI_TYPE_EDITIONS (zhupi_editions_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiEditions, zhupi_editions, ZHUPI, EDITIONS, GObject)

ZhupiEditions *zhupi_editions_new          (ZhupiDesk     *desk,
                                            ZhupiOfferBar *bar) G_GNUC_WARN_UNUSED_RESULT;
/* @document: (nullable). Ends what is under way for the one before. */
void           zhupi_editions_set_document (ZhupiEditions *self,
                                            ZhupiDocument *document);
/* Looks at the file again, such as when the person comes back to the window. */
void           zhupi_editions_look         (ZhupiEditions *self);
/* Offers again what was declined. */
void           zhupi_editions_ask_again    (ZhupiEditions *self);

G_END_DECLS
