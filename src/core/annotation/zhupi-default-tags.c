/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-default-tags.h"

static const ZhupiTag tags[] = {
  { "company", "Company", "公司", "blue", "solid", '1', NULL },
  { "project", "Project", "项目", "amber", "dashed", '2', NULL },
  { "organisation", "Organization", "机构", "teal", "double", '3', NULL },
  { "person", "Person", "人物", "violet", "dotted", '4', NULL },
  { "place", "Place", "地点", "green", "wavy", '5', NULL },
  { "product", "Product", "产品", "rose", "dash-dot", '6', NULL },
  { "amount", "Amount", "金额", "brown", "dotted", '7', NULL },
  { "date", "Date", "日期", "slate", "dashed", '8', NULL },
  { "policy", "Policy", "政策", "sky", "double", '9', NULL },
};

static const ZhupiTag relation_types[] = {
  { .id = "builds", .label = "builds", .label_zh = "建设" },
  { .id = "invests-in", .label = "invests in", .label_zh = "投资" },
  { .id = "supplies", .label = "supplies", .label_zh = "供应" },
  { .id = "subsidiary-of", .label = "is a subsidiary of", .label_zh = "隶属" },
  { .id = "located-in", .label = "is located in", .label_zh = "位于" },
  { .id = "cooperates-with", .label = "cooperates with", .label_zh = "合作" },
};

const ZhupiTag *
zhupi_default_tags_get_tags (guint *n_tags)
{
  *n_tags = G_N_ELEMENTS (tags);
  return tags;
}

const ZhupiTag *
zhupi_default_tags_get_relation_types (guint *n_relation_types)
{
  *n_relation_types = G_N_ELEMENTS (relation_types);
  return relation_types;
}
