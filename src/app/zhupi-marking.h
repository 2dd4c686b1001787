/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reader/zhupi-reader-view.h"
#include "zhupi-document.h"

G_BEGIN_DECLS

/**
 * ZhupiMarking:
 *
 * What a person does to marks in the text: labels the selection, goes from mark to mark, moves
 * edges, accepts and rejects. Joins a reading view and a document; the keys, the popover and the
 * menu all end here.
 */
#define ZHUPI_TYPE_MARKING (zhupi_marking_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiMarking, zhupi_marking, ZHUPI, MARKING, GObject)

typedef enum
{
  ZHUPI_EDGE_START_LEFT,
  ZHUPI_EDGE_START_RIGHT,
  ZHUPI_EDGE_END_LEFT,
  ZHUPI_EDGE_END_RIGHT,
} ZhupiEdgeMove;

ZhupiMarking *zhupi_marking_new          (ZhupiReaderView *view) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_marking_set_document (ZhupiMarking    *self,
                                          ZhupiDocument   *document);
/* Labels the selection; without one, changes the class of the selected mark. */
void          zhupi_marking_label        (ZhupiMarking    *self,
                                          const char      *tag,
                                          gboolean         everywhere);
/* To the next (@step 1) or previous (@step -1) mark that is not rejected. */
void          zhupi_marking_go           (ZhupiMarking    *self,
                                          int              step);
/* To the next suggestion behind the caret, from the top again at the end. */
gboolean      zhupi_marking_go_to_suggestion (ZhupiMarking *self);
/* Decides on the selected suggestion and goes to the next one. */
void          zhupi_marking_decide       (ZhupiMarking    *self,
                                          ZhupiState       state);
/* The same for every suggestion with this text and class, in one step. */
void          zhupi_marking_decide_like  (ZhupiMarking    *self,
                                          ZhupiState       state);
/* What "mark all the same" starts from: the selection, else the selected mark. FALSE when there
 * is neither. @tag: the class to offer first. */
gboolean      zhupi_marking_get_subject  (ZhupiMarking    *self,
                                          ZhupiRange      *range,
                                          GQuark          *tag);
void          zhupi_marking_accept_all   (ZhupiMarking    *self,
                                          const char      *tag);
void          zhupi_marking_move_edge    (ZhupiMarking    *self,
                                          ZhupiEdgeMove    move);
void          zhupi_marking_remove       (ZhupiMarking    *self);
/* Esc: drops, one after the other, the selection, the selected mark, sticky labelling. */
gboolean      zhupi_marking_escape       (ZhupiMarking    *self);

G_END_DECLS
