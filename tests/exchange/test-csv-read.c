/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-csv.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

#include <string.h>

#define ROUNDS 500

/* 0 云 1 帆 2 , 3 " 4 𠮷 5 \n 6 北 7 岸 8 云 9 帆 */
static const char text[] = "云帆,\"𠮷\n北岸云帆";

typedef struct
{
  ZhupiArticle *article;
  GPtrArray *findings;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (ZhupiText) content = zhupi_text_new (text);

  self->article = zhupi_article_new (content, NULL);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->findings);
  g_object_unref (self->article);
}

static ZhupiAnnotationSet *
read_table (Fixture     *self,
            const char  *table,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));

  return zhupi_exchange_read (zhupi_exchange_find_format ("csv"),
                              &(ZhupiExchangeInput) { .bytes = bytes, .article = self->article },
                              self->findings, error);
}

static ZhupiAnnotationSet *
read_good (Fixture    *self,
           const char *table)
{
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set = read_table (self, table, &error);

  g_assert_no_error (error);
  return set;
}

static char *
write_table (ZhupiAnnotationSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = zhupi_csv_write (set, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define HEADER "id,class,start,end,text,state,note,entity,score,reason,creator,created\r\n"

static void
test_round_trip (Fixture       *self,
                 gconstpointer  data)
{
  static const char table[] = HEADER
    "6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,company,0,2,云帆,accepted,,云帆电池,,,林河,"
    "2031-05-04T12:00:00Z\r\n"
    "7f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,place,1,7,\"帆,\"\"𠮷\n北\",suggested,"
    "\"one\r\ntwo\",,700,\"a, b\",Zhupi,\r\n"
    "8f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,company,8,10,云帆,rejected,,云帆电池,,,,\r\n";
  g_autoptr (ZhupiAnnotationSet) set = read_good (self, table);
  g_autofree char *written = write_table (set);

  g_assert_cmpuint (self->findings->len, ==, 0);
  g_assert_cmpstr (written, ==, table);
  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_entities (set)), ==, 1);
}

static void
check_one_place (Fixture    *self,
                 const char *table,
                 guint       start,
                 guint       end)
{
  g_autoptr (ZhupiAnnotationSet) set = read_good (self, table);
  const ZhupiAnnotationRecord *record;

  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 0);
  g_assert_cmpuint (record->start, ==, start);
  g_assert_cmpuint (record->end, ==, end);
  g_assert_cmpstr (g_quark_to_string (record->tag), ==, "place");
}

/* Columns in any order, other separators and line ends, a byte-order mark. */
static void
test_dialects (Fixture       *self,
               gconstpointer  data)
{
  check_one_place (self, "text,class\n北岸,place\n", 6, 8);
  check_one_place (self, "class;start;end\n\nplace;6;8", 6, 8);
  check_one_place (self, "END\tStart\tClass \r\n8\t6\tplace\r\n", 6, 8);
  check_one_place (self, "\357\273\277class,text,other\nplace,\"北岸\",1\n", 6, 8);
  check_one_place (self, "class,start,end,text\nplace,0,2,北岸\n", 6, 8);
  check_one_place (self, "class,start,end,text\nplace,0,8,云帆 … 北岸\n", 0, 8);
}

static void
test_other_encoding (Fixture       *self,
                     gconstpointer  data)
{
  gsize n_bytes;
  g_autofree char *table = g_convert ("class,text,note\nplace,北岸,这是一个新的地方\n", -1, "GB18030",
                                      "UTF-8", NULL, &n_bytes, NULL);

  check_one_place (self, table, 6, 8);
}

/* A line that fits nowhere is kept with the set, and told. */
static void
test_unplaced (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (ZhupiAnnotationSet) set =
    read_good (self, "class,start,end,text\nplace,90,92,星河\nplace,x,-1,\nplace,6,8,北岸\n");

  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (set)->len, ==, 2);
  g_assert_cmpuint (self->findings->len, >=, 2);
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *table;
    int code;
  } cases[] = {
    { "name,value\na,b\n", ZHUPI_ERROR_FORMAT },
    { "class\nplace\n", ZHUPI_ERROR_FORMAT },
    { "\n\n", ZHUPI_ERROR_FORMAT },
    { "class,text\nplace,\"北岸\n", ZHUPI_ERROR_SYNTAX },
    { "\"class", ZHUPI_ERROR_SYNTAX },
    { "", ZHUPI_ERROR_NOT_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiAnnotationSet) set = read_table (self, cases[i].table, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (set);
      g_assert_error (error, ZHUPI_ERROR, cases[i].code);
    }
}

/* Whatever the table, there is a set or an error, and every place is in the text. */
static void
test_random (Fixture       *self,
             gconstpointer  data)
{
  static const char *const pieces[] = {
    ",", ",", "\"", "\"\"", "\r\n", "\n", "place", "北岸", "6", "8", "-1", "99999999999999999999",
    ";", "\t", "urn:x", " ", "suggested", "bogus",
  };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GString) table = g_string_new ("id,class,start,end,text,state,score,created\n");
      g_autoptr (ZhupiAnnotationSet) set = NULL;
      g_autoptr (GError) error = NULL;

      for (gint32 n = g_rand_int_range (rand, 0, 60); n > 0; n--)
        g_string_append (table, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      set = read_table (self, table->str, &error);
      if (set == NULL)
        g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
      for (guint j = 0; set != NULL && j < zhupi_annotation_set_get_size (set); j++)
        g_assert_cmpuint (zhupi_record_table_nth (zhupi_annotation_set_get_records (set), j)->end,
                          <=, zhupi_article_get_length (self->article));
    }
}

static void
add (const char *name,
     void      (*func) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/exchange/csv-read/round-trip", test_round_trip);
  add ("/exchange/csv-read/dialects", test_dialects);
  add ("/exchange/csv-read/other-encoding", test_other_encoding);
  add ("/exchange/csv-read/unplaced-is-kept-and-told", test_unplaced);
  add ("/exchange/csv-read/refused", test_refused);
  add ("/exchange/csv-read/random-tables", test_random);

  return g_test_run ();
}
