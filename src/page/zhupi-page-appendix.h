/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_APPENDIX_HEADING,
  ZHUPI_APPENDIX_CLASS,
  ZHUPI_APPENDIX_LINE,
} ZhupiAppendixKind;

typedef struct
{
  ZhupiAppendixKind kind;
  char *text;
} ZhupiAppendixItem;

/* The annotations with notes in text order (element type #ZhupiAnnotationRecord, details
 * borrowed): the number of a note is its place here, from 1. Rejected ones have none. */
GArray    *zhupi_page_appendix_list_notes (ZhupiAnnotationSet          *set) G_GNUC_WARN_UNUSED_RESULT;
/* 0 for an annotation without a note. */
guint      zhupi_page_appendix_get_number (GArray                      *notes,
                                           const ZhupiAnnotationRecord *record);
/* What stands behind the article (element type #ZhupiAppendixItem): the notes by number, then by
 * class the names with the numbers of the sentences in which they stand. */
GPtrArray *zhupi_page_appendix_new        (ZhupiAnnotationSet          *set,
                                           GArray                      *notes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
