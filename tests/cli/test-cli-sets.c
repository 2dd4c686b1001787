/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>
#include <unistd.h>

#define GIBIBYTE (1024 * 1024 * 1024)
#define N_BRACKETS 100000

/* 0 云 1 帆 2 电 3 池 4 在 5 北 6 岸 7 投 8 产 */
static const char text[] = "云帆电池在北岸投产";

#define ID_A "\"urn:uuid:6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f\""
#define ID_B "\"urn:uuid:7a1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f\""
#define TAGGED(value) \
  "\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"" value "\"}"
#define PLACE(start, end) "{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}"
#define QUOTE(exact) "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\"}"
#define TARGET(selectors) "\"target\":{\"source\":\"urn:x:y\",\"selector\":[" selectors "]}"
#define ITEM(id, value, start, end, exact) \
  "{\"id\":" id ",\"type\":\"Annotation\"," TAGGED (value) "," \
  TARGET (PLACE (start, end) "," QUOTE (exact)) "}"
#define SET(items) \
  "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"," \
  "\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\"," \
  "\"type\":\"AnnotationCollection\",\"label\":\"mine\"," \
  "\"first\":{\"type\":\"AnnotationPage\",\"items\":[" items "]}}"

#define GOOD_ITEM ITEM (ID_A, "company", "0", "4", "云帆电池")
#define GOOD SET (GOOD_ITEM)

static guint
count_lines (const GString *output)
{
  guint n_lines = 0;

  for (gsize i = 0; i < output->len; i++)
    n_lines += output->str[i] == '\n';
  return n_lines;
}

static void
test_good (CliFolder     *folder,
           gconstpointer  data)
{
  const char *set = cli_write (folder, "set.json", GOOD, -1);
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  g_autoptr (CliRun) alone = cli_run (NULL, "check", set, NULL);
  g_autoptr (CliRun) with = cli_run (NULL, "check", set, article, NULL);
  g_autoptr (CliRun) piped = cli_run (GOOD, "check", "-", NULL);

  g_assert_cmpint (alone->status, ==, 0);
  g_assert_cmpint (with->status, ==, 0);
  g_assert_cmpint (piped->status, ==, 0);
  g_assert_cmpuint (alone->out->len + with->out->len + piped->out->len, ==, 0);
}

/* Each of these reads, loses nothing and gives exactly one finding. */
static void
test_findings (CliFolder     *folder,
               gconstpointer  data)
{
  static const char *const sets[] = {
    /* past the end */
    SET (GOOD_ITEM "," ITEM (ID_B, "company", "90", "95", "星河重工厂")),
    /* start > end */
    SET (GOOD_ITEM "," ITEM (ID_B, "place", "6", "5", "星河")),
    /* a quote that stands elsewhere */
    SET (GOOD_ITEM "," ITEM (ID_B, "place", "5", "7", "电池")),
    /* duplicate id */
    SET (GOOD_ITEM "," ITEM (ID_A, "place", "5", "7", "北岸")),
    /* unknown class */
    SET (GOOD_ITEM "," ITEM (ID_B, "spaceship", "5", "7", "北岸")),
    /* no place at all */
    SET (GOOD_ITEM ",{\"id\":" ID_B ",\"type\":\"Annotation\",\"target\":\"urn:x:y\"}"),
    /* no annotation */
    SET (GOOD_ITEM ",42"),
  };
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      const char *set = cli_write (folder, "set.json", sets[i], -1);
      g_autoptr (CliRun) run = cli_run (NULL, "check", set, article, NULL);

      g_test_message ("set %" G_GSIZE_FORMAT ": %s", i, run->out->str);
      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpuint (count_lines (run->out), ==, 1);
      g_assert_true (g_str_has_prefix (run->out->str, set));
      g_assert_cmpstr (run->err->str, ==, "");
    }
}

