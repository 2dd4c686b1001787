/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-text-lines.h"
#include "anchor/zhupi-text-map.h"

G_BEGIN_DECLS

/**
 * ZhupiMapMaker:
 * @pairs: for each old line its counterpart, in order or moved, or %ZHUPI_NO_MATCH
 * @is_taken: for each new line whether it is one
 * @is_moved: for each old line whether its counterpart is out of order
 *
 * A map that is being made. Only the files that make maps may include this header.
 */
typedef struct
{
  ZhupiTextMap *map;
  ZhupiTextLines old_lines;
  ZhupiTextLines new_lines;
  guint32 *pairs;
  guint8 *is_taken;
  guint8 *is_moved;
} ZhupiMapMaker;

/* Code points of the two ranges. */
void zhupi_map_maker_diff_chars   (ZhupiMapMaker *self,
                                   GArray        *old_ranges,
                                   GArray        *new_ranges);
/* Pairs lines without counterpart that are equal, and alone in being so; those that do not stand
 * in order are marked as moved. */
void zhupi_map_maker_find_moved   (ZhupiMapMaker *self);
/* When the code points are paired: lines of which hardly anything is left, but which are much
 * like a line that is hardly known. */
void zhupi_map_maker_find_similar (ZhupiMapMaker *self);
void zhupi_map_maker_mark_moved   (ZhupiMapMaker *self,
                                   guint          old_line);

G_END_DECLS
