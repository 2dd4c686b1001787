/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "rule-cases.h"

/* Rules of projects on sentences of their own. */

static const Case lists[] = {
  { "云岭会展城、启东数字创意谷、江阴金融岛等20余个重点项目开工。",
    "project:云岭会展城 project:启东数字创意谷 project:江阴金融岛" },
  { "江阴人才公寓、启东体育公园以及云岭康养中心等一批重大工程完工。",
    "project:江阴人才公寓 project:启东体育公园 project:云岭康养中心" },
  { "交通、能源、水利等30个重大项目开工。", "" },
  { "农村公路、老旧小区、三甲医院等民生工程开工。", "" },
  { "江阴通航示范园、启东综合冷链园等项目开工。",
    "project:江阴通航示范园 project:启东综合冷链园" },
  { "该县谋划了90余个重大项目，12个亿元以上项目开工。", "" },
  { NULL },
};

static const Case counts[] = {
  { "他们在江阴有两处矿山、三座电站和五大基地。", "" },
  { "当地30余个重点项目复工。", "" },
  { "这座12英寸工厂很新。", "" },
  { NULL },
};

static const Case left_edges[] = {
  { "除江阴工厂外都停产了。", "project:江阴工厂" },
  { "卡车到江阴工厂去。", "project:江阴工厂" },
  { "公司拟5亿元投建磷酸盐系正极材料项目。", "project:磷酸盐系正极材料项目" },
  { "公司提到了碳纤维叶片项目。", "" },
  { "募集资金用于碳纤维叶片项目。", "project:碳纤维叶片项目" },
  { "公司在江阴建设大型履带锻件基地。", "project:大型履带锻件基地" },
  { "公司在江阴建设生产基地。", "" },
  { "该公司江阴工厂停产，该公司工厂停产。", "project:江阴工厂" },
  { "轴承齿轮（江阴）检测基地揭牌。", "project:轴承齿轮（江阴）检测基地" },
  { "这里有下一代江阴动力电池软件园。", "project:下一代江阴动力电池软件园" },
  { NULL },
};

static const Case sizes[] = {
  { "江阴百万千瓦风电基地并网。", "project:江阴百万千瓦风电基地" },
  { "江阴万头奶牛养殖基地封顶。", "project:江阴万头奶牛养殖基地" },
  { "他们和江阴百余家工厂签约。", "" },
  { "星河重工与江阴三座矿山签约。", "company:星河重工" },
  { NULL },
};

static const Case conjunctions[] = {
  { "投资2亿元的脆片及果汁生产线投产。", "project:脆片及果汁生产线" },
  { "宁德时代江阴比亚迪轴承基地开工。",
    "company:宁德时代 project:宁德时代江阴比亚迪轴承基地" },
  { "他们实施产业发展“211”工程。", "" },
  { NULL },
};

static const Case rooms[] = {
  { "星河重工的包装车间很忙，电芯车间很静。", "company:星河重工" },
  { "星河重工江阴包装车间很忙。", "company:星河重工 project:星河重工江阴包装车间" },
  { NULL },
};

static const Case roads_and_mines[] = {
  { "江阴至启东高速公路很长。", "project:江阴至启东高速公路" },
  { "江阴高速公路很长。", "" },
  { "江阴煤矿很深。", "" },
  { "江阴至启东输气管道工程。", "project:江阴至启东输气管道工程" },
  { "江阴五号露天矿封闭。", "project:江阴五号露天矿" },
  { NULL },
};

static const Case tagged[] = {
  { "云岭抽水蓄能电站上水库开挖完成，云岭煤矿复产。",
    "project:云岭抽水蓄能电站 project:云岭煤矿" },
  { "洛川国际粮食物流园去年投用。", "project:洛川国际粮食物流园" },
  { "衢江抽水蓄能电站的机组进入调试。", "project:衢江抽水蓄能电站" },
  { "江启铁路今天铺轨。", "project:江启铁路" },
  { "他们迁入江阴软件园。", "project:江阴软件园" },
  { "大亚湾核电站满发，云岭煤矿智能化改造。", "project:大亚湾核电站 project:云岭煤矿" },
  { "这是其中最大的碳化硅工厂。", "" },
  { NULL },
};

