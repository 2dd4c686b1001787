/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "sets.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

/* One annotation with the place and the quote that are given. */
#define ANNOTATION(id, tag, start, end, exact) \
  "{\"id\":\"" id "\",\"type\":\"Annotation\",\"motivation\":\"tagging\"," \
  "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"" tag "\"}]," \
  "\"target\":{\"type\":\"SpecificResource\",\"source\":\"urn:x\",\"selector\":[" \
  "{\"type\":\"TextPositionSelector\",\"start\":" #start ",\"end\":" #end "}," \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\"}]}}"
#define ID_A "urn:uuid:11111111-1111-4111-8111-111111111111"
#define ID_B "urn:uuid:22222222-2222-4222-8222-222222222222"
#define COLLECTION(members, items) \
  "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"," members \
  "\"id\":\"urn:uuid:33333333-3333-4333-8333-333333333333\",\"type\":\"AnnotationCollection\"," \
  "\"label\":\"x\",\"first\":{\"type\":\"AnnotationPage\",\"items\":[" items "]}}"
#define OTHER_TEXT "\"zhupi:text\":{\"sha256\":\"00\",\"length\":5},"

#define ZHANG_SAN_START 28
#define N_DEEP 100000
#define DAMAGE_ROUNDS 400
#define N_SAME_IDS 50000u

typedef struct
{
  ZhupiArticle *article;
  GPtrArray *findings;
  ZhupiAnnotationSet *set;
  GError *error;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_object (&self->set);
  g_clear_object (&self->article);
  g_clear_error (&self->error);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static Reading
read_bytes (const char *json,
            gsize       n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, n_bytes);
  Reading self = { sets_make_article (NULL), NULL, NULL, NULL };

  self.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  self.set = zhupi_w3c_read (bytes, self.article, self.findings, &self.error);
  g_assert_true ((self.set == NULL) == (self.error != NULL));
  return self;
}

static Reading
read_json (const char *json)
{
  return read_bytes (json, strlen (json));
}

static void
assert_refused (const char *json,
                ZhupiError  code)
{
  g_auto (Reading) reading = read_json (json);

  g_assert_error (reading.error, ZHUPI_ERROR, (int) code);
}

/* Reads @json and asserts how many annotations are placed and not, and what is told of. */
static Reading
read_counted (const char *json,
              guint       n_placed,
              guint       n_unplaced,
              guint       n_findings)
{
  Reading self = read_json (json);

  g_assert_no_error (self.error);
  for (guint i = 0; i < self.findings->len; i++)
    g_test_message ("%s", ((ZhupiFinding *) self.findings->pdata[i])->message);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self.set), ==, n_placed);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (self.set)->len, ==, n_unplaced);
  g_assert_cmpuint (self.findings->len, ==, n_findings);
  return self;
}

static const ZhupiAnnotationRecord *
nth (Reading *self,
     guint    position)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
}

static const ZhupiDetailsFields *
nth_fields (Reading *self,
            guint    position)
{
  return zhupi_details_get_fields (nth (self, position)->details);
}

static void
assert_at_zhang_san (Reading *self)
{
  g_assert_cmpuint (nth (self, 0)->start, ==, ZHANG_SAN_START);
  g_assert_cmpuint (nth (self, 0)->end, ==, ZHANG_SAN_START + 2);
}

static void
test_in_order (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION ("\"total\":1,", ANNOTATION (ID_A, "person", 28, 30, "张三")), 1, 0, 0);

  assert_at_zhang_san (&reading);
  g_assert_cmpstr (g_quark_to_string (nth (&reading, 0)->tag), ==, "person");
  g_assert_cmpint (nth (&reading, 0)->state, ==, ZHUPI_STATE_ACCEPTED);
  g_assert_cmpstr (zhupi_annotation_set_get_name (reading.set), ==, "x");
}

static void
test_moved (void)
{
  g_auto (Reading) wrong =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 3, 5, "张三")), 1, 0, 1);
  g_auto (Reading) past =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 500, 502, "张三")), 1, 0, 1);
  g_auto (Reading) backwards =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 30, 28, "张三")), 1, 0, 1);
  g_auto (Reading) huge =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 4294967324, 4294967326, "张三")),
                  1, 0, 1);

  assert_at_zhang_san (&wrong);
  assert_at_zhang_san (&past);
  assert_at_zhang_san (&backwards);
  assert_at_zhang_san (&huge);
  g_assert_cmpuint (((ZhupiFinding *) wrong.findings->pdata[0])->item, ==, 1);
}

