/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_SPAN_EDGE_START,
  ZHUPI_SPAN_EDGE_END,
} ZhupiSpanEdge;

/* Where the range lies after one of its edges was moved by one character as a reader sees it
 * (a grapheme); FALSE when that is not possible. Never empty, never beyond the text. */
gboolean zhupi_span_edge_move (ZhupiText     *text,
                               ZhupiRange    *range,
                               ZhupiSpanEdge  edge,
                               gboolean       forward);

G_END_DECLS
