/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journal/zhupi-journal-reading.h"
#include "store/zhupi-set-file.h"

G_BEGIN_DECLS

/**
 * ZhupiSetOpening:
 * @name: of the set, for messages
 * @set: as it was when it was last changed
 * @findings: of #ZhupiFinding, in the set file
 * @problem: (nullable): why it can only be read
 * @notice: (nullable): what was recovered or could not be; one sentence
 * @steps: of the history
 * @n_done: of @steps
 * @base_sum: of the set file that goes with @set, for a journal that begins with it
 * @is_folded: whether the set file holds all of @set
 * @is_new: whether nothing of the set is on disk
 * @foreign: (nullable): what another program has written into the set file
 * @foreign_set: (nullable): the same, read
 *
 * A set on its way from the disk. Private to this room.
 */
typedef struct
{
  ZhupiDeskArticle *desk_article;
  ZhupiArticle *article;
  ZhupiSetFile *file;
  char *name;
  ZhupiAnnotationSet *set;
  GPtrArray *findings;
  char *problem;
  char *notice;
  GPtrArray *steps;
  guint n_done;
  ZhupiJournalSum base_sum;
  gboolean is_folded;
  gboolean is_new;
  GBytes *foreign;
  ZhupiAnnotationSet *foreign_set;
} ZhupiSetOpening;

ZhupiSetOpening *zhupi_set_opening_new  (ZhupiDeskArticle  *desk_article,
                                         ZhupiArticle      *article,
                                         const ZhupiUuid   *id,
                                         const char        *name) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_set_opening_free (ZhupiSetOpening   *self);
/* Reads the set file and the journal beside it. Blocks. Errors: %ZHUPI_ERROR_IO and those of
 * zhupi_w3c_read(). */
gboolean         zhupi_set_opening_run  (ZhupiSetOpening   *self,
                                         GError           **error);

G_END_DECLS