/* Without the article the quotes are held against each other. */
static void
test_findings_alone (CliFolder     *folder,
                     gconstpointer  data)
{
  static const char *const sets[] = {
    SET (GOOD_ITEM "," ITEM (ID_B, "place", "6", "5", "北岸")),
    SET (GOOD_ITEM "," ITEM (ID_B, "place", "5", "7", "北")),
    SET (GOOD_ITEM "," ITEM (ID_A, "place", "5", "7", "北岸")),
    SET (GOOD_ITEM "," ITEM (ID_B, "place", "5", "9007199254740991", "北岸")),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      const char *set = cli_write (folder, "set.json", sets[i], -1);
      g_autoptr (CliRun) run = cli_run (NULL, "check", set, NULL);

      g_test_message ("set %" G_GSIZE_FORMAT ": %s", i, run->out->str);
      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpuint (count_lines (run->out), ==, 1);
    }
}

static void
check_refused (CliFolder  *folder,
               const char *set,
               int         status)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  const char *shown = cli_option (folder, "set", set);
  g_autoptr (CliRun) checked = cli_run (NULL, "check", set, NULL);
  g_autoptr (CliRun) held = cli_run (NULL, "check", set, article, NULL);
  g_autoptr (CliRun) exported = cli_run (NULL, "export", set, "--format=csv", NULL);
  g_autoptr (CliRun) imported = cli_run (NULL, "import", set, "--format=w3c", article, NULL);
  g_autoptr (CliRun) displayed = cli_run (NULL, "show", cli_path (folder, "a.txt"), shown, NULL);

  cli_assert_fails (checked, status);
  cli_assert_fails (held, status);
  cli_assert_fails (exported, status);
  cli_assert_fails (imported, status);
  cli_assert_fails (displayed, status);
}

static void
test_refused (CliFolder     *folder,
              gconstpointer  data)
{
  static const char *const sets[] = {
    "",
    "not JSON",
    "{\"type\":\"AnnotationCollection\",\"first\":{\"items\":[",
    "{\"a\":1}",
    "{\"$schema\":\"urn:other\",\"items\":42,\"rows\":[]}",
    "42",
    ("{\"type\":\"AnnotationCollection\",\"zhupi:version\":{\"major\":2,\"minor\":0},"
     "\"first\":{\"items\":[]}}"),
    "{\"type\":\"AnnotationCollection\",\"label\":\"\\u0000\",\"first\":{\"items\":[]}}",
    "{\"type\":\"AnnotationCollection\",\"label\":\"\\ud800\",\"first\":{\"items\":[]}}",
    "{\"type\":\"AnnotationCollection\",\"type\":\"AnnotationCollection\"}",
    SET (ITEM (ID_A, "company", "9007199254740993", "9007199254740995", "云帆")),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_test_message ("set %" G_GSIZE_FORMAT, i);
      check_refused (folder, cli_write (folder, "set.json", sets[i], -1), 3);
      g_assert_cmpstr (cli_read (folder, "set.json"), ==, sets[i]);
    }
}

/* A file that ends anywhere is refused, or is whole. */
static void
test_cut_off (CliFolder     *folder,
              gconstpointer  data)
{
  for (gsize n = 1; n < strlen (GOOD); n += strlen (GOOD) / 9)
    {
      const char *set = cli_write (folder, "set.json", GOOD, (gssize) n);
      g_autoptr (CliRun) run = cli_run (NULL, "check", set, NULL);

      cli_assert_fails (run, 3);
    }
}

static void
test_brackets (CliFolder     *folder,
               gconstpointer  data)
{
  g_autofree char *brackets = g_strnfill (N_BRACKETS, '[');
  g_autofree char *inside = g_strconcat ("{\"type\":\"AnnotationCollection\",\"x\":", brackets,
                                         NULL);

  check_refused (folder, cli_write (folder, "set.json", brackets, -1), 3);
  check_refused (folder, cli_write (folder, "set.json", inside, -1), 3);
}

