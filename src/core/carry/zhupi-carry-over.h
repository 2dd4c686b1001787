/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "carry/zhupi-carry.h"
#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

/**
 * ZhupiCarryResult:
 * @n_sets: sets that were carried over
 * @counts: what became of their annotations
 * @current: the one to go on with, which was the current one of the old edition; or none
 *
 * What was done.
 */
typedef struct
{
  guint n_sets;
  ZhupiCarryCounts counts;
  ZhupiUuid current;
} ZhupiCarryResult;

/* Tells, in the main loop, how many sets of how many are done. */
typedef void (*ZhupiCarryProgress) (guint    n_done,
                                    guint    n_sets,
                                    gpointer user_data);

/**
 * zhupi_carry_over_async:
 * @from: the old edition on the desk; it and its sets stay as they are
 * @open_set: (nullable): a set of @from that is open, taken as it is now and not from the disk
 * @to: the new edition on the desk
 * @article: the text of @to
 * @progress: (nullable): called as it goes on
 * @progress_data: for @progress; must live until the callback
 * @cancellable: (nullable): to leave off between two sets, or within one
 * @callback: called when all sets of @from lie in @to too
 * @user_data: for @callback
 *
 * Carries all sets of an article over to another edition of it. Everything that takes time is
 * done in worker threads.
 */
void     zhupi_carry_over_async  (ZhupiDeskArticle     *from,
                                  ZhupiAnnotationSet   *open_set,
                                  ZhupiDeskArticle     *to,
                                  ZhupiArticle         *article,
                                  ZhupiCarryProgress    progress,
                                  gpointer              progress_data,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
/* FALSE when not all were carried over; those that were, stay. */
gboolean zhupi_carry_over_finish (GAsyncResult         *result,
                                  ZhupiCarryResult     *done,
                                  GError              **error);

G_END_DECLS
