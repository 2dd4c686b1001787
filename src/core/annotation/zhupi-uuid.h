/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiUuid:
 *
 * A UUID by RFC 9562, sixteen bytes in network order. All zero stands for "none".
 */
typedef struct
{
  guint8 bytes[16];
} ZhupiUuid;

#define ZHUPI_UUID_STRING_SIZE 37

void       zhupi_uuid_init_random    (ZhupiUuid       *self);
void       zhupi_uuid_init_from_name (ZhupiUuid       *self,
                                      const ZhupiUuid *space,
                                      const char      *name,
                                      gssize           n_bytes);
GChecksum *zhupi_uuid_begin_name     (const ZhupiUuid *space,
                                      const char      *beginning) G_GNUC_WARN_UNUSED_RESULT;
void       zhupi_uuid_init_from_rest (ZhupiUuid       *self,
                                      const GChecksum *begun,
                                      const char      *rest,
                                      gssize           n_bytes);
gboolean   zhupi_uuid_parse          (const char      *string,
                                      ZhupiUuid       *self);
void       zhupi_uuid_format         (const ZhupiUuid *self,
                                      char             string[ZHUPI_UUID_STRING_SIZE]);
gboolean   zhupi_uuid_is_none        (const ZhupiUuid *self);
int        zhupi_uuid_compare        (const ZhupiUuid *a,
                                      const ZhupiUuid *b);
guint      zhupi_uuid_hash           (gconstpointer    self);
gboolean   zhupi_uuid_equal          (gconstpointer    a,
                                      gconstpointer    b);

G_END_DECLS
