/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Reads a set file without its article: the quotes in the file, each at its place, stand for
 * the text. What the file says of itself can be told that way; what is between the quotes is
 * not known, so the set must not be written as a whole. As zhupi_w3c_read() otherwise. */
ZhupiAnnotationSet *zhupi_cli_quotes_read_set (GBytes     *bytes,
                                               GPtrArray  *findings,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
