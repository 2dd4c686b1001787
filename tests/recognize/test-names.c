/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-cases.h"

/* Which of several readings of a name holds, on sentences of its own. */

static const Case homonyms[] = {
  { "果园里的苹果红了。一筐苹果卖到省城，苹果很甜。", "" },
  { "苹果宣布了新手机。分析师说，苹果今年卖得很好。", "company:苹果 company:苹果" },
  { "他熬了一锅小米粥，江阴小米又糯又香，小米年年丰收。", "" },
  { NULL },
};

static const Case joined[] = {
  { "客户有蔚来、比亚迪美的、特斯拉。", "company:蔚来 company:比亚迪美的 company:特斯拉" },
  { "设备来自比亚迪电子。", "company:比亚迪电子" },
  { "参会的有蔚来、特斯拉中国和比亚迪。", "company:蔚来 company:特斯拉中国 company:比亚迪" },
  { "参会的有蔚来、比亚迪中国区和特斯拉。", "company:蔚来 company:比亚迪 company:特斯拉" },
  { "比亚迪第二工程局、特斯拉都来了。", "company:比亚迪第二工程局 company:特斯拉" },
  { "比亚迪第二季度扩产，北岸、江阴都有。", "company:比亚迪" },
  { "比亚迪支付了尾款，客户很满意、很放心。", "company:比亚迪" },
  { "比亚迪特斯拉都扩产", "company:比亚迪 company:特斯拉" },
  { NULL },
};

static const Case places_behind[] = {
  { "供应商有星河重工（江阴）、比亚迪。", "company:星河重工（江阴） company:比亚迪" },
  { "星河重工（江阴）、云帆精密（启东）、比亚迪（深圳）都来了。",
    "company:星河重工 company:云帆精密 company:比亚迪" },
  { "员工持股平台江阴鼎川企业管理合伙企业（有限合伙）减持。",
    "company:江阴鼎川企业管理合伙企业（有限合伙）" },
  { NULL },
};

static const Case holders[] = {
  { "由比亚迪控股的鼎川重工扩产。", "company:比亚迪 company:鼎川重工" },
  { "鼎川重工（由比亚迪控股）扩产。", "company:鼎川重工 company:比亚迪" },
  { "鼎川澜汐控股的董事长辞职。", "company:鼎川澜汐控股" },
  { NULL },
};

static const Case edges[] = {
  { "独立主体鼎川集成电路制造（江阴）有限公司扩产。",
    "company:鼎川集成电路制造（江阴）有限公司" },
  { "除鼎川农商行外，这家厂单靠云帆农商行的贷款。", "company:鼎川农商行 company:云帆农商行" },
  { "这里有三大空调厂和四大装备。", "" },
  { "鼎川澜汐总资产不多。", "" },
  { NULL },
};

static const Case parks[] = {
  { "他去了金山软件园，那里有金山软件。", "company:金山软件" },
  { "苏州高新区很大。", "" },
  { NULL },
};

static const Case lists[] = {
  { "参会的有江阴祥云、比亚迪、鼎川化肥、云汐资讯。",
    "company:江阴祥云 company:比亚迪 company:鼎川化肥 company:云汐资讯" },
  { "参会的有江阴祥云、北岸、化肥。", "" },
  { "参会的有比亚迪、鼎和茶业、云帆重工、格力家居。",
    "company:比亚迪 company:鼎和茶业 company:云帆重工 company:格力家居" },
  { NULL },
};

static const Case short_names[] = {
  { "江苏鼎川新材料有限公司扩产，江苏鼎川的订单很多。",
    "company:江苏鼎川新材料有限公司 company:江苏鼎川" },
  { "江苏经开投资有限公司扩产，江苏经开区很大。", "company:江苏经开投资有限公司" },
  { "顶川果业、云江高等企业来了。", "company:顶川果业 company:云江高" },
  { NULL },
};

static const Case members[] = {
  { "比亚迪电池销售公司、特斯拉扩产。", "company:比亚迪电池销售公司 company:特斯拉" },
  { "比亚迪江阴公司扩产，特斯拉、蔚来也扩产。", "company:比亚迪 company:特斯拉 company:蔚来" },
  { "比亚迪子公司扩产。", "company:比亚迪" },
  { "比亚迪机电项目部很忙。", "company:比亚迪" },
  { NULL },
};

static const Case glued[] = {
  { "参会的有比亚迪特斯拉鼎川澜宁德时代福耀玻璃", "company:比亚迪 company:特斯拉 "
                                                "company:鼎川澜 company:宁德时代 company:福耀玻璃" },
  { "参会的有比亚迪特斯拉蔚来新能源汽车宁德时代",
    "company:比亚迪 company:特斯拉 company:蔚来 company:宁德时代" },
  { NULL },
};

static const Case institutes[] = {
  { "江阴第三疏浚设计院有限公司（三疏院）中标，三疏院很忙。",
    "company:江阴第三疏浚设计院有限公司 company:三疏院 company:三疏院" },
  { "江阴疏浚设计院有限公司（江阴市）中标。", "company:江阴疏浚设计院有限公司" },
  { "比亚迪（BYD中国）扩产。", "company:比亚迪 company:BYD中国" },
  { NULL },
};

static const Case given_names[] = {
  { "何小鹏创办的小鹏汽车扩产，何小鹏来了。小鹏的新车也来了。",
    "company:小鹏汽车 company:小鹏" },
  { NULL },
};

static const Case glued_words[] = {
  { "StarRiverResearch称销量增长。", "company:StarRiverResearch" },
  { "它叫StarRiverPack。", "" },
  { NULL },
};

