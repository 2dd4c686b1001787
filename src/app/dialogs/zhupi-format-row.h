/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* The row in which a person says the format of a file. */

/* Lists the formats that can be read, or those that can be written. */
void                       zhupi_format_row_fill   (AdwComboRow               *row,
                                                    gboolean                   is_reading);
const ZhupiExchangeFormat *zhupi_format_row_get    (AdwComboRow               *row);
/* Nothing changes when @format is not listed. */
void                       zhupi_format_row_select (AdwComboRow               *row,
                                                    const ZhupiExchangeFormat *format);

G_END_DECLS
