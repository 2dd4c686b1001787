/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "attached.h"

/* Of two lines alike, the marks before and behind tell which one it is. */
static void
test_neighbors_tell (void)
{
  const char *first = "晨光工厂今年生产线全部开工，产量创出新高。\n";
  g_autofree char *old = g_strconcat (first, HEAD, "暮云工厂今年生产线全部开工，产量创下新高。\n", TAIL,
                                      NULL);
  g_autofree char *new = g_strconcat (first, HEAD, "暮云制造厂今夏生产线全部开工，产量又创下新高。\n",
                                      TAIL, NULL);
  const Mark marks[] = { { "生产线", 1 }, { "供货协议", 0 }, { "分析人士", 0 } };
  g_auto (Attached) alone = attach_first (old, new, marks, 1);
  g_auto (Attached) among_others = attach_first (old, new, marks, G_N_ELEMENTS (marks));

  g_assert_cmpint (alone.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
  assert_stands (&among_others, "生产线", 1);
}

/* A mark whose sentence is gone does not stand among those of the near twin of the sentence. */
static void
test_neighbors_object (void)
{
  const char *gone = "云帆电池今年首个季度营收同比增长百分之十二，净利润同比增长。\n";
  const char *twin = "星河重工明年首个季度营收同比增长百分之十二，净利润同比增长。\n";
  g_autofree char *old = g_strconcat (HEAD, gone, TAIL, twin, NULL);
  g_autofree char *new = g_strconcat (HEAD, TAIL, twin, NULL);
  const Mark marks[] = { { "百分之", 0 }, { "星河重工", 1 }, { "明年", 0 }, { "营收", 1 },
                         { "净利润", 1 } };
  g_auto (Attached) alone = attach_first (old, new, marks, 1);
  g_auto (Attached) among_others = attach_first (old, new, marks, G_N_ELEMENTS (marks));

  g_assert_cmpint (alone.place.state, !=, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpint (among_others.place.state, ==, ZHUPI_ANCHOR_ORPHAN);
}

/* The sentence behind is gone, and with it a part of the quote. */
static void
test_half_is_left (void)
{
  const char *kept = "两家老客户的订单已经排到了明年年底。";
  g_autofree char *old = g_strconcat (kept, "园区正在扩建厂房。", TAIL, NULL);
  g_autofree char *new = g_strconcat (kept, TAIL, NULL);
  const Mark mark = { "底。园区", 0 };
  g_auto (Attached) attached = attach_first (old, new, &mark, 1);

  g_assert_cmpint (attached.place.state, ==, ZHUPI_ANCHOR_MOVED);
  assert_stands (&attached, "底。", 0);
}

/* A short sentence that has moved is known by being a sentence. */
static void
test_short_sentence (void)
{
  const char *moved = "何青说价格已定。";
  const char *first = "两家企业昨日在北岸高新区签署供货协议，期限五年。";
  const char *last = "分析人士认为，这笔订单将使产能利用率明显回升。";
  g_autofree char *old = g_strconcat (first, moved, last, NULL);
  g_autofree char *new = g_strconcat (first, last, moved, TAIL, NULL);
  const Mark mark = { "价格", 0 };
  g_auto (Attached) attached = attach_first (old, new, &mark, 1);

  assert_stands (&attached, "价格", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchor/neighbors/tell-which-twin-it-is", test_neighbors_tell);
  g_test_add_func ("/anchor/neighbors/object-to-a-stranger", test_neighbors_object);
  g_test_add_func ("/anchor/neighbors/half-of-a-short-quote-is-enough", test_half_is_left);
  g_test_add_func ("/anchor/neighbors/a-short-sentence-is-known-as-a-whole", test_short_sentence);

  return g_test_run ();
}
