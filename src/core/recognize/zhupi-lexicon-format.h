/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon.h"

G_BEGIN_DECLS

/* A lexicon file: this header, then the sections in the order of their counts. Written and read
 * by machines of one byte order; another one is refused. Each section is a multiple of 8 bytes. */

#define ZHUPI_LEXICON_MAGIC "ZhupiLex"
#define ZHUPI_LEXICON_VERSION 2u
#define ZHUPI_LEXICON_BYTE_ORDER 0x01020304u

/* Code points are numbered through pages of 256, so that unused blocks cost nothing. */
#define ZHUPI_LEXICON_PAGE_BITS 8
#define ZHUPI_LEXICON_PAGE_SIZE (1u << ZHUPI_LEXICON_PAGE_BITS)
#define ZHUPI_LEXICON_N_PAGES (0x110000u >> ZHUPI_LEXICON_PAGE_BITS)

/* How a code point is numbered, and what it is read as (0: as itself). */
typedef struct
{
  guint16 code;
  guint16 fold;
} ZhupiLexiconCell;

/* In the base of a slot: whether a string ends here. */
#define ZHUPI_LEXICON_TERMINAL 0x80000000u
#define ZHUPI_LEXICON_BASE_MASK 0x7fffffffu
/* In the check of a slot: nobody lives here. */
#define ZHUPI_LEXICON_FREE 0xffffffffu

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 byte_order;
  guint64 checksum;
  guint32 n_pages;
  guint32 n_slots;
  guint32 n_entries;
  guint32 n_strings;
} ZhupiLexiconHeader;

typedef struct
{
  guint32 base;
  guint32 check;
} ZhupiLexiconSlot;

static inline gsize
zhupi_lexicon_pad (gsize n_bytes)
{
  return (n_bytes + 7) & ~(gsize) 7;
}

/* FNV-1a over 64-bit words: quick enough to be checked at every start. */
static inline guint64
zhupi_lexicon_checksum (const guint8 *bytes,
                        gsize         n_bytes)
{
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  const guint64 *words = (const guint64 *) (const void *) bytes;

  for (gsize i = 0; i < n_bytes / sizeof *words; i++)
    sum = (sum ^ words[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return sum;
}

G_END_DECLS
