/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-sanitize-private.h"

#include "text/zhupi-utf8-private.h"

#include <string.h>

#define DELETE 0x7F
/* U+0080 to U+009F are the lead byte 0xC2 and the control's own number. */
#define C1_LEAD 0xC2
#define C1_LAST 0x9F
#define NEXT_LINE 0x85
#define C1_BYTES 2

/* A character of three bytes in a word, the first byte lowest, and the last digits of first bytes
 * that begin neither an overlong form (E0) nor a surrogate (ED). */
#define WIDE_BYTES 3
#define WIDE_MASK 0x00C0C0F0u
#define WIDE_BITS 0x008080E0u
#define LEAD_MASK 0x0Fu
#define USUAL_LEADS 0xDFFEu

/* Eight bytes are looked at at a time. */
#define LANE_BYTES sizeof (guint64)
#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static gboolean
is_c0 (guint8 byte)
{
  if (byte >= ' ')
    return byte == DELETE;
  return byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
}

/* A terminal may obey these; U+0085 is a line end. */
static gboolean
is_c1 (const guint8 *bytes,
       gsize         n_bytes)
{
  return n_bytes >= C1_BYTES && bytes[0] == C1_LEAD
         && bytes[1] <= C1_LAST && bytes[1] != NEXT_LINE;
}

/* The high bit of some byte is set when one is below @limit; the lowest such bit is right. */
static inline guint64
find_below (guint64 lane,
            guint   limit)
{
  return (lane - EACH (limit)) & ~lane & EACH (0x80);
}

/* Whether none of so many bytes begins or is a control character. */
static inline gboolean
is_free_lane (const guint8 *bytes)
{
  guint64 lane;

  memcpy (&lane, bytes, LANE_BYTES);
  return (find_below (lane, ' ') | find_below (lane ^ EACH (DELETE), 1)
          | find_below (lane ^ EACH (C1_LEAD), 1)) == 0;
}

/* Whether so many bytes are printable characters of ASCII. */
static inline gboolean
is_ascii_lane (const char *bytes)
{
  guint64 lane;

  memcpy (&lane, bytes, LANE_BYTES);
  return ((lane & EACH (0x80)) | find_below (lane, ' ')
          | find_below (lane ^ EACH (DELETE), 1)) == 0;
}

/* Bytes before the first control character; all bytes when there is none. */
static gsize
find_control (const char *utf8,
              gsize       n_bytes)
{
  const guint8 *bytes = (const guint8 *) utf8;

  for (gsize i = 0; i < n_bytes; i++)
    {
      while (n_bytes - i >= LANE_BYTES && is_free_lane (bytes + i))
        i += LANE_BYTES;
      if (i == n_bytes)
        break;
      if (G_LIKELY (bytes[i] > C1_LEAD || (bytes[i] >= ' ' && bytes[i] < DELETE)))
        continue;
      if (is_c0 (bytes[i]) || is_c1 (bytes + i, n_bytes - i))
        return i;
    }

  return n_bytes;
}

/* How many continuation bytes may follow a first byte. */
static gsize
max_continuations (guint8 lead)
{
  if (lead >= 0xF0)
    return lead < 0xF8 ? 3 : 0;
  if (lead >= 0xE0)
    return 2;
  return lead >= 0xC0 ? 1 : 0;
}

/* A broken or forbidden sequence is one unreadable thing, however many bytes it has. */
static gsize
broken_sequence (const char *utf8,
                 gsize       n_bytes)
{
  gsize longest = max_continuations ((guint8) utf8[0]) + 1;
  gsize n = 1;

  while (n < longest && n < n_bytes && zhupi_utf8_is_continuation (utf8[n]))
    n++;
  return n;
}

/* Whether the first three of four bytes are a character as most of Chinese are. */
static inline gboolean
is_usual_wide (const char *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);
  word = GUINT32_FROM_LE (word);
  return (word & WIDE_MASK) == WIDE_BITS && (USUAL_LEADS >> (word & LEAD_MASK) & 1) != 0;
}

