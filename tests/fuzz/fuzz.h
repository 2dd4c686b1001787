/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/* What libFuzzer calls with each input; always 0. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         n_bytes);
/* Called once before that. A warning of ours ends the program. */
int LLVMFuzzerInitialize   (int    *argc,
                            char ***argv);

/* The article that sets and steps are about; borrowed. */
ZhupiArticle *fuzz_get_article (void);

G_END_DECLS
