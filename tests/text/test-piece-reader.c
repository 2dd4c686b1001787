/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-decoder.h"
#include "text/zhupi-piece-reader.h"
#include "zhupi-error.h"

#include <string.h>

/* Some pieces of a text, and many chunks of what is read at a time. */
#define N_PIECES 40000u
#define N_DAMAGED 200
#define N_ROUNDS 8

static GInputStream *
open_bytes (const char *bytes,
            gsize       n_bytes)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);

  return g_memory_input_stream_new_from_bytes (held);
}

/* What is scanned as UTF-8 is decoded as that, and is the same text. */
static gboolean
check_scan (const char     *bytes,
            gsize           n_bytes,
            const char     *charset,
            ZhupiUtf8Scan  *scan,
            ZhupiDecoded  **decoded)
{
  g_autoptr (GInputStream) stream = open_bytes (bytes, n_bytes);
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = NULL;
  gboolean is_utf8 = zhupi_utf8_scan (stream, charset, scan, &error);
  const char *utf8;
  gsize n_decoded;

  g_assert_no_error (error);
  *decoded = zhupi_decode (held, charset, NULL);
  if (!is_utf8)
    return FALSE;
  g_assert_nonnull (*decoded);
  g_assert_cmpstr ((*decoded)->charset, ==, "UTF-8");
  utf8 = zhupi_text_get_utf8 ((*decoded)->text, &n_decoded);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) utf8, n_decoded);
  g_assert_cmpstr (scan->sha256, ==, sha256);
  g_assert_cmpuint (scan->length, ==, zhupi_text_get_length ((*decoded)->text));
  g_assert_cmpuint (scan->n_replaced, ==, (*decoded)->n_replaced);
  return TRUE;
}

/* What stands in the piece and around it is what stands in the text there. */
static void
check_piece (const ZhupiTextPiece *piece,
             const ZhupiText      *text)
{
  guint length = zhupi_text_get_length (piece->text);
  g_autofree char *part =
    zhupi_text_dup_slice (text, (ZhupiRange) { piece->offset, piece->offset + length });

  g_assert_cmpstr (zhupi_text_get_utf8 (piece->text, NULL), ==, part);
  g_assert_true (piece->offset == 0 || piece->range.start == ZHUPI_TEXT_PIECE_MARGIN);
  g_assert_true (piece->offset + length == zhupi_text_get_length (text)
                 || length - piece->range.end >= ZHUPI_TEXT_PIECE_MARGIN);
}

static void
check_pieces (const char *bytes,
              gsize       n_bytes)
{
  g_autoptr (GInputStream) stream = open_bytes (bytes, n_bytes);
  g_autoptr (ZhupiDecoded) decoded = NULL;
  g_autoptr (ZhupiPieceReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  ZhupiUtf8Scan scan;
  ZhupiTextPiece piece;
  guint end = 0;

  g_assert_true (check_scan (bytes, n_bytes, NULL, &scan, &decoded));
  reader = zhupi_piece_reader_new (stream, &scan);
  while (zhupi_piece_reader_next (reader, &piece, &error))
    {
      g_assert_cmpuint (piece.offset + piece.range.start, ==, end);
      end = zhupi_text_piece_find_end (decoded->text, end);
      g_assert_cmpuint (piece.offset + piece.range.end, ==, end);
      check_piece (&piece, decoded->text);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (end, ==, scan.length);
}

static void
damage (GRand *rand,
        char  *bytes,
        gsize  n_bytes)
{
  static const char damages[] = "\0\x01\x7f\x80\xc2\xe4\xf0\xff";

  for (guint i = 0; i < N_DAMAGED; i++)
    bytes[g_rand_int_range (rand, 0, (gint32) n_bytes)] =
      damages[g_rand_int_range (rand, 0, sizeof damages - 1)];
}

static void
test_pieces (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *text = random_text_make (rand, N_PIECES);
      gsize n_bytes = strlen (text);

      check_pieces (text, n_bytes);
      damage (rand, text, n_bytes);
      check_pieces (text, n_bytes);
    }
}

/* No sentence ends in it: pieces are cut where their length is. */
static void
test_one_sentence (void)
{
  g_autofree gunichar *chars = g_new (gunichar, N_PIECES * 3 + 1);
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_PIECES * 3; i++)
    chars[i] = 0x4E00 + i % 1000;
  text = g_ucs4_to_utf8 (chars, N_PIECES * 3, NULL, NULL, NULL);
  check_pieces (text, strlen (text));
}

