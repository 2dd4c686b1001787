/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange.h"
#include "zhupi-error.h"

#include <string.h>

/* What INCEpTION writes of other layers than ours, in both of its formats. */

/* UTF-16: 0 😀 2 张 3 三 4 在 5 北 6 京 7 见 8 到 9 李 10 四 11 。 12 */
#define SENTENCE "😀张三在北京见到李四。"

#define SOFA "{\"%ID\":1,\"%TYPE\":\"uima.cas.Sofa\",\"sofaID\":\"_InitialView\",\"sofaString\":\"" \
  SENTENCE "\"}"
#define SPAN(id, begin, end, more) \
  "{\"%ID\":" id ",\"%TYPE\":\"custom.Span\",\"@sofa\":1,\"begin\":" begin ",\"end\":" end more "}"
#define CAS(structures) "{\"%TYPES\":{},\"%FEATURE_STRUCTURES\":[" structures "],\"%VIEWS\":{}}"

#define TSV(header, body) "#FORMAT=WebAnno TSV 3.3\n" header "\n\n" body

static ZhupiAnnotationSet *
read_file (const char  *format,
           const char  *file,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));

  return zhupi_exchange_read (zhupi_exchange_find_format (format),
                              &(ZhupiExchangeInput) { .bytes = bytes }, NULL, error);
}

static gboolean
describe_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  g_string_append_printf (user_data, "%s %u-%u;", g_quark_to_string (record->tag), record->start,
                          record->end);
  return TRUE;
}

static guint
find_start (ZhupiAnnotationSet *set,
            const ZhupiUuid    *id)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);

  for (guint i = 0; i < zhupi_record_table_get_size (records); i++)
    if (zhupi_uuid_equal (&zhupi_record_table_nth (records, i)->id, id))
      return zhupi_record_table_nth (records, i)->start;
  g_assert_not_reached ();
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* By kind, with the places they join. */
static void
describe_relations (ZhupiAnnotationSet *set,
                    GString            *lines)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  g_autoptr (GPtrArray) described = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      g_ptr_array_add (described,
                       g_strdup_printf ("%s %u>%u;", zhupi_relation_get_kind (relation),
                                        find_start (set, zhupi_relation_get_from (relation)),
                                        find_start (set, zhupi_relation_get_to (relation))));
    }
  g_ptr_array_sort (described, compare_strings);
  for (guint i = 0; i < described->len; i++)
    g_string_append (lines, described->pdata[i]);
}

/* Mentions by place, then relations. */
static char *
describe (ZhupiAnnotationSet *set)
{
  GString *lines = g_string_new (NULL);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), describe_cb, lines);
  describe_relations (set, lines);
  return g_string_free (lines, FALSE);
}

static void
assert_reads (const char *format,
              const char *file,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set = read_file (format, file, &error);
  g_autofree char *described = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (set)->len, ==, 0);
  described = describe (set);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_cas_layers (void)
{
  assert_reads ("cas-json",
                CAS (SPAN ("3", "2", "4", "") "," SPAN ("4", "5", "7", ",\"value\":\"LOC\"") ","
                     SPAN ("5", "9", "11", ",\"order\":3,\"kind\":\"PER\"") "," SOFA ","
                     "{\"%ID\":6,\"%TYPE\":\"x.segmentation.type.Token\",\"@sofa\":1,"
                     "\"begin\":0,\"end\":2},"
                     "{\"%ID\":7,\"%TYPE\":\"uima.cas.Sofa\",\"sofaID\":\"other\","
                     "\"sofaString\":\"x\"}"),
                "Span 1-3;LOC 4-6;PER 8-10;");
}

static void
test_cas_relations (void)
{
  assert_reads ("cas-json",
                CAS (SOFA "," SPAN ("2", "2", "4", ",\"@links\":5") "," SPAN ("3", "5", "7", "") ","
                     SPAN ("4", "9", "11", ",\"@partner\":2") ","
                     "{\"%ID\":5,\"%TYPE\":\"custom.Link[]\",\"%ELEMENTS\":[6]},"
                     "{\"%ID\":6,\"%TYPE\":\"custom.Link\",\"role\":\"where\",\"@target\":3},"
                     "{\"%ID\":7,\"%TYPE\":\"custom.Arc\",\"@sofa\":1,\"begin\":9,\"end\":11,"
                     "\"@Governor\":2,\"@Dependent\":4,\"label\":\"meets\"}"),
                "Span 1-3;Span 4-6;Span 8-10;meets 1>8;partner 8>1;where 1>4;");
}

/* The annotation of the whole document tells that code points are counted. */
static void
test_cas_code_points (void)
{
  assert_reads ("cas-json",
                CAS (SOFA ",{\"%ID\":2,\"%TYPE\":\"uima.tcas.DocumentAnnotation\",\"@sofa\":1,"
                     "\"begin\":0,\"end\":11}," SPAN ("3", "1", "3", "")),
                "Span 1-3;");
}

static void
test_cas_refused (void)
{
  static const char *const files[] = {
    "{}", "[]", CAS (""), CAS ("{\"%ID\":1,\"%TYPE\":\"uima.cas.Sofa\",\"sofaURI\":\"x:y\"}"),
    CAS (SOFA "," SPAN ("2", "2", "99", "")),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", files[i]);
      g_assert_null (read_file ("cas-json", files[i], &error));
      g_assert_true (error->domain == ZHUPI_ERROR);
    }
}

