/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* For formats in which mentions have numbers: they are counted from 1 in the order of the set. */

/**
 * ZhupiNumberedLink:
 * @from: number of a mention
 * @to: number of a mention
 * @kind: type of the relation (borrowed)
 */
typedef struct
{
  guint from;
  guint to;
  const char *kind;
  const char *note;
} ZhupiNumberedLink;

/* The relations of two mentions, in order of the numbers (element-type ZhupiNumberedLink). */
GArray *zhupi_numbering_list_links (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
