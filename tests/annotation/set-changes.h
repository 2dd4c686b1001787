/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* An accepted annotation whose id is that number; the caller owns the details. */
ZhupiAnnotationRecord set_changes_make_record (guint                        start,
                                               guint                        end,
                                               guint8                       number,
                                               const char                  *tag);
/* One replacement as one change of the set. */
gboolean              set_changes_replace     (ZhupiAnnotationSet          *set,
                                               const ZhupiAnnotationRecord *before,
                                               const ZhupiAnnotationRecord *after);

G_END_DECLS
