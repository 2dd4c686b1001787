/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-page.h"

G_BEGIN_DECLS

/* Writes the page as a picture by the name's ending: .png (whole, up to 32,000 px high), .svg
 * (whole), .pdf (sheets in the proportion of A4). Errors: %ZHUPI_ERROR_FORMAT for another
 * ending, %ZHUPI_ERROR_TOO_LARGE for a text too long for a PNG, %ZHUPI_ERROR_IO. */
gboolean zhupi_page_save (ZhupiPage   *page,
                          const char  *path,
                          GError     **error);

G_END_DECLS
