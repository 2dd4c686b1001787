/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Traditional and simplified character; made at build time out of data/lexicon/t2s.tsv. */
extern const gunichar2 zhupi_fold_pairs[][2];
extern const guint zhupi_n_fold_pairs;

G_END_DECLS
