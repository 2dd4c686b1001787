/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiThrottle:
 *
 * Lets something be brought up to date at once while it changes now and then, as by a person's
 * hand, and some times a second while changes come in hundreds, as suggestions do. The last change
 * is never missed.
 */
typedef struct _ZhupiThrottle ZhupiThrottle;

typedef void (*ZhupiThrottleFunc) (gpointer user_data);

ZhupiThrottle *zhupi_throttle_new  (ZhupiThrottleFunc  func,
                                    gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;
void           zhupi_throttle_free (ZhupiThrottle     *self);
/* Something has changed. */
void           zhupi_throttle_poke (ZhupiThrottle     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiThrottle, zhupi_throttle_free)

G_END_DECLS
