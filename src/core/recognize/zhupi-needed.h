/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"

G_BEGIN_DECLS

/**
 * ZhupiNeeded:
 *
 * The annotations that a redo wants to find as they are: who withdraws suggestions leaves these.
 */
typedef struct _ZhupiNeeded ZhupiNeeded;

ZhupiNeeded *zhupi_needed_new      (ZhupiHistory      *history) G_GNUC_WARN_UNUSED_RESULT;
void         zhupi_needed_free     (ZhupiNeeded       *self);
gboolean     zhupi_needed_contains (const ZhupiNeeded *self,
                                    const ZhupiUuid   *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiNeeded, zhupi_needed_free)

G_END_DECLS
