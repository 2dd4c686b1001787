/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* What a list or a button says of an annotation, in the language of the reader. */

/* The exact text on one line: line ends become spaces, a very long text is cut. */
char *zhupi_annotation_describe_quote (ZhupiAnnotation             *annotation) G_GNUC_WARN_UNUSED_RESULT;
/* Such as "Company · sentence 3 · overlaps", or "Company · 85%". */
char *zhupi_annotation_describe       (ZhupiAnnotationSet          *set,
                                       ZhupiAnnotation             *annotation) G_GNUC_WARN_UNUSED_RESULT;
/* Name of a class, or its id where the tag set does not know it. */
const char *zhupi_annotation_describe_tag (ZhupiAnnotationSet       *set,
                                           GQuark                    tag);

G_END_DECLS
