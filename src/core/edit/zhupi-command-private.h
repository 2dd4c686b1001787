/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* Only ZhupiHistory may include this header. Both refuse with ZHUPI_ERROR_CONFLICT, and then
 * the set is as it was before. */

gboolean zhupi_command_apply  (ZhupiCommand        *self,
                               ZhupiAnnotationSet  *set,
                               GError             **error);
gboolean zhupi_command_revert (ZhupiCommand        *self,
                               ZhupiAnnotationSet  *set,
                               GError             **error);

G_END_DECLS
