/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-uitest.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

G_BEGIN_DECLS

/* Its name among accessible programs, and the class of its windows. */
#define ZHUPI_UI_PROGRAM "zhupi"
/* A busy program answers late, and no answer is taken for an empty one. */
#define ZHUPI_UI_CALL_MILLISECONDS 10000

/* The connection to the private screen, open from zhupi_ui_init() on. */
Display   *zhupi_ui_get_display  (void);
void       zhupi_ui_open_display (void);
/* Lets the replies of the accessibility bus in. */
void       zhupi_ui_pump         (void);

/* The newest window of a process that is at least that large; 0 for none. */
Window     zhupi_ui_find_window  (GPid             pid,
                                  int              min_width,
                                  int              min_height);
/* Some window of a program of that class; 0 for none. */
Window     zhupi_ui_find_window_of (const char   *program_class);
/* A program in a sandbox is not known by its number, which is another one in there. */
gboolean   zhupi_ui_is_sandboxed (void);
/* Where window coordinates of @accessible begin on the screen. */
void       zhupi_ui_origin       (ZhupiUi         *self,
                                  AtspiAccessible *accessible,
                                  int             *x,
                                  int             *y);
char     **zhupi_ui_home_environ (ZhupiUiHome     *self);
/* From its next start on the program is checked for leaks, in tests that ask for it. */
void       zhupi_ui_leaks_watch  (ZhupiUiHome     *home);
/* Whether a program that has ended with an error may pass for now. */
gboolean   zhupi_ui_leaks_judge  (ZhupiUi         *ui);
/* What the sanitizers have said of it; "" for nothing. */
char      *zhupi_ui_leaks_read_report (ZhupiUi    *ui);
ZhupiUiHome *zhupi_ui_get_home   (ZhupiUi         *self);
/* The program that runs now; %NULL for none. */
ZhupiUi   *zhupi_ui_get_running  (void);
/* What of a part of the screen there is, four bytes a pixel; %NULL for nothing. */
XImage    *zhupi_ui_take         (const AtspiRect *place);
/* Where pictures and reports go. */
char      *zhupi_ui_dup_picture_path (const char *name);
/* From now on a failure leaves its report. */
void       zhupi_ui_watch        (void);

G_END_DECLS
