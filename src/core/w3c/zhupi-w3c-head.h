/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "w3c/zhupi-w3c-line.h"
#include "w3c/zhupi-w3c-stream.h"

G_BEGIN_DECLS

/* Private to this room: what stands around the lines of a set file. Between the two come as many
 * lines as the head says. */
void zhupi_w3c_head_begin (const ZhupiW3cHead *head,
                           ZhupiW3cLine       *line);
void zhupi_w3c_head_end   (const ZhupiW3cHead *head,
                           ZhupiJsonWriter    *writer);

G_END_DECLS
