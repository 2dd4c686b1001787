/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns the id of an item, borrowed. */
typedef const ZhupiUuid *(*ZhupiObjectIdFunc) (gpointer item);

/**
 * ZhupiObjectList:
 *
 * The entities or the relations of a set: a GListModel in order of their ids, so that the same
 * set is the same list however it came about. Copies share the array until one is changed.
 */
#define ZHUPI_TYPE_OBJECT_LIST (zhupi_object_list_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiObjectList, zhupi_object_list, ZHUPI, OBJECT_LIST, GObject)

ZhupiObjectList *zhupi_object_list_new    (GType              item_type,
                                           ZhupiObjectIdFunc  get_id);
/* An empty list of the same kind. */
ZhupiObjectList *zhupi_object_list_new_like (ZhupiObjectList *self);
/* May be handed to another thread; O(1). */
ZhupiObjectList *zhupi_object_list_copy   (ZhupiObjectList   *self);
/* FALSE when the id is not there; then @position is where it would be. */
gboolean         zhupi_object_list_find   (ZhupiObjectList   *self,
                                           const ZhupiUuid   *id,
                                           guint             *position);
/* Borrowed; NULL when the id is not there. */
gpointer         zhupi_object_list_lookup (ZhupiObjectList   *self,
                                           const ZhupiUuid   *id);
void             zhupi_object_list_insert (ZhupiObjectList   *self,
                                           gpointer           item);
void             zhupi_object_list_remove (ZhupiObjectList   *self,
                                           guint              position);

G_END_DECLS
