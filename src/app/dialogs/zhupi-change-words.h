/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* What a command does to the annotations, in words: how many are added, removed and changed (and
 * whether anything else is), then the first few of them, one a line. @reverted: taken back. */
char *zhupi_change_words_new (ZhupiCommand       *command,
                              gboolean            reverted,
                              ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
