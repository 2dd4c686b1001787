/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-cases.h"

/* Every rule on sentences of its own, without the tagger. Those that need words of the dictionary
 * are skipped where it was not built in. */

static const Case full_names[] = {
  { "星河重工与鼎川（江阴）新材料有限公司签约。",
    "company:星河重工 company:鼎川（江阴）新材料有限公司" },
  { "鼎川电气（江阴）有限公司扩产。", "company:鼎川电气（江阴）有限公司" },
  { "股东江阴鼎川澜汐科技集团有限责任公司减持。", "company:江阴鼎川澜汐科技集团有限责任公司" },
  { "江阴鼎川有限公司云帆有限公司签约。", "company:江阴鼎川有限公司 company:云帆有限公司" },
  { "云帆铝业江阴鼎川实业集团有限公司扩产。",
    "company:云帆铝业 company:江阴鼎川实业集团有限公司" },
  { "有限公司和集团公司都要申报。", "" },
  { NULL },
};

static const Case long_names[] = {
  { "江阴鼎川澜汐控股（集团）有限公司扩产。", "company:江阴鼎川澜汐控股（集团）有限公司" },
  { "（签约）鼎川澜集团江阴光伏有限公司扩产。", "company:鼎川澜集团江阴光伏有限公司" },
  { "江苏信息通信科技集团有限公司扩产。", "company:江苏信息通信科技集团有限公司" },
  { "设备由原鼎川（江阴）水泥有限公司转让。", "company:鼎川（江阴）水泥有限公司" },
  { "鼎川澜邮轮重工扩产。", "company:鼎川澜邮轮重工" },
  { NULL },
};

static const Case surroundings[] = {
  { "德国鼎川重工扩产。", "company:鼎川重工" },
  { "宁德时代行业协会发文。", "" },
  { "把NAND和LNG卖了，又买NAND和LNG。", "" },
  { "蔚来、小鹏、理想都涨价。", "company:蔚来 company:小鹏 company:理想" },
  { "合作方是Star River Energy。", "company:Star River Energy" },
  { "We need clean Solar Power and Energy.", "" },
  { NULL },
};

static const Case brackets[] = {
  { "江阴澜汐染整有限公司（以下简称“澜汐染整”）开工，澜汐染整很忙。",
    "company:江阴澜汐染整有限公司 company:澜汐染整 company:澜汐染整" },
  { "江阴澜汐染整有限公司（下称“公司”）开工。", "company:江阴澜汐染整有限公司" },
  { "鼎川澜（600000.SH）：公司中标。", "company:鼎川澜" },
  { "*ST鼎川（000000.SZ）：公司被罚。", "company:ST鼎川" },
  { "比亚迪（BYD）扩产。", "company:比亚迪 company:BYD" },
  { NULL },
};

static const Case neighbors[] = {
  { "比亚迪、特斯拉、鼎川澜、宁德时代都来了。",
    "company:比亚迪 company:特斯拉 company:鼎川澜 company:宁德时代" },
  { "比亚迪、北京、新能源汽车、宁德时代。", "company:比亚迪 company:宁德时代" },
  { "全资子公司鼎澜汐与我们签约。", "company:鼎澜汐" },
  { "子公司负责人来了。", "" },
  { "投资方：鼎川澜、江阴云帆（北岸）有限公司。", "company:鼎川澜 company:江阴云帆（北岸）有限公司" },
  { NULL },
};

static const Case branches[] = {
  { "中国银行江阴分行放款。", "company:中国银行江阴分行" },
  { "江阴农商行启东支行放款，启东支行很小。", "company:江阴农商行启东支行" },
  { "中国银行放款。", "company:中国银行" },
  { "中国人民银行批复。", "" },
  { "市招商局和区人民法院来了。", "" },
  { NULL },
};

static const Case everyday_words[] = {
  { "这条生产线日产水泥5000吨，日产3000吨也有过。", "" },
  { "平地机开到了扬子江边的自由港。", "" },
  { "友邦的客人心连心地唱歌。", "" },
  { "日产汽车扩产。", "company:日产汽车" },
  { NULL },
};

static const Case english_names[] = {
  { "It bought Cloud Sail, Inc. in May.", "company:Cloud Sail, Inc." },
  { "Then Star River Semiconductor (China) Ltd. opened.",
    "company:Star River Semiconductor (China) Ltd." },
  { "The CEO spoke of the GDP.", "" },
  { NULL },
};

static const Case numbers[] = {
  { "昨天开建年产20万吨锂电池隔膜项目。", "project:年产20万吨锂电池隔膜项目" },
  { "拟建120万吨/年乙烯及聚烯烃项目。", "project:120万吨/年乙烯及聚烯烃项目" },
  { "3.40万吨/年芳烃装置项目", "project:40万吨/年芳烃装置项目" },
  { NULL },
};

