/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-orphan.h"

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-word.h"

#include <string.h>

#define DECIMAL 10

void
zhupi_w3c_orphan_free (ZhupiW3cOrphan *self)
{
  if (self == NULL)
    return;
  g_free (self->json);
  g_free (self->tag);
  g_free (self->note);
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/* "START-END" */
static gboolean
parse_range (const char *text,
             ZhupiRange *range)
{
  char *end;
  guint64 from = g_ascii_strtoull (text, &end, DECIMAL);
  guint64 to;

  if (end == text || *end != '-')
    return FALSE;
  text = end + 1;
  to = g_ascii_strtoull (text, &end, DECIMAL);
  if (end == text || *end != 0 || from > to || to >= G_MAXUINT)
    return FALSE;
  *range = (ZhupiRange) { (guint) from, (guint) to };
  return TRUE;
}

static void
read_candidate (ZhupiW3cOrphan  *self,
                ZhupiJsonReader *reader)
{
  if (self->n_candidates < ZHUPI_W3C_MAX_CANDIDATES &&
      zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING &&
      parse_range (zhupi_json_reader_get_string (reader, NULL),
                   &self->candidates[self->n_candidates]))
    self->n_candidates++;
  zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_candidates (ZhupiW3cOrphan  *self,
                 ZhupiJsonReader *reader)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    read_candidate (self, reader);
}

static void
read_members (ZhupiW3cOrphan *self,
              const char     *members)
{
  g_autofree char *object = g_strdup_printf ("{%s}", members != NULL ? members : "");
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (object, strlen (object));
  const char *name;

  zhupi_json_reader_next (reader);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    if (g_str_equal (name, ZHUPI_W3C_KEY_CANDIDATES))
      read_candidates (self, reader);
    else
      zhupi_json_reader_skip_value (reader, NULL);
}

static ZhupiW3cOrphan *
make_orphan (const char   *json,
             ZhupiW3cItem *item)
{
  ZhupiW3cOrphan *self = g_new0 (ZhupiW3cOrphan, 1);
  const ZhupiW3cTarget *target = zhupi_w3c_item_get_target (item, 0);
  const char *iri = zhupi_w3c_item_get (item, ZHUPI_W3C_ID);
  const char *tag = zhupi_w3c_item_get (item, ZHUPI_W3C_TAG);

  if (iri != NULL)
    zhupi_w3c_id_from_iri (iri, &self->id);
  self->json = g_strdup (json);
  self->tag = g_strdup (tag != NULL ? tag : zhupi_w3c_item_get (item, ZHUPI_W3C_MOTIVATION));
  self->note = g_strdup (zhupi_w3c_item_get (item, ZHUPI_W3C_NOTE));
  self->quote = g_strdup (target->exact->str);
  self->prefix = g_strdup (target->prefix->str);
  self->suffix = g_strdup (target->suffix->str);
  read_members (self, zhupi_w3c_item_get (item, ZHUPI_W3C_MEMBERS));
  return self;
}

ZhupiW3cOrphan *
zhupi_w3c_orphan_read (const char *json)
{
  g_auto (ZhupiW3cItem) item = { NULL };
  g_autoptr (ZhupiJsonReader) reader = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  reader = zhupi_w3c_reader_new (json, strlen (json));
  zhupi_json_reader_next (reader);
  zhupi_w3c_item_init (&item, json);
  if (!zhupi_w3c_item_read (&item, reader) || item.n_targets == 0)
    return NULL;
  return make_orphan (json, &item);
}
