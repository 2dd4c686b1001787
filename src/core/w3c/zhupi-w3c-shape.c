/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-shape.h"
#include "w3c/zhupi-w3c-time.h"

#define N_SHA256_DIGITS 64
#define MAX_PER_MILLE 1000
/* Members of an object that are looked for. */
#define MAX_MEMBERS 32

/* What is told of a value that is something else. */
static const char *const expectations[] = {
  [ZHUPI_W3C_SHAPE_ANY] = N_("a value is expected"),
  [ZHUPI_W3C_SHAPE_STRING] = N_("a text is expected"),
  [ZHUPI_W3C_SHAPE_TEXT] = N_("a text that is not empty is expected"),
  [ZHUPI_W3C_SHAPE_UUID] = N_("urn:uuid: and a UUID in lower case are expected"),
  [ZHUPI_W3C_SHAPE_TIME] = N_("a time such as 2026-01-02T03:04:05Z is expected"),
  [ZHUPI_W3C_SHAPE_IRI] = N_("an address without blanks and Chinese characters is expected"),
  [ZHUPI_W3C_SHAPE_SHA256] = N_("the 64 hexadecimal digits of a SHA-256 are expected"),
  [ZHUPI_W3C_SHAPE_KEY] = N_("one digit or Latin letter is expected"),
  [ZHUPI_W3C_SHAPE_CONTEXT] = N_("a text of at most 32 characters is expected"),
  [ZHUPI_W3C_SHAPE_COUNT] = N_("a whole number from 0 is expected"),
  [ZHUPI_W3C_SHAPE_PER_MILLE] = N_("a whole number from 0 to 1000 is expected"),
  [ZHUPI_W3C_SHAPE_ZERO] = N_("0 is expected"),
  [ZHUPI_W3C_SHAPE_ONE] = N_("1 is expected"),
  [ZHUPI_W3C_SHAPE_TRUE] = N_("true is expected"),
  [ZHUPI_W3C_SHAPE_WORD] = N_("another word is expected"),
  [ZHUPI_W3C_SHAPE_OBJECT] = N_("an object is expected"),
  [ZHUPI_W3C_SHAPE_ARRAY] = N_("a list is expected"),
};

typedef struct
{
  ZhupiJsonReader *reader;
  ZhupiW3cShapeFunc func;
  gpointer user_data;
} Checking;

static void check (Checking *self, const ZhupiW3cShape *shape, const char *name);

static gboolean
is_uuid (const char *string)
{
  ZhupiUuid id;
  char again[ZHUPI_W3C_IRI_SIZE];

  if (!g_str_has_prefix (string, ZHUPI_W3C_URN_UUID)
      || !zhupi_uuid_parse (string + strlen (ZHUPI_W3C_URN_UUID), &id))
    return FALSE;
  zhupi_w3c_format_id (&id, again);
  return g_str_equal (again, string);
}

/* As we write it, so that the same time is the same text. */
static gboolean
is_time (const char *string)
{
  char again[ZHUPI_W3C_TIME_SIZE];
  gint64 time;

  return zhupi_w3c_time_parse (string, &time) && zhupi_w3c_time_format (time, again)
         && g_str_equal (again, string);
}

static gboolean
is_iri (const char *string)
{
  g_autofree char *encoded = zhupi_w3c_encode_iri (string);

  return zhupi_w3c_is_iri (string) && g_str_equal (encoded, string);
}

static gboolean
is_sha256 (const char *string)
{
  return strspn (string, "0123456789abcdef") == N_SHA256_DIGITS
         && string[N_SHA256_DIGITS] == '\0';
}

static gboolean
fits_string (const ZhupiW3cShape *shape,
             const char          *string)
{
  switch ((guint) shape->kind)
    {
    case ZHUPI_W3C_SHAPE_STRING:
      return TRUE;
    case ZHUPI_W3C_SHAPE_TEXT:
      return *string != '\0';
    case ZHUPI_W3C_SHAPE_UUID:
      return is_uuid (string);
    case ZHUPI_W3C_SHAPE_TIME:
      return is_time (string);
    case ZHUPI_W3C_SHAPE_IRI:
      return is_iri (string);
    case ZHUPI_W3C_SHAPE_SHA256:
      return is_sha256 (string);
    case ZHUPI_W3C_SHAPE_KEY:
      return g_ascii_isalnum (*string) && string[1] == '\0';
    case ZHUPI_W3C_SHAPE_CONTEXT:
      return g_utf8_strlen (string, -1) <= ZHUPI_W3C_CONTEXT_LENGTH;
    case ZHUPI_W3C_SHAPE_WORD:
      return g_strv_contains (shape->words, string);
    default:
      return FALSE;
    }
}