static const Case trades_behind_places[] = {
  { "比亚迪（江阴）风电科技扩产。", "company:比亚迪（江阴）风电科技" },
  { "比亚迪（江阴）电池涨价。", "company:比亚迪" },
  { "比亚迪（江阴）推出新车。", "company:比亚迪（江阴）" },
  { NULL },
};

static const Case joined_by_and[] = {
  { "来的有比亚迪、特斯拉和鼎川澜电力。",
    "company:比亚迪 company:特斯拉 company:鼎川澜电力" },
  { "比亚迪、特斯拉和客户签约。", "company:比亚迪 company:特斯拉" },
  { NULL },
};

static const Case numbered[] = {
  { "签约：\n（1）轴承；\n（2）江阴澜汐减震有限公司；", "company:江阴澜汐减震有限公司" },
  { "中国化学与物理电源行业协会发文，中国化学与江阴电源协会签约。", "company:中国化学" },
  { NULL },
};

static const Case sources[] = {
  { "克拉克森数据显示，江阴领先。", "company:克拉克森" },
  { "江阴鼎川数据扩产。", "company:江阴鼎川数据" },
  { NULL },
};

static const Case abroad_in_lists[] = {
  { "来的有德国鼎川澜、法国云汐。", "company:鼎川澜 company:云汐" },
  { "来的有德国总理、法国总统。", "" },
  { "特斯拉（STAR.US）扩产。", "company:特斯拉" },
  { "来的有比亚迪、德国Starnavim、特斯拉。", "company:比亚迪 company:Starnavim company:特斯拉" },
  { NULL },
};

static const Case cues_within[] = {
  { "特斯拉（现代汽车旗下）扩产。", "company:特斯拉 company:现代汽车" },
  { NULL },
};

static const Case streets[] = {
  { "比亚迪路上没有人。", "" },
  { "比亚迪路由器涨价。", "company:比亚迪" },
  { NULL },
};

static const Case small_forms[] = {
  { "它和Star River Slovakia s.r.o.签约。", "company:Star River Slovakia s.r.o." },
  { NULL },
};

static const Case roles[] = {
  { "申请单位江阴星河染整有限公司搬迁。", "company:江阴星河染整有限公司" },
  { "他们设立项目公司江阴星河新能源有限公司。", "company:江阴星河新能源有限公司" },
  { "承包方江阴星河工程有限公司催要货款。", "company:江阴星河工程有限公司" },
  { "两家争抢，最终鼎川澜（江阴）有限公司胜出。", "company:鼎川澜（江阴）有限公司" },
  { NULL },
};

static const Case untagged_edges[] = {
  { "工人吃得好，企业才招得来人。", "" },
  { "里伯-恩斯（江阴）有限公司扩产。", "company:里伯-恩斯（江阴）有限公司" },
  { "云帆制药递表上交所。", "company:云帆制药" },
  { "由江阴电池行业协会（JYBA）认证。", "" },
  { "民航局适航审查司发布报告。", "" },
  { "北控水务集团江阴中心城区排水公司股权转让。", "company:北控水务集团江阴中心城区排水公司" },
  { "来的有台州飞跃阀门、温岭大元泵业。", "company:飞跃阀门 company:温岭大元泵业" },
  { "运营方为德国博世集团。", "company:博世集团" },
  { "亿纬锂能SZ发布公告。", "company:亿纬锂能" },
  { "第二大股东丰田汽车中国投资有限公司减持。", "company:丰田汽车中国投资有限公司" },
  { "客户有小米、理想、吉利等。", "company:小米 company:理想 company:吉利" },
  { "与丹麦Starnavim合作。", "company:Starnavim" },
  { "云帆电池有限公司、澄光智能有限公司和江阴理工大学共同建设。",
    "company:云帆电池有限公司 company:澄光智能有限公司" },
  { NULL },
};

static const Rule rules[] = {
  { "/recognize/names/fruit-is-no-company-unless-it-acts", homonyms, TRUE },
  { "/recognize/names/parts-between-signs-are-one-name", joined, FALSE },
  { "/recognize/names/brackets-with-places-and-forms-belong-to-them", places_behind, FALSE },
  { "/recognize/names/who-holds-shares-is-not-called-so", holders, FALSE },
  { "/recognize/names/words-beside-them-are-no-part", edges, FALSE },
  { "/recognize/names/zones-and-parks-are-none", parks, FALSE },
  { "/recognize/names/what-ends-like-one-counts-in-a-list", lists, FALSE },
  { "/recognize/names/short-forms-with-their-place", short_names, FALSE },
  { "/recognize/names/members-are-named-with-their-group", members, FALSE },
  { "/recognize/names/names-side-by-side-without-signs", glued, FALSE },
  { "/recognize/names/institutes-and-countries-in-brackets", institutes, FALSE },
  { "/recognize/names/persons-keep-their-names", given_names, TRUE },
  { "/recognize/names/english-words-without-spaces", glued_words, FALSE },
  { "/recognize/names/trades-behind-places-in-brackets", trades_behind_places, FALSE },
  { "/recognize/names/lists-go-on-behind-and", joined_by_and, FALSE },
  { "/recognize/names/streets-are-none", streets, FALSE },
  { "/recognize/names/cues-within-words-are-none", cues_within, FALSE },
  { "/recognize/names/sources-of-data", sources, TRUE },
  { "/recognize/names/countries-in-lists-are-no-part", abroad_in_lists, FALSE },
  { "/recognize/names/numbers-of-items-and-trades-of-associations", numbered, FALSE },
  { "/recognize/names/forms-in-small-letters", small_forms, FALSE },
  { "/recognize/names/what-they-are-stands-before-them", roles, FALSE },
  { "/recognize/names/the-tagger-takes-too-much-or-too-little", untagged_edges, TRUE },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add (rules, G_N_ELEMENTS (rules));
  return g_test_run ();
}
