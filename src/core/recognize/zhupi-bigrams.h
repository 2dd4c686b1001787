/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/**
 * ZhupiBigrams:
 *
 * Where each pair of characters of a reading comes again, to count strings quickly.
 */
ZhupiBigrams *zhupi_bigrams_new   (const ZhupiReading *reading) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_bigrams_free  (ZhupiBigrams       *self);
/* How often the string [@start, @end) of the reading stands in it, counted up to a hundred places
 * of its first two characters. */
guint         zhupi_bigrams_count (const ZhupiBigrams *self,
                                   guint               start,
                                   guint               end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiBigrams, zhupi_bigrams_free)

G_END_DECLS
