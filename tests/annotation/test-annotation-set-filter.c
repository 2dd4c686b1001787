/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

static const ZhupiAuthor author = { "tester", 1 };

static void
run (ZhupiHistory *history,
     ZhupiCommand *command)
{
  g_autoptr(ZhupiCommand) owned = command;
  g_autoptr(GError) error = NULL;

  zhupi_history_apply (history, owned, &error);
  g_assert_no_error (error);
}

static ZhupiAnnotationSet *
create_set (ZhupiArticle *article)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "test");
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);
  ZhupiUuid from;
  ZhupiUuid to;

  run (history, zhupi_editing_mark (set, (ZhupiRange) { 0, 4 },
                                    g_quark_from_string ("company"), &author));
  run (history, zhupi_editing_mark (set, (ZhupiRange) { 5, 9 },
                                    g_quark_from_string ("project"), &author));
  run (history, zhupi_editing_mark (set, (ZhupiRange) { 9, 10 },
                                    g_quark_from_string ("place"), &author));
  records = zhupi_annotation_set_get_records (set);
  run (history, zhupi_editing_set_state (set, zhupi_record_table_nth (records, 2),
                                         ZHUPI_STATE_REJECTED, &author));
  from = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 0)->id;
  to = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 1)->id;
  run (history, zhupi_editing_relate (set, "builds", &from, &to, &author));
  return set;
}

static void
test_filter (void)
{
  g_autoptr(ZhupiText) text = zhupi_text_new ("星河重工在北岸建厂。");
  g_autoptr(ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr(ZhupiAnnotationSet) set = create_set (article);
  g_autoptr(GHashTable) hidden = g_hash_table_new (NULL, NULL);
  g_autoptr(ZhupiAnnotationSet) accepted = NULL;
  g_autoptr(ZhupiAnnotationSet) companies = NULL;

  accepted = zhupi_annotation_set_filter (set, NULL, 1u << ZHUPI_STATE_ACCEPTED);
  g_assert_cmpuint (zhupi_annotation_set_get_size (accepted), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_relations (accepted)), ==,
                    1);

  g_hash_table_add (hidden, GUINT_TO_POINTER (g_quark_from_string ("project")));
  companies = zhupi_annotation_set_filter (set, hidden, 1u << ZHUPI_STATE_ACCEPTED);
  g_assert_cmpuint (zhupi_annotation_set_get_size (companies), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_relations (companies)), ==,
                    0);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_relations (set)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/set/filter-leaves-the-set-as-it-is", test_filter);
  return g_test_run ();
}
