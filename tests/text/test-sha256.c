/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-sha256.h"

#include <string.h>

#define MAX_BYTES 1000
#define MAX_PART 200

static void
assert_digits (const char *bytes,
               const char *expected)
{
  g_autoptr (ZhupiSha256) sha256 = zhupi_sha256_new ();
  char digits[ZHUPI_SHA256_SIZE];

  zhupi_sha256_update (sha256, bytes, strlen (bytes));
  zhupi_sha256_finish (sha256, digits);
  g_assert_cmpstr (digits, ==, expected);
}

/* The examples of the standard: nothing, one block, two blocks. */
static void
test_standard (void)
{
  assert_digits ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert_digits ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert_digits ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

/* However long they are and wherever they are cut. */
static void
test_same_as_glib (void)
{
  g_autoptr (GRand) random = random_text_new_rand ();
  char bytes[MAX_BYTES];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) g_rand_int_range (random, 0, G_MAXUINT8 + 1);
  for (gsize n_bytes = 0; n_bytes <= sizeof bytes; n_bytes++)
    {
      g_autofree char *expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                                               (const guchar *) bytes, n_bytes);
      g_autoptr (ZhupiSha256) sha256 = zhupi_sha256_new ();
      char digits[ZHUPI_SHA256_SIZE];

      for (gsize done = 0; done < n_bytes;)
        {
          gsize n_part = (gsize) g_rand_int_range (random, 0, MAX_PART);

          n_part = MIN (n_part, n_bytes - done);
          zhupi_sha256_update (sha256, bytes + done, n_part);
          done += n_part;
        }
      zhupi_sha256_finish (sha256, digits);
      g_assert_cmpstr (digits, ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/sha256/standard", test_standard);
  g_test_add_func ("/text/sha256/same-as-glib", test_same_as_glib);
  return g_test_run ();
}
