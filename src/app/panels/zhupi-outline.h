/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiOutline:
 *
 * The outline of the open article: title, headings, and sentences with the number of their marks.
 * It is made when it is first seen.
 *
 * ZhupiOutline::shown: (guint start, guint end): the person wants to read these code points
 */
#define ZHUPI_TYPE_OUTLINE (zhupi_outline_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOutline, zhupi_outline, ZHUPI, OUTLINE, GtkWidget)

void zhupi_outline_set_document (ZhupiOutline  *self,
                                 ZhupiDocument *document);
/* Where one reads: its line stands out and is scrolled to. */
void zhupi_outline_set_place    (ZhupiOutline  *self,
                                 guint          code_point);

G_END_DECLS
