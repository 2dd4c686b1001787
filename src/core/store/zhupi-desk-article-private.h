/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

/* Names in an article's folder. */
#define ZHUPI_DESK_TEXT_NAME "article.txt"
#define ZHUPI_DESK_RECORD_NAME "article.json"
#define ZHUPI_DESK_SETS_NAME "sets"
#define ZHUPI_DESK_BIN_NAME "bin"

/* In the names of files beside the sets that were moved out of the way, before "-1", "-2" …: what
 * could not be read, and what another program has written. */
#define ZHUPI_ASIDE_DAMAGED "damaged"
#define ZHUPI_ASIDE_FOREIGN "foreign"

/* Only this room may include this header. */

/* Makes the folder of an article and what lies in it, or finds it. Blocks; for worker threads.
 * Errors: %ZHUPI_ERROR_IO. */
ZhupiDeskArticle *zhupi_desk_article_create   (const char          *folder,
                                               ZhupiArticle        *article,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads the folder of an article; %NULL when it is none. Blocks; for worker threads. */
ZhupiDeskArticle *zhupi_desk_article_load     (const char          *folder) G_GNUC_WARN_UNUSED_RESULT;
gint64            zhupi_desk_article_get_opened (ZhupiDeskArticle  *self);
void              zhupi_desk_article_touch    (ZhupiDeskArticle    *self);
/* Keeps the headings of an article that comes out of its document, and gives them back to one that
 * is read from the desk, where the text alone lies. */
void              zhupi_desk_article_exchange_headings (ZhupiDeskArticle *self,
                                                        ZhupiArticle     *article);
/* Moves the folder to another place. Returns: 0 or an errno value */
int               zhupi_desk_article_move     (ZhupiDeskArticle    *self,
                                               const char          *folder) G_GNUC_WARN_UNUSED_RESULT;
/* The path of a set's file, which stays so until the path is released. Safe in every thread. */
char             *zhupi_desk_article_hold_set_path (ZhupiDeskArticle *self,
                                                    const ZhupiUuid  *id) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_desk_article_release  (ZhupiDeskArticle    *self);
/* Takes over the name and the number of marks of a set that is being written. */
void              zhupi_desk_article_note_set (ZhupiDeskArticle    *self,
                                               ZhupiAnnotationSet  *set);
gboolean          zhupi_desk_article_is_read_only (ZhupiDeskArticle *self,
                                                   const ZhupiUuid  *id);
/* Writes what is pending of the article's own record, blocking. */
void              zhupi_desk_article_flush    (ZhupiDeskArticle    *self);

G_END_DECLS
