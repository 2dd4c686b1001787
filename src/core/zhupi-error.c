/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-error.h"

G_DEFINE_QUARK (zhupi-error, zhupi_error)
