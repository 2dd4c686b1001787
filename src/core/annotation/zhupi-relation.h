/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZhupiRelation:
 *
 * A typed, directed link between two annotations or entities. Immutable.
 */
#define ZHUPI_TYPE_RELATION (zhupi_relation_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiRelation, zhupi_relation, ZHUPI, RELATION, GObject)

ZhupiRelation   *zhupi_relation_new         (const ZhupiUuid *id,
                                             const char      *kind,
                                             const ZhupiUuid *from,
                                             const ZhupiUuid *to,
                                             const char      *note,
                                             const char      *creator,
                                             gint64           created,
                                             const char      *extra) G_GNUC_WARN_UNUSED_RESULT;
const ZhupiUuid *zhupi_relation_get_id      (ZhupiRelation   *self);
const char      *zhupi_relation_get_kind    (ZhupiRelation   *self);
const ZhupiUuid *zhupi_relation_get_from    (ZhupiRelation   *self);
const ZhupiUuid *zhupi_relation_get_to      (ZhupiRelation   *self);
const char      *zhupi_relation_get_note    (ZhupiRelation   *self);
const char      *zhupi_relation_get_creator (ZhupiRelation   *self);
gint64           zhupi_relation_get_created (ZhupiRelation   *self);
const char      *zhupi_relation_get_extra   (ZhupiRelation   *self);
gboolean         zhupi_relation_equal       (ZhupiRelation   *a,
                                             ZhupiRelation   *b);

G_END_DECLS
