/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/list-mirror.h"
#include "annotation/set-changes.h"
#include "annotation/zhupi-annotation-set-private.h"

#define TEXT "星河重工与云帆电池在北岸高新区签约，星河重工承建北岸储能电站。"

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ListMirror *mirror;
  GString *events;
  GQuark company;
  GQuark place;
} Fixture;

static void
text_damaged_cb (Fixture *fixture,
                 guint    start,
                 guint    end)
{
  g_string_append_printf (fixture->events, "damaged %u-%u;", start, end);
}

static void
changed_cb (Fixture *fixture)
{
  g_string_append (fixture->events, "changed;");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (TEXT);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->set = zhupi_annotation_set_new (fixture->article, "First reading");
  fixture->mirror = list_mirror_new (fixture->set);
  fixture->events = g_string_new (NULL);
  fixture->company = g_quark_from_string ("company");
  fixture->place = g_quark_from_string ("place");
  g_signal_connect_swapped (fixture->set, "text-damaged", G_CALLBACK (text_damaged_cb), fixture);
  g_signal_connect_swapped (fixture->set, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  list_mirror_assert_same (fixture->mirror);
  list_mirror_free (fixture->mirror);
  g_string_free (fixture->events, TRUE);
  g_assert_finalize_object (fixture->set);
  g_assert_finalize_object (fixture->article);
}

static void
assert_told (Fixture    *fixture,
             const char *ranges,
             const char *events)
{
  g_autofree char *told = list_mirror_take_ranges (fixture->mirror);

  g_assert_cmpstr (told, ==, ranges);
  g_assert_cmpstr (fixture->events->str, ==, events);
  g_string_truncate (fixture->events, 0);
  list_mirror_assert_same (fixture->mirror);
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "First reading");
  g_assert_true (zhupi_annotation_set_get_article (fixture->set) == fixture->article);
  g_assert_true (zhupi_annotation_set_get_tag_set (fixture->set) == zhupi_tag_set_get_default ());
  g_assert_false (zhupi_uuid_is_none (zhupi_annotation_set_get_id (fixture->set)));
  g_assert_cmpint (zhupi_annotation_set_get_created (fixture->set), >, 0);
  g_assert_null (zhupi_annotation_set_get_creator (fixture->set));
  g_assert_null (zhupi_annotation_set_get_note (fixture->set));
  g_assert_null (zhupi_annotation_set_get_extra (fixture->set));
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 0);
  g_assert_null (zhupi_annotation_set_dup_item (fixture->set, 0));
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (fixture->set)->len, ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->set)) ==
                 ZHUPI_TYPE_ANNOTATION);
}

static void
test_exact_ranges (Fixture      *fixture,
                   gconstpointer data)
{
  ZhupiAnnotationRecord a = set_changes_make_record (0, 4, 1, "company");
  ZhupiAnnotationRecord b = set_changes_make_record (5, 9, 2, "company");
  ZhupiAnnotationRecord moved = b;
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) b_details = b.details;

  g_assert_true (set_changes_replace (fixture->set, NULL, &b));
  assert_told (fixture, "(0,0,1)", "damaged 5-9;changed;");
  g_assert_true (set_changes_replace (fixture->set, NULL, &a));
  assert_told (fixture, "(0,0,1)", "damaged 0-4;changed;");
  moved.end = 8;
  g_assert_true (set_changes_replace (fixture->set, &b, &moved));
  assert_told (fixture, "(1,1,1)", "damaged 5-9;changed;");
  b = moved;
  moved = a;
  moved.start = 17;
  moved.end = 21;
  g_assert_true (set_changes_replace (fixture->set, &a, &moved));
  assert_told (fixture, "(0,1,0)(1,0,1)", "damaged 0-21;changed;");
  g_assert_true (set_changes_replace (fixture->set, &b, NULL));
  assert_told (fixture, "(0,1,0)", "damaged 5-8;changed;");
}

