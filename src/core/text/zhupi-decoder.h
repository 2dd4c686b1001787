/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/* The largest file that is opened: 512 MiB. */
#define ZHUPI_DECODER_MAX_BYTES (512u * 1024 * 1024)

/**
 * ZhupiDecoded:
 * @text: the decoded text; a byte-order mark is dropped, line ends are kept
 * @charset: name of the character encoding that was read, such as "UTF-8" or "GB18030"
 * @n_replaced: code points that stand for something unreadable (NUL, other control characters,
 *   invalid sequences), each replaced by U+FFFD
 *
 * What zhupi_decode() returns.
 */
typedef struct
{
  ZhupiText *text;
  char *charset;
  guint n_replaced;
} ZhupiDecoded;

ZhupiDecoded *zhupi_decode        (GBytes        *bytes,
                                   const char    *charset,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_decoded_free  (ZhupiDecoded  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiDecoded, zhupi_decoded_free)

G_END_DECLS
