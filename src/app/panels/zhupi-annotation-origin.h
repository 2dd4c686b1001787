/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation.h"

G_BEGIN_DECLS

/* Who made an annotation and when it was changed, in one or two lines; "" when nothing is known. */
char *zhupi_annotation_describe_origin (ZhupiAnnotation *annotation) G_GNUC_WARN_UNUSED_RESULT;
/* Date and time where the person is; @microseconds since 1970 UTC. */
char *zhupi_annotation_origin_format_time (gint64 microseconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
