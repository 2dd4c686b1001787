/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Runs two bidirectional recurrent layers of the tagger's shape, with weights of no meaning, in
 * plain float loops over one character after the other: what the kernels are measured against.
 * Returns the seconds for @n_chars characters. */
double bench_plain_network_seconds (guint n_chars);
