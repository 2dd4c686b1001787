/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first byte from @at on that may not stand in a JSON text as it is: a quote, a backslash, a
 * control character, or a byte that does not belong to valid UTF-8; @end when there is none. About
 * a byte a cycle, sixteen where the text is ASCII. Private to this room. */
const char *zhupi_json_skip_plain (const char *at,
                                   const char *end);

G_END_DECLS
