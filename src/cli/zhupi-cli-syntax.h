/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

G_BEGIN_DECLS

/* Prints in one line whether the file (or "-") is JSON by RFC 8259, and where it is not. */
ZhupiExit zhupi_cli_check_syntax (const char *path);

G_END_DECLS
