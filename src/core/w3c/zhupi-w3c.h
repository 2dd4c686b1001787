/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Version of the set file that this program writes. */
#define ZHUPI_W3C_VERSION_MAJOR 1
#define ZHUPI_W3C_VERSION_MINOR 0

/**
 * ZhupiFinding:
 * @item: number of the annotation in the file, from 1; 0 for the whole file
 * @message: one clear sentence
 *
 * Something in a set file that is not as it should be, yet loses nothing.
 */
typedef struct
{
  guint item;
  char *message;
} ZhupiFinding;

/* @message is taken. */
ZhupiFinding       *zhupi_finding_new    (guint                item,
                                          char                *message) G_GNUC_WARN_UNUSED_RESULT;
void                zhupi_finding_free   (ZhupiFinding        *self);

/* Writes the set as a W3C AnnotationCollection: UTF-8, LF, fixed key order, one annotation a
 * line in order of (start, end, id); the same set gives the same bytes everywhere. May be called
 * with a snapshot in another thread. */
GBytes             *zhupi_w3c_write      (ZhupiAnnotationSet  *set) G_GNUC_WARN_UNUSED_RESULT;
gboolean            zhupi_w3c_write_to   (ZhupiAnnotationSet  *set,
                                          GOutputStream       *stream,
                                          GCancellable        *cancellable,
                                          GError             **error);

/* Reads a set file, or any conforming W3C collection, page, array or single annotation. What
 * cannot be placed in @article is kept in the set's unplaced list and told in @findings
 * (element type ZhupiFinding, created by the caller; nullable). Errors: %ZHUPI_ERROR_SYNTAX,
 * _FORMAT, _VERSION, _TOO_LARGE, _MISMATCH (made for another text and not one quote fits). */
ZhupiAnnotationSet *zhupi_w3c_read       (GBytes              *bytes,
                                          ZhupiArticle        *article,
                                          GPtrArray           *findings,
                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
