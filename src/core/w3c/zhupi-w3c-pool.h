/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-details.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cPool:
 *
 * Gives one and the same details to annotations that have equal ones. Private to this room.
 */
typedef struct _ZhupiW3cPool ZhupiW3cPool;

ZhupiW3cPool *zhupi_w3c_pool_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_w3c_pool_free   (ZhupiW3cPool             *self);
/* Returns: (transfer none): details that live as long as the pool */
ZhupiDetails *zhupi_w3c_pool_intern (ZhupiW3cPool             *self,
                                     const ZhupiDetailsFields *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiW3cPool, zhupi_w3c_pool_free)

G_END_DECLS
