/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-tagger.h"

G_BEGIN_DECLS

/**
 * ZhupiTaggingCache:
 *
 * What the tagger said of the pieces of the article that was read last. Safe to use from several
 * threads.
 */
typedef struct _ZhupiTaggingCache ZhupiTaggingCache;

ZhupiTaggingCache *zhupi_tagging_cache_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void               zhupi_tagging_cache_free   (ZhupiTaggingCache *self);
/* The tagging of the piece that begins at @offset, %NULL when it is not known. */
ZhupiTagging      *zhupi_tagging_cache_lookup (ZhupiTaggingCache *self,
                                               const char        *sha256,
                                               guint              offset) G_GNUC_WARN_UNUSED_RESULT;
void               zhupi_tagging_cache_keep   (ZhupiTaggingCache *self,
                                               const char        *sha256,
                                               guint              offset,
                                               ZhupiTagging      *tagging);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTaggingCache, zhupi_tagging_cache_free)

G_END_DECLS
