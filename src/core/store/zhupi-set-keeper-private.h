/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-set-keeper.h"
#include "store/zhupi-set-opening.h"

G_BEGIN_DECLS

/* Only this room may include this header. */

/* Keeps what was opened from now on; with a problem the set is for reading only. */
ZhupiSetKeeper *zhupi_set_keeper_make (ZhupiSetOpening *opening) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
