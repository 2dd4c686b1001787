/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "article/zhupi-article.h"

G_BEGIN_DECLS

/**
 * ZhupiAnnotation:
 *
 * A record as an object, made when a list row or a dialog asks for it. It is a snapshot: after a
 * change the set gives another object for the same id.
 */
#define ZHUPI_TYPE_ANNOTATION (zhupi_annotation_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotation, zhupi_annotation, ZHUPI, ANNOTATION, GObject)

ZhupiAnnotation             *zhupi_annotation_new        (ZhupiArticle                *article,
                                                          const ZhupiAnnotationRecord *record) G_GNUC_WARN_UNUSED_RESULT;
const ZhupiAnnotationRecord *zhupi_annotation_get_record (ZhupiAnnotation             *self);
const ZhupiDetailsFields    *zhupi_annotation_get_fields (ZhupiAnnotation             *self);
ZhupiArticle                *zhupi_annotation_get_article (ZhupiAnnotation            *self);
char                        *zhupi_annotation_dup_quote  (ZhupiAnnotation             *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
