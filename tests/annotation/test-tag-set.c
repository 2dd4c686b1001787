/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-tag-set.h"

static const char * const default_ids[] = {
  "company", "project", "organisation", "person", "place", "product", "amount", "date", "policy",
};

static void
test_default (void)
{
  ZhupiTagSet *set = zhupi_tag_set_get_default ();
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (set, &n_tags);

  g_assert_cmpuint (n_tags, ==, G_N_ELEMENTS (default_ids));
  for (guint i = 0; i < n_tags; i++)
    {
      g_assert_cmpstr (tags[i].id, ==, default_ids[i]);
      g_assert_cmpint (tags[i].key, ==, '1' + (int) i);
      g_assert_nonnull (tags[i].label_zh);
      g_assert_true (g_hash_table_add (looks, g_strdup (tags[i].color)));
      g_assert_true (zhupi_tag_set_lookup_key (set, tags[i].key) == &tags[i]);
    }
  g_assert_cmpstr (tags[0].color, ==, "blue");
  g_assert_cmpstr (tags[0].line, ==, "solid");
  g_assert_cmpstr (tags[1].line, ==, "dashed");
  g_assert_true (zhupi_tag_set_is_default (set));
}

static void
test_relation_types (void)
{
  guint n_types;
  const ZhupiTag *types =
    zhupi_tag_set_get_relation_types (zhupi_tag_set_get_default (), &n_types);

  g_assert_cmpuint (n_types, ==, 6);
  g_assert_cmpstr (types[0].id, ==, "builds");
  g_assert_cmpstr (types[0].label_zh, ==, "建设");
  g_assert_cmpstr (types[5].id, ==, "cooperates-with");
}

static void
test_lookup (void)
{
  ZhupiTagSet *set = zhupi_tag_set_get_default ();

  g_assert_cmpstr (zhupi_tag_set_lookup (set, "place")->label, ==, "Place");
  g_assert_null (zhupi_tag_set_lookup (set, "planet"));
  g_assert_null (zhupi_tag_set_lookup (set, NULL));
  g_assert_null (zhupi_tag_set_lookup_key (set, 'q'));
  g_assert_null (zhupi_tag_set_lookup_key (set, 0));
}

static void
test_with_tag (void)
{
  ZhupiTagSet *set = zhupi_tag_set_get_default ();
  ZhupiTag law = { "law", "Law", "法规", "lime", "wavy", 'l', "policy" };
  ZhupiTag place = { "place", "Site", NULL, "sky", "double", '5', NULL };
  g_autoptr (ZhupiTagSet) added = zhupi_tag_set_with_tag (set, &law);
  g_autoptr (ZhupiTagSet) replaced = zhupi_tag_set_with_tag (set, &place);
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (added, &n_tags);

  g_assert_cmpuint (n_tags, ==, 10);
  g_assert_cmpstr (tags[9].id, ==, "law");
  g_assert_cmpstr (tags[9].parent, ==, "policy");
  tags = zhupi_tag_set_get_tags (replaced, &n_tags);
  g_assert_cmpuint (n_tags, ==, 9);
  g_assert_cmpstr (tags[4].label, ==, "Site");
  g_assert_null (tags[4].label_zh);
  g_assert_cmpstr (zhupi_tag_set_lookup (set, "place")->label, ==, "Place");
  g_assert_false (zhupi_tag_set_is_default (added));
  g_assert_false (zhupi_tag_set_is_default (replaced));
}

static void
test_without_tag (void)
{
  ZhupiTag tags[] = {
    { .id = "body" },
    { .id = "firm", .parent = "body" },
    { .id = "bank", .parent = "firm" },
  };
  g_autoptr (ZhupiTagSet) set = zhupi_tag_set_new (tags, G_N_ELEMENTS (tags), NULL, 0);
  g_autoptr (ZhupiTagSet) without = zhupi_tag_set_without_tag (set, "firm");
  g_autoptr (ZhupiTagSet) same = zhupi_tag_set_without_tag (set, "nothing");

  g_assert_null (zhupi_tag_set_lookup (without, "firm"));
  g_assert_cmpstr (zhupi_tag_set_lookup (without, "bank")->parent, ==, "body");
  g_assert_true (zhupi_tag_set_equal (same, set));
  g_assert_false (zhupi_tag_set_equal (without, set));
}

static void
test_equal (void)
{
  ZhupiTagSet *set = zhupi_tag_set_get_default ();
  ZhupiTag original = *zhupi_tag_set_lookup (set, "date");
  ZhupiTag changed = original;
  g_autoptr (ZhupiTagSet) there = NULL;
  g_autoptr (ZhupiTagSet) back = NULL;

  changed.key = 'd';
  there = zhupi_tag_set_with_tag (set, &changed);
  back = zhupi_tag_set_with_tag (there, &original);
  g_assert_false (zhupi_tag_set_equal (set, there));
  g_assert_true (zhupi_tag_set_equal (set, back));
}

static void
assert_label (const char *language,
              const char *expected)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (zhupi_tag_set_get_default (), "company");

  g_assert_true (g_setenv ("LC_ALL", language, TRUE));
  g_assert_cmpstr (zhupi_tag_get_display_label (tag), ==, expected);
}

static void
test_display_label (void)
{
  const ZhupiTag bare = { .id = "bare" };
  const ZhupiTag english = { .id = "law", .label = "Law" };

  g_unsetenv ("LANGUAGE");
  assert_label ("zh_CN.UTF-8", "公司");
  g_assert_cmpstr (zhupi_tag_get_display_label (&english), ==, "Law");
  assert_label ("en_US.UTF-8", "Company");
  assert_label ("C.UTF-8", "Company");
  g_assert_cmpstr (zhupi_tag_get_display_label (&bare), ==, "bare");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/tag-set/default-has-keys-and-colors", test_default);
  g_test_add_func ("/annotation/tag-set/default-has-relation-types", test_relation_types);
  g_test_add_func ("/annotation/tag-set/lookup-by-id-and-key", test_lookup);
  g_test_add_func ("/annotation/tag-set/with-tag-adds-or-replaces", test_with_tag);
  g_test_add_func ("/annotation/tag-set/without-tag-lifts-its-children", test_without_tag);
  g_test_add_func ("/annotation/tag-set/equal-compares-contents", test_equal);
  g_test_add_func ("/annotation/tag-set/label-follows-the-language", test_display_label);
  return g_test_run ();
}
