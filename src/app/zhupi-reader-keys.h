/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiReaderKeys:
 *
 * Keys that act only while the text has the focus, so that "1" can still be typed in a note. Each
 * activates an action of the group "mark".
 */
#define ZHUPI_TYPE_READER_KEYS (zhupi_reader_keys_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiReaderKeys, zhupi_reader_keys, ZHUPI, READER_KEYS, GObject)

ZhupiReaderKeys *zhupi_reader_keys_new          (GtkWidget       *view) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_reader_keys_set_document (ZhupiReaderKeys *self,
                                                 ZhupiDocument   *document);
/* Without single keys only those with Ctrl, Alt or a named key remain. */
void             zhupi_reader_keys_set_single   (ZhupiReaderKeys *self,
                                                 gboolean         single);

G_END_DECLS
