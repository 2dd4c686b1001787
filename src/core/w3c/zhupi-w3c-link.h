/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cLink:
 * @item: number of the annotation in the file
 * @json: the annotation as it stands there
 *
 * An annotation that links two others, which may come later in the file. Private to this room.
 */
typedef struct
{
  ZhupiUuid id;
  ZhupiUuid from;
  ZhupiUuid to;
  char *kind;
  char *note;
  char *creator;
  char *extra;
  gint64 created;
  guint item;
  char *json;
} ZhupiW3cLink;

void zhupi_w3c_link_free (ZhupiW3cLink *self);

G_END_DECLS
