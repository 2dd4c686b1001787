/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* The command that makes one set of the same article into the other: annotations, entities and
 * relations with the same id are the same one. Linear in both. */
ZhupiCommand *zhupi_command_new_difference (ZhupiCommandKind     kind,
                                            ZhupiAnnotationSet  *from,
                                            ZhupiAnnotationSet  *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
