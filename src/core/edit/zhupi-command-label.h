/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* What a step is called, in the language of the person: with its subject, with a number of
 * annotations where that says more, or just by its kind. */
char *zhupi_command_label_new     (ZhupiCommandKind  kind,
                                   const char       *subject,
                                   guint             n_changes);
/* One line of a few characters, cut with an ellipsis; NULL for NULL or nothing. */
char *zhupi_command_label_shorten (const char       *subject);

G_END_DECLS