#define WORDS(a, b, c) \
  "#Text=" SENTENCE "\n" \
  "1-1\t0-2\t😀\t" a "\n1-2\t2-4\t张三\t" b "\n1-3\t4-7\t在北京\t" c "\n1-4\t9-11\t李四\t_\t_\t_\t_\n"

/* Two features of a layer, stacked values, words together, and parts of a word. */
static void
test_tsv_spans (void)
{
  assert_reads ("webanno-tsv",
                TSV ("#T_SP=x.Thing|note|value\n#T_SP=x.Bare|\n",
                     WORDS ("_\t_\t*", "a[1]|*[2]\tPER[1]|GROUP[2]\t_", "a[1]\tPER[1]\t_")
                     "1-4.1\t9-10\t李\t_\tFAMILY\\|NAME\t_\t\n"),
                "Bare 0-1;GROUP 1-3;PER 1-6;FAMILY-NAME 8-9;");
}

static void
test_tsv_relations (void)
{
  assert_reads ("webanno-tsv",
                TSV ("#T_SP=x.Thing|value\n#T_RL=x.Arc|kind|BT_x.Thing\n",
                     WORDS ("_\t_\t_\t", "PER[1]|P[2]\t_\t_\t", "LOC\tlives|*\t1-2[1_0]|1-2[2_0]\t")),
                "PER 1-3;P 1-3;LOC 3-6;Arc 1>3;lives 1>3;");
}

static void
test_tsv_slots (void)
{
  assert_reads ("webanno-tsv",
                TSV ("#T_SP=x.Thing|value\n#T_SP=x.Event|ROLE_x.Event:who_x.Link|x.Thing\n",
                     WORDS ("_\t*\t1-2\t", "PER\t_\t_\t", "LOC\twhere;*\t1-2;1-3\t")),
                "Event 0-1;PER 1-3;Event 3-6;LOC 3-6;where 3>1;who 0>1;who 3>3;");
}

static void
test_tsv_chains (void)
{
  assert_reads ("webanno-tsv",
                TSV ("#T_CH=x.Chain|referenceType|referenceRelation\n",
                     WORDS ("a[1]\tsame->1-1\t", "b[1]\tsame->1-2\t", "b[1]\tsame->1-2\t")),
                "a 0-1;b 1-6;same 0>1;");
}

/* The text between sentences is not in the file; a line of text may be several. */
static void
test_tsv_text (void)
{
  static const char file[] =
    TSV ("#T_SP=x.Thing|value\n",
         "#Text=星河\\t重工\r\n#Text=开工\n1-1\t0-2\t星河\tA[1]\n1-2\t3-5\t重工\tA[1]\n1-3\t6-8\t开工\t_\n"
         "\n#Sentence.id=s2\n#Text=\\\\完\n2-1\t10-11\t\\\\\tB\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set = read_file ("webanno-tsv", file, &error);
  ZhupiArticle *article;

  g_assert_no_error (error);
  article = zhupi_annotation_set_get_article (set);
  g_assert_cmpstr (zhupi_text_get_utf8 (zhupi_article_get_text (article), NULL), ==,
                   "星河\t重工\n开工\n \\完");
  assert_reads ("webanno-tsv", file, "A 0-5;B 10-11;");
}

static void
test_tsv_refused (void)
{
  static const char *const files[] = {
    "", "a\tb\n", "#FORMAT=WebAnno TSV 2.0\n", TSV ("#T_SP=x.Thing|value\n", "#Text=a\n1-1\ta\ta\t_\n"),
    TSV ("#T_SP=x.Thing|value\n", "#Text=a\n1-1\t0-1\n"),
    TSV ("#T_SP=x.Thing|value\n", "#Text=ab\n1-1\t0-9\tab\tX\n"),
    TSV ("#T_SP=x.Thing|value\n",
         "#Text=ab\n1-1\t9000000000000000000-9000000000000000002\tab\tX\n"),
    "#FORMAT=WebAnno TSV 3.3\n#Text=\xFF\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (read_file ("webanno-tsv", files[i], &error));
      g_assert_true (error->domain == ZHUPI_ERROR);
    }
}

/* A layer of relations that names nothing but what it leads to. */
static void
test_tsv_lone_base (void)
{
  assert_reads ("webanno-tsv",
                TSV ("#T_SP=x.Thing|value\n#T_RL=BT_x.Thing\n",
                     "#Text=ab\n1-1\t0-2\tab\tX\t_\t_\n"),
                "X 0-2;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inception/cas/any-layer", test_cas_layers);
  g_test_add_func ("/inception/cas/relations-and-slots", test_cas_relations);
  g_test_add_func ("/inception/cas/unit-is-established", test_cas_code_points);
  g_test_add_func ("/inception/cas/refused", test_cas_refused);
  g_test_add_func ("/inception/tsv/spans", test_tsv_spans);
  g_test_add_func ("/inception/tsv/relations", test_tsv_relations);
  g_test_add_func ("/inception/tsv/slots", test_tsv_slots);
  g_test_add_func ("/inception/tsv/chains", test_tsv_chains);
  g_test_add_func ("/inception/tsv/layer-of-nothing-but-a-base", test_tsv_lone_base);
  g_test_add_func ("/inception/tsv/text", test_tsv_text);
  g_test_add_func ("/inception/tsv/refused", test_tsv_refused);
  return g_test_run ();
}
