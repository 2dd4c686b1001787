/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Chooses a file of annotations, shows what is in it, adds it as one step. */
void zhupi_import_dialog_present (ZhupiDocument *document,
                                  GtkWindow     *parent);

/* The same with a file that is chosen already, by dropping it or by opening it. */
void zhupi_import_dialog_read    (ZhupiDocument *document,
                                  GtkWindow     *parent,
                                  GFile         *file);

G_END_DECLS
