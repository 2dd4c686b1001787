/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"

#define TEXT "星河重工在北岸动工\n2026/3/4 10:35\n星河重工与云帆电池签约，北岸二期电池项目同日开工。\n"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  return 0;
}

ZhupiArticle *
fuzz_get_article (void)
{
  static ZhupiArticle *article;
  g_autoptr (ZhupiText) text = NULL;

  if (article != NULL)
    return article;
  text = zhupi_text_new (TEXT);
  article = zhupi_article_new (text, NULL);
  return article;
}