static const Case common_words[] = {
  { "江阴大数据产业园今天热闹。", "project:江阴大数据产业园" },
  { "星河重工的高端制剂智能制造车间通过验收。", "company:星河重工 project:高端制剂智能制造车间" },
  { "星河重工的大型生产基地很多。", "company:星河重工" },
  { "江阴重点项目不少。", "" },
  { "星河重工在建项目延期，星河重工募投项目结项。", "company:星河重工 company:星河重工" },
  { "保障房项目、白名单项目不少。", "" },
  { NULL },
};

static const Case labeled[] = {
  { "一、项目名称：特种轴承及油脂项目（重新报批）\n建设单位：江阴。", "project:特种轴承及油脂项目" },
  { "项目名称：江阴轴承有限公司5万吨滚针、3万吨滚珠项目二阶段工程；地点：江阴。",
    "company:江阴轴承有限公司 project:江阴轴承有限公司5万吨滚针、3万吨滚珠项目二阶段工程" },
  { "工程名称：北岸大道（二期）\n", "project:北岸大道（二期）" },
  { "项目名称：无", "" },
  { NULL },
};

static const Case rows[] = {
  { "1.江阴星河五金科技有限公司，精密冲压件及电池结构件项目，2亿元；",
    "company:江阴星河五金科技有限公司 project:精密冲压件及电池结构件项目" },
  { "1.江阴星河五金科技有限公司，箱包产业园（三期），2亿元；",
    "company:江阴星河五金科技有限公司 project:箱包产业园（三期）" },
  { "签约：\n（9）云岭街道乡村旅游综合体项目，由江阴投资；\n", "project:云岭街道乡村旅游综合体项目" },
  { "公示：年产2000万套插座及接线盒项目。", "project:年产2000万套插座及接线盒项目" },
  { NULL },
};

static const Case inner_signs[] = {
  { "星河重工碳酸酯（EC）、隔膜（20GWh）项目开工。",
    "company:星河重工 project:星河重工碳酸酯（EC）、隔膜（20GWh）项目" },
  { "星河重工江阴C1、C2海上风电场并网。",
    "company:星河重工 project:星河重工江阴C1、C2海上风电场" },
  { "江阴—启东叶片联动基地投产。", "project:江阴—启东叶片联动基地" },
  { "江阴新特钢工程开工，江阴新工程不少。", "project:江阴新特钢工程" },
  { "星河重工二期一步工程验收。", "company:星河重工 project:星河重工二期一步工程" },
  { "星河重工江阴轴承项目二期热试。", "company:星河重工 project:星河重工江阴轴承项目二期" },
  { "越南GWh电池工厂开工。", "project:越南GWh电池工厂" },
  { "江阴±800千伏直流输电工程开工。", "project:江阴±800千伏直流输电工程" },
  { "该公司2GWh圆柱电池产线投产。", "project:2GWh圆柱电池产线" },
  { NULL },
};

static const Case heads_within[] = {
  { "星河重工江阴电机（5万台）智造基地项目开工。",
    "company:星河重工 project:星河重工江阴电机（5万台）智造基地项目" },
  { "1.星河重工（江阴）有限公司聚酯项目三期、比亚迪江阴隔膜项目二期，都在建。",
    "company:星河重工（江阴）有限公司 project:星河重工（江阴）有限公司聚酯项目三期 "
    "company:比亚迪 project:比亚迪江阴隔膜项目二期" },
  { "1.比亚迪江阴风电装备产业园、启东海水淡化示范工程。",
    "company:比亚迪 project:比亚迪江阴风电装备产业园 project:启东海水淡化示范工程" },
  { "江阴港区“8+2”码头完工，江阴“8+2”工程不少。", "project:江阴港区“8+2”码头" },
  { "星河重工项目负责人来了，星河重工江阴项目负责人没来。",
    "company:星河重工 company:星河重工 project:星河重工江阴项目" },
  { NULL },
};

