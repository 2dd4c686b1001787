/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds what differs from data/zhupi-set.schema.json to @findings (element-type ZhupiFinding). Of
 * a file that is none of ours, which has no "zhupi:version", nothing is demanded. @bytes: valid
 * JSON. */
void zhupi_w3c_check_schema (GBytes    *bytes,
                             GPtrArray *findings);

G_END_DECLS
