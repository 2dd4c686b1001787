/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* What the annotation list says when it has no row. */

/* How to make the first mark, with the keys that the tag set has. */
char *zhupi_empty_text_no_marks (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;
/* @only: quarks of the classes that are chosen. */
char *zhupi_empty_text_filtered (ZhupiAnnotationSet *set,
                                 GHashTable         *only) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
