/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-kind.h"
#include "w3c/zhupi-w3c-reading.h"
#include "w3c/zhupi-w3c-time.h"

#define MAX_BYTES ((gsize) 2 * 1024 * 1024 * 1024)

static void
set_version_error (ZhupiW3cReading *self,
                   gint64           major)
{
  if (major <= ZHUPI_W3C_VERSION_MAJOR || self->error != NULL)
    return;
  g_set_error (&self->error, ZHUPI_ERROR, ZHUPI_ERROR_VERSION,
               _("This file was written by a newer Zhupi (format %" PRId64 "; this one "
                 "reads up to format %d), so it was not opened; it is unchanged."),
               major, ZHUPI_W3C_VERSION_MAJOR);
}

static void
read_version (ZhupiW3cReading *self)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (self->reader))
    return;
  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "major") &&
          zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_INTEGER)
        set_version_error (self, zhupi_json_reader_get_integer (self->reader));
      zhupi_json_reader_skip_value (self->reader, NULL);
    }
}

static void
read_text_name (ZhupiW3cReading *self)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (self->reader))
    return;
  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "sha256"))
        zhupi_w3c_read_text (self->reader, self->sha256);
      else
        zhupi_json_reader_skip_value (self->reader, NULL);
    }
  self->is_other_text = self->sha256->len > 0 &&
    g_ascii_strcasecmp (self->sha256->str, zhupi_article_get_sha256 (self->article)) != 0;
  self->placer.trusts_positions = !self->is_other_text;
}

static void
read_created (ZhupiW3cReading *self)
{
  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_STRING)
    zhupi_w3c_time_parse (zhupi_json_reader_get_string (self->reader, NULL), &self->created);
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static void
read_total (ZhupiW3cReading *self)
{
  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_INTEGER)
    self->total = zhupi_json_reader_get_integer (self->reader);
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static void
read_items (ZhupiW3cReading *self)
{
  if (!zhupi_json_reader_enter_array (self->reader))
    return;
  while (self->error == NULL && zhupi_json_reader_next_item (self->reader))
    zhupi_w3c_reading_item (self);
}

/* A page that the file holds; pages in pages are as many as the reader lets values nest. */
static void
read_page (ZhupiW3cReading *self)
{
  const char *name;

  if (zhupi_json_reader_get_token (self->reader) != ZHUPI_JSON_BEGIN_OBJECT)
    {
      zhupi_json_reader_skip_value (self->reader, NULL);
      zhupi_w3c_reading_tell_file (self, g_strdup (_("A page of annotations is not in this file "
                                                     "but elsewhere; it was not read.")));
      return;
    }
  while (self->error == NULL && (name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "items"))
        read_items (self);
      else if (g_str_equal (name, "next"))
        read_page (self);
      else
        zhupi_json_reader_skip_value (self->reader, NULL);
    }
}

/* Members that each collection has and that are written anew; "last" is a page again. */
static gboolean
is_written_anew (const char *name)
{
  static const char * const names[] = {
    "@context", "type", "last", "partOf", "startIndex", "prev", NULL
  };

  return g_strv_contains (names, name);
}

/* FALSE when @name is none of the members that are ours. */
static gboolean
read_own_member (ZhupiW3cReading *self,
                 const char      *name)
{
  if (g_str_equal (name, ZHUPI_W3C_KEY_VERSION))
    read_version (self);
  else if (g_str_equal (name, ZHUPI_W3C_KEY_TEXT))
    read_text_name (self);
  else if (g_str_equal (name, ZHUPI_W3C_KEY_NOTE))
    zhupi_w3c_read_text (self->reader, self->note);
  else if (g_str_equal (name, ZHUPI_W3C_KEY_TAG_SET))
    zhupi_w3c_reading_tag_set (self);
  else if (g_str_equal (name, ZHUPI_W3C_KEY_ENTITIES))
    zhupi_w3c_reading_entities (self);
  else
    return FALSE;
  return TRUE;
}

static void
read_member (ZhupiW3cReading *self,
             const char      *name)
{
  if (g_str_equal (name, "items"))
    read_items (self);
  else if (g_str_equal (name, "first") || g_str_equal (name, "next"))
    read_page (self);
  else if (g_str_equal (name, "id"))
    zhupi_w3c_read_text (self->reader, self->id);
  else if (g_str_equal (name, "label"))
    zhupi_w3c_read_first_text (self->reader, self->label);
  else if (g_str_equal (name, "creator"))
    zhupi_w3c_read_agent (self->reader, self->creator);
  else if (g_str_equal (name, "created"))
    read_created (self);
  else if (g_str_equal (name, "total"))
    read_total (self);
  else if (is_written_anew (name))
    zhupi_json_reader_skip_value (self->reader, NULL);
  else if (!read_own_member (self, name))
    zhupi_w3c_keep_member (self->reader, name, self->members);
}

static void
read_collection (ZhupiW3cReading *self)
{
  const char *name;

  while (self->error == NULL && (name = zhupi_json_reader_next_member (self->reader)) != NULL)
    read_member (self, name);
}

static void
read_root (ZhupiW3cReading *self,
           ZhupiW3cKind     kind)
{
  zhupi_json_reader_next (self->reader);
  if (kind == ZHUPI_W3C_KIND_LIST)
    read_items (self);
  else if (kind == ZHUPI_W3C_KIND_ANNOTATION)
    zhupi_w3c_reading_item (self);
  else if (kind == ZHUPI_W3C_KIND_COLLECTION)
    read_collection (self);
  else
    zhupi_json_reader_skip_value (self->reader, NULL);
  if (self->error == NULL)
    zhupi_json_reader_next (self->reader);
}

