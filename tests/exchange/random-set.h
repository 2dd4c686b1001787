/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* A text of names, emoji, joined emoji, ideographs beyond the BMP, combining marks, tabs and line
 * ends (LF or CRLF), and a set over it with all that a set can hold. The same seed gives the same
 * set. */
ZhupiAnnotationSet *random_set_new (guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
/* The same text without any annotation. */
ZhupiAnnotationSet *random_set_new_empty (guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
