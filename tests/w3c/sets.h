/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Annotation sets for the tests of this room. */

#define SETS_TEXT \
  "星河重工在北岸动工\r\n" \
  "2026/3/4 10:35\r\n" \
  "😀张三在北京见到李四。\t星河重工与云帆电池签约，𠮷野工厂、cafe\xCC\x81 计划和" \
  "👩\xE2\x80\x8D🚀项目同日开工。云帆电池将建设北岸二期电池项目，" \
  "总投资\x1F 12 亿元；“云帆\\电池”称项目明年投产。\r\n"

ZhupiArticle       *sets_make_article (const char         *source);
/* No annotation at all. */
ZhupiAnnotationSet *sets_make_empty   (ZhupiArticle       *article);
/* Everything that the model can hold. */
ZhupiAnnotationSet *sets_make_rich    (ZhupiArticle       *article);
/* So many annotations at random places, overlapping, in all states. */
ZhupiAnnotationSet *sets_make_random  (ZhupiArticle       *article,
                                       guint               n_records,
                                       guint32             seed);
/* The range of the first place where @quote stands. */
ZhupiRange          sets_find         (ZhupiArticle       *article,
                                       const char         *quote);
/* Changes the note of one annotation. */
void                sets_change_note  (ZhupiAnnotationSet *set,
                                       guint               position,
                                       const char         *note);

G_END_DECLS
