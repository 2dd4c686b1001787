/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-decoder.h"
#include "zhupi-error.h"

#include <string.h>

#define ROUNDS 300
#define MAX_JUNK 400

static const char simplified[] =
  "云帆电池在北岸高新区投产\r\n2031年5月6日，云帆电池有限公司的新厂在北岸高新区开工，这是该公司的第二个项目。";
static const char traditional[] =
  "雲帆電池在北岸高新區投產\n2031年5月6日，雲帆電池有限公司的新廠在北岸高新區開工，這是該公司的第二個項目。";

static GBytes *
encode (const char *utf8,
        const char *charset,
        const char *mark,
        gsize       n_mark)
{
  gsize n_bytes;
  g_autofree char *bytes = g_convert (utf8, -1, charset, "UTF-8", NULL, &n_bytes, NULL);
  GByteArray *all = g_byte_array_new ();

  g_assert_nonnull (bytes);
  g_byte_array_append (all, (const guint8 *) mark, n_mark);
  g_byte_array_append (all, (const guint8 *) bytes, n_bytes);
  return g_byte_array_free_to_bytes (all);
}

static void
check_decoded (GBytes     *bytes,
               const char *wanted,
               const char *text,
               const char *charset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiDecoded) decoded = zhupi_decode (bytes, wanted, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (zhupi_text_get_utf8 (decoded->text, NULL), ==, text);
  g_assert_cmpstr (decoded->charset, ==, charset);
  g_assert_cmpuint (decoded->n_replaced, ==, 0);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *text;
    const char *charset;
    const char *mark;
    gsize n_mark;
  } cases[] = {
    { simplified, "UTF-8", "", 0 },
    { simplified, "UTF-8", "\357\273\277", 3 },
    { simplified, "UTF-16LE", "", 0 },
    { simplified, "UTF-16LE", "\377\376", 2 },
    { simplified, "UTF-16BE", "", 0 },
    { simplified, "UTF-16BE", "\376\377", 2 },
    { simplified, "UTF-32LE", "\377\376\0\0", 4 },
    { simplified, "GB18030", "", 0 },
    { simplified, "GB18030", "\204\061\225\063", 4 },
    { traditional, "Big5", "", 0 },
    { traditional, "UTF-16LE", "", 0 },
    { traditional, "GB18030", "", 0 },
    { "The yard opens in May.", "UTF-8", "", 0 },
    { "The yard opens in May.", "UTF-16LE", "", 0 },
    { "The yard opens in May.", "UTF-16BE", "", 0 },
    { "云帆电池", "GB18030", "", 0 },
    { "\r\r\n\n a", "UTF-8", "", 0 },
    { "笑👩‍👩‍👧，𠮷野与شركة都在。", "UTF-8", "", 0 },
    { "笑👩‍👩‍👧，𠮷野与شركة都在。", "UTF-16LE", "\377\376", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = encode (cases[i].text, cases[i].charset, cases[i].mark,
                                         cases[i].n_mark);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      check_decoded (bytes, NULL, cases[i].text, cases[i].charset);
    }
}

static void
test_forced (void)
{
  g_autoptr (GBytes) gb = encode (simplified, "GB18030", "", 0);
  g_autoptr (GBytes) marked = encode (simplified, "UTF-8", "\357\273\277", 3);
  g_autoptr (GBytes) latin = g_bytes_new_static ("caf\351", 4);

  check_decoded (gb, "GBK", simplified, "GBK");
  check_decoded (marked, "utf-8", simplified, "UTF-8");
  check_decoded (latin, "ISO-8859-1", "café", "ISO-8859-1");
}

static void
check_refused (GBytes     *bytes,
               const char *charset,
               int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiDecoded) decoded = zhupi_decode (bytes, charset, &error);

  g_assert_null (decoded);
  g_assert_error (error, ZHUPI_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
    const char *charset;
  } cases[] = {
    { "", 0, NULL },
    { "\357\273\277", 3, NULL },
    { "\377\376", 2, NULL },
    { "%PDF-1.7 whatever", 17, NULL },
    { "PK\003\004whatever", 12, NULL },
    { "\211PNG\r\n\032\n", 8, NULL },
    { "text", 4, "no-such-encoding" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].n_bytes);

      check_refused (bytes, cases[i].charset, ZHUPI_ERROR_NOT_TEXT);
    }
}

