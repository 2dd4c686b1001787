/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows in which sentences two editions of an article differ. */
void zhupi_edition_dialog_present (ZhupiArticle *old,
                                   ZhupiArticle *new,
                                   GtkWindow    *parent);

G_END_DECLS