static void
test_moved_by_context (void)
{
  static const char json[] =
    COLLECTION ("", "{\"id\":\"" ID_A "\",\"type\":\"Annotation\",\"target\":{\"source\":\"urn:x\","
                "\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"云帆电池\","
                "\"prefix\":\"项目同日开工。\",\"suffix\":\"将建设\"}}}");
  g_auto (Reading) reading = read_counted (json, 1, 0, 1);
  ZhupiRange expected = sets_find (reading.article, "云帆电池将");

  g_assert_cmpuint (nth (&reading, 0)->start, ==, expected.start);
}

/* Two places have this quote; counted in UTF-16 units the position is that of the second. */
static void
test_utf16_positions (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  ZhupiText *text = zhupi_article_get_text (article);
  ZhupiRange expected = sets_find (article, "云帆电池将");
  g_autofree char *json =
    g_strdup_printf ("[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"body\":\"person\","
                     "\"target\":{\"selector\":[{\"type\":\"TextPositionSelector\","
                     "\"start\":%u,\"end\":%u},{\"type\":\"TextQuoteSelector\","
                     "\"exact\":\"云帆电池\"}]}}]",
                     zhupi_text_to_utf16 (text, expected.start),
                     zhupi_text_to_utf16 (text, expected.start + 4));
  g_auto (Reading) reading = read_counted (json, 1, 0, 1);

  g_assert_cmpuint (nth (&reading, 0)->start, ==, expected.start);
  g_assert_cmpuint (nth (&reading, 0)->end, ==, expected.start + 4);
}

static void
test_refined_selector (void)
{
  static const char json[] =
    "[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"body\":\"person\",\"target\":{"
    "\"selector\":{\"type\":\"FragmentSelector\",\"value\":\"p2\",\"refinedBy\":["
    "{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":3},"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"张三\"}]}}}]";
  g_auto (Reading) reading = read_counted (json, 1, 0, 0);

  assert_at_zhang_san (&reading);
}

static char *
write_to_string (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What another program selects by goes back as it came, with the name that it has for the text;
 * not when the annotation was put elsewhere since. */
static void
test_foreign_selectors (void)
{
  static const char fragment[] =
    "{\"type\":\"FragmentSelector\",\"value\":\"p2\",\"refinedBy\":{\"type\":"
    "\"TextPositionSelector\",\"start\":1,\"end\":3}}";
  static const char state[] = "\"state\":{\"type\":\"TimeState\",\"cached\":\"https://e.org/c\"}";
  g_autofree char *json =
    g_strdup_printf ("[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"body\":\"person\","
                     "\"target\":{\"source\":\"https://e.org/a\",%s,\"selector\":[%s,{\"type\":"
                     "\"TextPositionSelector\",\"start\":28,\"end\":30},{\"type\":"
                     "\"TextQuoteSelector\",\"exact\":\"张三\"}]}}]", state, fragment);
  g_auto (Reading) reading = read_counted (json, 1, 0, 0);
  g_autofree char *written = write_to_string (reading.set);
  g_auto (Reading) again = read_counted (written, 1, 0, 0);
  g_autofree char *written_again = write_to_string (again.set);
  ZhupiAnnotationRecord before, after;
  g_autofree char *moved = NULL;
  g_autoptr (ZhupiDetails) details = NULL;

  g_assert_nonnull (strstr (written, fragment));
  g_assert_nonnull (strstr (written, state));
  g_assert_nonnull (strstr (written, "\"source\":\"https://e.org/a\""));
  g_assert_cmpstr (written_again, ==, written);

  before = after = *nth (&reading, 0);
  details = zhupi_details_ref (before.details);
  after.end++;
  zhupi_annotation_set_begin_change (reading.set);
  g_assert_true (zhupi_annotation_set_replace (reading.set, &before, &after));
  zhupi_annotation_set_end_change (reading.set);
  moved = write_to_string (reading.set);
  g_assert_null (strstr (moved, "FragmentSelector"));
}

static void
test_lost (void)
{
  g_auto (Reading) nowhere =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 28, 30, "王五")), 0, 1, 1);
  g_auto (Reading) twice =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 28, 30, "云帆")), 0, 1, 1);
  g_autofree char *kept = g_strdup (ANNOTATION (ID_A, "person", 28, 30, "王五"));

  g_assert_cmpstr (zhupi_annotation_set_get_unplaced (nowhere.set)->pdata[0], ==, kept);
  g_assert_cmpstr (zhupi_annotation_set_get_name (twice.set), ==, "x");
}

