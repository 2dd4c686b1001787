/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Code points of the Basic Multilingual Plane. */
#define ZHUPI_FOLD_PLANE 0x10000u

/* From here on scripts without case; full-width forms lie behind again. */
#define ZHUPI_FOLD_CASELESS_FIRST 0x2e80u
#define ZHUPI_FOLD_CASELESS_LAST 0xfeffu

/**
 * zhupi_fold_get_table:
 *
 * What a search takes for the same: case, width, and traditional for simplified characters. One
 * code point folds to one, so that places stay what they are. Made on the first call (1 ms).
 *
 * Returns: (transfer none): %ZHUPI_FOLD_PLANE folded code points
 */
const gunichar2 *zhupi_fold_get_table (void);
gunichar         zhupi_fold_char      (gunichar c);
/* Whether a folded code point stands for itself alone. */
gboolean         zhupi_fold_is_alone  (gunichar c);

G_END_DECLS
