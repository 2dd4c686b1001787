/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* All that a set says, one fact a line in order, as it would be without the traits that are not
 * among @holds. */
char *facts_list (ZhupiAnnotationSet *set,
                  guint               holds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
