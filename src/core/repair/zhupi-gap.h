/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_GAP_NUMBER,    /* digits, with their per cent sign */
  ZHUPI_GAP_SEPARATOR, /* a comma between names */
} ZhupiGapKind;

/**
 * ZhupiGap:
 * @place: code point before which something seems to be missing
 * @kind: what
 *
 * A spot where the extraction of the text seems to have lost characters.
 */
typedef struct
{
  guint place;
  ZhupiGapKind kind;
} ZhupiGap;

/**
 * zhupi_gap_find:
 * @text: an article
 * @mentions: (nullable): names of one class that are known, in order
 * @n_mentions: how many of them
 *
 * Finds lost digits (投资 亿元, 年 月 日) and lost separators (names without anything between
 * them). By fixed rules, which would rather say nothing than doubt a sound text. Linear; may be
 * called in any thread.
 *
 * Returns: (transfer full) (element-type ZhupiGap): in order, one a place
 */
GArray *zhupi_gap_find (ZhupiText        *text,
                        const ZhupiRange *mentions,
                        guint             n_mentions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
