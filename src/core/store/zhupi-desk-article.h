/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiDeskArticle:
 *
 * One article's folder on the desk: what a list shows of it, and its annotation sets.
 * Properties (notified): `title`, `date`, `n-marks` (accepted, of the set last used), `done`.
 */
#define ZHUPI_TYPE_DESK_ARTICLE (zhupi_desk_article_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDeskArticle, zhupi_desk_article, ZHUPI, DESK_ARTICLE, GObject)

/**
 * ZhupiSetEntry:
 * @id: of the set
 * @name: as the person named it
 * @n_marks: accepted annotations when it was last written
 * @read_only: locked by the person
 * @is_unfinished: suggestions are still to come into it
 *
 * A set file in the folder, without having read it all.
 */
typedef struct
{
  ZhupiUuid id;
  char *name;
  guint n_marks;
  gboolean read_only;
  gboolean is_unfinished;
} ZhupiSetEntry;

const char    *zhupi_desk_article_get_sha256   (ZhupiDeskArticle    *self);
const char    *zhupi_desk_article_get_title    (ZhupiDeskArticle    *self);
const char    *zhupi_desk_article_get_date     (ZhupiDeskArticle    *self);
/* URI of the file that the text was read from; %NULL when it is not known. */
const char    *zhupi_desk_article_get_source   (ZhupiDeskArticle    *self);
guint          zhupi_desk_article_get_n_marks  (ZhupiDeskArticle    *self);
gboolean       zhupi_desk_article_get_done     (ZhupiDeskArticle    *self);
void           zhupi_desk_article_set_done     (ZhupiDeskArticle    *self,
                                                gboolean             done);
/* First visible code point when it was last read. */
guint          zhupi_desk_article_get_place    (ZhupiDeskArticle    *self);
void           zhupi_desk_article_set_place    (ZhupiDeskArticle    *self,
                                                guint                place);
GFile         *zhupi_desk_article_dup_text_file (ZhupiDeskArticle   *self) G_GNUC_WARN_UNUSED_RESULT;
/* Element type ZhupiSetEntry, owned by the article, in order of creation. The signal
 * ZhupiDeskArticle::sets-changed tells of changes. */
GPtrArray     *zhupi_desk_article_get_sets     (ZhupiDeskArticle    *self);
/* The set last used; FALSE when there is none yet. */
gboolean       zhupi_desk_article_get_current  (ZhupiDeskArticle    *self,
                                                ZhupiUuid           *id);
void           zhupi_desk_article_set_current  (ZhupiDeskArticle    *self,
                                                const ZhupiUuid     *id);
/* Path of a set's file. */
char          *zhupi_desk_article_dup_set_path (ZhupiDeskArticle    *self,
                                                const ZhupiUuid     *id) G_GNUC_WARN_UNUSED_RESULT;
/* Locks or unlocks a set for editing; remembered. */
void           zhupi_desk_article_set_read_only (ZhupiDeskArticle   *self,
                                                 const ZhupiUuid    *id,
                                                 gboolean            read_only);
/* Whether suggestions are still to come into a set; remembered. */
gboolean       zhupi_desk_article_is_unfinished (ZhupiDeskArticle   *self,
                                                 const ZhupiUuid    *id);
void           zhupi_desk_article_set_unfinished (ZhupiDeskArticle  *self,
                                                  const ZhupiUuid   *id,
                                                  gboolean           is_unfinished);
/* Moves the set's file into the bin, and back. */
gboolean       zhupi_desk_article_remove_set   (ZhupiDeskArticle    *self,
                                                const ZhupiUuid     *id,
                                                GError             **error);
gboolean       zhupi_desk_article_restore_set  (ZhupiDeskArticle    *self,
                                                const ZhupiUuid     *id,
                                                GError             **error);
/* Where the files of the sets lie. */
GFile         *zhupi_desk_article_dup_sets_folder (ZhupiDeskArticle *self) G_GNUC_WARN_UNUSED_RESULT;
/* Which files lie there that were moved out of the way because they could not be read or another
 * program had written them. Returns: (transfer full): their names, sorted (element type filename)
 */
void           zhupi_desk_article_list_aside_async  (ZhupiDeskArticle    *self,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray     *zhupi_desk_article_list_aside_finish (ZhupiDeskArticle    *self,
                                                     GAsyncResult        *result,
                                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