static void
test_binary (void)
{
  const gsize n_bytes = 100000;
  g_autofree guint8 *noise = g_malloc0 (n_bytes);
  g_autoptr (GRand) rand = random_text_new_rand ();
  g_autoptr (GBytes) zeros = g_bytes_new (noise, n_bytes);
  g_autoptr (GBytes) bytes = NULL;

  check_refused (zeros, NULL, ZHUPI_ERROR_NOT_TEXT);
  for (gsize i = 0; i < n_bytes; i++)
    noise[i] = (guint8) g_rand_int (rand);
  bytes = g_bytes_new (noise, n_bytes);
  check_refused (bytes, NULL, ZHUPI_ERROR_NOT_TEXT);
}

static void
test_too_large (void)
{
  static const char byte[] = "x";
  g_autoptr (GBytes) bytes = g_bytes_new_static (byte, (gsize) ZHUPI_DECODER_MAX_BYTES + 1);

  check_refused (bytes, NULL, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_replaced (void)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
    const char *charset;
    const char *text;
    guint n_replaced;
  } cases[] = {
    { "云\0帆", 7, NULL, "云�帆", 1 },
    { "a\0b", 3, NULL, "a�b", 1 },
    { "abcdefgh\0ijklmno", 16, NULL, "abcdefgh�ijklmno", 1 },
    { "a\033[2Jb", 6, NULL, "a�[2Jb", 1 },
    { "a\177b\302\233c\302\205d", 9, NULL, "a�b�c\302\205d", 2 },
    { "a\fb\tc", 5, NULL, "a\fb\tc", 0 },
    { "云帆\345\214", 8, "UTF-8", "云帆�", 1 },
    { "云帆电池在北岸高新区投产，星河重工也在北岸。\345\214", 68, NULL,
      "云帆电池在北岸高新区投产，星河重工也在北岸。�", 1 },
    { "a\355\240\200b", 5, "UTF-8", "a�b", 1 },
    { "a\300\200b\370c", 6, "UTF-8", "a�b�c", 2 },
    { "a\0\0\330b\0", 6, "UTF-16LE", "a�b", 1 },
    { "a\0b", 3, "UTF-16LE", "a�", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiDecoded) decoded = zhupi_decode (bytes, cases[i].charset, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (zhupi_text_get_utf8 (decoded->text, NULL), ==, cases[i].text);
      g_assert_cmpuint (decoded->n_replaced, ==, cases[i].n_replaced);
    }
}

/* A text that was cut anywhere opens, with at most one unreadable thing at its end. */
static void
check_cut (const char *text,
           const char *charset)
{
  g_autoptr (GBytes) whole = encode (text, charset, "", 0);

  for (gsize n = g_bytes_get_size (whole) / 2; n < g_bytes_get_size (whole); n++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiDecoded) decoded = zhupi_decode (cut, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (decoded->charset, ==, charset);
      g_assert_cmpuint (decoded->n_replaced, <=, 1);
    }
}

static void
test_cut (void)
{
  check_cut (simplified, "UTF-8");
  check_cut (simplified, "GB18030");
  check_cut (traditional, "Big5");
  check_cut (simplified, "UTF-16LE");
}

/* Whatever the bytes, the text is valid UTF-8 without NUL, or there is an error. */
static void
test_junk (void)
{
  static const char *const charsets[] = { NULL, "UTF-8", "UTF-16LE", "GB18030", "Big5" };
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      guint8 junk[MAX_JUNK];
      gsize n_junk = (gsize) g_rand_int_range (rand, 1, MAX_JUNK);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ZhupiDecoded) decoded = NULL;
      const char *utf8;
      gsize n_bytes;

      for (gsize j = 0; j < n_junk; j++)
        junk[j] = (guint8) g_rand_int (rand);
      bytes = g_bytes_new (junk, n_junk);
      decoded = zhupi_decode (bytes, charsets[i % G_N_ELEMENTS (charsets)], &error);
      if (decoded == NULL)
        {
          g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT);
          continue;
        }
      utf8 = zhupi_text_get_utf8 (decoded->text, &n_bytes);
      g_assert_true (g_utf8_validate_len (utf8, n_bytes, NULL));
      g_assert_cmpuint (strlen (utf8), ==, n_bytes);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/decoder/encodings", test_encodings);
  g_test_add_func ("/text/decoder/forced", test_forced);
  g_test_add_func ("/text/decoder/refuses-what-is-no-text", test_refused);
  g_test_add_func ("/text/decoder/refuses-binary", test_binary);
  g_test_add_func ("/text/decoder/refuses-too-large", test_too_large);
  g_test_add_func ("/text/decoder/replaces-and-counts", test_replaced);
  g_test_add_func ("/text/decoder/opens-cut-text", test_cut);
  g_test_add_func ("/text/decoder/junk-gives-valid-text-or-error", test_junk);

  return g_test_run ();
}
