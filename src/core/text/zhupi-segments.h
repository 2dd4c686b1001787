/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/**
 * ZhupiWordLookup:
 * @utf8: text from the place on; not NUL-terminated
 * @n_bytes: bytes that may be read
 * @user_data: as given with the function
 *
 * Returns: bytes of the longest dictionary word that starts at @utf8, 0 when there is none
 */
typedef gsize (*ZhupiWordLookup) (const char *utf8,
                                  gsize       n_bytes,
                                  gpointer    user_data);

gboolean    zhupi_segments_is_grapheme_start (const ZhupiText *text,
                                              guint            code_point);
/* The same for a place in bytes, the first of a character. @utf8: the whole text, ended by NUL. */
gboolean    zhupi_segments_is_grapheme_start_at (const char *utf8,
                                                 const char *at);
guint       zhupi_segments_grapheme_floor    (const ZhupiText *text,
                                              guint            code_point);
guint       zhupi_segments_grapheme_ceil     (const ZhupiText *text,
                                              guint            code_point);
ZhupiRange  zhupi_segments_word_at           (const ZhupiText *text,
                                              guint            code_point,
                                              ZhupiWordLookup  lookup,
                                              gpointer         user_data);
ZhupiRange  zhupi_segments_clause_at         (const ZhupiText *text,
                                              guint            code_point);
GArray     *zhupi_segments_list_sentences    (const ZhupiText *text,
                                              ZhupiRange       range) G_GNUC_WARN_UNUSED_RESULT;
ZhupiRange  zhupi_segments_trim              (const ZhupiText *text,
                                              ZhupiRange       range);

G_END_DECLS
