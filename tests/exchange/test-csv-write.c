/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "exchange/zhupi-csv.h"

#include <string.h>

#define NOON G_GINT64_CONSTANT (1935662400000000)

/* 0 云 1 帆 2 , 3 " 4 𠮷 5 \n 6 北 7 岸 */
static const char text[] = "云帆,\"𠮷\n北岸";

static ZhupiAnnotationSet *
make_set (void)
{
  g_autoptr (ZhupiText) content = zhupi_text_new (text);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (content, NULL);

  return zhupi_annotation_set_new (article, "set");
}

static void
add_record (ZhupiAnnotationSet       *set,
            ZhupiRange                range,
            ZhupiState                state,
            const ZhupiDetailsFields *fields)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiDetails) details = zhupi_details_new (fields);
  g_autoptr (ZhupiCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationRecord record = {
    .start = range.start,
    .end = range.end,
    .tag = g_quark_from_static_string ("company"),
    .state = (guint8) state,
    .details = details,
  };

  zhupi_uuid_parse ("6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f", &record.id);
  command = zhupi_editing_add_records (set, ZHUPI_COMMAND_IMPORT, &record, 1);
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

static char *
write_without_header (ZhupiAnnotationSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = zhupi_csv_write (set, &error);
  gsize n_bytes;
  const char *data;
  const char *line;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &n_bytes);
  g_assert_true (g_utf8_validate_len (data, n_bytes, NULL));
  line = g_strstr_len (data, (gssize) n_bytes, "\r\n");
  g_assert_nonnull (line);
  return g_strndup (line + strlen ("\r\n"), n_bytes - (line + strlen ("\r\n") - data));
}

static void
test_empty (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autofree char *lines = write_without_header (set);

  g_assert_cmpstr (lines, ==, "");
}

static void
test_plain (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autofree char *line = NULL;
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  fields.creator = "林河";
  fields.created = NOON;
  add_record (set, (ZhupiRange) { 0, 2 }, ZHUPI_STATE_ACCEPTED, &fields);
  line = write_without_header (set);

  g_assert_cmpstr (line, ==, "6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,company,0,2,云帆,accepted,,,,,"
                             "林河,2031-05-04T12:00:00Z\r\n");
}

/* A comma, a quotation mark or a line end puts the field between quotation marks. */
static void
test_quoting (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autofree char *line = NULL;
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  fields.note = "one\ntwo";
  fields.reason = "a, b";
  fields.generator = "Zhupi";
  fields.score = 700;
  add_record (set, (ZhupiRange) { 1, 7 }, ZHUPI_STATE_SUGGESTED, &fields);
  line = write_without_header (set);

  g_assert_cmpstr (line, ==, "6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,company,1,7,"
                             "\"帆,\"\"𠮷\n北\",suggested,\"one\ntwo\",,700,\"a, b\",Zhupi,\r\n");
}

static void
test_fragments (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autofree char *line = NULL;
  const ZhupiRange fragments[] = { { 0, 2 }, { 6, 8 } };
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  fields.fragments = fragments;
  fields.n_fragments = G_N_ELEMENTS (fragments);
  add_record (set, (ZhupiRange) { 0, 8 }, ZHUPI_STATE_REJECTED, &fields);
  line = write_without_header (set);

  g_assert_cmpstr (line, ==, "6f1c2c1e-0d5b-4a5e-9d3c-1a2b3c4d5e6f,company,0,8,云帆 … 北岸,"
                             "rejected,,,,,,\r\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-write/empty-set", test_empty);
  g_test_add_func ("/exchange/csv-write/plain", test_plain);
  g_test_add_func ("/exchange/csv-write/quoting", test_quoting);
  g_test_add_func ("/exchange/csv-write/fragments", test_fragments);

  return g_test_run ();
}