static gboolean
check_kind (ZhupiW3cKind   kind,
            GError       **error)
{
  if (kind != ZHUPI_W3C_KIND_UNKNOWN)
    return TRUE;
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is JSON, but no annotation set and no W3C Web Annotation; it was "
                         "not opened and is unchanged."));
  return FALSE;
}

static gboolean
check_text (ZhupiW3cReading *self,
            GError         **error)
{
  if (!self->is_other_text || self->n_items == 0 || self->quotes != NULL || self->carried != NULL)
    return TRUE;
  if (self->n_quotes_found == 0)
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH,
                           _("These annotations belong to another text: not one of their quotes "
                             "stands in this article; the file is unchanged."));
      return FALSE;
    }
  zhupi_w3c_reading_tell_file (self, g_strdup_printf (_("The file was made for another version of "
                                                        "the text: %u of %u quotes stand in this "
                                                        "one."),
                                                      self->n_quotes_found, self->n_quotes));
  return TRUE;
}

static gboolean
check (ZhupiW3cReading *self,
       ZhupiW3cKind     kind,
       GError         **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (!zhupi_json_reader_check (self->reader, error) || !check_kind (kind, error) ||
      !check_text (self, error))
    return FALSE;
  if (self->total >= 0 && self->total != self->n_items)
    zhupi_w3c_reading_tell_file (self, g_strdup_printf (_("The file says that it has %"
                                                          PRId64 " annotations, but it "
                                                          "has %u."),
                                                        self->total, self->n_items));
  return TRUE;
}

static void
set_identity (ZhupiW3cReading    *self,
              ZhupiAnnotationSet *set)
{
  ZhupiUuid id = *zhupi_annotation_set_get_id (set);

  if (self->id->len > 0)
    zhupi_w3c_id_from_iri (self->id->str, &id);
  zhupi_annotation_set_set_identity (set, &id,
                                     self->creator->len > 0 ? self->creator->str : NULL,
                                     self->created);
}

static void
add_entities (ZhupiW3cReading    *self,
              ZhupiAnnotationSet *set)
{
  for (guint i = 0; i < self->entities->len; i++)
    zhupi_annotation_set_replace_entity (set, NULL, self->entities->pdata[i]);
}

static void
add_unplaced (ZhupiW3cReading    *self,
              ZhupiAnnotationSet *set)
{
  for (guint i = 0; i < self->unplaced->len; i++)
    zhupi_annotation_set_add_unplaced (set, self->unplaced->pdata[i],
                                       strlen (self->unplaced->pdata[i]));
}

static ZhupiAnnotationSet *
make_set (ZhupiW3cReading *self)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (self->article, self->label->str);

  set_identity (self, set);
  zhupi_annotation_set_begin_change (set);
  zhupi_annotation_set_set_tag_set (set, self->tag_set);
  if (self->note->len > 0)
    zhupi_annotation_set_set_note (set, self->note->str);
  add_entities (self, set);
  zhupi_annotation_set_fill (set, (ZhupiAnnotationRecord *) (gpointer) self->records->data,
                             self->records->len);
  zhupi_w3c_reading_relate (self, set);
  add_unplaced (self, set);
  if (self->members->len > 0)
    zhupi_annotation_set_set_extra (set, self->members->str);
  zhupi_annotation_set_end_change (set);
  return set;
}

static gboolean
check_size (gsize    n_bytes,
            GError **error)
{
  if (n_bytes <= MAX_BYTES)
    return TRUE;
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                       _("This file is larger than 2 GB, so it was not opened; it is unchanged."));
  return FALSE;
}

gboolean
zhupi_w3c_reading_run (ZhupiW3cReading  *self,
                       GError          **error)
{
  ZhupiW3cKind kind;

  if (!check_size (self->n_bytes, error))
    return FALSE;
  kind = zhupi_w3c_find_kind (self->item.data, self->n_bytes);
  read_root (self, kind);
  return check (self, kind, error);
}

static ZhupiAnnotationSet *
read_set (GBytes                 *bytes,
          ZhupiArticle           *article,
          const ZhupiW3cCarried  *carried,
          guint                   n_carried,
          GPtrArray              *findings,
          GError                **error)
{
  g_auto (ZhupiW3cReading) reading = { NULL };
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  zhupi_w3c_reading_init (&reading, data, n_bytes, article, findings);
  reading.carried = carried;
  reading.n_carried = n_carried;
  return zhupi_w3c_reading_run (&reading, error) ? make_set (&reading) : NULL;
}

ZhupiAnnotationSet *
zhupi_w3c_read (GBytes        *bytes,
                ZhupiArticle  *article,
                GPtrArray     *findings,
                GError       **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);

  return read_set (bytes, article, NULL, 0, findings, error);
}

ZhupiAnnotationSet *
zhupi_w3c_read_carried (GBytes                 *bytes,
                        ZhupiArticle           *article,
                        const ZhupiW3cCarried  *carried,
                        guint                   n_carried,
                        GPtrArray              *findings,
                        GError                **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (carried != NULL, NULL);

  return read_set (bytes, article, carried, n_carried, findings, error);
}