static gboolean
fits_number (const ZhupiW3cShape *shape,
             gint64               number)
{
  switch ((guint) shape->kind)
    {
    case ZHUPI_W3C_SHAPE_COUNT:
      return number >= 0;
    case ZHUPI_W3C_SHAPE_PER_MILLE:
      return number >= 0 && number <= MAX_PER_MILLE;
    case ZHUPI_W3C_SHAPE_ZERO:
      return number == 0;
    case ZHUPI_W3C_SHAPE_ONE:
      return number == 1;
    default:
      return FALSE;
    }
}

static gboolean
fits (Checking            *self,
      const ZhupiW3cShape *shape)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (self->reader);

  if (shape->kind == ZHUPI_W3C_SHAPE_ANY)
    return TRUE;
  if (token == ZHUPI_JSON_STRING)
    return fits_string (shape, zhupi_json_reader_get_string (self->reader, NULL));
  if (token == ZHUPI_JSON_INTEGER)
    return fits_number (shape, zhupi_json_reader_get_integer (self->reader));
  return token == ZHUPI_JSON_TRUE && shape->kind == ZHUPI_W3C_SHAPE_TRUE;
}

static void
tell (Checking            *self,
      const ZhupiW3cShape *shape,
      const char          *name)
{
  self->func (name, _(expectations[shape->kind]), self->user_data);
}

static void
check_simple (Checking            *self,
              const ZhupiW3cShape *shape,
              const char          *name)
{
  if (!fits (self, shape))
    tell (self, shape, name);
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static guint
find_member (const ZhupiW3cMember *members,
             const char           *name)
{
  guint i = 0;

  while (members[i].name != NULL && !g_str_equal (members[i].name, name))
    i++;
  return i;
}

static void
check_object (Checking            *self,
              const ZhupiW3cShape *shape)
{
  const ZhupiW3cMember *members = shape->members;
  gboolean is_there[MAX_MEMBERS] = { FALSE };
  const char *name;

  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      guint i = find_member (members, name);

      g_assert (i < MAX_MEMBERS);
      is_there[i] = TRUE;
      if (members[i].name == NULL)
        zhupi_json_reader_skip_value (self->reader, NULL);
      else
        check (self, members[i].shape, members[i].name);
    }
  for (guint i = 0; members[i].name != NULL; i++)
    if (members[i].is_needed && !is_there[i])
      self->func (members[i].name, NULL, self->user_data);
}

static void
check_array (Checking            *self,
             const ZhupiW3cShape *shape,
             const char          *name)
{
  const ZhupiW3cShape *const *item = shape->items;
  guint n_items = 0;

  while (zhupi_json_reader_next_item (self->reader))
    {
      check (self, *item, name);
      n_items++;
      if (item[1] != NULL)
        item++;
    }
  if (n_items < shape->n_items)
    self->func (name, _("a longer list is expected"), self->user_data);
}

static void
check (Checking            *self,
       const ZhupiW3cShape *shape,
       const char          *name)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (self->reader);

  if (shape->kind == ZHUPI_W3C_SHAPE_OBJECT && token == ZHUPI_JSON_BEGIN_OBJECT)
    check_object (self, shape);
  else if (shape->kind == ZHUPI_W3C_SHAPE_ARRAY && token == ZHUPI_JSON_BEGIN_ARRAY)
    check_array (self, shape, name);
  else if (shape->kind == ZHUPI_W3C_SHAPE_ARRAY && shape->is_alone)
    check (self, shape->items[0], name);
  else
    check_simple (self, shape, name);
}

void
zhupi_w3c_shape_check (const ZhupiW3cShape *shape,
                       ZhupiJsonReader     *reader,
                       const char          *name,
                       ZhupiW3cShapeFunc    func,
                       gpointer             user_data)
{
  Checking self = { reader, func, user_data };

  check (&self, shape, name);
}
