/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-set-keeper-private.h"

G_BEGIN_DECLS

/* Only the files of the keeper itself may include this header. */

struct _ZhupiSetKeeper
{
  GObject parent_instance;

  ZhupiDeskArticle *desk_article;
  ZhupiAnnotationSet *set;
  ZhupiSetFile *file;
  GPtrArray *findings;
  ZhupiKeeperStatus status;
  char *problem;
  char *notice;         /* what is to be told until the person saves by hand */
  GQueue waiting;       /* tasks of those who wait for the present state to be on disk */
  guint64 generation;   /* of the set, counted up with each change */
  guint64 saved;        /* that lies on disk */
  gint64 first_change;  /* since the last writing began, monotonic; 0 for none */
  guint timer_id;
  guint retry_seconds;
  gboolean is_read_only;
  gboolean is_writing;
  gboolean is_closed;
};

void zhupi_set_keeper_set_status     (ZhupiSetKeeper    *self,
                                      ZhupiKeeperStatus  status);
void zhupi_set_keeper_set_problem    (ZhupiSetKeeper    *self,
                                      const char        *problem);
void zhupi_set_keeper_set_changed_cb (ZhupiSetKeeper    *self);
void zhupi_set_keeper_begin_writing  (ZhupiSetKeeper    *self);

G_END_DECLS
