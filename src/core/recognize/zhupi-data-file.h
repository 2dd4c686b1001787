/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Path of an installed data file: in @folder, or, when that is %NULL, in $ZHUPI_DATA_DIR, beside
 * the program's own build, or where the project is installed, whichever has it first. The path
 * of the last place when none has. */
char *zhupi_data_file_find (const char *folder,
                            const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
