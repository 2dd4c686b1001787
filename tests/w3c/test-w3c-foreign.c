/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "sets.h"
#include "w3c/zhupi-w3c.h"

/* What other programs say of an annotation goes back as it came. */

#define N_ROUNDS 600

#define ID "urn:uuid:11111111-1111-4111-8111-111111111111"
#define TARGET \
  "{\"source\":\"https://e.org/\",\"selector\":{\"type\":\"TextQuoteSelector\"," \
  "\"exact\":\"张三\"}}"

static const char *const motivations[] = {
  "\"assessing\"", "\"bookmarking\"", "\"classifying\"", "\"commenting\"", "\"describing\"",
  "\"editing\"", "\"highlighting\"", "\"identifying\"", "\"linking\"", "\"moderating\"",
  "\"questioning\"", "\"replying\"", "\"tagging\"", "[\"commenting\",\"tagging\"]",
  "[\"tagging\"]", "\"https://e.org/my motive\"", "\"存疑 \\\"一\\\"\"",
};

static const char *const bodies[] = {
  "{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"<b>是吗</b>\","
    "\"format\":\"text/html\",\"language\":\"zh\"}",
  "{\"type\":\"TextualBody\",\"value\":\"没有用途\",\"creator\":{\"id\":\"https://e.org/li\"}}",
  "{\"value\":\"person\"}",
  "{\"type\":[\"TextualBody\",\"Text\"],\"purpose\":\"describing\",\"value\":\"因为\"}",
  "{\"type\":\"TextualBody\",\"purpose\":\"questioning\",\"value\":\"真的？\"}",
  "{\"type\":\"TextualBody\",\"purpose\":[\"commenting\",\"replying\"],\"value\":\"两用\"}",
  "{\"id\":\"https://e.org/a.mp3\",\"type\":\"Sound\"}",
  "{\"type\":\"Choice\",\"items\":[{\"type\":\"TextualBody\",\"value\":\"甲\"}]}",
};

static ZhupiAnnotationSet *
read_list (const char *json)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set = zhupi_w3c_read (bytes, article, NULL, &error);

  g_assert_no_error (error);
  return set;
}

static char *
write_set (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const ZhupiAnnotationRecord *
get_first (ZhupiAnnotationSet *set)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 0);
}

/* The only annotation of a list or of a set. */
static JsonObject *
dup_item (const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *items = json_node_get_node_type (root) == JSON_NODE_ARRAY
    ? json_node_get_array (root)
    : json_object_get_array_member (
        json_object_get_object_member (json_node_get_object (root), "first"), "items");

  g_assert_cmpuint (json_array_get_length (items), ==, 1);
  return json_object_ref (json_array_get_object_element (items, 0));
}

static gboolean
has_body (JsonObject *item,
          JsonNode   *body)
{
  JsonArray *list = json_object_get_array_member (item, "body");

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (json_node_equal (json_array_get_element (list, i), body))
      return TRUE;
  return FALSE;
}

static char *
make_list (const char *motivation,
           const char *some)
{
  return g_strdup_printf ("[{\"type\":\"Annotation\",\"id\":\"" ID "\",\"motivation\":%s,"
                          "\"body\":[%s],\"target\":" TARGET "}]", motivation, some);
}

static void
test_motivations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (motivations); i++)
    {
      g_autofree char *json = make_list (motivations[i], "");
      g_autoptr (ZhupiAnnotationSet) set = read_list (json);
      g_autofree char *written = write_set (set);
      g_autoptr (JsonNode) expected = json_from_string (motivations[i], NULL);
      g_autoptr (JsonObject) object = dup_item (written);

      /* What links a place to nothing is a mention here, and none of ours is written so. */
      if (g_str_equal (motivations[i], "\"linking\""))
        continue;
      g_test_message ("%s", written);
      g_assert_true (json_node_equal (json_object_get_member (object, "motivation"), expected));
    }
}

/* The class that a motivation alone has made is not said a second time. */
static void
test_class_is_said_once (void)
{
  g_autofree char *json = make_list ("\"highlighting\"", "");
  g_autoptr (ZhupiAnnotationSet) set = read_list (json);
  g_autofree char *written = write_set (set);
  g_autoptr (JsonObject) object = dup_item (written);
  ZhupiAnnotationRecord before = *get_first (set);
  ZhupiAnnotationRecord after = before;
  g_autoptr (ZhupiDetails) details = zhupi_details_ref (before.details);
  g_autofree char *changed = NULL;

  g_assert_cmpstr (g_quark_to_string (before.tag), ==, "highlighting");
  g_assert_false (json_object_has_member (object, "body"));

  after.tag = g_quark_from_static_string ("person");
  zhupi_annotation_set_begin_change (set);
  g_assert_true (zhupi_annotation_set_replace (set, &before, &after));
  zhupi_annotation_set_end_change (set);
  changed = write_set (set);
  g_assert_nonnull (strstr (changed, "\"motivation\":\"highlighting\""));
  g_assert_nonnull (strstr (changed, "\"purpose\":\"tagging\",\"value\":\"person\""));
}

