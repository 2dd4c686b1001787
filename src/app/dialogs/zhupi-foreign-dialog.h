/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Another program has changed the set's file: asks whether to go on with that one or with ours,
 * and says what the difference is. To decide later changes nothing. */
void zhupi_foreign_dialog_present (ZhupiDocument *document,
                                   GtkWindow     *parent);

G_END_DECLS
