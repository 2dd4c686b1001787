/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints the article with the marks of its set, its notes and an index, on paper or into a PDF.
 * The layout is made in a worker; an article beyond 200,000 characters is refused. */
void zhupi_print_present (ZhupiDocument *document,
                          GtkWindow     *parent);

G_END_DECLS
