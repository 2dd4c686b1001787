/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_W3C_KIND_UNKNOWN,
  ZHUPI_W3C_KIND_LIST, /* an array of annotations */
  ZHUPI_W3C_KIND_ANNOTATION,
  ZHUPI_W3C_KIND_COLLECTION, /* or one page of it */
} ZhupiW3cKind;

/* What a file holds, found out by looking ahead until it says its type. Private to this room. */
ZhupiW3cKind zhupi_w3c_find_kind (const char *data,
                                  gsize       n_bytes);

G_END_DECLS
