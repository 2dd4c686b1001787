/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-schema.h"
#include "w3c/zhupi-w3c-shape.h"
#include "w3c/zhupi-w3c-word.h"
#include "w3c/zhupi-w3c.h"

/* The definitions of the schema, in its order. */

#define SIMPLE(name, shape_kind) static const ZhupiW3cShape name = { .kind = shape_kind }
#define OBJECT(name, ...) \
  static const ZhupiW3cMember name##_members[] = { __VA_ARGS__, { NULL } }; \
  static const ZhupiW3cShape name = { .kind = ZHUPI_W3C_SHAPE_OBJECT, .members = name##_members }
#define ARRAY(name, least, ...) \
  static const ZhupiW3cShape *const name##_items[] = { __VA_ARGS__, NULL }; \
  static const ZhupiW3cShape name = { .kind = ZHUPI_W3C_SHAPE_ARRAY, .items = name##_items, \
                                      .n_items = least }
#define WORD(name, ...) \
  static const char *const name##_words[] = { __VA_ARGS__, NULL }; \
  static const ZhupiW3cShape name = { .kind = ZHUPI_W3C_SHAPE_WORD, .words = name##_words }

#define NEEDED(name, shape) { name, &shape, TRUE }
#define ALLOWED(name, shape) { name, &shape, FALSE }

SIMPLE (any, ZHUPI_W3C_SHAPE_ANY);
SIMPLE (string, ZHUPI_W3C_SHAPE_STRING);
SIMPLE (text, ZHUPI_W3C_SHAPE_TEXT);
SIMPLE (uuid, ZHUPI_W3C_SHAPE_UUID);
SIMPLE (moment, ZHUPI_W3C_SHAPE_TIME);
SIMPLE (iri, ZHUPI_W3C_SHAPE_IRI);
SIMPLE (sha256, ZHUPI_W3C_SHAPE_SHA256);
SIMPLE (key, ZHUPI_W3C_SHAPE_KEY);
SIMPLE (around, ZHUPI_W3C_SHAPE_CONTEXT);
SIMPLE (count, ZHUPI_W3C_SHAPE_COUNT);
SIMPLE (per_mille, ZHUPI_W3C_SHAPE_PER_MILLE);
SIMPLE (zero, ZHUPI_W3C_SHAPE_ZERO);
SIMPLE (one, ZHUPI_W3C_SHAPE_ONE);
SIMPLE (yes, ZHUPI_W3C_SHAPE_TRUE);

WORD (anno_context, ZHUPI_W3C_ANNO_CONTEXT);
WORD (collection_type, "AnnotationCollection");
WORD (page_type, "AnnotationPage");
WORD (annotation_type, "Annotation");
WORD (person_type, "Person");
WORD (software_type, "Software");
WORD (text_type, "TextualBody");
WORD (resource_type, "SpecificResource");
WORD (position_type, "TextPositionSelector");
WORD (quote_type, "TextQuoteSelector");
WORD (tagging, "tagging");
WORD (linking, "linking");
WORD (anchor, "exact", "moved", ZHUPI_W3C_ORPHAN);

OBJECT (own_context, NEEDED ("zhupi", string));
ARRAY (context, 2, &anno_context, &own_context, &any);
OBJECT (version, NEEDED ("major", one), NEEDED ("minor", count));
OBJECT (person, NEEDED ("type", person_type), NEEDED ("name", text));
OBJECT (software, NEEDED ("type", software_type), NEEDED ("name", text));
OBJECT (text_name, NEEDED ("sha256", sha256), NEEDED ("length", count));
OBJECT (tag, NEEDED ("id", text), ALLOWED ("label", text), ALLOWED ("labelZh", text),
        ALLOWED ("color", text), ALLOWED ("line", text), ALLOWED ("key", key),
        ALLOWED ("parent", text));
ARRAY (tags, 0, &tag);
OBJECT (tag_set, NEEDED ("classes", tags), NEEDED ("relations", tags));
ARRAY (aliases, 1, &string);
OBJECT (entity, NEEDED ("id", uuid), ALLOWED ("class", text), NEEDED ("name", string),
        ALLOWED ("aliases", aliases), ALLOWED ("note", text));
ARRAY (entities, 1, &entity);
ARRAY (items, 1, &any);
OBJECT (page, NEEDED ("id", uuid), NEEDED ("type", page_type), NEEDED ("startIndex", zero),
        NEEDED ("items", items));
OBJECT (collection, NEEDED ("@context", context), NEEDED (ZHUPI_W3C_KEY_VERSION, version),
        NEEDED ("id", uuid), NEEDED ("type", collection_type), NEEDED ("label", string),
        ALLOWED ("created", moment), ALLOWED ("creator", person),
        NEEDED (ZHUPI_W3C_KEY_TEXT, text_name), ALLOWED (ZHUPI_W3C_KEY_NOTE, text),
        ALLOWED (ZHUPI_W3C_KEY_TAG_SET, tag_set), ALLOWED (ZHUPI_W3C_KEY_ENTITIES, entities),
        NEEDED ("total", count), ALLOWED ("first", page));

OBJECT (class_body, NEEDED ("type", text_type), NEEDED ("purpose", tagging),
        NEEDED ("value", text));
OBJECT (link_body, NEEDED ("type", resource_type), NEEDED ("purpose", linking),
        NEEDED ("source", uuid));
ARRAY (mention_bodies, 1, &class_body, &any);
ARRAY (relation_bodies, 2, &class_body, &link_body, &any);
OBJECT (position, NEEDED ("type", position_type), NEEDED ("start", count),
        NEEDED ("end", count));
OBJECT (quote, NEEDED ("type", quote_type), NEEDED ("exact", text), NEEDED ("prefix", around),
        NEEDED ("suffix", around));
ARRAY (selectors, 2, &position, &quote);
OBJECT (target, NEEDED ("type", resource_type), NEEDED ("source", iri), ALLOWED ("scope", iri),
        NEEDED ("selector", selectors));
static const ZhupiW3cShape *const targets_items[] = { &target, NULL };
static const ZhupiW3cShape targets = {
  .kind = ZHUPI_W3C_SHAPE_ARRAY, .items = targets_items, .n_items = 2, .is_alone = TRUE,
};
OBJECT (mention, NEEDED ("id", uuid), NEEDED ("type", annotation_type),
        NEEDED ("motivation", tagging), ALLOWED ("created", moment), ALLOWED ("modified", moment),
        ALLOWED ("creator", person), ALLOWED ("generator", software),
        ALLOWED (ZHUPI_W3C_KEY_SCORE, per_mille), ALLOWED (ZHUPI_W3C_KEY_ANCHOR, anchor),
        ALLOWED (ZHUPI_W3C_KEY_DISCONTINUOUS, yes), NEEDED ("body", mention_bodies),
        NEEDED ("target", targets));
OBJECT (relation, NEEDED ("id", uuid), NEEDED ("type", annotation_type),
        NEEDED ("motivation", linking), ALLOWED ("created", moment), ALLOWED ("creator", person),
        NEEDED ("body", relation_bodies), NEEDED ("target", uuid));
OBJECT (foreign, NEEDED ("target", any));

typedef struct
{
  GPtrArray *findings;
  guint item;
} Checking;

static void
add_finding (Checking *self,
             char     *message)
{
  g_ptr_array_add (self->findings, zhupi_finding_new (self->item, message));
}

static void
tell_cb (const char *name,
         const char *expected,
         gpointer    user_data)
{
  if (expected == NULL)
    add_finding (user_data, g_strdup_printf (_("“%s” is missing; the format demands it."), name));
  else
    /* Translators: the second %s is a half sentence, such as "a text is expected" */
    add_finding (user_data, g_strdup_printf (_("“%s” is not as the format demands: %s."), name,
                                             expected));
}

/* What the members of one item say it is. */
static const ZhupiW3cShape *
find_shape (const char *json,
            gsize       n_bytes)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, n_bytes);
  const ZhupiW3cShape *shape = &foreign;
  gboolean has_id = FALSE;
  const char *name;

  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return shape;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      gboolean is_id = g_str_equal (name, "id");
      gboolean is_motivation = g_str_equal (name, "motivation");
      ZhupiJsonSlice value = { "", 0 };

      if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
        value = zhupi_json_reader_peek_string (reader);
      if (is_id)
        has_id = g_strstr_len (value.start, (gssize) value.n_bytes, ZHUPI_W3C_URN_UUID)
                 == value.start;
      else if (is_motivation && zhupi_w3c_slice_is (&value, "tagging"))
        shape = &mention;
      else if (is_motivation && zhupi_w3c_slice_is (&value, "linking"))
        shape = &relation;
      zhupi_json_reader_skip_value (reader, NULL);
    }
  return has_id ? shape : &foreign;
}

