/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-learner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Told of the name whose button to forget it was used. */
typedef void (*ZhupiLearnedListFunc) (const char *name,
                                      gpointer    user_data);

/* A list view of what a learner has learned: names with class and numbers. It follows the
 * learner, whose lessons are listed in @names. @func is not called after @user_data is gone. */
GtkWidget *zhupi_learned_list_new (ZhupiLearner         *learner,
                                   GtkStringList        *names,
                                   ZhupiLearnedListFunc  func,
                                   GObject              *user_data);
/* Lists the lessons as they are now; what stays the same is not touched. */
void       zhupi_learned_list_fill (GtkStringList       *names,
                                    ZhupiLearner        *learner);

G_END_DECLS
