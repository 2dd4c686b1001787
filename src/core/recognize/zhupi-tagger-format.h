/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The model file, as convert-tagger.py writes it: this header, then the sections, each padded to
 * eight bytes: page numbers (u16), pages of rows (u16), names of tags (8 bytes each), embedding
 * rows (half precision), four layers (input weights, gate weights, candidate weights in half
 * precision, biases in single), output weights (half), output biases and the weights of the
 * conditional random field (single). Matrices are stored input by input. */

#define ZHUPI_TAGGER_MAGIC "ZhupiTag"
#define ZHUPI_TAGGER_VERSION 1u
#define ZHUPI_TAGGER_BYTE_ORDER 0x01020304u

#define ZHUPI_TAGGER_PAGE_BITS 8
#define ZHUPI_TAGGER_PAGE_SIZE (1u << ZHUPI_TAGGER_PAGE_BITS)
#define ZHUPI_TAGGER_N_PAGES 0x300u

#define ZHUPI_TAGGER_HIDDEN 128
#define ZHUPI_TAGGER_GATES (2 * ZHUPI_TAGGER_HIDDEN)
#define ZHUPI_TAGGER_PROJECTED (3 * ZHUPI_TAGGER_HIDDEN)
#define ZHUPI_TAGGER_BOTH (2 * ZHUPI_TAGGER_HIDDEN)
#define ZHUPI_TAGGER_N_LAYERS 4
#define ZHUPI_TAGGER_N_TAGS 57
/* Tags with room to the next multiple of what the products need. */
#define ZHUPI_TAGGER_TAG_STRIDE 64
#define ZHUPI_TAGGER_TAG_NAME_SIZE 8

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 byte_order;
  guint64 checksum;
  guint32 n_pages;
  guint32 n_rows;
  guint32 n_tags;
  guint32 unknown_row;
} ZhupiTaggerHeader;

G_END_DECLS
