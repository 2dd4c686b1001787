/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-sha256.h"

#include "text/zhupi-sha256-private.h"

#include <string.h>

/* Behind the bytes a bit is set; the last eight bytes of the last block are their number in bits. */
#define END_MARK 0x80
#define COUNT_BYTES sizeof (guint64)
#define BITS_A_BYTE 8

struct _ZhupiSha256
{
  GChecksum *checksum;  /* (nullable): instead of what follows */
  guint32 state[ZHUPI_SHA256_WORDS];
  guint8 rest[ZHUPI_SHA256_BLOCK_BYTES];  /* what is no whole block yet */
  gsize n_rest;
  guint64 n_bytes;
};

ZhupiSha256 *
zhupi_sha256_new (void)
{
  /* FIPS 180-4, section 5.3.3. */
  static const guint32 beginning[ZHUPI_SHA256_WORDS] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  ZhupiSha256 *self = g_new0 (ZhupiSha256, 1);

  if (!zhupi_sha256_is_native ())
    self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  memcpy (self->state, beginning, sizeof beginning);
  return self;
}

void
zhupi_sha256_free (ZhupiSha256 *self)
{
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_free (self);
}

/* Returns: how many bytes were taken to fill the block that was begun */
static gsize
fill_rest (ZhupiSha256  *self,
           const guint8 *bytes,
           gsize         n_bytes)
{
  gsize n_taken = MIN (n_bytes, sizeof self->rest - self->n_rest);

  memcpy (self->rest + self->n_rest, bytes, n_taken);
  self->n_rest += n_taken;
  if (self->n_rest == sizeof self->rest)
    {
      zhupi_sha256_add_blocks (self->state, self->rest, 1);
      self->n_rest = 0;
    }
  return n_taken;
}

static void
add (ZhupiSha256  *self,
     const guint8 *bytes,
     gsize         n_bytes)
{
  gsize n_taken = self->n_rest > 0 ? fill_rest (self, bytes, n_bytes) : 0;
  gsize n_blocks = (n_bytes - n_taken) / ZHUPI_SHA256_BLOCK_BYTES;

  zhupi_sha256_add_blocks (self->state, bytes + n_taken, n_blocks);
  n_taken += n_blocks * ZHUPI_SHA256_BLOCK_BYTES;
  fill_rest (self, bytes + n_taken, n_bytes - n_taken);
  self->n_bytes += n_bytes;
}

void
zhupi_sha256_update (ZhupiSha256 *self,
                     const char  *bytes,
                     gsize        n_bytes)
{
  g_return_if_fail (self != NULL);

  if (self->checksum != NULL)
    g_checksum_update (self->checksum, (const guchar *) bytes, (gssize) n_bytes);
  else
    add (self, (const guint8 *) bytes, n_bytes);
}

static void
pad (ZhupiSha256 *self)
{
  guint8 padding[2 * ZHUPI_SHA256_BLOCK_BYTES] = { END_MARK };
  guint64 n_bits = GUINT64_TO_BE (self->n_bytes * BITS_A_BYTE);
  gsize end = self->n_rest + 1 + COUNT_BYTES <= ZHUPI_SHA256_BLOCK_BYTES
                ? ZHUPI_SHA256_BLOCK_BYTES : 2 * ZHUPI_SHA256_BLOCK_BYTES;
  gsize n_padding = end - self->n_rest;

  memcpy (padding + n_padding - COUNT_BYTES, &n_bits, COUNT_BYTES);
  add (self, padding, n_padding);
}

void
zhupi_sha256_finish (ZhupiSha256 *self,
                     char         digits[ZHUPI_SHA256_SIZE])
{
  g_return_if_fail (self != NULL && digits != NULL);

  if (self->checksum != NULL)
    {
      g_strlcpy (digits, g_checksum_get_string (self->checksum), ZHUPI_SHA256_SIZE);
      return;
    }
  pad (self);
  for (guint i = 0; i < ZHUPI_SHA256_WORDS; i++)
    g_snprintf (digits + i * BITS_A_BYTE, BITS_A_BYTE + 1, "%08x", self->state[i]);
}
