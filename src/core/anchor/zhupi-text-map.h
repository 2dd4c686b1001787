/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-sequence-diff.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiTextMap:
 * @to_new: for each code point of the old text its place in the new one, or %ZHUPI_NO_MATCH
 * @to_old: the opposite
 * @is_moved: for each code point of the old text whether it is in a line that has moved
 * @is_kept: for each code point of the old text whether it is in a line, not a short one, that
 *   stands in the new text too, word for word
 *
 * Which code points of two texts correspond: ten bytes a code point.
 */
typedef struct
{
  ZhupiSequence old;
  ZhupiSequence new;
  guint32 *to_new;
  guint32 *to_old;
  guint8 *is_moved;
  guint8 *is_kept;
} ZhupiTextMap;

/**
 * ZhupiMapped:
 * @range: in the new text; empty when nothing is left
 * @n_kept: code points of the old range that are left
 * @n_firm: those that stand in a row of several that is still a row
 * @n_left: code points looked at before it, in its line
 * @n_left_kept: those that are still before it
 * @n_right: the same behind it
 * @n_right_kept: the same behind it
 * @is_moved: in a line that has moved
 * @is_kept: in a line that has not changed at all
 *
 * What became of a range of the old text.
 */
typedef struct
{
  ZhupiRange range;
  guint n_kept;
  guint n_firm;
  guint n_left;
  guint n_left_kept;
  guint n_right;
  guint n_right_kept;
  gboolean is_moved;
  gboolean is_kept;
} ZhupiMapped;

/* Borrows both texts. %NULL with @error when cancelled. */
ZhupiTextMap *zhupi_text_map_new   (ZhupiSequence        old,
                                    ZhupiSequence        new,
                                    GCancellable        *cancellable,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_text_map_free  (ZhupiTextMap        *self);
void          zhupi_text_map_range (const ZhupiTextMap  *self,
                                    ZhupiRange           old,
                                    ZhupiMapped         *mapped);
/* The place in the new text that is nearest to what stood around @old. */
guint         zhupi_text_map_guess (const ZhupiTextMap  *self,
                                    guint                old);
/* Code points of the new range that come from the old text. */
guint         zhupi_text_map_count_taken (const ZhupiTextMap *self,
                                          ZhupiRange          new);

/* For those that make the map. */
void          zhupi_text_map_join  (ZhupiTextMap        *self,
                                    guint                old,
                                    guint                new);
void          zhupi_text_map_cut   (ZhupiTextMap        *self,
                                    ZhupiRange           old,
                                    ZhupiRange           new);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTextMap, zhupi_text_map_free)

G_END_DECLS
