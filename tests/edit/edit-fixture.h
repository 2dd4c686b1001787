/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/list-mirror.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

G_BEGIN_DECLS

/* The article: 星河重工 at 0, 18 and 35; 云帆电池 at 5; 北岸高新区 at 10; 北岸 at 10 and 24;
 * Sun at 32, 44 (in Sunday) and 52. */
#define EDIT_TEXT "星河重工与云帆电池在北岸高新区签约，星河重工承建北岸储能电站。\nSun星河重工 and Sunday, Sun."

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
  ListMirror *mirror;
  ZhupiAuthor author;
  GQuark company;
  GQuark project;
} EditFixture;

void edit_fixture_set_up    (EditFixture  *self,
                             gconstpointer data);
void edit_fixture_tear_down (EditFixture  *self,
                             gconstpointer data);
/* Applies the command, which must fit, and frees it. */
void edit_fixture_do        (EditFixture  *self,
                             ZhupiCommand *command);
void edit_fixture_undo      (EditFixture  *self);
const ZhupiAnnotationRecord *edit_fixture_nth (EditFixture *self,
                                               guint        position);
const ZhupiDetailsFields *edit_fixture_nth_fields (EditFixture *self,
                                                   guint        position);
/* Adds, without the history, what a recognizer found. */
void edit_fixture_suggest   (EditFixture  *self,
                             ZhupiRange    range,
                             GQuark        tag,
                             int           score);
/* All records as "0-4 company accepted; …". */
void edit_fixture_assert    (EditFixture  *self,
                             const char   *expected);

G_END_DECLS
