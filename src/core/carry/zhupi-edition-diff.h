/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/**
 * ZhupiEditionChange:
 * @old: code points of the old text that are gone; empty for none
 * @new: code points of the new text that have come; empty for none
 *
 * A place where two editions differ, in whole sentences.
 */
typedef struct
{
  ZhupiRange old;
  ZhupiRange new;
} ZhupiEditionChange;

/* (element-type ZhupiEditionChange): in order of the text. Pure; for a worker when texts are
 * long. */
GArray *zhupi_edition_diff (ZhupiArticle *old,
                            ZhupiArticle *new) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
