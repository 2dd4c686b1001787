/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-evidence.h"

G_BEGIN_DECLS

/* Appends a part to a reason under construction: @words with @argument (nullable) for its %s. */
void    zhupi_reason_append        (GString    *reason,
                                    const char *words,
                                    const char *argument);

/* Which kinds of evidence a reason tells of, as a mask. */
guint32 zhupi_reason_find_evidence (const char *reason);

G_END_DECLS
