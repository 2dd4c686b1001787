/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZhupiGroupTitle:
 *
 * The title row above a group of annotations. Property `count` (notified): how many it has.
 */
#define ZHUPI_TYPE_GROUP_TITLE (zhupi_group_title_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiGroupTitle, zhupi_group_title, ZHUPI, GROUP_TITLE, GObject)

ZhupiGroupTitle *zhupi_group_title_new       (const char      *title) G_GNUC_WARN_UNUSED_RESULT;
const char      *zhupi_group_title_get_title (ZhupiGroupTitle *self);
guint            zhupi_group_title_get_count (ZhupiGroupTitle *self);
void             zhupi_group_title_set_count (ZhupiGroupTitle *self,
                                              guint            count);

G_END_DECLS
