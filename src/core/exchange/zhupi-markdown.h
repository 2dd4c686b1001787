/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* What a reader can see of it; it is not read back. */
#define ZHUPI_MARKDOWN_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_FRAGMENTS | ZHUPI_TRAIT_OVERLAPS \
   | ZHUPI_TRAIT_LINE_BREAKS | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_ENTITIES | ZHUPI_TRAIT_RELATIONS \
   | ZHUPI_TRAIT_STATE_RELATIONS)

/* The article in Markdown by CommonMark: what is marked is bold, notes are footnotes (which most
 * programs know beyond the standard), relations and an index follow. */
GBytes *zhupi_markdown_write (ZhupiAnnotationSet  *set,
                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
