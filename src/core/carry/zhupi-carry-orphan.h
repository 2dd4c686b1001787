/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

G_BEGIN_DECLS

/* What a person does about an annotation that has no place in the text; @json is its text in
 * zhupi_annotation_set_get_unplaced(). Each makes a command without applying it; %NULL when
 * nothing can be done. */

/* Puts it on @range (code points), with its old id when that is free. */
ZhupiCommand *zhupi_carry_orphan_attach (ZhupiAnnotationSet *set,
                                         const char         *json,
                                         ZhupiRange          range,
                                         const ZhupiAuthor  *author) G_GNUC_WARN_UNUSED_RESULT;
/* Gives it up. */
ZhupiCommand *zhupi_carry_orphan_remove (ZhupiAnnotationSet *set,
                                         const char         *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
