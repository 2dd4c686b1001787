/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-agreement.h"
#include "compare/zhupi-comparison.h"

G_BEGIN_DECLS

/* Differences, scores and agreement. @text: of the article. A number that is not defined is a
 * dash in the one and null in the other. */
char *zhupi_cli_comparison_to_text (ZhupiComparison      *comparison,
                                    const ZhupiAgreement *agreement,
                                    ZhupiText            *text) G_GNUC_WARN_UNUSED_RESULT;
char *zhupi_cli_comparison_to_json (ZhupiComparison      *comparison,
                                    const ZhupiAgreement *agreement,
                                    ZhupiText            *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
