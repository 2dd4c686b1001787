/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* What a word is in the name of a project. */

gboolean       zhupi_project_words_has_digit   (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
gboolean       zhupi_project_words_is_place    (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* Whether the token is 二期 or the like. */
gboolean       zhupi_project_words_is_stage    (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* Whether the token is 四号 or the like. */
gboolean       zhupi_project_words_is_numbered (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* The tagger sees the sentence, the dictionary only the word. */
ZhupiWordClass zhupi_project_words_class_of    (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* A verb that is a part of the name. */
gboolean       zhupi_project_words_is_nominal  (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* 年产 */
gboolean       zhupi_project_words_is_capacity (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* Whether no name reaches across the token. */
gboolean       zhupi_project_words_is_stop     (const ZhupiReading *reading,
                                                const ZhupiToken   *token);
/* Whether what ends there is 项目 or 工程, which anything may be called. */
gboolean       zhupi_project_words_is_wide     (const ZhupiReading *reading,
                                                guint               head_end);

/* 和, 及 and the comma between what is one name. */
gboolean       zhupi_project_words_is_conjunction (const ZhupiReading *reading,
                                                   const ZhupiToken   *token);
/* Whether the token is 分公司 or the like. */
gboolean       zhupi_project_words_is_branch   (const ZhupiReading *reading,
                                                const ZhupiToken   *token);

/* 一 to 十, 首 and the digits. */
gboolean       zhupi_project_words_is_numeral  (gunichar            c);

G_END_DECLS
