/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/* A static language tag by BCP 47: "zh-CN", "zh-TW" or "en". */
const char *zhupi_language_guess (const ZhupiText *text);

G_END_DECLS