static void
test_long_quote_is_shown_short (void)
{
  g_autofree char *many = g_strnfill (5000, 'x');
  g_autofree char *json =
    g_strdup_printf ("[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"target\":{\"selector\":"
                     "{\"type\":\"TextQuoteSelector\",\"exact\":\"a\\n%s\"}}}]", many);
  g_auto (Reading) reading = read_counted (json, 0, 1, 1);
  const ZhupiFinding *finding = reading.findings->pdata[0];

  g_assert_cmpuint (strlen (finding->message), <, 300);
  g_assert_null (strchr (finding->message, '\n'));
}

#define POSITION(start, end) \
  "{\"id\":\"" ID_A "\",\"type\":\"Annotation\",\"motivation\":\"highlighting\"," \
  "\"target\":{\"source\":\"urn:x\",\"selector\":{\"type\":\"TextPositionSelector\"," \
  "\"start\":" #start ",\"end\":" #end "}}}"

static void
test_position_without_quote (void)
{
  g_auto (Reading) fits = read_counted (COLLECTION ("", POSITION (28, 30)), 1, 0, 1);
  g_auto (Reading) past = read_counted (COLLECTION ("", POSITION (118, 120)), 0, 1, 1);
  g_auto (Reading) backwards = read_counted (COLLECTION ("", POSITION (30, 28)), 0, 1, 1);
  g_auto (Reading) empty = read_counted (COLLECTION ("", POSITION (28, 28)), 0, 1, 1);
  g_auto (Reading) negative = read_counted (COLLECTION ("", POSITION (-3, 28)), 0, 1, 1);

  assert_at_zhang_san (&fits);
  g_assert_cmpstr (g_quark_to_string (nth (&fits, 0)->tag), ==, "highlighting");
  g_assert_nonnull (past.set);
  g_assert_nonnull (backwards.set);
  g_assert_nonnull (empty.set);
  g_assert_nonnull (negative.set);
}

static void
test_unknown_class (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "新 类/x", 28, 30, "张三")
                              "," ANNOTATION (ID_B, "新 类/x", 28, 30, "张三")), 2, 0, 1);
  const ZhupiTag *tag =
    zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (reading.set), "新-类-x");

  g_assert_nonnull (tag);
  g_assert_cmpstr (tag->label, ==, "新 类/x");
  g_assert_cmpstr (g_quark_to_string (nth (&reading, 0)->tag), ==, "新-类-x");
}

static void
test_too_many_classes (void)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (json, "%s{\"type\":\"Annotation\",\"bodyValue\":\"c%u\",\"motivation\":"
                            "\"tagging\",\"target\":{\"selector\":{\"type\":"
                            "\"TextPositionSelector\",\"start\":1,\"end\":2}}}",
                            i > 0 ? "," : "", i);
  g_string_append_c (json, ']');
  assert_refused (json->str, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_duplicate_ids (void)
{
  static const char json[] =
    COLLECTION ("", ANNOTATION (ID_A, "person", 28, 30, "张三") ","
                ANNOTATION (ID_A, "person", 28, 30, "张三") ","
                ANNOTATION (ID_A, "place", 31, 33, "北京"));
  g_auto (Reading) reading = read_counted (json, 3, 0, 2);
  g_auto (Reading) again = read_json (json);

  g_assert_false (zhupi_uuid_equal (&nth (&reading, 0)->id, &nth (&reading, 1)->id));
  g_assert_false (zhupi_uuid_equal (&nth (&reading, 1)->id, &nth (&reading, 2)->id));
  for (guint i = 0; i < 3; i++)
    g_assert_true (zhupi_uuid_equal (&nth (&reading, i)->id, &nth (&again, i)->id));
}

/* Each new id is made of the one before it, not of all before it. */
static void
test_one_id_for_all (void)
{
  g_autoptr (GString) json = g_string_new ("[" ANNOTATION (ID_A, "person", 28, 30, "张三"));
  g_auto (Reading) reading = { NULL };

  for (guint i = 1; i < N_SAME_IDS; i++)
    g_string_append (json, "," ANNOTATION (ID_A, "person", 28, 30, "张三"));
  g_string_append_c (json, ']');
  reading = read_json (json->str);

  g_assert_no_error (reading.error);
  g_assert_cmpuint (zhupi_annotation_set_get_size (reading.set), ==, N_SAME_IDS);
  g_assert_cmpuint (reading.findings->len, ==, N_SAME_IDS - 1);
}

static void
test_other_text (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION (OTHER_TEXT, ANNOTATION (ID_A, "person", 3, 5, "张三") ","
                              ANNOTATION (ID_B, "person", 1, 3, "王五")), 1, 1, 3);

  assert_at_zhang_san (&reading);
  assert_refused (COLLECTION (OTHER_TEXT, ANNOTATION (ID_A, "person", 28, 30, "王五")),
                  ZHUPI_ERROR_MISMATCH);
  assert_refused (COLLECTION (OTHER_TEXT, POSITION (28, 30)), ZHUPI_ERROR_MISMATCH);
}