static const Case owners[] = {
  { "1、星河重工江阴年产20万吨起重机项目", "company:星河重工 project:星河重工江阴年产20万吨起重机项目" },
  { "星河重工江阴石化基地聚酯项目开工。", "company:星河重工 project:星河重工江阴石化基地聚酯项目" },
  { "They visited Delta Holdings's Northbank plant.",
    "project:Northbank plant" },
  { "星河重工（江阴）起重机项目开工。", "company:星河重工 project:星河重工（江阴）起重机项目" },
  { "星河重工—比亚迪起重机项目开工。",
    "company:星河重工 project:星河重工—比亚迪起重机项目 company:比亚迪" },
  { "星河重工的云母提锂项目开工。", "company:星河重工 project:云母提锂项目" },
  { "“云母提锂项目”开工。", "project:云母提锂项目" },
  { NULL },
};

static const Case stages[] = {
  { "星河重工江阴产业园二期投产。", "company:星河重工 project:星河重工江阴产业园二期" },
  { "星河重工江阴产业园三期项目投产。", "company:星河重工 project:星河重工江阴产业园三期项目" },
  { NULL },
};

static const Case stages_of_owners[] = {
  { "星河重工二期投产。", "company:星河重工 project:星河重工二期" },
  { "星河重工挖掘机六期投产。", "company:星河重工 project:星河重工挖掘机六期" },
  { "星河重工江阴轴承项目一期投产。", "company:星河重工 project:星河重工江阴轴承项目一期" },
  { "星河重工江阴轴承项目（二期）投产。", "company:星河重工 project:星河重工江阴轴承项目（二期）" },
  { "公司二期投产，星河重工一期总投资不少。", "company:星河重工" },
  { "星河重工5月10日一期投产。", "company:星河重工" },
  { NULL },
};

static const Case quoted_parts[] = {
  { "星河重工“未来工厂”投产。", "company:星河重工 project:星河重工“未来工厂”" },
  { "星河重工“西水东送”输水工程开工。", "company:星河重工 project:星河重工“西水东送”输水工程" },
  { "星河重工江阴产业园（轴承一体化）项目开工。",
    "company:星河重工 project:星河重工江阴产业园（轴承一体化）项目" },
  { "“三个高端”项目不少。", "" },
  { NULL },
};

static const Case capacities[] = {
  { "星河重工年产3万吨油缸、2万吨履带项目开工。",
    "company:星河重工 project:星河重工年产3万吨油缸、2万吨履带项目" },
  { "公示：江阴云岭年产20万吨轴承项目。", "project:江阴云岭年产20万吨轴承项目" },
  { "热电2×60万千瓦机组项目。", "project:热电2×60万千瓦机组项目" },
  { "拟投资20GWh锂电池项目。", "project:20GWh锂电池项目" },
  { NULL },
};

static const Case edges_of_projects[] = {
  { "德国江阴轴承工厂投产。", "project:江阴轴承工厂" },
  { "星河重工江阴分公司轴承项目开工。", "company:星河重工 project:星河重工江阴分公司轴承项目" },
  { "星河重工江阴超级工厂与比亚迪启东超级工厂相邻。",
    "company:星河重工 project:星河重工江阴超级工厂 company:比亚迪 project:比亚迪启东超级工厂" },
  { "星河重工（下称“星河”）挖掘机项目开工。", "company:星河重工 company:星河 project:挖掘机项目" },
  { "星河重工江阴工厂前期工作完成。", "company:星河重工 project:星河重工江阴工厂" },
  { "星河重工江阴轴承产业园区很大。", "company:星河重工" },
  { "星河重工还有两条履带产线。", "company:星河重工" },
  { "比亚迪在江阴建设年产3万吨油缸项目。", "company:比亚迪 project:年产3万吨油缸项目" },
  { "双方合作的纺织机械零部件项目开工。", "project:纺织机械零部件项目" },
  { "星河重工江阴履带车间智能化改造。", "company:星河重工 project:星河重工江阴履带车间智能化改造" },
  { "江阴智能化改造。", "" },
  { NULL },
};

static const Case generic_projects[] = {
  { "公示2023年度重点建设项目名单。", "" },
  { "星河重工项目经理来了。", "company:星河重工" },
  { "外资项目、合作项目和产业链项目不少。", "" },
  { "江阴高速公路很堵。", "" },
  { "江阴的工厂和厂房都满了。", "" },
  { "星河重工参加项目签约。", "company:星河重工" },
  { NULL },
};

static const Case items[] = {
  { "1.星河重工（江阴）有限公司助听及扬声组件工厂项目\n2.云帆电池有限公司第8代轴承产线搬迁项目",
    "company:星河重工（江阴）有限公司 project:星河重工（江阴）有限公司助听及扬声组件工厂项目 "
    "company:云帆电池有限公司 project:云帆电池有限公司第8代轴承产线搬迁项目" },
  { "（3）江阴星河重工有限公司、启东云帆电池有限公司合办齿轮项目；",
    "company:江阴星河重工有限公司 project:江阴星河重工有限公司、启东云帆电池有限公司合办齿轮项目 "
    "company:启东云帆电池有限公司" },
  { "1.星河重工参加项目签约", "company:星河重工" },
  { NULL },
};

