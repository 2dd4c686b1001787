/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* The annotation in one piece that stands exactly there with that class; accepted ones before
 * suggested ones before rejected ones. Borrowed; NULL when there is none. */
const ZhupiAnnotationRecord *zhupi_span_search_same    (ZhupiAnnotationSet          *set,
                                                        ZhupiRange                   range,
                                                        GQuark                       tag);
/* Whether an annotation with the same pieces and class as @record is in the set. */
gboolean                     zhupi_span_search_has_like (ZhupiAnnotationSet          *set,
                                                         const ZhupiAnnotationRecord *record);
/* Whether an annotation with the id of @record is near to where that would stand. */
gboolean                     zhupi_span_search_has_id  (ZhupiAnnotationSet          *set,
                                                        const ZhupiAnnotationRecord *record);
/* Whether the range lies in an accepted mark, or in a longer suggestion. */
gboolean                     zhupi_span_search_is_covered (ZhupiAnnotationSet        *set,
                                                           ZhupiRange                 range);
gboolean                     zhupi_span_search_equal   (const ZhupiAnnotationRecord *a,
                                                        const ZhupiAnnotationRecord *b);

G_END_DECLS