static void
test_versions (void)
{
  g_autoptr (GBytes) written = NULL;
  g_auto (Reading) minor =
    read_counted (COLLECTION ("\"zhupi:version\":{\"major\":1,\"minor\":7},\"zhupi:new\": [ 1, {} ],",
                              "{\"zhupi:mood\" : \"好\",\"id\":\"" ID_A "\",\"type\":\"Annotation\","
                              "\"body\":\"person\",\"motivation\":\"tagging\",\"target\":{"
                              "\"selector\":{\"type\":\"TextQuoteSelector\","
                              "\"exact\":\"张三\"}}}"), 1, 0, 0);

  assert_refused (COLLECTION ("\"zhupi:version\":{\"major\":2,\"minor\":0},", ""),
                  ZHUPI_ERROR_VERSION);
  g_assert_cmpstr (zhupi_annotation_set_get_extra (minor.set), ==, "\"zhupi:new\":[1,{}]");
  written = zhupi_w3c_write (minor.set);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                                  "\n\"zhupi:new\":[1,{}],\n"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                                  "\"zhupi:mood\":\"好\""));
}

#define TARGET "{\"source\":\"https://example.org/\",\"selector\":{\"type\":" \
  "\"TextQuoteSelector\",\"exact\":\"张三\"}}"

static void
test_bare_body (void)
{
  g_auto (Reading) tag = read_counted ("{\"type\":\"Annotation\",\"id\":\"https://e.org/1\",\"body\":"
                                       "\"person\",\"target\":" TARGET "}", 1, 0, 0);
  g_auto (Reading) note = read_counted ("{\"type\":\"Annotation\",\"id\":\"https://e.org/1\","
                                        "\"bodyValue\":\"他是谁？\",\"motivation\":\"commenting\","
                                        "\"target\":" TARGET "}", 1, 0, 1);
  g_auto (Reading) iri = read_counted ("{\"type\":\"Annotation\",\"id\":\"https://e.org/1\",\"body\":"
                                       "\"https://e.org/b\",\"target\":" TARGET "}", 1, 0, 1);

  g_assert_cmpstr (g_quark_to_string (nth (&tag, 0)->tag), ==, "person");
  g_assert_cmpstr (nth_fields (&tag, 0)->extra, ==,
                   "\"target\":[{\"source\":\"https://example.org/\"}],"
                   "\"canonical\":\"https://e.org/1\"");
  g_assert_cmpstr (g_quark_to_string (nth (&note, 0)->tag), ==, "commenting");
  g_assert_cmpstr (nth_fields (&note, 0)->note, ==, "他是谁？");
  g_assert_nonnull (strstr (nth_fields (&iri, 0)->extra, "\"body\":[\"https://e.org/b\"]"));
}

static void
test_body_object (void)
{
  g_auto (Reading) reading =
    read_counted ("[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"motivation\":[\"tagging\",\"x\"],"
                  "\"creator\":[{\"nickname\":\"甲\"}],\"generator\":\"https://e.org/tool\","
                  "\"created\":\"2026-03-04T18:35:00+08:00\",\"body\":{\"value\":\"person\"},"
                  "\"target\":[" TARGET "]}]", 1, 0, 0);

  g_assert_cmpstr (g_quark_to_string (nth (&reading, 0)->tag), ==, "person");
  g_assert_cmpstr (nth_fields (&reading, 0)->creator, ==, "甲");
  g_assert_cmpstr (nth_fields (&reading, 0)->generator, ==, "https://e.org/tool");
  g_assert_cmpint (nth_fields (&reading, 0)->created, ==, G_GINT64_CONSTANT (1772620500000000));
}

