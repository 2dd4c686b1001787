/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"

G_BEGIN_DECLS

/**
 * ZhupiUuidSet:
 *
 * Which UUIDs there are, in 32 bytes for each: of a million a tenth of what a GHashTable needs.
 * The UUID "none" is never in it.
 */
typedef struct _ZhupiUuidSet ZhupiUuidSet;

/* @n_expected: how many there may be, 0 when nobody knows. */
ZhupiUuidSet *zhupi_uuid_set_new      (gsize               n_expected) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_uuid_set_free     (ZhupiUuidSet       *self);
/* FALSE when it was there before. */
gboolean      zhupi_uuid_set_add      (ZhupiUuidSet       *self,
                                       const ZhupiUuid    *id);
/* Tells the processor that @id is going to be looked up. */
void          zhupi_uuid_set_prefetch (const ZhupiUuidSet *self,
                                       const ZhupiUuid    *id);
gboolean      zhupi_uuid_set_contains (const ZhupiUuidSet *self,
                                       const ZhupiUuid    *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiUuidSet, zhupi_uuid_set_free)

G_END_DECLS
