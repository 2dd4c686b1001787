/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

G_BEGIN_DECLS

/**
 * ZhupiSamePlace:
 * @range: where the text stands
 * @is_covered: it lies in an accepted mark or in a longer suggestion
 * @is_marked: it has a mark or a suggestion of that class already
 *
 * A place where the text of a mark comes again.
 */
typedef struct
{
  ZhupiRange range;
  gboolean is_covered;
  gboolean is_marked;
} ZhupiSamePlace;

/* Every other place of the text at @range, in text order, for a list from which exceptions can
 * be ticked off; works in the middle of a clause without spaces. 100 MB: about a second. */
GArray       *zhupi_same_places_list        (ZhupiAnnotationSet *set,
                                             ZhupiRange          range,
                                             GQuark              tag) G_GNUC_WARN_UNUSED_RESULT;
/* What stands around a place, on one line: at most @n_around code points before and after it.
 * @start: (out) (optional): the byte at which the place begins, for bold type */
char         *zhupi_same_places_dup_context (ZhupiAnnotationSet *set,
                                             ZhupiRange          range,
                                             guint               n_around,
                                             gsize              *start) G_GNUC_WARN_UNUSED_RESULT;
/* Marks the places that stayed, as one undo step. @places: of zhupi_same_places_list(), @chosen:
 * one for each place. %NULL when none was chosen. */
ZhupiCommand *zhupi_same_places_new_command (ZhupiAnnotationSet *set,
                                             const GArray       *places,
                                             const gboolean     *chosen,
                                             GQuark              tag,
                                             const ZhupiAuthor  *author) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
