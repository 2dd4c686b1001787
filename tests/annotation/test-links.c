/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-entity.h"
#include "annotation/zhupi-relation.h"

static const ZhupiUuid id = { { 1 } };
static const ZhupiUuid other_id = { { 2 } };
static const ZhupiUuid third_id = { { 3 } };
static const char * const aliases[] = { "星河", "Xinghe", NULL };

static ZhupiEntity *
make_entity (void)
{
  return zhupi_entity_new (&id, "company", "星河重工", aliases, "listed", "\"x:y\":1");
}

static void
test_entity (void)
{
  ZhupiEntity *entity = make_entity ();

  g_assert_true (zhupi_uuid_equal (zhupi_entity_get_id (entity), &id));
  g_assert_cmpstr (zhupi_entity_get_tag (entity), ==, "company");
  g_assert_cmpstr (zhupi_entity_get_name (entity), ==, "星河重工");
  g_assert_cmpstrv (zhupi_entity_get_aliases (entity), aliases); /* NOLINT: both have an end */
  g_assert_cmpstr (zhupi_entity_get_note (entity), ==, "listed");
  g_assert_cmpstr (zhupi_entity_get_extra (entity), ==, "\"x:y\":1");
  g_assert_finalize_object (entity);
}

static void
test_entity_without (void)
{
  g_autoptr (ZhupiEntity) entity = zhupi_entity_new (&id, "company", "星河", NULL, NULL, NULL);

  g_assert_nonnull (zhupi_entity_get_aliases (entity));
  g_assert_null (zhupi_entity_get_aliases (entity)[0]);
  g_assert_null (zhupi_entity_get_note (entity));
}

static void
assert_entity_differs (ZhupiEntity *a,
                       ZhupiEntity *taken)
{
  g_autoptr (ZhupiEntity) b = taken;

  g_assert_false (zhupi_entity_equal (a, b));
}

static void
test_entity_equal (void)
{
  g_autoptr (ZhupiEntity) a = make_entity ();
  g_autoptr (ZhupiEntity) b = make_entity ();
  const char *x = "\"x:y\":1";

  g_assert_true (zhupi_entity_equal (a, b));
  g_assert_false (zhupi_entity_equal (a, NULL));
  assert_entity_differs (a, zhupi_entity_new (&other_id, "company", "星河重工", aliases, "listed", x));
  assert_entity_differs (a, zhupi_entity_new (&id, "project", "星河重工", aliases, "listed", x));
  assert_entity_differs (a, zhupi_entity_new (&id, "company", "星河", aliases, "listed", x));
  assert_entity_differs (a, zhupi_entity_new (&id, "company", "星河重工", NULL, "listed", x));
  assert_entity_differs (a, zhupi_entity_new (&id, "company", "星河重工", aliases, NULL, x));
  assert_entity_differs (a, zhupi_entity_new (&id, "company", "星河重工", aliases, "listed", NULL));
}

static ZhupiRelation *
make_relation (void)
{
  return zhupi_relation_new (&id, "builds", &other_id, &third_id, "since May", "林晓", 9, "\"z\":0");
}

static void
test_relation (void)
{
  ZhupiRelation *relation = make_relation ();

  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_id (relation), &id));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_from (relation), &other_id));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_to (relation), &third_id));
  g_assert_cmpstr (zhupi_relation_get_kind (relation), ==, "builds");
  g_assert_cmpstr (zhupi_relation_get_note (relation), ==, "since May");
  g_assert_cmpstr (zhupi_relation_get_creator (relation), ==, "林晓");
  g_assert_cmpint (zhupi_relation_get_created (relation), ==, 9);
  g_assert_cmpstr (zhupi_relation_get_extra (relation), ==, "\"z\":0");
  g_assert_finalize_object (relation);
}

static void
test_relation_equal (void)
{
  g_autoptr (ZhupiRelation) a = make_relation ();
  g_autoptr (ZhupiRelation) b = make_relation ();
  g_autoptr (ZhupiRelation) turned =
    zhupi_relation_new (&id, "builds", &third_id, &other_id, "since May", "林晓", 9, "\"z\":0");
  g_autoptr (ZhupiRelation) renamed =
    zhupi_relation_new (&id, "supplies", &other_id, &third_id, "since May", "林晓", 9, "\"z\":0");
  g_autoptr (ZhupiRelation) silent =
    zhupi_relation_new (&id, "builds", &other_id, &third_id, NULL, "林晓", 9, "\"z\":0");

  g_assert_true (zhupi_relation_equal (a, b));
  g_assert_false (zhupi_relation_equal (a, NULL));
  g_assert_false (zhupi_relation_equal (a, turned));
  g_assert_false (zhupi_relation_equal (a, renamed));
  g_assert_false (zhupi_relation_equal (a, silent));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/entity/holds-what-it-is-given", test_entity);
  g_test_add_func ("/annotation/entity/aliases-are-never-null", test_entity_without);
  g_test_add_func ("/annotation/entity/equal-looks-at-every-field", test_entity_equal);
  g_test_add_func ("/annotation/relation/holds-what-it-is-given", test_relation);
  g_test_add_func ("/annotation/relation/equal-looks-at-ends-kind-and-note", test_relation_equal);
  return g_test_run ();
}
