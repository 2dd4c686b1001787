/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-charset-private.h"

#include <string.h>
#include <uchardet.h>

/* Bytes from the beginning that a guess looks at; even. */
#define SAMPLE_BYTES 65536

/* Of UTF-16 so much must look like text: nine tenths. */
#define UTF16_PLAUSIBLE 9
#define UTF16_OF 10

/* In Chinese prose about a third of the characters are among the commonest; in a text read in
 * the wrong encoding hardly any. */
#define COMMON_ONE_IN 8

static const char common_characters[] =
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
  "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
  "这為個國們時來會發動過說產種後學經進著裡現實兩體機當從業應開億萬與於對" "，。、：；“”年月日公司市区新建项目";

static gboolean
is_plausible (guint unit)
{
  if (unit < 0x80)
    return unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  return (unit >= 0x4E00 && unit <= 0x9FA5)       /* ideographs */
         || (unit >= 0x3000 && unit <= 0x30FF)    /* CJK punctuation, kana */
         || (unit >= 0xFF00 && unit <= 0xFFEF)    /* full-width forms */
         || (unit >= 0x2010 && unit <= 0x2030);   /* dashes and quotation marks */
}

static guint
read_unit (const guint8 *bytes,
           gboolean      big_endian)
{
  return big_endian ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];
}

static gboolean
looks_like_utf16 (const char *bytes,
                  gsize       n_bytes,
                  gboolean    big_endian)
{
  gsize n_units = n_bytes / sizeof (guint16);
  gsize n_plausible = 0;

  for (gsize i = 0; i < n_units; i++)
    n_plausible += is_plausible (read_unit ((const guint8 *) bytes + i * sizeof (guint16),
                                            big_endian));

  return n_plausible * UTF16_OF >= n_units * UTF16_PLAUSIBLE;
}

/**
 * zhupi_charset_guess_utf16:
 *
 * Tells UTF-16 without a mark. Pairs of ASCII letters are ideographs in UTF-16, so this must not
 * be asked of what is valid UTF-8 without NUL.
 *
 * Returns: (nullable): "UTF-16LE", "UTF-16BE" or %NULL
 */
const char *
zhupi_charset_guess_utf16 (const char *bytes,
                           gsize       n_bytes)
{
  gsize n_sample = MIN (n_bytes, SAMPLE_BYTES);

  if (n_bytes < sizeof (guint16))
    return NULL;
  if (looks_like_utf16 (bytes, n_sample, FALSE))
    return "UTF-16LE";
  return looks_like_utf16 (bytes, n_sample, TRUE) ? "UTF-16BE" : NULL;
}

/* How many characters of a sample are among the commonest of Chinese; 0 when too few are. */
static gsize
count_common (const GString *utf8,
              guint          n_replaced)
{
  gsize n_common = 0;
  gsize n_wide = 0;

  for (const char *p = utf8->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_wide += c >= 0x80;
      n_common += c >= 0x80 && g_utf8_strchr (common_characters, -1, c) != NULL;
    }

  return n_common * COMMON_ONE_IN >= n_wide + n_replaced * COMMON_ONE_IN ? n_common : 0;
}

static gsize
chinese_score (const char *charset,
               const char *bytes,
               gsize       n_bytes)
{
  GString *utf8;
  guint n_replaced;
  gsize score;

  if (!zhupi_charset_convert (charset, bytes, n_bytes, &utf8, &n_replaced))
    return 0;

  score = count_common (utf8, n_replaced);
  g_string_free (utf8, TRUE);
  return score;
}

static const char *
guess_by_library (const char *bytes,
                  gsize       n_bytes)
{
  uchardet_t detector = uchardet_new ();
  const char *charset;

  uchardet_handle_data (detector, bytes, n_bytes);
  uchardet_data_end (detector);
  charset = g_intern_string (uchardet_get_charset (detector));
  uchardet_delete (detector);

  return *charset != '\0' ? charset : NULL;
}

/**
 * zhupi_charset_guess:
 *
 * Guesses the encoding of what is neither UTF-8 nor UTF-16. The two of Chinese are tried by
 * what they make of the text, since libuchardet takes short Chinese texts for others.
 *
 * Returns: (nullable): name of an encoding
 */
const char *
zhupi_charset_guess (const char *bytes,
                     gsize       n_bytes)
{
  gsize n_sample = MIN (n_bytes, SAMPLE_BYTES);
  gsize simplified = chinese_score ("GB18030", bytes, n_sample);
  gsize traditional = chinese_score ("BIG5-HKSCS", bytes, n_sample);

  if (simplified > 0 && simplified >= traditional)
    return "GB18030";
  if (traditional > 0)
    return "Big5";
  return guess_by_library (bytes, n_sample);
}