/* The bytes of the one character there, 0 when it is none or a control character. */
static gsize
measure_clean (const char *bytes,
               gsize       n_bytes)
{
  gsize n = MIN (max_continuations ((guint8) bytes[0]) + 1, n_bytes);

  if (is_c0 ((guint8) bytes[0]) || is_c1 ((const guint8 *) bytes, n)
      || !g_utf8_validate_len (bytes, n, NULL))
    return 0;
  return n;
}

/* One look at each character tells both whether it is UTF-8 and whether it is no control. */
static gboolean
is_clean (const char *bytes,
          gsize       n_bytes)
{
  for (gsize i = 0; i < n_bytes;)
    {
      gsize n = 1;

      if (n_bytes - i >= sizeof (guint32) && is_usual_wide (bytes + i))
        n = WIDE_BYTES;
      else if (n_bytes - i >= LANE_BYTES && is_ascii_lane (bytes + i))
        n = LANE_BYTES;
      else if (bytes[i] < ' ' || bytes[i] >= DELETE)
        n = measure_clean (bytes + i, n_bytes - i);
      if (n == 0)
        return FALSE;
      i += n;
    }
  return TRUE;
}

static char *
copy_bytes (const char *bytes,
            gsize       n_bytes)
{
  char *copy = g_malloc (n_bytes + 1);

  memcpy (copy, bytes, n_bytes);
  copy[n_bytes] = '\0';
  return copy;
}

/* Returns: how many control characters there were in these bytes of whole characters */
static guint
append_without_controls (GString    *clean,
                         const char *utf8,
                         gsize       n_bytes)
{
  guint n_controls = 0;
  gsize i = 0;

  while (i < n_bytes)
    {
      gsize n_clean = find_control (utf8 + i, n_bytes - i);

      g_string_append_len (clean, utf8 + i, n_clean);
      i += n_clean;
      if (i == n_bytes)
        break;
      g_string_append (clean, ZHUPI_REPLACEMENT);
      i += (guint8) utf8[i] == C1_LEAD ? C1_BYTES : 1;
      n_controls++;
    }

  return n_controls;
}

/* Appends all up to and with the first sequence that is not UTF-8; returns the bytes it took. */
static gsize
append_up_to_broken (GString        *clean,
                     const char     *bytes,
                     gsize           n_bytes,
                     ZhupiSanitized *sanitized)
{
  const char *end;
  gsize n_valid;

  g_utf8_validate_len (bytes, n_bytes, &end);
  n_valid = end - bytes;
  while (n_valid < n_bytes && bytes[n_valid] == '\0')
    {
      g_utf8_validate_len (bytes + n_valid + 1, n_bytes - n_valid - 1, &end);
      n_valid = end - bytes;
    }

  sanitized->n_controls += append_without_controls (clean, bytes, n_valid);
  if (n_valid == n_bytes)
    return n_bytes;

  g_string_append (clean, ZHUPI_REPLACEMENT);
  sanitized->n_broken++;
  return n_valid + broken_sequence (bytes + n_valid, n_bytes - n_valid);
}

/**
 * zhupi_sanitize:
 * @bytes: what may be UTF-8
 * @n_bytes: its length
 * @sanitized: (out caller-allocates): the text and what was replaced in it
 *
 * Makes bytes fit for a text. Linear.
 */
void
zhupi_sanitize (const char     *bytes,
                gsize           n_bytes,
                ZhupiSanitized *sanitized)
{
  GString *clean;

  if (is_clean (bytes, n_bytes))
    {
      *sanitized = (ZhupiSanitized) { copy_bytes (bytes, n_bytes), n_bytes, 0, 0 };
      return;
    }

  *sanitized = (ZhupiSanitized) { NULL, 0, 0, 0 };
  clean = g_string_sized_new (n_bytes);
  for (gsize i = 0; i < n_bytes;)
    i += append_up_to_broken (clean, bytes + i, n_bytes - i, sanitized);
  sanitized->n_bytes = clean->len;
  sanitized->utf8 = g_string_free (clean, FALSE);
}

/* Returns: control bytes that no text has, whatever its encoding */
gsize
zhupi_sanitize_count_controls (const char *bytes,
                               gsize       n_bytes)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n_controls += is_c0 ((guint8) bytes[i]);
  return n_controls;
}
