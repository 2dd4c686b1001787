/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "desks.h"

G_BEGIN_DECLS

/* A desk with one article, and the keeper of its one set. */
typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiUuid id;
  ZhupiSetKeeper *keeper; /* %NULL while the set is closed */
  char *path;
  char *journal_path;
} DesksFixture;

void                desks_fixture_set_up    (DesksFixture  *self,
                                             gconstpointer  data);
void                desks_fixture_tear_down (DesksFixture  *self,
                                             gconstpointer  data);
ZhupiAnnotationSet *desks_get_set           (DesksFixture  *self);
ZhupiHistory       *desks_get_history       (DesksFixture  *self);
void                desks_close_keeper      (DesksFixture  *self);
void                desks_open_again        (DesksFixture  *self);
void                desks_reopen            (DesksFixture  *self);

G_END_DECLS
