/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-word.h"

static const char *const strings[ZHUPI_W3C_N_WORDS] = {
  [ZHUPI_W3C_WORD_OTHER] = "",
  [ZHUPI_W3C_WORD_CONTEXT] = "@context",
  [ZHUPI_W3C_WORD_ID] = "id",
  [ZHUPI_W3C_WORD_TYPE] = "type",
  [ZHUPI_W3C_WORD_MOTIVATION] = "motivation",
  [ZHUPI_W3C_WORD_CREATED] = "created",
  [ZHUPI_W3C_WORD_MODIFIED] = "modified",
  [ZHUPI_W3C_WORD_CREATOR] = "creator",
  [ZHUPI_W3C_WORD_GENERATOR] = "generator",
  [ZHUPI_W3C_WORD_NAME] = "name",
  [ZHUPI_W3C_WORD_NICKNAME] = "nickname",
  [ZHUPI_W3C_WORD_SCORE] = ZHUPI_W3C_KEY_SCORE,
  [ZHUPI_W3C_WORD_DISCONTINUOUS] = ZHUPI_W3C_KEY_DISCONTINUOUS,
  [ZHUPI_W3C_WORD_ANCHOR] = ZHUPI_W3C_KEY_ANCHOR,
  [ZHUPI_W3C_WORD_BODY] = "body",
  [ZHUPI_W3C_WORD_BODY_VALUE] = "bodyValue",
  [ZHUPI_W3C_WORD_PURPOSE] = "purpose",
  [ZHUPI_W3C_WORD_VALUE] = "value",
  [ZHUPI_W3C_WORD_SOURCE] = "source",
  [ZHUPI_W3C_WORD_TARGET] = "target",
  [ZHUPI_W3C_WORD_SELECTOR] = "selector",
  [ZHUPI_W3C_WORD_REFINED_BY] = "refinedBy",
  [ZHUPI_W3C_WORD_START] = "start",
  [ZHUPI_W3C_WORD_END] = "end",
  [ZHUPI_W3C_WORD_EXACT] = "exact",
  [ZHUPI_W3C_WORD_PREFIX] = "prefix",
  [ZHUPI_W3C_WORD_SUFFIX] = "suffix",
};

static const ZhupiJsonWords *
get_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) zhupi_json_words_new (strings, G_N_ELEMENTS (strings)));
  return (const ZhupiJsonWords *) words;
}

ZhupiJsonReader *
zhupi_w3c_reader_new (const char *data,
                      gsize       n_bytes)
{
  ZhupiJsonReader *reader = zhupi_json_reader_new (data, n_bytes);

  zhupi_json_reader_set_words (reader, get_words ());
  return reader;
}

const ZhupiJsonSlice *
zhupi_w3c_next_word (ZhupiJsonReader *reader,
                     ZhupiW3cWord    *word)
{
  const ZhupiJsonSlice *name = zhupi_json_reader_next_slice (reader);

  *word = (ZhupiW3cWord) zhupi_json_reader_get_word (reader);
  return name;
}
