/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "store/zhupi-desk.h"
#include "store/zhupi-set-keeper.h"
#include "zhupi-teaching.h"

G_BEGIN_DECLS

/**
 * ZhupiDocument:
 *
 * An open article with the annotation set that is being worked on, its history and its keeper,
 * and what is selected in it. It knows no widget; the window, the reading view and the panels
 * all look at the same document.
 *
 * Properties (notified): `set`, `history`, `keeper` (all change together when the person switches
 * to another set), `selected` (a #ZhupiAnnotation or %NULL; renewed when its record changes),
 * `sticky-tag` (class that labels each further selection, %NULL for none), `busy` (the recognizer
 * is at work).
 *
 * ZhupiDocument::message: (const char *sentence): what was done or could not be; for a toast.
 * ZhupiDocument::set-removed: (const char *id): a set was deleted; for a toast with Undo.
 * ZhupiDocument::accepted: (ZhupiCommand *command): suggestions were accepted together; for a
 * toast with Undo.
 * ZhupiDocument::removed: (ZhupiCommand *command): annotations were deleted; for a toast with Undo.
 */
#define ZHUPI_TYPE_DOCUMENT (zhupi_document_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDocument, zhupi_document, ZHUPI, DOCUMENT, GObject)

/* @teaching: (nullable). Opens the article's current set, or makes the first one and lets the recognizer fill it. */
void                zhupi_document_open_async    (ZhupiDeskArticle    *desk_article,
                                                  ZhupiArticle        *article,
                                                  ZhupiTeaching       *teaching,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
ZhupiDocument      *zhupi_document_open_finish   (GAsyncResult        *result,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Why the set last used could not be opened, so that a new one was started; %NULL: it could. */
const char         *zhupi_document_get_opening_problem (ZhupiDocument *self);
ZhupiArticle       *zhupi_document_get_article   (ZhupiDocument       *self);
ZhupiDeskArticle   *zhupi_document_get_desk_article (ZhupiDocument    *self);
ZhupiAnnotationSet *zhupi_document_get_set       (ZhupiDocument       *self);
ZhupiHistory       *zhupi_document_get_history   (ZhupiDocument       *self);
ZhupiSetKeeper     *zhupi_document_get_keeper    (ZhupiDocument       *self);
ZhupiAnnotation    *zhupi_document_get_selected  (ZhupiDocument       *self);
void                zhupi_document_select        (ZhupiDocument       *self,
                                                  const ZhupiUuid     *id);
const char         *zhupi_document_get_sticky_tag (ZhupiDocument      *self);
void                zhupi_document_set_sticky_tag (ZhupiDocument      *self,
                                                   const char         *tag);
/* Who makes the changes; the name comes from the preferences. */
void                zhupi_document_set_author    (ZhupiDocument       *self,
                                                  const char          *name);
ZhupiAuthor         zhupi_document_get_author    (ZhupiDocument       *self);
/* Applies a command and eats it (%NULL is fine: nothing to do). What goes wrong is told. */
gboolean            zhupi_document_run           (ZhupiDocument       *self,
                                                  ZhupiCommand        *command);
/* Says one sentence to the person, through the signal `message`. */
void                zhupi_document_tell          (ZhupiDocument       *self,
                                                  const char          *sentence);
gboolean            zhupi_document_undo          (ZhupiDocument       *self);
gboolean            zhupi_document_redo          (ZhupiDocument       *self);
/* Makes so many steps of the history be done, in one change, soon. */
void                zhupi_document_go            (ZhupiDocument       *self,
                                                  guint                n_done);

/* Sets. Each is asynchronous inside; `set` changes when the other set is there. */
void                zhupi_document_switch_set    (ZhupiDocument       *self,
                                                  const ZhupiUuid     *id);
void                zhupi_document_new_set       (ZhupiDocument       *self,
                                                  const char          *name);
void                zhupi_document_duplicate_set (ZhupiDocument       *self,
                                                  const char          *name);
/* Deletes the set that is worked on (into the bin) and goes to another one, or to a new one. */
void                zhupi_document_remove_set    (ZhupiDocument       *self);
/* Takes a deleted set out of the bin and goes to it. */
void                zhupi_document_restore_set   (ZhupiDocument       *self,
                                                  const ZhupiUuid     *id);
/* Lets the recognizer look again; what is new arrives as suggestions. */
void                zhupi_document_suggest       (ZhupiDocument       *self);
/* Where the reader is, in code points: suggestions come there first. */
void                zhupi_document_set_place     (ZhupiDocument       *self,
                                                  guint                place);
/* Leaves the rest to the next opening of the set. */
void                zhupi_document_stop_suggesting (ZhupiDocument     *self);
gboolean            zhupi_document_get_busy      (ZhupiDocument       *self);
/* Writes what is pending in the background and gives up the set. */
void                zhupi_document_close         (ZhupiDocument       *self);

G_END_DECLS
