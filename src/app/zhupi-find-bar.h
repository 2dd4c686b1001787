/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reader/zhupi-reader-view.h"

G_BEGIN_DECLS

/**
 * ZhupiFindBar:
 *
 * Finds as you type in the article on the screen, or in the marks and notes of its set: count,
 * next, previous, whole words, regular expressions. The search runs in a worker and is dropped
 * when the next letter is typed.
 */
#define ZHUPI_TYPE_FIND_BAR (zhupi_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiFindBar, zhupi_find_bar, ZHUPI, FIND_BAR, GtkWidget)

void     zhupi_find_bar_set_view    (ZhupiFindBar    *self,
                                     ZhupiReaderView *view);
void     zhupi_find_bar_set_article (ZhupiFindBar    *self,
                                     ZhupiArticle    *article);
/* The set whose marks and notes are looked in (nullable). */
void     zhupi_find_bar_set_set     (ZhupiFindBar    *self,
                                     ZhupiAnnotationSet *set);
void     zhupi_find_bar_set_open    (ZhupiFindBar    *self,
                                     gboolean         open);
gboolean zhupi_find_bar_get_open    (ZhupiFindBar    *self);
/* In two rows. */
void     zhupi_find_bar_set_narrow  (ZhupiFindBar    *self,
                                     gboolean         narrow);
/* To the next (@step 1) or previous (@step -1) hit. */
void     zhupi_find_bar_go          (ZhupiFindBar    *self,
                                     int              step);

G_END_DECLS
