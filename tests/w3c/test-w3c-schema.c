/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "sets.h"
#include "w3c/zhupi-w3c-schema.h"
#include "w3c/zhupi-w3c.h"

#define N_RANDOM_RECORDS 60

static GPtrArray *
check (GBytes *bytes)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);

  zhupi_w3c_check_schema (bytes, findings);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%u: %s", ((ZhupiFinding *) findings->pdata[i])->item,
                    ((ZhupiFinding *) findings->pdata[i])->message);
  return findings;
}

static void
assert_clean (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  g_autoptr (GPtrArray) findings = check (bytes);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_own_sets (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article ("https://例子.example/新闻?a=1");
  g_autoptr (ZhupiAnnotationSet) empty = sets_make_empty (article);
  g_autoptr (ZhupiAnnotationSet) rich = sets_make_rich (article);
  g_autoptr (ZhupiAnnotationSet) random = sets_make_random (article, N_RANDOM_RECORDS, 3);

  assert_clean (empty);
  assert_clean (rich);
  assert_clean (random);
}

typedef struct
{
  const char *before;
  const char *after;
  gboolean is_in_item;
} Damage;

/* Changes the first place in the file. */
static GBytes *
damage (GBytes       *bytes,
        const Damage *how)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  GString *file = g_string_new_len (data, (gssize) n_bytes);

  g_assert_cmpuint (g_string_replace (file, how->before, how->after, 1), ==, 1);
  return g_string_free_to_bytes (file);
}

/* Each of these is one thing that the schema forbids. */
static void
test_damage (void)
{
  static const Damage damages[] = {
    { "\"minor\":0", "\"minor\":-1", FALSE },
    { "\"major\":1", "\"major\":\"1\"", FALSE },
    { "\"id\":\"urn:uuid:", "\"id\":\"urn:x:", FALSE },
    { "\"label\":", "\"Label\":", FALSE },
    { "\"sha256\":\"", "\"sha256\":\"Z", FALSE },
    { "\"type\":\"Person\"", "\"type\":\"Agent\"", FALSE },
    { "\"zhupi:note\":\"一组", "\"zhupi:note\":[\"a\"],\"x\":\"", FALSE },
    { "\"key\":\"1\"", "\"key\":\"12\"", FALSE },
    { "\"total\":", "\"totals\":", FALSE },
    { "\"startIndex\":0", "\"startIndex\":1", FALSE },
    { "\"first\":{", "\"second\":{", FALSE },
    { "\"type\":\"Annotation\"", "\"type\":[\"Annotation\"]", TRUE },
    { "\"purpose\":\"tagging\"", "\"purpose\":\"naming\"", TRUE },
    { "\"start\":", "\"start\":-1", TRUE },
    { "\"start\":", "\"begin\":", TRUE },
    { "\"exact\":\"", "\"exact\":\"\",\"x\":\"", TRUE },
    { "\"suffix\":\"", "\"suffix\":\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", TRUE },
    { "\"source\":\"urn:sha256:", "\"source\":\"星河:", TRUE },
    { "\"zhupi:score\":", "\"zhupi:score\":1", TRUE },
    { "\"zhupi:discontinuous\":true", "\"zhupi:discontinuous\":1", TRUE },
    { "Z\",\"modified\"", "+08:00\",\"modified\"", TRUE },
    { "\"selector\":[", "\"selector\":[{\"type\":\"x\"},", TRUE },
  };
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GBytes) damaged = damage (bytes, &damages[i]);
      g_autoptr (GPtrArray) findings = check (damaged);

      g_test_message ("%s", damages[i].after);
      g_assert_cmpuint (findings->len, >, 0);
      g_assert_cmpint (((ZhupiFinding *) findings->pdata[0])->item > 0, ==,
                       damages[i].is_in_item);
    }
}

/* Nothing is demanded of what other programs write. */
static void
test_foreign (void)
{
  static const char file[] = "{\"type\":\"AnnotationCollection\",\"first\":{\"items\":[{}]}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));
  g_autoptr (GPtrArray) findings = check (bytes);

  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/w3c/schema/own-sets-are-clean", test_own_sets);
  g_test_add_func ("/w3c/schema/each-damage-is-told", test_damage);
  g_test_add_func ("/w3c/schema/nothing-is-demanded-of-others", test_foreign);
  return g_test_run ();
}
