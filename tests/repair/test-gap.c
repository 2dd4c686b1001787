/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-gap.h"

#define N_RANDOM_TEXTS 200u
#define MAX_RANDOM_LENGTH 60

/* The text with its gaps: # for a number, ^ for a separator. */
static char *
show_gaps (const char       *utf8,
           const ZhupiRange *mentions,
           guint             n_mentions)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  g_autoptr (GArray) gaps = zhupi_gap_find (text, mentions, n_mentions);
  GString *shown = g_string_new (NULL);
  guint from = 0;

  for (guint i = 0; i <= gaps->len; i++)
    {
      guint to = i < gaps->len ? g_array_index (gaps, ZhupiGap, i).place
                               : zhupi_text_get_length (text);
      g_autofree char *words = zhupi_text_dup_slice (text, (ZhupiRange) { from, to });

      g_string_append (shown, words);
      if (i < gaps->len)
        g_string_append_c (shown, g_array_index (gaps, ZhupiGap, i).kind == ZHUPI_GAP_NUMBER
                                    ? '#' : '^');
      from = to;
    }
  return g_string_free (shown, FALSE);
}

static void
assert_gaps (const char *utf8,
             const char *expected)
{
  g_autofree char *shown = show_gaps (utf8, NULL, 0);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_amounts (void)
{
  assert_gaps ("该项目总投资亿元，占地平方米。", "该项目总投资#亿元，占地#平方米。");
  assert_gaps ("一期投资达亿元，年产万吨。", "一期投资达#亿元，年产#万吨。");
  assert_gaps ("园区已有家企业、个项目、条生产线。", "园区已有#家企业、个项目、条生产线。");
  assert_gaps ("产品销往全球个国家和地区。", "产品销往全球#个国家和地区。");
  assert_gaps ("安全距离需达到米，月产量将增加到台以上。",
               "安全距离需达到#米，月产量将增加到#台以上。");
}

static void
test_counts (void)
{
  assert_gaps ("一次可吊起吨重物，工人增加到人。", "一次可吊起#吨重物，工人增加到#人。");
  assert_gaps ("年产储能电芯万组。", "年产储能电芯#万组。");
}

static void
test_dates (void)
{
  assert_gaps ("月日，首台设备下线。", "#月#日，首台设备下线。");
  assert_gaps ("年月日，首台设备下线。", "年#月#日，首台设备下线。");
  assert_gaps ("今年月以来，园区表现突出。", "今年#月以来，园区表现突出。");
  assert_gaps ("3月日上午，星河重工于年进入园区。", "3月#日上午，星河重工于#年进入园区。");
}

static void
test_shares (void)
{
  assert_gaps ("产值占全市的以上，同比增长。", "产值占全市的#以上，同比增长#。");
  assert_gaps ("增速达%，位列第位。", "增速达#%，位列第#位。");
}

static void
test_counted_names (void)
{
  assert_gaps ("据悉，星河云帆北岸南陵四家供应商到场。",
               "据悉，星河^云帆^北岸^南陵四家供应商到场。");
  assert_gaps ("据悉，星河、云帆、北岸、南陵四家供应商到场。",
               "据悉，星河、云帆、北岸、南陵四家供应商到场。");
}

static void
test_mentions (void)
{
  const ZhupiRange glued[] = { { 0, 4 }, { 4, 8 }, { 9, 13 } };
  g_autofree char *shown = show_gaps ("星河重工云帆电池、北岸电气签约", glued, G_N_ELEMENTS (glued));

  g_assert_cmpstr (shown, ==, "星河重工^云帆电池、北岸电气签约");
}

/* What has lost nothing is not doubted. */
static void
test_sound (void)
{
  static const char * const texts[] = {
    "该项目总投资135亿元，占地1500亩，分两期建设，其中一期投资约70亿元。",
    "园区引进亿元以上项目23个，亿元企业12家，近亿元的订单、数亿元的产值、上万吨的货物。",
    "今年以来，园区两个项目、这家企业、一条生产线、多家公司、几百公里、每平方米的价格都在上涨。",
    "国家企业技术中心、大家公司、独家公司、知名员工、全国家电市场、全省家庭、全国个体户。",
    "2021年3月4日，今年3月以来，去年底、到年底、至年末、在年内、的年轻人、将年产20万吨。",
    "自年初以来，月日均产量、三月日程、岁月日久、年月日久，第一届、第3次、次第开放。",
    "产值增长12%，百分之三十，占比最高的是电池，这是全市的，以上就是全部内容。",
    "目前公司共有三家工厂，旗下新建四家门店，浙江、广东、江苏三省联合行动。",
    "达到米其林标准，增加到台湾的航班，超过小时候的想象，现有条件、共有人员、全国人口。",
    "百吨级码头、万吨重的货物、公吨重量、增加到人们的想象、扩大到人民群众。",
    "单位：亿元\n（万元）\n12.5亿元，１２０万元，十多亿元，三四百万元，5.6万平方米。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_gaps (texts[i], texts[i]);
}

static void
test_edges (void)
{
  assert_gaps ("", "");
  assert_gaps ("年", "年");
  assert_gaps ("月日", "#月#日");
  assert_gaps ("亿元", "亿元");
  assert_gaps ("四家", "四家");
}

/* Places rise, each within the text, whatever it says. */
static void
test_random (void)
{
  static const char * const pieces[] = { "年", "月", "日", "亿元", "的", "，", "占", "四家", "A",
                                         "3", "第", "达到", "米", "\n", "星河", "😀", "个项目" };
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_TEXTS; i++)
    {
      g_autoptr (GString) utf8 = g_string_new (NULL);
      g_autoptr (ZhupiText) text = NULL;
      g_autoptr (GArray) gaps = NULL;

      for (int n = g_rand_int_range (rand, 0, MAX_RANDOM_LENGTH); n > 0; n--)
        g_string_append (utf8, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      text = zhupi_text_new (utf8->str);
      gaps = zhupi_gap_find (text, NULL, 0);
      for (guint j = 0; j < gaps->len; j++)
        {
          guint place = g_array_index (gaps, ZhupiGap, j).place;

          g_assert_cmpuint (place, <, zhupi_text_get_length (text));
          if (j > 0)
            g_assert_cmpuint (place, >, g_array_index (gaps, ZhupiGap, j - 1).place);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repair/gap/amounts", test_amounts);
  g_test_add_func ("/repair/gap/counts", test_counts);
  g_test_add_func ("/repair/gap/dates", test_dates);
  g_test_add_func ("/repair/gap/shares", test_shares);
  g_test_add_func ("/repair/gap/counted-names", test_counted_names);
  g_test_add_func ("/repair/gap/known-names-side-by-side", test_mentions);
  g_test_add_func ("/repair/gap/sound-text-is-not-doubted", test_sound);
  g_test_add_func ("/repair/gap/edges", test_edges);
  g_test_add_func ("/repair/gap/places-rise", test_random);
  return g_test_run ();
}