static void
test_ends_with_sentence (void)
{
  g_autoptr (GString) utf8 = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;
  guint end;

  while (utf8->len < (gsize) ZHUPI_TEXT_PIECE_LENGTH * 6)
    g_string_append (utf8, "云帆电池在北岸高新区投产。");
  text = zhupi_text_new (utf8->str);
  end = zhupi_text_piece_find_end (text, 0);
  g_assert_cmpuint (end, <=, ZHUPI_TEXT_PIECE_LENGTH);
  g_assert_cmpuint (end, >, ZHUPI_TEXT_PIECE_LENGTH - 20);
  g_assert_cmpuint (zhupi_text_get_char (text, end - 1), ==, 0x3002);
}

/* What a scan takes for UTF-8, and what it leaves to others. */
static void
test_same_verdict (void)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
    const char *charset;
    gboolean is_utf8;
  } cases[] = {
    { "", 0, NULL, FALSE },
    { "\357\273\277", 3, NULL, FALSE },
    { "\357\273\277云帆", 9, NULL, TRUE },
    { "\357\273\277云帆", 9, "UTF-8", TRUE },
    { "\357\273\277云帆", 9, "UTF8", TRUE },
    { "\357\273\277\377\376\375", 6, NULL, TRUE },
    { "云帆电池\344", 13, NULL, FALSE },
    { "\377\376\1N\2N", 6, NULL, FALSE },
    { "\377\376\1N\2N", 6, "UTF-8", TRUE },
    { "\323\341\267\253", 4, NULL, FALSE },
    { "\323\341\267\253", 4, "GB18030", FALSE },
    { "%PDF-1.7 and more than a few bytes", 34, NULL, FALSE },
    { "a\0b\0c\0", 6, NULL, FALSE },
    { "a\0bcdefghijkl", 13, NULL, TRUE },
    { "\1\2\3\4\5\6\7\10\1\2\3\4\5\6\7\10\1\2\3\4\5\6\7\10", 24, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZhupiDecoded) decoded = NULL;
      ZhupiUtf8Scan scan;

      g_test_message ("case %u", i);
      g_assert_true (check_scan (cases[i].bytes, cases[i].n_bytes, cases[i].charset, &scan,
                                 &decoded) == cases[i].is_utf8);
    }
}

/* A file that somebody goes on writing is no text that could be quoted. */
static void
test_changed_text (void)
{
  static const char longer[] = "云帆电池投产。星河重工供货。";
  g_autoptr (GInputStream) scanned = open_bytes (longer, 21);
  g_autoptr (GInputStream) read = open_bytes (longer, strlen (longer));
  g_autoptr (ZhupiPieceReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  ZhupiUtf8Scan scan;
  ZhupiTextPiece piece;

  g_assert_true (zhupi_utf8_scan (scanned, NULL, &scan, NULL));
  reader = zhupi_piece_reader_new (read, &scan);
  g_assert_false (zhupi_piece_reader_next (reader, &piece, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/piece-reader/same-text", test_pieces);
  g_test_add_func ("/text/piece-reader/one-sentence", test_one_sentence);
  g_test_add_func ("/text/piece-reader/ends-with-sentence", test_ends_with_sentence);
  g_test_add_func ("/text/piece-reader/same-verdict", test_same_verdict);
  g_test_add_func ("/text/piece-reader/changed-text", test_changed_text);

  return g_test_run ();
}
