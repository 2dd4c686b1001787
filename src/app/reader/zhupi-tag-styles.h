/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-tag-set.h"
#include "zhupi-mark-strokes.h"
#include "zhupi-reader-theme.h"

G_BEGIN_DECLS

/* How the marks of one class look. */
typedef struct
{
  ZhupiReaderMarkColors colors;
  ZhupiLineStyle line;
} ZhupiTagStyle;

/**
 * ZhupiTagStyles:
 *
 * The looks of the classes of a tag set in a theme, found out once each.
 */
typedef struct _ZhupiTagStyles ZhupiTagStyles;

ZhupiTagStyles      *zhupi_tag_styles_new    (ZhupiTagSet      *tag_set,
                                              ZhupiReaderTheme  theme) G_GNUC_WARN_UNUSED_RESULT;
void                 zhupi_tag_styles_free   (ZhupiTagStyles   *self);
ZhupiReaderTheme     zhupi_tag_styles_get_theme (ZhupiTagStyles *self);
const ZhupiTagStyle *zhupi_tag_styles_lookup (ZhupiTagStyles   *self,
                                              GQuark            tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTagStyles, zhupi_tag_styles_free)

G_END_DECLS
