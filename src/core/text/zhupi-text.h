/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ZhupiText:
 *
 * An immutable UTF-8 text with an index between bytes, code points and UTF-16 units.
 * Reference-counted; safe to share between threads. Valid UTF-8 without NUL.
 * The index costs about 1 % of the text; each conversion is O(log n) with a short scan.
 */
typedef struct _ZhupiText ZhupiText;

#define ZHUPI_TYPE_TEXT (zhupi_text_get_type ())
GType zhupi_text_get_type (void);

ZhupiText  *zhupi_text_new_take   (char            *utf8,
                                   gsize            n_bytes) G_GNUC_WARN_UNUSED_RESULT;
ZhupiText  *zhupi_text_new        (const char      *utf8) G_GNUC_WARN_UNUSED_RESULT;
ZhupiText  *zhupi_text_ref        (ZhupiText       *self);
void        zhupi_text_unref      (ZhupiText       *self);
const char *zhupi_text_get_utf8   (const ZhupiText *self,
                                   gsize           *n_bytes);
guint       zhupi_text_get_length (const ZhupiText *self);
gsize       zhupi_text_to_byte    (const ZhupiText *self,
                                   guint            code_point);
guint       zhupi_text_from_byte  (const ZhupiText *self,
                                   gsize            byte);
guint       zhupi_text_to_utf16   (const ZhupiText *self,
                                   guint            code_point);
guint       zhupi_text_from_utf16 (const ZhupiText *self,
                                   guint            unit);
gunichar    zhupi_text_get_char   (const ZhupiText *self,
                                   guint            code_point);
char       *zhupi_text_dup_slice  (const ZhupiText *self,
                                   ZhupiRange       range) G_GNUC_WARN_UNUSED_RESULT;
const char *zhupi_text_peek       (const ZhupiText *self,
                                   ZhupiRange       range,
                                   gsize           *n_bytes);
gboolean    zhupi_text_slice_equals (const ZhupiText *self,
                                     ZhupiRange       range,
                                     const char      *utf8,
                                     gssize           n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiText, zhupi_text_unref)

G_END_DECLS
