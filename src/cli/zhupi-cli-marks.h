/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* The text for a terminal: with @colored by color and kind of underline, a suggestion underlined
 * and a mark on a colored ground; without as [quote|class]. The innermost mark is what shows
 * where several overlap. Rejected ones do not show. */
GString *zhupi_cli_marks_format (ZhupiAnnotationSet *set,
                                 gboolean            colored) G_GNUC_WARN_UNUSED_RESULT;
/* A line that says how each class looks and how many there are. */
char    *zhupi_cli_marks_format_legend (ZhupiAnnotationSet *set,
                                        gboolean            colored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
