/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a part to a reason under construction: @words with @argument (nullable) for its %s. */
void zhupi_reason_append (GString    *reason,
                          const char *words,
                          const char *argument);

G_END_DECLS
