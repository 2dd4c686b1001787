/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-desk-record.h"

G_BEGIN_DECLS

/* Only the files of the desk article itself may include this header. */

struct _ZhupiDeskArticle
{
  GObject parent_instance;

  GMutex mutex; /* of folder, removed_sets and written_generation */
  char *folder;
  char *sha256;
  GHashTable *removed_sets; /* entries by id: their files lie in the bin */
  ZhupiDeskRecord record;
  guint64 generation;         /* of the record, counted up with each writing */
  guint64 written_generation; /* of what lies on disk */
  guint flush_id;
  gboolean is_dirty;
  gboolean is_flushing;
};

/* Has the record written before long. */
void zhupi_desk_article_mark_dirty   (ZhupiDeskArticle *self);
/* Tells that the sets, or what is known of them, have changed. */
void zhupi_desk_article_sets_changed (ZhupiDeskArticle *self);

G_END_DECLS
