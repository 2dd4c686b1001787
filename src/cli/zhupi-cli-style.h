/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Control sequences by ECMA-48; the kinds of underline as most terminals have them since 2016.
 * One that does not know them shows a plain underline. */
#define ZHUPI_CLI_RESET "\033[0m"
#define ZHUPI_CLI_BOLD "\033[1m"

/* @tag: (nullable): a class that is in no tag set looks gray. */
void zhupi_cli_style_append (GString        *self,
                             const ZhupiTag *tag,
                             ZhupiState      state);

G_END_DECLS