static void
test_bulk (Fixture      *fixture,
           gconstpointer data)
{
  ZhupiAnnotationRecord records[6];

  zhupi_annotation_set_begin_bulk_change (fixture->set);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      records[i] = set_changes_make_record (2 * i, 2 * i + 2, (guint8) (i + 1), "place");
      g_assert_true (zhupi_annotation_set_replace (fixture->set, NULL, &records[i]));
    }
  g_assert_cmpstr (fixture->events->str, ==, "");
  zhupi_annotation_set_end_change (fixture->set);
  assert_told (fixture, "(0,0,6)", "damaged 0-12;changed;");
  zhupi_annotation_set_begin_bulk_change (fixture->set);
  g_assert_true (zhupi_annotation_set_replace (fixture->set, &records[1], NULL));
  g_assert_true (zhupi_annotation_set_replace (fixture->set, &records[3], NULL));
  g_assert_true (zhupi_annotation_set_replace (fixture->set, NULL, &records[1]));
  zhupi_annotation_set_end_change (fixture->set);
  assert_told (fixture, "(1,3,2)", "damaged 2-8;changed;");
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    zhupi_details_unref (records[i].details);
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer data)
{
  ZhupiAnnotationRecord a = set_changes_make_record (0, 4, 1, "company");
  ZhupiAnnotationRecord b = set_changes_make_record (5, 9, 2, "company");
  ZhupiAnnotationRecord other = a;
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) b_details = b.details;

  g_assert_true (set_changes_replace (fixture->set, NULL, &a));
  g_assert_true (set_changes_replace (fixture->set, NULL, &b));
  assert_told (fixture, "(0,0,1)(1,0,1)", "damaged 0-4;changed;damaged 5-9;changed;");
  g_assert_false (set_changes_replace (fixture->set, NULL, &a));
  other.state = ZHUPI_STATE_REJECTED;
  g_assert_false (set_changes_replace (fixture->set, &other, NULL));
  other = a;
  other.tag = fixture->place;
  g_assert_false (set_changes_replace (fixture->set, &other, &a));
  g_assert_false (set_changes_replace (fixture->set, &a, &b));
  other = a;
  other.end = zhupi_article_get_length (fixture->article) + 1;
  g_assert_false (set_changes_replace (fixture->set, NULL, &other));
  other.start = 3;
  other.end = 2;
  g_assert_false (set_changes_replace (fixture->set, NULL, &other));
  assert_told (fixture, "", "");
}

static void
assert_counts (Fixture *fixture,
               GQuark   tag,
               guint    n_accepted,
               guint    n_suggested,
               guint    n_rejected)
{
  g_assert_cmpuint (zhupi_annotation_set_count (fixture->set, tag, ZHUPI_STATE_ACCEPTED), ==,
                    n_accepted);
  g_assert_cmpuint (zhupi_annotation_set_count (fixture->set, tag, ZHUPI_STATE_SUGGESTED), ==,
                    n_suggested);
  g_assert_cmpuint (zhupi_annotation_set_count (fixture->set, tag, ZHUPI_STATE_REJECTED), ==,
                    n_rejected);
}

static void
test_counts (Fixture      *fixture,
             gconstpointer data)
{
  ZhupiAnnotationRecord a = set_changes_make_record (0, 4, 1, "company");
  ZhupiAnnotationRecord b = set_changes_make_record (10, 15, 2, "place");
  ZhupiAnnotationRecord changed = b;
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) b_details = b.details;

  assert_counts (fixture, 0, 0, 0, 0);
  g_assert_true (set_changes_replace (fixture->set, NULL, &a));
  g_assert_true (set_changes_replace (fixture->set, NULL, &b));
  assert_counts (fixture, 0, 2, 0, 0);
  changed.state = ZHUPI_STATE_SUGGESTED;
  changed.tag = fixture->company;
  g_assert_true (set_changes_replace (fixture->set, &b, &changed));
  assert_counts (fixture, 0, 1, 1, 0);
  assert_counts (fixture, fixture->company, 1, 1, 0);
  assert_counts (fixture, fixture->place, 0, 0, 0);
  g_assert_true (set_changes_replace (fixture->set, &changed, NULL));
  assert_counts (fixture, fixture->company, 1, 0, 0);
  assert_counts (fixture, g_quark_from_string ("never"), 0, 0, 0);
}