static void
test_shapes (void)
{
  g_auto (Reading) iri = read_counted ("{\"type\":\"Annotation\",\"id\":\"" ID_A "\","
                                       "\"target\":\"https://e.org/\"}", 0, 1, 1);
  g_auto (Reading) page = read_counted ("{\"type\":[\"x\",\"AnnotationPage\"],\"items\":["
                                        ANNOTATION (ID_A, "person", 28, 30, "张三") "]}", 1, 0, 0);
  g_auto (Reading) list = read_counted ("\xEF\xBB\xBF[" ANNOTATION (ID_A, "person", 28, 30, "张三")
                                        ", 5 ]", 1, 0, 1);
  g_auto (Reading) elsewhere = read_counted ("{\"type\":\"AnnotationCollection\",\"total\":3,"
                                             "\"first\":\"https://e.org/1\"}", 0, 0, 2);
  g_auto (Reading) nested = read_counted ("{\"type\":\"AnnotationCollection\",\"first\":{\"items\":["
                                          ANNOTATION (ID_A, "person", 28, 30, "张三")
                                          "],\"next\":{\"items\":["
                                          ANNOTATION (ID_B, "person", 28, 30, "张三") "]}}}",
                                          2, 0, 0);

  g_assert_nonnull (iri.set);
  g_assert_nonnull (page.set);
  g_assert_nonnull (list.set);
  g_assert_nonnull (elsewhere.set);
  g_assert_nonnull (nested.set);
}

static void
test_pieces (void)
{
  g_auto (Reading) reading =
    read_counted ("[{\"type\":\"Annotation\",\"id\":\"" ID_A "\",\"body\":\"person\",\"target\":["
                  "{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"李四\"}},"
                  "{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"张三\"}},"
                  "{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"三在\"}}]}]", 1, 0, 0);
  const ZhupiDetailsFields *fields = nth_fields (&reading, 0);

  g_assert_cmpuint (fields->n_fragments, ==, 2);
  g_assert_cmpuint (fields->fragments[0].start, ==, ZHANG_SAN_START);
  g_assert_cmpuint (fields->fragments[0].end, ==, ZHANG_SAN_START + 3);
  g_assert_cmpuint (nth (&reading, 0)->end, ==, fields->fragments[1].end);
}

#define LINK(id, from, to) \
  "{\"id\":\"" id "\",\"type\":\"Annotation\",\"motivation\":\"linking\",\"body\":[" \
  "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"builds\"}," \
  "{\"type\":\"SpecificResource\",\"purpose\":\"linking\",\"source\":\"" to "\"}]," \
  "\"target\":\"" from "\"}"

static void
test_relations (void)
{
  g_auto (Reading) reading =
    read_counted ("[" LINK ("https://e.org/l", "https://e.org/a", ID_B) ","
                  LINK ("https://e.org/m", "https://e.org/a", "https://e.org/none") ","
                  ANNOTATION ("https://e.org/a", "person", 28, 30, "张三") ","
                  ANNOTATION (ID_B, "place", 31, 33, "北京") "]", 2, 1, 1);
  g_autoptr (ZhupiRelation) relation =
    g_list_model_get_item (zhupi_annotation_set_get_relations (reading.set), 0);

  g_assert_nonnull (relation);
  g_assert_cmpstr (zhupi_relation_get_kind (relation), ==, "builds");
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_from (relation), &nth (&reading, 0)->id));
  g_assert_true (zhupi_uuid_equal (zhupi_relation_get_to (relation), &nth (&reading, 1)->id));
  g_assert_cmpuint (((ZhupiFinding *) reading.findings->pdata[0])->item, ==, 2);
}

static void
test_details_are_shared (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION ("", ANNOTATION (ID_A, "person", 28, 30, "张三") ","
                              ANNOTATION (ID_B, "place", 31, 33, "北京")), 2, 0, 0);

  g_assert_true (nth (&reading, 0)->details == nth (&reading, 1)->details);
}

static void
test_total (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION ("\"total\":4,", ANNOTATION (ID_A, "person", 28, 30, "张三")), 1, 0, 1);

  g_assert_cmpuint (((ZhupiFinding *) reading.findings->pdata[0])->item, ==, 0);
}

