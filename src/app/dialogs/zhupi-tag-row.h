/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiTagRow:
 *
 * One class in the editor of classes; opens to its names, color, line, key, merge and removal.
 * Every change is one command.
 */
#define ZHUPI_TYPE_TAG_ROW (zhupi_tag_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTagRow, zhupi_tag_row, ZHUPI, TAG_ROW, AdwExpanderRow)

GtkWidget  *zhupi_tag_row_new    (ZhupiDocument  *document,
                                  const ZhupiTag *tag);
const char *zhupi_tag_row_get_id (ZhupiTagRow    *self);

G_END_DECLS
