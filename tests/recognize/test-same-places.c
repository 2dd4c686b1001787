/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-history.h"
#include "recognize/zhupi-same-places.h"

#define TEXT "星河重工扩产，走进星河重工车间。\n星河重工江阴基地开工。"

static const ZhupiRange first_place = { 0, 4 };
static const ZhupiAuthor author = { "Tester", 0 };

static ZhupiAnnotationSet *
make_set (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (TEXT);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);

  return zhupi_annotation_set_new (article, "set");
}

static void
mark (ZhupiHistory *history,
      ZhupiRange    range,
      const char   *tag)
{
  g_autoptr (ZhupiCommand) command = zhupi_editing_mark (zhupi_history_get_set (history), range,
                                                         g_quark_from_string (tag), &author);
  g_autoptr (GError) error = NULL;

  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

static void
test_lists_other_places (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (GArray) places = NULL;
  const ZhupiSamePlace *place;

  mark (history, (ZhupiRange) { 17, 25 }, "project");
  places = zhupi_same_places_list (set, first_place, g_quark_from_string ("company"));
  g_assert_cmpuint (places->len, ==, 2);
  place = &g_array_index (places, ZhupiSamePlace, 0);
  g_assert_cmpuint (place->range.start, ==, 9);
  g_assert_false (place->is_covered);
  g_assert_true ((place + 1)->is_covered);
  g_assert_false ((place + 1)->is_marked);
}

static void
test_context_is_one_line (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  gsize start;
  g_autofree char *context = zhupi_same_places_dup_context (set, (ZhupiRange) { 17, 21 }, 3,
                                                            &start);

  g_assert_cmpstr (context, ==, "间。 星河重工江阴基");
  g_assert_true (g_str_has_prefix (context + start, "星河重工"));
}

static void
test_marks_chosen_in_one_step (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  GQuark company = g_quark_from_string ("company");
  g_autoptr (GArray) places = zhupi_same_places_list (set, first_place, company);
  const gboolean chosen[] = { TRUE, TRUE };
  const gboolean nothing[] = { FALSE, FALSE };
  g_autoptr (ZhupiCommand) command = zhupi_same_places_new_command (set, places, chosen, company,
                                                                    &author);
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_same_places_new_command (set, places, nothing, company, &author));
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
  zhupi_history_undo (history, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/same-places/lists-other-places", test_lists_other_places);
  g_test_add_func ("/recognize/same-places/context-is-one-line", test_context_is_one_line);
  g_test_add_func ("/recognize/same-places/marks-chosen-in-one-step",
                   test_marks_chosen_in_one_step);
  return g_test_run ();
}