static const Case told_places[] = {
  { "江阴项目分两期实施。", "project:江阴项目" },
  { "江阴项目不少。", "" },
  { "这里是七大轴承产业基地之一。", "" },
  { "这是首个万吨级散货泊位。", "" },
  { "40亿元组件项目满产。", "" },
  { "比亚迪江阴二期计划年内交付。", "company:比亚迪 project:比亚迪江阴二期" },
  { "这里有2000亩蔬菜基地。", "" },
  { "他们配套比亚迪江阴工厂。", "company:比亚迪 project:比亚迪江阴工厂" },
  { "比亚迪江阴二期年产5万件转向节项目投产。",
    "company:比亚迪 project:比亚迪江阴二期年产5万件转向节项目" },
  { "建设地点：江阴云岭工业园", "" },
  { "现有氟化氢装置满产，新建锂盐车间2座。", "" },
  { "比亚迪运营的江阴项目产能不小。", "company:比亚迪 project:江阴项目" },
  { "比亚迪的江阴基地资产流拍。", "company:比亚迪 project:江阴基地" },
  { "他们取消了HDPE装置。", "" },
  { NULL },
};

static const Case parts[] = {
  { "星河重工江阴产业园一期厂房封顶。", "company:星河重工 project:星河重工江阴产业园" },
  { "星河重工江阴产业园二期投产。", "company:星河重工 project:星河重工江阴产业园二期" },
  { "星河重工江阴基地总装车间投用。", "company:星河重工 project:星河重工江阴基地" },
  { "星河重工江阴基地2号船坞开工，江阴基地产线投产。",
    "company:星河重工 project:星河重工江阴基地 project:江阴基地" },
  { "江阴机场二期完工，江阴机场很大。", "project:江阴机场二期" },
  { "江阴机场航站楼封顶。", "project:江阴机场" },
  { "江阴机场三期扩建工程完工。", "project:江阴机场三期扩建工程" },
  { "江阴产业园项目部很忙。", "project:江阴产业园" },
  { "星河基金二期完成备案。", "" },
  { NULL },
};

static const Case announced[] = {
  { "开工项目3个，总投资9亿元，分别是星河年产30万套底盘项目、云帆三期项目以及学府公寓（二期）；",
    "project:星河年产30万套底盘项目 project:云帆三期项目 project:学府公寓（二期）" },
  { "竣工的项目分别为：江阴蔬菜数字化分拣中心、云帆轴承改造项目、江阴管网工程。",
    "project:江阴蔬菜数字化分拣中心 project:云帆轴承改造项目 project:江阴管网工程" },
  { "项目分别是云帆电池项目（一期、二期）、江阴中心公园二期。",
    "project:云帆电池项目（一期、二期） project:江阴中心公园二期" },
  { "重大项目8个，其中包括江阴镇光伏整镇推进项目和职工公寓二期。",
    "project:江阴镇光伏整镇推进项目 project:职工公寓二期" },
  { "项目开工，负责人分别是张三、李四和王五。", "" },
  { "他们分别是江阴物流园、启东医院。", "project:江阴物流园" },
  { "项目的用途分别是厂房、仓库和研发中心。", "" },
  { "工程建设难点分别是盾构穿行和江阴跨江大桥。", "" },
  { "检查的工程分别为土建工程、安装工程和绿化工程。", "" },
  { NULL },
};

static const Case unsigned_lists[] = {
  { "开工项目个，分别是星河电子万平方米线路板项目云岭精密结构件项目江阴物流园启东污水处理厂提标改造工程。",
    "project:星河电子万平方米线路板项目 company:云岭精密 project:云岭精密结构件项目 "
    "project:江阴物流园 project:启东污水处理厂提标改造工程" },
  { NULL },
};

