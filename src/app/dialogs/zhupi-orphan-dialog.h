/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reader/zhupi-reader-view.h"
#include "zhupi-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiOrphanDialog:
 *
 * The annotations of the open set that have no place in the text: what each pointed to and what
 * stood around it, and where it may belong. The person chooses one of these places, or selects
 * one in the text meanwhile; each step can be undone. It stands beside the text and is not modal.
 */
#define ZHUPI_TYPE_ORPHAN_DIALOG (zhupi_orphan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOrphanDialog, zhupi_orphan_dialog, ZHUPI, ORPHAN_DIALOG, AdwWindow)

/* One for a window is enough: it is brought to the front when it is there. */
void zhupi_orphan_dialog_present (ZhupiDocument   *document,
                                  ZhupiReaderView *reader,
                                  GtkWindow       *parent);

G_END_DECLS
