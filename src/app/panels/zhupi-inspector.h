/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiInspector:
 *
 * Below the list: the selected annotation. Class, exact text, edges, entity, note of several
 * lines, reason and score of a suggestion with accept and reject, who and when, equal places.
 * Property `document`.
 */
#define ZHUPI_TYPE_INSPECTOR (zhupi_inspector_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiInspector, zhupi_inspector, ZHUPI, INSPECTOR, GtkWidget)

void zhupi_inspector_set_document (ZhupiInspector *self,
                                   ZhupiDocument  *document);
/* Escape brings the focus back to where it was. */
void zhupi_inspector_focus_note   (ZhupiInspector *self);
/* Commits a note that is being typed. */
void zhupi_inspector_commit       (ZhupiInspector *self);

G_END_DECLS