static void
test_refused (void)
{
  g_autofree char *deep = g_strnfill (N_DEEP, '[');

  assert_refused ("", ZHUPI_ERROR_SYNTAX);
  assert_refused ("not JSON", ZHUPI_ERROR_SYNTAX);
  assert_refused (COLLECTION ("", "{\"id\":\"\\u0000\"}"), ZHUPI_ERROR_SYNTAX);
  assert_refused (COLLECTION ("", "{\"id\":\"a\",\"id\":\"b\"}"), ZHUPI_ERROR_SYNTAX);
  assert_refused (COLLECTION ("", POSITION (9007199254740993, 9007199254740995)),
                  ZHUPI_ERROR_TOO_LARGE);
  assert_refused (deep, ZHUPI_ERROR_TOO_LARGE);
  assert_refused ("{}", ZHUPI_ERROR_FORMAT);
  assert_refused ("17", ZHUPI_ERROR_FORMAT);
  assert_refused ("{\"type\":\"FeatureCollection\",\"features\":[]}", ZHUPI_ERROR_FORMAT);
}

static void
test_wrong_types (void)
{
  g_auto (Reading) reading =
    read_counted (COLLECTION ("\"zhupi:text\":5,\"zhupi:tagSet\":[],\"zhupi:entities\":{},"
                              "\"zhupi:note\":[],\"zhupi:version\":null,\"creator\":7,",
                              "{\"id\":[],\"type\":5,\"motivation\":{},\"created\":{},\"creator\":5,"
                              "\"zhupi:score\":\"x\",\"body\":[5,null,[],{\"value\":5}],"
                              "\"target\":[5,{\"selector\":[5,{\"type\":[],\"start\":\"x\"}]}]}"),
                  0, 1, 2);

  g_assert_null (zhupi_annotation_set_get_creator (reading.set));
}

/* Cut off or damaged anywhere, a file is read or refused, and never more. */
static void
test_damage (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  gsize n_bytes = g_bytes_get_size (bytes);
  guint n_refused = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < DAMAGE_ROUNDS; i++)
    {
      g_autofree char *damaged = g_memdup2 (g_bytes_get_data (bytes, NULL), n_bytes);
      gsize place = g_rand_int_range (random, 0, n_bytes);
      gboolean cut = g_rand_boolean (random);
      g_auto (Reading) reading = { NULL };

      if (!cut)
        damaged[place] = "{}[]\",:0\\x"[g_rand_int_range (random, 0, 10)];
      reading = read_bytes (damaged, cut ? place : n_bytes);
      n_refused += reading.set == NULL;
    }
  g_assert_cmpuint (n_refused, >, DAMAGE_ROUNDS / 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/w3c/read/in-order-tells-nothing", test_in_order);
  g_test_add_func ("/w3c/read/wrong-place-is-settled-by-the-quote", test_moved);
  g_test_add_func ("/w3c/read/quote-at-two-places-is-settled-by-context", test_moved_by_context);
  g_test_add_func ("/w3c/read/positions-in-utf16-are-understood", test_utf16_positions);
  g_test_add_func ("/w3c/read/refined-selector-gives-its-quote", test_refined_selector);
  g_test_add_func ("/w3c/read/lost-quote-is-kept-unplaced", test_lost);
  g_test_add_func ("/w3c/read/long-quote-is-shown-short", test_long_quote_is_shown_short);
  g_test_add_func ("/w3c/read/position-without-quote-is-checked", test_position_without_quote);
  g_test_add_func ("/w3c/read/foreign-selectors-go-back", test_foreign_selectors);
  g_test_add_func ("/w3c/read/unknown-class-is-added", test_unknown_class);
  g_test_add_func ("/w3c/read/too-many-classes-are-refused", test_too_many_classes);
  g_test_add_func ("/w3c/read/second-of-an-id-gets-another", test_duplicate_ids);
  g_test_add_func ("/w3c/read/one-id-for-all", test_one_id_for_all);
  g_test_add_func ("/w3c/read/other-text", test_other_text);
  g_test_add_func ("/w3c/read/higher-versions", test_versions);
  g_test_add_func ("/w3c/read/shapes/bare-body", test_bare_body);
  g_test_add_func ("/w3c/read/shapes/body-object", test_body_object);
  g_test_add_func ("/w3c/read/shapes/page-list-single", test_shapes);
  g_test_add_func ("/w3c/read/several-targets-are-pieces", test_pieces);
  g_test_add_func ("/w3c/read/relations-need-both-ends", test_relations);
  g_test_add_func ("/w3c/read/equal-details-are-one", test_details_are_shared);
  g_test_add_func ("/w3c/read/wrong-total-is-told", test_total);
  g_test_add_func ("/w3c/read/refused", test_refused);
  g_test_add_func ("/w3c/read/wrong-types-lose-nothing-else", test_wrong_types);
  g_test_add_func ("/w3c/read/random-damage", test_damage);
  return g_test_run ();
}