static const Case works_in_progress[] = {
  { "江阴云母提锂项目、轴承锻造生产线和酒糟堆肥项目都在赶工。",
    "project:江阴云母提锂项目 project:轴承锻造生产线 project:酒糟堆肥项目" },
  { "海淡水复线全线贯通。", "project:海淡水复线" },
  { "这条复线很长。", "" },
  { "新建3万平方米冷库。", "" },
  { "陶瓷产业园一期工程放在山里。", "project:陶瓷产业园一期工程" },
  { NULL },
};

static const Case trap_words[] = {
  { "她穿上了最美的裙子。", "" },
  { "海尔路的尽头是美的集团。", "company:美的集团" },
  { "星河重工联合工程有限公司扩产。", "company:星河重工联合工程有限公司" },
  { "江阴星河企业管理（中国）有限公司扩产。", "company:江阴星河企业管理（中国）有限公司" },
  { "星河电池项目（总投资2亿元）开工。", "project:星河电池项目" },
  { NULL },
};

static const Case bare_aliases[] = {
  { "江阴第三疏浚工程有限公司（“三疏”）中标。", "company:江阴第三疏浚工程有限公司 company:三疏" },
  { "比亚迪（Build Dreams，BD）扩产。", "company:比亚迪 company:Build Dreams company:BD" },
  { "江阴星河重工有限公司（试点企业）中标。", "company:江阴星河重工有限公司" },
  { NULL },
};

static const Case pairs[] = {
  { "极兔与比亚迪签约。", "company:极兔 company:比亚迪" },
  { "苹果和小米都涨价了。", "" },
  { NULL },
};

static const Rule rules[] = {
  { "/recognize/rules/full-names-hold-places-in-brackets", full_names },
  { "/recognize/rules/full-names-hold-groups-and-common-words", long_names },
  { "/recognize/rules/what-stands-around-a-name-is-no-part-of-it", surroundings },
  { "/recognize/rules/brackets-tell-other-names-and-codes", brackets },
  { "/recognize/rules/neighbors-of-companies-are-companies", neighbors },
  { "/recognize/rules/branches-of-banks-and-authorities", branches },
  { "/recognize/rules/everyday-words-are-none", everyday_words },
  { "/recognize/rules/english-names-with-commas-and-brackets", english_names },
  { "/recognize/rules/projects-with-numbers", numbers },
  { "/recognize/rules/projects-with-owners", owners },
  { "/recognize/rules/projects-with-stages", stages },
  { "/recognize/rules/stages-stand-for-projects-of-owners", stages_of_owners },
  { "/recognize/rules/projects-hold-quotes-and-brackets", quoted_parts },
  { "/recognize/rules/projects-with-capacities", capacities },
  { "/recognize/rules/projects-begin-and-end-there", edges_of_projects },
  { "/recognize/rules/generic-projects-are-none", generic_projects },
  { "/recognize/rules/items-go-from-a-company-to-a-head", items },
  { "/recognize/rules/projects-beside-others-and-under-way", works_in_progress },
  { "/recognize/rules/words-and-streets-are-none", trap_words },
  { "/recognize/rules/brackets-hold-names-without-a-cue", bare_aliases },
  { "/recognize/rules/pairs-of-short-names", pairs },
};

/* What @entity says of each suggestion: the full name, or "-". */
static char *
describe_entities (const char   *utf8,
                   const GArray *suggestions)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++)
    {
      ZhupiRange entity = g_array_index (suggestions, ZhupiSuggestion, i).entity;
      g_autofree char *name = zhupi_range_length (entity) > 0 ?
                                zhupi_text_dup_slice (text, entity) : g_strdup ("-");

      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", name);
    }
  return g_string_free (found, FALSE);
}

static void
test_names_of_one_company (void)
{
  static const Case cases[] = {
    { "江阴澜汐染整有限公司（下称澜汐染整）开工，澜汐染整很忙。",
      "江阴澜汐染整有限公司 江阴澜汐染整有限公司 江阴澜汐染整有限公司" },
    { "三一青起负责人说，三一青起明年投产。三一白起负责人说，三一白起后年投产。", "- - - -" },
    { NULL },
  };
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  if (!rule_cases_have_dictionary (recognizer))
    return;
  for (const Case *one = cases; one->text != NULL; one++)
    {
      g_autoptr (GArray) suggestions = rule_cases_suggest (recognizer, one->text);
      g_autofree char *found = describe_entities (one->text, suggestions);

      g_assert_cmpstr (found, ==, one->expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add (rules, G_N_ELEMENTS (rules));
  g_test_add_func ("/recognize/rules/names-of-one-company-have-one-entity",
                   test_names_of_one_company);
  return g_test_run ();
}
