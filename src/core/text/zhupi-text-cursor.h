/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/**
 * ZhupiTextCursor:
 * @text: a text, borrowed
 * @code_point: the last place that was asked for
 * @byte: the same in bytes
 *
 * Finds places of a text that are asked for in about the order of the text: from one to the next
 * it walks, where that is a short way. Start with @text alone. Of one thread.
 */
typedef struct
{
  const ZhupiText *text;
  guint code_point;
  gsize byte;
} ZhupiTextCursor;

/* As zhupi_text_to_byte(). */
gsize       zhupi_text_cursor_to_byte (ZhupiTextCursor *self,
                                       guint            code_point);
/* As zhupi_text_peek(). */
const char *zhupi_text_cursor_peek    (ZhupiTextCursor *self,
                                       ZhupiRange       range,
                                       gsize           *n_bytes);

G_END_DECLS
