/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/set-changes.h"
#include "annotation/zhupi-annotation-set-private.h"

#include <string.h>

#define TEXT "星河重工与云帆电池在北岸高新区签约。"

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (TEXT);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->set = zhupi_annotation_set_new (fixture->article, "First reading");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->set);
  g_assert_finalize_object (fixture->article);
}

static void
fill_for_copy (Fixture *fixture)
{
  ZhupiAnnotationRecord records[] = {
    set_changes_make_record (0, 4, 1, "company"),
    set_changes_make_record (10, 15, 2, "place"),
  };
  const ZhupiUuid set_id = { { 40 } };
  const ZhupiUuid relation_id = { { 50 } };
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&relation_id, "located-in", &records[0].id, &records[1].id, NULL, NULL, 0,
                        NULL);

  zhupi_annotation_set_set_identity (fixture->set, &set_id, "林晓", 1234);
  zhupi_annotation_set_fill (fixture->set, records, G_N_ELEMENTS (records));
  zhupi_annotation_set_add_unplaced (fixture->set, "{\"id\":1}tail", 8);
  zhupi_annotation_set_set_extra (fixture->set, "\"x:a\":1");
  zhupi_annotation_set_begin_change (fixture->set);
  g_assert_true (zhupi_annotation_set_replace_relation (fixture->set, NULL, relation));
  zhupi_annotation_set_end_change (fixture->set);
  zhupi_details_unref (records[0].details);
  zhupi_details_unref (records[1].details);
}

static void
empty_set (Fixture *fixture)
{
  GListModel *relations = zhupi_annotation_set_get_relations (fixture->set);
  g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, 0);

  zhupi_annotation_set_begin_change (fixture->set);
  g_assert_true (zhupi_annotation_set_replace_relation (fixture->set, relation, NULL));
  zhupi_annotation_set_end_change (fixture->set);
  zhupi_annotation_set_fill (fixture->set, NULL, 0);
  zhupi_annotation_set_add_unplaced (fixture->set, "{}", 2);
  zhupi_annotation_set_set_name (fixture->set, "emptied");
}

static void
test_snapshot (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (ZhupiAnnotationSet) snapshot = NULL;
  g_autoptr (ZhupiAnnotation) item = NULL;

  fill_for_copy (fixture);
  snapshot = zhupi_annotation_set_snapshot (fixture->set);
  empty_set (fixture);
  g_assert_true (zhupi_uuid_equal (zhupi_annotation_set_get_id (snapshot),
                                   zhupi_annotation_set_get_id (fixture->set)));
  g_assert_cmpstr (zhupi_annotation_set_get_name (snapshot), ==, "First reading");
  g_assert_cmpstr (zhupi_annotation_set_get_creator (snapshot), ==, "林晓");
  g_assert_cmpint (zhupi_annotation_set_get_created (snapshot), ==, 1234);
  g_assert_cmpstr (zhupi_annotation_set_get_extra (snapshot), ==, "\"x:a\":1");
  g_assert_cmpuint (zhupi_annotation_set_get_size (snapshot), ==, 2);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (snapshot)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (zhupi_annotation_set_get_unplaced (snapshot), 0), ==,
                   "{\"id\":1}");
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (fixture->set)->len, ==, 2);
  g_assert_cmpuint (zhupi_annotation_set_count (snapshot, g_quark_from_string ("place"),
                                                ZHUPI_STATE_ACCEPTED),
                    ==, 1);
  g_assert_cmpuint (
    g_list_model_get_n_items (zhupi_annotation_set_get_relations (fixture->set)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_relations (snapshot)), ==,
                    1);
  item = zhupi_annotation_set_dup_item (snapshot, 1);
  g_assert_cmpuint (zhupi_annotation_get_record (item)->id.bytes[0], ==, 2);
}

static const ZhupiUuid *
nth_id (ZhupiAnnotationSet *set,
        guint               position)
{
  return &zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position)->id;
}

static void
test_duplicate (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (ZhupiAnnotationSet) copy = NULL;
  g_autoptr (ZhupiRelation) original = NULL;
  g_autoptr (ZhupiRelation) relation = NULL;

  fill_for_copy (fixture);
  zhupi_annotation_set_set_read_only (fixture->set, TRUE);
  copy = zhupi_annotation_set_duplicate (fixture->set, "Second reading");
  original = g_list_model_get_item (zhupi_annotation_set_get_relations (fixture->set), 0);
  relation = g_list_model_get_item (zhupi_annotation_set_get_relations (copy), 0);
  g_assert_cmpstr (zhupi_annotation_set_get_name (copy), ==, "Second reading");
  g_assert_false (zhupi_annotation_set_get_read_only (copy));
  g_assert_false (zhupi_uuid_equal (zhupi_annotation_set_get_id (copy),
                                    zhupi_annotation_set_get_id (fixture->set)));
  g_assert_cmpuint (zhupi_annotation_set_get_size (copy), ==, 2);
  g_assert_cmpuint (zhupi_annotation_set_count (copy, 0, ZHUPI_STATE_ACCEPTED), ==, 2);
  g_assert_false (zhupi_uuid_equal (nth_id (copy, 0), nth_id (fixture->set, 0)));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_from (relation), nth_id (copy, 0)));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_to (relation), nth_id (copy, 1)));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_from (original),
                                   nth_id (fixture->set, 0)));
  g_assert_false (zhupi_uuid_equal (zhupi_relation_get_id (relation),
                                    zhupi_relation_get_id (original)));
}

static gpointer
read_worker (gpointer data)
{
  g_autoptr (ZhupiAnnotationSet) snapshot = data;
  guint n_items = zhupi_annotation_set_get_size (snapshot);
  gsize n_bytes = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ZhupiAnnotation) item = zhupi_annotation_set_dup_item (snapshot, i);
      g_autofree char *quote = zhupi_annotation_dup_quote (item);

      n_bytes += strlen (quote);
    }
  return GSIZE_TO_POINTER (n_bytes);
}

static void
test_snapshot_in_thread (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  ZhupiAnnotationRecord record = set_changes_make_record (0, 4, 1, "company");
  g_autoptr (ZhupiDetails) details = record.details;
  GThread *thread;

  for (guint i = 0; i < 1000; i++)
    {
      zhupi_uuid_init_random (&record.id);
      g_array_append_val (records, record);
    }
  zhupi_annotation_set_fill (fixture->set, (gpointer) records->data, records->len);
  thread = g_thread_new (NULL, read_worker, zhupi_annotation_set_snapshot (fixture->set));
  for (guint i = 0; i < records->len; i++)
    g_assert_true (set_changes_replace (fixture->set,
                                        &g_array_index (records, ZhupiAnnotationRecord, i), NULL));
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (thread)), ==, 1000 * strlen ("星河重工"));
}

#define ADD(name, func) \
  g_test_add ("/annotation/set/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("snapshot-stays-as-it-was", test_snapshot);
  ADD ("snapshot-is-read-in-another-thread", test_snapshot_in_thread);
  ADD ("duplicate-has-ids-of-its-own", test_duplicate);
  return g_test_run ();
}
