/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_OUTLINE_TITLE,
  ZHUPI_OUTLINE_HEADING,
  ZHUPI_OUTLINE_SENTENCE,
} ZhupiOutlineKind;

/**
 * ZhupiOutlineEntry:
 *
 * One line of an outline: a sentence that is the title, a heading, or has marks. A snapshot.
 */
#define ZHUPI_TYPE_OUTLINE_ENTRY (zhupi_outline_entry_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOutlineEntry, zhupi_outline_entry, ZHUPI, OUTLINE_ENTRY, GObject)

ZhupiOutlineEntry *zhupi_outline_entry_new         (ZhupiArticle      *article,
                                                    ZhupiOutlineKind   kind,
                                                    ZhupiRange         range,
                                                    guint              depth,
                                                    guint              n_marks) G_GNUC_WARN_UNUSED_RESULT;
ZhupiOutlineKind   zhupi_outline_entry_get_kind    (ZhupiOutlineEntry *self);
/* Where one goes: the title, the heading, or the sentence. */
ZhupiRange         zhupi_outline_entry_get_range   (ZhupiOutlineEntry *self);
/* How many steps it stands below the title and the highest headings. */
guint              zhupi_outline_entry_get_depth   (ZhupiOutlineEntry *self);
/* Marks and suggestions that begin in the sentence, without the heading itself. */
guint              zhupi_outline_entry_get_n_marks (ZhupiOutlineEntry *self);
/* The first words, on one line, without blanks around them. */
char              *zhupi_outline_entry_dup_label   (ZhupiOutlineEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