static void
check_item (Checking        *self,
            ZhupiJsonReader *reader)
{
  gsize n_bytes = 0;
  const char *json = zhupi_json_reader_skip_value (reader, &n_bytes);
  g_autoptr (ZhupiJsonReader) item = NULL;

  if (json == NULL)
    return;
  self->item++;
  item = zhupi_json_reader_new (json, n_bytes);
  zhupi_json_reader_next (item);
  zhupi_w3c_shape_check (find_shape (json, n_bytes), item, "items", tell_cb, self);
}

static void
check_page (Checking        *self,
            ZhupiJsonReader *reader)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "items")
          && zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
        while (zhupi_json_reader_next_item (reader))
          check_item (self, reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* The items, and whether there is a page where there must be one. Returns whether it is ours. */
static gboolean
check_items (Checking        *self,
             ZhupiJsonReader *reader)
{
  gboolean is_ours = FALSE, has_page = FALSE;
  gint64 total = 0;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      is_ours |= g_str_equal (name, ZHUPI_W3C_KEY_VERSION);
      if (g_str_equal (name, "total")
          && zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
        total = zhupi_json_reader_get_integer (reader);
      if (g_str_equal (name, "first"))
        {
          has_page = TRUE;
          check_page (self, reader);
        }
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  self->item = 0;
  if (total > 0 && !has_page)
    tell_cb ("first", NULL, self);
  return is_ours;
}

void
zhupi_w3c_check_schema (GBytes    *bytes,
                        GPtrArray *findings)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (ZhupiJsonReader) whole = zhupi_json_reader_new (data, n_bytes);
  g_autoptr (ZhupiJsonReader) again = zhupi_json_reader_new (data, n_bytes);
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  Checking self = { found, 0 };

  g_return_if_fail (bytes != NULL && findings != NULL);

  if (zhupi_json_reader_next (again) != ZHUPI_JSON_BEGIN_OBJECT || !check_items (&self, again))
    return;
  zhupi_json_reader_next (whole);
  zhupi_w3c_shape_check (&collection, whole, "", tell_cb, &self);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
}
