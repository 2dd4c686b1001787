/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "extract/zhupi-plain-page.h"

G_BEGIN_DECLS

/**
 * ZhupiEpub:
 *
 * A book by EPUB 3: an archive of pages, in the order in which its package lists them.
 */
typedef struct _ZhupiEpub ZhupiEpub;

/* Refuses with %ZHUPI_ERROR_FORMAT what is no book, and with %ZHUPI_ERROR_TOO_LARGE what would
 * unpack to more than 256 MiB. */
ZhupiEpub *zhupi_epub_open           (GBytes           *bytes,
                                      GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void       zhupi_epub_free           (ZhupiEpub        *self);
void       zhupi_epub_read_head      (ZhupiEpub        *self,
                                      ZhupiPlainPage   *page);
guint      zhupi_epub_get_n_chapters (ZhupiEpub        *self);
/* (transfer none) (nullable): the page; %NULL when the archive lacks it. */
GBytes    *zhupi_epub_get_chapter    (ZhupiEpub        *self,
                                      guint             index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiEpub, zhupi_epub_free)

G_END_DECLS
