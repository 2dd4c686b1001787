/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "carry/zhupi-carry-orphan.h"
#include "carry/zhupi-carry.h"
#include "edit/zhupi-history.h"
#include "w3c/zhupi-w3c-orphan.h"
#include "w3c/zhupi-w3c.h"

#define ID "urn:uuid:6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e01"
#define POINT_ID "urn:uuid:6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e02"
#define SET(item) \
  "{\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\"," \
  "\"type\":\"AnnotationCollection\",\"label\":\"mine\",\"total\":1," \
  "\"first\":{\"type\":\"AnnotationPage\",\"items\":[" item "]}}"
#define SELECTORS(start, end, exact, prefix, suffix) \
  "\"target\":{\"source\":\"urn:x:y\",\"selector\":[" \
  "{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}," \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\",\"prefix\":\"" prefix "\"," \
  "\"suffix\":\"" suffix "\"}]}"

static const char orphan_set[] = SET (
  "{\"id\":\"" ID "\",\"type\":\"Annotation\",\"motivation\":\"tagging\","
  "\"zhupi:anchor\":\"orphan\",\"zhupi:anchorCandidates\":[\"9-13\",\"0-4\",\"nonsense\"],"
  "\"x:mine\":7,"
  "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"company\"},"
  "{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"大股东\"}],"
  SELECTORS ("40", "44", "北方电池", "记者从", "获悉") "}");

static const char point_set[] = SET (
  "{\"id\":\"" POINT_ID "\",\"type\":\"Annotation\",\"motivation\":\"editing\","
  "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"editing\"}],"
  SELECTORS ("6", "6", "", "星河重工投资", "亿元建厂。") "}");

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
  g_autoptr (GBytes) bytes = g_bytes_new_static (orphan_set, strlen (orphan_set));
  g_autoptr (GError) error = NULL;

  self->article = make_article ("星河重工今天与，云帆电池签约。\n");
  self->set = zhupi_w3c_read (bytes, self->article, NULL, &error);
  g_assert_no_error (error);
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

static const char *
get_json (Fixture *self)
{
  GPtrArray *unplaced = zhupi_annotation_set_get_unplaced (self->set);

  g_assert_cmpuint (unplaced->len, ==, 1);
  return unplaced->pdata[0];
}

static char *
write_set (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_read (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (ZhupiW3cOrphan) orphan = zhupi_w3c_orphan_read (get_json (self));

  g_assert_cmpstr (orphan->quote, ==, "北方电池");
  g_assert_cmpstr (orphan->prefix, ==, "记者从");
  g_assert_cmpstr (orphan->suffix, ==, "获悉");
  g_assert_cmpstr (orphan->note, ==, "大股东");
  g_assert_cmpstr (orphan->tag, ==, "company");
  g_assert_cmpuint (orphan->n_candidates, ==, 2);
  g_assert_cmpuint (orphan->candidates[0].start, ==, 9);
  g_assert_cmpuint (orphan->candidates[1].end, ==, 4);
}

static void
test_broken (Fixture       *self,
             gconstpointer  data)
{
  static const char * const texts[] = { "", "{", "[]", "7", "{\"target\":7}", "{\"body\":{}}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZhupiCommand) command = zhupi_carry_orphan_attach (
        self->set, texts[i], (ZhupiRange) { 0, 4 }, &self->author);

      g_assert_null (zhupi_w3c_orphan_read (texts[i]));
      g_assert_null (command);
    }
}

static void
assert_attached (Fixture *self)
{
  const ZhupiAnnotationRecord *record;
  const ZhupiDetailsFields *fields;
  char id[ZHUPI_UUID_STRING_SIZE];

  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (self->set)->len, ==, 0);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->set), ==, 1);
  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), 0);
  fields = zhupi_details_get_fields (record->details);
  zhupi_uuid_format (&record->id, id);
  g_assert_true (g_str_has_suffix (ID, id));
  g_assert_cmpuint (record->start, ==, 8);
  g_assert_cmpuint (record->end, ==, 12);
  g_assert_cmpstr (g_quark_to_string (record->tag), ==, "company");
  g_assert_cmpstr (fields->note, ==, "大股东");
  g_assert_nonnull (strstr (fields->extra, "\"x:mine\":7"));
  g_assert_nonnull (strstr (fields->extra, "\"zhupi:anchorMethod\":\"hand\""));
  g_assert_nonnull (strstr (fields->extra, "\"zhupi:anchorOld\":\"北方电池\""));
  g_assert_null (strstr (fields->extra, "anchorCandidates"));
}

static void
test_attach (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *before = write_set (self->set);
  g_autofree char *after = NULL;
  g_autoptr (ZhupiCommand) command = zhupi_carry_orphan_attach (
    self->set, get_json (self), (ZhupiRange) { 8, 12 }, &self->author);

  g_assert_true (zhupi_history_apply (self->history, command, NULL));
  assert_attached (self);
  g_assert_true (zhupi_history_undo (self->history, NULL));
  after = write_set (self->set);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (zhupi_history_redo (self->history, NULL));
  assert_attached (self);
}

static void
test_remove (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (ZhupiCommand) command = zhupi_carry_orphan_remove (self->set, get_json (self));

  g_assert_true (zhupi_history_apply (self->history, command, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (self->set)->len, ==, 0);
  g_assert_true (zhupi_history_undo (self->history, NULL));
  g_assert_nonnull (get_json (self));
}

/* What was put in between two characters stays there as long as they are side by side. */
static ZhupiAnnotationSet *
carry_point (const char       *new_text,
             gboolean          with_old,
             ZhupiCarryCounts *counts)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (point_set, strlen (point_set));
  g_autoptr (ZhupiArticle) old = make_article ("星河重工投资亿元建厂。\n");
  g_autoptr (ZhupiArticle) article = make_article (new_text);
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set = zhupi_carry_set (bytes, with_old ? old : NULL, article, NULL, counts,
                                             NULL, &error);

  g_assert_no_error (error);
  return set;
}

static void
test_point (void)
{
  for (guint with_old = 0; with_old < 2; with_old++)
    {
      ZhupiCarryCounts counts = { { 0 } };
      g_autoptr (ZhupiAnnotationSet) set = carry_point (
        "快讯\n星河重工投资亿元建厂。\n", with_old, &counts);
      const ZhupiAnnotationRecord *record;

      g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
      record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 0);
      g_assert_cmpuint (record->start, ==, 9);
      g_assert_cmpuint (record->end, ==, 9);
    }
}

static void
test_point_torn (void)
{
  ZhupiCarryCounts counts = { { 0 } };
  g_autoptr (ZhupiAnnotationSet) set = carry_point ("星河重工投资150亿元建厂。\n", TRUE, &counts);

  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 0);
  g_assert_cmpuint (counts.n_states[ZHUPI_ANCHOR_ORPHAN], ==, 1);
}

#define ADD(name, func) \
  g_test_add ("/carry/orphan/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("read", test_read);
  ADD ("nonsense-is-none", test_broken);
  ADD ("attach-keeps-everything-and-can-be-undone", test_attach);
  ADD ("giving-up-can-be-undone", test_remove);
  g_test_add_func ("/carry/point/stays-between-its-neighbors", test_point);
  g_test_add_func ("/carry/point/torn-apart-becomes-an-orphan", test_point_torn);
  return g_test_run ();
}
