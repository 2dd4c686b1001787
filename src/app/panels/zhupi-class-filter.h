/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiClassFilter:
 *
 * A row of buttons, "All 12", "Company 7", "Project 5", for the classes in use. Several classes
 * can be chosen together; none chosen is all.
 *
 * ZhupiClassFilter::changed: (): the person chose other classes.
 */
#define ZHUPI_TYPE_CLASS_FILTER (zhupi_class_filter_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiClassFilter, zhupi_class_filter, ZHUPI, CLASS_FILTER, GtkWidget)

void        zhupi_class_filter_set_set    (ZhupiClassFilter   *self,
                                           ZhupiAnnotationSet *set);
/* Bit mask of the states that are counted. */
void        zhupi_class_filter_set_states (ZhupiClassFilter   *self,
                                           guint               states);
/* Chosen classes, as quarks (borrowed); empty for all. */
GHashTable *zhupi_class_filter_get_only   (ZhupiClassFilter   *self);
/* Classes in use that are not chosen, as quarks; %NULL for none. */
GHashTable *zhupi_class_filter_dup_hidden (ZhupiClassFilter   *self);
/* Shows a class too, if it is not shown. */
void        zhupi_class_filter_reveal     (ZhupiClassFilter   *self,
                                           GQuark              tag);
void        zhupi_class_filter_reset      (ZhupiClassFilter   *self);

G_END_DECLS
