/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-recognition.h"
#include "zhupi-document.h"

G_BEGIN_DECLS

struct _ZhupiDocument
{
  GObject parent_instance;

  ZhupiArticle *article;
  ZhupiDeskArticle *desk_article;
  ZhupiTeaching *teaching;
  GCancellable *cancellable;

  ZhupiSetKeeper *keeper;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;

  ZhupiUuid selected_id;
  ZhupiAnnotation *selected;
  char *sticky_tag;
  char *author_name;
  char *opening_problem;
  gboolean busy;
  ZhupiRecognition *recognition; /* while the recognizer fills the set */
  GCancellable *recognition_cancellable;
  ZhupiRecognition *look; /* again, after a lesson */
  GCancellable *look_cancellable;
  guint place; /* where the reader is */
  ZhupiTeachingNames names_to_look_for; /* empty, or with both arrays */
};

/* From now on this keeper's set is the one that is worked on. */
void zhupi_document_install      (ZhupiDocument  *self,
                                  ZhupiSetKeeper *keeper);
/* Writes what is pending without blocking, then gives up the lock. */
void zhupi_document_let_go       (ZhupiSetKeeper *keeper);
void zhupi_document_tell_set_removed (ZhupiDocument *self,
                                      const char    *id);
void zhupi_document_set_busy     (ZhupiDocument  *self,
                                  gboolean        busy);

/* Lets the recognizer finish what it has begun in an earlier session, if it has. */
void zhupi_document_go_on_suggesting (ZhupiDocument *self);

void zhupi_document_stop_looking (ZhupiDocument  *self);
/* Learns from a step, and looks at the article again for the names that were accepted. */
void zhupi_document_teach        (ZhupiDocument  *self,
                                  ZhupiCommand   *command,
                                  gboolean        reverted);

G_END_DECLS
