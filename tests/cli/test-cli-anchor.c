/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>

#define PARTNERS "星河重工与云帆电池签约\n"
#define LEADER "总裁何青在会上介绍了新的储能项目。\n"
#define REPORTER "记者随后在工厂门口见到何青本人。\n"

static const char old_text[] = PARTNERS LEADER REPORTER;
static const char new_text[] = "更新一则消息\n" PARTNERS REPORTER;

#define ID(n) "urn:uuid:6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e0" n
#define ITEM(n, start, end, exact, prefix, suffix) \
  "{\"id\":\"" ID (n) "\",\"type\":\"Annotation\",\"zhupi:anchor\":\"exact\"," \
  "\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"company\"}," \
  "\"target\":{\"source\":\"urn:x:y\",\"selector\":[" \
  "{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}," \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\",\"prefix\":\"" prefix "\"," \
  "\"suffix\":\"" suffix "\"}]}}"

static const char set[] =
  "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
  "\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\","
  "\"type\":\"AnnotationCollection\",\"label\":\"mine\",\"total\":2,"
  "\"first\":{\"type\":\"AnnotationPage\",\"items\":["
  ITEM ("1", "5", "9", "云帆电池", "星河重工与", "签约\\n总裁何青在会上介绍了新的储能项目。")
  "," ITEM ("2", "14", "16", "何青", "星河重工与云帆电池签约\\n总裁", "在会上介绍了新的储能项目。\\n")
  "]}}";

static guint
count (const char *text,
       const char *piece)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, piece)) != NULL; p++)
    n++;
  return n;
}

static void
assert_carried (const char *json)
{
  g_assert_nonnull (strstr (json, ID ("1")));
  g_assert_nonnull (strstr (json, ID ("2")));
  g_assert_nonnull (strstr (json, "\"start\":12,\"end\":16"));
  /* The orphan keeps its selectors, and each tells but once what became of it. */
  g_assert_nonnull (strstr (json, "\"start\":14,\"end\":16"));
  g_assert_cmpuint (count (json, "\"zhupi:anchor\":\"orphan\""), ==, 1);
  g_assert_cmpuint (count (json, "\"zhupi:anchor\":"), ==, 2);
}

static void
test_with_old (CliFolder     *folder,
               gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "new.txt", new_text, -1));
  const char *old = cli_option (folder, "old", cli_write (folder, "old.txt", old_text, -1));
  g_autoptr (CliRun) run = cli_run (set, "anchor", "-", article, old, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err->str, "exact: 1, moved: 0, orphan: 1"));
  assert_carried (run->out->str);
}

/* An orphan stays one when the file is read again, though its words stand elsewhere once. */
static void
test_again (CliFolder     *folder,
            gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "new.txt", new_text, -1));
  const char *old = cli_option (folder, "old", cli_write (folder, "old.txt", old_text, -1));
  const char *output = cli_option (folder, "output", cli_path (folder, "set.json"));
  g_autoptr (CliRun) run = cli_run (set, "anchor", "-", article, old, output, NULL);
  g_autoptr (CliRun) again = cli_run (NULL, "export", "--format=w3c", article,
                                      cli_path (folder, "set.json"), NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (run->out->len, ==, 0);
  g_assert_cmpint (again->status, ==, 0);
  g_assert_cmpstr (again->out->str, ==, cli_read (folder, "set.json"));
}

#define PIECE(start, end, exact) \
  "{\"source\":\"urn:x:y\",\"selector\":[" \
  "{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}," \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\"}]}"
#define IN_PIECES(first, second) \
  "[{\"id\":\"" ID ("3") "\",\"type\":\"Annotation\",\"zhupi:discontinuous\":true," \
  "\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"company\"}," \
  "\"target\":[" first "," second "]}]"

/* A mention in pieces is carried over as a whole or not at all. */
static void
test_pieces (CliFolder     *folder,
             gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "new.txt", new_text, -1));
  const char *old = cli_option (folder, "old", cli_write (folder, "old.txt", old_text, -1));
  g_autoptr (CliRun) both = cli_run (IN_PIECES (PIECE ("0", "2", "星河"), PIECE ("5", "7", "云帆")),
                                     "anchor", "-", article, old, NULL);
  g_autoptr (CliRun) one = cli_run (IN_PIECES (PIECE ("0", "2", "星河"), PIECE ("14", "16", "何青")),
                                    "anchor", "-", article, old, NULL);

  g_assert_cmpint (both->status, ==, 0);
  g_assert_nonnull (strstr (both->out->str, "\"start\":7,\"end\":9"));
  g_assert_nonnull (strstr (both->out->str, "\"start\":12,\"end\":14"));
  g_assert_cmpint (one->status, ==, 1);
  g_assert_nonnull (strstr (one->out->str, "\"start\":0,\"end\":2"));
  g_assert_nonnull (strstr (one->out->str, "\"start\":14,\"end\":16"));
}

static void
test_same_text (CliFolder     *folder,
                gconstpointer  data)
{
  const char *old = cli_write (folder, "old.txt", old_text, -1);
  g_autoptr (CliRun) run = cli_run (set, "anchor", "-", cli_option (folder, "article", old),
                                    cli_option (folder, "old", old), NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (count (run->out->str, "\"zhupi:anchor\":\"exact\""), ==, 2);
  g_assert_nonnull (strstr (run->out->str, "\"start\":14,\"end\":16"));
}

static void
test_without_old (CliFolder     *folder,
                  gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "new.txt", new_text, -1));
  g_autoptr (CliRun) run = cli_run (set, "anchor", "-", article, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (count (run->out->str, "\"zhupi:anchor\":\"orphan\""), >=, 1);
  g_assert_cmpuint (count (run->out->str, "\"zhupi:anchor\":"), ==, 2);
}

static void
test_misuse (CliFolder     *folder,
             gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "new.txt", new_text, -1));
  g_autoptr (CliRun) without = cli_run (set, "anchor", "-", NULL);
  g_autoptr (CliRun) broken = cli_run ("{", "anchor", "-", article, NULL);

  g_assert_cmpint (without->status, ==, 2);
  cli_assert_fails (broken, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/anchor/with-the-old-text", test_with_old);
  cli_add ("/cli/anchor/an-orphan-stays-one", test_again);
  cli_add ("/cli/anchor/pieces-stay-together", test_pieces);
  cli_add ("/cli/anchor/the-same-text-changes-nothing", test_same_text);
  cli_add ("/cli/anchor/without-the-old-text", test_without_old);
  cli_add ("/cli/anchor/misuse-is-told", test_misuse);
  return g_test_run ();
}
