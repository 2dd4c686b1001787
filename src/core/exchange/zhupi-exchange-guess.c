/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange-files.h"

#include "json/zhupi-json-reader.h"

#include <string.h>

/* What a member of the first object of a file, or an ending of its name, says of the format. The
 * first that fits wins. */
typedef struct
{
  const char *sign;
  const char *id;
} Sign;

static const Sign endings[] = {
  { ".zhupi.json", "w3c" }, { ".jsonld", "w3c" }, { ".ann", "brat" }, { ".csv", "csv" },
  { ".conll", "conll" }, { ".bio", "conll" }, { ".bmes", "conll" }, { ".bioes", "conll" },
  { ".iob", "conll" },
};

static const Sign members[] = {
  { "@context", "w3c" }, { "motivation", "w3c" }, { "%FEATURE_STRUCTURES", "cas-json" },
  { "%TYPES", "cas-json" }, { "rows", "hypothesis" }, { "uri", "hypothesis" },
  { "annotations", "label-studio" }, { "predictions", "label-studio" },
  { "completions", "label-studio" }, { "spans", "spacy" }, { "ents", "spacy" },
  { "tokens", "spacy" }, { "entities", "doccano" }, { "labels", "doccano" },
};

static const char webanno_head[] = "#FORMAT=WebAnno";

/* The first object of a file, or of the list that the file is. */
static ZhupiJsonReader *
enter_object (const char *data,
              gsize       n_bytes)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new_within (data, n_bytes, 0);

  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_ARRAY)
    zhupi_json_reader_next_item (reader);
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return NULL;
  return g_steal_pointer (&reader);
}

/* The place of the strongest sign; that of none when there is none. */
static gsize
find_sign (const char *name,
           gsize       best)
{
  for (gsize i = 0; i < best; i++)
    if (g_str_equal (members[i].sign, name))
      return i;
  return best;
}

/* CLUENER has classes where doccano has a list. */
static const char *
guess_of_label (ZhupiJsonReader *reader)
{
  return zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT ? "cluener" : "doccano";
}

static const char *
guess_json (ZhupiJsonReader *reader)
{
  gsize best = G_N_ELEMENTS (members);
  const char *label = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      best = find_sign (name, best);
      if (g_str_equal (name, "label"))
        label = guess_of_label (reader);
      zhupi_json_reader_skip_value (reader, NULL);
    }
  if (best < G_N_ELEMENTS (members))
    return members[best].id;
  return label;
}

static const char *
guess_by_name (const char *name)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i].sign))
      return endings[i].id;
  return NULL;
}

static const ZhupiExchangeFormat *
find_readable (const char *id)
{
  const ZhupiExchangeFormat *format = id != NULL ? zhupi_exchange_find_format (id) : NULL;

  return format != NULL && format->read != NULL ? format : NULL;
}

const ZhupiExchangeFormat *
zhupi_exchange_guess_format (const char *name,
                             GBytes     *bytes)
{
  const ZhupiExchangeFormat *format = find_readable (guess_by_name (name));
  g_autoptr (ZhupiJsonReader) reader = NULL;
  gsize n_bytes;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &n_bytes);
  if (format == NULL && n_bytes > strlen (webanno_head)
      && strncmp (data, webanno_head, strlen (webanno_head)) == 0)
    format = find_readable ("webanno-tsv");
  if (format == NULL && n_bytes > 0 && (reader = enter_object (data, n_bytes)) != NULL)
    format = find_readable (guess_json (reader));
  return format != NULL ? format : zhupi_exchange_find_format ("w3c");
}
