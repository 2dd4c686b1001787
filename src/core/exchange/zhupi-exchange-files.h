/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* Blocking; for workers and the command line. */

/* Writes a set to @file, and beside it the text and the classes when the format keeps them there.
 * A text of that name is left as it is when it is the same, and never replaced by another one. */
gboolean zhupi_exchange_write_files (const ZhupiExchangeFormat  *format,
                                     ZhupiAnnotationSet         *set,
                                     GFile                      *file,
                                     GCancellable               *cancellable,
                                     GError                    **error);
/* The file that tells of the classes beside @file, %NULL when there is none. */
GBytes  *zhupi_exchange_load_conf   (const ZhupiExchangeFormat  *format,
                                     GFile                      *file,
                                     GCancellable               *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* What a file seems to be, by its name and by what is in it; what is nothing else is W3C. */
const ZhupiExchangeFormat *zhupi_exchange_guess_format (const char *name,
                                                        GBytes     *bytes);

G_END_DECLS
