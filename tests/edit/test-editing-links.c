/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"

static void
mark_two (EditFixture *fixture)
{
  edit_fixture_do (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 0, 4 },
                                                fixture->company, &fixture->author));
  edit_fixture_do (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 24, 30 },
                                                fixture->project, &fixture->author));
}

static ZhupiCommand *
set_entity (EditFixture *fixture,
            guint        position,
            const char  *name)
{
  return zhupi_editing_set_entity (fixture->set, edit_fixture_nth (fixture, position), name,
                                   &fixture->author);
}

static guint
count_entities (EditFixture *fixture)
{
  return g_list_model_get_n_items (zhupi_annotation_set_get_entities (fixture->set));
}

static guint
count_relations (EditFixture *fixture)
{
  return g_list_model_get_n_items (zhupi_annotation_set_get_relations (fixture->set));
}

static ZhupiEntity *
get_entity (EditFixture *fixture,
            guint        position)
{
  return zhupi_annotation_set_find_entity (fixture->set,
                                           &edit_fixture_nth_fields (fixture, position)->entity);
}

static void
test_entity (EditFixture  *fixture,
             gconstpointer data)
{
  mark_two (fixture);
  g_assert_null (set_entity (fixture, 0, NULL));
  g_assert_null (set_entity (fixture, 0, "  "));
  edit_fixture_do (fixture, set_entity (fixture, 0, " 星河集团 "));
  g_assert_cmpstr (zhupi_entity_get_name (get_entity (fixture, 0)), ==, "星河集团");
  g_assert_cmpstr (zhupi_entity_get_tag (get_entity (fixture, 0)), ==, "company");
  g_assert_null (set_entity (fixture, 0, "星河集团"));
  edit_fixture_undo (fixture);
  g_assert_cmpuint (count_entities (fixture), ==, 0);
  g_assert_null (get_entity (fixture, 0));
}

static void
test_entity_reused (EditFixture  *fixture,
                    gconstpointer data)
{
  const char * const aliases[] = { "星河", NULL };
  const ZhupiUuid id = { { 5 } };
  g_autoptr (ZhupiEntity) entity = zhupi_entity_new (&id, "company", "星河集团", aliases, NULL, NULL);
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_ENTITY, NULL);

  mark_two (fixture);
  zhupi_command_replace_entity (command, NULL, entity);
  edit_fixture_do (fixture, zhupi_command_ref (command));
  edit_fixture_do (fixture, set_entity (fixture, 0, "星河"));
  g_assert_true (get_entity (fixture, 0) == entity);
  edit_fixture_do (fixture, set_entity (fixture, 1, "星河"));
  g_assert_cmpuint (count_entities (fixture), ==, 2);
  g_assert_cmpstr (zhupi_entity_get_tag (get_entity (fixture, 1)), ==, "project");
  edit_fixture_do (fixture, set_entity (fixture, 0, ""));
  g_assert_null (get_entity (fixture, 0));
}

static ZhupiCommand *
relate (EditFixture *fixture,
        const char  *kind,
        guint        from,
        guint        to)
{
  return zhupi_editing_relate (fixture->set, kind, &edit_fixture_nth (fixture, from)->id,
                               &edit_fixture_nth (fixture, to)->id, &fixture->author);
}

static void
test_relate (EditFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (ZhupiRelation) relation = NULL;

  mark_two (fixture);
  g_assert_null (relate (fixture, "builds", 0, 0));
  edit_fixture_do (fixture, relate (fixture, "builds", 0, 1));
  g_assert_null (relate (fixture, "builds", 0, 1));
  edit_fixture_do (fixture, relate (fixture, "builds", 1, 0));
  edit_fixture_do (fixture, relate (fixture, "supplies", 0, 1));
  g_assert_cmpuint (count_relations (fixture), ==, 3);
  relation = g_list_model_get_item (zhupi_annotation_set_get_relations (fixture->set), 0);
  g_assert_cmpstr (zhupi_relation_get_creator (relation), ==, "林晓");
  g_assert_cmpint (zhupi_relation_get_created (relation), ==, fixture->author.now);
  edit_fixture_do (fixture, zhupi_editing_remove_relation (fixture->set, relation));
  g_assert_cmpuint (count_relations (fixture), ==, 2);
  edit_fixture_undo (fixture);
  g_assert_cmpuint (count_relations (fixture), ==, 3);
}

