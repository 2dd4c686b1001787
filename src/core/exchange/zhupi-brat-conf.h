/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-draft.h"

G_BEGIN_DECLS

/* The name of the file in a folder of brat that tells its classes. */
#define ZHUPI_BRAT_CONF_NAME "annotation.conf"

/* Adds the classes and relation types of such a file (nullable) to @draft: those of ours with
 * their names and colors, and wider classes by how far a line is indented. */
void zhupi_brat_conf_read (GBytes     *conf,
                           ZhupiDraft *draft);

G_END_DECLS
