/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-uuid.h"

#include <string.h>
#include <sys/random.h>

#define VERSION_RANDOM 4
#define VERSION_NAME_SHA1 5
#define HEX_DIGIT_BITS 4
#define NO_DIGIT (1u << HEX_DIGIT_BITS)
#define N_DIGITS 32

/* RFC 9562, section 4: groups of 8, 4, 4, 4 and 12 digits. */
static gboolean
is_hyphen_before_byte (guint byte)
{
  return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

static void
stamp (ZhupiUuid *self,
       guint8     version)
{
  self->bytes[6] = (guint8) ((self->bytes[6] & 0x0f) | (version << HEX_DIGIT_BITS));
  self->bytes[8] = (guint8) ((self->bytes[8] & 0x3f) | 0x80);
}

/**
 * zhupi_uuid_init_random:
 * @self: (out caller-allocates): where to put it
 *
 * Makes a random UUID (version 4) from the kernel's random numbers.
 */
void
zhupi_uuid_init_random (ZhupiUuid *self)
{
  g_return_if_fail (self != NULL);

  if (getrandom (self->bytes, sizeof self->bytes, 0) != (gssize) sizeof self->bytes)
    {
      for (guint i = 0; i < sizeof self->bytes; i++)
        self->bytes[i] = (guint8) g_random_int_range (0, G_MAXUINT8 + 1);
    }
  stamp (self, VERSION_RANDOM);
}

static void
derive (ZhupiUuid  *self,
        GChecksum  *checksum,
        const char *rest,
        gssize      n_bytes)
{
  guint8 digest[20];
  gsize n_digest = sizeof digest;

  g_checksum_update (checksum, (const guchar *) rest, n_bytes);
  g_checksum_get_digest (checksum, digest, &n_digest);
  memcpy (self->bytes, digest, sizeof self->bytes);
  stamp (self, VERSION_NAME_SHA1);
}

/**
 * zhupi_uuid_begin_name:
 * @space: the name space
 * @beginning: what many names begin with
 *
 * Does what is the same for all those names.
 *
 * Returns: (transfer full): for zhupi_uuid_init_from_rest()
 */
GChecksum *
zhupi_uuid_begin_name (const ZhupiUuid *space,
                       const char      *beginning)
{
  GChecksum *checksum;

  g_return_val_if_fail (space != NULL && beginning != NULL, NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_checksum_update (checksum, space->bytes, sizeof space->bytes);
  g_checksum_update (checksum, (const guchar *) beginning, -1);
  return checksum;
}

/**
 * zhupi_uuid_init_from_rest:
 * @self: (out caller-allocates): where to put it
 * @begun: the name's beginning, which stays as it is
 * @rest: the name behind it; need not end in NUL
 * @n_bytes: bytes of @rest, or -1 when it ends in NUL
 *
 * The same as zhupi_uuid_init_from_name() of the beginning and the rest.
 */
void
zhupi_uuid_init_from_rest (ZhupiUuid       *self,
                           const GChecksum *begun,
                           const char      *rest,
                           gssize           n_bytes)
{
  g_autoptr (GChecksum) checksum = NULL;

  g_return_if_fail (self != NULL && begun != NULL && rest != NULL);

  checksum = g_checksum_copy (begun);
  derive (self, checksum, rest, n_bytes);
}

/**
 * zhupi_uuid_init_from_name:
 * @self: (out caller-allocates): where to put it
 * @space: the name space
 * @name: the name; need not end in NUL
 * @n_bytes: bytes of @name, or -1 when it ends in NUL
 *
 * Derives a UUID (version 5, SHA-1) from a name: the same name gives the same UUID everywhere.
 */
void
zhupi_uuid_init_from_name (ZhupiUuid       *self,
                           const ZhupiUuid *space,
                           const char      *name,
                           gssize           n_bytes)
{
  g_autoptr (GChecksum) checksum = NULL;

  g_return_if_fail (self != NULL && space != NULL && name != NULL);

  checksum = zhupi_uuid_begin_name (space, "");
  derive (self, checksum, name, n_bytes);
}

/* A value with a high bit for what is no digit. */
static inline guint8
parse_digit (char digit)
{
  guint8 value = (guint8) (digit - '0');
  guint8 letter = (guint8) ((digit | 0x20) - 'a');

  if (value <= 9)
    return value;
  return letter <= 5 ? (guint8) (letter + 10) : NO_DIGIT;
}

/* The digits without the hyphens between. */
static void
join_groups (const char *string,
             char        digits[N_DIGITS])
{
  memcpy (digits, string, 8);
  memcpy (digits + 8, string + 9, 4);
  memcpy (digits + 12, string + 14, 4);
  memcpy (digits + 16, string + 19, 4);
  memcpy (digits + 20, string + 24, 12);
}

/**
 * zhupi_uuid_parse:
 * @string: (nullable): 36 characters, either case; nothing before or behind
 * @self: (out caller-allocates): where to put it; untouched on failure
 *
 * Returns: %FALSE when @string is not a UUID
 */
gboolean
zhupi_uuid_parse (const char *string,
                  ZhupiUuid  *self)
{
  char digits[N_DIGITS];
  guint8 values[N_DIGITS];
  guint8 wrong = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (string == NULL || strlen (string) != ZHUPI_UUID_STRING_SIZE - 1
      || string[8] != '-' || string[13] != '-' || string[18] != '-' || string[23] != '-')
    return FALSE;
  join_groups (string, digits);
  /* Without a branch in it, so that all digits are judged at once. */
  for (guint i = 0; i < N_DIGITS; i++)
    {
      values[i] = parse_digit (digits[i]);
      wrong |= values[i];
    }
  if (wrong >= NO_DIGIT)
    return FALSE;
  for (guint i = 0; i < sizeof self->bytes; i++)
    self->bytes[i] = (guint8) (values[2 * i] << HEX_DIGIT_BITS | values[2 * i + 1]);
  return TRUE;
}

/**
 * zhupi_uuid_format:
 * @self: a UUID
 * @string: (out caller-allocates): its 36 characters in lower case, and NUL
 */
void
zhupi_uuid_format (const ZhupiUuid *self,
                   char             string[ZHUPI_UUID_STRING_SIZE])
{
  static const char digits[] = "0123456789abcdef";

  g_return_if_fail (self != NULL && string != NULL);

  for (guint i = 0; i < sizeof self->bytes; i++)
    {
      if (is_hyphen_before_byte (i))
        *string++ = '-';
      *string++ = digits[self->bytes[i] >> HEX_DIGIT_BITS];
      *string++ = digits[self->bytes[i] & 0x0f];
    }
  *string = '\0';
}

gboolean
zhupi_uuid_is_none (const ZhupiUuid *self)
{
  guint64 halves[2];

  memcpy (halves, self->bytes, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

int
zhupi_uuid_compare (const ZhupiUuid *a,
                    const ZhupiUuid *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes);
}

/* A UUID is random or a digest: any four bytes of it are a good hash. */
guint
zhupi_uuid_hash (gconstpointer self)
{
  guint hash;

  memcpy (&hash, self, sizeof hash);
  return hash;
}

gboolean
zhupi_uuid_equal (gconstpointer a,
                  gconstpointer b)
{
  return zhupi_uuid_compare (a, b) == 0;
}