static void
change_note (ZhupiAnnotationSet *set,
             const char         *note)
{
  ZhupiAnnotationRecord before = *get_first (set);
  ZhupiAnnotationRecord after = before;
  g_autoptr (ZhupiDetails) old_details = zhupi_details_ref (before.details);
  ZhupiDetailsFields fields = *zhupi_details_get_fields (old_details);
  g_autoptr (ZhupiDetails) details = NULL;

  fields.note = note;
  details = zhupi_details_new (&fields);
  after.details = details;
  zhupi_annotation_set_begin_change (set);
  g_assert_true (zhupi_annotation_set_replace (set, &before, &after));
  zhupi_annotation_set_end_change (set);
}

/* A note that a person changed is no more what the other program said. */
static void
test_changed_note (void)
{
  g_autofree char *json = make_list ("\"tagging\"", bodies[0]);
  g_autoptr (ZhupiAnnotationSet) set = read_list (json);
  g_autofree char *written = write_set (set);
  g_autofree char *changed = NULL;
  g_autofree char *removed = NULL;

  g_assert_nonnull (strstr (written, bodies[0]));
  change_note (set, "不是");
  changed = write_set (set);
  g_assert_null (strstr (changed, "text/html"));
  g_assert_nonnull (strstr (changed, "{\"type\":\"TextualBody\",\"purpose\":\"commenting\","
                                     "\"value\":\"不是\"}"));
  change_note (set, NULL);
  removed = write_set (set);
  g_assert_null (strstr (removed, "commenting"));
}

/* Classes of a set of ours are said in our way, which the schema demands. */
static void
test_own_class (void)
{
  g_autofree char *json = make_list ("\"tagging\"", "{\"value\":\"person\"}");
  g_autoptr (ZhupiAnnotationSet) set = read_list (json);
  g_autofree char *written = write_set (set);

  g_assert_nonnull (strstr (written, "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\","
                                     "\"value\":\"person\"}]"));
}

static char *
make_random_bodies (GRand *random)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", bodies[i]);
  return g_string_free (list, FALSE);
}

/* A body that says no more than a class is written as such where the motivation is ours. */
static gboolean
may_be_rewritten (JsonObject *item,
                  JsonNode   *body)
{
  JsonNode *motivation = json_object_get_member (item, "motivation");
  gboolean is_ours = json_node_get_value_type (motivation) == G_TYPE_STRING
    && (g_str_equal (json_node_get_string (motivation), "tagging")
        || g_str_equal (json_node_get_string (motivation), "linking"));

  return is_ours && !json_object_has_member (json_node_get_object (body), "purpose");
}

static void
assert_bodies_are_there (const char *json,
                         const char *written)
{
  g_autoptr (JsonObject) before = dup_item (json);
  g_autoptr (JsonObject) after = dup_item (written);
  JsonArray *list = json_object_get_array_member (before, "body");

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!may_be_rewritten (before, json_array_get_element (list, i)))
      g_assert_true (has_body (after, json_array_get_element (list, i)));
}

static void
test_bodies (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      int n = g_rand_int_range (random, 0, G_N_ELEMENTS (motivations));
      g_autofree char *some = make_random_bodies (random);
      g_autofree char *json = make_list (motivations[n], some);
      g_autoptr (ZhupiAnnotationSet) set = read_list (json);
      g_autofree char *written = write_set (set);
      g_autoptr (ZhupiAnnotationSet) again = read_list (written);
      g_autofree char *written_again = write_set (again);

      assert_bodies_are_there (json, written);
      g_assert_cmpstr (written_again, ==, written);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/w3c/foreign/motivations-go-back", test_motivations);
  g_test_add_func ("/w3c/foreign/class-is-said-once", test_class_is_said_once);
  g_test_add_func ("/w3c/foreign/changed-note-is-ours", test_changed_note);
  g_test_add_func ("/w3c/foreign/our-classes-are-said-our-way", test_own_class);
  g_test_add_func ("/w3c/foreign/bodies-go-back-whole", test_bodies);
  return g_test_run ();
}
