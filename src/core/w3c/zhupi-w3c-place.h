/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text-cursor.h"
#include "w3c/zhupi-w3c-item.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_W3C_FITS,      /* where it says, with the quote that it says */
  ZHUPI_W3C_TRUSTED,   /* where it says; it has no quote */
  ZHUPI_W3C_MOVED,     /* the quote stands at one other place, or there by another count */
  ZHUPI_W3C_LOST,      /* the quote stands nowhere, or at several places */
  ZHUPI_W3C_OUTSIDE,   /* past the end of the text, and without a quote */
  ZHUPI_W3C_BACKWARDS, /* ends before it starts, or is empty, and without a quote */
} ZhupiW3cPlacement;

/**
 * ZhupiW3cPlacer:
 * @text: of the article
 * @cursor: in @text
 * @trusts_positions: whether a position without a quote is believed
 * @allows_points: whether a place between two characters is one
 * @budget: bytes of text that may yet be searched through
 *
 * Finds where in the text a target lies. Private to this room.
 */
typedef struct
{
  const ZhupiText *text;
  ZhupiTextCursor cursor;
  gboolean trusts_positions;
  gboolean allows_points;
  gsize budget;
} ZhupiW3cPlacer;

void              zhupi_w3c_placer_init  (ZhupiW3cPlacer       *self,
                                          const ZhupiText      *text);
ZhupiW3cPlacement zhupi_w3c_placer_place (ZhupiW3cPlacer       *self,
                                          const ZhupiW3cTarget *target,
                                          ZhupiRange           *range);

G_END_DECLS
