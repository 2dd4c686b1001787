/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* One mention a line by RFC 4180 in UTF-8, after a line of names. Start and end are code points,
 * end exclusive; the score is per mille. A mention in pieces spans them all, with its pieces'
 * texts joined by an ellipsis. */
GBytes *zhupi_csv_write (ZhupiAnnotationSet  *set,
                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
