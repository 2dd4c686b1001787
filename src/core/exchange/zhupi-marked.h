/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiMarkedPiece:
 * @range: of the text
 * @record: the mention
 * @number: of the mention in the set, from 1
 * @note: number of its note among the notes, 0 for none
 * @is_first: whether it is the first piece of its mention
 * @is_last: whether it is the last one
 */
typedef struct
{
  ZhupiRange range;
  const ZhupiAnnotationRecord *record;
  guint number;
  guint note;
  gboolean is_first;
  gboolean is_last;
} ZhupiMarkedPiece;

/**
 * ZhupiMarkedEntry:
 * @tag: a class
 * @name: of an entity, or a text that mentions of the class have
 * @numbers: (element-type guint): of these mentions, in the order of the text
 *
 * An entry of an index.
 */
typedef struct
{
  GQuark tag;
  char *name;
  GArray *numbers;
} ZhupiMarkedEntry;

/**
 * ZhupiMarked:
 *
 * An article cut where its marks begin and end, to be written for people. The set must stay as it
 * is meanwhile.
 */
typedef struct _ZhupiMarked ZhupiMarked;

/* @pieces: (element-type ZhupiMarkedPiece): what lies over all of @range, outer ones first. */
typedef void (*ZhupiMarkedFunc) (ZhupiRange  range,
                                 GPtrArray  *pieces,
                                 gpointer    user_data);

ZhupiMarked *zhupi_marked_new         (ZhupiAnnotationSet  *set) G_GNUC_WARN_UNUSED_RESULT;
void         zhupi_marked_free        (ZhupiMarked         *self);
/* Calls @func for each stretch of @range under the same marks. Ranges must come in the order of
 * the text. */
void         zhupi_marked_foreach     (ZhupiMarked         *self,
                                       ZhupiRange           range,
                                       ZhupiMarkedFunc      func,
                                       gpointer             user_data);
/* Whether a mention with a note ends with @range, so that the number of the note goes there. */
gboolean     zhupi_marked_ends_noted  (const ZhupiMarkedPiece *piece,
                                       ZhupiRange           range);
/* The first pieces of mentions with a note, in the order of their numbers
 * (element-type ZhupiMarkedPiece, borrowed). */
GPtrArray   *zhupi_marked_list_notes  (ZhupiMarked         *self) G_GNUC_WARN_UNUSED_RESULT;
/* Classes in the order of the tag set, in them names in the order of the text
 * (element-type ZhupiMarkedEntry). */
GPtrArray   *zhupi_marked_list_index  (ZhupiMarked         *self) G_GNUC_WARN_UNUSED_RESULT;
/* The text of a mention, with an ellipsis between its pieces. */
char        *zhupi_marked_dup_quote   (ZhupiMarked         *self,
                                       guint                number) G_GNUC_WARN_UNUSED_RESULT;
/* The position of a class in the tag set; how many it has for a class that is not in it. */
guint        zhupi_marked_get_class   (ZhupiMarked         *self,
                                       GQuark               tag);
/* Its class as a person calls it. */
const char  *zhupi_marked_get_label   (ZhupiMarked         *self,
                                       GQuark               tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiMarked, zhupi_marked_free)

G_END_DECLS
