/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-fuzzy-match.h"

G_BEGIN_DECLS

/**
 * ZhupiGramIndex:
 *
 * Where each run of a few code points may stand in a text: four bytes a code point.
 */
typedef struct _ZhupiGramIndex ZhupiGramIndex;

ZhupiGramIndex *zhupi_gram_index_new      (const gunichar       *text,
                                           guint                 length,
                                           guint                 gram) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_gram_index_free     (ZhupiGramIndex       *self);
/* Places, rising, at which @gram may stand: others can be among them. Borrowed. */
const guint32  *zhupi_gram_index_look_up  (const ZhupiGramIndex *self,
                                           const gunichar       *gram,
                                           guint                *n_places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiGramIndex, zhupi_gram_index_free)

G_END_DECLS
