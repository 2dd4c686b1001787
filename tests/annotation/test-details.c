/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-details.h"

static const ZhupiRange pieces[] = { { 3, 5 }, { 8, 9 }, { 12, 20 } };

static ZhupiDetailsFields
make_fields (void)
{
  return (ZhupiDetailsFields) {
    .note = "first line\n第二行",
    .reason = "ends in 重工",
    .creator = "林晓",
    .generator = "zhupi 0.1",
    .entity = { { 7 } },
    .created = 1600000000000000,
    .modified = 1700000000000000,
    .score = 875,
    .fragments = pieces,
    .n_fragments = G_N_ELEMENTS (pieces),
    .extra = "\"x:rank\":1",
  };
}

static void
test_copies (void)
{
  g_autofree char *note = g_strdup ("kept");
  ZhupiRange own[] = { { 1, 2 }, { 4, 6 } };
  ZhupiDetailsFields fields = { .note = note, .score = 3, .fragments = own, .n_fragments = 2 };
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  const ZhupiDetailsFields *held = zhupi_details_get_fields (details);

  note[0] = 'X';
  own[1].end = 99;
  g_assert_cmpstr (held->note, ==, "kept");
  g_assert_cmpuint (held->n_fragments, ==, 2);
  g_assert_cmpuint (held->fragments[1].end, ==, 6);
  g_assert_cmpint (held->score, ==, 3);
  g_assert_null (held->reason);
  g_assert_null (held->extra);
}

static void
test_all_fields (void)
{
  ZhupiDetailsFields fields = make_fields ();
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  const ZhupiDetailsFields *held = zhupi_details_get_fields (details);

  g_assert_cmpstr (held->note, ==, fields.note);
  g_assert_cmpstr (held->reason, ==, fields.reason);
  g_assert_cmpstr (held->creator, ==, fields.creator);
  g_assert_cmpstr (held->generator, ==, fields.generator);
  g_assert_cmpstr (held->extra, ==, fields.extra);
  g_assert_true (zhupi_uuid_equal (&held->entity, &fields.entity));
  g_assert_cmpint (held->created, ==, fields.created);
  g_assert_cmpint (held->modified, ==, fields.modified);
  g_assert_cmpint (held->score, ==, fields.score);
  g_assert_cmpmem (held->fragments, sizeof pieces, pieces, sizeof pieces);
}

static void
assert_differs (const ZhupiDetails       *details,
                const ZhupiDetailsFields *fields)
{
  g_autoptr (ZhupiDetails) other = zhupi_details_new (fields);

  g_assert_false (zhupi_details_equal (details, other));
  g_assert_false (zhupi_details_equal (other, details));
}

#define ASSERT_FIELD_COUNTS(details, field, value) \
  G_STMT_START { \
    ZhupiDetailsFields changed = make_fields (); \
    changed.field = value; \
    assert_differs (details, &changed); \
  } G_STMT_END

static void
test_equal (void)
{
  ZhupiDetailsFields fields = make_fields ();
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autoptr (ZhupiDetails) same = zhupi_details_new (&fields);

  g_assert_true (zhupi_details_equal (details, same));
  g_assert_false (zhupi_details_equal (details, NULL));
  ASSERT_FIELD_COUNTS (details, note, NULL);
  ASSERT_FIELD_COUNTS (details, reason, "starts with 星河");
  ASSERT_FIELD_COUNTS (details, creator, "");
  ASSERT_FIELD_COUNTS (details, generator, NULL);
  ASSERT_FIELD_COUNTS (details, extra, NULL);
  ASSERT_FIELD_COUNTS (details, entity.bytes[15], 1);
  ASSERT_FIELD_COUNTS (details, created, 0);
  ASSERT_FIELD_COUNTS (details, modified, 0);
  ASSERT_FIELD_COUNTS (details, score, ZHUPI_SCORE_NONE);
  ASSERT_FIELD_COUNTS (details, n_fragments, 2);
  ASSERT_FIELD_COUNTS (details, n_fragments, 0);
}

#define N_TIMES 20000

static gpointer
ref_and_unref_worker (gpointer details)
{
  for (guint i = 0; i < N_TIMES; i++)
    zhupi_details_unref (zhupi_details_ref (details));
  zhupi_details_unref (details);
  return NULL;
}

static void
test_threads (void)
{
  ZhupiDetailsFields fields = make_fields ();
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, ref_and_unref_worker, zhupi_details_ref (details));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (zhupi_details_get_fields (details)->note, ==, fields.note);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/details/copies-what-it-is-given", test_copies);
  g_test_add_func ("/annotation/details/holds-every-field", test_all_fields);
  g_test_add_func ("/annotation/details/equal-looks-at-every-field", test_equal);
  g_test_add_func ("/annotation/details/survives-references-of-many-threads", test_threads);
  return g_test_run ();
}
