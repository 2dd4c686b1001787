/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

/**
 * ZhupiJsonNames:
 *
 * The member names of all objects that are open, to find a name that comes twice. Few names are
 * searched one by one; many go into a balanced tree, which no input can make slow.
 * Private to this room.
 */
typedef struct _ZhupiJsonNames ZhupiJsonNames;

ZhupiJsonNames *zhupi_json_names_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_json_names_free (ZhupiJsonNames       *self);
void            zhupi_json_names_push (ZhupiJsonNames       *self);
void            zhupi_json_names_pop  (ZhupiJsonNames       *self);
/* FALSE when the innermost object has that name already. @is_passing: whether the bytes of @name
 * do not stay where they are until the object ends. */
gboolean        zhupi_json_names_add  (ZhupiJsonNames       *self,
                                       const ZhupiJsonSlice *name,
                                       gboolean              is_passing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiJsonNames, zhupi_json_names_free)

G_END_DECLS
