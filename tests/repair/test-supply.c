/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "edit/zhupi-history.h"
#include "repair/zhupi-supply.h"
#include "w3c/zhupi-w3c.h"

#define TEXT "星河重工投资亿元建厂。\n今年月开工。\n"
#define PLACE 6u

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
  ZhupiAuthor author;
} Fixture;

static ZhupiArticle *
make_article (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->article = make_article (TEXT);
  self->set = zhupi_annotation_set_new (self->article, "mine");
  self->history = zhupi_history_new (self->set);
  self->author = (ZhupiAuthor) { "何青", 1000000 };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->history);
  g_clear_object (&self->set);
  g_clear_object (&self->article);
}

static void
run (Fixture      *self,
     ZhupiCommand *command)
{
  g_autoptr (ZhupiCommand) owned = command;

  g_assert_nonnull (owned);
  g_assert_true (zhupi_history_apply (self->history, owned, NULL));
}

static void
supply (Fixture    *self,
        const char *text)
{
  run (self, zhupi_supply_text (self->set, PLACE, text, &self->author));
}

static void
assert_insertion (ZhupiAnnotationSet *set,
                  guint               place,
                  const char         *text)
{
  g_autoptr (GArray) insertions = zhupi_supply_list (set);

  g_assert_cmpuint (insertions->len, ==, 1);
  g_assert_cmpuint (g_array_index (insertions, ZhupiInsertion, 0).place, ==, place);
  g_assert_cmpstr (g_array_index (insertions, ZhupiInsertion, 0).text, ==, text);
}

static void
test_supply (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GArray) none = NULL;

  supply (self, "150");
  assert_insertion (self->set, PLACE, "150");
  supply (self, "120");
  assert_insertion (self->set, PLACE, "120");
  g_assert_null (zhupi_supply_text (self->set, PLACE, "120", &self->author));
  supply (self, "");
  assert_insertion (self->set, PLACE, NULL);
  g_assert_true (zhupi_history_undo (self->history, NULL));
  assert_insertion (self->set, PLACE, "120");
  run (self, zhupi_supply_remove (self->set, PLACE));
  none = zhupi_supply_list (self->set);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (zhupi_supply_remove (self->set, PLACE));
}

/* A mark at the same place is another thing. */
static void
test_beside_mark (Fixture       *self,
                  gconstpointer  data)
{
  GQuark amount = g_quark_from_static_string ("amount");

  run (self, zhupi_editing_mark (self->set, (ZhupiRange) { PLACE, PLACE + 2 }, amount,
                                 &self->author));
  g_assert_null (zhupi_supply_remove (self->set, PLACE));
  supply (self, "150");
  assert_insertion (self->set, PLACE, "150");
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->set), ==, 2);
}

static ZhupiAnnotationSet *
write_and_read (Fixture       *self,
                ZhupiArticle  *article,
                GPtrArray     *findings,
                GBytes       **bytes)
{
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set;

  *bytes = zhupi_w3c_write (self->set);
  set = zhupi_w3c_read (*bytes, article, findings, &error);
  g_assert_no_error (error);
  return set;
}

static gboolean
contains (GBytes     *bytes,
          const char *words)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), words)
         != NULL;
}

static void
test_export (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (ZhupiAnnotationSet) read = NULL;

  supply (self, "150");
  read = write_and_read (self, self->article, findings, &bytes);
  g_assert_true (contains (bytes, "\"motivation\":\"editing\""));
  g_assert_true (contains (bytes, "\"purpose\":\"editing\",\"value\":\"150\""));
  g_assert_true (contains (bytes, "\"value\":\"lost in source\""));
  g_assert_true (contains (bytes, "\"start\":6,\"end\":6"));
  g_assert_true (contains (bytes, "\"exact\":\"\",\"prefix\":\"星河重工投资\",\"suffix\":\"亿元建厂。"));
  g_assert_cmpuint (findings->len, ==, 0);
  assert_insertion (read, PLACE, "150");
  again = zhupi_w3c_write (read);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_export_unknown (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZhupiAnnotationSet) read = NULL;

  supply (self, NULL);
  read = write_and_read (self, self->article, NULL, &bytes);
  g_assert_true (contains (bytes, "\"value\":\"lost in source\""));
  g_assert_false (contains (bytes, "\"purpose\":\"editing\""));
  assert_insertion (read, PLACE, NULL);
}

/* In another text it stands between the same words, or it has no place. */
static void
test_other_text (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (ZhupiArticle) longer = make_article ("快讯\n" TEXT);
  g_autoptr (ZhupiArticle) other = make_article ("云帆电池今天签约，星河重工投资建厂。\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) same = NULL;
  g_autoptr (ZhupiAnnotationSet) found = NULL;
  g_autoptr (ZhupiAnnotationSet) lost = NULL;

  run (self, zhupi_editing_mark (self->set, (ZhupiRange) { 0, 4 },
                                 g_quark_from_static_string ("company"), &self->author));
  supply (self, "150");
  found = write_and_read (self, longer, NULL, &bytes);
  assert_insertion (found, PLACE + 3, "150");
  lost = write_and_read (self, other, NULL, &same);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (lost)->len, ==, 1);
}

#define ADD(name, func) \
  g_test_add ("/repair/supply/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("written-rewritten-undone-removed", test_supply);
  ADD ("beside-a-mark", test_beside_mark);
  ADD ("exported-as-editing", test_export);
  ADD ("exported-without-words", test_export_unknown);
  ADD ("in-another-text", test_other_text);
  return g_test_run ();
}
