/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-uuid.h"

#include <string.h>

#define N_RANDOM 1000

static void
test_parse_and_format (void)
{
  const char *text = "01234567-89ab-4def-8123-456789abcdef";
  char formatted[ZHUPI_UUID_STRING_SIZE];
  ZhupiUuid uuid, upper;

  g_assert_true (zhupi_uuid_parse (text, &uuid));
  g_assert_cmphex (uuid.bytes[0], ==, 0x01);
  g_assert_cmphex (uuid.bytes[15], ==, 0xef);
  zhupi_uuid_format (&uuid, formatted);
  g_assert_cmpstr (formatted, ==, text);
  g_assert_true (zhupi_uuid_parse ("01234567-89AB-4DEF-8123-456789ABCDEF", &upper));
  g_assert_true (zhupi_uuid_equal (&uuid, &upper));
}

static void
test_parse_refuses (void)
{
  static const char * const wrong[] = {
    "", "x", "01234567-89ab-4def-8123-456789abcde", "01234567-89ab-4def-8123-456789abcdef0",
    "01234567089ab-4def-8123-456789abcdef", "0123456g-89ab-4def-8123-456789abcdef",
    "{1234567-89ab-4def-8123-456789abcdef", "01234567-89ab-4def-8123456789-abcdef",
  };
  const ZhupiUuid untouched = { { 1, 2, 3 } };
  ZhupiUuid uuid = untouched;

  g_assert_false (zhupi_uuid_parse (NULL, &uuid));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (zhupi_uuid_parse (wrong[i], &uuid));
      g_assert_true (zhupi_uuid_equal (&uuid, &untouched));
    }
}

static void
test_random (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);
  ZhupiUuid uuids[N_RANDOM];

  for (guint i = 0; i < N_RANDOM; i++)
    {
      zhupi_uuid_init_random (&uuids[i]);
      g_assert_cmphex (uuids[i].bytes[6] & 0xf0, ==, 0x40);
      g_assert_cmphex (uuids[i].bytes[8] & 0xc0, ==, 0x80);
      g_assert_false (zhupi_uuid_is_none (&uuids[i]));
      g_assert_true (g_hash_table_add (seen, &uuids[i]));
    }
}

/* RFC 9562, appendix A.4: the name www.example.com in the name space for DNS. */
static void
test_name (void)
{
  char formatted[ZHUPI_UUID_STRING_SIZE];
  ZhupiUuid space, uuid, again;

  g_assert_true (zhupi_uuid_parse ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", &space));
  zhupi_uuid_init_from_name (&uuid, &space, "www.example.com", -1);
  zhupi_uuid_format (&uuid, formatted);
  g_assert_cmpstr (formatted, ==, "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  zhupi_uuid_init_from_name (&again, &space, "www.example.com and more", 15);
  g_assert_true (zhupi_uuid_equal (&uuid, &again));
}

static void
test_begun_name (void)
{
  g_autoptr (GChecksum) begun = NULL;
  ZhupiUuid space, whole, joined;

  g_assert_true (zhupi_uuid_parse ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", &space));
  begun = zhupi_uuid_begin_name (&space, "www.");
  for (guint i = 0; i < 2; i++)
    {
      const char *rest = i == 0 ? "example.com" : "example.org";
      g_autofree char *name = g_strconcat ("www.", rest, NULL);

      zhupi_uuid_init_from_name (&whole, &space, name, -1);
      zhupi_uuid_init_from_rest (&joined, begun, rest, -1);
      g_assert_true (zhupi_uuid_equal (&whole, &joined));
    }
}

static void
test_order (void)
{
  const ZhupiUuid none = { { 0 } };
  ZhupiUuid low = { { 1, 0xff } };
  ZhupiUuid high = { { 2 } };

  g_assert_true (zhupi_uuid_is_none (&none));
  g_assert_false (zhupi_uuid_is_none (&low));
  g_assert_cmpint (zhupi_uuid_compare (&low, &high), <, 0);
  g_assert_cmpint (zhupi_uuid_compare (&high, &low), >, 0);
  g_assert_cmpint (zhupi_uuid_compare (&low, &low), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotation/uuid/parse-and-format-are-inverse", test_parse_and_format);
  g_test_add_func ("/annotation/uuid/parse-refuses-anything-else", test_parse_refuses);
  g_test_add_func ("/annotation/uuid/random-ones-are-version-4-and-distinct", test_random);
  g_test_add_func ("/annotation/uuid/name-gives-the-uuid-of-the-rfc", test_name);
  g_test_add_func ("/annotation/uuid/name-that-was-begun-gives-the-same", test_begun_name);
  g_test_add_func ("/annotation/uuid/order-is-that-of-the-bytes", test_order);
  return g_test_run ();
}
