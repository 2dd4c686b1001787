/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Edits the classes of the set: name, color, key, merge, remove. */
void zhupi_tag_editor_present (ZhupiDocument *document,
                               GtkWindow     *parent);

G_END_DECLS
