/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-gap-private.h"

/* What a number ends with, in digits or in words. */
#define NUMBER "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿几数多余半.．"
/* What stands for a number, or before a measure without one. */
#define DETERMINERS "这那该每各某首单整另本同第前后上下个哪此"
/* With these an amount may do without a number: 近亿元, 上万吨. */
#define VAGUE "近上超过逾破成每"
/* 国家, 大家, 专家 and others are words of their own. */
#define BEFORE_HOME "国大专独商农自皇厂世人回全居"
/* 知名, 著名 */
#define BEFORE_NAME "知著姓有无报署"

static const ZhupiGapRule rules[] = {
  /* 投资 亿元 */
  { NULL, NUMBER VAGUE, "亿元 万元 亿美元 万美元 亿欧元 万欧元 亿港元",
    "级 户 以上 以下 项目 企业 俱乐部 大关 店 村 镇 人民币 左右", FALSE },
  { "达 达到 投资 完成 实现 做到", NULL, "亿元以上 万元以上 亿元左右 万元左右", "项目 企业", FALSE },
  { NULL, NUMBER VAGUE,
    "亿吨 万吨 万平方米 万立方米 万千瓦 亿千瓦 万辆 万台 万套 万亩 万公里 万头 万册 万组", "级",
    FALSE },
  /* 以 个项目 */
  { NULL, NUMBER DETERMINERS,
    "个项目 个国家 个百分点 个省 个城市 个工作日 个小时 个岗位 个月 条生产线 座电站", NULL, FALSE },
  { NULL, NUMBER DETERMINERS BEFORE_HOME, "家企业 家公司 家上市公司 家单位 家门店 家医院", NULL,
    FALSE },
  { NULL, NUMBER DETERMINERS BEFORE_NAME, "名员工 名工人 名职工 名学生", NULL, FALSE },
  { NULL, NUMBER DETERMINERS "方位", "平方公里 平方米 立方米 公里 公顷 兆瓦", "数 级 每", FALSE },
  /* 需达到 米, 增加到 台 */
  { "达到 增至 增加到 扩大到 提高到 缩短到 降至 高达 长达 多达 超过 不足 至少 宽约 长约 高约",
    NULL, "米 吨 亩 倍 台 套 辆 小时 分钟 公斤 千克 厘米 毫米 兆瓦 千瓦 摄氏度 人次",
    "兰 饭 粉 其 湾 风 州 商 胞 资 账 词 阶 餐 路 装 件 候", FALSE },
  { NULL, NUMBER VAGUE "公", "吨重 吨级", NULL, FALSE },
  { "增加到 减少到 扩大到", NULL, "人", "们 民 均 员 口 数 类 工 才 次 家 行 手 物", FALSE },
  { "全国 全省 全市 全球 全县 全区 共有 仅有 现有", NULL, "家 台 条 座 个 项 辆",
    "电 庭 具 居 纺 长 政 人 乡 园 装 禽 畜 用 族 湾 风 州 商 胞 资 账 词 阶 件 例 约 款 文 码 谈 "
    "位 椅 席 体 别 性 税 案 中 目 里 企 校 级 喻 户", FALSE },
  /* 今年 月, 月 日 */
  { "今年 去年 明年 前年 上年 次年", NULL, "月", "薪 饼 度 均 产 供 销 租 光 报 嫂", FALSE },
  { NULL, NUMBER "年岁累经日", "月日", "均 报 常 产 久", TRUE },
  { "月", NULL, "日", "均 报 常 产 期 夜 前 后 子 落 出 光 益 渐 食 本 内 用 历 久 程 志 记", FALSE },
  { "年", NULL, "月日", "久", FALSE },
  /* 于 年 */
  { "于 自 从 至 到 在 截至 早在 将 的 预计 始于 建于", NULL, "年",
    "轻 代 龄 度 产 均 初 底 末 终 间 内 中 前 后 会 关 来 复 增 限 销 收 利 薪 报 费 货 味 画 景 "
    "华 纪 级 检 审 租 交 处 供 发 用 总 息 化 金 近 老 青 幼 少 长 头 尾 三 夜 糕 历 号 成 节 假 "
    "过 营 加 出 吞 耗 输 运 创 实 完 份 资 降 平 最 客", FALSE },
  /* 第 届 */
  { "第", NULL, "届 次 期 批 号 季 名 位 个 条 轮 代", NULL, FALSE },
  /* 增长 % */
  { NULL, NUMBER, "% ％ ‰", NULL, FALSE },
  { "百分之", NULL, "， 。 、 的 以 左 ；", NULL, FALSE },
  { "同比增长 同比下降 同比上升 同比减少 同比提高 环比增长 环比下降 环比上升", NULL,
    "， 。 ； 以上 左右", NULL, FALSE },
};

const ZhupiGapRule *
zhupi_gap_rules_get (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
