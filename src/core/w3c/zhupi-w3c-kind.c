/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "json/zhupi-json-reader.h"
#include "w3c/zhupi-w3c-kind.h"

static ZhupiW3cKind
kind_of_type (const char *type)
{
  if (g_str_equal (type, "AnnotationCollection") || g_str_equal (type, "AnnotationPage"))
    return ZHUPI_W3C_KIND_COLLECTION;
  if (g_str_equal (type, "Annotation"))
    return ZHUPI_W3C_KIND_ANNOTATION;
  return ZHUPI_W3C_KIND_UNKNOWN;
}

static ZhupiW3cKind
read_one_type (ZhupiJsonReader *reader)
{
  ZhupiW3cKind kind = ZHUPI_W3C_KIND_UNKNOWN;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    kind = kind_of_type (zhupi_json_reader_get_string (reader, NULL));
  zhupi_json_reader_skip_value (reader, NULL);
  return kind;
}

static ZhupiW3cKind
read_type (ZhupiJsonReader *reader)
{
  ZhupiW3cKind kind = ZHUPI_W3C_KIND_UNKNOWN;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    return read_one_type (reader);
  while (zhupi_json_reader_next_item (reader))
    kind = MAX (kind, read_one_type (reader));
  return kind;
}

ZhupiW3cKind
zhupi_w3c_find_kind (const char *data,
                     gsize       n_bytes)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (data, n_bytes);
  const char *name;

  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_ARRAY)
    return ZHUPI_W3C_KIND_LIST;
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return ZHUPI_W3C_KIND_UNKNOWN;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "type") || g_str_equal (name, "@type"))
        return read_type (reader);
      zhupi_json_reader_skip_value (reader, NULL);
    }
  return ZHUPI_W3C_KIND_UNKNOWN;
}
