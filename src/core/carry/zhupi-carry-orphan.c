/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-carry-orphan.h"

#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-carry.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-orphan.h"

#include <string.h>

/* As the other methods of finding a place, but it was a person. */
#define BY_HAND "hand"
#define STATE_MOVED "moved"

static void
append_member (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, "%s\"%s%s\":", json->len > 0 ? "," : "", ZHUPI_W3C_KEY_ANCHOR,
                          name);
  zhupi_json_append_string (json, value, strlen (value));
}

static char *
make_members (ZhupiAnnotationSet   *set,
              const ZhupiW3cOrphan *orphan,
              ZhupiRange            range)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_autofree char *words = zhupi_text_dup_slice (text, range);
  GString *json = g_string_new (NULL);

  append_member (json, "", STATE_MOVED);
  append_member (json, "Method", BY_HAND);
  append_member (json, "Old", orphan->quote);
  append_member (json, "New", words);
  return g_string_free (json, FALSE);
}

/* The annotation as a set of its own, standing on @range with all its pieces. */
static ZhupiAnnotationSet *
read_at (ZhupiAnnotationSet   *set,
         const ZhupiW3cOrphan *orphan,
         ZhupiRange            range)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (orphan->json, strlen (orphan->json));
  g_autoptr (ZhupiW3cQuotes) quotes = zhupi_w3c_read_quotes (bytes, NULL);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  g_autofree char *members = make_members (set, orphan, range);
  ZhupiW3cCarried carried = { NULL, members };

  if (quotes == NULL || quotes->n_items != 1 || quotes->quotes->len == 0)
    return NULL;
  for (guint i = 0; i < quotes->quotes->len; i++)
    g_array_append_val (ranges, range);
  carried.ranges = (const ZhupiRange *) (gpointer) ranges->data;
  return zhupi_w3c_read_carried (bytes, zhupi_annotation_set_get_article (set), &carried, 1, NULL,
                                 NULL);
}

static void
add_record (ZhupiCommand                *command,
            ZhupiAnnotationSet          *set,
            const ZhupiAnnotationRecord *found,
            const ZhupiAuthor           *author)
{
  ZhupiDetailsFields fields = *zhupi_details_get_fields (found->details);
  g_autoptr (ZhupiDetails) details = NULL;
  ZhupiAnnotationRecord record = *found;

  fields.modified = author->now;
  details = zhupi_details_new (&fields);
  record.details = details;
  if (zhupi_annotation_set_find_id (set, &record.id, NULL))
    zhupi_uuid_init_random (&record.id);
  zhupi_command_replace (command, NULL, &record);
}

static gboolean
is_inside (ZhupiAnnotationSet *set,
           ZhupiRange          range)
{
  return range.start <= range.end
         && range.end <= zhupi_article_get_length (zhupi_annotation_set_get_article (set));
}

/**
 * zhupi_carry_orphan_attach:
 * @set: an annotation set
 * @json: an annotation of it that has no place
 * @range: where it belongs, in code points
 * @author: who says so
 *
 * Returns: (transfer full) (nullable): the command
 */
ZhupiCommand *
zhupi_carry_orphan_attach (ZhupiAnnotationSet *set,
                           const char         *json,
                           ZhupiRange          range,
                           const ZhupiAuthor  *author)
{
  g_autoptr (ZhupiW3cOrphan) orphan = NULL;
  g_autoptr (ZhupiAnnotationSet) found = NULL;
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (is_inside (set, range), NULL);

  orphan = zhupi_w3c_orphan_read (json);
  if (orphan != NULL)
    found = read_at (set, orphan, range);
  if (found == NULL || zhupi_annotation_set_get_size (found) != 1)
    return NULL;
  command = zhupi_command_new (ZHUPI_COMMAND_ATTACH, orphan->quote);
  zhupi_command_replace_unplaced (command, json, NULL);
  add_record (command, set, zhupi_record_table_nth (zhupi_annotation_set_get_records (found), 0),
              author);
  return command;
}

/**
 * zhupi_carry_orphan_remove:
 * @set: an annotation set
 * @json: an annotation of it that has no place
 *
 * Returns: (transfer full): the command
 */
ZhupiCommand *
zhupi_carry_orphan_remove (ZhupiAnnotationSet *set,
                           const char         *json)
{
  g_autoptr (ZhupiW3cOrphan) orphan = NULL;
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (json != NULL, NULL);

  orphan = zhupi_w3c_orphan_read (json);
  command = zhupi_command_new (ZHUPI_COMMAND_DELETE, orphan != NULL ? orphan->quote : NULL);
  zhupi_command_replace_unplaced (command, json, NULL);
  return command;
}
