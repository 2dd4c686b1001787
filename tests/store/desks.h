/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "store/zhupi-desk.h"
#include "store/zhupi-set-keeper.h"

G_BEGIN_DECLS

/* What the tests of this room have in common. */

#define DESKS_TEXT \
  "星河重工在北岸动工\n2026/3/4 10:35\n星河重工与云帆电池签约，北岸二期电池项目同日开工。\n"

/* A temporary folder, and its removal with everything in it. */
char             *desks_make_folder   (void);
void              desks_remove_folder (const char          *folder);
ZhupiArticle     *desks_make_article  (const char          *text);
/* These run the main loop until the answer is there. */
gboolean          desks_load          (ZhupiDesk           *desk);
ZhupiDeskArticle *desks_add           (ZhupiDesk           *desk,
                                       ZhupiArticle        *article,
                                       GError             **error);
ZhupiSetKeeper   *desks_open          (ZhupiDeskArticle    *desk_article,
                                       ZhupiArticle        *article,
                                       const ZhupiUuid     *id,
                                       GError             **error);
gboolean          desks_save          (ZhupiSetKeeper      *keeper,
                                       GError             **error);
void              desks_wait_for      (ZhupiSetKeeper      *keeper,
                                       ZhupiKeeperStatus    status);
void              desks_wait          (guint                milliseconds);
/* Gives up an object and waits until nothing else holds it. */
void              desks_let_go        (gpointer             object);
/* Marks the code points as a company. */
void              desks_mark          (ZhupiAnnotationSet  *set,
                                       guint                start,
                                       guint                end);
/* The same as a step that can be taken back, made by 甲. */
void              desks_mark_step     (ZhupiHistory        *history,
                                       guint                start,
                                       guint                end);
char             *desks_read          (const char          *path);

G_END_DECLS
