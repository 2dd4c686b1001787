/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk.h"
#include "zhupi-teaching.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ZhupiWindow:
 *
 * The desk on the left, the article in the middle, its marks on the right.
 */
#define ZHUPI_TYPE_WINDOW (zhupi_window_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiWindow, zhupi_window, ZHUPI, WINDOW, AdwApplicationWindow)

ZhupiWindow *zhupi_window_new        (AdwApplication   *application,
                                      ZhupiDesk        *desk,
                                      ZhupiTeaching    *teaching);
/* Reads the file, puts the article on the desk and shows it. */
void         zhupi_window_open_file  (ZhupiWindow      *self,
                                      GFile            *file);
/* Puts the article on the desk without showing it. */
void         zhupi_window_put_on_desk (ZhupiWindow     *self,
                                       GFile           *file);
/* Shows the article that was read last, unless something is open or on its way. */
void         zhupi_window_resume     (ZhupiWindow      *self);
void         zhupi_window_open_article (ZhupiWindow      *self,
                                        ZhupiDeskArticle *article);
/* Writes what is pending, blocking: for the end of the program. */
void         zhupi_window_finish     (ZhupiWindow      *self);

G_END_DECLS
