/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-tag-set.h"

G_BEGIN_DECLS

/* The classes and relation types of a new annotation set; constant. */
const ZhupiTag *zhupi_default_tags_get_tags           (guint *n_tags);
const ZhupiTag *zhupi_default_tags_get_relation_types (guint *n_relation_types);

G_END_DECLS
