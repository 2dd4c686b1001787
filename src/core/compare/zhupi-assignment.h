/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives each row a column of its own so that the sum of the weights is the greatest.
 * @weights: n_rows lines of n_columns weights, none negative
 * @n_rows: at most @n_columns
 * @column_of_row: (out caller-allocates): n_rows numbers
 *
 * Kuhn's Hungarian method with potentials, O(n_rows^2 * n_columns). */
void zhupi_assignment_solve (const gint64 *weights,
                             guint         n_rows,
                             guint         n_columns,
                             guint        *column_of_row);

G_END_DECLS