static const Case measures[] = {
  { "江阴十万吨级绿色甲醇工厂投产，启东百吨级绿氨工厂投产。",
    "project:江阴十万吨级绿色甲醇工厂 project:启东百吨级绿氨工厂" },
  { "江阴三十万吨级甲醇工厂投产。", "project:江阴三十万吨级甲醇工厂" },
  { "江阴那水40MW水电站工程获批。", "project:江阴那水40MW水电站工程" },
  { "江阴Mini LED背光模组项目获批。", "project:江阴Mini LED背光模组项目" },
  { "江阴15万千瓦制氢项目风电机组：未定。", "project:江阴15万千瓦制氢项目" },
  { NULL },
};

static const Case joints[] = {
  { "江阴市风电耦合制氢示范项目并网。", "project:江阴市风电耦合制氢示范项目" },
  { "江阴镇屋顶光伏整镇推进项目获批。", "project:江阴镇屋顶光伏整镇推进项目" },
  { "企业叫停江阴制氢项目。", "project:江阴制氢项目" },
  { "江阴港大榄作业区工程竣工。", "project:江阴港大榄作业区工程" },
  { NULL },
};

static const Case built[] = {
  { "他们加快推进江阴农产品加工合作园建设。", "project:江阴农产品加工合作园" },
  { "集团计划在江阴建设启东港区绿色燃料加注站。", "project:启东港区绿色燃料加注站" },
  { "镇上建成了江阴茶叶拣选中心。", "project:江阴茶叶拣选中心" },
  { "省里推进江阴国际科技创新中心建设，启动社区卫生服务中心改造。", "" },
  { "他们路过江阴茶叶拣选中心。", "" },
  { "比亚迪江阴园区很大，江阴园区不大。", "company:比亚迪 project:比亚迪江阴园区" },
  { "主会场设在高端装备产业园三期施工现场，产业园二期招商。", "project:高端装备产业园三期" },
  { NULL },
};

static const Case firms[] = {
  { "由中铁大桥局与江阴港湾工程组成的联合体承建。", "company:中铁大桥局" },
  { "由江阴打捞工程中标。", "" },
  { NULL },
};

static const Rule rules[] = {
  { "/recognize/projects/labeled", labeled, FALSE },
  { "/recognize/projects/in-rows-behind-their-companies", rows, FALSE },
  { "/recognize/projects/signs-within", inner_signs, FALSE },
  { "/recognize/projects/told-by-their-place", told_places, FALSE },
  { "/recognize/projects/heads-within-and-behind", heads_within, FALSE },
  { "/recognize/projects/built-under-other-heads", built, TRUE },
  { "/recognize/projects/firms-that-end-like-projects", firms, TRUE },
  { "/recognize/projects/items-of-announced-lists", announced, TRUE },
  { "/recognize/projects/announced-without-signs", unsigned_lists, TRUE },
  { "/recognize/projects/measures-are-within", measures, TRUE },
  { "/recognize/projects/joining-words-are-within", joints, TRUE },
  { "/recognize/projects/items-of-closed-lists", lists, FALSE },
  { "/recognize/projects/counts-name-nothing", counts, FALSE },
  { "/recognize/projects/words-before-names", left_edges, FALSE },
  { "/recognize/projects/sizes-belong-to-them", sizes, FALSE },
  { "/recognize/projects/of-one-owner-across-a-conjunction", conjunctions, FALSE },
  { "/recognize/projects/rooms-of-plants-are-none", rooms, FALSE },
  { "/recognize/projects/roads-and-mines", roads_and_mines, FALSE },
  { "/recognize/projects/seen-by-the-tagger", tagged, TRUE },
  { "/recognize/projects/common-words-that-tell-a-trade", common_words, FALSE },
  { "/recognize/projects/parts-are-cut", parts, FALSE },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add (rules, G_N_ELEMENTS (rules));
  return g_test_run ();
}