static void
test_find_id (Fixture      *fixture,
              gconstpointer data)
{
  ZhupiAnnotationRecord a = set_changes_make_record (0, 4, 1, "company");
  ZhupiAnnotationRecord b = set_changes_make_record (10, 15, 2, "place");
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) b_details = b.details;
  ZhupiUuid unknown = { { 99 } };
  guint position = 77;

  set_changes_replace (fixture->set, NULL, &b);
  set_changes_replace (fixture->set, NULL, &a);
  g_assert_true (zhupi_annotation_set_find_id (fixture->set, &b.id, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (zhupi_annotation_set_find_id (fixture->set, &unknown, &position));
  g_assert_true (zhupi_annotation_set_find_id (fixture->set, &a.id, NULL));
}

/* Found once, it is found again wherever it has gone, and no longer when it is gone. */
static void
test_find_moved (Fixture      *fixture,
                 gconstpointer data)
{
  ZhupiAnnotationRecord a = set_changes_make_record (0, 4, 1, "company");
  ZhupiAnnotationRecord b = set_changes_make_record (10, 15, 2, "place");
  g_autoptr (ZhupiDetails) a_details = a.details;
  g_autoptr (ZhupiDetails) b_details = b.details;
  ZhupiAnnotationRecord moved = a;
  guint position;

  set_changes_replace (fixture->set, NULL, &a);
  set_changes_replace (fixture->set, NULL, &b);
  g_assert_true (zhupi_annotation_set_find_id (fixture->set, &a.id, &position));
  g_assert_cmpuint (position, ==, 0);
  moved.start = 12;
  moved.end = 13;
  set_changes_replace (fixture->set, &a, &moved);
  g_assert_true (zhupi_annotation_set_find_id (fixture->set, &a.id, &position));
  g_assert_cmpuint (position, ==, 1);
  set_changes_replace (fixture->set, &moved, NULL);
  g_assert_false (zhupi_annotation_set_find_id (fixture->set, &a.id, NULL));
}

static void
test_item (Fixture      *fixture,
           gconstpointer data)
{
  ZhupiAnnotationRecord record = set_changes_make_record (5, 9, 3, "company");
  g_autoptr (ZhupiDetails) details = record.details;
  g_autoptr (ZhupiAnnotation) item = NULL;
  g_autofree char *quote = NULL;

  set_changes_replace (fixture->set, NULL, &record);
  item = zhupi_annotation_set_dup_item (fixture->set, 0);
  set_changes_replace (fixture->set, &record, NULL);
  quote = zhupi_annotation_dup_quote (item);
  g_assert_cmpstr (quote, ==, "云帆电池");
  g_assert_cmpuint (zhupi_annotation_get_record (item)->start, ==, 5);
  g_assert_true (zhupi_annotation_get_article (item) == fixture->article);
  g_assert_cmpint (zhupi_annotation_get_fields (item)->score, ==, ZHUPI_SCORE_NONE);
}

static void
test_fill (Fixture      *fixture,
           gconstpointer data)
{
  ZhupiAnnotationRecord records[] = {
    set_changes_make_record (10, 15, 1, "place"),
    set_changes_make_record (0, 4, 2, "company"),
    set_changes_make_record (0, 4, 1, "company"),
  };

  zhupi_annotation_set_fill (fixture->set, records, G_N_ELEMENTS (records));
  assert_counts (fixture, fixture->company, 2, 0, 0);
  list_mirror_assert_records (fixture->mirror, records, G_N_ELEMENTS (records));
  g_assert_cmpuint (records[0].id.bytes[0], ==, 1);
  g_assert_cmpuint (records[1].id.bytes[0], ==, 2);
  g_assert_cmpuint (records[2].start, ==, 10);
  zhupi_annotation_set_fill (fixture->set, records, 1);
  assert_counts (fixture, 0, 1, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    zhupi_details_unref (records[i].details);
}

static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  const ZhupiUuid id = { { 1 } };
  const ZhupiUuid to = { { 2 } };
  g_autoptr (ZhupiEntity) entity = zhupi_entity_new (&id, "company", "星河", NULL, NULL, NULL);
  g_autoptr (ZhupiEntity) renamed = zhupi_entity_new (&id, "company", "云帆", NULL, NULL, NULL);
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&id, "builds", &id, &to, NULL, NULL, 0, NULL);
  GListModel *relations = zhupi_annotation_set_get_relations (fixture->set);

  zhupi_annotation_set_begin_change (fixture->set);
  g_assert_false (zhupi_annotation_set_replace_entity (fixture->set, entity, renamed));
  g_assert_true (zhupi_annotation_set_replace_entity (fixture->set, NULL, entity));
  g_assert_false (zhupi_annotation_set_replace_entity (fixture->set, NULL, entity));
  g_assert_true (zhupi_annotation_set_replace_entity (fixture->set, entity, renamed));
  g_assert_false (zhupi_annotation_set_replace_entity (fixture->set, entity, NULL));
  g_assert_true (zhupi_annotation_set_replace_relation (fixture->set, NULL, relation));
  g_assert_false (zhupi_annotation_set_replace_relation (fixture->set, NULL, relation));
  zhupi_annotation_set_end_change (fixture->set);
  g_assert_true (zhupi_annotation_set_find_entity (fixture->set, &id) == renamed);
  g_assert_null (zhupi_annotation_set_find_entity (fixture->set, &to));
  g_assert_true (zhupi_annotation_set_find_relation (fixture->set, &id) == relation);
  g_assert_null (zhupi_annotation_set_find_relation (fixture->set, &to));
  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, 1);
  assert_told (fixture, "", "changed;");
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->set, "notify::name", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (fixture->set, "notify::read-only", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (fixture->set, "notify::note", G_CALLBACK (count_cb), &n_notified);
  zhupi_annotation_set_set_name (fixture->set, "First reading");
  zhupi_annotation_set_set_read_only (fixture->set, FALSE);
  zhupi_annotation_set_set_note (fixture->set, NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  zhupi_annotation_set_set_name (fixture->set, "Second");
  zhupi_annotation_set_set_read_only (fixture->set, TRUE);
  zhupi_annotation_set_set_note (fixture->set, "only firms");
  g_assert_cmpuint (n_notified, ==, 3);
  g_assert_cmpstr (zhupi_annotation_set_get_name (fixture->set), ==, "Second");
  g_assert_cmpstr (zhupi_annotation_set_get_note (fixture->set), ==, "only firms");
  g_assert_true (zhupi_annotation_set_get_read_only (fixture->set));
}

#define ADD(name, func) \
  g_test_add ("/annotation/set/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-is-empty-with-default-tags", test_new);
  ADD ("one-change-tells-exact-ranges", test_exact_ranges);
  ADD ("bulk-change-tells-one-range", test_bulk);
  ADD ("refuses-what-does-not-fit-and-stays-silent", test_refuses);
  ADD ("counts-follow-class-and-state", test_counts);
  ADD ("finds-by-id", test_find_id);
  ADD ("finds-what-has-moved", test_find_moved);
  ADD ("item-is-a-snapshot", test_item);
  ADD ("fill-sorts", test_fill);
  ADD ("entities-and-relations-are-replaced-exactly", test_links);
  ADD ("properties-notify-on-real-change-only", test_properties);
  return g_test_run ();
}
