/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

/* The member names that a set file may have thousands of, so that they are told apart at once. */
typedef enum
{
  ZHUPI_W3C_WORD_OTHER,
  ZHUPI_W3C_WORD_CONTEXT,
  ZHUPI_W3C_WORD_ID,
  ZHUPI_W3C_WORD_TYPE,
  ZHUPI_W3C_WORD_MOTIVATION,
  ZHUPI_W3C_WORD_CREATED,
  ZHUPI_W3C_WORD_MODIFIED,
  ZHUPI_W3C_WORD_CREATOR,
  ZHUPI_W3C_WORD_GENERATOR,
  ZHUPI_W3C_WORD_NAME,
  ZHUPI_W3C_WORD_NICKNAME,
  ZHUPI_W3C_WORD_SCORE,
  ZHUPI_W3C_WORD_DISCONTINUOUS,
  ZHUPI_W3C_WORD_ANCHOR,
  ZHUPI_W3C_WORD_BODY,
  ZHUPI_W3C_WORD_BODY_VALUE,
  ZHUPI_W3C_WORD_PURPOSE,
  ZHUPI_W3C_WORD_VALUE,
  ZHUPI_W3C_WORD_SOURCE,
  ZHUPI_W3C_WORD_TARGET,
  ZHUPI_W3C_WORD_SELECTOR,
  ZHUPI_W3C_WORD_REFINED_BY,
  ZHUPI_W3C_WORD_START,
  ZHUPI_W3C_WORD_END,
  ZHUPI_W3C_WORD_EXACT,
  ZHUPI_W3C_WORD_PREFIX,
  ZHUPI_W3C_WORD_SUFFIX,
  ZHUPI_W3C_N_WORDS,
} ZhupiW3cWord;

/* Private to this room. */

/* As zhupi_json_reader_new(), of a reader that knows the words. */
ZhupiJsonReader *zhupi_w3c_reader_new (const char           *data,
                                       gsize                 n_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* As zhupi_json_reader_next_slice(); %ZHUPI_W3C_WORD_OTHER for a name that is none of these. */
const ZhupiJsonSlice *zhupi_w3c_next_word (ZhupiJsonReader *reader,
                                           ZhupiW3cWord    *word);

/* A comparison of known size where @string is a literal. */
static inline gboolean
zhupi_w3c_slice_is (const ZhupiJsonSlice *slice,
                    const char           *string)
{
  gsize n_bytes = strlen (string);

  return slice->n_bytes == n_bytes && memcmp (slice->start, string, n_bytes) == 0;
}

G_END_DECLS
