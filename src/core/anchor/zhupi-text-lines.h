/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

G_BEGIN_DECLS

/**
 * ZhupiTextLines:
 * @ranges: (element-type ZhupiRange): all of the text, each line with its end
 * @numbers: (element-type guint32): equal for equal lines of both texts
 *
 * A text in lines. An article can be one long line: a sentence is a line of its own here.
 */
typedef struct
{
  GArray *ranges;
  GArray *numbers;
} ZhupiTextLines;

void zhupi_text_lines_init_pair (ZhupiTextLines *old_lines,
                                 const gunichar *old_text,
                                 guint           n_old,
                                 ZhupiTextLines *new_lines,
                                 const gunichar *new_text,
                                 guint           n_new);
void zhupi_text_lines_clear     (ZhupiTextLines *self);

static inline ZhupiRange
zhupi_text_lines_get_range (const ZhupiTextLines *self,
                            guint                 line)
{
  return g_array_index (self->ranges, ZhupiRange, line);
}

static inline guint32
zhupi_text_lines_get_number (const ZhupiTextLines *self,
                             guint                 line)
{
  return g_array_index (self->numbers, guint32, line);
}

G_END_DECLS