static void
test_files (CliFolder     *folder,
            gconstpointer  data)
{
  const char *huge = cli_write (folder, "huge.json", "{", 1);

  g_assert_no_errno (truncate (huge, GIBIBYTE));
  check_refused (folder, huge, 3);
  check_refused (folder, cli_path (folder, "missing.json"), 4);
  check_refused (folder, cli_path (folder, "a.txt/inside.json"), 4);
  check_refused (folder, folder->folder, 4);
}

static void
test_other_text (CliFolder     *folder,
                 gconstpointer  data)
{
  static const char sha[] = "\"zhupi:text\":{\"sha256\":"
    "\"0000000000000000000000000000000000000000000000000000000000000000\"},";
  g_autofree char *set_text = g_strconcat ("{", sha, GOOD + 1, NULL);
  const char *set = cli_write (folder, "set.json", set_text, -1);
  const char *other = cli_write (folder, "b.txt", "完全是别的文章。", -1);
  const char *near = cli_write (folder, "c.txt", "今天云帆电池在北岸投产", -1);
  g_autoptr (CliRun) alone = cli_run (NULL, "check", set, NULL);
  g_autoptr (CliRun) wrong = cli_run (NULL, "check", set, "-a", other, NULL);
  g_autoptr (CliRun) changed = cli_run (NULL, "check", set, "-a", near, NULL);

  g_assert_cmpint (alone->status, ==, 0);
  cli_assert_fails (wrong, 3);
  g_assert_cmpint (changed->status, ==, 1);
}

static void
test_several (CliFolder     *folder,
              gconstpointer  data)
{
  const char *good = cli_write (folder, "good.json", GOOD, -1);
  const char *odd = cli_write (folder, "odd.json", SET (ITEM (ID_B, "place", "6", "5", "岸")), -1);
  const char *bad = cli_write (folder, "bad.json", "[", 1);
  g_autoptr (CliRun) findings = cli_run (NULL, "check", good, odd, good, NULL);
  g_autoptr (CliRun) worst = cli_run (NULL, "check", bad, odd, good, NULL);

  g_assert_cmpint (findings->status, ==, 1);
  g_assert_cmpint (worst->status, ==, 3);
  g_assert_cmpstr (findings->out->str, ==, worst->out->str);
}

/* One line a file on standard output; what a set must not have is no matter here. */
static void
test_syntax (CliFolder     *folder,
             gconstpointer  data)
{
  const char *good = cli_write (folder, "good.json", "{\"a\":1e999,\"a\":\"\\u0000\"}", -1);
  const char *bad = cli_write (folder, "bad.json", "[1,\n2,]", -1);
  g_autoptr (CliRun) valid = cli_run ("[[]]", "check", "--syntax", good, "-", NULL);
  g_autoptr (CliRun) mixed = cli_run (NULL, "check", "--syntax", good, bad, good, NULL);
  g_autoptr (CliRun) missing =
    cli_run (NULL, "check", "--syntax", cli_path (folder, "none"), NULL);

  g_assert_cmpint (valid->status, ==, 0);
  g_assert_cmpuint (count_lines (valid->out), ==, 2);
  g_assert_cmpint (mixed->status, ==, 1);
  g_assert_cmpuint (count_lines (mixed->out), ==, 3);
  g_assert_nonnull (strstr (mixed->out->str, "bad.json: "));
  g_assert_nonnull (strstr (mixed->out->str, "line 2, column 3:"));
  g_assert_cmpstr (mixed->err->str, ==, "");
  cli_assert_fails (missing, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/check/good-set", test_good);
  cli_add ("/cli/check/one-line-a-finding", test_findings);
  cli_add ("/cli/check/findings-without-article", test_findings_alone);
  cli_add ("/cli/set/refused", test_refused);
  cli_add ("/cli/set/cut-off", test_cut_off);
  cli_add ("/cli/set/hundred-thousand-brackets", test_brackets);
  cli_add ("/cli/set/files", test_files);
  cli_add ("/cli/check/other-text", test_other_text);
  cli_add ("/cli/check/several-sets", test_several);
  cli_add ("/cli/check/syntax-alone", test_syntax);

  return g_test_run ();
}
