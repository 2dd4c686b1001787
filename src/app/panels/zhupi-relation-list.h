/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiRelationList:
 *
 * The relations of one annotation, each with what is at its other end and a button to remove it.
 * Hides itself when there are none.
 */
#define ZHUPI_TYPE_RELATION_LIST (zhupi_relation_list_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiRelationList, zhupi_relation_list, ZHUPI, RELATION_LIST, GtkWidget)

void zhupi_relation_list_set_document (ZhupiRelationList *self,
                                       ZhupiDocument     *document);
/* Shows the relations of the selected annotation. */
void zhupi_relation_list_refresh      (ZhupiRelationList *self);

G_END_DECLS
