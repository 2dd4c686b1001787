/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-set-file.h"
#include "store/zhupi-set-keeper.h"

G_BEGIN_DECLS

/* Only this room may include this header. */

/* Keeps @set in @file from now on. @findings (nullable) and @problem (nullable) are taken; with
 * a problem the set is for reading only. @is_saved: it lies on disk as it is. */
ZhupiSetKeeper *zhupi_set_keeper_make (ZhupiDeskArticle   *desk_article,
                                       ZhupiAnnotationSet *set,
                                       ZhupiSetFile       *file,
                                       GPtrArray          *findings,
                                       char               *problem,
                                       gboolean            is_saved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