static void
test_remove (EditFixture  *fixture,
             gconstpointer data)
{
  mark_two (fixture);
  edit_fixture_do (fixture, zhupi_editing_mark (fixture->set, (ZhupiRange) { 35, 39 },
                                                fixture->company, &fixture->author));
  edit_fixture_do (fixture, relate (fixture, "builds", 0, 1));
  edit_fixture_do (fixture, relate (fixture, "supplies", 2, 0));
  edit_fixture_do (fixture, relate (fixture, "builds", 2, 1));
  edit_fixture_do (fixture, zhupi_editing_remove (fixture->set, edit_fixture_nth (fixture, 0)));
  edit_fixture_assert (fixture, "24-30 project accepted; 35-39 company accepted;");
  g_assert_cmpuint (count_relations (fixture), ==, 1);
  edit_fixture_undo (fixture);
  g_assert_cmpuint (count_relations (fixture), ==, 3);
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 3);
}

static void
test_rename (EditFixture  *fixture,
             gconstpointer data)
{
  g_assert_null (zhupi_editing_rename (fixture->set, ""));
  g_assert_null (zhupi_editing_rename (fixture->set, "  \n"));
  g_assert_null (zhupi_editing_rename (fixture->set, " Reading "));
  edit_fixture_do (fixture, zhupi_editing_rename (fixture->set, " Firms "));
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Firms");
  edit_fixture_undo (fixture);
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Reading");
}

static void
note_damage_cb (ZhupiRange *damage,
                guint       start,
                guint       end)
{
  *damage = (ZhupiRange) { start, end };
}

static void
test_tag_set (EditFixture  *fixture,
              gconstpointer data)
{
  ZhupiTagSet *before = zhupi_annotation_set_get_tag_set (fixture->set);
  g_autoptr (ZhupiTagSet) fewer = zhupi_tag_set_without_tag (before, "date");
  ZhupiRange damage = { 0, 0 };

  g_signal_connect_swapped (fixture->set, "text-damaged", G_CALLBACK (note_damage_cb), &damage);
  g_assert_null (zhupi_editing_set_tag_set (fixture->set, before));
  edit_fixture_do (fixture, zhupi_editing_set_tag_set (fixture->set, fewer));
  g_assert_true (zhupi_annotation_set_get_tag_set (fixture->set) == fewer);
  g_assert_cmpuint (damage.end, ==, zhupi_article_get_length (fixture->article));
  edit_fixture_undo (fixture);
  g_assert_true (zhupi_annotation_set_get_tag_set (fixture->set) == before);
}

static void
test_merge_tags (EditFixture  *fixture,
                 gconstpointer data)
{
  ZhupiTagSet *tags;

  mark_two (fixture);
  edit_fixture_do (fixture, set_entity (fixture, 1, "北岸"));
  edit_fixture_suggest (fixture, (ZhupiRange) { 10, 15 }, fixture->project, 500);
  g_assert_null (zhupi_editing_merge_tags (fixture->set, "project", "project", &fixture->author));
  g_assert_null (zhupi_editing_merge_tags (fixture->set, "project", "none", &fixture->author));
  edit_fixture_do (fixture, zhupi_editing_merge_tags (fixture->set, "project", "company",
                                                      &fixture->author));
  edit_fixture_assert (fixture, "0-4 company accepted; 10-15 company suggested; "
                                "24-30 company accepted;");
  tags = zhupi_annotation_set_get_tag_set (fixture->set);
  g_assert_null (zhupi_tag_set_lookup (tags, "project"));
  g_assert_nonnull (zhupi_tag_set_lookup (tags, "company"));
  g_assert_cmpstr (zhupi_entity_get_tag (get_entity (fixture, 2)), ==, "company");
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "0-4 company accepted; 10-15 project suggested; "
                                "24-30 project accepted;");
  g_assert_true (zhupi_tag_set_is_default (zhupi_annotation_set_get_tag_set (fixture->set)));
}

#define ADD(name, func) \
  g_test_add ("/edit/editing/" name, EditFixture, NULL, edit_fixture_set_up, func, \
              edit_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("entity-is-made-and-undone", test_entity);
  ADD ("entity-is-reused-by-alias-within-its-class", test_entity_reused);
  ADD ("relate-once-and-remove", test_relate);
  ADD ("remove-takes-its-relations-along", test_remove);
  ADD ("rename-strips-and-refuses-nothing", test_rename);
  ADD ("tag-set-damages-all-text", test_tag_set);
  ADD ("merge-relabels-and-removes-the-class", test_merge_tags);
  return g_test_run ();
}
