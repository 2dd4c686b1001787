/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* U+FFFD in UTF-8: what stands for something that cannot be read. */
#define ZHUPI_REPLACEMENT "\357\277\275"

/**
 * ZhupiSanitized:
 * @utf8: valid UTF-8 without NUL and other control characters; NUL-terminated
 * @n_bytes: its length
 * @n_controls: control characters that were replaced by U+FFFD
 * @n_broken: invalid sequences that were replaced by U+FFFD
 */
typedef struct
{
  char *utf8;
  gsize n_bytes;
  guint n_controls;
  guint n_broken;
} ZhupiSanitized;

void  zhupi_sanitize                (const char     *bytes,
                                     gsize           n_bytes,
                                     ZhupiSanitized *sanitized);
gsize zhupi_sanitize_count_controls (const char     *bytes,
                                     gsize           n_bytes);

G_END_DECLS
