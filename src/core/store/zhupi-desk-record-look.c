/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "store/zhupi-desk-record.h"

#define URN_UUID "urn:uuid:"

static char *
dup_set_path (const char      *folder,
              const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];
  g_autofree char *name = NULL;

  zhupi_uuid_format (id, string);
  name = g_strconcat (string, ZHUPI_SET_FILE_SUFFIX, NULL);
  return g_build_filename (folder, name, NULL);
}

static void
forget_missing (ZhupiDeskRecord *self,
                const char      *folder)
{
  for (guint i = self->sets->len; i > 0; i--)
    {
      ZhupiSetEntry *entry = self->sets->pdata[i - 1];
      g_autofree char *path = dup_set_path (folder, &entry->id);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_remove_index (self->sets, i - 1);
    }
}

/* What stands at the head of a set file, before its annotations. */
typedef struct
{
  char *id;
  char *name;
  gint64 total;
} Head;

static void
head_clear (Head *self)
{
  g_free (self->id);
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static void
read_member (Head            *self,
             ZhupiJsonReader *reader,
             const char      *name)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (reader);

  if (g_str_equal (name, "id") && token == ZHUPI_JSON_STRING)
    self->id = g_strdup (zhupi_json_reader_get_string (reader, NULL));
  else if (g_str_equal (name, "label") && token == ZHUPI_JSON_STRING)
    self->name = g_strdup (zhupi_json_reader_get_string (reader, NULL));
  else if (g_str_equal (name, "total") && token == ZHUPI_JSON_INTEGER)
    self->total = CLAMP (zhupi_json_reader_get_integer (reader), 0, G_MAXINT);
  zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_head (Head       *self,
           const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (ZhupiJsonReader) reader = NULL;
  const char *name;

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    return;
  reader = zhupi_json_reader_new (g_mapped_file_get_contents (file),
                                  g_mapped_file_get_length (file));
  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL && !g_str_equal (name, "first"))
    read_member (self, reader, name);
}

/* A copy under another name is no set of its own: both would claim the same id. */
static void
add_found (ZhupiDeskRecord *self,
           const char      *folder,
           const ZhupiUuid *id)
{
  g_autofree char *path = dup_set_path (folder, id);
  g_auto (Head) head = { NULL };
  ZhupiSetEntry *entry;
  ZhupiUuid inner;

  read_head (&head, path);
  if (head.id == NULL || !g_str_has_prefix (head.id, URN_UUID) ||
      !zhupi_uuid_parse (head.id + strlen (URN_UUID), &inner) || !zhupi_uuid_equal (&inner, id))
    return;
  entry = zhupi_desk_record_claim (self, id);
  g_free (entry->name);
  entry->name = g_steal_pointer (&head.name);
  if (entry->name == NULL)
    entry->name = g_strdup ("");
  entry->n_marks = head.total;
}

static gboolean
parse_set_name (const char *name,
                ZhupiUuid  *id)
{
  g_autofree char *stem = NULL;

  if (!g_str_has_suffix (name, ZHUPI_SET_FILE_SUFFIX))
    return FALSE;
  stem = g_strndup (name, strlen (name) - strlen (ZHUPI_SET_FILE_SUFFIX));
  return zhupi_uuid_parse (stem, id);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
zhupi_desk_record_look (ZhupiDeskRecord *self,
                        const char      *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  ZhupiUuid id;

  forget_missing (self, folder);
  for (guint i = 0; i < names->len; i++)
    if (parse_set_name (names->pdata[i], &id) && zhupi_desk_record_find (self, &id, NULL) == NULL)
      add_found (self, folder, &id);
}
