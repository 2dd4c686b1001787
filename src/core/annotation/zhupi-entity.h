/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZhupiEntity:
 *
 * What several mentions name: class, canonical name, aliases, note. Immutable.
 */
#define ZHUPI_TYPE_ENTITY (zhupi_entity_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiEntity, zhupi_entity, ZHUPI, ENTITY, GObject)

ZhupiEntity        *zhupi_entity_new         (const ZhupiUuid    *id,
                                              const char         *tag,
                                              const char         *name,
                                              const char * const *aliases,
                                              const char         *note,
                                              const char         *extra) G_GNUC_WARN_UNUSED_RESULT;
const ZhupiUuid    *zhupi_entity_get_id      (ZhupiEntity        *self);
const char         *zhupi_entity_get_tag     (ZhupiEntity        *self);
const char         *zhupi_entity_get_name    (ZhupiEntity        *self);
const char * const *zhupi_entity_get_aliases (ZhupiEntity        *self);
const char         *zhupi_entity_get_note    (ZhupiEntity        *self);
const char         *zhupi_entity_get_extra   (ZhupiEntity        *self);
gboolean            zhupi_entity_equal       (ZhupiEntity        *a,
                                              ZhupiEntity        *b);

G_END_DECLS
