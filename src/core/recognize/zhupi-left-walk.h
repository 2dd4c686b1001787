/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* Whether no name reaches over this token: a verb, a function word, a number, a break. */
gboolean zhupi_left_walk_is_boundary (const ZhupiReading *reading,
                                      const ZhupiToken   *token);
/* Whether the token is an everyday word that says nothing of who is meant. */
gboolean zhupi_left_walk_is_common   (const ZhupiToken   *token);
/* Whether the token is any word of the dictionary, however rare, but no name. */
gboolean zhupi_left_walk_is_word     (const ZhupiToken   *token);
/* Whether the token is the name of a place, to the project's lists or to the dictionary. */
gboolean zhupi_left_walk_is_place    (const ZhupiToken   *token);
/* Whether the token is 家, 个 or the like, which a number stands before, even if it was lost. */
gboolean zhupi_left_walk_is_measure  (const ZhupiReading *reading,
                                      const ZhupiToken   *token);
/* 显示, 表明: behind 星河数据, the data say it, and not a company of that name. */
gboolean zhupi_left_walk_begins_report (const ZhupiReading *reading,
                                        guint               position);
/* 星河大学 of 星河大学微电子: behind it stands what a school teaches or does. */
gboolean zhupi_left_walk_ends_school (const ZhupiReading *reading,
                                      guint               position);
/* Whether there is nothing in it but words of the dictionary that are no names. */
gboolean zhupi_left_walk_is_phrase   (const ZhupiReading *reading,
                                      guint               start,
                                      guint               end);
/* Whether there is nothing in it but what names end in: 有限公司, 医药, 工程公司. */
gboolean zhupi_left_walk_is_bare     (const ZhupiReading *reading,
                                      guint               start,
                                      guint               end);
/* 由星河控股, 星河控股的云帆: whether the word at the end of a name is the verb. */
gboolean zhupi_left_walk_holds_shares (const ZhupiReading *reading,
                                       guint               start,
                                       guint               end);
/* Where a company's name begins that goes on with a suffix at @end. Returns @end when there is
 * no room for a name. */
guint    zhupi_left_walk_company     (const ZhupiReading *reading,
                                      guint               end);
/* The same before a legal form, which a whole trade may precede. */
guint    zhupi_left_walk_full_name   (const ZhupiReading *reading,
                                      guint               end);

G_END_DECLS
