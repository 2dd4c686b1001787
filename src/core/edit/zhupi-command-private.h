/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command-change.h"
#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/* Only the history, in memory and on disk, may include this header. Apply and revert refuse with
 * ZHUPI_ERROR_CONFLICT, and then the set is as it was before. */

gboolean zhupi_command_apply  (ZhupiCommand        *self,
                               ZhupiAnnotationSet  *set,
                               GError             **error);
gboolean zhupi_command_revert (ZhupiCommand        *self,
                               ZhupiAnnotationSet  *set,
                               GError             **error);
/* Makes at most @n_most more of the changes, behind the @n_done that have been made, which is kept
 * up to date. When it refuses, those before are taken back as well. */
gboolean zhupi_command_perform (ZhupiCommand        *self,
                                ZhupiAnnotationSet  *set,
                                gboolean             backwards,
                                guint                n_most,
                                guint               *n_done,
                                GError             **error);
/* Borrowed. */
const ZhupiCommandChange *zhupi_command_peek_change (ZhupiCommand *self,
                                                     guint         index);
/* Takes over what @change holds. */
void     zhupi_command_add_change (ZhupiCommand              *self,
                                   const ZhupiCommandChange  *change);

/**
 * ZhupiCommandNet:
 *
 * Many steps as one command: of what changed several times only the first state and the last
 * are left, and nothing of what came back to where it was.
 */
typedef struct _ZhupiCommandNet ZhupiCommandNet;

ZhupiCommandNet *zhupi_command_net_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_command_net_free (ZhupiCommandNet  *self);
/* The next step, forwards in time. */
void             zhupi_command_net_add  (ZhupiCommandNet  *self,
                                         ZhupiCommand     *command);
/* What has been added becomes a command. */
ZhupiCommand    *zhupi_command_net_end  (ZhupiCommandNet  *self,
                                         ZhupiCommandKind  kind) G_GNUC_WARN_UNUSED_RESULT;
/* All of that at once. */
ZhupiCommand    *zhupi_command_new_net  (ZhupiCommandKind      kind,
                                         ZhupiCommand * const *commands,
                                         guint                 n_commands) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCommandNet, zhupi_command_net_free)

G_END_DECLS
