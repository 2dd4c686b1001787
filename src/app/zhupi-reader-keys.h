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
 * The keys of the text, each of which activates an action of the group "mark". What means nothing
 * else in a list or on a button acts all over the window, but where a person types.
 */
#define ZHUPI_TYPE_READER_KEYS (zhupi_reader_keys_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiReaderKeys, zhupi_reader_keys, ZHUPI, READER_KEYS, GObject)

ZhupiReaderKeys *zhupi_reader_keys_new          (GtkWidget       *view,
                                                 GtkWindow       *window)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_reader_keys_set_document (ZhupiReaderKeys *self,
                                                 ZhupiDocument   *document);
/* Without single keys only those with Ctrl, Alt or a named key remain. */
void             zhupi_reader_keys_set_single   (ZhupiReaderKeys *self,
                                                 gboolean         single);

G_END_DECLS
